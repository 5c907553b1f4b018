package view

import (
	"slices"

	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// Part is a kind of work. The overview tells work in this order, so that what somebody was
// promised for a time that has passed stands above all else.
type Part int

// The parts of the day's work.
const (
	LateWork Part = iota
	SalesWork
	BuyersWork
	MoneyWork
	GoodsWork
	InsideWork // decided or mended among colleagues
	OthersWork // seen to by others: whoever reads may only look
)

// watched is added to the part of a row that whoever reads may only look at, until all are known.
const watched Part = 100

// Watched is the same part for who may only look.
func (p Part) Watched() Part { return p + watched }

// fewTasks is how many rows are taken in at a glance; more stand under the names of their parts.
const fewTasks = 6

// Task is a row of work and the part that it belongs to.
type Task struct {
	Part Part
	ui.Task
}

// TaskGroup is what stands together, under its name unless all rows are few.
type TaskGroup struct {
	Title string
	Tasks []ui.Task
}

// Add puts a row of work on the page, unless there is none of it.
func (v *Today) Add(part Part, count int, words locale.OfficeTask, href string) {
	if count > 0 {
		v.Tasks = append(v.Tasks, Task{part, ui.Task{Count: count, Text: words.Text, Reason: words.Reason, Do: ui.Button{Label: words.Verb, Href: href, Small: true}}})
	}
}

// Order puts what is late above all else and keeps together what belongs together. What one may only
// look at stands last, apart from one's own work; to who may do nothing all is told part by part.
func (v *Today) Order() {
	v.Watched = len(v.Tasks) > 0 && !slices.ContainsFunc(v.Tasks, func(t Task) bool { return t.Part < watched })
	for i := range v.Tasks {
		switch t := &v.Tasks[i]; {
		case v.Watched:
			t.Part -= watched
		case t.Part >= watched:
			t.Part = OthersWork
		}
	}
	slices.SortStableFunc(v.Tasks, func(a, b Task) int { return int(a.Part - b.Part) })
}

// groups are the rows as they are shown: titles are the names of the parts.
func (v Today) groups(titles [7]string) (out []TaskGroup) {
	for i, t := range v.Tasks {
		named := len(v.Tasks) > fewTasks || t.Part == OthersWork
		if i == 0 || named && t.Part != v.Tasks[i-1].Part {
			g := TaskGroup{}
			if named {
				g.Title = titles[t.Part]
			}
			out = append(out, g)
		}
		last := &out[len(out)-1]
		last.Tasks = append(last.Tasks, t.Task)
	}
	return out
}
