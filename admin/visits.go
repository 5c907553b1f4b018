package admin

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	visits "github.com/ocop-hungdao/ocop/orders/visit"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const visitsAt = "/quan-tri/don-khach"

// visitRoutes are the addresses of appointments.
func (o *Office) visitRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, visitsAt, auth.ReadVisits, o.listVisits},
		{post, visitsAt + "/so", auth.UpdateVisits, o.showVisitNumbers},
		{post, visitsAt + "/buoc", auth.UpdateVisits, o.stepVisit},
		{post, visitsAt + "/dong", auth.UpdateVisits, o.closeVisitDay},
		{post, visitsAt + "/mo", auth.UpdateVisits, o.openVisitDay},
		{post, visitsAt + "/cho", auth.UpdateVisits, o.setVisitCapacity},
		{get, visitsAt + "/noi/:id", auth.UpdateVisits, o.showVisitPlace},
		{post, visitsAt + "/noi/:id/luu", auth.UpdateVisits, o.saveVisitPlace},
		{get, visitsAt + "/phieu/:code", auth.ReadVisits, o.findVisit},
	}
}

func (o *Office) visitMenu(v *visit) []ui.MenuItem {
	if !v.who.Can(auth.ReadVisits) {
		return nil
	}
	return []ui.MenuItem{{Icon: "calendar", Label: o.Texts.Visits.Office.Menu, Href: visitsAt}}
}

// dayOf is the civil day that is looked at; today when none was named.
func (o *Office) dayOf(typed string) time.Time {
	day, err := vntime.ParseDate(typed)
	if err != nil {
		return vntime.Today(o.Now())
	}
	return day
}

func visitDay(day time.Time) string { return visitsAt + "?ngay=" + day.Format(time.DateOnly) }

// listVisits shows who comes on one day, and what waits for somebody whatever the day.
func (o *Office) listVisits(c *fiber.Ctx, v *visit) error {
	return o.visitsPage(c, v, fiber.StatusOK, o.dayOf(edge.Query(c, "ngay")), false, ui.Message{})
}

// showVisitNumbers shows the same with the numbers in full, and writes down who looked.
func (o *Office) showVisitNumbers(c *fiber.Ctx, v *visit) error {
	return o.visitsPage(c, v, fiber.StatusOK, o.dayOf(edge.Form(c, "day")), true, ui.Message{})
}

func (o *Office) visitsPage(c *fiber.Ctx, v *visit, status int, day time.Time, numbers bool, flash ui.Message) error {
	ctx, scope, t := c.UserContext(), v.scope(auth.ReadVisits), o.Texts.Visits.Office
	sheets, err := o.Visits.Sheets(ctx, scope, day)
	if err != nil {
		return err
	}
	groups, err := o.Visits.Groups(ctx, scope)
	if err != nil {
		return err
	}
	calls, err := o.Visits.Calls(ctx, scope)
	if err != nil {
		return err
	}
	if numbers {
		if err := o.Visits.ShowNumbers(ctx, v.who.Actor(), visitIDs(sheets, groups, calls)); err != nil {
			return err
		}
	}
	may := v.who.Can(auth.UpdateVisits)
	body := view.Visits{Action: visitsAt, Hidden: v.hidden(), May: may, Numbers: numbers, Day: vntime.LongDate(day), DayValue: day.Format(time.DateOnly),
		Pick:   ui.Field{ID: "ngay", Label: t.Day, Value: vntime.Date(day), MaxLength: 10},
		Before: ui.Link{Label: t.Before, Href: visitDay(day.AddDate(0, 0, -1))}, After: ui.Link{Label: t.After, Href: visitDay(day.AddDate(0, 0, 1))}}
	for _, sheet := range sheets {
		body.Sheets = append(body.Sheets, o.visitSheet(sheet, day, numbers, may))
	}
	for i := range groups {
		body.Groups = append(body.Groups, o.visitRow(&groups[i], numbers, may, true))
	}
	for i := range calls {
		body.Calls = append(body.Calls, o.visitRow(&calls[i], numbers, may, true))
	}
	p, err := o.frame(c, v, t.Title, visitsAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "hen-tham", "", "")
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.VisitsPage(p, body))
}

// findVisit leads from a code that was scanned to the day of its visit.
func (o *Office) findVisit(c *fiber.Ctx, v *visit) error {
	b, err := o.Visits.Find(c.UserContext(), v.scope(auth.ReadVisits), c.Params("code"))
	if err != nil {
		return err
	}
	return c.Redirect(visitDay(vntime.Today(b.StartsAt))+"#"+b.Code, fiber.StatusSeeOther)
}

// stepVisit confirms, refuses, says who came, or that somebody was told.
func (o *Office) stepVisit(c *fiber.Ctx, v *visit) error {
	ctx, scope, t := c.UserContext(), v.scope(auth.UpdateVisits), o.Texts.Visits.Office
	code, do := edge.Form(c, "code"), edge.Form(c, "do")
	if do == "told" {
		return o.visitDone(c, v, o.Visits.Told(ctx, v.who.Actor(), scope, code), t.ToldSaid)
	}
	return o.visitDone(c, v, o.Visits.Decide(ctx, v.who.Actor(), scope, code, visits.Step(do), edge.Form(c, "reason")), t.Done[do])
}

func (o *Office) closeVisitDay(c *fiber.Ctx, v *visit) error {
	off, err := o.Visits.CloseDay(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateVisits), id(edge.Form(c, "place")), o.dayOf(edge.Form(c, "day")), edge.Form(c, "reason"))
	return o.visitDone(c, v, err, o.Texts.Visits.Office.ClosedOff(off))
}

func (o *Office) openVisitDay(c *fiber.Ctx, v *visit) error {
	err := o.Visits.OpenDay(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateVisits), id(edge.Form(c, "place")), o.dayOf(edge.Form(c, "day")))
	return o.visitDone(c, v, err, o.Texts.Visits.Office.Reopened)
}

func (o *Office) setVisitCapacity(c *fiber.Ctx, v *visit) error {
	at, ok := visits.ParseAt(edge.Form(c, "at"))
	err := error(fault.New(fault.Conflict, "visit.no_such_hour"))
	if ok {
		err = o.Visits.SetCapacity(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateVisits), id(edge.Form(c, "place")), at, peopleNumber(edge.Form(c, "capacity")))
	}
	return o.visitDone(c, v, err, o.Texts.Visits.Office.SetSaid)
}

// visitDone leads back to the day with what was done, or shows it with what was refused.
func (o *Office) visitDone(c *fiber.Ctx, v *visit, err error, said string) error {
	day := o.dayOf(edge.Form(c, "day"))
	no, refused := fault.As(err)
	switch {
	case refused && no.Kind != fault.NotFound:
		return o.visitsPage(c, v, edge.Status(no), day, false, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	case err != nil:
		return err
	}
	return o.say(c, said, visitDay(day))
}
