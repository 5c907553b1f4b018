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

// keyAtDoor is what a device is asked for beside the code; nothing for who has no key.
func (o *Office) keyAtDoor(c *fiber.Ctx, action string) (view.KeyAsk, error) {
	options, err := o.Accounts.AskAtDoor(c.UserContext(), c.Cookies(halfKey), c.Get(fiber.HeaderUserAgent))
	return view.KeyAsk{Options: options, Action: action, Or: o.Texts.Security.Keys.OrCode}, err
}

// takeKey lets in whose device has signed.
func (o *Office) takeKey(c *fiber.Ctx, answer, back string) error {
	account, err := o.Accounts.FinishByKey(c.UserContext(), c.Cookies(halfKey), c.Get(fiber.HeaderUserAgent), answer, edge.Address(c))
	if fault.Is(err, "auth.key_wrong") {
		return o.secondPage(c, edge.Status(err), back, o.sentence("auth.key_wrong", nil))
	}
	if err != nil {
		return o.halfGone(c, back, err)
	}
	o.putHalf(c, "", -1)
	return o.letInside(c, account.ID, back)
}

// keyAgain is what a device is asked for beside the password of who is in already.
func (o *Office) keyAgain(c *fiber.Ctx, v *visit, action string) (view.KeyAsk, error) {
	options, err := o.Accounts.AskProof(c.UserContext(), v.who.Account.ID)
	return view.KeyAsk{Options: options, Action: action, Or: o.Texts.Security.Keys.OrWord}, err
}

func (o *Office) proveByKey(c *fiber.Ctx, v *visit, answer string) (status int, wrongs []ui.Wrong, err error) {
	err = o.Accounts.ProveKey(c.UserContext(), v.who.Actor(), answer, edge.Address(c))
	if fault.Is(err, "auth.key_wrong") {
		return edge.Status(err), []ui.Wrong{{ID: "own", Text: o.sentence("auth.key_wrong", nil)}}, nil
	}
	if err != nil {
		return 0, nil, err
	}
	return 0, nil, o.Sessions.Prove(c.UserContext(), o.cookie.Token(c))
}

// passkeys lists one's own devices and asks this one for a key.
func (o *Office) passkeys(c *fiber.Ctx, v *visit, wrongs []ui.Wrong) (*view.Passkeys, error) {
	keys, ok, err := o.Accounts.Passkeys(c.UserContext(), v.who.Account.ID)
	if err != nil || !ok {
		return nil, err
	}
	t := o.Texts.Security.Keys
	body := &view.Passkeys{Add: securityAt + "/khoa/them", Drop: securityAt + "/khoa/bo", Name: o.fieldOf("name", t.Name, t.NameHere, wrongs)}
	body.Name.MaxLength = auth.LongestKeyName
	if typed := edge.Form(c, "name"); typed != "" {
		body.Name.Value = typed
	}
	for _, k := range keys {
		used := t.NeverUsed
		if !k.Used.IsZero() {
			used = t.Used(o.moment(k.Used))
		}
		body.Rows = append(body.Rows, view.Passkey{ID: strconv.FormatInt(k.ID, 10), Name: k.Name, Note: t.Made(vntime.Date(k.Made)) + ", " + used})
	}
	body.Options, err = o.Accounts.AskNewKey(c.UserContext(), v.who.Account.ID)
	return body, err
}

// addKey stands behind the password, and so does dropKey: who finds a screen open must neither
// come back by a device of their own nor shut the owner's out.
func (o *Office) addKey(c *fiber.Ctx, v *visit) error {
	err := o.Accounts.AddKey(c.UserContext(), v.who.Actor(), edge.Form(c, "name"), edge.Form(c, "made"))
	if form, ok := fault.AsForm(err); ok {
		return o.securityPage(c, v, fiber.StatusUnprocessableEntity, o.wrongs(form))
	}
	if fault.Is(err, "auth.key_wrong") {
		return o.securityPage(c, v, edge.Status(err), []ui.Wrong{{ID: "name", Text: o.sentence("auth.key_wrong", nil)}})
	}
	return o.securityDone(c, err, o.Texts.Security.Keys.Added)
}

func (o *Office) dropKey(c *fiber.Ctx, v *visit) error {
	return o.securityDone(c, o.Accounts.DropKey(c.UserContext(), v.who.Actor(), id(edge.Form(c, "key"))), o.Texts.Security.Keys.Dropped)
}
