package admin

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/report"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/phrase"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const reportsAt = "/quan-tri/y-kien"

// reportViews are the saved views in their order, as addresses say them.
var reportViews = views[report.View]{{report.ViewWaiting, "cho"}, {report.ViewLate, "qua-han"}, {report.ViewAnswered, "da-tra-loi"}, {report.ViewAll, "tat-ca"}}

// reportRoutes are the addresses of what anybody tells the commune: for its own officers, for
// it may be about any maker.
func (o *Office) reportRoutes() []route {
	return []route{
		{fiber.MethodGet, reportsAt, auth.ManageCases, o.listReports},
		{fiber.MethodPost, reportsAt + "/tra-loi", auth.ManageCases, o.answerReport},
		{fiber.MethodGet, reportsAt + "/:id/anh/:file", auth.ManageCases, o.reportPhoto},
	}
}

func (o *Office) listReports(c *fiber.Ctx, v *visit) error {
	return o.reportsPage(c, v, fiber.StatusOK, "", "", ui.Message{})
}

func (o *Office) answerReport(c *fiber.Ctx, v *visit) error {
	if v.scope(auth.ManageCases) != catalog.Everything() {
		return fault.New(fault.NotFound, "page.not_found")
	}
	n, words := edge.Form(c, "id"), begun(c, "answer")
	err := o.Reports.Answer(c.UserContext(), v.who.Actor(), id(n), words)
	if no, ok := fault.As(err); ok && no.Kind != fault.NotFound {
		return o.reportsPage(c, v, edge.Status(no), n, words, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "triangle-alert", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Reports.Office.Done, listAddress(v.at(reportsAt), reportViews.slug(reportViews.of(edge.Form(c, "xem"), "")), "", 1))
}

// reportsPage lists them; of the one that was answered and refused, the words stay.
func (o *Office) reportsPage(c *fiber.Ctx, v *visit, status int, typed, words string, flash ui.Message) error {
	if v.scope(auth.ManageCases) != catalog.Everything() {
		return fault.New(fault.NotFound, "page.not_found")
	}
	t := o.Texts.Reports
	asked, text := listAsked(c)
	shown := report.ViewWaiting
	if text != "" {
		shown = report.ViewAll
	}
	shown = reportViews.of(cmp.Or(edge.Form(c, "xem"), asked.view), shown)
	at, slug := v.at(reportsAt), reportViews.slug(shown)
	found, err := o.Reports.ForOffice(c.UserContext(), report.OfficeQuery{View: shown, Text: text, Page: asked.page, Span: asked.span, PerPage: perPage, About: report.About(v.by.text(byAbout)), Category: report.Category(v.by.text(byKind))})
	if err != nil {
		return err
	}
	if beyond(asked.page, len(found.Rows), found.Total) {
		return c.Redirect(listAddress(at, slug, text, 1), fiber.StatusSeeOther)
	}
	list := found.Rows
	if typed != "" && !slices.ContainsFunc(list, func(r report.Report) bool { return r.ID == id(typed) }) { // what somebody wrote is not lost because another was faster
		one, err := o.Reports.ByID(c.UserContext(), id(typed))
		if err != nil {
			return err
		}
		list = append([]report.Report{*one}, list...)
	}
	ids := make([]int64, len(list))
	for i := range list {
		ids[i] = list[i].ID
	}
	pictures, err := o.Reports.Pictures(c.UserContext(), ids...)
	if err != nil {
		return err
	}
	body := view.Reports{List: o.list(at, slug, text, asked.page, len(found.Rows), found.Total), Answer: reportsAt + "/tra-loi", Hidden: append(append(v.hidden(), v.by...), ui.Hidden{Name: "xem", Value: slug})}
	marked(&body.List, found.Ends)
	body.Find, body.FindHint = t.Office.Find, t.Office.FindHint
	body.Views = reportViews.tabs(at, text, t.Office.Views, found.Counts, shown)
	body.Empty = o.nothing(at, text, ui.Empty{Title: t.Office.Empties[string(shown)], Text: t.Office.EmptyText})
	o.narrow(&body.List, v, reportsAt, slug, text, len(list), o.ofAbout(), o.ofCategory())
	begin, err := o.begin(c.UserContext(), phrase.ReportAnswer)
	if err != nil {
		return err
	}
	for i := range list {
		r := &list[i]
		row := view.ReportRow{ID: strconv.FormatInt(r.ID, 10), Code: r.Code(), About: t.Abouts[string(r.About)], Name: r.Name, Category: t.Categories[string(r.Category)], Body: r.Body, Answer: r.Answer,
			When: o.moment(r.CreatedAt), Due: t.DueBy(o.moment(r.ReplyBy)), Phone: t.Office.Nameless, State: ui.Badge{Label: t.Waits, Icon: "clock"}}
		for k, p := range pictures[r.ID] {
			if p.State != catalog.PhotoReady {
				row.PhotoNote = o.Texts.Cases.PhotoWait
				continue
			}
			at := reportsAt + "/" + row.ID + "/anh/"
			row.Photos = append(row.Photos, view.ReviewPhoto{Alt: t.PhotoNth(k + 1), Src: at + media.Name{Hash: p.Hash, Width: int(p.Widths[0]), Format: media.JPEG}.String(),
				Href: at + media.Name{Hash: p.Hash, Width: int(p.Widths[len(p.Widths)-1]), Format: media.JPEG}.String()})
		}
		if r.Phone != "" {
			row.Phone, row.Call = phone.Number(r.Phone).National(), "tel:"+r.Phone
		}
		if r.Late(o.Now()) {
			row.State.Icon, row.State.Tone = "triangle-alert", ui.Lacquer
		}
		if r.AnsweredAt != nil {
			row.State, row.Due = ui.Badge{Label: t.Answered, Icon: "circle-check", Tone: ui.Leaf}, t.Office.By(r.AnsweredBy, o.moment(*r.AnsweredAt))
			if row.ID == typed {
				row.Unsent = words
			}
		} else {
			row.Phrases = begin
			row.Field = &ui.Field{ID: "answer-" + row.ID, Name: "answer", Label: t.Office.Answer, Hint: t.Office.AnswerTip, Rows: 3, MaxLength: 1500}
			if row.ID == typed {
				row.Field.Value = words
			}
		}
		body.Rows = append(body.Rows, row)
	}
	p, err := o.frame(c, v, t.Office.Title, reportsAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "y-kien", slug, text)
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.ReportsPage(p, body))
}

// reportPhoto sends a copy of a picture that came with a report, to the commune's officers.
func (o *Office) reportPhoto(c *fiber.Ctx, v *visit) error {
	if v.scope(auth.ManageCases) != catalog.Everything() {
		return fault.New(fault.NotFound, "page.not_found")
	}
	name, ok := media.ParseName(c.Params("file"))
	if ok {
		var err error
		if ok, err = o.Reports.Has(c.UserContext(), id(c.Params("id")), name.Hash); err != nil {
			return err
		}
	}
	if !ok {
		return fiber.ErrNotFound
	}
	return o.lend(c, name)
}
