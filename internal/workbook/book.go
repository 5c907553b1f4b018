package workbook

import (
	"bytes"
	"errors"

	"github.com/xuri/excelize/v2"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

const (
	unpacked   = 48 << 20 // bytes that a workbook may unfold to
	mostMerged = 2000     // each cell is looked up among them
	mostEmpty  = 100_000  // rows that are passed over; a stray cell far below hides nothing
)

// readBook reads a workbook's cells as they are kept, not as they are shown: a number is not
// rounded and a day is not written the American way.
func readBook(data []byte) (out []Sheet, err error) {
	defer func() {
		// The files come from anywhere, and the library was not written for hostile ones.
		if recover() != nil {
			out, err = nil, fault.New(fault.Invalid, "sheet.unreadable")
		}
	}()
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true, UnzipSizeLimit: unpacked, UnzipXMLSizeLimit: unpacked})
	if err != nil {
		return nil, unreadable(err)
	}
	defer book.Close()
	for _, name := range book.GetSheetList() {
		if shown, err := book.GetSheetVisible(name); err == nil && !shown {
			continue
		}
		s, err := readSheet(book, name)
		if err != nil {
			return nil, err
		}
		out = append(out, *s)
	}
	return out, nil
}

func unreadable(err error) error {
	if _, refused := fault.As(err); refused {
		return err
	}
	if errors.Is(err, excelize.ErrWorkbookFileFormat) || errors.Is(err, excelize.ErrWorkbookPassword) {
		return fault.New(fault.Invalid, "sheet.locked")
	}
	return fault.New(fault.Invalid, "sheet.unreadable")
}

func readSheet(book *excelize.File, name string) (*Sheet, error) {
	s := &Sheet{Name: name}
	rows, err := book.Rows(name)
	if err != nil {
		return nil, unreadable(err)
	}
	defer rows.Close()
	for number := 1; number <= mostEmpty && rows.Next(); number++ {
		texts, err := rows.Columns()
		if err != nil {
			return nil, unreadable(err)
		}
		row := Row{Number: number}
		for _, text := range texts[:min(len(texts), MostColumns)] {
			row.Cells = append(row.Cells, Cell{Text: plain(text)})
		}
		if err := s.add(row); err != nil {
			return nil, err
		}
	}
	return s, describe(book, s)
}

// describe says of each cell what kind it is, and gives the text of merged cells to the rows
// below that they lie over.
func describe(book *excelize.File, s *Sheet) error {
	merged, err := book.GetMergeCells(s.Name)
	if err != nil {
		return unreadable(err)
	}
	if len(merged) > mostMerged {
		return fault.New(fault.Invalid, "sheet.merged")
	}
	at := make(map[int]*Row, len(s.Rows))
	for i := range s.Rows {
		row := &s.Rows[i]
		at[row.Number] = row
		for k := range row.Cells {
			c := &row.Cells[k]
			axis, err := excelize.CoordinatesToCellName(k+1, row.Number)
			if err != nil {
				return unreadable(err)
			}
			formula, err := book.GetCellFormula(s.Name, axis)
			if err != nil {
				return unreadable(err)
			}
			kind, err := book.GetCellType(s.Name, axis)
			if err != nil {
				return unreadable(err)
			}
			c.Formula, c.Number = formula != "", c.Text != "" && (kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber)
		}
	}
	for _, m := range merged {
		cover(at, m.GetStartAxis(), m.GetEndAxis())
	}
	return nil
}

// cover says the text of a merged cell in the rows under it that have something in them.
func cover(at map[int]*Row, from, to string) {
	left, top, err := excelize.CellNameToCoordinates(from)
	_, bottom, err2 := excelize.CellNameToCoordinates(to)
	first := at[top]
	if err != nil || err2 != nil || first == nil || left > len(first.Cells) {
		return
	}
	for n := top + 1; n <= min(bottom, mostEmpty); n++ {
		row := at[n]
		if row == nil {
			continue
		}
		for len(row.Cells) < left {
			row.Cells = append(row.Cells, Cell{})
		}
		said := first.Cells[left-1]
		said.Covered = true
		row.Cells[left-1] = said
	}
}
