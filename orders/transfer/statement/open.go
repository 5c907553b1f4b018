package statement

import (
	"bytes"
	"encoding/csv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/ocop-hungdao/ocop/internal/fault"
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
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true, UnzipSizeLimit: 64 << 20, UnzipXMLSizeLimit: 16 << 20})
	if err != nil {
		return nil, fault.New(fault.Invalid, "statement.unreadable")
	}
	defer book.Close()
	for _, name := range book.GetSheetList() {
		rows, err := book.GetRows(name)
		if err != nil || len(rows) > 4*MostRows {
			return nil, fault.New(fault.Invalid, "statement.unreadable")
		}
		s := sheet{name: name, merged: map[[2]int]bool{}}
		for i, row := range rows {
			cells := make([]cell, len(row))
			for k, text := range row {
				at, err := excelize.CoordinatesToCellName(k+1, i+1)
				if err != nil {
					return nil, fault.New(fault.Invalid, "statement.unreadable")
				}
				formula, _ := book.GetCellFormula(name, at) // a cell that has none says so
				cells[k] = cell{text: text, formula: formula != ""}
			}
			s.rows = append(s.rows, cells)
		}
		merged, err := book.GetMergeCells(name)
		if err != nil {
			return nil, fault.New(fault.Invalid, "statement.unreadable")
		}
		for _, m := range merged {
			s.cover(m.GetStartAxis(), m.GetEndAxis())
		}
		out = append(out, s)
	}
	return out, nil
}

// cover notes the rows of a merged cell when there are several of them.
func (s *sheet) cover(from, to string) {
	left, top, err := excelize.CellNameToCoordinates(from)
	right, bottom, err2 := excelize.CellNameToCoordinates(to)
	if err != nil || err2 != nil || top == bottom || (bottom-top)*(right-left+1) > 1_000_000 {
		return
	}
	for row := top; row <= bottom; row++ {
		for k := left; k <= right; k++ {
			s.merged[[2]int{row - 1, k - 1}] = true
		}
	}
}
