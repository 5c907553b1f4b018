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
)

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

// Order puts what is late above all else and keeps together what belongs together.
func (v *Today) Order() {
	slices.SortStableFunc(v.Tasks, func(a, b Task) int { return int(a.Part - b.Part) })
}

// groups are the rows as they are shown: titles are the names of the parts.
func (v Today) groups(titles [6]string) (out []TaskGroup) {
	for i, t := range v.Tasks {
		if i == 0 || len(v.Tasks) > fewTasks && t.Part != v.Tasks[i-1].Part {
			g := TaskGroup{}
			if len(v.Tasks) > fewTasks {
				g.Title = titles[t.Part]
			}
			out = append(out, g)
		}
		last := &out[len(out)-1]
		last.Tasks = append(last.Tasks, t.Task)
	}
	return out
}
