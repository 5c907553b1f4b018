package admin

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// Rows of the form; those without a word are not there.
const (
	quoteItems  = 5
	quoteStages = 4
)

var (
	itemFields  = []string{"what", "size", "material", "origin", "price"}
	stageFields = []string{"label", "share", "due"}
	quoteFields = []string{"lead_days", "valid_until", "rule", "warranty_months", "warranty", "note"}
)

func rowField(name string, i int) string { return name + "-" + strconv.Itoa(i) }

// quoteBespoke shows what the buyer will read, or sends it.
func (o *Office) quoteBespoke(c *fiber.Ctx, v *visit) error {
	b, err := o.benchOf(c, v)
	if err != nil {
		return err
	}
	q, rows := o.readQuote(c, b)
	version, _ := strconv.Atoi(edge.Form(c, "after"))
	b.typed["after"] = edge.Form(c, "after")
	if edge.Form(c, "do") == "preview" {
		err = q.Clean(o.Now())
		q.Version, q.At, q.ByName = version+1, o.Now(), v.who.Account.Name
		b.preview = &q
	} else {
		version, err = o.Bespoke.Quote(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), b.request.Code, version, q)
	}
	if form, ok := fault.AsForm(err); ok {
		b.preview, b.status = nil, fiber.StatusUnprocessableEntity
		b.wrongs = o.wrongs(rows.named(form))
		return o.bespokePage(c, v, b)
	}
	if no, ok := fault.As(err); ok {
		b.status, b.flash = edge.Status(no), ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "triangle-alert", Tone: ui.Straw}
		if no.Key == "bespoke.newer" {
			b.typed["after"] = ""
		}
		return o.bespokePage(c, v, b)
	}
	if err != nil {
		return err
	}
	if b.preview != nil {
		return o.bespokePage(c, v, b)
	}
	return o.say(c, o.Texts.Bespoke.Office.Sent(version), bespokeAddress(b.request))
}

// quoteRows is in which rows of the form the items and stages of a quote stand.
type quoteRows struct{ items, stages []int }

// named gives the fields of a refusal the names that they have in the form.
func (r quoteRows) named(form *fault.Form) *fault.Form {
	var out fault.Form
	for _, f := range form.Fields {
		name := f.Name
		if base, n, ok := strings.Cut(name, "-"); ok {
			i, _ := strconv.Atoi(n)
			rows := r.items
			for _, s := range stageFields {
				if s == base {
					rows = r.stages
				}
			}
			if i < len(rows) {
				name = rowField(base, rows[i])
			}
		}
		out.WrongWith(name, f.Key, f.Details)
	}
	return &out
}

// readQuote reads the form: what was typed, and the quote that it means.
func (o *Office) readQuote(c *fiber.Ctx, b *bench) (q bespoke.Quote, rows quoteRows) {
	row := func(names []string, i int) (any bool) {
		for _, name := range names {
			at := rowField(name, i)
			b.typed[at] = edge.Form(c, at)
			any = any || b.typed[at] != "" && name != "due"
		}
		return any
	}
	at := func(name string, i int) string { return b.typed[rowField(name, i)] }
	for i := range quoteItems {
		if row(itemFields, i) {
			q.Items = append(q.Items, bespoke.Item{What: at("what", i), Size: at("size", i), Material: at("material", i), Origin: at("origin", i), Price: typedAmount(at("price", i))})
			rows.items = append(rows.items, i)
		}
	}
	for i := range quoteStages {
		if row(stageFields, i) {
			share, _ := count(strings.TrimSuffix(at("share", i), "%"))
			q.Stages = append(q.Stages, bespoke.Stage{Label: at("label", i), Share: share, Due: bespoke.Due(at("due", i))})
			rows.stages = append(rows.stages, i)
		}
	}
	for _, name := range quoteFields {
		b.typed[name] = edge.Text(c, name)
	}
	q.LeadDays, _ = count(b.typed["lead_days"])
	q.ValidUntil, _ = vntime.ParseDate(b.typed["valid_until"])
	q.Rule, q.Warranty, q.Note = bespoke.Rule(b.typed["rule"]), b.typed["warranty"], b.typed["note"]
	var ok bool
	if q.WarrantyMonths, ok = count(b.typed["warranty_months"]); !ok {
		q.WarrantyMonths = -1
	}
	return q, rows
}

// quoteStart fills an empty form: with the version before, or with what is usual.
func (o *Office) quoteStart(b *bench, last *bespoke.Quote) {
	if len(b.typed) > 0 && b.typed["after"] != "" {
		return
	}
	t := o.Texts.Bespoke.Office
	q := bespoke.Quote{LeadDays: 40, ValidUntil: vntime.Today(o.Now()).AddDate(0, 0, 15), Rule: bespoke.Deposit, WarrantyMonths: 12, Items: []bespoke.Item{{What: b.request.ProductName, Size: b.request.Size}},
		Stages: []bespoke.Stage{{Label: t.DefaultStages[0], Share: 40, Due: bespoke.OnAccept}, {Label: t.DefaultStages[1], Share: 40, Due: bespoke.OnFinish}, {Label: t.DefaultStages[2], Share: 20, Due: bespoke.OnFit}}}
	b.typed["after"] = "0"
	if last != nil {
		q, b.typed["after"] = *last, strconv.Itoa(last.Version)
		q.ValidUntil = vntime.Today(o.Now()).AddDate(0, 0, 15)
	}
	for i, it := range q.Items {
		for name, value := range map[string]string{"what": it.What, "size": it.Size, "material": it.Material, "origin": it.Origin} {
			b.typed[rowField(name, i)] = value
		}
		if it.Price > 0 {
			b.typed[rowField("price", i)] = it.Price.Digits()
		}
	}
	for i, s := range q.Stages {
		b.typed[rowField("label", i)], b.typed[rowField("share", i)], b.typed[rowField("due", i)] = s.Label, strconv.Itoa(s.Share), string(s.Due)
	}
	for name, value := range map[string]string{"lead_days": fmt.Sprint(q.LeadDays), "valid_until": vntime.Date(q.ValidUntil), "rule": string(q.Rule), "warranty_months": fmt.Sprint(q.WarrantyMonths), "warranty": q.Warranty, "note": q.Note} {
		b.typed[name] = value
	}
}

// quoteForm is the form of the next version.
func (o *Office) quoteForm(b *bench) *view.QuoteForm {
	t := o.Texts.Bespoke.Office
	after, _ := strconv.Atoi(b.typed["after"])
	out := &view.QuoteForm{Action: bespokeAddress(b.request) + "/bao-gia", After: b.typed["after"], Title: t.Form(after + 1), Note: t.FormNote(after + 1)}
	field := func(id, label string, most int) view.Item {
		kind, _, _ := strings.Cut(id, "-")
		return view.Item{Half: true, Input: &ui.Field{ID: id, Label: label, Hint: o.hint("bespoke." + kind), Value: b.typed[id], MaxLength: most, Error: wrongAt(b.wrongs, id)}}
	}
	for i := range quoteItems {
		s := view.Section{Title: t.Item(i + 1), Items: []view.Item{field(rowField("what", i), t.What, bespoke.MostLine), field(rowField("size", i), t.Size, bespoke.MostLine),
			field(rowField("material", i), t.Material, bespoke.MostLine), field(rowField("origin", i), t.Origin, bespoke.MostLine), field(rowField("price", i), t.Price, 20)}}
		for k := range s.Items {
			s.Items[k].Input.Optional = i > 0 || k > 0 && k < 4
		}
		out.Items = append(out.Items, s)
	}
	for i := range quoteStages {
		due := ui.Choices{ID: rowField("due", i), Label: t.Due, Hint: o.hint("bespoke.due"), Error: wrongAt(b.wrongs, rowField("due", i))}
		for _, d := range []bespoke.Due{bespoke.OnAccept, bespoke.OnFinish, bespoke.OnFit} {
			due.Options = append(due.Options, ui.Option{Value: string(d), Label: o.Texts.Bespoke.Due[string(d)], Chosen: b.typed[due.ID] == string(d)})
		}
		out.Stages = append(out.Stages, view.Section{Title: t.Stage(i + 1), Items: []view.Item{field(rowField("label", i), t.Label, bespoke.MostLine), field(rowField("share", i), t.Share, 4), {Select: &due}}})
	}
	rule := ui.Choices{ID: "rule", Label: t.Rule, Error: wrongAt(b.wrongs, "rule")}
	for _, r := range []bespoke.Rule{bespoke.Deposit, bespoke.Prepaid} {
		rule.Options = append(rule.Options, ui.Option{Value: string(r), Label: t.Rules[string(r)], Note: t.RuleNotes[string(r)], Chosen: b.typed["rule"] == string(r)})
	}
	long := func(id, label string, optional bool) view.Item {
		return view.Item{Input: &ui.Field{ID: id, Label: label, Hint: o.hint("bespoke." + id), Value: b.typed[id], Rows: 2, MaxLength: bespoke.MostText, Optional: optional, Error: wrongAt(b.wrongs, id)}}
	}
	out.Terms = []view.Item{field("lead_days", t.Lead, 3), field("valid_until", t.Valid, 12), {Pills: &rule}, field("warranty_months", t.WarrantyMonths, 3), long("warranty", t.Warranty, true), long("note", t.Note1, true)}
	return out
}
