package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"

	"github.com/xuri/excelize/v2"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

const (
	unpacked   = 48 << 20 // bytes that a workbook may unfold to
	mostMerged = 2000     // each cell is looked up among them
	mostEmpty  = 100_000  // rows that are passed over; a stray cell far below hides nothing
	mostTags   = 2 << 20  // in all of it: each becomes a piece of memory much larger than itself
)

// readBook reads a workbook's cells as they are kept, not as they are shown: a number is not
// rounded and a day is not written the American way.
func readBook(data []byte, hidden bool) (out []Sheet, err error) {
	defer func() {
		// The files come from anywhere, and the library was not written for hostile ones.
		if recover() != nil {
			out, err = nil, fault.New(fault.Invalid, "sheet.unreadable")
		}
	}()
	if err := weigh(data); err != nil {
		return nil, err
	}
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true, UnzipSizeLimit: unpacked, UnzipXMLSizeLimit: unpacked})
	if err != nil {
		return nil, unreadable(err)
	}
	defer book.Close()
	for _, name := range book.GetSheetList() {
		if shown, err := book.GetSheetVisible(name); err == nil && !shown && !hidden {
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

// weigh refuses what would unfold to more than any table of people.
func weigh(data []byte) error {
	no := fault.New(fault.Invalid, "sheet.unreadable")
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return no
	}
	size, tags := 0, 0
	buf := make([]byte, 64<<10)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return no
		}
		for err == nil {
			var n int
			n, err = r.Read(buf)
			size, tags = size+n, tags+bytes.Count(buf[:n], []byte("<"))
			if size > unpacked || tags > mostTags {
				return no
			}
		}
		if !errors.Is(err, io.EOF) || r.Close() != nil {
			return no
		}
	}
	return nil
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
	part := partOf(book, name)
	if part == nil {
		return nil, fault.New(fault.Invalid, "sheet.unreadable")
	}
	marks, err := marksOf(part)
	if err != nil {
		return nil, err
	}
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
	describe(s, marks)
	return s, nil
}

// describe says of each cell what kind it is, and which are merged.
func describe(s *Sheet, m *marks) {
	for i := range s.Rows {
		row := &s.Rows[i]
		for k := range row.Cells {
			c := &row.Cells[k]
			here := spot{row.Number, k + 1}
			c.Formula, c.Number = m.formula[here], c.Text != "" && m.number[here]
		}
	}
	for _, one := range m.merged {
		left, top, err := excelize.CellNameToCoordinates(one[0])
		right, bottom, err2 := excelize.CellNameToCoordinates(one[1])
		if err == nil && err2 == nil {
			s.Merged = append(s.Merged, Merged{Top: top, Left: left, Bottom: bottom, Right: right})
		}
	}
}

// cover says the text of merged cells in the rows under them that have something in them.
func (s *Sheet) cover() {
	rows := make(map[int]*Row, len(s.Rows))
	for i := range s.Rows {
		rows[s.Rows[i].Number] = &s.Rows[i]
	}
	for _, m := range s.Merged {
		first := rows[m.Top]
		if first == nil || m.Left > len(first.Cells) {
			continue
		}
		for n := m.Top + 1; n <= min(m.Bottom, mostEmpty); n++ {
			row := rows[n]
			if row == nil {
				continue
			}
			for len(row.Cells) < m.Left {
				row.Cells = append(row.Cells, Cell{})
			}
			said := first.Cells[m.Left-1]
			said.Covered = true
			row.Cells[m.Left-1] = said
		}
	}
}
