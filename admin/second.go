package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// secondPart is the page of the code, behind either door.
const secondPart = "/ma"

// halfKey is the cookie of who has shown the password and owes the code. It goes to the door
// and nowhere else.
const halfKey = "office_half"

func (o *Office) putHalf(c *fiber.Ctx, value string, age int) {
	c.Cookie(&fiber.Cookie{Name: halfKey, Value: value, Path: doorOf(c), MaxAge: age, HTTPOnly: true, Secure: o.Secure, SameSite: fiber.CookieSameSiteStrictMode, SessionOnly: age == 0})
}

// toSecond leads from the right password to the code.
func (o *Office) toSecond(c *fiber.Ctx, half, back string) error {
	o.putHalf(c, half, 0)
	return c.Redirect(doorAddress(doorOf(c)+secondPart, back, ""), fiber.StatusSeeOther)
}

func (o *Office) showSecond(c *fiber.Ctx) error {
	keepSecret(c)
	err := o.Accounts.Waits(c.UserContext(), c.Cookies(halfKey), c.Get(fiber.HeaderUserAgent))
	if err != nil {
		return o.halfGone(c, edge.Query(c, "ve"), err)
	}
	return o.secondPage(c, fiber.StatusOK, edge.Query(c, "ve"), "")
}

// takeSecond lets in who shows the code.
func (o *Office) takeSecond(c *fiber.Ctx) error {
	keepSecret(c)
	back := edge.Form(c, "ve")
	if answer := edge.Form(c, "shown"); answer != "" {
		return o.takeKey(c, answer, back)
	}
	account, err := o.Accounts.Finish(c.UserContext(), c.Cookies(halfKey), c.Get(fiber.HeaderUserAgent), edge.Form(c, "code"), edge.Address(c))
	if said := o.codeWrong(err); said != "" {
		edge.Wait(c, err)
		return o.secondPage(c, edge.Status(err), back, said)
	}
	if err != nil {
		return o.halfGone(c, back, err)
	}
	o.putHalf(c, "", -1)
	return o.letInside(c, account.ID, back)
}

// halfGone leads back to the password when there is nobody who owes a code.
func (o *Office) halfGone(c *fiber.Ctx, back string, err error) error {
	if !fault.Is(err, "auth.half_gone") {
		return err
	}
	return c.Redirect(doorAddress(doorOf(c), back, "half"), fiber.StatusSeeOther)
}

// codeWrong is what stands beside the field of a code that was not taken.
func (o *Office) codeWrong(err error) string {
	if form, ok := fault.AsForm(err); ok {
		return wrongAt(o.wrongs(form), "code")
	}
	no, ok := fault.As(err)
	if !ok {
		return ""
	}
	switch no.Key {
	case "auth.locked":
		minutes, _ := no.Details["minutes"].(int)
		return o.Texts.Office.Login.Locked(minutes)
	case "auth.code_wrong", "auth.code_used", "auth.second_lost":
		return o.sentence(no.Key, no.Details)
	}
	return ""
}

func (o *Office) secondPage(c *fiber.Ctx, status int, back, wrong string) error {
	v := view.SecondDoor{Action: doorOf(c) + secondPart, Back: ui.Link{Label: o.Texts.Security.Again, Href: doorAddress(doorOf(c), back, "")},
		Hidden: []ui.Hidden{{Name: "ve", Value: back}}, Code: o.codeField(wrong), Demo: o.Demo}
	if wrong != "" {
		v.Wrongs = []ui.Wrong{{ID: "code", Text: wrong}}
	}
	var err error
	if v.Key, err = o.keyAtDoor(c, v.Action); err != nil {
		return o.halfGone(c, back, err)
	}
	return page(c, status, view.SecondDoorPage(o.Texts, v))
}

func (o *Office) codeField(wrong string) ui.Field {
	t := o.Texts.Security.Code
	return ui.Field{ID: "code", Label: t.Label, Hint: t.Hint, Error: wrong, Autocomplete: "one-time-code", MaxLength: 40, Attrs: map[string]any{"autocapitalize": "none", "spellcheck": "false"}}
}
