package admin

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/shipping"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const (
	ratesAt     = settingsAt + "/phi-giao"
	provincesAt = ratesAt + "/tinh"
)

// rateRoutes are the addresses of what delivery costs.
func (o *Office) rateRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, ratesAt, auth.UpdateLaunch, o.listRates},
		{get, provincesAt, auth.UpdateLaunch, o.showProvinces},
		{post, provincesAt, auth.UpdateLaunch, o.saveProvinces},
		{get, ratesAt + "/:zone", auth.UpdateLaunch, o.showRates},
		{post, ratesAt + "/:zone/luu", auth.UpdateLaunch, o.saveRates},
		{post, ratesAt + "/:zone/bo-hen", auth.UpdateLaunch, o.dropRates},
		{post, ratesAt + "/:zone/ten", auth.UpdateLaunch, o.nameZone},
	}
}

func zoneAddress(code string) string { return ratesAt + "/" + code }

// listRates shows each zone: where it is, from how much, up to which weight, and what will
// change; and where nobody can order to.
func (o *Office) listRates(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Rates
	table, _, err := o.Tariffs.Whole(c.UserContext())
	if err != nil {
		return err
	}
	today := vntime.Today(o.Now())
	body := view.PolicyTexts{Caption: t.Title, Heads: t.Heads, GapsTitle: t.LacksTitle}
	placed := map[string]bool{}
	for _, z := range table.Zones {
		var names []string
		wards := 0
		for _, a := range table.Areas {
			switch {
			case a.ZoneCode != z.Code:
			case a.WardCode != "":
				wards++
			default:
				placed[a.ProvinceCode] = true
				names = append(names, o.provinceName(a.ProvinceCode))
			}
		}
		if wards > 0 {
			names = append(names, t.Wards(wards))
		}
		r := view.Record{Href: zoneAddress(z.Code), A: z.Name, ANote: orElse(strings.Join(names, ", "), t.NoPlaces), B: t.NoRate, Badge: ui.Badge{Label: t.BadgeOff, Icon: "circle-alert"}}
		if steps := table.StepsOn(z.Code, today); len(steps) > 0 {
			last := steps[len(steps)-1]
			r.B, r.C, r.Badge = t.Cheapest(steps[0].Price.String(), shipping.Kg(steps[0].UpToG)), t.UpTo(shipping.Kg(last.UpToG)), ui.Badge{Label: t.BadgeOn, Icon: "circle-check", Tone: ui.Leaf}
			if last.Price == 0 {
				r.B = t.Free
			}
		} else if len(names) > 0 {
			body.Gaps = append(body.Gaps, view.Lack{Text: t.NoRateIn(z.Name), Href: zoneAddress(z.Code), Blocks: true})
		}
		if begins := table.Begins(z.Code); len(begins) > 0 && begins[0].After(today) {
			r.Badge = ui.Badge{Label: t.BadgeNext(vntime.Date(begins[len(beginsAfter(begins, today))-1])), Icon: "calendar"}
		}
		body.Rows = append(body.Rows, r)
	}
	var nowhere []string
	for _, p := range o.Places.Provinces() {
		if !placed[p.Code] {
			nowhere = append(nowhere, p.Short())
		}
	}
	if len(nowhere) > 0 {
		body.Gaps = append(body.Gaps, view.Lack{Text: t.NoProvince(strings.Join(nowhere, ", ")), Href: provincesAt})
	}
	p, err := o.frame(c, v, t.Title, ratesAt)
	if err != nil {
		return err
	}
	p.Back, p.Note, p.Actions = o.settingsBack(), t.Note, ui.Btn(ui.Button{Label: t.Provinces, Href: provincesAt, Icon: "map"})
	return page(c, fiber.StatusOK, view.PolicyTextsPage(p, body))
}

func (o *Office) provinceName(code string) string {
	for _, p := range o.Places.Provinces() {
		if p.Code == code {
			return p.Short()
		}
	}
	return code
}

func (o *Office) showProvinces(c *fiber.Ctx, v *visit) error {
	table, version, err := o.Tariffs.Whole(c.UserContext())
	if err != nil {
		return err
	}
	chosen := map[string]string{}
	for _, a := range table.Areas {
		if a.WardCode == "" {
			chosen[a.ProvinceCode] = a.ZoneCode
		}
	}
	return o.provincesPage(c, v, fiber.StatusOK, table, chosen, version, ui.Message{})
}

func (o *Office) saveProvinces(c *fiber.Ctx, v *visit) error {
	chosen := map[string]string{}
	for _, p := range o.Places.Provinces() {
		chosen[p.Code] = edge.Form(c, "p"+p.Code)
	}
	err := o.Tariffs.SetProvinces(c.UserContext(), v.who.Actor(), id(edge.Form(c, "version")), chosen, o.provinceName)
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		table, version, err := o.Tariffs.Whole(c.UserContext())
		if err != nil {
			return err
		}
		return o.provincesPage(c, v, fiber.StatusConflict, table, chosen, version, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Rates.Placed, ratesAt)
}

func (o *Office) provincesPage(c *fiber.Ctx, v *visit, status int, table shipping.Table, chosen map[string]string, version int64, flash ui.Message) error {
	t := o.Texts.Rates
	body := view.Form{Action: provincesAt, Save: t.SaveProvinces, SaveNote: t.SaveNote, Cancel: ratesAt, Sections: []view.Section{{}},
		Hidden: append(v.hidden(), ui.Hidden{Name: "version", Value: strconv.FormatInt(version, 10)})}
	for _, p := range o.Places.Provinces() {
		s := ui.Choices{ID: "p" + p.Code, Label: p.Name, Options: []ui.Option{{Label: t.NoZone, Chosen: chosen[p.Code] == ""}}}
		for _, z := range table.Zones {
			s.Options = append(s.Options, ui.Option{Value: z.Code, Label: z.Name, Chosen: chosen[p.Code] == z.Code})
		}
		body.Sections[0].Items = append(body.Sections[0].Items, view.Item{Select: &s, Half: true})
	}
	p, err := o.frame(c, v, t.Provinces, ratesAt)
	if err != nil {
		return err
	}
	p.Back, p.Note = &ui.Link{Label: t.Title, Href: ratesAt}, t.ProvincesNote
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.FormPage(p, body))
}
