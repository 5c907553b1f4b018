package admin

import (
	"net/url"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/shortlink"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// chooseTarget is the first step of a new link, and of another page for one that there is ("cho"):
// which page it opens.
func (o *Office) chooseTarget(c *fiber.Ctx, v *visit) error {
	ctx, t := c.UserContext(), o.Texts.ShortLinks
	asked, text := listAsked(c)
	title, note, back, at, to := t.Choose, t.ChooseNote, ui.Link{Label: t.Title, Href: linksAt}, linksAt+"/chon", linksAt+"/moi"
	if n := id(c.Query("cho")); n > 0 {
		l, err := o.Short.ByID(ctx, n)
		if err != nil {
			return err
		}
		title, note, back, at, to = t.AimOf(l.Code), t.AimNote, ui.Link{Label: l.Code, Href: linkAddress(n)}, withParam(at, "cho", itoa(n)), linkAddress(n)
	}
	kind := shortlink.ParseTarget(asked.view + "-1").Opens
	if asked.view == string(shortlink.Page) {
		kind = shortlink.Page
	}
	var list []shortlink.Found
	for _, name := range shortlink.Pages() {
		if kind == "" && asked.page == 1 && text != "" || kind == shortlink.Page {
			if f := (shortlink.Found{Opens: shortlink.Page, Page: name, Shown: true}); strings.Contains(slug.Fold(t.Pages[name]), slug.Fold(text)) || strings.HasSuffix(text, f.Path()) && name != "trang-chu" {
				list = append(list, f)
			}
		}
	}
	total := len(list)
	if kind != shortlink.Page {
		more, n, err := o.Short.Targets(ctx, kind, text, perPage, (asked.page-1)*perPage)
		if err != nil {
			return err
		}
		list, total = append(list, more...), total+n
	}
	if asked.page > 1 && len(list) == 0 {
		return c.Redirect(listAddress(at, string(kind), text, 1), fiber.StatusSeeOther)
	}
	body := view.Records{List: o.list(at, string(kind), text, asked.page, len(list), total), Caption: title, Heads: t.ChooseHeads}
	body.Find, body.FindHint = t.ChooseFind, t.ChooseHint
	body.Views = []ui.Chip{{Label: t.ChooseAll, Href: listAddress(at, "", text, 1), Current: kind == ""}}
	for _, one := range shortlink.Kinds() {
		body.Views = append(body.Views, ui.Chip{Label: t.Kinds[string(one)], Href: listAddress(at, string(one), text, 1), Current: kind == one})
	}
	body.Empty = o.nothing(at, text, ui.Empty{Title: t.ChooseNone, Text: t.ChooseTry})
	if text != "" {
		body.Empty.Text += " " + t.ChooseTry
	}
	for i := range list {
		f := &list[i]
		body.Rows = append(body.Rows, view.Record{Href: withParam(to, "mo", f.Target().String()), A: o.opensName(f), ANote: f.More, B: t.Kinds[string(f.Opens)], C: f.Path()})
		if f.Codes != "" {
			body.Rows[i].Badge = ui.Badge{Label: f.Codes, Icon: "qr-code"}
		}
	}
	p, err := o.frame(c, v, title, linksAt)
	if err != nil {
		return err
	}
	p.Note, p.Back = note, &back
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

// linkForm is the form of a new link as it was typed.
type linkForm struct {
	opens                   *shortlink.Found
	code, note, once, flash string
	size                    int64
	again, askAgain         bool // that it was in use before is known; has to be said
}

// newShortLink is the second step: the code, suggested, and where it is used.
func (o *Office) newShortLink(c *fiber.Ctx, v *visit) error {
	target := shortlink.ParseTarget(c.Query("mo"))
	if target == (shortlink.Target{}) {
		return c.Redirect(linksAt+"/chon", fiber.StatusSeeOther)
	}
	f, err := o.Short.Target(c.UserContext(), target)
	if err != nil {
		return err
	}
	form := linkForm{opens: f, code: edge.Query(c, "ma"), note: edge.Query(c, "ghi"), size: id(c.Query("co"))}
	if form.code == "" {
		named := *f
		named.Name = o.opensName(f)
		if form.code, err = o.Short.Suggest(c.UserContext(), &named); err != nil {
			return err
		}
	}
	return o.linkFormPage(c, v, fiber.StatusOK, &form, nil)
}

func (o *Office) addLink(c *fiber.Ctx, v *visit) error {
	target := shortlink.ParseTarget(edge.Form(c, "mo"))
	if target == (shortlink.Target{}) {
		return fault.New(fault.Invalid, "link.no_target")
	}
	f, err := o.Short.Target(c.UserContext(), target)
	if err != nil {
		return err
	}
	form := linkForm{opens: f, code: edge.Form(c, "code"), note: edge.Form(c, "note"), once: edge.Form(c, "once"), size: id(edge.Form(c, "size")), again: edge.Form(c, "again") != ""}
	made, err := o.Short.Add(c.UserContext(), v.who.Actor(), shortlink.New{Code: form.code, Opens: *f, SizeID: form.size, Note: form.note, Again: form.again}, form.once)
	if wrong, ok := fault.AsForm(err); ok {
		status := fiber.StatusUnprocessableEntity
		for _, field := range wrong.Fields {
			if form.askAgain = form.askAgain || field.Key == "link.retired"; field.Key == "link.taken" || form.askAgain {
				status = fiber.StatusConflict
			}
		}
		return o.linkFormPage(c, v, status, &form, o.wrongs(wrong))
	}
	if err != nil {
		return err
	}
	l, err := o.Short.ByID(c.UserContext(), made)
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.ShortLinks.Made(l.Code), linkAddress(made))
}

// freeCodes is how many free codes are offered for one that cannot be had.
const freeCodes = 4

func (o *Office) linkFormPage(c *fiber.Ctx, v *visit, status int, form *linkForm, wrongs []ui.Wrong) error {
	ctx, t := c.UserContext(), o.Texts.ShortLinks
	target := form.opens.Target().String()
	body := view.LinkForm{Form: view.Form{Action: linksAt + "/them", Save: t.Save, SaveNote: t.SaveNote, Cancel: linksAt, Wrongs: wrongs,
		Hidden: append(v.hidden(), onceOf(form.once), ui.Hidden{Name: "mo", Value: target})}}
	code := o.fieldOf("code", t.Fields["code"], form.code, wrongs)
	code.MaxLength, code.Autocomplete = 40, "off"
	code.Attrs = map[string]any{"autocapitalize": "characters", "spellcheck": "false"}
	note := o.fieldOf("note", t.Fields["note"], form.note, wrongs)
	note.MaxLength, note.Optional = shortlink.MostNote, true
	facts := []ui.Fact{{Name: t.Opens, Value: o.opensName(form.opens)}, {Name: t.ChooseHeads[1], Value: dots(t.Kinds[string(form.opens.Opens)], form.opens.More)}, {Name: t.ChooseHeads[2], Value: form.opens.Path()}}
	items := []view.Item{{Input: &code}}
	if form.opens.Opens == shortlink.Product {
		sizes, err := o.Short.Sizes(ctx, form.opens.ID)
		if err != nil {
			return err
		}
		size := o.choiceOf("size", t.Fields["size"], wrongs)
		for _, one := range sizes {
			if one.Code != "" {
				facts = append(facts, ui.Fact{Name: t.HasCodes, Value: t.HasCode(one.Code, one.Name)})
				continue
			}
			size.Options = append(size.Options, ui.Option{Value: itoa(one.ID), Label: one.Name, Chosen: one.ID == form.size})
		}
		if len(size.Options) > 1 {
			items = append(items, view.Item{Select: &size})
		}
	}
	if form.askAgain {
		items = append(items, view.Item{Tick: &view.Tick{Name: "again", Label: t.Again, On: form.again}})
	}
	body.Sections = []view.Section{{Title: t.Opens, Note: t.OpensNote, Facts: facts}, {Title: t.About, Note: t.AboutNote, Items: append(items, view.Item{Input: &note})}}
	body.Other = ui.Link{Label: t.Other, Href: linksAt + "/chon"}
	if wrongAt(wrongs, "code") != "" {
		free, err := o.Short.Free(ctx, form.code, o.opensName(form.opens), freeCodes)
		if err != nil {
			return err
		}
		for _, one := range free {
			q := url.Values{"mo": {target}, "ma": {one}}
			if form.note != "" {
				q.Set("ghi", form.note)
			}
			if form.size > 0 {
				q.Set("co", itoa(form.size))
			}
			body.Free = append(body.Free, ui.Button{Label: one, Href: linksAt + "/moi?" + q.Encode()})
		}
	}
	p, err := o.frame(c, v, t.New, linksAt)
	if err != nil {
		return err
	}
	p.Note, p.Back, p.Wrong = t.NewNote, &ui.Link{Label: t.Title, Href: linksAt}, len(wrongs) > 0
	return page(c, status, view.LinkFormPage(p, body))
}
