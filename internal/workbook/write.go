package workbook

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Column is a column of a workbook that is written.
type Column struct {
	Title   string
	Note    string   // shown when a cell below the heading is chosen
	Width   float64  // in letters; 0: what its first rows need
	Choices []string // that a cell may take, offered in a list; what else is typed is warned of
	Strong  bool     // must be filled in
}

// Book is a workbook with one table; Notes is a second sheet with sentences for who fills the
// first in, a row of cells each.
type Book struct {
	Name      string // of the sheet
	Columns   []Column
	NotesName string
	Notes     [][]string
	Samples   Samples
	Empty     int // rows below the last that the lists are offered in
}

const listsName = "lists"

// Write writes a workbook, row after row as next gives them, until it gives nil. A string is
// kept as text, telephone numbers and codes as they are written, and can never be a formula;
// an int, int64 or float64 is a number, a Day, a Moment and an Amount are kept as such. The
// heading stays in sight.
func Write(w io.Writer, b Book, next func() ([]any, error)) (err error) {
	f := excelize.NewFile()
	defer f.Close()
	defer func() {
		if err != nil {
			err = fmt.Errorf("write a workbook: %w", err)
		}
	}()
	if err := f.SetSheetName(f.GetSheetName(0), b.Name); err != nil {
		return err
	}
	table, err := f.NewStreamWriter(b.Name)
	if err != nil {
		return err
	}
	rows, err := stream(f, table, b, next)
	if err != nil {
		return err
	}
	if err := lists(f, b, rows+b.Empty); err != nil { // before Flush, which writes them
		return err
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if err := samples(f, b); err != nil {
		return err
	}
	if err := notes(f, b); err != nil {
		return err
	}
	return f.Write(w)
}

func stream(f *excelize.File, w *excelize.StreamWriter, b Book, next func() ([]any, error)) (rows int, err error) {
	first, err := ahead(next)
	if err != nil {
		return 0, err
	}
	heads, err := headings(f, b, w, first)
	if err != nil {
		return 0, err
	}
	shown, err := newStyles(f)
	if err != nil {
		return 0, err
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return 0, err
	}
	if err := w.SetRow("A1", heads, excelize.RowOpts{Height: 30}); err != nil {
		return 0, err
	}
	for rows = 1; ; rows++ {
		row, err := following(&first, next)
		if err != nil {
			return 0, err
		}
		if row == nil {
			break
		}
		for i, value := range row {
			row[i] = shown.cell(value)
		}
		if err := w.SetRow(fmt.Sprintf("A%d", rows+1), row); err != nil {
			return 0, err
		}
	}
	return rows, nil
}

func headings(f *excelize.File, b Book, w *excelize.StreamWriter, first [][]any) ([]any, error) {
	plain := &excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"F5EBDD"}},
		Alignment: &excelize.Alignment{WrapText: true, Vertical: "center"}}
	style, err := f.NewStyle(plain)
	if err != nil {
		return nil, err
	}
	plain.Font = &excelize.Font{Bold: true, Color: "9B1C1C"}
	strong, err := f.NewStyle(plain)
	if err != nil {
		return nil, err
	}
	var out []any
	for i, c := range b.Columns {
		width := c.Width
		if width == 0 {
			width = fit(c.Title, first, i)
		}
		if err := w.SetColWidth(i+1, i+1, width); err != nil {
			return nil, err
		}
		cell := excelize.Cell{StyleID: style, Value: Safe(c.Title)}
		if c.Strong {
			cell.StyleID = strong
		}
		out = append(out, cell)
	}
	return out, nil
}

// lists offers what cells may take, from a hidden sheet: a list in the rule itself may be no
// longer than 255 letters.
func lists(f *excelize.File, b Book, rows int) error {
	made := false
	for i, c := range b.Columns {
		if len(c.Choices) == 0 && c.Note == "" || rows < 2 {
			continue
		}
		at, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		rule := excelize.NewDataValidation(true)
		rule.SetSqref(fmt.Sprintf("%s2:%s%d", at, at, rows))
		if c.Note != "" {
			rule.SetInput(cut(c.Title, 32), cut(c.Note, 250))
		}
		if len(c.Choices) > 0 {
			if !made {
				if _, err := f.NewSheet(listsName); err != nil {
					return err
				}
				made = true
			}
			for k, choice := range c.Choices {
				if err := f.SetCellStr(listsName, fmt.Sprintf("%s%d", at, k+1), Safe(choice)); err != nil {
					return err
				}
			}
			rule.SetSqrefDropList(fmt.Sprintf("%s!$%s$1:$%s$%d", listsName, at, at, len(c.Choices)))
			rule.SetError(excelize.DataValidationErrorStyleWarning, cut(c.Title, 32), cut(c.Note, 200))
		}
		if err := f.AddDataValidation(b.Name, rule); err != nil {
			return err
		}
	}
	if made {
		return f.SetSheetVisible(listsName, false)
	}
	return nil
}

func notes(f *excelize.File, b Book) error {
	if len(b.Notes) == 0 {
		return nil
	}
	if _, err := f.NewSheet(b.NotesName); err != nil {
		return err
	}
	for i, row := range b.Notes {
		for k, text := range row {
			at, err := excelize.CoordinatesToCellName(k+1, i+1)
			if err != nil {
				return err
			}
			if err := f.SetCellStr(b.NotesName, at, Safe(text)); err != nil {
				return err
			}
		}
	}
	return f.SetColWidth(b.NotesName, "A", "C", 42)
}

// Safe is text that no program that reads tables takes for a formula, not even after it was
// saved as plain text. Read takes the sign off again.
func Safe(text string) string {
	if risky(text) {
		return "'" + text
	}
	return text
}

func risky(text string) bool { return text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) }

func cut(text string, most int) string {
	letters := []rune(text)
	return string(letters[:min(len(letters), most)])
}
