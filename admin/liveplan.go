package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// liveSteps are the steps in which a session is planned, by their addresses; the fifth is the
// session's own page, with what is missing.
var liveSteps = [...]string{"ten", "kenh", "nguoi", "mon"}

// firstStep is the one that also makes a session.
const firstStep = 0

func (o *Office) newLive(c *fiber.Ctx, v *visit) error {
	today := vntime.Date(vntime.In(o.Now()))
	complaints, err := o.complaintsBefore(c)
	if err != nil {
		return err
	}
	return o.livePage(c, v, fiber.StatusOK, nil, firstStep, map[string]string{"complaints": complaints, "starts": today, "starts_at": "20:00", "ends": today, "ends_at": "22:00"}, nil)
}

// complaintsBefore is where viewers of the session planned last may complain: it seldom changes.
func (o *Office) complaintsBefore(c *fiber.Ctx) (string, error) {
	for _, part := range []livestream.View{livestream.Ahead, livestream.Over} {
		list, _, err := o.Live.Office(c.UserContext(), part, 0, 1)
		if err != nil {
			return "", err
		}
		if len(list) > 0 && list[0].Complaints != "" {
			return list[0].Complaints, nil
		}
	}
	return "", nil
}

func (o *Office) makeLive(c *fiber.Ctx, v *visit) error {
	typed, plan := typedLive(c, nil), livestream.Plan{}
	readLive(typed, firstStep, &plan)
	plan.Once = edge.Form(c, "once")
	n, err := o.Live.Make(c.UserContext(), v.who.Actor(), o.answers(v), plan)
	if form, ok := fault.AsForm(err); ok {
		return o.livePage(c, v, fiber.StatusUnprocessableEntity, nil, firstStep, typed, o.liveWrongs(form, typed))
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.LiveOffice.Made(plan.Name), liveAddress(n)+"/"+liveSteps[firstStep+1])
}

// answers says whether somebody may answer for a price below half: who may change the goods
// of the whole commune.
func (o *Office) answers(v *visit) bool {
	return v.who.Reach(auth.UpdateProducts) == auth.Commune
}

func (o *Office) liveStep(c *fiber.Ctx, v *visit, step int) error {
	f, err := o.liveSession(c)
	if err != nil {
		return err
	}
	return o.livePage(c, v, fiber.StatusOK, f, step, plannedLive(f), nil)
}

// saveLiveStep changes the part of the plan that the step asks for.
func (o *Office) saveLiveStep(c *fiber.Ctx, v *visit, step int) error {
	f, err := o.liveSession(c)
	if err != nil {
		return err
	}
	typed, plan, goods := typedLive(c, f), f.Plan(), step == len(liveSteps)-1
	tidyHosts(typed)
	sizes, fields, now := []string(nil), liveStepFields(step), plannedLive(f)
	if goods {
		sizes, fields, now = liveGoodsForm(c, o.answers(v), f, typed)
	}
	clash := func(open []string) error {
		x := o.liveClash(f, step, typed, open)
		x.now = now
		if goods {
			x.fields = nil
			if err := o.goodsClash(c, &x, f, sizes, fields); err != nil {
				return err
			}
		}
		return o.clashPage(c, v, x)
	}
	merge := merged(c, fields, typed)
	if goods && edge.Form(c, goodsField) != "" {
		goodsInLines(typed, sizes)
	}
	if merge.mend {
		return o.livePage(c, v, fiber.StatusOK, f, step, typed, nil)
	}
	if len(merge.open) > 0 {
		return clash(merge.open)
	}
	seen := int(id(typed["seen"]))
	if untouched(c, fields, now) {
		seen = f.RowVersion // what others saved stands on other steps
	}
	readLive(typed, step, &plan)
	if err := o.addLive(c, step, typed, &plan); err != nil {
		return err
	}
	err = o.Live.Replan(c.UserContext(), v.who.Actor(), o.answers(v), f.ID, seen, plan)
	if form, ok := fault.AsForm(err); ok {
		return o.livePage(c, v, fiber.StatusUnprocessableEntity, f, step, typed, o.liveWrongs(form, typed))
	}
	if fault.Is(err, "live.changed_meanwhile") {
		return clash(nil)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.say(c, o.sentence(no.Key, no.Details), liveAddress(f.ID)+"/"+liveSteps[step])
	}
	if err != nil {
		return err
	}
	to := liveAddress(f.ID)
	switch {
	case typed["add"] != "":
		to += "/" + liveSteps[step]
	case step+1 < len(liveSteps):
		to += "/" + liveSteps[step+1]
	}
	return o.say(c, o.Texts.LiveOffice.Saved, to)
}

func (o *Office) livePage(c *fiber.Ctx, v *visit, status int, f *livestream.Full, step int, typed map[string]string, wrongs []ui.Wrong) error {
	t := o.Texts.LiveOffice
	body := view.LiveStep{Way: o.liveWay(step), WayName: t.Way, Action: liveAt + "/moi", Save: t.Save, Wrongs: wrongs, Hidden: v.hidden(), Back: ui.Link{Label: o.Texts.Office.Form.Cancel, Href: liveAt}}
	if f != nil {
		body.Action, body.Back = liveAddress(f.ID)+"/"+liveSteps[step], ui.Link{Label: t.Back, Href: liveAddress(f.ID)}
		body.Hidden = append(body.Hidden, ui.Hidden{Name: "seen", Value: typed["seen"]})
		fields, now := liveStepFields(step), plannedLive(f)
		if step == len(liveSteps)-1 {
			_, fields, now = liveGoodsForm(c, o.answers(v), f, typed)
		}
		body.Hidden = append(body.Hidden, found(c, fields, now, nil))
		if f.At(o.Now()) != livestream.Planned {
			body.Locked = t.Locked
		}
	} else {
		body.Hidden = append(body.Hidden, onceOf(edge.Form(c, "once")))
	}
	if err := o.liveFields(c, v, &body, f, step, typed, wrongs); err != nil {
		return err
	}
	p, err := o.frame(c, v, t.StepOf(step+1, t.Steps[step]), liveAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: t.Title, Href: liveAt}, len(wrongs) > 0
	if f != nil {
		p.Note, p.Back = f.Name, &ui.Link{Label: f.Name, Href: liveAddress(f.ID)}
	}
	return page(c, status, view.LiveStepPage(p, body))
}

// liveWay is the line of steps, at one of them.
func (o *Office) liveWay(at int) (way []ui.Step) {
	for n, label := range o.Texts.LiveOffice.Steps {
		step := ui.Step{Label: label}
		switch {
		case n < at:
			step.State = ui.Done
		case n == at:
			step.State = ui.Now
		}
		way = append(way, step)
	}
	return way
}
