package imports

import (
	"context"
	"fmt"
	"slices"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Told of imports that are to be written, and to be taken back.
const (
	Confirmed = "imports.confirmed"
	Recalled  = "imports.recalled"
)

// Mend lets cells of a cause be mended, or no longer.
func (s *Store) Mend(ctx context.Context, i *Import, cause string, may bool) error {
	sql := `UPDATE imports SET mended = array_remove(mended, ?) WHERE id = ? AND state = 'ready'`
	args := []any{cause, i.ID}
	if may {
		sql, args = `UPDATE imports SET mended = array_append(array_remove(mended, ?), ?) WHERE id = ? AND state = 'ready'`, []any{cause, cause, i.ID}
	}
	return s.whileReady(ctx, sql, args...)
}

// mostTyped is how long what somebody types for a cell may be, in letters.
const mostTyped = 2000

// Typed is what somebody wrote instead of a cell, in one row or in several. An empty text is
// the cell as it was sent.
type Typed struct {
	Rows  []int
	Field string
	Text  string
}

// Fix keeps what somebody typed instead of cells.
func (s *Store) Fix(ctx context.Context, i *Import, cells []Typed) error {
	for _, c := range cells {
		letters := []rune(slug.NFC(typed.Text(c.Text)))
		text := string(letters[:min(len(letters), mostTyped)])
		if !slices.ContainsFunc(Fields(i.Kind), func(f Field) bool { return f.Key == c.Field }) {
			return fault.New(fault.NotFound, "page.not_found")
		}
		numbers := string(document(c.Rows))
		sql := `UPDATE import_rows SET fixed = fixed || jsonb_build_object(?::text, ?::text) WHERE import_id = (SELECT id FROM imports WHERE id = ? AND state = 'ready') AND number IN (SELECT n::int FROM jsonb_array_elements_text(?::jsonb) n)`
		args := []any{c.Field, text, i.ID, numbers}
		if text == "" {
			sql, args = `UPDATE import_rows SET fixed = fixed - ?::text WHERE import_id = (SELECT id FROM imports WHERE id = ? AND state = 'ready') AND number IN (SELECT n::int FROM jsonb_array_elements_text(?::jsonb) n)`, []any{c.Field, i.ID, numbers}
		}
		if err := s.whileReady(ctx, sql, args...); err != nil {
			return err
		}
	}
	return nil
}

// Match says which heading each field is read from; -1 is none. A heading may be read once.
func (s *Store) Match(ctx context.Context, i *Import, columns map[string]int) error {
	kept, used := map[string]int{}, map[int]bool{}
	for _, f := range Fields(i.Kind) {
		k, ok := columns[f.Key]
		if !ok || k < 0 || k >= len(i.Headings) {
			continue
		}
		if used[k] {
			return fault.New(fault.Invalid, "import.column_twice").With("heading", i.Headings[k])
		}
		kept[f.Key], used[k] = k, true
	}
	return s.whileReady(ctx, `UPDATE imports SET columns = ?::jsonb WHERE id = ? AND state = 'ready'`, string(document(kept)), i.ID)
}

// whileReady changes what is decided, which can be done only while nothing is written.
func (s *Store) whileReady(ctx context.Context, sql string, args ...any) error {
	res := s.db.Gorm.WithContext(ctx).Exec(sql, args...)
	if res.Error != nil {
		return fmt.Errorf("decide of an import: %w", res.Error)
	}
	if res.RowsAffected == 0 {
		return fault.New(fault.Conflict, "import.not_ready")
	}
	return nil
}

// Confirm has the rows written that can be, and leaves the others. Seen is how many that were
// when somebody said yes: if it is another number by now, it is refused with "import.changed".
func (s *Store) Confirm(ctx context.Context, by audit.Actor, i *Import, seen int) error {
	if len(i.Missing()) > 0 {
		return fault.New(fault.Conflict, "import.columns")
	}
	plan, err := s.Plan(ctx, i)
	if err != nil {
		return err
	}
	if plan.Todo() == 0 {
		return fault.New(fault.Conflict, "import.nothing")
	}
	if plan.Todo() != seen {
		return fault.New(fault.Conflict, "import.changed").With("now", plan.Todo())
	}
	type sight struct{ N, Seen int }
	type reason struct {
		N     int
		Title string
		No    *fault.Error
	}
	var left []reason
	var same []int
	var sights []sight
	for _, p := range plan.Rows {
		switch p.Deed {
		case Create, Change:
			sights = append(sights, sight{p.Number, p.seen})
		case Wrong:
			left = append(left, reason{p.Number, p.Title, p.Faults[0].No})
		case Nothing:
			same = append(same, p.Number)
		}
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := s.stepTx(tx, i.ID, Running); err != nil {
			return err
		}
		if err := tx.Exec(`UPDATE import_rows r SET outcome = 'left', title = x ->> 'Title', refusal = x -> 'No' FROM jsonb_array_elements(?::jsonb) x WHERE r.import_id = ? AND r.number = (x ->> 'N')::int`, list(left), i.ID).Error; err != nil {
			return fmt.Errorf("leave rows of import %d: %w", i.ID, err)
		}
		if err := tx.Exec(`UPDATE import_rows SET outcome = 'same' WHERE import_id = ? AND number IN (SELECT (jsonb_array_elements_text(?::jsonb))::int)`, i.ID, list(same)).Error; err != nil {
			return fmt.Errorf("pass over rows of import %d: %w", i.ID, err)
		}
		if err := tx.Exec(`UPDATE import_rows r SET seen = (x ->> 'Seen')::int FROM jsonb_array_elements(?::jsonb) x WHERE r.import_id = ? AND r.number = (x ->> 'N')::int`, list(sights), i.ID).Error; err != nil {
			return fmt.Errorf("remember what import %d was confirmed on: %w", i.ID, err)
		}
		if err := tx.Exec(`UPDATE imports SET by_id = nullif(?::bigint, 0), by_name = ? WHERE id = ?`, by.ID, by.Name, i.ID).Error; err != nil {
			return fmt.Errorf("confirm import %d: %w", i.ID, err)
		}
		err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "import.confirmed", Entity: "import", EntityID: i.ID,
			After: map[string]any{"kind": i.Kind, "file": i.FileName, "create": plan.Counts[Create], "change": plan.Counts[Change], "left": len(left)}})
		if err != nil {
			return err
		}
		return outbox.PutTx(tx, outbox.Event{Kind: Confirmed, ID: i.ID})
	})
}

// Recall has what an import wrote taken back, row by row.
func (s *Store) Recall(ctx context.Context, by audit.Actor, i *Import) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := s.stepTx(tx, i.ID, Undoing); err != nil {
			return err
		}
		if err := tx.Exec(`UPDATE imports SET by_id = nullif(?::bigint, 0), by_name = ? WHERE id = ?`, by.ID, by.Name, i.ID).Error; err != nil {
			return fmt.Errorf("recall import %d: %w", i.ID, err)
		}
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "import.recalled", Entity: "import", EntityID: i.ID, After: map[string]any{"kind": i.Kind, "file": i.FileName}}); err != nil {
			return err
		}
		return outbox.PutTx(tx, outbox.Event{Kind: Recalled, ID: i.ID})
	})
}

// Drop forgets a table of which nothing was written, with its rows.
func (s *Store) Drop(ctx context.Context, i *Import) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := s.stepTx(tx, i.ID, Dropped); err != nil {
			return err
		}
		if err := tx.Exec(`DELETE FROM import_rows WHERE import_id = ?`, i.ID).Error; err != nil {
			return fmt.Errorf("drop import %d: %w", i.ID, err)
		}
		return nil
	})
}

// stepTx brings an import to another state if the table of states allows it.
func (s *Store) stepTx(tx *gorm.DB, id int64, to State) error {
	var now State
	if err := tx.Raw(`SELECT state FROM imports WHERE id = ? FOR UPDATE`, id).Scan(&now).Error; err != nil {
		return fmt.Errorf("lock import %d: %w", id, err)
	}
	if !slices.Contains(moves[now], to) {
		return fault.New(fault.Conflict, "import.not_ready")
	}
	if err := tx.Exec(`UPDATE imports SET state = ?, ended_at = CASE WHEN ? IN ('done', 'undone', 'dropped') THEN ?::timestamptz END WHERE id = ?`, to, to, s.now(), id).Error; err != nil {
		return fmt.Errorf("step import %d: %w", id, err)
	}
	return nil
}

// list is a list as JSON, an empty one too.
func list[T any](of []T) string {
	if len(of) == 0 {
		return "[]"
	}
	return string(document(of))
}
