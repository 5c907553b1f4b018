package admin

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/behalf"
	"github.com/ocop-hungdao/ocop/orders/statement"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const (
	behalfAt    = "/quan-tri/lam-thay"
	ownBehalfAt = "/chu-the/lam-thay"
)

// mostActs and mostTallies are how many lines the page of acting lists of each.
const mostActs, mostTallies = 30, 60

func (o *Office) behalfRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	one := behalfAt + "/:id"
	return []route{
		{get, behalfAt, auth.ActForProducers, o.listBehalf},
		{get, one, auth.ActForProducers, o.showBehalf},
		{post, one + "/xac-nhan", auth.ActForProducers, o.confirmFor},
		{post, one + "/kho", auth.ActForProducers, o.setStockFor},
		{post, one + "/live", auth.ActForProducers, o.answerLiveFor},
		{get, one + "/don/:code", auth.ActForProducers, o.askPackFor},
		{post, one + "/don/:code/goi-xong", auth.ActForProducers, o.packFor},
		{get, one + "/thang/:period", auth.ActForProducers, o.showActMonth},
		{post, one + "/thang/:period/da-ky", auth.ActForProducers, o.signedActMonth},
		{get, ownBehalfAt, auth.ReadOrders, o.ownActMonths},
		{get, ownBehalfAt + "/:period", auth.ReadOrders, o.ownActMonth},
		{post, ownBehalfAt + "/:period/tra-loi", auth.UpdateOrders, o.answerActMonth},
	}
}

// listBehalf lists for whom one may act, what was done of late, and what producers say of it.
func (o *Office) listBehalf(c *fiber.Ctx, v *visit) error {
	t, scope := o.Texts.Behalf, v.scope(auth.ActForProducers)
	makers, err := o.Behalf.Makers(c.UserContext(), scope)
	if err != nil {
		return err
	}
	months, err := o.Behalf.Months(c.UserContext(), scope, 0, mostTallies)
	if err != nil {
		return err
	}
	acts, err := o.Behalf.Acts(c.UserContext(), scope, mostActs)
	if err != nil {
		return err
	}
	var body view.Behalf
	for i := range makers {
		body.Makers = append(body.Makers, o.behalfMaker(&makers[i]))
	}
	for i := range months {
		m := &months[i]
		period := statement.Period{Year: m.Month.Year(), Month: m.Month.Month()}
		body.Months = append(body.Months, view.Record{Href: actMonthAddress(m.ProducerID, period), A: m.ProducerName, B: t.Month(int(period.Month), period.Year), C: t.Acts(m.Acts), Badge: o.answerBadge(m.Answer, period)})
	}
	for i := range acts {
		a := &acts[i]
		body.Acts = append(body.Acts, view.Record{Href: actMonthAddress(a.ProducerID, statement.PeriodOf(a.At)), A: o.actWords(a), ANote: a.ByName, B: a.ProducerName, C: o.moment(a.At), Badge: ui.Badge{Label: t.Told[string(a.How)], Icon: howIcon(a.How)}})
	}
	p, err := o.frame(c, v, t.Title, behalfAt)
	if err != nil {
		return err
	}
	p.Note = t.Note
	return page(c, fiber.StatusOK, view.BehalfPage(p, body))
}

func (o *Office) behalfMaker(m *behalf.Maker) view.Record {
	t := o.Texts.Behalf
	row := view.Record{Href: behalfAt + "/" + itoa(m.ID), A: m.Name, ANote: m.Village, Badge: ui.Badge{Label: t.Calm, Icon: "circle-check", Tone: ui.Leaf}}
	if m.Gone > 0 {
		row.C, row.Badge = t.Gone(m.Gone), ui.Badge{Label: t.Gone(m.Gone), Icon: "package", Tone: ui.Straw}
	}
	if m.Packing > 0 {
		row.BNote, row.Badge = t.Packing(m.Packing), ui.Badge{Label: t.ToPack, Icon: "package", Tone: ui.Straw}
	}
	if m.Waiting > 0 {
		row.B, row.Badge = t.Waiting(m.Waiting), ui.Badge{Label: t.ToConfirm, Icon: "clock", Tone: ui.Lacquer}
	}
	return row
}

func (o *Office) answerBadge(a behalf.Answer, p statement.Period) ui.Badge {
	b := ui.Badge{Label: o.Texts.Behalf.Answers[string(a)], Icon: "clock", Tone: ui.Straw}
	switch {
	case a == behalf.Right:
		b.Icon, b.Tone = "circle-check", ui.Leaf
	case a == behalf.Wrong:
		b.Icon, b.Tone = "triangle-alert", ui.Lacquer
	case !p.Over(o.Now()):
		b.Icon, b.Tone = "pencil", ""
	}
	return b
}

// actWords is what was done.
func (o *Office) actWords(a *behalf.Act) string {
	t := o.Texts.Behalf
	if a.Kind == behalf.Stock && a.Before != nil && a.After != nil {
		return t.SetDid(a.Record, *a.Before, *a.After)
	}
	if a.Kind == behalf.Live {
		return t.Did[string(a.Kind)] + ": " + a.Record
	}
	return t.Did[string(a.Kind)] + " " + shownCode(a.Record)
}

func howIcon(h behalf.How) string {
	if h == behalf.Call {
		return "phone"
	}
	return "users"
}

func actMonthAddress(producerID int64, p statement.Period) string {
	return behalfAt + "/" + itoa(producerID) + "/thang/" + p.String()
}

// headToday is what waits in the village of who reads no orders and acts for its producers.
func (o *Office) headToday(c *fiber.Ctx, v *visit, body *view.Today) error {
	if v.who.Can(auth.ReadOrders) || !v.who.Can(auth.ActForProducers) {
		return nil
	}
	makers, err := o.Behalf.Makers(c.UserContext(), v.scope(auth.ActForProducers))
	if err != nil {
		return err
	}
	waiting := 0
	for i := range makers {
		waiting += makers[i].Waiting
	}
	body.Add(view.SalesWork, waiting, o.Texts.Behalf.HeadTask, behalfAt)
	return nil
}

// actTime is when something was done, in few words.
func actTime(at time.Time) string { return vntime.Moment(at) }
