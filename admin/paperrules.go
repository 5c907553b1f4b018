package admin

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const rulesAt = "/quan-tri/cai-dat/giay-to"

// ruleRoutes are the addresses of which papers goods need, and of how long a recognition
// holds.
func (o *Office) ruleRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, rulesAt, auth.UpdatePaperRules, o.listRules},
		{get, rulesAt + "/moi", auth.UpdatePaperRules, o.newRule},
		{post, rulesAt + "/xem-truoc", auth.UpdatePaperRules, o.previewRule},
		{post, rulesAt + "/luu", auth.UpdatePaperRules, o.saveRule},
		{post, rulesAt + "/so-thang", auth.UpdatePaperRules, o.saveMonths},
		{post, rulesAt + "/nhac", auth.UpdatePaperRules, o.saveReminders},
		{post, rulesAt + "/thoi-han", auth.UpdatePaperRules, o.saveKinds},
		{get, rulesAt + "/:id", auth.UpdatePaperRules, o.showRule},
	}
}

// mayRule says whether somebody sets the rules: they are everybody's, so that a reach of
// one's own records is not enough.
func mayRule(v *visit) error {
	if v.who.Reach(auth.UpdatePaperRules) != auth.Commune {
		return fault.New(fault.NotFound, "page.not_found")
	}
	return nil
}

func (o *Office) listRules(c *fiber.Ctx, v *visit) error {
	return o.rulesPage(c, v, fiber.StatusOK, rulesSheet{})
}

// saveMonths says how long a recognition holds from now on.
func (o *Office) saveMonths(c *fiber.Ctx, v *visit) error {
	if err := mayRule(v); err != nil {
		return err
	}
	typed := edge.Form(c, "months")
	months, _ := count(typed)
	seen, _ := count(edge.Form(c, "seen"))
	err := o.Stars.SetMonths(c.UserContext(), v.who.Actor(), months, seen)
	if form, wrong := fault.AsForm(err); wrong {
		return o.rulesPage(c, v, fiber.StatusUnprocessableEntity, rulesSheet{months: typed, wrongs: o.wrongs(form)})
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.rulesPage(c, v, fiber.StatusConflict, rulesSheet{months: typed, flash: ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}})
	}
	if err != nil {
		return err
	}
	return o.saved(c, v, o.Texts.Office.PaperRules.StarSaved(months), rulesAt)
}

// rulesPage lists every line, and beside them when is reminded and how long things hold.
func (o *Office) rulesPage(c *fiber.Ctx, v *visit, status int, s rulesSheet) error {
	if err := mayRule(v); err != nil {
		return err
	}
	ctx, t := c.UserContext(), o.Texts.Office.PaperRules
	rules, err := o.Catalog.PaperRules(ctx)
	if err != nil {
		return err
	}
	kinds, err := o.Catalog.PaperKinds(ctx)
	if err != nil {
		return err
	}
	months, err := o.Stars.Months(ctx)
	if err != nil {
		return err
	}
	held, err := o.Stars.Held(ctx)
	if err != nil {
		return err
	}
	days, err := o.Catalog.Reminders(ctx)
	if err != nil {
		return err
	}
	if s.months == "" && wrongAt(s.wrongs, "months") == "" {
		s.months = strconv.Itoa(months)
	}
	field := o.fieldOf("months", t.StarMonths, s.months, s.wrongs)
	field.InputMode = "numeric"
	body := view.PaperRules{Wrongs: s.wrongs, Remind: o.reminderForm(v, s, days), Kinds: o.kindsForm(v, s, kinds), Hidden: append(v.hidden(), ui.Hidden{Name: "seen", Value: strconv.Itoa(months)}), Held: t.StarHeld(held),
		Star: view.PaperForm{Action: rulesAt + "/so-thang", Items: []view.Item{{Input: &field, Half: true}}}}
	for _, goods := range catalog.GoodsKinds() {
		g := view.RuleGroup{Title: t.Goods[string(goods)].Title, Empty: t.Goods[string(goods)].Text, Add: ui.Link{Label: t.Add, Href: rulesAt + "/moi?nhom=" + string(goods)}}
		for i := range rules {
			if rules[i].GoodsKind == goods {
				g.Rows = append(g.Rows, o.ruleRow(&rules[i], kinds))
			}
		}
		body.Groups = append(body.Groups, g)
	}
	p, err := o.frame(c, v, t.Title, rulesAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "giay-to-can-co", "", "")
	p.Wrong = len(s.wrongs) > 0
	if s.flash.Text != "" {
		p.Flash = s.flash
	}
	return page(c, status, view.PaperRulesPage(p, body))
}

func (o *Office) ruleRow(r *catalog.PaperRule, kinds []catalog.PaperKind) view.Record {
	t := o.Texts.Office.PaperRules
	row := view.Record{Href: ruleAddress(r.ID), A: o.rulePapers(r), ANote: r.Basis, B: o.ruleForms(r), BNote: t.Holders[string(r.Holder)], C: t.NoEnd,
		Badge: ui.Badge{Label: t.Levels[levelOf(r)], Tone: map[bool]string{true: ui.Leaf, false: ui.Straw}[r.Required]}}
	var lasting []string
	for _, k := range kinds {
		for _, code := range r.Kinds {
			if k.Code == code && k.Months != nil && !strings.Contains(strings.Join(lasting, "|"), t.Months(*k.Months)) {
				lasting = append(lasting, t.Months(*k.Months))
			}
		}
	}
	if len(lasting) > 0 {
		row.C = strings.Join(lasting, " / ")
	}
	return row
}

func (o *Office) rulePapers(r *catalog.PaperRule) string {
	var names []string
	for _, code := range r.Kinds {
		names = append(names, o.Texts.Office.Papers.Kinds[code])
	}
	return o.Texts.Office.PaperRules.OneOf(names)
}

func (o *Office) ruleForms(r *catalog.PaperRule) string {
	if len(r.LegalForms) == 0 {
		return o.Texts.Office.PaperRules.AllForms
	}
	var names []string
	for _, f := range r.LegalForms {
		names = append(names, o.Texts.Office.Makers.Forms[string(f)])
	}
	return strings.Join(names, ", ")
}

func levelOf(r *catalog.PaperRule) string {
	if r.Required {
		return "required"
	}
	return "advised"
}

func ruleAddress(id int64) string { return rulesAt + "/" + strconv.FormatInt(id, 10) }
