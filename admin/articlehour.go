package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// scheduleArticle lets the version that was looked at come out by itself.
func (o *Office) scheduleArticle(c *fiber.Ctx, v *visit) error {
	w, err := o.Content.WritingByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	form := articleFormOf(w)
	form["day"], form["clock"] = edge.Form(c, "day"), edge.Form(c, "clock")
	at := typedMoment(form["day"], form["clock"])
	if at.IsZero() {
		return o.articlePage(c, v, fiber.StatusUnprocessableEntity, w, form, []ui.Wrong{{ID: "day", Text: o.sentence("article.hour_unread", nil)}})
	}
	err = o.Content.Schedule(c.UserContext(), v.who.Actor(), w.ID, int(id(edge.Form(c, "version"))), at)
	if answer, ok := o.mendArticle(c, v, w, form, nil, err); ok {
		return answer
	}
	return o.say(c, o.Texts.Articles.Scheduled(vntime.Moment(at)), articleAddress(w.ID))
}

// articleTurns are what may be done with an article as it is.
func (o *Office) articleTurns(w *content.Writing, form articleForm, wrongs []ui.Wrong) []view.Doing {
	t := o.Texts.Articles
	publish := view.Doing{Action: articleAddress(w.ID) + "/dang", Button: ui.Button{Label: t.Publish, Icon: "check", Wide: true}, Note: t.PublishNote}
	switch {
	case w.Scheduled(o.Now()):
		publish.Button.Label = t.PublishNow
		drop := view.Doing{Action: articleAddress(w.ID) + "/rut", Button: ui.Button{Label: t.Unschedule, Icon: "x", Wide: true}, Note: t.UnscheduleNote}
		return []view.Doing{o.articleHour(w, form, wrongs), publish, drop}
	case w.State == content.Published:
		return []view.Doing{{Action: articleAddress(w.ID) + "/rut", Button: ui.Button{Label: t.TakeBack, Icon: "eye-off", Wide: true}, Note: t.TakeBackNote}}
	case w.Fixed():
		return []view.Doing{publish, o.binDoing(articleAddress(w.ID))}
	}
	return []view.Doing{publish, o.articleHour(w, form, wrongs), o.binDoing(articleAddress(w.ID))}
}

// articleHour asks when an article comes out by itself.
func (o *Office) articleHour(w *content.Writing, form articleForm, wrongs []ui.Wrong) view.Doing {
	t := o.Texts.Articles
	day, clock := form["day"], form["clock"]
	if day == "" && clock == "" && w.Scheduled(o.Now()) {
		day, clock = vntime.Date(w.PublishedAt), vntime.Clock(w.PublishedAt)
	}
	on, at := o.fieldOf("day", t.Day, day, wrongs), o.fieldOf("clock", t.Clock, clock, wrongs)
	on.MaxLength, at.MaxLength = 12, 8
	return view.Doing{Title: t.Schedule, Fold: true, Open: on.Error != "" || at.Error != "" || w.Scheduled(o.Now()), Action: articleAddress(w.ID) + "/hen", Note: t.ScheduleNote,
		Fields: []view.Item{{Input: &on, Example: t.Day.Example, Half: true}, {Input: &at, Example: t.Clock.Example, Half: true}}, Button: ui.Button{Label: t.ScheduleButton, Icon: "clock"}}
}

// otherCalendar is the day of an event in the calendar that it was not written in.
func (o *Office) otherCalendar(w *content.Writing) (ui.Fact, bool) {
	t := o.Texts.Articles
	if w.Yearly() {
		next := w.Times(vntime.Today(o.Now()), 1)
		if len(next) == 0 {
			return ui.Fact{}, false
		}
		said := vntime.Date(next[0][0])
		if !next[0][1].Equal(next[0][0]) {
			said += "–" + vntime.Date(next[0][1])
		}
		return ui.Fact{Name: t.NextTime, Value: said}, true
	}
	if w.StartsOn == nil {
		return ui.Fact{}, false
	}
	moon, err := vntime.ToLunar(*w.StartsOn)
	if err != nil || moon.Leap {
		return ui.Fact{}, false
	}
	return ui.Fact{Name: t.OnMoon, Value: o.Texts.News.Lunar(moon.Day, moon.Day, moon.Month)}, true
}
