package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/locale"
)

// Refuse shows what the office does not do, or could not: within the frame to who is
// signed in, at the door to who is not. It asks no store, for one may be what failed.
func (o *Office) Refuse(c *fiber.Ctx, status int, err error) error {
	keepSecret(c)
	t := o.Texts.Office.Refused
	words := o.refusal(status, err)
	r := view.Refused{Title: words.Title, Text: words.Text, Home: home}
	if status >= fiber.StatusInternalServerError {
		r.Code = t.Code(edge.RequestID(c.UserContext()))
	}
	v, ok := c.Locals(visitKey{}).(*visit)
	if status >= fiber.StatusInternalServerError {
		if r.Again = o.again(c, v); r.Again != nil && status == fiber.StatusInternalServerError {
			r.Text = t.BrokenSent
		}
	}
	if within(c.Path(), ownAt) {
		r.Home = ownAt
	}
	if !ok {
		return page(c, status, view.RefusedDoor(o.Texts, r))
	}
	if v.own {
		return page(c, status, view.OwnRefusedPage(o.ownFrame(v, words.Title, ""), r))
	}
	return page(c, status, view.RefusedPage(o.bareFrame(v, words.Title, ""), r))
}

func (o *Office) refusal(status int, err error) locale.OfficeWords {
	t := o.Texts.Office.Refused
	key, details := edge.Reason(err)
	sentence := o.Texts.Faults.Sentence(key, details)
	switch status {
	case fiber.StatusNotFound:
		if key == "live.key_over" { // whose link was good yesterday is told so
			return locale.OfficeWords{Title: t.NotFound.Title, Text: sentence}
		}
		return t.NotFound
	case fiber.StatusInternalServerError:
		return t.Broken
	case fiber.StatusForbidden:
		if key == "office.no_right" {
			return locale.OfficeWords{Title: t.Forbidden.Title, Text: sentence}
		}
	}
	return locale.OfficeWords{Title: t.Other.Title, Text: sentence}
}
