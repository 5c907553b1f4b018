package admin

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/programme"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/outlook"
	"github.com/ocop-hungdao/ocop/orders/trail"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// starsTarget is how many products of three stars or more the commune's plan asks for.
const starsTarget = 10

// lastLines is how much of the log stands on the first page, and tableDays how many days a
// row of the sales table holds.
const lastLines, tableDays = 5, 6

// outlookToday is what stands beside the work, for who answers for the whole commune; sales
// also for a producer, of their own.
func (o *Office) outlookToday(c *fiber.Ctx, v *visit, body *view.Today) error {
	if v.who.Reach(auth.ReadStars) == auth.Commune {
		plan, ending, err := o.Outlook.Planned(c.UserContext(), v.who.Reach(auth.ReadPapers) == auth.Commune)
		if err != nil {
			return err
		}
		body.Targets, body.Ending = o.targets(v, plan), o.endingBands(ending)
	}
	if v.who.Can(auth.ReadOrders) {
		sales, err := o.Outlook.Sold(c.UserContext(), v.scope(auth.ReadOrders))
		if err != nil {
			return err
		}
		body.Sold = o.sold(sales.Days)
		o.soldBy(&sales, body.Sold)
	}
	if v.who.Reach(auth.ReadAudit) != auth.Commune {
		return nil
	}
	lines, err := o.Trail.Lines(c.UserContext(), trail.Query{Limit: lastLines})
	if err != nil {
		return err
	}
	for i := range lines {
		line := o.auditLine(v, &lines[i])
		line.Restore = ""
		body.Log = append(body.Log, line)
	}
	body.LogLink = &ui.Link{Label: o.Texts.Outlook.AllLog, Href: auditAt}
	return nil
}

// targets are the plan's, in its order. Of trainings nobody keeps a record yet, and none is made up.
func (o *Office) targets(v *visit, plan outlook.Plan) []view.Target {
	t, starred := o.Texts.Outlook, plan.Starred
	return []view.Target{
		{Name: t.Starred, Now: t.OfTarget(starred, starsTarget), Note: t.StarredNote(starsTarget - starred), Done: strconv.Itoa(min(starred, starsTarget)), Of: strconv.Itoa(starsTarget)},
		{Name: t.Trained, Now: t.NoRecord, Note: t.NoRecordWhy}, o.fairTarget(v, plan),
	}
}

// fairsTarget is how many fairs in the commune the plan asks for in a year.
const fairsTarget = 1

func (o *Office) fairTarget(v *visit, plan outlook.Plan) view.Target {
	t := o.Texts.Outlook
	out := view.Target{Name: t.Fair, Now: t.OfTarget(plan.Fairs, fairsTarget), Note: t.FairNote(plan.Fairs, plan.Coming, vntime.In(o.Now()).Year()),
		Done: strconv.Itoa(min(plan.Fairs, fairsTarget)), Of: strconv.Itoa(fairsTarget)}
	switch {
	case plan.Fairs+plan.Coming == 0 && v.who.Can(auth.UpdateFairs):
		out.Link = &ui.Link{Label: o.Texts.Fairs.Add, Href: fairsAt + "/moi"}
	case plan.Fairs+plan.Coming > 0 && v.who.Can(auth.ReadFairs):
		out.Link = &ui.Link{Label: t.SeeFairs, Href: withParam(fairsAt, byKind, string(programme.InCommune))}
	}
	return out
}

func (o *Office) endingBands(list []outlook.Ending) []view.EndingBand {
	t := o.Texts.Outlook
	var out []view.EndingBand
	from := 0
	for i, until := range []int{30, 90, outlook.Horizon} {
		n, first := 0, ""
		for _, e := range list {
			if e.Left < from || e.Left > until {
				continue
			}
			if n++; n == 1 {
				first = dots(orElse(o.Texts.Office.Papers.Kinds[e.Kind], t.Star), t.EndsOn(e.Name, vntime.Date(e.Last)))
			}
		}
		band := view.EndingBand{Count: strconv.Itoa(n), Name: t.Bands[i], Note: orElse(first, t.None)}
		if n > 1 {
			band.Note += ", " + t.AndMore(n-1)
		}
		out, from = append(out, band), until+1
	}
	return out
}

// sold draws the days, and gives the same as a table, the latest rows first.
func (o *Office) sold(days []outlook.Day) *view.Sold {
	t := o.Texts.Outlook
	n, sum, most := 0, money.VND(0), money.VND(0)
	for _, d := range days {
		n, sum, most = n+d.Orders, sum+d.Sum, max(most, d.Sum)
	}
	out := &view.Sold{Sum: t.SoldSum(n, sum.String()), Drawn: t.Drawn(most.String()), From: dayMonth(days[0]), To: dayMonth(days[len(days)-1])}
	var line strings.Builder
	for i, d := range days {
		height := 0.0
		if most > 0 {
			height = 54 * float64(d.Sum) / float64(most)
		}
		step := 'L'
		if i == 0 {
			step = 'M'
		}
		fmt.Fprintf(&line, "%c%.1f %.1f", step, 300*float64(i)/float64(len(days)-1), 57-height)
	}
	out.Line, out.Area = line.String(), line.String()+"L300 60L0 60Z"
	for end := len(days); end > 0; end -= tableDays {
		part, count, worth := days[max(end-tableDays, 0):end], 0, money.VND(0)
		for _, d := range part {
			count, worth = count+d.Orders, worth+d.Sum
		}
		out.Rows = append(out.Rows, [3]string{dayMonth(part[0]) + "–" + dayMonth(part[len(part)-1]), strconv.Itoa(count), worth.String()})
	}
	return out
}

// soldBy tells from where the orders came, and which goods sold most.
func (o *Office) soldBy(sales *outlook.Sales, out *view.Sold) {
	t := o.Texts.Outlook
	if len(sales.Channels) == 0 {
		return
	}
	by := view.SoldPart{Title: t.ByChannel, Heads: t.ChannelHeads}
	for _, p := range sales.Channels {
		name := t.ChannelNames[p.Channel]
		if name == "" {
			name = o.liveChannel(p.Channel)
		}
		by.Rows = append(by.Rows, [3]string{name, strconv.Itoa(p.Orders), p.Sum.String()})
	}
	most := view.SoldPart{Title: t.Most, Heads: t.MostHeads}
	for _, p := range sales.Goods {
		most.Rows = append(most.Rows, [3]string{p.Product, strconv.Itoa(p.Units), p.Sum.String()})
	}
	out.Parts, out.PartsNote = []view.SoldPart{by, most}, t.PartsNote
}

// dayMonth is a day without its year.
func dayMonth(d outlook.Day) string { return d.On.Format("02/01") }
