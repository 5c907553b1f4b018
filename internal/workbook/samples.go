package workbook

import "github.com/xuri/excelize/v2"

// Samples is a sheet of rows that show how the first one is filled in: a line that says so, the
// headings of the table, the rows. Whoever reads a book back knows it by its name.
type Samples struct {
	Name string // of the sheet; empty: there is none
	Lead string
	Rows [][]string // a text for each column
}

func samples(f *excelize.File, b Book) error {
	if b.Samples.Name == "" {
		return nil
	}
	if _, err := f.NewSheet(b.Samples.Name); err != nil {
		return err
	}
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	heads := make([]string, 0, len(b.Columns))
	for _, c := range b.Columns {
		heads = append(heads, c.Title)
	}
	for i, row := range append([][]string{{b.Samples.Lead}, heads}, b.Samples.Rows...) {
		for k, text := range row {
			at, err := excelize.CoordinatesToCellName(k+1, i+1)
			if err != nil {
				return err
			}
			if err := f.SetCellStr(b.Samples.Name, at, Safe(text)); err != nil {
				return err
			}
		}
	}
	if err := f.SetRowStyle(b.Samples.Name, 1, 2, bold); err != nil {
		return err
	}
	last, err := excelize.ColumnNumberToName(max(len(b.Columns), 1))
	if err != nil {
		return err
	}
	return f.SetColWidth(b.Samples.Name, "A", last, 24)
}
