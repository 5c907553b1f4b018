package wholesale

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// MostNote is how long a word to a producer, and a producer's word, may be, in letters.
const MostNote = 600

// Pass passes an open request on to producers in good standing, with a word to them that may be
// empty, and tells them. Whom it is passed on to already, or who declined it since, is passed
// over and asked again. It gives the passings that it made: nobody chosen is refused with
// "wholesale.nobody", one who is not in good standing with "wholesale.no_maker", all of them
// having it already with "wholesale.has_it".
func (s *Store) Pass(ctx context.Context, by audit.Actor, code string, producers []int64, note string) (made []int64, err error) {
	if note = typed.Text(note); utf8.RuneCountInString(note) > MostNote {
		return nil, fault.New(fault.Invalid, "wholesale.long").With("most", MostNote)
	}
	slices.Sort(producers)
	if producers = slices.Compact(producers); len(producers) == 0 {
		return nil, fault.New(fault.Invalid, "wholesale.nobody")
	}
	err = s.change(ctx, code, Pass, func(tx *gorm.DB, r *Request) error {
		var good int
		if err := tx.Raw(`SELECT count(*) FROM producers r WHERE r.id IN ? AND `+catalog.ProducerShown, producers).Scan(&good).Error; err != nil {
			return fmt.Errorf("find producers: %w", err)
		}
		if good != len(producers) {
			return fault.New(fault.Invalid, "wholesale.no_maker")
		}
		err := tx.Raw(`INSERT INTO wholesale_passes (request_id, producer_id, state, note, by_id, by_name, at) SELECT ?, m.id, 'passed', ?, NULLIF(?::bigint, 0), ?, ? FROM producers m WHERE m.id IN ?
			ON CONFLICT (request_id, producer_id) WHERE state IN ('passed', 'taken') DO NOTHING RETURNING id`, r.ID, note, by.ID, by.Name, s.now(), producers).Scan(&made).Error
		if err != nil {
			return fmt.Errorf("pass a request on: %w", err)
		}
		if len(made) == 0 {
			return fault.New(fault.Conflict, "wholesale.has_it")
		}
		for _, id := range made {
			if err := outbox.PutTx(tx, outbox.Event{Kind: PassedOn, ID: id}); err != nil {
				return err
			}
		}
		var names []string
		if err := tx.Raw(`SELECT m.name FROM wholesale_passes x JOIN producers m ON m.id = x.producer_id WHERE x.id IN ? ORDER BY x.id`, made).Scan(&names).Error; err != nil {
			return fmt.Errorf("read names of producers: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "wholesale.pass", Entity: "wholesale", EntityID: r.ID, After: map[string]any{"makers": names}})
	})
	return made, err
}

// TakeBack takes passings of an open request back from their producers, as if they had never
// been made. One that was taken or declined meanwhile is refused with "wholesale.answered" and
// none of them is taken back; taken back before, they stay so.
func (s *Store) TakeBack(ctx context.Context, by audit.Actor, code string, passings ...int64) error {
	return s.change(ctx, code, TakeBack, func(tx *gorm.DB, r *Request) error {
		var list []Passing
		err := tx.Raw(`SELECT `+passingColumns+`x.request_id = ? AND x.id IN ? AND x.state <> 'back'`, r.ID, passings).Scan(&list).Error
		if err != nil {
			return fmt.Errorf("read what is taken back: %w", err)
		}
		var names []string
		for _, x := range list {
			if x.State != Waiting {
				return fault.New(fault.Conflict, "wholesale.answered").With("maker", x.ProducerName)
			}
			names = append(names, x.ProducerName)
		}
		if len(list) == 0 {
			return nil
		}
		if err := exec(tx, "take a request back", `UPDATE wholesale_passes SET state = 'back' WHERE request_id = ? AND id IN ? AND state = 'passed'`, r.ID, passings); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "wholesale.take_back", Entity: "wholesale", EntityID: r.ID, After: map[string]any{"makers": names}})
	})
}

// change does a step of a request, which stays locked until it is done: of two at once the
// second finds what the first left. A step that its state does not allow is refused with
// "wholesale.moved".
func (s *Store) change(ctx context.Context, code string, step Step, do func(*gorm.DB, *Request) error) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var r Request
		err := tx.Raw(`SELECT id, code, state FROM wholesale_requests WHERE code = ? AND erased_at IS NULL FOR UPDATE`, code).Take(&r).Error
		if errors.Is(err, gorm.ErrRecordNotFound) {
			return missing()
		}
		if err != nil {
			return fmt.Errorf("lock a request: %w", err)
		}
		to, ok := steps[step][r.State]
		if !ok {
			return fault.New(fault.Conflict, "wholesale.moved")
		}
		if err := do(tx, &r); err != nil {
			return err
		}
		if to == asTold {
			var words []Word
			if err := tx.Raw(`SELECT state FROM wholesale_passes WHERE request_id = ?`, r.ID).Scan(&words).Error; err != nil {
				return fmt.Errorf("read what producers said: %w", err)
			}
			to = told(words)
		}
		return exec(tx, "move a request", `UPDATE wholesale_requests SET state = ?, reason = ?, updated_at = ? WHERE id = ?`, to, r.Reason, s.now(), r.ID)
	})
}
