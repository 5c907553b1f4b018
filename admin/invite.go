package admin

import (
	"fmt"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// personDraft is what was said of somebody and could not be taken.
type personDraft struct {
	name, login, role, hamlet string
	producer                  int64
	wrongs                    []ui.Wrong
}

func personTyped(c *fiber.Ctx) personDraft {
	return personDraft{name: edge.Form(c, "name"), login: edge.Form(c, "login"), role: edge.Form(c, "roles"), hamlet: edge.Form(c, "hamlet"), producer: id(edge.Form(c, "producer"))}
}

// account is what the draft says; what its role is not about is left out.
func (d personDraft) account() auth.NewAccount {
	n := auth.NewAccount{Login: d.login, Name: d.name}
	if d.role != "" {
		n.Roles = []string{d.role}
	}
	if d.role == "producer" {
		n.ProducerID = d.producer
	}
	if d.role == "hamlet_head" {
		n.Hamlet = d.hamlet
	}
	return n
}

func (o *Office) newPerson(c *fiber.Ctx, v *visit) error {
	return o.invitePage(c, v, fiber.StatusOK, personDraft{})
}

func (o *Office) invitePage(c *fiber.Ctx, v *visit, status int, d personDraft) error {
	t := o.Texts.People
	f, err := o.personForm(c, v, d)
	if err != nil {
		return err
	}
	name, login := o.fieldOf("name", t.Name, d.name, d.wrongs), o.fieldOf("login", t.Login, d.login, d.wrongs)
	name.MaxLength, login.MaxLength = 100, 254
	f.Action, f.Button, f.Fields = peopleAt+"/moi-nguoi", t.AddDo, []ui.Field{name, login}
	p, err := o.frame(c, v, t.AddTitle, peopleAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: t.Title, Href: peopleAt}, len(d.wrongs) > 0
	return page(c, status, view.InvitePage(p, f))
}

// invite makes an account and shows the link to hand over, once.
func (o *Office) invite(c *fiber.Ctx, v *visit) error {
	d := personTyped(c)
	a, link, err := o.Accounts.Invite(c.UserContext(), v.who.Actor(), d.account())
	if d.wrongs = o.personWrongs(err); len(d.wrongs) > 0 {
		return o.invitePage(c, v, fiber.StatusUnprocessableEntity, d)
	}
	if err != nil {
		return err
	}
	return o.linkPage(c, v, a.Name, link)
}

func (o *Office) personWrongs(err error) []ui.Wrong {
	if form, ok := fault.AsForm(err); ok {
		return o.wrongs(form)
	}
	if no, ok := fault.As(err); ok && no.Key == "auth.login_taken" {
		return []ui.Wrong{{ID: "login", Text: o.sentence(no.Key, no.Details)}}
	}
	return nil
}

func (o *Office) giveRole(c *fiber.Ctx, v *visit) error {
	d := personTyped(c)
	err := o.Accounts.GiveRole(c.UserContext(), v.who.Actor(), id(c.Params("id")), d.account())
	if d.wrongs = o.personWrongs(err); len(d.wrongs) > 0 {
		return o.personPage(c, v, fiber.StatusUnprocessableEntity, d, ui.Message{})
	}
	return o.personDone(c, v, err, func(name string) string { return o.Texts.People.RoleGiven(name, o.roleName(c, d.role)) })
}

func (o *Office) roleName(c *fiber.Ctx, code string) string {
	roles, err := o.Accounts.Roles(c.UserContext())
	if err != nil {
		return code
	}
	for _, r := range roles {
		if r.Code == code {
			return r.Name
		}
	}
	return code
}

// personForm asks what somebody is; what each role means stands beside it.
func (o *Office) personForm(c *fiber.Ctx, v *visit, d personDraft) (view.PersonForm, error) {
	t := o.Texts.People
	f := view.PersonForm{Hidden: v.hidden(), Wrongs: d.wrongs, Role: o.choiceOf("roles", t.Role, d.wrongs), Producer: o.choiceOf("producer", t.Producer, d.wrongs), Hamlet: o.choiceOf("hamlet", t.Hamlet, d.wrongs)}
	roles, err := o.Accounts.Roles(c.UserContext())
	if err != nil {
		return f, err
	}
	for _, r := range roles {
		f.Role.Options = append(f.Role.Options, ui.Option{Value: r.Code, Label: r.Name, Note: t.RoleSays[r.Code], Chosen: r.Code == d.role})
	}
	makers, err := o.Catalog.ProducersForOffice(c.UserContext(), catalog.Everything())
	if err != nil {
		return f, err
	}
	choose := ui.Option{Label: o.Texts.Office.Form.Choose}
	f.Producer.Options, f.Hamlet.Options = []ui.Option{choose}, []ui.Option{choose}
	for i := range makers {
		f.Producer.Options = append(f.Producer.Options, ui.Option{Value: itoa(makers[i].ID), Label: makers[i].Name, Chosen: makers[i].ID == d.producer})
	}
	villages, err := o.Content.Villages(c.UserContext())
	if err != nil {
		return f, err
	}
	for _, each := range villages {
		f.Hamlet.Options = append(f.Hamlet.Options, ui.Option{Value: each.Slug, Label: each.Name, Chosen: each.Slug == d.hamlet})
	}
	return f, nil
}

// showInvite is the page behind a link: no session, the link is the key.
func (o *Office) showInvite(c *fiber.Ctx) error {
	keepSecret(c)
	return o.setPasswordPage(c, fiber.StatusOK, nil)
}

func (o *Office) setPasswordPage(c *fiber.Ctx, status int, wrongs []ui.Wrong) error {
	t, link := o.Texts.People, edge.Param(c, "link")
	a, err := o.Accounts.LinkOwner(c.UserContext(), link)
	if fault.Is(err, "auth.link_gone") {
		return page(c, fiber.StatusNotFound, view.RefusedDoor(o.Texts, view.Refused{Title: t.Gone.Title, Text: t.Gone.Text, Home: loginPath}))
	}
	if err != nil {
		return err
	}
	field := ui.Field{ID: "password", Label: t.SetPassword.Label, Hint: t.SetPassword.Hint, Type: "password", Autocomplete: "new-password", MaxLength: 400, Error: wrongAt(wrongs, "password")}
	return page(c, status, view.SetPasswordPage(o.Texts, fmt.Sprintf(t.SetLead, a.Name, shownLogin(a.Login)), inviteAt+"/"+link, field, wrongs))
}

// acceptInvite sets the password, and leads to the door.
func (o *Office) acceptInvite(c *fiber.Ctx) error {
	keepSecret(c)
	a, err := o.Accounts.UseLink(c.UserContext(), edge.Param(c, "link"), edge.Password(c, "password"))
	if form, ok := fault.AsForm(err); ok {
		return o.setPasswordPage(c, fiber.StatusUnprocessableEntity, o.wrongs(form))
	}
	if fault.Is(err, "auth.link_gone") {
		return o.setPasswordPage(c, fiber.StatusNotFound, nil)
	}
	if err != nil {
		return err
	}
	if a.ProducerID > 0 {
		return c.Redirect(ownDoor+"?dat=1", fiber.StatusSeeOther)
	}
	return c.Redirect(loginPath+"?dat=1", fiber.StatusSeeOther)
}
