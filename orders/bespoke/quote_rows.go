package bespoke

import (
	"strconv"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

func (q *Quote) cleanItems(wrong *fault.Form) {
	if len(q.Items) == 0 {
		wrong.Wrong("what-0", "bespoke.no_items")
	}
	for i := range q.Items {
		it, at := &q.Items[i], strconv.Itoa(i)
		it.What, it.Size, it.Material, it.Origin = typed.Line(it.What), typed.Line(it.Size), typed.Line(it.Material), typed.Line(it.Origin)
		for name, text := range map[string]string{"what-": it.What, "size-": it.Size, "material-": it.Material, "origin-": it.Origin} {
			if utf8.RuneCountInString(text) > MostLine {
				wrong.WrongWith(name+at, "bespoke.long", map[string]any{"most": MostLine})
			}
		}
		if !typed.Says(it.What) {
			wrong.Wrong("what-"+at, "bespoke.no_what")
		}
		if it.Price < 1 || it.Price > MostPrice {
			wrong.Wrong("price-"+at, "bespoke.price")
			continue
		}
		q.Price += it.Price
	}
	if q.Price > MostPrice {
		wrong.Wrong("price-0", "bespoke.price")
	}
}

// cleanStages wants the first stage with the yes, the stages in their order, and shares that
// are a hundred together.
func (q *Quote) cleanStages(wrong *fault.Form) {
	sum, last := 0, 0
	var weights []money.VND
	for i := range q.Stages {
		s, at := &q.Stages[i], strconv.Itoa(i)
		if s.Label = typed.Line(s.Label); !typed.Says(s.Label) {
			wrong.Wrong("label-"+at, "bespoke.no_label")
		} else if utf8.RuneCountInString(s.Label) > MostLine {
			wrong.WrongWith("label-"+at, "bespoke.long", map[string]any{"most": MostLine})
		}
		if s.Share < 1 || s.Share > 100 {
			wrong.Wrong("share-"+at, "bespoke.share")
		}
		place, known := rank[s.Due]
		if !known || place < last || i == 0 && s.Due != OnAccept {
			wrong.Wrong("due-"+at, "bespoke.due")
		}
		sum, last = sum+s.Share, max(last, place)
		weights = append(weights, money.VND(max(s.Share, 0)))
	}
	if sum != 100 {
		wrong.WrongWith("share-0", "bespoke.shares", map[string]any{"sum": sum})
		return
	}
	for i, amount := range money.Split(q.Price, weights) {
		if q.Stages[i].Amount = amount; amount < 1 && q.Price > 0 {
			wrong.Wrong("share-"+strconv.Itoa(i), "bespoke.share")
		}
	}
}
