package imports

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// atOnce is how many rows are written at one telling, well within the time that has.
const atOnce = 400

// Run writes the rows of an import that wait, each in a transaction of its own together with
// the mark that it was: told twice, or cut off and told again, no row is written twice. What
// the domain refuses is left, with the reason. It is the listener of Confirmed.
func (s *Store) Run(ctx context.Context, id int64) error {
	i, by, err := s.atWork(ctx, id, Running)
	if err != nil || i == nil {
		return err
	}
	there, err := trades()[i.Kind].load(ctx, s, by.scope)
	if err != nil {
		return err
	}
	rows, err := s.rows(ctx, id, Waiting, 0, atOnce)
	if err != nil {
		return err
	}
	for _, p := range i.plan(rows, there).Rows {
		if err := s.writeRow(ctx, i, there, by, &p); err != nil {
			return err
		}
	}
	return s.goOn(ctx, i, by, len(rows), Confirmed, Done)
}

func (s *Store) writeRow(ctx context.Context, i *Import, there records, by actor, p *Planned) error {
	if p.Deed == Nothing || p.Deed == Wrong {
		outcome, reason := Same, (*string)(nil)
		if p.Deed == Wrong {
			text := keepRefusal(p.Faults[0].No)
			outcome, reason = Left, &text
		}
		return s.db.Tx(ctx, func(tx *gorm.DB) error { _, err := markTx(tx, i.ID, p, outcome, reason); return err })
	}
	err := s.db.Tx(ctx, func(tx *gorm.DB) error {
		mine, err := markTx(tx, i.ID, p, Written, nil)
		if err != nil || !mine {
			return err
		}
		w, err := there.write(tx, s, by, p)
		if err != nil {
			return err
		}
		if err := tx.Exec(`UPDATE import_rows SET record_id = ?, before = ?::jsonb, after = ?::jsonb WHERE import_id = ? AND number = ?`, w.ID, string(w.Before), string(w.After), i.ID, p.Number).Error; err != nil {
			return fmt.Errorf("remember row %d of import %d: %w", p.Number, i.ID, err)
		}
		return nil
	})
	no, isRefusal := refused(err)
	if !isRefusal {
		return err
	}
	text := keepRefusal(no)
	return s.db.Tx(ctx, func(tx *gorm.DB) error { _, err := markTx(tx, i.ID, p, Left, &text); return err })
}

// markTx says what became of a row that waits; false when that is said already.
func markTx(tx *gorm.DB, id int64, p *Planned, outcome Outcome, reason *string) (bool, error) {
	res := tx.Exec(`UPDATE import_rows SET outcome = ?, deed = ?, title = ?, refusal = ?::jsonb WHERE import_id = ? AND number = ? AND outcome = ''`, outcome, p.Deed, p.Title, reason, id, p.Number)
	if res.Error != nil {
		return false, fmt.Errorf("mark row %d of import %d: %w", p.Number, id, res.Error)
	}
	return res.RowsAffected == 1, nil
}

// atWork finds an import that is being written or taken back, and who had that done; nil when
// it is over.
func (s *Store) atWork(ctx context.Context, id int64, state State) (*Import, actor, error) {
	var kind Kind
	var now State
	err := s.db.Pool.QueryRow(ctx, `SELECT kind, state FROM imports WHERE id = $1`, id).Scan(&kind, &now)
	if err != nil {
		return nil, actor{}, fmt.Errorf("find import %d: %w", id, err)
	}
	if now != state {
		return nil, actor{}, nil
	}
	i, err := s.ByID(ctx, everybody, kind, id)
	if err != nil {
		return nil, actor{}, err
	}
	return i, actor{Actor: audit.Actor{Kind: audit.Staff, ID: i.ByID, Name: i.ByName}, scope: i.Scope(), file: i.FileName}, nil
}

// goOn asks to be told again while rows are left, and ends the import when none are.
func (s *Store) goOn(ctx context.Context, i *Import, by actor, worked int, event string, end State) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if worked == atOnce {
			return outbox.PutTx(tx, outbox.Event{Kind: event, ID: i.ID})
		}
		err := s.stepTx(tx, i.ID, end)
		if fault.Is(err, "import.not_ready") {
			return nil // somebody else, told the same, has ended it
		}
		if err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by.Actor, Action: "import." + string(end), Entity: "import", EntityID: i.ID})
	})
}
