package admin

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// rulePage is the form of one line; now is the line as it stands, nil for a new one.
func (o *Office) rulePage(c *fiber.Ctx, v *visit, status int, typed *typedRule, now *catalog.PaperRule) error {
	if err := mayRule(v); err != nil {
		return err
	}
	t := o.Texts.Office.PaperRules
	kinds, err := o.Catalog.PaperKinds(c.UserContext())
	if err != nil {
		return err
	}
	title := t.EditTitle
	if typed.id == "0" {
		title = t.AddTitle
	}
	basis := o.fieldOf("basis", t.Fields["basis"], typed.basis, typed.wrongs)
	basis.Optional = true
	body := view.PaperRule{Action: rulesAt + "/xem-truoc", Goods: o.ruleGoodsChoice(typed), Forms: o.ruleFormTicks(typed), Holder: o.ruleHolder(typed), Kinds: o.ruleKindTicks(typed, kinds),
		Level: o.ruleLevel(typed), Basis: view.Item{Input: &basis, Example: t.Fields["basis"].Example}, Wrongs: typed.wrongs, Cancel: rulesAt,
		Hidden: append(v.hidden(), ui.Hidden{Name: "id", Value: typed.id}, ui.Hidden{Name: "version", Value: typed.version})}
	if now != nil {
		body.Now = []ui.Fact{{Name: t.NowFacts[0], Value: o.rulePapers(now)}, {Name: t.NowFacts[1], Value: dots(t.Goods[string(now.GoodsKind)].Title, o.ruleForms(now))}, {Name: t.NowFacts[2], Value: t.Levels[levelOf(now)]}}
		if now.Basis != "" {
			body.Now = append(body.Now, ui.Fact{Name: t.NowFacts[3], Value: now.Basis})
		}
	}
	if e := typed.effect; e != nil {
		body.Effect = &view.RuleEffect{Leaving: o.ruleMoved(t.Leaving, e.Leaving), Returning: o.ruleMoved(t.Returning, e.Returning), Emptied: o.ruleMoved(t.Emptied, e.Emptied), Filled: o.ruleMoved(t.Filled, e.Filled), Action: rulesAt + "/luu",
			Hidden: append(v.hidden(), typed.hidden(e.Seal())...)}
		if len(e.Leaving)+len(e.Returning)+len(e.Emptied)+len(e.Filled) == 0 {
			body.Effect.Same = t.Same
		}
	}
	p, err := o.frame(c, v, title, rulesAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: t.Title, Href: rulesAt}, len(typed.wrongs) > 0
	if typed.flash.Text != "" {
		p.Flash = typed.flash
	}
	return page(c, status, view.PaperRulePage(p, body))
}

// ruleMoved names the products that move, as far as there is room.
func (o *Office) ruleMoved(title func(int) string, goods []catalog.Goods) (out view.RuleGoods) {
	if len(goods) == 0 {
		return out
	}
	out.Title = title(len(goods))
	for _, g := range goods[:min(len(goods), mostNamed)] {
		out.Names = append(out.Names, ui.Link{Label: dots(g.Name, g.ProducerName), Href: productAddress(g.ID)})
	}
	if rest := len(goods) - mostNamed; rest > 0 {
		out.More = o.Texts.Office.PaperRules.More(rest)
	}
	return out
}

func (o *Office) ruleGoodsChoice(typed *typedRule) ui.Choices {
	t := o.Texts.Office.PaperRules
	out := o.choiceOf("goods", t.Fields["goods"], typed.wrongs)
	for _, g := range catalog.GoodsKinds() {
		out.Options = append(out.Options, ui.Option{Value: string(g), Label: t.Goods[string(g)].Title, Chosen: string(g) == typed.goods})
	}
	return out
}

func (o *Office) ruleHolder(typed *typedRule) ui.Choices {
	t := o.Texts.Office.PaperRules
	out := o.choiceOf("holder", t.Fields["holder"], typed.wrongs)
	for _, h := range []catalog.Holder{catalog.OfProducer, catalog.OfProduct} {
		words := t.HolderPick[string(h)]
		out.Options = append(out.Options, ui.Option{Value: string(h), Label: words.Title, Note: words.Text, Chosen: string(h) == typed.holder})
	}
	return out
}

func (o *Office) ruleLevel(typed *typedRule) ui.Choices {
	t := o.Texts.Office.PaperRules
	out := o.choiceOf("level", t.Fields["level"], typed.wrongs)
	levels := []string{"required", "advised", "drop"}
	if typed.id == "0" {
		levels = levels[:2]
	}
	for _, l := range levels {
		out.Options = append(out.Options, ui.Option{Value: l, Label: t.LevelPick[l].Title, Note: t.LevelPick[l].Text, Chosen: l == typed.level})
	}
	return out
}

func (o *Office) ruleFormTicks(typed *typedRule) view.TickSet {
	t := o.Texts.Office.PaperRules.Fields["forms"]
	out := view.TickSet{ID: "forms", Name: "forms", Label: t.Label, Hint: t.Hint, Error: wrongAt(typed.wrongs, "forms")}
	for _, f := range catalog.LegalForms() {
		out.Options = append(out.Options, ui.Option{Value: string(f), Label: o.Texts.Office.Makers.Forms[string(f)], Chosen: slices.Contains(typed.forms, string(f))})
	}
	return out
}

func (o *Office) ruleKindTicks(typed *typedRule, kinds []catalog.PaperKind) view.TickSet {
	t := o.Texts.Office.PaperRules
	out := view.TickSet{ID: "kinds", Name: "kinds", Label: t.Fields["kinds"].Label, Hint: t.Fields["kinds"].Hint, Error: wrongAt(typed.wrongs, "kinds")}
	for _, k := range kinds {
		whose := map[catalog.Holder]string{catalog.OfProducer: t.ForMakers, catalog.OfProduct: t.ForGoods}[k.Holder]
		out.Options = append(out.Options, ui.Option{Value: k.Code, Label: dots(o.Texts.Office.Papers.Kinds[k.Code], whose), Chosen: slices.Contains(typed.kinds, k.Code)})
	}
	return out
}
