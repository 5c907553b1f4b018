package admin

import (
	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// makerReady is what is missing of a producer before goods of theirs can be sold; nil when nothing is.
func (o *Office) makerReady(m *catalog.ProducerCard) *view.Ready {
	lacks := m.Lacks()
	if len(lacks) == 0 {
		return nil
	}
	out := &view.Ready{Title: o.Texts.Office.Makers.Todo(len(lacks))}
	for _, l := range lacks {
		out.Lacks = append(out.Lacks, view.Lack{Text: o.sentence(l.Key, l.Details), Href: "#" + l.Field, Blocks: l.Blocks})
	}
	return out
}

// makerSeen says whether buyers see a producer's page, and leads there.
func (o *Office) makerSeen(m *catalog.ProducerCard, body *view.Form) {
	t, seen := o.Texts.Office.Product, m.State == catalog.InGoodStanding && !m.TakenDown
	fact := ui.Fact{Name: t.Seen, Value: t.SeenNo}
	if seen {
		fact.Value = t.SeenYes
		body.AsBuyer = &ui.Button{Label: t.AsBuyer, Icon: "eye", Wide: true, Href: "/nguoi-lam/" + m.Slug}
	}
	body.Status = append([]ui.Fact{fact}, body.Status...)
}
