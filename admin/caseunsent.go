package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// answerFields are what is typed into the answer to a case. They are kept until it is sent, and
// go with what is erased of its buyer.
func answerFields() []string { return []string{"body", "offer", "amount", "goods_back"} }

// caseUnsent offers the answer that was left half-typed. Taken up again it carries the version
// that was looked at then: whoever answered meanwhile is not answered over. Where there is no form
// any more the words alone are shown, to be copied or put away.
func (o *Office) caseUnsent(c *fiber.Ctx, v *visit, s *caseSheet, out *view.Case) error {
	shown := map[string]string{}
	if a := out.Answer; a != nil {
		shown["body"], shown["amount"] = a.Words.Value, a.Amount.Value
		for _, each := range a.Offer.Options {
			if each.Chosen {
				shown["offer"] = each.Value
			}
		}
		if a.Back {
			shown["goods_back"] = "1"
		}
	}
	typed, left, err := o.unfinished(c, v, unsentCase, s.k.ID, answerFields(), shown)
	if err != nil || out.Answer == nil {
		if kept, wrong := o.Unsent.Left(c.UserContext(), unsentKey(v, unsentCase, s.k.ID)); err == nil && out.ReadOnly == "" && c.Method() == fiber.MethodGet && kept != nil && kept.Fields["body"] != "" {
			out.Unsent = view.Unsent{Drop: unsentAddress(unsentCase, s.k.ID) + "/bo", Says: o.Texts.Unsent.Over(vntime.Clock(kept.At), kept.Fields["body"])}
		} else if wrong != nil {
			return wrong
		}
		return err
	}
	out.Unsent, out.Answer.Unsent = left, left
	if !left.Going {
		return nil
	}
	s.answer = returns.Proposal{Body: typed["body"], Offer: returns.Wish(typed["offer"]), GoodsBack: typed["goods_back"] != ""}
	s.amount = typed["amount"]
	if s.answer.Amount, err = money.Parse(s.amount); err != nil {
		s.answer.Amount = 0
	}
	unsent := out.Answer.Unsent
	*out.Answer = *o.answerForm(s, out.Answer.Decides)
	out.Answer.Unsent = unsent
	if n, err := strconv.Atoi(typed["seen"]); err == nil && n > 0 {
		out.Answer.Hidden = append(v.hidden(), ui.Hidden{Name: "seen", Value: strconv.Itoa(n)})
		if n != s.k.RowVersion {
			out.Unsent.Says += " " + o.Texts.Unsent.Meanwhile
		}
	}
	return nil
}
