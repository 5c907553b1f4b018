package admin

import (
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/approval"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// launchLines is how many proposals are shown, decided ones included.
const launchLines = 20

func (o *Office) launchPage(c *fiber.Ctx, v *visit, status int, typed launchTyped) error {
	ctx, t := c.UserContext(), o.Texts.Office.Launch
	now, err := o.Launches.Launch(ctx)
	if err != nil {
		return err
	}
	asked, err := o.Launches.Proposals(ctx, launchLines)
	if err != nil {
		return err
	}
	why := o.launchReturned(v, asked, &typed)
	words := t.Now[string(now.Mode)]
	body := view.Launch{Hidden: v.hidden(), Wrongs: typed.wrongs, Status: o.launchFacts(orders.LaunchProposal{Mode: now.Mode, Record: now.Record}),
		Lead: []ui.Message{{Text: strings.TrimSpace(words.Title + " " + words.Text), Icon: "store", Tone: map[bool]string{true: ui.Leaf, false: ui.Straw}[now.Open()]}}}
	if !now.EffectiveAt.IsZero() {
		body.Status = append(body.Status, ui.Fact{Name: t.Facts["since"], Value: o.moment(now.EffectiveAt)})
		if now.Record.Number != "" && !now.Open() {
			body.Lead = append(body.Lead, ui.Message{Text: t.Bound, Icon: "circle-alert", Tone: ui.Straw})
		}
	}
	if now.Sample {
		body.Lead = append(body.Lead, ui.Message{Text: t.Sample, Icon: "info"})
	}
	mayUpdate := v.who.Can(auth.UpdateLaunch)
	if mayUpdate && why.Text != "" {
		body.Lead = append(body.Lead, why)
	}
	for _, a := range asked {
		if a.State != approval.Proposed {
			body.Past = append(body.Past, ui.Fact{Name: dots(t.Modes[string(a.Mode)], a.Number), Value: dots(t.By(a.ProposedName, o.moment(a.ProposedAt)), t.Decided[string(a.State)](a.DecidedName, o.decidedAt(a)), a.SentBackWhy)})
			continue
		}
		body.Waiting = append(body.Waiting, o.launchAsked(a, v, typed, mayUpdate))
	}
	if mayUpdate {
		body.Propose = &view.PaperForm{Action: launchAt + "/de-nghi", Items: o.launchItems(typed)}
	}
	if mayUpdate && now.Open() {
		shut := o.fieldOf("why", t.CloseWhy, typed.why, typed.wrongs)
		body.Close = &view.PaperForm{Action: launchAt + "/ngung", Open: shut.Error != "", Items: []view.Item{{Input: &shut, Example: t.CloseWhy.Example}}}
	}
	p, err := o.frame(c, v, t.Title, launchAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = o.settingsBack(), len(typed.wrongs) > 0
	if typed.flash.Text != "" {
		p.Flash = typed.flash
	}
	return page(c, status, view.LaunchPage(p, body))
}

func (o *Office) decidedAt(a orders.AskedLaunch) string {
	if a.DecidedAt == nil {
		return ""
	}
	return o.moment(*a.DecidedAt)
}

func (o *Office) launchAsked(a orders.AskedLaunch, v *visit, typed launchTyped, may bool) view.LaunchAsked {
	t, n := o.Texts.Office.Launch, strconv.FormatInt(a.ID, 10)
	out := view.LaunchAsked{By: t.By(a.ProposedName, o.moment(a.ProposedAt)), Facts: o.launchFacts(a.LaunchProposal), Link: a.Link}
	if !may {
		return out
	}
	if a.ProposedBy == v.who.Account.ID {
		out.Own = t.Own
	} else {
		out.Approve = launchAt + "/" + n + "/duyet"
	}
	text := ""
	if typed.id == a.ID {
		text = typed.back
	}
	why := o.fieldOf("back-"+n, t.Why, text, typed.wrongs)
	why.Name = "back"
	out.Back = &view.PaperForm{Action: launchAt + "/" + n + "/tra-lai", Open: why.Error != "", Items: []view.Item{{Input: &why, Example: t.Why.Example}}}
	return out
}

// launchFacts are a record as it stands, without what is empty.
func (o *Office) launchFacts(p orders.LaunchProposal) []ui.Fact {
	t := o.Texts.Office.Launch
	facts := []ui.Fact{{Name: t.Facts["mode"], Value: t.Modes[string(p.Mode)]}}
	for _, f := range []struct{ name, value string }{{"number", p.Number}, {"issued", dateOr(p.IssuedOn)}, {"authority", p.Authority}, {"link", p.Link},
		{"seller", p.Seller}, {"seller_code", p.SellerCode}, {"seller_address", p.SellerAddress}} {
		if f.value != "" {
			facts = append(facts, ui.Fact{Name: t.Facts[f.name], Value: f.value})
		}
	}
	return facts
}

func (o *Office) launchItems(typed launchTyped) []view.Item {
	t := o.Texts.Office.Launch
	mode := o.choiceOf("mode", t.Fields["mode"], typed.wrongs)
	for _, m := range []orders.Mode{orders.Direct, orders.Intermediary} {
		mode.Options = append(mode.Options, ui.Option{Value: string(m), Label: t.Modes[string(m)], Note: t.Takes[string(m)], Chosen: typed.record["mode"] == string(m)})
	}
	items := []view.Item{{Pills: &mode}}
	for _, name := range launchFields[1:] {
		f := o.fieldOf(name, t.Fields[name], typed.record[name], typed.wrongs)
		f.Optional = name == "seller" || name == "seller_code" || name == "seller_address"
		items = append(items, view.Item{Input: &f, Example: t.Fields[name].Example, Half: name == "number" || name == "issued" || name == "seller_code"})
	}
	return items
}

// dots joins what is there with a middle dot.
func dots(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}
