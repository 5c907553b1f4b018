package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// noteLessons keeps what was noted of a session; too long ones stay typed.
func (o *Office) noteLessons(c *fiber.Ctx, v *visit) error {
	e, err := o.evening(c)
	if err != nil {
		return err
	}
	l := livestream.Lessons{Asked: edge.Form(c, "asked")}
	for n := range l.Said {
		l.Said[n] = edge.Form(c, placed("lesson", n))
	}
	err = o.Live.Learn(c.UserContext(), v.who.Actor(), e.ID, l)
	if form, ok := fault.AsForm(err); ok {
		e.lessons = &l
		return o.reportPage(c, v, e, o.wrongs(form))
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.say(c, o.sentence(no.Key, no.Details), liveAddress(e.ID)+"/bao-cao")
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.LiveReport.Lessons.Kept, liveAddress(e.ID)+"/bao-cao")
}

// lessonsOf is what was noted, and with may the form in which it is.
func (o *Office) lessonsOf(e *evening, v *visit, may bool, wrongs []ui.Wrong) *view.LiveLessons {
	t := o.Texts.LiveReport.Lessons
	l := livestream.Lessons{}
	if e.lessons != nil {
		l = *e.lessons
	}
	out := &view.LiveLessons{Title: t.Title, Asked: t.Asked}
	if len(wrongs) == 0 {
		out.Said, out.AskedText = saidOf(&l), l.Asked
		if e.lessons != nil {
			out.By = t.By(l.ByName, vntime.Moment(l.At))
		}
	}
	if !may {
		out.None = t.None
		return out
	}
	out.Why, out.Action, out.Hidden, out.Save = t.Note, liveAddress(e.ID)+"/bai-hoc", v.hidden(), t.Save
	for n := range l.Said {
		id := placed("lesson", n)
		out.Fields = append(out.Fields, ui.Field{ID: id, Label: t.Field(n + 1), Hint: t.Hints[n], Value: l.Said[n], Error: wrongAt(wrongs, id), MaxLength: livestream.LongestLesson, Rows: 2, Optional: true})
	}
	out.Fields = append(out.Fields, ui.Field{ID: "asked", Label: t.Asked, Hint: t.AskedTip, Value: l.Asked, Error: wrongAt(wrongs, "asked"), MaxLength: livestream.LongestAsked, Rows: 3, Optional: true})
	return out
}

// saidOf are the lessons that say something.
func saidOf(l *livestream.Lessons) (out []string) {
	for _, one := range l.Said {
		if one != "" {
			out = append(out, one)
		}
	}
	return out
}

// lessonsBefore are those of the session before one that is planned; nil without any.
func (o *Office) lessonsBefore(c *fiber.Ctx) (*view.LiveLessons, error) {
	t := o.Texts.LiveReport.Lessons
	l, err := o.Live.LastLessons(c.UserContext(), o.Now())
	if l == nil || err != nil {
		return nil, err
	}
	return &view.LiveLessons{Title: t.Before, Note: t.Of(l.Session, vntime.Date(l.Held)), Said: saidOf(l), Asked: t.Asked, AskedText: l.Asked}, nil
}
