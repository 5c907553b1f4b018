package admin

import (
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// liveChoices is how many sizes are offered to a session.
const liveChoices = 500

// liveFields puts what a step asks for on its page.
func (o *Office) liveFields(c *fiber.Ctx, v *visit, body *view.LiveStep, f *livestream.Full, step int, typed map[string]string, wrongs []ui.Wrong) error {
	t := o.Texts.LiveOffice
	field := func(name string, most int) *ui.Field {
		in := o.fieldOf(name, t.Fields[name], typed[name], wrongs)
		in.MaxLength = most
		return &in
	}
	one := view.Section{Title: t.Steps[step]}
	switch step {
	case firstStep:
		one.Items = []view.Item{{Input: field("name", 80)}, {Input: field("starts", 10), Half: true}, {Input: field("starts_at", 5), Half: true}, {Input: field("ends", 10), Half: true},
			{Input: field("ends_at", 5), Half: true}, {Input: field("complaints", 120)}, {Tick: &view.Tick{Name: "rules", Label: t.Rules, On: typed["rules"] != ""}}}
		body.Rules = &ui.Link{Label: t.RulesLink, Href: "/chinh-sach/live"}
	case 1:
		for _, ch := range liveLinks {
			in := field("link_"+string(ch), 500)
			in.Optional, in.InputMode = true, "url"
			one.Items = append(one.Items, view.Item{Input: in})
		}
	case 2:
		body.Sections = o.liveHosts(typed, wrongs)
		return nil
	default:
		return o.liveGoods(c, v, body, f, typed, wrongs)
	}
	body.Sections = []view.Section{one}
	return nil
}

// liveHosts is a part for each of the people: those who are known, and one more.
func (o *Office) liveHosts(typed map[string]string, wrongs []ui.Wrong) (out []view.Section) {
	t, known := o.Texts.LiveOffice, 0
	for n := range livestream.MaxHosts {
		if typed[placed("host", n)] != "" {
			known = n + 1
		}
	}
	for n := range min(max(known+1, hostLines), livestream.MaxHosts) {
		name := o.fieldOf(placed("host", n), o.Texts.LiveOffice.Fields["host"], typed[placed("host", n)], wrongs)
		name.Optional, name.MaxLength, name.Autocomplete = n > 0, 80, "off"
		role := ui.Choices{ID: placed("role", n), Label: t.RoleOf, Hint: o.hint("live.role")}
		if typed[placed("role", n)] == "" { // one of each, as an evening needs them
			typed[placed("role", n)] = string([...]livestream.Role{livestream.Lead, livestream.Pin, livestream.Close}[n%3])
		}
		for _, r := range []livestream.Role{livestream.Lead, livestream.Pin, livestream.Close} {
			role.Options = append(role.Options, ui.Option{Value: string(r), Label: t.Roles[string(r)], Chosen: typed[placed("role", n)] == string(r)})
		}
		out = append(out, view.Section{Title: t.Host(n + 1), Items: []view.Item{{Input: &name, Half: true}, {Select: &role, Half: true},
			{Tick: &view.Tick{Name: placed("checked", n), Label: t.Checked, On: typed[placed("checked", n)] != ""}}}})
	}
	return out
}

// liveGoods is a part for each of the goods, and what can be added.
func (o *Office) liveGoods(c *fiber.Ctx, v *visit, body *view.LiveStep, f *livestream.Full, typed map[string]string, wrongs []ui.Wrong) error {
	t := o.Texts.LiveOffice
	choices, err := o.Live.Choices(c.UserContext(), liveChoices)
	if err != nil {
		return err
	}
	g := &view.LiveGoods{Empty: t.NoGoods, AddGo: t.AddGo, NotNow: t.NotNow,
		Add: ui.Choices{ID: "add", Label: t.Add, Hint: t.AddHint, Error: wrongAt(wrongs, "add"), Options: []ui.Option{{Label: t.NoChoice}}}}
	taken, whys := map[int64]bool{}, excuses{o: o, known: map[int64]string{}}
	for n := range mostGoods {
		variant := id(typed[placed("variant", n)])
		if variant == 0 {
			continue
		}
		taken[variant] = true
		one := view.LiveGood{Variant: ui.Hidden{Name: placed("variant", n), Value: strconv.FormatInt(variant, 10)}}
		for i := range f.Items {
			if it := &f.Items[i]; it.VariantID == variant {
				one.See = ui.Link{Label: t.SeeLabel, Href: productAddress(it.ProductID) + "#anh"}
				one.Code, one.Name, one.Note = it.Code, dots(it.ProductName, it.VariantName), dots(t.List(it.List.String()), t.Kept(it.Aside, it.Units))
			}
		}
		for _, name := range liveNumbers {
			in := o.fieldOf(name, t.Fields[name], typed[placed(name, n)], nil)
			in.ID, in.Error, in.InputMode, in.MaxLength = placed(name, n), wrongAt(wrongs, placed(name, n)), "numeric", 12
			one.Fields = append(one.Fields, in)
		}
		one.Ticks = []view.Tick{{Name: placed("label", n), Label: t.Label, On: typed[placed("label", n)] != ""}}
		if o.answers(v) {
			one.Ticks = append(one.Ticks, view.Tick{Name: placed("deep", n), Label: t.Deep, On: typed[placed("deep", n)] != ""})
		}
		one.Ticks = append(one.Ticks, view.Tick{Name: placed("drop", n), Label: t.Remove})
		g.Items = append(g.Items, one)
	}
	for _, ch := range choices {
		name := dots(ch.Name, ch.VariantName)
		switch {
		case taken[ch.VariantID]:
		case ch.Shown && ch.Stock > 0:
			g.Add.Options = append(g.Add.Options, ui.Option{Value: strconv.FormatInt(ch.VariantID, 10), Chosen: ch.VariantID == id(typed["add"]), Label: t.Choice(ch.Code, name, ch.List.String(), ch.Stock)})
		default:
			why, err := whys.of(c.UserContext(), &ch)
			if err != nil {
				return err
			}
			g.Excluded = append(g.Excluded, view.LiveExcluded{Link: ui.Link{Label: t.NotNowOf(name, ch.Producer), Href: productAddress(ch.ProductID)}, Why: why})
		}
	}
	body.Goods = g
	return nil
}

// addLive takes one more of the goods into the plan: ten of them, five a buyer, a tenth cheaper, until
// somebody writes other numbers.
func (o *Office) addLive(c *fiber.Ctx, step int, typed map[string]string, p *livestream.Plan) error {
	add := id(typed["add"])
	if add == 0 || step != len(liveSteps)-1 || slices.ContainsFunc(p.Items, func(i livestream.PlannedItem) bool { return i.VariantID == add }) {
		return nil
	}
	choices, err := o.Live.Choices(c.UserContext(), liveChoices)
	if err != nil {
		return err
	}
	for _, ch := range choices {
		if ch.VariantID == add {
			price := min(max((ch.List*9/10)/1000*1000, 1), ch.List-1)
			p.Items = append(p.Items, livestream.PlannedItem{VariantID: add, Price: price, Units: max(min(ch.Stock, 10), 1), PerPhone: min(max(ch.Stock, 1), 5)})
		}
	}
	return nil
}

// liveWrongs are the sentences of a wrong plan, each at its field: what the form leaves out
// moves the places of what comes after it.
func (o *Office) liveWrongs(form *fault.Form, typed map[string]string) []ui.Wrong {
	var kept []int
	for n := range mostGoods {
		if typed[placed("variant", n)] != "" && typed[placed("drop", n)] == "" {
			kept = append(kept, n)
		}
	}
	out := o.wrongs(form)
	for i := range out {
		name, at, _ := strings.Cut(out[i].ID, "_")
		if cut := strings.LastIndex(out[i].ID, "_"); cut > 0 {
			name, at = out[i].ID[:cut], out[i].ID[cut+1:]
		}
		n, err := strconv.Atoi(at)
		switch {
		case out[i].ID == "ends": // whatever is wrong with the end, the hour is what one mends
			out[i].ID = "ends_at"
		case out[i].ID == "hosts":
			out[i].ID = placed("host", 0)
		case out[i].ID == "items" || err == nil && n >= len(kept):
			out[i].ID = "add"
		case err == nil:
			out[i].ID = placed(name, kept[n])
		}
	}
	return out
}
