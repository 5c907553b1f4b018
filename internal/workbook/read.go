package workbook

import (
	"bytes"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Most is the largest file that is read, in bytes; MostRows how many rows with something in
// them, the heading among them; MostColumns how far to the right is looked.
const (
	Most        = 8 << 20
	MostRows    = 10_100
	MostColumns = 100
)

// Cell is what stands in a cell. Number says that it was kept as a number, so that 1.234 is a
// little more than one; the same signs typed as text may mean a thousand.
type Cell struct {
	Text    string
	Number  bool
	Formula bool // Text is what it came to when the file was last saved
	Covered bool // Text is that of a merged cell which begins in a row above
}

// Row is a row with something in it, and its number in the file, from 1.
type Row struct {
	Number int
	Cells  []Cell
}

// Sheet is a table.
type Sheet struct {
	Name   string
	Rows   []Row
	Merged []Merged
}

// Merged is where cells are one: rows and columns from 1, the last of them as well.
type Merged struct{ Top, Left, Bottom, Right int }

// Read reads a file by what is in it, whatever its name says: a workbook (.xlsx), or text with
// commas, semicolons or tabs. Hidden sheets are not read, and what a merged cell says is said in
// each row that it lies over. It refuses with "sheet.…" what is empty, too large, too long,
// packed to unfold without end, or no table at all.
func Read(data []byte) ([]Sheet, error) {
	switch {
	case len(data) == 0:
		return nil, fault.New(fault.Invalid, "sheet.empty")
	case len(data) > Most:
		return nil, fault.New(fault.Invalid, "sheet.big").With("most", Most>>20)
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0")):
		return nil, fault.New(fault.Invalid, "sheet.old_excel")
	}
	sheets, err := read(data)
	if err != nil {
		return nil, err
	}
	for _, s := range sheets {
		if len(s.Rows) > 0 {
			return sheets, nil
		}
	}
	return nil, fault.New(fault.Invalid, "sheet.empty")
}

// Bare reads a workbook cell by cell, its hidden sheets as well, and says nothing twice: what is
// merged stands in Merged. It refuses as Read does; a workbook may be empty.
func Bare(data []byte) ([]Sheet, error) { return readBook(data, true) }

func read(data []byte) ([]Sheet, error) {
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		sheets, err := readBook(data, false)
		for i := range sheets {
			sheets[i].cover()
		}
		return sheets, err
	}
	if !utf8.Valid(data) || bytes.ContainsRune(data, 0) {
		return nil, fault.New(fault.Invalid, "sheet.not_table")
	}
	return readText(data)
}
