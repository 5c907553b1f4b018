package imports

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

var everybody = catalog.Everything()

// line is a row that was written.
type line struct {
	Number int
	written
}

// Undo takes back the rows that an import wrote, the last first. A record that has changed
// since stays as it is, with the reason. It is the listener of Recalled.
func (s *Store) Undo(ctx context.Context, id int64) error {
	i, by, err := s.atWork(ctx, id, Undoing)
	if err != nil || i == nil {
		return err
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT number, deed, record_id, before, after FROM import_rows WHERE import_id = $1 AND outcome = 'written' ORDER BY number DESC LIMIT $2`, id, atOnce)
	if err != nil {
		return fmt.Errorf("read what import %d wrote: %w", id, err)
	}
	lines, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (l line, err error) {
		return l, row.Scan(&l.Number, &l.Deed, &l.ID, &l.Before, &l.After)
	})
	if err != nil {
		return fmt.Errorf("read what import %d wrote: %w", id, err)
	}
	for _, l := range lines {
		if err := s.undoRow(ctx, i, by, l); err != nil {
			return err
		}
	}
	return s.goOn(ctx, i, by, len(lines), Recalled, Undone)
}

func (s *Store) undoRow(ctx context.Context, i *Import, by actor, l line) error {
	mark := func(tx *gorm.DB, outcome Outcome, reason *string) (bool, error) {
		res := tx.Exec(`UPDATE import_rows SET outcome = ?, refusal = ?::jsonb WHERE import_id = ? AND number = ? AND outcome = 'written'`, outcome, reason, i.ID, l.Number)
		if res.Error != nil {
			return false, fmt.Errorf("mark row %d of import %d: %w", l.Number, i.ID, res.Error)
		}
		return res.RowsAffected == 1, nil
	}
	err := s.db.Tx(ctx, func(tx *gorm.DB) error {
		mine, err := mark(tx, Back, nil)
		if err != nil || !mine {
			return err
		}
		return trades()[i.Kind].undo(tx, s, by, l.written)
	})
	no, isRefusal := refused(err)
	if !isRefusal {
		return err
	}
	if strings.HasSuffix(no.Key, ".changed_meanwhile") {
		no = fault.New(fault.Conflict, "import.changed_since")
	}
	text := keepRefusal(no)
	return s.db.Tx(ctx, func(tx *gorm.DB) error { _, err := mark(tx, Kept, &text); return err })
}
