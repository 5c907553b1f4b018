package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const articlesAt = "/quan-tri/tin"

// articleRoutes are the addresses of news and events.
func (o *Office) articleRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, articlesAt, auth.ManageContent, o.listArticles},
		{get, articlesAt + "/moi", auth.ManageContent, o.newArticle},
		{post, articlesAt + "/them", auth.ManageContent, o.addArticle},
		{get, articlesAt + "/:id", auth.ManageContent, o.showArticle},
		{post, articlesAt + "/:id/luu", auth.ManageContent, o.saveArticle},
		{post, articlesAt + "/:id/dang", auth.ManageContent, o.publishArticle},
		{post, articlesAt + "/:id/hen", auth.ManageContent, o.scheduleArticle},
		{post, articlesAt + "/:id/rut", auth.ManageContent, o.takeArticleBack},
	}
}

func (o *Office) articleMenu(v *visit) []ui.MenuItem {
	if !v.who.Can(auth.ManageContent) {
		return nil
	}
	return []ui.MenuItem{{Icon: "bell", Label: o.Texts.Articles.Menu, Href: articlesAt}}
}

func articleAddress(id int64) string { return articlesAt + "/" + strconv.FormatInt(id, 10) }

// articleViews are the saved views in their order, as addresses say them.
var articleViews = [...]struct {
	name string
	part content.DeskView
}{{"tin", content.DeskNews}, {"su-kien", content.DeskEvents}, {"nhap", content.DeskDrafts}}

// listArticles shows what is published of each kind, and what is not yet.
func (o *Office) listArticles(c *fiber.Ctx, v *visit) error {
	asked, _ := listAsked(c)
	shown := articleViews[0]
	for _, each := range articleViews {
		if each.name == asked.view {
			shown = each
		}
	}
	rows, counts, err := o.Content.Desk(c.UserContext(), shown.part, asked.page, perPage)
	if err != nil {
		return err
	}
	if beyond(asked.page, len(rows), counts[shown.part]) {
		return c.Redirect(listAddress(articlesAt, shown.name, "", 1), fiber.StatusSeeOther)
	}
	t := o.Texts.Articles
	body := view.Records{List: o.list(articlesAt, shown.name, "", asked.page, len(rows), counts[shown.part]), Caption: t.Title, Heads: t.Heads}
	body.Action, body.Empty = "", ui.Empty{Title: t.Empty[shown.name], Text: t.EmptyText}
	for _, each := range articleViews {
		body.Views = append(body.Views, ui.Chip{Label: t.Views[each.name], Href: listAddress(articlesAt, each.name, "", 1), Count: counts[each.part], Current: each == shown})
	}
	for i := range rows {
		body.Rows = append(body.Rows, o.articleRow(&rows[i]))
	}
	add := articlesAt + "/moi"
	if shown.part == content.DeskEvents {
		add += "?loai=" + string(content.Event)
	}
	body.Add = &ui.Button{Label: t.Add, Icon: "plus", Href: add}
	p, err := o.frame(c, v, t.Title, articlesAt)
	if err != nil {
		return err
	}
	p.Note = t.Note
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

func (o *Office) articleRow(w *content.Writing) view.Record {
	t := o.Texts.Articles
	r := view.Record{Href: articleAddress(w.ID), A: w.Title, ANote: t.Kinds[string(w.Kind)], B: w.Source, BNote: w.Place, C: o.articleDays(w), Badge: o.articleBadge(w)}
	if w.Sample {
		r.ANote = t.Sample
	}
	return r
}

// articleDays is when an event is, as it was written; of news, the day it was published.
func (o *Office) articleDays(w *content.Writing) string {
	switch {
	case w.Yearly():
		return o.Texts.News.Lunar(*w.LunarFrom, *w.LunarTo, *w.LunarMonth)
	case w.StartsOn != nil && !w.StartsOn.Equal(*w.EndsOn):
		return vntime.Date(*w.StartsOn) + "–" + vntime.Date(*w.EndsOn)
	case w.StartsOn != nil:
		return vntime.Date(*w.StartsOn)
	case w.State == content.Draft:
		return vntime.Date(w.UpdatedAt)
	}
	return vntime.Date(w.PublishedAt)
}

func (o *Office) articleBadge(w *content.Writing) ui.Badge {
	t := o.Texts.Articles
	if w.State == content.Draft {
		return ui.Badge{Label: t.States[string(w.State)], Icon: "pencil"}
	}
	if w.Scheduled(o.Now()) {
		return ui.Badge{Label: t.ScheduleAt(vntime.Moment(w.PublishedAt)), Icon: "clock", Tone: ui.Straw}
	}
	if _, _, past, ok := w.Days(vntime.Today(o.Now())); ok && past {
		return ui.Badge{Label: t.Over, Icon: "clock"}
	}
	return ui.Badge{Label: t.States[string(w.State)], Icon: "circle-check", Tone: ui.Leaf}
}
