package imports

import (
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

// Deed is what a row would do.
type Deed string

// What rows do.
const (
	Create  Deed = "create"
	Change  Deed = "change"
	Nothing Deed = "same"
	Wrong   Deed = "wrong"
)

// Planned is a row beside what there is.
type Planned struct {
	Number  int
	Given   map[string]string // what stands in the file, or was typed instead, by field
	Title   string            // what the row is of
	Deed    Deed
	Changes []Changed
	Faults  []Fault

	target  int64
	values  map[string]string
	allowed map[string]bool // causes that may be mended
	mended  []Fault         // those that were
	content any             // what the kind keeps of it, to be written
	seen    int             // the version, or the number, that the change is made on
}

// has says whether the row says anything for a field that could be understood.
func (p *Planned) has(field string) bool { _, ok := p.values[field]; return ok }

// refuse makes the row one that cannot be written.
func (p *Planned) refuse(field string, no *fault.Error) {
	p.Deed, p.Changes = Wrong, nil
	p.Faults = append(p.Faults, Fault{Field: field, No: no, Text: p.Given[field]})
}

// refuseForm says what a form would say beside its fields; anything else beside the field first.
func (p *Planned) refuseForm(first string, err error) {
	form, ok := fault.AsForm(err)
	if !ok {
		p.refuse(first, fault.New(fault.Invalid, "broken"))
		return
	}
	for _, f := range form.Fields {
		p.refuse(f.Name, &fault.Error{Kind: fault.Invalid, Key: f.Key, Details: f.Details})
	}
}

// mend says whether a fault that only shows beside what there is may be mended, and notes it.
func (p *Planned) mend(field, key, to string) bool {
	f := Fault{Field: field, No: fault.New(fault.Invalid, key), Text: p.Given[field], Mended: to}
	if p.allowed[f.Cause()] {
		p.mended = append(p.mended, f)
		return true
	}
	p.Deed, p.Faults = Wrong, append(p.Faults, f)
	return false
}

// change notes what would be another value.
func (p *Planned) change(field, before, after string) {
	if before != after {
		p.Changes = append(p.Changes, Changed{field, before, after})
	}
}

// Changed is a field that would say something else. Values are as they are kept: numbers in
// digits, days as 2026-11-27.
type Changed struct{ Field, Before, After string }

// Fault is a cell that comes to nothing, or only if it may be mended: then Mended is to what.
type Fault struct {
	Field  string
	No     *fault.Error
	Text   string
	Mended string
}

// Cause names faults of one kind in one column.
func (f *Fault) Cause() string { return f.Field + ":" + f.No.Key }

// Group is all faults of one cause. Done says that they are being mended.
type Group struct {
	Cause    string
	Field    string
	Mendable bool
	Done     bool
	Count    int
	First    []At    // at most mostShown
	Alike    []Alike // what is written there, each text once; at most mostShown
}

// At is a fault and the row it stands in.
type At struct {
	Number int
	Title  string
	Fault
}

// mostShown is how many rows of a group are shown; the rest is in the file of wrong rows.
const mostShown = 20

// Plan is what a table would do, row by row.
type Plan struct {
	Rows   []Planned
	Counts map[Deed]int
	Groups []Group
}

// Todo is how many rows would be written.
func (p *Plan) Todo() int { return p.Counts[Create] + p.Counts[Change] }

// stored is a row as it was sent, and what somebody typed instead of some of its cells.
type stored struct {
	Number int
	Seen   *int // what the change was confirmed on; nil before
	Cells  []workbook.Cell
	Fixed  map[string]string
}

// plan reads every row and compares it with what there is.
func (i *Import) plan(rows []stored, there records) *Plan {
	out := &Plan{Counts: map[Deed]int{}, Rows: make([]Planned, 0, len(rows))}
	groups, order := map[string]*Group{}, []string{}
	note := func(p *Planned, f Fault, done bool) {
		g := groups[f.Cause()]
		if g == nil {
			g = &Group{Cause: f.Cause(), Field: f.Field, Mendable: f.Mended != "", Done: done}
			groups[f.Cause()], order = g, append(order, f.Cause())
		}
		if g.Count++; len(g.First) < mostShown {
			g.First = append(g.First, At{p.Number, p.Title, f})
		}
		g.alike(p, f.Text)
	}
	first := map[string]int{}
	for k := range rows {
		p := i.understand(&rows[k])
		there.name(&p)
		if len(p.Faults) == 0 {
			if key := there.match(&p); key != "" && p.Deed != Wrong {
				if seen := rows[k].Seen; seen != nil && *seen != p.seen {
					p.refuse(there.keyField(), fault.New(fault.Conflict, "import.changed_since"))
				} else if n, twice := first[key]; twice {
					p.refuse(there.keyField(), fault.New(fault.Conflict, "row.twice").With("first", n))
				} else {
					first[key] = p.Number
				}
			}
		}
		for _, f := range p.Faults {
			note(&p, f, false)
		}
		for _, f := range p.mended {
			note(&p, f, true)
		}
		out.Counts[p.Deed]++
		out.Rows = append(out.Rows, p)
	}
	for _, cause := range order {
		out.Groups = append(out.Groups, *groups[cause])
	}
	return out
}

// understand reads the cells of a row.
func (i *Import) understand(row *stored) Planned {
	p := Planned{Number: row.Number, Given: map[string]string{}, values: map[string]string{}, allowed: i.Mended, Deed: Nothing}
	for _, f := range Fields(i.Kind) {
		c, typed := i.cell(row, f.Key)
		p.Given[f.Key] = c.Text
		r := read(f, c)
		if r.wrong != nil {
			p.refuse(f.Key, r.wrong)
			continue
		}
		if r.value == "" {
			continue
		}
		allowed := true
		for _, key := range r.mends {
			if typed {
				break // in our own form people write as they like
			}
			at := Fault{Field: f.Key, No: fault.New(fault.Invalid, key), Text: c.Text, Mended: r.value}
			if i.Mended[at.Cause()] {
				p.mended = append(p.mended, at)
				continue
			}
			allowed = false
			p.Deed, p.Faults = Wrong, append(p.Faults, at)
		}
		if allowed {
			p.values[f.Key] = r.value
		}
	}
	return p
}

func (i *Import) cell(row *stored, field string) (c workbook.Cell, typed bool) {
	if text, ok := row.Fixed[field]; ok {
		return workbook.Cell{Text: strings.TrimSpace(text)}, true
	}
	if k, ok := i.Columns[field]; ok && k < len(row.Cells) {
		return row.Cells[k], false
	}
	return workbook.Cell{}, false
}

// read is what a cell comes to for a field. An empty one says nothing: the record stays as
// it is.
func read(f Field, c workbook.Cell) reading {
	switch {
	case c.Text == "" && c.Formula:
		return wrong(fault.New(fault.Invalid, "cell.formula_empty"))
	case c.Text == "" && f.Required:
		return wrong(fault.New(fault.Invalid, "cell.missing"))
	case c.Text == "":
		return reading{}
	case strings.HasPrefix(c.Text, "#") && strings.Trim(c.Text, "#ABCDEFGHIJKLMNOPQRSTUVWXYZ/0!?_") == "":
		return wrong(fault.New(fault.Invalid, "cell.error"))
	case c.Covered && !f.Spread:
		return wrong(fault.New(fault.Invalid, "cell.covered"))
	}
	r := f.read(c)
	if r.wrong == nil && r.value == "" && f.Required {
		return wrong(fault.New(fault.Invalid, "cell.missing"))
	}
	if c.Formula && r.wrong == nil && r.value != "" {
		r.mends = append([]string{"cell.formula"}, r.mends...)
	}
	return r
}
