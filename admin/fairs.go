package admin

import (
	"context"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/programme"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/internal/workbook"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const fairsAt = "/quan-tri/hoi-cho"

// fairRoutes are the addresses of trade fairs.
func (o *Office) fairRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, fairsAt, auth.ReadFairs, o.listFairs},
		{get, fairsAt + "/moi", auth.UpdateFairs, o.newFair},
		{post, fairsAt + "/them", auth.UpdateFairs, o.addFair},
		{get, fairsAt + "/:id", auth.ReadFairs, o.showFair},
		{post, fairsAt + "/:id/luu", auth.UpdateFairs, o.saveFair},
		{get, fairsAt + "/:id/gian-hang", auth.UpdateFairs, o.showFairStalls},
		{post, fairsAt + "/:id/gian-hang", auth.UpdateFairs, o.saveFairStalls},
		{post, fairsAt + "/:id/huy", auth.UpdateFairs, o.cancelFair},
		{post, fairsAt + "/:id/mo-lai", auth.UpdateFairs, o.reviveFair},
		{post, fairsAt + "/:id/bo-di", auth.UpdateFairs, o.binFair},
	}
}

func (o *Office) fairMenu(v *visit) []ui.MenuItem {
	if !v.who.Can(auth.ReadFairs) {
		return nil
	}
	return []ui.MenuItem{{Icon: "store", Label: o.Texts.Fairs.Menu, Href: fairsAt}}
}

func fairAddress(id int64) string { return fairsAt + "/" + strconv.FormatInt(id, 10) }

// fairViews are the saved views in their order, as addresses say them.
var fairViews = views[programme.View]{
	{programme.ViewComing, "sap-toi"}, {programme.ViewOn, "dang-dien-ra"}, {programme.ViewHeld, "da-to-chuc"}, {programme.ViewAll, "tat-ca"},
}

// fairQuery is what a list of fairs, or its workbook, is asked for.
func fairQuery(v *visit, shown programme.View, text string) programme.Query {
	return programme.Query{View: shown, Text: text, Where: programme.Where(v.by.text(byKind)), ProducerID: v.by.number(byMaker)}
}

// listFairs shows a view of the fairs.
func (o *Office) listFairs(c *fiber.Ctx, v *visit) error {
	asked, text := listAsked(c)
	at := v.at(fairsAt)
	q := fairQuery(v, fairViews.of(asked.view, programme.ViewAll), text)
	q.Page, q.PerPage = asked.page, perPage
	found, err := o.Fairs.List(c.UserContext(), q)
	if err != nil {
		return err
	}
	slug := fairViews.slug(q.View)
	if beyond(asked.page, len(found.Rows), found.Total) {
		return c.Redirect(listAddress(at, slug, text, 1), fiber.StatusSeeOther)
	}
	t := o.Texts.Fairs
	body := view.Records{List: o.list(at, slug, text, asked.page, len(found.Rows), found.Total), Caption: t.Title, Heads: t.Heads}
	body.Find, body.FindHint = t.Find, t.FindHint
	body.Views = fairViews.tabs(at, text, t.Views, found.Counts, q.View)
	empty := ui.Empty{Title: t.Empties[string(q.View)]}
	if v.who.Can(auth.UpdateFairs) {
		body.Add = &ui.Button{Label: t.Add, Icon: "plus", Kind: ui.Primary, Href: fairsAt + "/moi"}
		empty.Text, empty.Action = t.EmptyText, ui.Button{Label: t.Add, Icon: "plus", Href: fairsAt + "/moi"}
	}
	body.Empty = o.nothing(at, text, empty)
	for i := range found.Rows {
		body.Rows = append(body.Rows, o.fairRow(&found.Rows[i]))
	}
	maker, err := o.ofMaker(c.UserContext(), v, auth.ReadFairs)
	if err != nil {
		return err
	}
	maker.words = t.ByMaker
	o.narrow(&body.List, v, fairsAt, slug, text, len(body.Rows), coded(byKind, t.ByWhere, programme.Wheres(), t.Wheres), maker)
	p, err := o.frame(c, v, t.Title, fairsAt)
	if err != nil {
		return err
	}
	p.Note, p.Export = t.Note, o.exportButton(v, "hoi-cho", slug, text)
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

func (o *Office) fairRow(f *programme.Fair) view.Record {
	t := o.Texts.Fairs
	r := view.Record{Href: fairAddress(f.ID), A: f.Name, ANote: t.Makers(f.Makers), B: f.Place, BNote: t.Wheres[string(f.Where)], C: fairDays(f), Badge: o.fairBadge(f)}
	switch f.At(vntime.Today(o.Now())) {
	case programme.Held:
		if f.Told < f.Makers {
			r.CNote = t.NoResults
		} else if f.Sales > 0 {
			r.CNote = f.Sales.String()
		}
	case programme.Cancelled:
		r.CNote = f.CancelReason
	}
	return r
}

func fairDays(f *programme.Fair) string {
	if f.StartsOn.Equal(f.EndsOn) {
		return vntime.Date(f.StartsOn)
	}
	return vntime.Date(f.StartsOn) + "–" + vntime.Date(f.EndsOn)
}

func (o *Office) fairBadge(f *programme.Fair) ui.Badge {
	state := f.At(vntime.Today(o.Now()))
	b := ui.Badge{Label: o.Texts.Fairs.States[string(state)], Icon: "calendar"}
	switch state {
	case programme.On:
		b.Icon, b.Tone = "clock", ui.Straw
	case programme.Held:
		b.Icon, b.Tone = "circle-check", ui.Leaf
	case programme.Cancelled:
		b.Icon = "ban"
	}
	return b
}

// fairLedger is a line for each producer at each fair; a fair that nobody goes to has one too.
func (o *Office) fairLedger(ctx context.Context, r *reading) ([][]any, error) {
	asked, text := listAsked(r.c)
	q := fairQuery(r.v, fairViews.of(asked.view, programme.ViewAll), text)
	q.Page, q.PerPage, q.Stalls = r.part, ledgerPart, true
	found, err := o.Fairs.List(ctx, q)
	if err != nil {
		return nil, err
	}
	t := o.Texts.Fairs
	var out [][]any
	for i := range found.Rows {
		f := &found.Rows[i]
		all := f.Stalls
		if len(all) == 0 {
			all = []programme.Stall{{}}
		}
		for j := range all {
			s := &all[j]
			var sales, contracts any
			if s.Sales != nil {
				sales = workbook.Amount(*s.Sales)
			}
			if s.Contracts != nil {
				contracts = *s.Contracts
			}
			out = append(out, []any{f.Name, t.Wheres[string(f.Where)], f.Place, f.Organiser, ledgerDay(&f.StartsOn), ledgerDay(&f.EndsOn), o.fairBadge(f).Label,
				s.ProducerName, s.Name, sales, contracts, s.Result, f.CancelReason, f.Note})
		}
	}
	return out, nil
}
