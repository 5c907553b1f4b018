package admin

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/imports"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mostPicked is of how many names one is chosen; of more it is typed, with a list to help.
const mostPicked = 300

// fixImport keeps what was typed instead of cells. A field is called o-<rows>-<column>.
func (o *Office) fixImport(c *fiber.Ctx, v *visit, k importing) error {
	i, err := o.importOf(c, v, k)
	if err != nil {
		return err
	}
	var cells []imports.Typed
	for name := range c.Request().PostArgs().All() {
		said, ours := strings.CutPrefix(string(name), "o-")
		rows, field, ok := strings.Cut(said, "-")
		if numbers := rowNumbers(rows, i.Rows); ours && ok && len(numbers) > 0 {
			cells = append(cells, imports.Typed{Rows: numbers, Field: field, Text: edge.Text(c, string(name))})
		}
	}
	return o.decided(c, v, k, i, o.Imports.Fix(c.UserContext(), i, cells))
}

// rowsText names rows for a field: "4.7_9" is the rows 4, 7, 8 and 9. They rise.
func rowsText(rows []int) string {
	var b strings.Builder
	for n := 0; n < len(rows); n++ {
		last := n
		for last+1 < len(rows) && rows[last+1] == rows[last]+1 {
			last++
		}
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteString(strconv.Itoa(rows[n]))
		if last > n {
			b.WriteString("_" + strconv.Itoa(rows[last]))
		}
		n = last
	}
	return b.String()
}

// furthest is how far below the last row that was read a table may name one: headings and
// empty lines stand between.
const furthest = 100_000

// rowNumbers reads what rowsText writes; of anything else it is nil, and of more rows than
// the table has.
func rowNumbers(text string, most int) (out []int) {
	for _, piece := range strings.Split(text, ".") {
		a, b, several := strings.Cut(piece, "_")
		first, err := strconv.Atoi(a)
		last := first
		if several && err == nil {
			last, err = strconv.Atoi(b)
		}
		if err != nil || first < 1 || last < first || last > most+furthest || len(out)+last-first >= max(most, 1) {
			return nil
		}
		for n := first; n <= last; n++ {
			out = append(out, n)
		}
	}
	return out
}

func (o *Office) importGroup(k importing, at string, g *imports.Group, choices []string) view.ImportGroup {
	t := o.Texts.Imports
	column := t.Fields[string(k.kind)+"."+g.Field].Label
	first := g.First[0]
	out := view.ImportGroup{Count: money.VND(g.Count).Digits(), Cause: g.Cause, Done: g.Done, Title: t.GroupTitle(column, o.sentence(first.No.Key, first.No.Details))}
	if g.Mendable {
		out.Mend, out.Button = at+"/sua-het", t.Mends[first.No.Key]
		out.Example, out.Before, out.After = t.Example(first.Number), first.Text, o.importValue(k.kind, g.Field, first.Mended)
		return out
	}
	shown := 0
	if n := len(choices); n > 0 && n <= mostPicked {
		out.Lead = t.ChooseLead
		for _, a := range g.Alike {
			out.Rows, shown = append(out.Rows, o.importChoice(column, g.Field, a, choices)), shown+len(a.Rows)
		}
	} else {
		out.Lead = t.FixLead
		for _, f := range g.First {
			field := ui.Field{ID: "o-" + strconv.Itoa(f.Number) + "-" + g.Field, Label: t.FixLabel(f.Number, column), Value: f.Text, MaxLength: 300}
			if n > 0 {
				field.List = "list-" + g.Field
			}
			out.Rows, shown = append(out.Rows, view.ImportCell{Row: t.Row(f.Number), Title: f.Title, Field: &field}), shown+1
		}
	}
	if more := g.Count - shown; more > 0 {
		out.More = t.FixMore(more)
	}
	return out
}

// importChoice is one text that means nothing, and the names of which one may be meant: the
// nearest first, none of them chosen.
func (o *Office) importChoice(column, field string, a imports.Alike, choices []string) view.ImportCell {
	t := o.Texts.Imports
	near, few := imports.Nearest(a.Text, choices), a.Rows[:min(len(a.Rows), fewRows)]
	pick := ui.Choices{ID: "o-" + rowsText(a.Rows) + "-" + field, Label: t.ChooseLabel(column, few[0]), Hint: o.hint("import.choose"), Options: []ui.Option{{Label: t.ChooseNone}}}
	if near != "" {
		pick.Hint, pick.Options = t.ChooseNear(near), append(pick.Options, ui.Option{Value: near, Label: near})
	}
	for _, name := range choices {
		if name != near {
			pick.Options = append(pick.Options, ui.Option{Value: name, Label: name})
		}
	}
	cell := view.ImportCell{Row: t.Rows(few, len(a.Rows)-len(few)), Title: a.Text, Pick: &pick}
	if a.Text == "" {
		cell.Title = t.ChooseEmpty
	}
	return cell
}

// fewRows is how many rows that say the same are named.
const fewRows = 6
