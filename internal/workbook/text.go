package workbook

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// readText reads a text with the sign between its cells that makes the most of them.
func readText(data []byte) ([]Sheet, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	comma, most := ',', 0
	first, _, _ := bytes.Cut(data, []byte("\n"))
	for _, sign := range []rune{';', '\t', ','} {
		if n := bytes.Count(first, []byte(string(sign))) + bytes.Count(data, []byte(string(sign)))/100; n > most {
			comma, most = sign, n
		}
	}
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
	s := Sheet{Name: "CSV"}
	for number := 1; ; number++ {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return []Sheet{s}, nil
		}
		if err != nil {
			return nil, fault.New(fault.Invalid, "sheet.not_table")
		}
		row := Row{Number: number}
		for _, text := range record[:min(len(record), MostColumns)] {
			row.Cells = append(row.Cells, Cell{Text: plain(text)})
		}
		if err := s.add(row); err != nil {
			return nil, err
		}
	}
}

// add keeps a row that has something in it.
func (s *Sheet) add(row Row) error {
	for _, c := range row.Cells {
		if c.Text == "" && !c.Formula {
			continue
		}
		if len(s.Rows) == MostRows {
			return fault.New(fault.Invalid, "sheet.long").With("most", MostRows-100)
		}
		s.Rows = append(s.Rows, row)
		return nil
	}
	return nil
}

// plain takes off the spaces around, and the sign with which Write keeps text from being a
// formula.
func plain(text string) string {
	text = strings.TrimSpace(strings.ToValidUTF8(text, ""))
	if rest, ok := strings.CutPrefix(text, "'"); ok && risky(rest) {
		return rest
	}
	return text
}
