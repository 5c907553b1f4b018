package admin

import (
	"fmt"
	"io"
	"os"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/imports"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

const mimeBook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// sendBook sends a workbook under a name that keeps no letter a file system minds.
func sendBook(c *fiber.Ctx, name string, b workbook.Book, next func() ([]any, error)) error {
	file, err := writtenBook(b, next)
	if err != nil {
		return err
	}
	return sendFile(c, name, file)
}

// writtenBook is a workbook in a file that has no name any more: it is gone once it is closed,
// and of a long one next to nothing is kept in memory.
func writtenBook(b workbook.Book, next func() ([]any, error)) (*os.File, error) {
	file, err := os.CreateTemp("", "book-")
	if err != nil {
		return nil, fmt.Errorf("open a file for a workbook: %w", err)
	}
	if err = os.Remove(file.Name()); err == nil {
		err = workbook.Write(file, b, next)
	}
	if err != nil {
		file.Close()
		return nil, err
	}
	return file, nil
}

// sendFile sends a file that was written, from its beginning, and closes it.
func sendFile(c *fiber.Ctx, name string, file *os.File) error {
	size, err := file.Seek(0, io.SeekEnd)
	if err == nil {
		_, err = file.Seek(0, io.SeekStart)
	}
	if err != nil {
		file.Close()
		return fmt.Errorf("send a workbook: %w", err)
	}
	c.Set(fiber.HeaderContentType, mimeBook)
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="`+name+`.xlsx"`)
	return c.SendStream(file, int(size))
}

// each gives rows one after the other.
func each(rows [][]any) func() ([]any, error) {
	return func() ([]any, error) {
		if len(rows) == 0 {
			return nil, nil
		}
		row := rows[0]
		rows = rows[1:]
		return row, nil
	}
}

// importTemplate is a workbook to fill in, with what is there where that is what rows are of.
func (o *Office) importTemplate(c *fiber.Ctx, v *visit, k importing) error {
	t, scope := o.Texts.Imports, v.scope(k.takes)
	choices, err := o.importChoices(c, k, scope)
	if err != nil {
		return err
	}
	words := t.Kinds[string(k.kind)]
	b := workbook.Book{Name: words.Sheet, NotesName: t.Notes.Sheet, Empty: 500, Notes: [][]string{t.Notes.Heads[:]}}
	for _, f := range imports.Fields(k.kind) {
		said := t.Fields[string(k.kind)+"."+f.Key]
		col := workbook.Column{Title: said.Label, Note: said.Hint, Choices: choices[f.Key], Strong: f.Required, Width: 20}
		name := said.Label
		if f.Required {
			name += " (" + t.Notes.Must + ")"
		}
		b.Columns, b.Notes = append(b.Columns, col), append(b.Notes, []string{name, said.Hint, said.Example})
	}
	b.Samples = o.importSamples(k.kind)
	b.Notes = append(b.Notes, []string{""})
	for _, line := range t.Notes.Lines {
		b.Notes = append(b.Notes, []string{line})
	}
	rows, err := o.Imports.Prefilled(c.UserContext(), k.kind, scope)
	if err != nil {
		return err
	}
	return sendBook(c, words.File, b, each(rows))
}

// importSamples are rows filled in as they should be: the examples of all columns, then others.
func (o *Office) importSamples(kind imports.Kind) workbook.Samples {
	t := o.Texts.Imports
	out := workbook.Samples{Name: t.Samples.Sheet, Lead: t.Samples.Lead}
	var first []string
	for _, f := range imports.Fields(kind) {
		first = append(first, t.Fields[string(kind)+"."+f.Key].Example)
	}
	out.Rows = append(out.Rows, first)
	for _, cells := range t.Samples.Rows[string(kind)] {
		var row []string
		for _, f := range imports.Fields(kind) {
			row = append(row, cells[f.Key])
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// wrongRows is a workbook of the rows that could not be written, as they were sent, and why.
func (o *Office) wrongRows(c *fiber.Ctx, v *visit, k importing) error {
	t := o.Texts.Imports
	i, err := o.importOf(c, v, k)
	if err != nil {
		return err
	}
	list, err := o.Imports.WrongRows(c.UserContext(), i)
	if err != nil {
		return err
	}
	b := workbook.Book{Name: t.Kinds[string(k.kind)].Sheet}
	for _, f := range imports.Fields(k.kind) {
		b.Columns = append(b.Columns, workbook.Column{Title: t.Fields[string(k.kind)+"."+f.Key].Label, Strong: f.Required, Width: 20})
	}
	b.Columns = append(b.Columns, workbook.Column{Title: t.Why, Width: 60})
	rows := make([][]any, 0, len(list))
	for _, p := range list {
		var row []any
		for _, f := range imports.Fields(k.kind) {
			row = append(row, p.Given[f.Key])
		}
		why := ""
		for _, f := range p.Faults {
			if why != "" {
				why += "; "
			}
			why += t.GroupTitle(t.Fields[string(k.kind)+"."+f.Field].Label, o.sentence(f.No.Key, f.No.Details))
		}
		rows = append(rows, append(row, why))
	}
	return sendBook(c, "dong-loi", b, each(rows))
}
