package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/takedown"
	"github.com/ocop-hungdao/ocop/internal/approval"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/payee"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/orders/work"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// of is the parameter that names the proposal which is mended and sent once more.
const of = "tu"

// returnedToday is what a second person sent back to this account, which nobody else will mend.
func (o *Office) returnedToday(v *visit, n work.Open, body *view.Today) {
	t := o.Texts.Office.Returned
	if v.who.Can(auth.ProposeStars) {
		body.Add(view.InsideWork, n.StarsBack, t.Stars, listAddress(starsAt, starViews.slug(ocop.DeskBack), "", 1))
	}
	if v.who.Can(auth.UpdateLaunch) {
		body.Add(view.InsideWork, n.LaunchesBack, t.Launch, launchAt)
	}
	if v.who.Can(auth.UpdatePayments) {
		body.Add(view.InsideWork, n.AccountsBack, t.Account, accountsAt)
		body.Add(view.InsideWork, n.HandBacks, t.Refund, handBackAddress(n))
	}
	if v.who.Reach(auth.ManageTakedowns) == auth.Commune {
		body.Add(view.InsideWork, n.LiftsBack, t.Lift, takedownAddress(n.LiftBack))
	}
}

// handBackAddress is where the oldest refund that was sent back is written down anew.
func handBackAddress(n work.Open) string {
	if n.HandBackCase != 0 {
		return caseAddress(n.HandBackCase)
	}
	return orderAddress(n.HandBack)
}

// liftReturned is the lift of a take-down that was sent back to who looks, and that nobody has asked
// for since; nil for none.
func liftReturned(v *visit, lifts []takedown.Lift) *takedown.Lift {
	var last *takedown.Lift
	for i := range lifts {
		if last == nil || lifts[i].ID > last.ID {
			last = &lifts[i]
		}
	}
	if last == nil || last.State != approval.SentBack || last.ProposedBy != v.who.Account.ID || last.DecidedName == v.who.Account.Name {
		return nil
	}
	return last
}

// refundReturned says why the last refund by hand was sent back to who looks, and puts what was written
// down into the field again; nil when it was not.
func (o *Office) refundReturned(v *visit, last *returns.Last, ref *ui.Field) *ui.Message {
	if !last.ReturnedTo(v.who.Account.ID) {
		return nil
	}
	if ref.Value == "" {
		ref.Value = last.Ref
	}
	return &ui.Message{Text: o.Texts.Office.Returned.Why(last.DecidedName, last.Reason), Icon: "rotate-ccw", Tone: ui.Straw}
}

// againButton leads who proposed it from a decision that was sent back to a form with all that
// it said; nil for everybody else.
func (o *Office) againButton(v *visit, a *ocop.Asked) *ui.Button {
	if a.State != approval.SentBack || a.What != ocop.Grant || a.ProposedBy != v.who.Account.ID || !v.who.Can(auth.ProposeStars) {
		return nil
	}
	return &ui.Button{Label: o.Texts.Office.Returned.Again, Kind: ui.Primary, Icon: "pencil", Href: starsAt + "/moi?" + of + "=" + itoa(a.ID)}
}

// returnedStar is the decision that a form mends: only what was sent back to this account. nil
// for none.
func (o *Office) returnedStar(c *fiber.Ctx, v *visit, number string) *ocop.Asked {
	a, err := o.Stars.Proposal(c.UserContext(), id(number))
	if err != nil || o.againButton(v, a) == nil {
		return nil
	}
	return a
}

// starTyped is a decision as its form has it.
func starTyped(a *ocop.Asked) map[string]string {
	return map[string]string{"product": itoa(a.ProductID), "number": a.DecisionNumber, "decided": dateOr(a.DecidedOn), "authority": a.Authority,
		"stars": strconv.Itoa(*a.Stars), "from": dateOr(a.ValidFrom), "until": dateOr(a.ValidUntil), of: itoa(a.ID)}
}

// launchReturned puts into the form of the launch what was sent back to who looks, and says why,
// unless they, or somebody else, have proposed something since.
func (o *Office) launchReturned(v *visit, asked []orders.AskedLaunch, typed *launchTyped) ui.Message {
	if len(asked) == 0 || typed.record != nil {
		return ui.Message{}
	}
	a := asked[0]
	for i := range asked {
		if asked[i].ID > a.ID {
			a = asked[i]
		}
	}
	if a.State != approval.SentBack || a.ProposedBy != v.who.Account.ID {
		return ui.Message{}
	}
	typed.record = map[string]string{"mode": string(a.Mode), "number": a.Number, "issued": dateOr(a.IssuedOn), "authority": a.Authority, "link": a.Link,
		"seller": a.Seller, "seller_code": a.SellerCode, "seller_address": a.SellerAddress}
	return ui.Message{Text: o.Texts.Office.Returned.Why(a.DecidedName, a.SentBackWhy), Icon: "rotate-ccw", Tone: ui.Straw}
}

// accountReturned is what was sent back to who looks of a producer's account for transfers; nil
// for nothing.
func accountReturned(v *visit, producerID int64, list []payee.Standing) *payee.Standing {
	for i := range list {
		if a := &list[i]; a.ProducerID == producerID && a.Kind == payee.Bank && a.State == payee.SentBack && a.ProposedBy == v.who.Account.ID {
			return a
		}
	}
	return nil
}
