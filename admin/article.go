package admin

import (
	"context"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) newArticle(c *fiber.Ctx, v *visit) error {
	kind := content.News
	if edge.Query(c, "loai") == string(content.Event) {
		kind = content.Event
	}
	return o.articlePage(c, v, fiber.StatusOK, nil, articleForm{"kind": string(kind)}, nil)
}

func (o *Office) addArticle(c *fiber.Ctx, v *visit) error {
	form := typedArticle(c)
	article, wrongs := o.readArticle(form)
	made := int64(0)
	var err error
	if len(wrongs) == 0 {
		made, err = o.Content.Write(c.UserContext(), v.who.Actor(), article, form["once"])
	}
	if answer, ok := o.mendArticle(c, v, nil, form, wrongs, err); ok {
		return answer
	}
	o.sent(c, v, unsentArticle, 0)
	return o.say(c, o.Texts.Articles.Written, articleAddress(made))
}

func (o *Office) showArticle(c *fiber.Ctx, v *visit) error {
	w, err := o.Content.WritingByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	return o.articlePage(c, v, fiber.StatusOK, w, articleFormOf(w), nil)
}

func (o *Office) saveArticle(c *fiber.Ctx, v *visit) error {
	w, err := o.Content.WritingByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	form := typedArticle(c)
	if w.Fixed() {
		form["kind"] = string(w.Kind)
	}
	merge := merged(c, articleFields(), form)
	if merge.mend {
		return o.articlePage(c, v, fiber.StatusOK, w, form, nil)
	}
	if len(merge.open) > 0 {
		return o.clashPage(c, v, o.articleClash(w, form, merge.open))
	}
	article, wrongs := o.readArticle(form)
	if len(wrongs) == 0 {
		err = o.Content.Rewrite(c.UserContext(), v.who.Actor(), w.ID, int(id(form["version"])), article)
	}
	if fault.Is(err, "article.changed_meanwhile") {
		return o.clashPage(c, v, o.articleClash(w, form, nil))
	}
	if answer, ok := o.mendArticle(c, v, w, form, wrongs, err); ok {
		return answer
	}
	o.sent(c, v, unsentArticle, w.ID)
	return o.saved(c, v, o.Texts.Articles.Saved, articleAddress(w.ID))
}

// mendArticle answers with the form as it was typed and what is wrong with it; false when
// nothing is.
func (o *Office) mendArticle(c *fiber.Ctx, v *visit, w *content.Writing, form articleForm, wrongs []ui.Wrong, err error) (error, bool) {
	if f, ok := fault.AsForm(err); ok {
		wrongs, err = o.wrongs(f), nil
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		form["flash"] = o.sentence(no.Key, no.Details)
		return o.articlePage(c, v, edge.Status(no), w, form, nil), true
	}
	if err != nil {
		return err, true
	}
	if len(wrongs) > 0 {
		return o.articlePage(c, v, fiber.StatusUnprocessableEntity, w, form, wrongs), true
	}
	return nil, false
}

func (o *Office) publishArticle(c *fiber.Ctx, v *visit) error {
	return o.turnArticle(c, v, o.Content.Publish, func(w *content.Writing) error {
		return o.sayShown(c, o.Texts.Articles.Published, articlePublicAt(w), articleAddress(w.ID))
	})
}

func (o *Office) takeArticleBack(c *fiber.Ctx, v *visit) error {
	return o.turnArticle(c, v, o.Content.TakeBack, func(w *content.Writing) error {
		said := o.Texts.Articles.Taken
		if w.Scheduled(o.Now()) {
			said = o.Texts.Articles.Unscheduled
		}
		return o.say(c, said, articleAddress(w.ID))
	})
}

// turnArticle publishes or takes back the version that was looked at, and then says so of the
// article as it was.
func (o *Office) turnArticle(c *fiber.Ctx, v *visit, turn func(context.Context, audit.Actor, int64, int) error, say func(*content.Writing) error) error {
	w, err := o.Content.WritingByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	err = turn(c.UserContext(), v.who.Actor(), w.ID, int(id(edge.Form(c, "version"))))
	if answer, ok := o.mendArticle(c, v, w, articleFormOf(w), nil, err); ok {
		return answer
	}
	return say(w)
}

func (o *Office) articlePage(c *fiber.Ctx, v *visit, status int, w *content.Writing, form articleForm, wrongs []ui.Wrong) error {
	t, record := o.Texts.Articles, int64(0)
	if w != nil {
		record = w.ID
	}
	typed, left, err := o.unfinished(c, v, unsentArticle, record, articleFields(), form)
	if err != nil {
		return err
	}
	form = typed
	body := view.Form{New: true, Unsent: left, Action: articlesAt + "/them", Sections: o.articleSections(w, form, wrongs), Save: t.SaveNew, SaveNote: t.SaveNote, Cancel: articlesAt, Wrongs: wrongs, Hidden: append(v.hidden(), onceOf(form["once"]))}
	title := t.New
	if w != nil {
		title, body.Action, body.Cancel, body.Save = w.Title, articleAddress(w.ID)+"/luu", articleAddress(w.ID), t.Save
		body.Hidden = append(body.Hidden, ui.Hidden{Name: "version", Value: form["version"]}, found(c, articleFields(), articleFormOf(w), form))
		o.besideTheirs(c, o.articleClash(w, form, nil), &body)
		o.articleSide(w, form, wrongs, &body)
	}
	p, err := o.frame(c, v, title, articlesAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: t.Title, Href: articlesAt}, len(wrongs) > 0
	if w != nil {
		p.History = o.historyLink(v, "article", w.ID)
		badge := o.articleBadge(w)
		p.Badge = &badge
		if w.State == content.Published && !w.Scheduled(o.Now()) {
			p.Actions = ui.Btn(ui.Button{Label: t.See, Href: articlePublicAt(w), Icon: "eye"})
		}
	}
	if text := form["flash"]; text != "" {
		p.Flash = ui.Message{Text: text, Icon: "info", Tone: ui.Straw}
	}
	return page(c, status, view.FormPage(p, body))
}

// articleSide is what stands beside the form: how it is with the article, and what may be
// done with it.
func (o *Office) articleSide(w *content.Writing, form articleForm, wrongs []ui.Wrong, body *view.Form) {
	t := o.Texts.Articles
	body.StatusT = t.State
	body.Status = []ui.Fact{{Name: t.Kind, Value: t.Kinds[string(w.Kind)]}, {Name: t.Address, Value: articlePublicAt(w)}}
	if fact, ok := o.otherCalendar(w); ok {
		body.Status = append(body.Status, fact)
	}
	switch {
	case w.Scheduled(o.Now()):
		body.Status = append(body.Status, ui.Fact{Name: t.Schedule, Value: vntime.Moment(w.PublishedAt)})
	case w.Fixed():
		body.Status = append(body.Status, ui.Fact{Name: t.FirstDay, Value: vntime.Moment(w.PublishedAt)})
	}
	if w.State == content.Published && !w.Scheduled(o.Now()) {
		body.SaveNote = t.SaveNotePublished
	}
	body.Doings = o.articleTurns(w, form, wrongs)
}

// articlePublicAt is where everybody reads it.
func articlePublicAt(w *content.Writing) string {
	if w.Kind == content.Event {
		return "/su-kien/" + w.Slug
	}
	return "/tin/" + w.Slug
}

// articleFormOf is the form of an article nobody has changed yet.
func articleFormOf(w *content.Writing) articleForm {
	number := func(n *int) string {
		if n == nil {
			return ""
		}
		return strconv.Itoa(*n)
	}
	f := articleForm{"kind": string(w.Kind), "title": w.Title, "summary": w.Summary, "body": w.Body, "source": w.Source, "place": w.Place, "starts": dateOr(w.StartsOn),
		"lunar_from": number(w.LunarFrom), "lunar_month": number(w.LunarMonth), "version": strconv.Itoa(w.RowVersion)}
	if w.StartsOn != nil && !w.EndsOn.Equal(*w.StartsOn) {
		f["ends"] = dateOr(w.EndsOn)
	}
	if w.LunarTo != nil && *w.LunarTo != *w.LunarFrom {
		f["lunar_to"] = number(w.LunarTo)
	}
	return f
}
