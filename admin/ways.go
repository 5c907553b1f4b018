package admin

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const waysAt = settingsAt + "/cach-tra"

// wayRoutes are the addresses of by which ways buyers may pay.
func (o *Office) wayRoutes() []route {
	return []route{
		{fiber.MethodGet, waysAt, auth.UpdateLaunch, o.showWays},
		{fiber.MethodPost, waysAt + "/tat", auth.UpdateLaunch, o.closeWay},
		{fiber.MethodPost, waysAt + "/bat", auth.UpdateLaunch, o.openWay},
	}
}

// methods are the ways in the order in which buyers see them.
func methods() []orders.Method { return []orders.Method{orders.COD, orders.Transfer, orders.Stripe} }

// wayOf is the way that a form names; "page.not_found" for any other.
func wayOf(c *fiber.Ctx) (orders.Method, error) {
	m := orders.Method(edge.Form(c, "method"))
	if !slices.Contains(methods(), m) {
		return "", fault.New(fault.NotFound, "page.not_found")
	}
	return m, nil
}

func (o *Office) showWays(c *fiber.Ctx, v *visit) error {
	return o.waysPage(c, v, fiber.StatusOK, waysTyped{})
}

// waysTyped is what was typed to close a way, and what was wrong with it.
type waysTyped struct {
	method orders.Method
	why    string
	wrongs []ui.Wrong
	flash  ui.Message
}

func (o *Office) closeWay(c *fiber.Ctx, v *visit) error {
	m, err := wayOf(c)
	if err != nil {
		return err
	}
	usable, err := o.Checkout.Usable(c.UserContext())
	if err != nil {
		return err
	}
	at := waysTyped{method: m, why: edge.Form(c, "why")}
	err = o.Rules.Close(c.UserContext(), v.who.Actor(), m, at.why, usable)
	if form, ok := fault.AsForm(err); ok {
		for _, w := range o.wrongs(form) {
			at.wrongs = append(at.wrongs, ui.Wrong{ID: w.ID + "-" + string(m), Text: w.Text})
		}
		return o.waysPage(c, v, fiber.StatusUnprocessableEntity, at)
	}
	return o.waysSaid(c, v, at, err, o.Texts.Selling.WayClosed)
}

func (o *Office) openWay(c *fiber.Ctx, v *visit) error {
	m, err := wayOf(c)
	if err != nil {
		return err
	}
	usable, err := o.Checkout.Usable(c.UserContext())
	if err != nil {
		return err
	}
	err = o.Rules.Reopen(c.UserContext(), v.who.Actor(), m, usable)
	return o.waysSaid(c, v, waysTyped{}, err, o.Texts.Selling.WayOpened)
}

// waysSaid shows a refusal above the ways, and else says what was done.
func (o *Office) waysSaid(c *fiber.Ctx, v *visit, at waysTyped, err error, done string) error {
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		at.flash = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "triangle-alert", Tone: ui.Straw}
		return o.waysPage(c, v, fiber.StatusConflict, at)
	}
	if err != nil {
		return err
	}
	o.Board.Forget()
	return o.say(c, done, waysAt)
}

func (o *Office) waysPage(c *fiber.Ctx, v *visit, status int, at waysTyped) error {
	t := o.Texts.Selling
	rules, _, err := o.Rules.ToEdit(c.UserContext())
	if err != nil {
		return err
	}
	usable, err := o.Checkout.Usable(c.UserContext())
	if err != nil {
		return err
	}
	body := view.SettingRows{Hidden: v.hidden(), Wrongs: at.wrongs}
	for _, m := range methods() {
		body.Rows = append(body.Rows, o.wayRow(m, rules.Closed(m), slices.Contains(usable, m), at))
	}
	p, err := o.frame(c, v, t.Ways, waysAt)
	if err != nil {
		return err
	}
	p.Back, p.Note, p.Wrong = o.settingsBack(), t.WaysNote, len(at.wrongs) > 0
	if at.flash.Text != "" {
		p.Flash = at.flash
	}
	return page(c, status, view.SettingRowsPage(p, body))
}

// wayRow is one way: open, closed and why, or not set up and what is missing.
func (o *Office) wayRow(m orders.Method, why string, usable bool, at waysTyped) view.SettingRow {
	t, words := o.Texts.Selling, o.Texts.Selling.WayWords[string(m)]
	hidden := []ui.Hidden{{Name: "method", Value: string(m)}}
	r := view.SettingRow{Name: words.Label, Notes: []string{words.Hint}}
	switch {
	case !usable:
		r.Badge = ui.Badge{Label: t.WayMissing, Icon: "circle-alert", Tone: ui.Straw}
		r.Notes = append(r.Notes, words.Example)
		if m == orders.Transfer {
			r.Links = []ui.Link{{Label: t.ToAccounts, Href: accountsAt}}
		}
	case why == "":
		r.Badge = ui.Badge{Label: t.WayOn, Icon: "circle-check", Tone: ui.Leaf}
		f := ui.Field{ID: "why-" + string(m), Name: "why", Label: t.Why, Hint: t.WhyHint, MaxLength: 200, Error: wrongAt(at.wrongs, "why-"+string(m))}
		if at.method == m {
			f.Value = at.why
		}
		r.Doings = []view.Doing{{Title: t.CloseTitle, Fold: true, Open: at.method == m, Action: waysAt + "/tat", Fields: []view.Item{{Input: &f, Example: t.WhyExample}}, Hidden: hidden,
			Note: t.CloseNote, Button: ui.Button{Label: t.CloseDo(words.Label), Danger: true}}}
		return r
	}
	if why != "" {
		r.Notes = append(r.Notes, t.WayWhy(why))
		if usable {
			r.Badge = ui.Badge{Label: t.WayOff, Icon: "ban"}
			r.Doings = []view.Doing{{Action: waysAt + "/bat", Hidden: hidden, Button: ui.Button{Label: t.OpenDo(words.Label), Kind: ui.Primary}}}
		}
	}
	return r
}
