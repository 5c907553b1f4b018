package imports

import (
	"strings"

	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

// Field is a column that rows of a kind may have.
type Field struct {
	Key      string
	Synonyms []string // headings that mean it, without accents, in small letters
	Required bool
	Spread   bool // one merged cell speaks for all rows under it
	Form     Form
	read     reader
}

// Form is how a value is kept, and so how it is shown.
type Form int

// Forms of values.
const (
	Words     Form = iota
	Number         // digits
	Amount         // digits: đồng
	Day            // 2026-11-27
	Telephone      // E.164
)

// FormOf is the form of a field's values.
func FormOf(k Kind, field string) Form {
	for _, f := range Fields(k) {
		if f.Key == field {
			return f.Form
		}
	}
	return Words
}

// deepest is how far down a heading is looked for: people write titles above it.
const deepest = 40

// heading finds the row that heads a table, and which column each field is: the row with the
// most headings that are known. Without one that has two, ok is false.
func heading(fields []Field, rows []workbook.Row) (at int, columns map[string]int, ok bool) {
	for i := range rows[:min(len(rows), deepest)] {
		found := map[string]int{}
		for k, c := range rows[i].Cells {
			if f := meant(fields, c.Text); f != "" && !c.Covered {
				if _, twice := found[f]; !twice {
					found[f] = k
				}
			}
		}
		if len(found) > len(columns) {
			at, columns = i, found
		}
	}
	return at, columns, len(columns) >= min(2, len(fields))
}

// meant is the field that a heading is for: one that it says, else one that it begins with.
func meant(fields []Field, text string) string {
	said := said(text)
	if said == "" {
		return ""
	}
	best, length := "", 0
	for _, f := range fields {
		for _, s := range f.Synonyms {
			if said == s {
				return f.Key
			}
			if strings.HasPrefix(said, s+" ") && len(s) > length {
				best, length = f.Key, len(s)
			}
		}
	}
	return best
}

// said is a heading without accents, marks and what is in brackets.
func said(text string) string {
	text, _, _ = strings.Cut(text, "(")
	return strings.Join(strings.FieldsFunc(slug.Fold(text), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }), " ")
}

// Missing lists required fields that no column is read for.
func (i *Import) Missing() []string {
	var out []string
	for _, f := range Fields(i.Kind) {
		if _, ok := i.Columns[f.Key]; f.Required && !ok {
			out = append(out, f.Key)
		}
	}
	return out
}

// Unused lists headings that no field is read from.
func (i *Import) Unused() []string {
	used := map[int]bool{}
	for _, k := range i.Columns {
		used[k] = true
	}
	var out []string
	for k, h := range i.Headings {
		if h != "" && !used[k] {
			out = append(out, h)
		}
	}
	return out
}
