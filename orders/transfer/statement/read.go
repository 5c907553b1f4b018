package statement

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

// Most is the largest file that is read, in bytes, and MostRows the longest table.
const (
	Most     = 5 << 20
	MostRows = 2000
)

// Row is a line of a statement. One of In and Out is above 0.
type Row struct {
	Number       int // of the line in the file
	At           time.Time
	In, Out      money.VND
	Content      string
	Reference    string
	Counterparty string
}

// Read is a statement as it was understood.
type Read struct {
	Rows    []Row
	Skipped []Skip
}

// Skip is a line that is no transaction, and what stands there: sums, balances, notes.
type Skip struct {
	Number int
	Text   string
}

// cell is what stands in a cell: its text, and whether a formula made it.
type cell struct {
	text    string
	formula bool
}

// sheet is a table as a file holds it. Of cells that are merged only the first says anything.
type sheet struct {
	name   string
	rows   [][]cell
	merged []workbook.Merged
}

// Parse reads a file by what is in it, not by its name. A file that cannot be understood to
// its last line is refused as a whole, with the line: nothing of it is taken.
func Parse(data []byte) (*Read, error) { return ParseBy(data, Titles{}) }

// ParseBy is Parse of a file whose columns are headed with own titles; of others it is Parse.
func ParseBy(data []byte, own Titles) (*Read, error) {
	if err := readable(data); err != nil {
		return nil, err
	}
	sheets, err := open(data)
	if err != nil {
		return nil, err
	}
	var table *sheet
	var head *header
	var named []string
	missing := ""
	for i := range sheets {
		h, lacks := findHeader(&sheets[i], own)
		if h == nil {
			if missing == "" {
				missing = lacks
			}
			continue
		}
		table, head, named = &sheets[i], h, append(named, sheets[i].name)
	}
	switch {
	case len(named) > 1:
		return nil, fault.New(fault.Invalid, "statement.two_sheets").With("sheets", strings.Join(named, ", "))
	case head == nil:
		return nil, fault.New(fault.Invalid, "statement.no_header").With("missing", missing)
	}
	out, err := rows(table, head)
	if err != nil {
		return nil, err
	}
	for i := range sheets { // what stands on other sheets is said, not lost
		if s := &sheets[i]; s != table && len(s.rows) > 0 {
			out.Skipped = append(out.Skipped, Skip{Text: fmt.Sprintf("trang “%s”", s.name)})
		}
	}
	if len(out.Rows) == 0 {
		return nil, fault.New(fault.Invalid, "statement.no_rows")
	}
	return out, nil
}

// page says whether a file is a page for browsers, which some banks name .xls.
func page(data []byte) bool {
	head := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), 512)], "\xef\xbb\xbf \t\r\n"))
	return bytes.HasPrefix(head, []byte("<html")) || bytes.HasPrefix(head, []byte("<!doctype")) || bytes.HasPrefix(head, []byte("<table"))
}

// readable refuses what is no table at all.
func readable(data []byte) error {
	switch {
	case len(data) == 0:
		return fault.New(fault.Invalid, "statement.empty")
	case len(data) > Most:
		return fault.New(fault.Invalid, "statement.big")
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0")):
		return fault.New(fault.Invalid, "statement.old_excel")
	case page(data):
		return fault.New(fault.Invalid, "statement.old_excel") // what some banks call .xls
	case bytes.HasPrefix(data, []byte("%PDF")):
		return fault.New(fault.Invalid, "statement.pdf")
	}
	return nil
}
