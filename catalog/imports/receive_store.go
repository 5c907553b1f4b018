package imports

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"strings"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

// Receive keeps a table of rows of a kind, and gives its id; nothing of it is written. The
// same file once more is not kept twice: again is true, and the id that of the first, unless
// that was dropped or taken back. It refuses with "sheet.…" and "import.…" what is no such table.
func (s *Store) Receive(ctx context.Context, by audit.Actor, scope catalog.Scope, kind Kind, name string, data []byte) (id int64, again bool, err error) {
	sheets, err := workbook.Read(data)
	if err != nil {
		return 0, false, err
	}
	fields := Fields(kind)
	if fields == nil {
		return 0, false, fault.New(fault.NotFound, "page.not_found")
	}
	table, head, columns, err := choose(fields, sheets)
	if err != nil {
		return 0, false, err
	}
	rows := aboveFoot(table.Rows[head+1:])
	if len(rows) == 0 {
		return 0, false, fault.New(fault.Invalid, "import.no_rows")
	}
	headings := []string{}
	for _, c := range table.Rows[head].Cells {
		headings = append(headings, slug.NFC(typed.Name(c.Text)))
	}
	hash := sha256.Sum256(data)
	name = cutName(typed.Line(name))
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		err := tx.Raw(`INSERT INTO imports (kind, file_name, file_hash, headings, columns, producer_id, by_id, by_name, created_at)
			VALUES (?, ?, ?, ?::jsonb, ?::jsonb, nullif(?::bigint, 0), nullif(?::bigint, 0), ?, ?)
			ON CONFLICT (kind, file_hash, coalesce(producer_id, 0)) WHERE state NOT IN ('undone', 'dropped') DO NOTHING RETURNING id`,
			kind, name, hash[:], string(document(headings)), string(document(columns)), scope.ProducerID, by.ID, by.Name, s.now()).Scan(&id).Error
		if err != nil {
			return fmt.Errorf("keep a table: %w", err)
		}
		if id == 0 {
			again = true
			err := tx.Raw(`SELECT id FROM imports WHERE kind = ? AND file_hash = ? AND coalesce(producer_id, 0) = ? AND state NOT IN ('undone', 'dropped')`, kind, hash[:], scope.ProducerID).Scan(&id).Error
			return err
		}
		return keepRowsTx(tx, id, rows)
	})
	return id, again, err
}

func keepRowsTx(tx *gorm.DB, id int64, rows []workbook.Row) error {
	type line struct {
		Number int             `json:"n"`
		Cells  json.RawMessage `json:"c"`
	}
	lines := make([]line, 0, len(rows))
	for _, r := range rows {
		lines = append(lines, line{r.Number, packed(r.Cells)})
	}
	err := tx.Exec(`INSERT INTO import_rows (import_id, number, cells) SELECT ?, (x ->> 'n')::int, x -> 'c' FROM jsonb_array_elements(?::jsonb) x`, id, string(document(lines))).Error
	if err != nil {
		return fmt.Errorf("keep rows: %w", err)
	}
	return nil
}

// SamplesSheet is what a template calls the sheet of its sample rows, without accents and in small
// letters. Nothing in it is ever read.
const SamplesSheet = "vi du"

// choose finds the sheet with the heading that says most, but for the one of samples. Two that say
// as much, each with rows, are refused: nobody knows which is meant.
func choose(fields []Field, sheets []workbook.Sheet) (table *workbook.Sheet, head int, columns map[string]int, err error) {
	twin := ""
	for i := range sheets {
		s := &sheets[i]
		if said(s.Name) == SamplesSheet {
			continue
		}
		at, found, ok := heading(fields, s.Rows)
		if !ok || table != nil && (len(found) < len(columns) || len(s.Rows) == at+1) {
			continue
		}
		twin = ""
		if table != nil && len(found) == len(columns) && len(table.Rows) > head+1 {
			twin = table.Name
		}
		table, head, columns = s, at, maps.Clone(found)
	}
	switch {
	case table == nil:
		return nil, 0, nil, fault.New(fault.Invalid, "import.no_header")
	case twin != "":
		return nil, 0, nil, fault.New(fault.Invalid, "import.two_sheets").With("first", twin).With("second", table.Name)
	}
	return table, head, columns, nil
}

// packed is cells in few bytes: the text of each, and letters for what is said of it.
func packed(cells []workbook.Cell) json.RawMessage {
	out := make([][2]string, 0, len(cells))
	for _, c := range cells {
		marks := ""
		for _, m := range []struct {
			so   bool
			mark string
		}{{c.Number, "n"}, {c.Formula, "f"}, {c.Covered, "c"}} {
			if m.so {
				marks += m.mark
			}
		}
		out = append(out, [2]string{slug.NFC(c.Text), marks})
	}
	return document(out)
}

func unpacked(raw []byte) ([]workbook.Cell, error) {
	var in [][2]string
	if err := json.Unmarshal(raw, &in); err != nil {
		return nil, fmt.Errorf("read a kept row: %w", err)
	}
	out := make([]workbook.Cell, 0, len(in))
	for _, c := range in {
		out = append(out, workbook.Cell{Text: c[0], Number: strings.Contains(c[1], "n"), Formula: strings.Contains(c[1], "f"), Covered: strings.Contains(c[1], "c")})
	}
	return out, nil
}

// cutName keeps the end of a long name: what kind of file it is.
func cutName(name string) string {
	letters := []rune(name)
	return string(letters[max(0, len(letters)-120):])
}
