package consent

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/blob"
)

// Withdrawn tells the outbox that a consent was taken back; the id is the consent's.
const Withdrawn = "consent.withdrawn"

// A mark is a file beside the pictures, as of an erasure: an older copy of the database that is put
// back has the consent running again, the file says that it does not. It names a consent by its
// number and the microsecond it was given at, since numbers are given anew after a copy was put
// back, then when and how it was taken back; it holds nothing of a buyer.
const (
	markBegins = "withdrawn-"
	marksKept  = 6 * 365 * 24 * time.Hour // twice as long as a buyer is kept
)

type mark struct {
	id, given, ended int64 // the last two in microseconds
	way              Way
}

func (m mark) name() string {
	return fmt.Sprintf("%s%d-%d-%d-%s", markBegins, m.id, m.given, m.ended, m.way)
}

// markOf reads a name; what is no mark is not ok.
func markOf(name string) (m mark, ok bool) {
	rest, begins := strings.CutPrefix(name, markBegins)
	parts := strings.SplitN(rest, "-", 4)
	if !begins || len(parts) != 4 {
		return m, false
	}
	var wrong [3]error
	m.id, wrong[0] = strconv.ParseInt(parts[0], 10, 64)
	m.given, wrong[1] = strconv.ParseInt(parts[1], 10, 64)
	m.ended, wrong[2] = strconv.ParseInt(parts[2], 10, 64)
	m.way = Way(parts[3])
	good := m.way == ByOrderPage || m.way == ByMessage || m.way == ByOfficer
	return m, good && errors.Join(wrong[:]...) == nil && m.name() == name
}

// atMicro is a moment of a consent c in microseconds, exact.
func atMicro(column string) string { return `(extract(epoch FROM c.` + column + `) * 1000000)::bigint` }

var toMark = `SELECT c.id, ` + atMicro("given_at") + `, ` + atMicro("withdrawn_at") + `, c.withdrawn_way FROM consents c WHERE c.withdrawn_way NOT IN ('', '` + string(Erased) + `')`

func scanMark(row pgx.CollectableRow) (m mark, err error) {
	return m, row.Scan(&m.id, &m.given, &m.ended, &m.way)
}

// Mark leaves the mark of a consent that was taken back; of one that runs, or went with its
// buyer's erasure, none. A second call changes nothing.
func (s *Store) Mark(ctx context.Context, id int64) error {
	if s.Marks == nil {
		return nil
	}
	return s.markWhere(ctx, nil, toMark+` AND c.id = $1`, id)
}

func (s *Store) markWhere(ctx context.Context, there map[mark]bool, sql string, args ...any) error {
	rows, err := s.db.Pool.Query(ctx, sql, args...)
	if err != nil {
		return fmt.Errorf("find which consents were taken back: %w", err)
	}
	marks, err := pgx.CollectRows(rows, scanMark)
	if err != nil {
		return fmt.Errorf("find which consents were taken back: %w", err)
	}
	for _, m := range marks {
		if there[m] {
			continue
		}
		if err := s.Marks.Put(ctx, m.name(), []byte("1")); err != nil {
			return fmt.Errorf("mark that consent %d was taken back: %w", m.id, err)
		}
	}
	return nil
}

// Again takes back what a mark says was taken back and the database, put back from an older copy,
// has running again, as of the moment and in the way it was; then it marks what has no mark yet.
// It returns how many ended again. It may run anywhere, any number of times, and does nothing
// without a shelf for marks.
func (s *Store) Again(ctx context.Context) (n int, err error) {
	if s.Marks == nil {
		return 0, nil
	}
	marks, err := s.marks(ctx)
	if err != nil {
		return 0, err
	}
	var ids, given []int64
	of := map[[2]int64]mark{}
	for m := range marks {
		ids, given, of[[2]int64{m.id, m.given}] = append(ids, m.id), append(given, m.given), m
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT w.id, w.given FROM unnest($1::bigint[], $2::bigint[]) w(id, given) JOIN consents c ON c.id = w.id AND `+atMicro("given_at")+` = w.given
		WHERE c.withdrawn_at IS NULL ORDER BY c.id`, ids, given)
	if err != nil {
		return 0, fmt.Errorf("find which consents run again: %w", err)
	}
	back, err := pgx.CollectRows(rows, pgx.RowToStructByPos[struct{ ID, Given int64 }])
	if err != nil {
		return 0, fmt.Errorf("find which consents run again: %w", err)
	}
	for _, b := range back {
		done, err := s.endAgain(ctx, of[[2]int64{b.ID, b.Given}])
		if err != nil {
			return n, err
		}
		if done {
			n++
		}
	}
	return n, s.markWhere(ctx, marks, toMark+` AND c.given_at > $1`, s.now().Add(-marksKept))
}

// endAgain ends one as its mark says, unless another server was faster.
func (s *Store) endAgain(ctx context.Context, m mark) (done bool, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var order int64
		res := tx.Raw(`UPDATE consents c SET withdrawn_at = ?, withdrawn_way = ? WHERE c.id = ? AND c.withdrawn_at IS NULL
			RETURNING (SELECT min(o.id) FROM orders o WHERE o.purchase_id = c.purchase_id AND o.producer_id = c.producer_id)`, time.UnixMicro(m.ended), string(m.way), m.id).Scan(&order)
		if res.Error != nil {
			return fmt.Errorf("take a consent back again: %w", res.Error)
		}
		if done = res.RowsAffected > 0; !done {
			return nil
		}
		return audit.PutTx(tx, audit.Entry{Actor: audit.Actor{Kind: audit.System}, Action: "consent.repeated", Entity: "order", EntityID: order, After: map[string]any{"way": string(m.way)}})
	})
	return done, err
}

// marks lists what is marked; marks of what nobody can have any more are taken away.
func (s *Store) marks(ctx context.Context) (map[mark]bool, error) {
	out, oldest := map[mark]bool{}, s.now().Add(-marksKept).UnixMicro()
	var old []string
	err := s.Marks.List(ctx, markBegins, func(f blob.Info) error {
		if m, ok := markOf(f.Name); ok && m.given < oldest {
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
		return nil, fmt.Errorf("read what was taken back: %w", err)
	}
	return out, nil
}
