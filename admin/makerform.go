package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// makerParts are the sections of the form and their fields.
func makerParts() [][]string {
	return [][]string{{"name", "trade_name", "legal_form", "registration", "registered", "registrar", "tax_code", "capital"},
		{"village", "address", "phone", "email", "hours", "channels"}, {"craft", "since", "quote", "story"}}
}

// newMakerParts are what is asked of a producer nobody has written down yet.
func newMakerParts() [][]string {
	return [][]string{{"name", "legal_form"}, {"village", "address", "phone"}}
}

var (
	makerMusts = map[string]bool{"name": true, "legal_form": true, "address": true, "registration": true, "phone": true}
	makerHalf  = map[string]bool{"tax_code": true, "capital": true, "registration": true, "registered": true, "since": true, "phone": true, "email": true}
	makerRows  = map[string]int{"story": 10, "channels": 3}
	makerRoomy = map[string]bool{"address": true, "hours": true, "quote": true, "registrar": true} // as roomyFields
)

func readMaker(c *fiber.Ctx, parts [][]string) map[string]string {
	typed := map[string]string{"shared": edge.Form(c, "shared")}
	for _, part := range parts {
		for _, f := range part {
			if typed[f] = edge.Form(c, f); makerRows[f] > 0 {
				typed[f] = edge.Text(c, f)
			}
		}
	}
	return typed
}

func typedMaker(p *catalog.Producer) map[string]string {
	number := func(n *int) string {
		if n == nil {
			return ""
		}
		return strconv.Itoa(*n)
	}
	out := map[string]string{"name": p.Name, "trade_name": p.TradeName, "legal_form": string(p.LegalForm), "tax_code": p.TaxCode, "capital": number(p.LocalCapitalPercent),
		"registration": p.RegistrationNumber, "registrar": p.RegistrationIssuer, "registered": dateOr(p.RegistrationIssuedOn), "address": p.AddressLine, "email": p.Email, "hours": p.Visiting,
		"channels": p.Channels, "craft": p.Craft, "since": number(p.SinceYear), "quote": p.Quote, "story": p.Story, "phone": phone.Number(p.Phone).National()}
	if p.VillageID != nil {
		out["village"] = strconv.FormatInt(*p.VillageID, 10)
	}
	return out
}

// makerContent is what the form means; a day that cannot be read is wrong here, the rest is
// for the catalog to say.
func (o *Office) makerContent(t map[string]string) (catalog.ProducerContent, []ui.Wrong) {
	var wrongs []ui.Wrong
	number := func(text string) *int {
		if text == "" {
			return nil
		}
		n, ok := count(text)
		if !ok {
			n = -1
		}
		return &n
	}
	c := catalog.ProducerContent{Name: t["name"], TradeName: t["trade_name"], LegalForm: catalog.LegalForm(t["legal_form"]), TaxCode: t["tax_code"], RegistrationNumber: t["registration"],
		RegistrationIssuer: t["registrar"], AddressLine: t["address"], Phone: t["phone"], Email: t["email"], Visiting: t["hours"], Channels: t["channels"], Craft: t["craft"], Quote: t["quote"],
		Story: t["story"], LocalCapitalPercent: number(t["capital"]), SinceYear: number(t["since"]), PhoneShared: t["shared"] != "" && t["shared"] == phone.Digits(t["phone"])}
	if t["registered"] != "" {
		day, err := vntime.ParseDate(t["registered"])
		if err != nil {
			wrongs = append(wrongs, ui.Wrong{ID: "registered", Text: o.sentence("producer.registered", nil)})
		}
		c.RegistrationIssuedOn = &day
	}
	if t["village"] != "" {
		n := id(t["village"])
		c.VillageID = &n
	}
	return c, wrongs
}

// makerWrongs are the sentences of a wrong form. A number that another producer has is
// asked about once: sent again, it is meant.
func (o *Office) makerWrongs(v *visit, form *fault.Form, typed map[string]string) []ui.Wrong {
	delete(typed, "shared")
	for _, f := range form.Fields {
		if f.Key == "producer.phone_of" {
			typed["shared"] = phone.Digits(typed["phone"])
		}
	}
	out := o.wrongs(form)
	for i, f := range form.Fields {
		out[i].See = o.alikeLink(v, f.Details)
	}
	return out
}

// alikeLink leads to whom a number belongs already, for who may open their page; the zero Link
// for who may not.
func (o *Office) alikeLink(v *visit, d map[string]any) ui.Link {
	t := o.Texts.Office.Makers
	if n, ok := d["producer"].(int64); ok && n != 0 && v.scope(auth.ReadProducers).Admits(n) {
		name, _ := d["maker"].(string)
		return ui.Link{Label: t.OpenAlike(name), Href: makerAddress(n)}
	}
	if n, ok := d["account"].(int64); ok && n != 0 && v.who.Can(auth.ManageAccounts) {
		name, _ := d["who"].(string)
		return ui.Link{Label: t.OpenAlike(name), Href: personAddress(n)}
	}
	return ui.Link{}
}

// shared carries the number that was asked about.
func shared(typed map[string]string) []ui.Hidden {
	if typed["shared"] == "" {
		return nil
	}
	return []ui.Hidden{{Name: "shared", Value: typed["shared"]}}
}

func (o *Office) makerSections(c *fiber.Ctx, parts [][]string, typed map[string]string, wrongs []ui.Wrong) ([]view.Section, error) {
	t := o.Texts.Office.Makers
	villages, err := o.Catalog.VillageNames(c.UserContext())
	if err != nil {
		return nil, err
	}
	var out []view.Section
	for i, part := range parts {
		s := view.Section{Title: t.Sections[i].Title, Note: t.Sections[i].Text}
		for _, name := range part {
			switch name {
			case "legal_form":
				form := o.choiceOf(name, t.Fields[name], wrongs)
				form.Options = []ui.Option{{Label: o.Texts.Office.Form.Choose}}
				for _, f := range catalog.LegalForms() {
					form.Options = append(form.Options, ui.Option{Value: string(f), Label: t.Forms[string(f)], Chosen: typed[name] == string(f)})
				}
				s.Items = append(s.Items, view.Item{Select: &form})
			case "village":
				village := o.choiceOf(name, t.Fields[name], wrongs)
				village.Options = []ui.Option{{Label: t.NoVillage}}
				for _, at := range villages {
					n := strconv.FormatInt(at.ID, 10)
					village.Options = append(village.Options, ui.Option{Value: n, Label: at.Name, Chosen: typed[name] == n})
				}
				s.Items = append(s.Items, view.Item{Select: &village})
			default:
				f := o.fieldOf(name, t.Fields[name], typed[name], wrongs)
				if f.Optional, f.Rows = !makerMusts[name], makerRows[name]; makerRoomy[name] {
					f.Rows = 2
				}
				item := view.Item{Input: &f, Example: t.Fields[name].Example, Half: makerHalf[name]}
				if name == "phone" {
					f.InputMode, item.See = "tel", seeOf(wrongs, name)
				}
				s.Items = append(s.Items, item)
			}
		}
		out = append(out, s)
	}
	return out, nil
}

func seeOf(wrongs []ui.Wrong, id string) ui.Link {
	for _, w := range wrongs {
		if w.ID == id {
			return w.See
		}
	}
	return ui.Link{}
}
