package admin

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const (
	peopleAt = "/quan-tri/nguoi-dung"
	inviteAt = "/quan-tri/loi-moi"
)

func (o *Office) peopleRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	one := peopleAt + "/:id"
	return []route{
		{get, peopleAt, auth.ManageAccounts, o.listPeople},
		{get, peopleAt + "/moi", auth.ManageAccounts, o.newPerson},
		{post, peopleAt + "/moi-nguoi", auth.ManageAccounts, o.sure(o.invite)},
		{get, one, auth.ManageAccounts, o.showPerson},
		{post, one + "/vai-tro", auth.ManageAccounts, o.sure(o.giveRole)},
		{post, one + "/duong-dan", auth.ManageAccounts, o.sure(o.newLink)},
		{post, one + "/dang-xuat", auth.ManageAccounts, o.endSessions},
		{post, one + "/dang-xuat-may", auth.ManageAccounts, o.endBrowser},
		{post, one + "/hai-buoc", auth.ManageAccounts, o.sure(o.resetSecond)},
		{post, one + "/khoa", auth.ManageAccounts, o.sure(o.shutOut)},
		{post, one + "/mo", auth.ManageAccounts, o.sure(o.letIn)},
	}
}

func (o *Office) listPeople(c *fiber.Ctx, v *visit) error {
	t := o.Texts.People
	list, err := o.Accounts.People(c.UserContext())
	if err != nil {
		return err
	}
	body := view.Records{Caption: t.Caption, Heads: t.Heads, Add: &ui.Button{Label: t.Add, Href: peopleAt + "/moi", Icon: "plus"}}
	for i := range list {
		p := &list[i]
		row := view.Record{Href: personAddress(p.ID), A: p.Name, ANote: shownLogin(p.Login), B: strings.Join(p.RoleNames, ", "), C: o.lastSeen(p), Badge: o.personBadge(p)}
		if p.Sessions > 0 {
			row.CNote = t.Open(p.Sessions)
		}
		body.Rows = append(body.Rows, row)
	}
	p, err := o.frame(c, v, t.Title, peopleAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "nguoi-dung", "", "")
	p.Note = t.Note
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

func personAddress(id int64) string { return peopleAt + "/" + itoa(id) }

// shownLogin is a login as people write it.
func shownLogin(login string) string {
	if strings.HasPrefix(login, "+") {
		return phone.Number(login).National()
	}
	return login
}

func (o *Office) lastSeen(p *auth.Person) string {
	switch {
	case p.LastSeen != nil:
		return o.moment(*p.LastSeen)
	case p.LastLogin != nil:
		return o.moment(*p.LastLogin)
	}
	return o.Texts.People.Never
}

func (o *Office) personBadge(p *auth.Person) ui.Badge {
	b, word := ui.Badge{Icon: "circle-check", Tone: ui.Leaf}, "active"
	switch {
	case p.Disabled:
		b, word = ui.Badge{Icon: "ban", Tone: ui.Lacquer}, "disabled"
	case p.Invited:
		b, word = ui.Badge{Icon: "clock", Tone: ui.Straw}, "invited"
	}
	b.Label = o.Texts.People.States[word]
	return b
}

func (o *Office) showPerson(c *fiber.Ctx, v *visit) error {
	return o.personPage(c, v, fiber.StatusOK, personDraft{}, ui.Message{})
}

func (o *Office) personPage(c *fiber.Ctx, v *visit, status int, d personDraft, flash ui.Message) error {
	t := o.Texts.People
	who, err := o.Accounts.PersonByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	at, self := personAddress(who.ID), who.ID == v.who.Account.ID
	body := view.Person{Hidden: v.hidden(), End: at + "/dang-xuat", Facts: []ui.Fact{{Name: t.Facts[0], Value: shownLogin(who.Login)}, {Name: t.Facts[1], Value: strings.Join(who.RoleNames, ", ")}, {Name: t.Facts[2], Value: o.lastSeen(&who)}}}
	if who.Sessions > 0 {
		body.Facts = append(body.Facts, ui.Fact{Name: t.Facts[3], Value: t.Open(who.Sessions)})
		if body.Browsers, err = o.browsers(c, v, who.ID); err != nil {
			return err
		}
		body.Browsers.End = at + "/dang-xuat-may"
	}
	switch {
	case who.Disabled:
		body.Let, body.End = at+"/mo", ""
	case self:
		body.Self = t.Self
	default:
		body.Link, body.Shut = at+"/duong-dan", at+"/khoa"
		if d.role == "" && len(who.Roles) > 0 {
			d.role, d.producer, d.hamlet = who.Roles[0], who.ProducerID, who.Hamlet
		}
		f, err := o.personForm(c, v, d)
		if err != nil {
			return err
		}
		f.Action, f.Button, body.Role = at+"/vai-tro", t.RoleDo, &f
		second, err := o.Accounts.SecondOf(c.UserContext(), who.ID)
		if err != nil {
			return err
		}
		if second.On {
			body.Second = &view.SecurityForm{Action: at + "/hai-buoc", Button: o.Texts.Security.Reset}
		}
	}
	p, err := o.frame(c, v, who.Name, peopleAt)
	if err != nil {
		return err
	}
	badge := o.personBadge(&who)
	p.History = o.historyLink(v, "account", who.ID)
	p.Badge, p.Back, p.Wrong = &badge, &ui.Link{Label: t.Title, Href: peopleAt}, len(d.wrongs) > 0
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.PersonPage(p, body))
}

// personDone says what was done to somebody, or shows them with why not.
func (o *Office) personDone(c *fiber.Ctx, v *visit, err error, said func(name string) string) error {
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.personPage(c, v, fiber.StatusConflict, personDraft{}, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "triangle-alert", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	who, err := o.Accounts.PersonByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	return o.say(c, said(who.Name), personAddress(who.ID))
}

func (o *Office) endSessions(c *fiber.Ctx, v *visit) error {
	return o.personDone(c, v, o.Accounts.EndSessions(c.UserContext(), v.who.Actor(), id(c.Params("id"))), o.Texts.People.Ended)
}

func (o *Office) shutOut(c *fiber.Ctx, v *visit) error {
	return o.personDone(c, v, o.Accounts.Disable(c.UserContext(), v.who.Actor(), id(c.Params("id"))), o.Texts.People.ShutDone)
}

func (o *Office) letIn(c *fiber.Ctx, v *visit) error {
	return o.personDone(c, v, o.Accounts.Enable(c.UserContext(), v.who.Actor(), id(c.Params("id"))), o.Texts.People.LetDone)
}

// newLink shows a link by which somebody sets another password.
func (o *Office) newLink(c *fiber.Ctx, v *visit) error {
	who, err := o.Accounts.PersonByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	if who.ID == v.who.Account.ID {
		return o.personDone(c, v, fault.New(fault.Conflict, "auth.not_yourself"), nil)
	}
	link, err := o.Accounts.NewLink(c.UserContext(), v.who.Actor(), who.ID)
	if err != nil {
		return err
	}
	return o.linkPage(c, v, who.Name, link)
}

func (o *Office) linkPage(c *fiber.Ctx, v *visit, name, link string) error {
	t := o.Texts.People
	p, err := o.frame(c, v, t.LinkTitle(name), peopleAt)
	if err != nil {
		return err
	}
	return page(c, fiber.StatusOK, view.LinkPage(p, ui.CopyLine{Name: t.LinkName, Value: o.BaseURL + InvitationPath(link)}, ui.Link{Label: t.Back, Href: peopleAt}))
}

// InvitationPath is where the owner of a link sets their password.
func InvitationPath(link string) string { return inviteAt + "/" + link }
