package privacy

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/blob"
)

// Erased and ErasedNumber tell the outbox that a purchase was erased on request, and that
// everything of its number was as well; the id is that of the purchase.
const (
	Erased       = "privacy.erased"
	ErasedNumber = "privacy.erased_number"
)

// A mark is a file beside the pictures: an older copy of the database that is put back
// knows nothing of an erasure, the files do. It names a purchase by its number and the
// microsecond it was placed at, since numbers are given anew after a copy was put back, and
// holds nothing of a buyer.
const (
	markBegins = "erased-"
	markNumber = "-number"
	marksKept  = 2 * Kept
)

type mark struct {
	id, at int64
	number bool
}

func (m mark) name() string {
	name := markBegins + strconv.FormatInt(m.id, 10) + "-" + strconv.FormatInt(m.at, 10)
	if m.number {
		name += markNumber
	}
	return name
}

// markOf reads a name; what is no mark is not ok.
func markOf(name string) (m mark, ok bool) {
	rest, begins := strings.CutPrefix(name, markBegins)
	rest, m.number = strings.CutSuffix(rest, markNumber)
	id, at, both := strings.Cut(rest, "-")
	var err, err2 error
	m.id, err = strconv.ParseInt(id, 10, 64)
	m.at, err2 = strconv.ParseInt(at, 10, 64)
	return m, begins && both && errors.Join(err, err2) == nil && m.name() == name
}

// Mark leaves the mark of a purchase that was erased; of one that is not, none. A second call
// changes nothing.
func (s *Store) Mark(ctx context.Context, purchaseID int64) error {
	return s.mark(ctx, purchaseID, false)
}

// MarkNumber is Mark for a purchase whose whole number was erased.
func (s *Store) MarkNumber(ctx context.Context, purchaseID int64) error {
	return s.mark(ctx, purchaseID, true)
}

func (s *Store) mark(ctx context.Context, purchaseID int64, number bool) error {
	if s.Marks == nil {
		return nil
	}
	m := mark{id: purchaseID, number: number}
	err := s.db.Pool.QueryRow(ctx, `SELECT `+placedAt+` FROM purchases p WHERE p.id = $1 AND p.anonymised_at IS NOT NULL`, purchaseID).Scan(&m.at)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read when purchase %d was placed: %w", purchaseID, err)
	}
	if err := s.Marks.Put(ctx, m.name(), []byte("1")); err != nil {
		return fmt.Errorf("mark that purchase %d was erased: %w", purchaseID, err)
	}
	return nil
}

// placedAt is the microsecond a purchase p was placed at, exact.
const placedAt = `(extract(epoch FROM p.created_at) * 1000000)::bigint`

// Again erases what a mark says was erased and the database, put back from an older copy, has
// again; then it marks what has none yet. It returns how many purchases were erased again. It may
// run anywhere, any number of times, and does nothing without a shelf for marks. What was not over in the
// copy is erased as well: it was over when its buyer asked.
func (s *Store) Again(ctx context.Context) (n int, err error) {
	if s.Marks == nil {
		return 0, nil
	}
	marks, err := s.marks(ctx)
	if err != nil {
		return 0, err
	}
	var ids, at []int64
	var number []bool
	for m := range marks {
		ids, at, number = append(ids, m.id), append(at, m.at), append(number, m.number)
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT p.id, w.number FROM unnest($1::bigint[], $2::bigint[], $3::bool[]) w(id, at, number)
		JOIN purchases p ON p.id = w.id AND `+placedAt+` = w.at WHERE p.anonymised_at IS NULL ORDER BY w.number DESC, p.id`, ids, at, number)
	if err != nil {
		return 0, fmt.Errorf("find who is there again: %w", err)
	}
	back, err := pgx.CollectRows(rows, pgx.RowToStructByPos[struct {
		ID     int64
		Number bool
	}])
	if err != nil {
		return 0, fmt.Errorf("find who is there again: %w", err)
	}
	for _, b := range back {
		done, err := s.eraseAgain(ctx, b.ID, b.Number)
		if err != nil {
			return n, err
		}
		if done {
			n++
		}
	}
	return n, s.markAll(ctx, marks)
}

func (s *Store) eraseAgain(ctx context.Context, id int64, number bool) (done bool, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var phone string
		found := tx.Raw(`SELECT buyer_phone FROM purchases WHERE id = ? AND anonymised_at IS NULL FOR UPDATE`, id).Scan(&phone)
		if found.Error != nil {
			return fmt.Errorf("lock purchase %d: %w", id, found.Error)
		}
		if done = found.RowsAffected > 0; !done { // another server was faster
			return nil
		}
		if err := s.eraseTx(tx, []int64{id}, phone, number); err != nil {
			return err
		}
		var request int64 // none for another purchase of a number that was called
		err := tx.Raw(`UPDATE privacy_requests SET state = 'done', ended_at = ? WHERE purchase_id = ? AND kind = 'erase' AND state = 'open' RETURNING id`, s.now(), id).Scan(&request).Error
		if err != nil {
			return fmt.Errorf("end a request about data: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: audit.Actor{Kind: audit.System}, Action: "privacy.repeated", Entity: "privacy_request", EntityID: request, After: map[string]any{"purchase": id}})
	})
	return done, err
}

// marks lists what is marked; marks of what nobody can have any more are taken away.
func (s *Store) marks(ctx context.Context) (map[mark]bool, error) {
	out, oldest := map[mark]bool{}, s.now().Add(-marksKept).UnixMicro()
	var old []string
	err := s.Marks.List(ctx, markBegins, func(f blob.Info) error {
		if m, ok := markOf(f.Name); ok && m.at < oldest {
			old = append(old, f.Name)
		} else if ok {
			out[m] = true
		}
		return nil
	})
	for _, name := range old {
		if err == nil {
			err = s.Marks.Delete(ctx, name)
		}
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("read what was erased: %w", err)
	}
	return out, nil
}

// markAll marks what was erased on request and has no mark: before there were marks, or while
// the shelf could not be reached. What is older than Kept is emptied without anybody's asking.
func (s *Store) markAll(ctx context.Context, marks map[mark]bool) error {
	rows, err := s.db.Pool.Query(ctx, `SELECT p.id, `+placedAt+` FROM purchases p WHERE p.anonymised_at IS NOT NULL AND p.created_at > $1`, s.now().Add(-Kept))
	if err != nil {
		return fmt.Errorf("find what was erased: %w", err)
	}
	erased, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (m mark, err error) { return m, row.Scan(&m.id, &m.at) })
	if err != nil {
		return fmt.Errorf("find what was erased: %w", err)
	}
	for _, m := range erased {
		if marks[m] || marks[mark{m.id, m.at, true}] {
			continue
		}
		if err := s.Marks.Put(ctx, m.name(), []byte("1")); err != nil {
			return fmt.Errorf("mark that purchase %d was erased: %w", m.id, err)
		}
	}
	return nil
}
