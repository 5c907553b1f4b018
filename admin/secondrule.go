package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const secondRuleAt = settingsAt + "/hai-buoc"

func (o *Office) showSecondRule(c *fiber.Ctx, v *visit) error {
	return o.secondRulePage(c, v, fiber.StatusOK, nil, ui.Message{})
}

// secondRulePage says whether officers need a second step, from when, and who has none.
func (o *Office) secondRulePage(c *fiber.Ctx, v *visit, status int, wrongs []ui.Wrong, flash ui.Message) error {
	t := o.Texts.Security
	from, officers, err := o.Accounts.SecondRule(c.UserContext())
	if err != nil {
		return err
	}
	body := view.SecondRule{Now: t.RuleOff, Set: secondRuleAt + "/dat", Hidden: v.hidden(), Wrongs: wrongs, Choice: o.choiceOf("days", t.RuleChoice, wrongs)}
	if from != nil {
		body.Now, body.Drop = t.RuleOn(vntime.Date(*from)), secondRuleAt+"/bo"
	}
	for i, choice := range t.RuleChoices {
		body.Choice.Options = append(body.Choice.Options, ui.Option{Value: strconv.Itoa(choice.Days), Label: choice.Label, Chosen: i == 1})
	}
	for _, each := range officers {
		row := ui.Fact{Name: each.Name, Value: t.RuleHasNot}
		if each.Second {
			row.Value = t.RuleHas
		}
		body.Officers = append(body.Officers, row)
	}
	p, err := o.frame(c, v, t.Rule, secondRuleAt)
	if err != nil {
		return err
	}
	p.Back, p.Note, p.Wrong = o.settingsBack(), t.RuleNote, len(wrongs) > 0
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.SecondRulePage(p, body))
}

func (o *Office) setSecondRule(c *fiber.Ctx, v *visit) error {
	days, err := strconv.Atoi(edge.Form(c, "days"))
	if err != nil {
		days = -1
	}
	err = o.Accounts.NeedSecond(c.UserContext(), v.who.Actor(), days)
	if form, ok := fault.AsForm(err); ok {
		return o.secondRulePage(c, v, fiber.StatusUnprocessableEntity, o.wrongs(form), ui.Message{})
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.secondRulePage(c, v, fiber.StatusConflict, nil, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "triangle-alert", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Security.RuleDone, secondRuleAt)
}

func (o *Office) dropSecondRule(c *fiber.Ctx, v *visit) error {
	if err := o.Accounts.FreeSecond(c.UserContext(), v.who.Actor()); err != nil {
		return err
	}
	return o.say(c, o.Texts.Security.RuleFreed, secondRuleAt)
}

// secondRuleRoutes are the addresses of that rule.
func (o *Office) secondRuleRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, secondRuleAt, auth.ManageAccounts, o.showSecondRule},
		{post, secondRuleAt + "/dat", auth.ManageAccounts, o.sure(o.setSecondRule)},
		{post, secondRuleAt + "/bo", auth.ManageAccounts, o.sure(o.dropSecondRule)},
	}
}
