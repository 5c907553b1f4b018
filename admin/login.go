package admin

import (
	"crypto/rand"
	"crypto/subtle"
	"net/url"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/session"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// doorKey is the cookie that shows, before there is a session, that the login form came
// from our page: another site cannot log somebody in under its own name.
const doorKey = "office_door"

// unsaved ends the word for how a session was over, when something was pressed after it.
const unsaved = "-unsaved"

// doorAddress is the login at a door that leads back, and says why a session is over:
// "idle", "over", or nothing, each with unsaved behind it or not.
func doorAddress(door, back, over string) string {
	q := url.Values{}
	if back = local(back); back != home && back != ownAt {
		q.Set("ve", back)
	}
	if over != "" {
		q.Set("het", over)
	}
	if len(q) == 0 {
		return door
	}
	return door + "?" + q.Encode()
}

// doorOf is the door that a request stands at.
func doorOf(c *fiber.Ctx) string {
	if within(c.Path(), ownAt) {
		return ownDoor
	}
	return loginPath
}

// inside is where somebody goes who is let in: back to where they came from, else to the
// part of the house that is theirs.
func inside(v *auth.Viewer, back string) string {
	if back = local(back); back == home && ownOnly(v) {
		return ownAt
	}
	return back
}

func (o *Office) showLogin(c *fiber.Ctx) error {
	keepSecret(c)
	if v, err := o.recognise(c); err == nil {
		return c.Redirect(inside(&v.who, edge.Query(c, "ve")), fiber.StatusSeeOther)
	}
	t := o.Texts.Office.Login
	notice := ui.Message{}
	how, pressed := strings.CutSuffix(c.Query("het"), unsaved)
	switch {
	case how == "idle":
		notice = ui.Message{Text: o.sentence("session.idle", locale.Details{"hours": int(session.Idle.Hours())}), Icon: "clock", Tone: ui.Straw}
	case how == "over":
		notice = ui.Message{Text: o.sentence("session.over", locale.Details{"hours": int(session.Life.Hours())}), Icon: "clock", Tone: ui.Straw}
	case how == "half":
		notice = ui.Message{Text: o.sentence("auth.half_gone", nil), Icon: "clock", Tone: ui.Straw}
	case c.Query("dat") != "":
		notice = ui.Message{Text: o.Texts.People.SetDone, Icon: "circle-check", Tone: ui.Leaf}
	case c.Query("ra") != "":
		notice = ui.Message{Text: t.LoggedOut, Icon: "circle-check", Tone: ui.Leaf}
	}
	if pressed {
		notice = ui.Message{Text: strings.TrimSpace(notice.Text + " " + t.Unsaved), Icon: "clock", Tone: ui.Straw}
	}
	return o.door(c, fiber.StatusOK, edge.Query(c, "ve"), "", notice, nil)
}

// logIn proves who somebody is. What is said of a wrong password, a locked login and
// one that nobody has is the same.
func (o *Office) logIn(c *fiber.Ctx) error {
	keepSecret(c)
	t := o.Texts.Office.Login
	login, back := edge.Form(c, "login"), edge.Form(c, "ve")
	if key := c.Cookies(doorKey); key == "" || subtle.ConstantTimeCompare([]byte(key), []byte(edge.Form(c, "door"))) != 1 {
		return o.door(c, fiber.StatusForbidden, back, login, ui.Message{Text: t.Again, Icon: "info", Tone: ui.Straw}, nil)
	}
	account, err := o.Accounts.Login(c.UserContext(), login, edge.Password(c, "password"), edge.Address(c))
	if wrongs, ok := o.loginWrongs(err); ok {
		edge.Wait(c, err)
		return o.door(c, edge.Status(err), back, login, ui.Message{}, wrongs)
	}
	if err != nil {
		return err
	}
	half, err := o.Accounts.Half(c.UserContext(), account.ID, c.Get(fiber.HeaderUserAgent))
	if err != nil {
		return err
	}
	if half != "" {
		return o.toSecond(c, half, back)
	}
	return o.letInside(c, account.ID, back)
}

// letInside begins the session of somebody who has proved who they are.
func (o *Office) letInside(c *fiber.Ctx, accountID int64, back string) error {
	token, err := o.Sessions.Begin(c.UserContext(), accountID, c.Get(fiber.HeaderUserAgent), o.cookie.Token(c))
	if err != nil {
		return err
	}
	o.cookie.Set(c, token)
	who, err := o.Accounts.Viewer(c.UserContext(), accountID)
	if err != nil {
		return err
	}
	return c.Redirect(inside(&who, back), fiber.StatusSeeOther)
}

// loginWrongs is what stands beside the fields, by field.
func (o *Office) loginWrongs(err error) ([]ui.Wrong, bool) {
	if form, ok := fault.AsForm(err); ok {
		return o.wrongs(form), true
	}
	no, ok := fault.As(err)
	if !ok {
		return nil, false
	}
	switch no.Key {
	case "auth.wrong":
		left, _ := no.Details["left"].(int)
		return []ui.Wrong{{ID: "password", Text: o.Texts.Office.Login.Wrong(left)}}, true
	case "auth.locked":
		minutes, _ := no.Details["minutes"].(int)
		return []ui.Wrong{{ID: "login", Text: o.Texts.Office.Login.Locked(minutes)}}, true
	}
	return []ui.Wrong{{ID: "login", Text: o.sentence(no.Key, no.Details)}}, true
}

func (o *Office) door(c *fiber.Ctx, status int, back, login string, notice ui.Message, wrongs []ui.Wrong) error {
	t, at := o.Texts.Office.Login, doorOf(c)
	key := rand.Text()
	c.Cookie(&fiber.Cookie{Name: doorKey, Value: key, Path: at, HTTPOnly: true, Secure: o.Secure, SameSite: fiber.CookieSameSiteStrictMode, SessionOnly: true})
	v := view.Login{
		Title: t.Title, Forgot: t.Forgot, Action: at, Hidden: []ui.Hidden{{Name: "door", Value: key}, {Name: "ve", Value: back}}, Notice: notice, Wrongs: wrongs, Demo: o.Demo,
		Login:    ui.Field{ID: "login", Label: t.Login, Hint: t.LoginHint, Value: login, Autocomplete: "username", MaxLength: 254, Attrs: map[string]any{"autocapitalize": "none", "spellcheck": "false"}},
		Password: ui.Field{ID: "password", Label: t.Password, Type: "password", Autocomplete: "current-password", MaxLength: 400},
	}
	v.InApp, v.Chrome = inApp(c.Get(fiber.HeaderUserAgent), o.BaseURL, at)
	if at == ownDoor {
		o.ownDoor(&v)
	}
	if _, number := o.help(); number != "" {
		v.Forgot = o.Texts.Own.Login.ForgotCall(number)
	}
	for _, w := range wrongs {
		switch w.ID {
		case v.Login.ID:
			v.Login.Error = w.Text
		case v.Password.ID:
			v.Password.Error = w.Text
		}
	}
	return page(c, status, view.LoginPage(o.Texts, v))
}

func (o *Office) logOut(c *fiber.Ctx, _ *visit) error {
	if err := o.Sessions.End(c.UserContext(), o.cookie.Token(c)); err != nil {
		return err
	}
	o.cookie.Clear(c)
	return c.Redirect(doorOf(c)+"?ra=1", fiber.StatusSeeOther)
}
