package admin

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"unicode"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// page sends a whole page or an error, never half a page. It is never packed: its
// length would tell of the secrets in it. Drawing does not end with the request's
// deadline: the page that says so must be drawn, too.
func page(c *fiber.Ctx, status int, body templ.Component) error {
	var b bytes.Buffer
	if err := body.Render(context.WithoutCancel(c.UserContext()), &b); err != nil {
		return fmt.Errorf("render %s: %w", c.Route().Path, err)
	}
	c.Set(fiber.HeaderContentType, fiber.MIMETextHTMLCharsetUTF8)
	c.Status(status)
	c.Response().SetBodyRaw(b.Bytes())
	return nil
}

// frame is what stands around a page of the visit: a menu of what the account may open,
// with how many orders wait.
func (o *Office) frame(c *fiber.Ctx, v *visit, title, active string) (ui.OfficePage, error) {
	if v.own {
		return o.borrowedFrame(c, v, title, active)
	}
	if v.waiting == nil && v.who.Can(auth.ReadOrders) {
		n, err := o.Orders.Waiting(c.UserContext(), v.whole(auth.ReadOrders))
		if err != nil {
			return ui.OfficePage{}, err
		}
		v.waiting = &n
	}
	p := o.bareFrame(v, title, active)
	if v.said != "" {
		p.Flash = ui.Message{Text: v.said, Icon: "circle-check", Tone: ui.Leaf}
	}
	if v.shown != "" {
		p.Shown, p.Share = v.shown, o.BaseURL+v.shown
	}
	return p, o.offerUndo(c, v, &p)
}

// bareFrame asks nothing of a store, so that it stands around failures too.
func (o *Office) bareFrame(v *visit, title, active string) ui.OfficePage {
	t := o.Texts.Office.Frame
	items := []ui.MenuItem{{Icon: "layout-dashboard", Label: t.Today, Href: home}}
	if v.who.Can(auth.ReadOrders) {
		orders := ui.MenuItem{Icon: "receipt", Label: t.Orders, Href: ordersAt}
		if v.waiting != nil {
			orders.Count = *v.waiting
		}
		items = append(items, orders)
	}
	if v.who.Can(auth.ReadProducts) {
		items = append(items, ui.MenuItem{Icon: "boxes", Label: t.Products, Href: goodsAt})
	}
	if v.who.Can(auth.ReadOrders) {
		items = append(items, ui.MenuItem{Icon: "ruler", Label: o.Texts.Wholesale.Office.Menu, Href: bespokeAt})
	}
	if v.who.Can(auth.UpdateProducts) {
		items = append(items, ui.MenuItem{Icon: "badge-check", Label: o.Texts.Vouchers.Menu, Href: vouchersAt})
	}
	if v.who.Can(auth.ReadLive) {
		items = append(items, ui.MenuItem{Icon: "radio", Label: o.Texts.LiveOffice.Menu, Href: liveAt})
	}
	if v.who.Can(auth.UpdatePayments) {
		items = append(items, ui.MenuItem{Icon: "hand-coins", Label: o.Texts.Desk.Menu, Href: deskAt})
	}
	if v.who.Can(auth.UpdatePayments) {
		items = append(items, ui.MenuItem{Icon: "truck", Label: o.Texts.COD.Menu, Href: codAt})
	}
	if o.CardDesk != nil && v.who.Can(auth.ManageCards) {
		items = append(items, ui.MenuItem{Icon: "receipt", Label: o.Texts.Cards.Menu, Href: cardsAt})
	}
	if v.who.Can(auth.ReadOrders) {
		items = append(items, ui.MenuItem{Icon: "file-text", Label: o.Texts.Statements.Menu, Href: statementsAt})
	}
	if v.who.Reach(auth.UpdateProducts) == auth.Commune {
		items = append(items, ui.MenuItem{Icon: "search", Label: o.Texts.Office.Words.Menu, Href: wordsAt})
	}
	if v.who.Reach(auth.ManageTakedowns) == auth.Commune {
		items = append(items, ui.MenuItem{Icon: "ban", Label: o.Texts.Takedown.Menu, Href: takedownsAt})
	}
	buyers := o.buyersMenu(v)
	menu := append([]ui.MenuGroup{{Title: t.Selling, Items: items}}, append(buyers, o.trustMenu(v)...)...)
	if places := o.pointMenu(v); len(places) > 0 {
		menu = append(menu, ui.MenuGroup{Title: t.Places, Items: places})
	}
	settings := []ui.MenuItem{{Icon: "sliders-horizontal", Label: o.Texts.Settings.Menu, Href: settingsAt}}
	if len(v.mayKeep()) > 0 {
		settings = append(settings, ui.MenuItem{Icon: "file-text", Label: o.Texts.Ledgers.Menu, Href: ledgersAt})
	}
	if len(v.mayImport()) > 0 {
		settings = append(settings, ui.MenuItem{Icon: "boxes", Label: o.Texts.Imports.Menu, Href: importsAt})
	}
	if v.who.Can(auth.ReadLaunch) {
		settings = append(settings, ui.MenuItem{Icon: "store", Label: o.Texts.Office.Launch.Menu, Href: launchAt})
	}
	if v.who.Reach(auth.UpdatePaperRules) == auth.Commune {
		settings = append(settings, ui.MenuItem{Icon: "list-checks", Label: o.Texts.Office.PaperRules.Menu, Href: rulesAt})
	}
	if v.who.Can(auth.ManageAccounts) {
		settings = append(settings, ui.MenuItem{Icon: "users", Label: o.Texts.People.Menu, Href: peopleAt})
	}
	if ask := v.binAsk(); len(ask.Kinds)+len(ask.Own) > 0 {
		settings = append(settings, ui.MenuItem{Icon: "trash-2", Label: o.Texts.Bin.Menu, Href: binAt})
	}
	settings = append(settings, ui.MenuItem{Icon: "shield-check", Label: o.Texts.Security.Menu, Href: securityAt})
	if v.who.Reach(auth.ReadAudit) == auth.Commune {
		settings = append(settings, ui.MenuItem{Icon: "history", Label: o.Texts.Audit.Menu, Href: auditAt})
	}
	if len(settings) > 0 {
		menu = append(menu, ui.MenuGroup{Title: t.Settings, Items: settings})
	}
	help := t.Help
	if desk, number := o.help(); number != "" {
		help = t.HelpCall(desk, number)
	}
	under := tabs(menu, ui.MenuItem{Icon: "menu", Label: t.AllMenu, Href: everythingAt})
	if ownOnly(&v.who) {
		under = o.ownTabs(v) // a producer's phone has the same four everywhere
	}
	guide := guideAt
	if _, told := o.Texts.Guide.Steps[active]; told {
		guide = guideOf(active)
	}
	return ui.OfficePage{Guide: guide, T: o.Texts, Title: title, Active: active, Menu: menu, Tabs: under, User: badgeOf(v.who),
		Demo: o.Demo, SignOut: signOutAt, Hidden: v.hidden(), Search: searchAt, Help: help, Printed: o.printed(v), Keys: everythingAt + "#phim"}
}

// printed is what stands over a page on paper: whose it was, and when.
func (o *Office) printed(v *visit) string {
	return o.Texts.Office.Frame.Printed(v.who.Account.Name, vntime.Moment(o.Now()))
}

// hidden is what every form of the visit carries.
func (v *visit) hidden() []ui.Hidden {
	return []ui.Hidden{{Name: "csrf", Value: v.session.CSRFToken()}}
}

// onceOf is the key of a form that makes a record: the one it was sent with, or a new one.
func onceOf(sent string) ui.Hidden {
	if sent == "" {
		sent = newKey()
	}
	return ui.Hidden{Name: "once", Value: sent}
}

func badgeOf(who auth.Viewer) ui.OfficeUser {
	u := ui.OfficeUser{Name: who.Account.Name}
	var roles []string
	for _, r := range who.Roles {
		roles = append(roles, r.Name)
	}
	u.Role = strings.Join(roles, ", ")
	words := strings.FieldsFunc(who.Account.Name, func(r rune) bool { return !unicode.IsLetter(r) })
	if n := len(words); n > 1 && strings.HasSuffix(who.Account.Name, ")") {
		words = words[:n-1] // "(mẫu)" is no name
	}
	for i, w := range words {
		if i == 0 || i == len(words)-1 {
			u.Initials += strings.ToUpper(string([]rune(w)[:1]))
		}
	}
	return u
}

// sentence is the text of a refusal.
func (o *Office) sentence(key string, details locale.Details) string {
	return o.Texts.Faults.Sentence(key, details)
}
