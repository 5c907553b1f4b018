package statement

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

// open reads a file into its sheets: a workbook, or a text with commas, semicolons or tabs.
func open(data []byte) ([]sheet, error) {
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return openBook(data)
	}
	text, ok := letters(data)
	if !ok {
		return nil, fault.New(fault.Invalid, "statement.encoding")
	}
	return openText(text)
}

func openText(text string) ([]sheet, error) {
	var best [][]string
	wide := 0
	for _, comma := range []rune{',', ';', '\t'} {
		r := csv.NewReader(strings.NewReader(text))
		r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
		rows, err := r.ReadAll()
		if err != nil {
			continue
		}
		n := 0
		for _, row := range rows {
			n += len(row) - 1
		}
		if best == nil || n > wide {
			best, wide = rows, n
		}
	}
	if best == nil {
		return nil, fault.New(fault.Invalid, "statement.unreadable")
	}
	s := sheet{name: "CSV"}
	for _, row := range best {
		cells := make([]cell, len(row))
		for i, text := range row {
			cells[i] = cell{text: text}
		}
		s.rows = append(s.rows, cells)
	}
	return []sheet{s}, nil
}

// openBook reads a workbook's cells as they are kept, not as they are shown: a number is not
// rounded and a day is not written the American way.
func openBook(data []byte) (out []sheet, err error) {
	sheets, err := workbook.Bare(data)
	if fault.Is(err, "sheet.long") {
		return nil, fault.New(fault.Invalid, "statement.long").With("most", MostRows)
	}
	if err != nil {
		return nil, fault.New(fault.Invalid, "statement.unreadable")
	}
	for _, each := range sheets {
		s := sheet{name: each.Name, merged: each.Merged}
		for _, row := range each.Rows {
			if row.Number > 4*MostRows {
				return nil, fault.New(fault.Invalid, "statement.unreadable")
			}
			for len(s.rows) < row.Number {
				s.rows = append(s.rows, nil)
			}
			for _, c := range row.Cells {
				s.rows[row.Number-1] = append(s.rows[row.Number-1], cell{text: c.Text, formula: c.Formula})
			}
		}
		out = append(out, s)
	}
	return out, nil
}

// covered says whether a cell, counted from 0, is one with a cell of another row.
func (s *sheet) covered(row, k int) bool {
	return slices.ContainsFunc(s.merged, func(m workbook.Merged) bool {
		return m.Top != m.Bottom && m.Top <= row+1 && row+1 <= m.Bottom && m.Left <= k+1 && k+1 <= m.Right
	})
}
