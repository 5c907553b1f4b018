package view

import (
	"slices"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/locale"
)

var partNames = [7]string{"late", "sales", "buyers", "money", "goods", "inside", "others"}

// TestLateWorkStandsAboveAllOther: whatever the order in which the parts of the office were asked,
// what somebody was promised for a time that has passed comes first, and work is told part by part.
func TestLateWorkStandsAboveAllOther(t *testing.T) {
	t.Parallel()
	var v Today
	add := func(part Part, text string) { v.Add(part, 1, locale.OfficeTask{Text: text}, "#") }
	add(GoodsWork, "paper")
	add(BuyersWork, "group")
	add(InsideWork, "star")
	add(SalesWork, "new order")
	add(LateWork, "overdue order")
	add(MoneyWork, "transfer")
	add(SalesWork, "to pack")
	v.Add(LateWork, 0, locale.OfficeTask{Text: "nothing"}, "#")
	v.Order()
	var told []string
	for _, g := range v.groups(partNames) {
		told = append(told, g.Title+":")
		for _, task := range g.Tasks {
			told = append(told, task.Text)
		}
	}
	if want := []string{"late:", "overdue order", "sales:", "new order", "to pack", "buyers:", "group", "money:", "transfer", "goods:", "paper", "inside:", "star"}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
}

// TestFewRowsOfWorkStandUnderNoNames: a handful is taken in at a glance.
func TestFewRowsOfWorkStandUnderNoNames(t *testing.T) {
	t.Parallel()
	var v Today
	v.Add(SalesWork, 2, locale.OfficeTask{}, "#")
	v.Add(LateWork, 1, locale.OfficeTask{}, "#")
	v.Order()
	if g := v.groups(partNames); len(g) != 1 || g[0].Title != "" || len(g[0].Tasks) != 2 || g[0].Tasks[0].Count != 1 {
		t.Errorf("%+v", g)
	}
	if g := (Today{}).groups(partNames); g != nil {
		t.Errorf("no work makes %v", g)
	}
}

// TestWhatOthersDoStandsApartFromOnesOwnWork: a row that one may only look at is no work of the day,
// and last, also where rows are few; to who may do nothing at all it is told part by part.
func TestWhatOthersDoStandsApartFromOnesOwnWork(t *testing.T) {
	t.Parallel()
	var v Today
	v.Add(GoodsWork.Watched(), 1, locale.OfficeTask{Text: "sold out"}, "#")
	v.Add(LateWork.Watched(), 1, locale.OfficeTask{Text: "late"}, "#")
	only := Today{Tasks: slices.Clone(v.Tasks)}
	v.Add(BuyersWork, 1, locale.OfficeTask{Text: "group"}, "#")
	v.Order()
	if g := v.groups(partNames); v.Watched || len(g) != 2 || g[0].Title != "" || g[0].Tasks[0].Text != "group" || g[1].Title != "others" || len(g[1].Tasks) != 2 {
		t.Errorf("told %+v", g)
	}
	only.Order()
	if g := only.groups(partNames); !only.Watched || len(g) != 1 || g[0].Title != "" || g[0].Tasks[0].Text != "late" {
		t.Errorf("who only looks is told %+v", g)
	}
}
