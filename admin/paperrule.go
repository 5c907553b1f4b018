package admin

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mostNamed is how many products that move are named; the rest is counted.
const mostNamed = 30

// typedRule is a line as it was typed.
type typedRule struct {
	id, version                 string
	goods, holder, level, basis string
	forms, kinds                []string
	wrongs                      []ui.Wrong
	effect                      *catalog.RuleEffect
	flash                       ui.Message
}

func readRule(c *fiber.Ctx) *typedRule {
	const most = 40
	return &typedRule{id: edge.Form(c, "id"), version: edge.Form(c, "version"), goods: edge.Form(c, "goods"), holder: edge.Form(c, "holder"), level: edge.Form(c, "level"),
		basis: edge.Form(c, "basis"), forms: edge.Forms(c, "forms", most), kinds: edge.Forms(c, "kinds", most)}
}

// change is what the form means.
func (t *typedRule) change() catalog.RuleChange {
	version, _ := count(t.version)
	out := catalog.RuleChange{PaperRule: catalog.PaperRule{ID: id(t.id), GoodsKind: catalog.GoodsKind(t.goods), Holder: catalog.Holder(t.holder), Kinds: t.kinds,
		Required: t.level == "required", Basis: t.basis, RowVersion: version}, Drop: t.level == "drop" && id(t.id) != 0}
	for _, f := range t.forms {
		out.LegalForms = append(out.LegalForms, catalog.LegalForm(f))
	}
	return out
}

// hidden is the whole line again, and the effect that was looked at.
func (t *typedRule) hidden(seal string) []ui.Hidden {
	out := []ui.Hidden{{Name: "id", Value: t.id}, {Name: "version", Value: t.version}, {Name: "goods", Value: t.goods}, {Name: "holder", Value: t.holder},
		{Name: "level", Value: t.level}, {Name: "basis", Value: t.basis}, {Name: "seal", Value: seal}}
	for _, f := range t.forms {
		out = append(out, ui.Hidden{Name: "forms", Value: f})
	}
	for _, k := range t.kinds {
		out = append(out, ui.Hidden{Name: "kinds", Value: k})
	}
	return out
}

func (o *Office) newRule(c *fiber.Ctx, v *visit) error {
	return o.rulePage(c, v, fiber.StatusOK, &typedRule{id: "0", goods: edge.Query(c, "nhom"), level: "required"}, nil)
}

func (o *Office) showRule(c *fiber.Ctx, v *visit) error {
	r, err := o.ruleByID(c, id(c.Params("id")))
	if err != nil {
		return err
	}
	if r == nil {
		return fault.New(fault.NotFound, "paper_rule.not_found")
	}
	typed := &typedRule{id: strconv.FormatInt(r.ID, 10), version: strconv.Itoa(r.RowVersion), goods: string(r.GoodsKind), holder: string(r.Holder), level: levelOf(r), basis: r.Basis, kinds: r.Kinds}
	for _, f := range r.LegalForms {
		typed.forms = append(typed.forms, string(f))
	}
	return o.rulePage(c, v, fiber.StatusOK, typed, r)
}

// ruleByID finds a line as it stands, nil when there is none.
func (o *Office) ruleByID(c *fiber.Ctx, id int64) (*catalog.PaperRule, error) {
	rules, err := o.Catalog.PaperRules(c.UserContext())
	if err != nil {
		return nil, err
	}
	if at := slices.IndexFunc(rules, func(r catalog.PaperRule) bool { return r.ID == id }); at >= 0 {
		return &rules[at], nil
	}
	return nil, nil
}

// previewRule says what saving would do. It saves nothing.
func (o *Office) previewRule(c *fiber.Ctx, v *visit) error {
	if err := mayRule(v); err != nil {
		return err
	}
	typed := readRule(c)
	var effect catalog.RuleEffect
	err := o.checkLevel(typed)
	if err == nil {
		effect, err = o.Catalog.PreviewRule(c.UserContext(), typed.change())
	}
	return o.ruleAnswer(c, v, typed, effect, err)
}

// saveRule makes the change whose effect was looked at.
func (o *Office) saveRule(c *fiber.Ctx, v *visit) error {
	if err := mayRule(v); err != nil {
		return err
	}
	typed := readRule(c)
	var effect catalog.RuleEffect
	err := o.checkLevel(typed)
	if err == nil {
		effect, err = o.Catalog.SaveRule(c.UserContext(), v.who.Actor(), typed.change(), edge.Form(c, "seal"))
	}
	if err == nil {
		return o.saved(c, v, o.Texts.Office.PaperRules.Saved(len(effect.Leaving), len(effect.Returning)), rulesAt)
	}
	return o.ruleAnswer(c, v, typed, effect, err)
}

func (o *Office) checkLevel(typed *typedRule) error {
	if typed.level == "required" || typed.level == "advised" || typed.level == "drop" && id(typed.id) != 0 {
		return nil
	}
	var form fault.Form
	form.Wrong("level", "paper_rule.level")
	return form.Err()
}

// ruleAnswer shows the form as it was typed: with what saving would do, or with why not.
func (o *Office) ruleAnswer(c *fiber.Ctx, v *visit, typed *typedRule, effect catalog.RuleEffect, err error) error {
	status, no := fiber.StatusOK, (*fault.Error)(nil)
	if form, wrong := fault.AsForm(err); wrong {
		typed.wrongs, status = o.wrongs(form), fiber.StatusUnprocessableEntity
	} else if refused, ok := fault.As(err); ok && refused.Kind == fault.Conflict {
		no, status = refused, fiber.StatusConflict
		typed.flash = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
	} else if err != nil {
		return err
	}
	now, err := o.ruleByID(c, id(typed.id))
	if err != nil {
		return err
	}
	switch {
	case no != nil && no.Key == "paper_rule.changed_meanwhile" && now != nil:
		typed.version = strconv.Itoa(now.RowVersion)
	case len(typed.wrongs) == 0:
		typed.effect = &effect
	}
	return o.rulePage(c, v, status, typed, now)
}
