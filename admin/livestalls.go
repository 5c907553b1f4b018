package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const stallsAt = liveAt + "/quay"

// listStalls shows the stalls that have a code of their own, and what came of each.
func (o *Office) listStalls(c *fiber.Ctx, v *visit) error {
	return o.stallsPage(c, v, fiber.StatusOK, "", "")
}

func (o *Office) stallsPage(c *fiber.Ctx, v *visit, status int, typed, wrong string) error {
	t := o.Texts.Stalls
	list, err := o.Live.Stalls(c.UserContext())
	if err != nil {
		return err
	}
	body := view.Stalls{Action: stallsAt, Hidden: v.hidden(), Table: ui.Table{Caption: t.Title, Heads: t.Heads, End: map[int]bool{2: true, 3: true, 4: true}}}
	for _, s := range list {
		since := t.Since(vntime.Date(s.Since))
		if s.ClosedAt != nil {
			since = t.Closed(vntime.Date(*s.ClosedAt))
		} else if v.who.Can(auth.UpdateLive) {
			body.Close = append(body.Close, ui.Option{Value: s.Code, Label: t.CloseOf(s.Code, s.Name)})
		}
		body.Table.Rows = append(body.Table.Rows, []string{dots(s.Code, s.Name), since, strconv.Itoa(s.Views), strconv.Itoa(s.Orders), s.Sum.String()})
	}
	if v.who.Can(auth.UpdateLive) {
		body.Name = &ui.Field{ID: "name", Label: t.Name, Hint: t.NameHint, Value: typed, Error: wrong, MaxLength: 80}
	}
	p, err := o.frame(c, v, t.Title, liveAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: o.Texts.LiveOffice.Title, Href: liveAt}, wrong != ""
	return page(c, status, view.StallsPage(p, body))
}

func (o *Office) openStall(c *fiber.Ctx, v *visit) error {
	if code := edge.Form(c, "close"); code != "" {
		if err := o.Live.CloseStall(c.UserContext(), v.who.Actor(), code); err != nil {
			return err
		}
		return o.say(c, o.Texts.Stalls.ClosedSaid, stallsAt)
	}
	name := edge.Form(c, "name")
	code, err := o.Live.OpenStall(c.UserContext(), v.who.Actor(), name)
	if form, ok := fault.AsForm(err); ok {
		return o.stallsPage(c, v, fiber.StatusUnprocessableEntity, name, o.sentence(form.Fields[0].Key, form.Fields[0].Details))
	}
	if no, ok := fault.As(err); ok {
		return o.stallsPage(c, v, fiber.StatusConflict, name, o.sentence(no.Key, no.Details))
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Stalls.Opened(code), stallsAt)
}
