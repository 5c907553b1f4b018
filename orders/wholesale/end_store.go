package wholesale

import (
	"context"
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// End ends a request for the commune: Agree that a producer has taken, Drop what nothing came
// of, with words that the buyer reads. Without words it is refused with "wholesale.how".
func (s *Store) End(ctx context.Context, by audit.Actor, code string, step Step, words string) error {
	if step != Agree && step != Drop {
		return fault.New(fault.Invalid, "wholesale.end")
	}
	if words = typed.Line(words); !typed.Says(words) || utf8.RuneCountInString(words) > MostNote {
		return fault.New(fault.Invalid, "wholesale.how").With("most", MostNote)
	}
	return s.end(ctx, by, code, step, words)
}

// Reopen takes an end back that the commune wrote by mistake: the request stands where its
// producers' words put it.
func (s *Store) Reopen(ctx context.Context, by audit.Actor, code string) error {
	return s.end(ctx, by, code, Reopen, "")
}

func (s *Store) end(ctx context.Context, by audit.Actor, code string, step Step, words string) error {
	return s.change(ctx, code, step, func(tx *gorm.DB, r *Request) error {
		if r.Reason = words; step == Agree || step == Drop {
			if err := outbox.PutTx(tx, outbox.Event{Kind: Over, ID: r.ID}); err != nil {
				return err
			}
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "wholesale." + string(step), Entity: "wholesale", EntityID: r.ID, Reason: words})
	})
}

// Note is what the commune wrote down for itself.
type Note struct {
	Words  string
	ByName string
	At     time.Time
}

// Write writes down a word of the commune about a request, as after a call; nobody else reads
// it. Without words it is refused with "wholesale.note".
func (s *Store) Write(ctx context.Context, by audit.Actor, code, words string) error {
	if words = typed.Text(words); !typed.Says(words) || utf8.RuneCountInString(words) > MostNote {
		return fault.New(fault.Invalid, "wholesale.note").With("most", MostNote)
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var id int64
		err := tx.Raw(`INSERT INTO wholesale_notes (request_id, words, by_id, by_name, at) SELECT id, ?, NULLIF(?::bigint, 0), ?, ? FROM wholesale_requests WHERE code = ? AND erased_at IS NULL RETURNING request_id`,
			words, by.ID, by.Name, s.now(), code).Scan(&id).Error
		if err != nil {
			return fmt.Errorf("write a note: %w", err)
		}
		if id == 0 {
			return missing()
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "wholesale.noted", Entity: "wholesale", EntityID: id})
	})
}

// Notes lists them, the newest first.
func (s *Store) Notes(ctx context.Context, requestID int64) ([]Note, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT words, by_name, at FROM wholesale_notes WHERE request_id = $1 ORDER BY id DESC`, requestID)
	if err != nil {
		return nil, fmt.Errorf("read notes: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Note])
	if err != nil {
		return nil, fmt.Errorf("read notes: %w", err)
	}
	return list, nil
}

// ShowContact writes down that somebody looked at the number of who asked.
func (s *Store) ShowContact(ctx context.Context, by audit.Actor, r *Request) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "wholesale.contact_shown", Entity: "wholesale", EntityID: r.ID})
	})
}
