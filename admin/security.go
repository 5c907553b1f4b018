package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/vietqr"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) securityRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, securityAt, everyone, o.showSecurity},
		{post, securityAt + "/bat", everyone, o.sure(o.beginSecond)},
		{post, securityAt + "/xac-nhan", everyone, o.confirmSecond},
		{post, securityAt + "/tat", everyone, o.sure(o.endSecond)},
		{post, securityAt + "/khoa/them", everyone, o.sure(o.addKey)},
		{post, securityAt + "/khoa/bo", everyone, o.sure(o.dropKey)},
		{post, securityAt + "/dang-xuat-may", everyone, o.endOwnBrowser},
		{post, securityAt + "/dang-xuat-khac", everyone, o.endOtherBrowsers},
	}
}

func (o *Office) showSecurity(c *fiber.Ctx, v *visit) error {
	return o.securityPage(c, v, fiber.StatusOK, nil)
}

// securityPage shows how it stands with one's own second step, and the form of what comes next.
func (o *Office) securityPage(c *fiber.Ctx, v *visit, status int, wrongs []ui.Wrong) error {
	t := o.Texts.Security
	second, err := o.Accounts.SecondOf(c.UserContext(), v.who.Account.ID)
	if err != nil {
		return err
	}
	code := o.codeField(wrongAt(wrongs, "code"))
	body := view.Security{Wrongs: wrongs, Hidden: v.hidden()}
	switch {
	case second.On:
		body.Facts = []ui.Fact{{Name: t.Since, Value: o.moment(second.Since)}, {Name: t.Left, Value: t.LeftOf(second.Left)}}
		if second.Lost {
			body.Lead = ui.Message{Text: t.LostKey, Icon: "triangle-alert", Tone: ui.Straw}
		}
		if body.Keys, err = o.passkeys(c, v, wrongs); err != nil {
			return err
		}
		body.End = &view.SecurityForm{Action: securityAt + "/tat", Button: t.End, Fields: []ui.Field{code}}
	case second.Key != nil:
		picture, err := vietqr.Draw(second.Key.Address)
		if err != nil {
			return err
		}
		code.Hint = t.CodeFirst
		body.Key = &view.PhoneKey{Size: picture.Size, Path: picture.Path, Copy: ui.CopyLine{Name: t.Key, Value: second.Key.Groups()}}
		body.Confirm = &view.SecurityForm{Action: securityAt + "/xac-nhan", Button: t.Confirm, Fields: []ui.Field{code}}
	default:
		body.Begin = &view.SecurityForm{Action: securityAt + "/bat", Button: t.Begin}
	}
	if body.Browsers, err = o.browsers(c, v, v.who.Account.ID); err != nil {
		return err
	}
	body.Browsers.End = securityAt + "/dang-xuat-may"
	if len(body.Browsers.Rows) > 1 {
		body.Browsers.EndOthers = securityAt + "/dang-xuat-khac"
	}
	p, err := o.frame(c, v, t.Title, securityAt)
	if err != nil {
		return err
	}
	p.Wrong = len(wrongs) > 0
	return page(c, status, view.SecurityPage(p, body))
}

// beginSecond stands behind the password: who finds a phone unlocked must not lock its owner out.
func (o *Office) beginSecond(c *fiber.Ctx, v *visit) error {
	return o.securityDone(c, o.Accounts.BeginSecond(c.UserContext(), v.who.Account.ID), "")
}

// confirmSecond shows the recovery codes, once.
func (o *Office) confirmSecond(c *fiber.Ctx, v *visit) error {
	codes, err := o.Accounts.ConfirmSecond(c.UserContext(), v.who.Actor(), edge.Form(c, "code"))
	if said := o.codeWrong(err); said != "" {
		return o.securityPage(c, v, fiber.StatusUnprocessableEntity, []ui.Wrong{{ID: "code", Text: said}})
	}
	if err != nil {
		return o.securityDone(c, err, "")
	}
	p, err := o.frame(c, v, o.Texts.Security.CodesTitle, securityAt)
	if err != nil {
		return err
	}
	return page(c, fiber.StatusOK, view.RecoveryPage(p, shownLogin(v.who.Account.Login), codes, ui.Link{Label: o.Texts.Security.Kept, Href: securityAt}))
}

func (o *Office) endSecond(c *fiber.Ctx, v *visit) error {
	err := o.Accounts.EndSecond(c.UserContext(), v.who.Actor(), edge.Form(c, "code"), edge.Address(c))
	if said := o.codeWrong(err); said != "" {
		edge.Wait(c, err)
		return o.securityPage(c, v, fiber.StatusUnprocessableEntity, []ui.Wrong{{ID: "code", Text: said}})
	}
	return o.securityDone(c, err, o.Texts.Security.Ended)
}

// resetSecond takes the second step from somebody who lost phone and codes.
func (o *Office) resetSecond(c *fiber.Ctx, v *visit) error {
	return o.personDone(c, v, o.Accounts.ResetSecond(c.UserContext(), v.who.Actor(), id(c.Params("id"))), o.Texts.Security.ResetDone)
}

// securityDone leads back to the page, which shows how it stands: also when another window
// was faster.
func (o *Office) securityDone(c *fiber.Ctx, err error, said string) error {
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		err, said = nil, o.sentence(no.Key, no.Details)
	}
	if err != nil {
		return err
	}
	if said == "" {
		return c.Redirect(securityAt, fiber.StatusSeeOther)
	}
	return o.say(c, said, securityAt)
}
