package admin

import (
	"maps"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// sureAt takes the password of who was asked for it before a page was shown.
const sureAt = "/quan-tri/chac-chan"

// sure asks who is signed in for their password once more, unless they gave it a few minutes
// ago, and then goes on: what had been typed is carried along, and nothing is done before.
// Who finds a computer open is not its owner.
func (o *Office) sure(do func(*fiber.Ctx, *visit) error) func(*fiber.Ctx, *visit) error {
	return func(c *fiber.Ctx, v *visit) error {
		if v.session.Proved(o.Now()) {
			return do(c, v)
		}
		if c.Method() != fiber.MethodPost || !slices.ContainsFunc(sent(c, mostSent), func(h ui.Hidden) bool { return h.Name == "own" || h.Name == "shown" }) {
			return o.surePage(c, v, fiber.StatusOK, nil)
		}
		if status, wrongs, err := o.prove(c, v); err != nil {
			return err
		} else if len(wrongs) > 0 {
			return o.surePage(c, v, status, wrongs)
		}
		return do(c, v)
	}
}

// prove takes the password, counted like any other try at the door.
func (o *Office) prove(c *fiber.Ctx, v *visit) (status int, wrongs []ui.Wrong, err error) {
	if answer := edge.Form(c, "shown"); answer != "" {
		return o.proveByKey(c, v, answer)
	}
	_, err = o.Accounts.Login(c.UserContext(), v.who.Account.Login, edge.Password(c, "own"), edge.Address(c))
	wrongs, ok := o.loginWrongs(err)
	if ok {
		edge.Wait(c, err)
		for i := range wrongs {
			wrongs[i].ID = "own"
		}
		return edge.Status(err), wrongs, nil
	}
	if err != nil {
		return 0, nil, err
	}
	return 0, nil, o.Sessions.Prove(c.UserContext(), o.cookie.Token(c))
}

// goOn leads back to the page that was asked for.
func (o *Office) goOn(c *fiber.Ctx, v *visit) error {
	if status, wrongs, err := o.prove(c, v); err != nil {
		return err
	} else if len(wrongs) > 0 {
		return o.surePage(c, v, status, wrongs)
	}
	return c.Redirect(local(edge.Form(c, "ve")), fiber.StatusSeeOther)
}

func (o *Office) surePage(c *fiber.Ctx, v *visit, status int, wrongs []ui.Wrong) error {
	t := o.Texts.Security
	own := o.fieldOf("own", t.Own, "", wrongs)
	own.Type, own.Autocomplete, own.MaxLength = "password", "current-password", 400
	body := view.Sure{Action: c.Path(), Hidden: v.hidden(), Own: own, Wrongs: wrongs}
	if c.Method() == fiber.MethodPost {
		for _, h := range sent(c, mostSent) {
			if h.Name != "csrf" && h.Name != "own" && h.Name != "shown" {
				body.Hidden = append(body.Hidden, h)
			}
		}
		if form, err := c.MultipartForm(); err == nil && len(form.File) > 0 {
			body.Files = t.SureFiles
		}
	} else {
		body.Action, body.Hidden = sureAt, append(body.Hidden, ui.Hidden{Name: "ve", Value: string(c.Request().URI().RequestURI())})
	}
	var err error
	if body.Key, err = o.keyAgain(c, v, body.Action); err != nil {
		return err
	}
	p, err := o.frame(c, v, t.Sure, "")
	if err != nil {
		return err
	}
	p.Wrong = len(wrongs) > 0
	return page(c, status, view.SurePage(p, body))
}

// sent is what a form sent, no more than most fields of it; files are not in it.
func sent(c *fiber.Ctx, most int) (out []ui.Hidden) {
	add := func(name, value string) {
		if strings.TrimSpace(name) != "" && len(out) < most {
			out = append(out, ui.Hidden{Name: name, Value: strings.ToValidUTF8(value, "")})
		}
	}
	if form, err := c.MultipartForm(); err == nil {
		for _, name := range slices.Sorted(maps.Keys(form.Value)) {
			for _, value := range form.Value[name] {
				add(name, value)
			}
		}
		return out
	}
	args := fasthttp.Args{}
	args.ParseBytes(c.Body())
	args.VisitAll(func(name, value []byte) { add(string(name), string(value)) })
	return out
}

// mostSent is how many fields of a form are carried along.
const mostSent = 200
