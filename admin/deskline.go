package admin

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/transfer"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// openLine is money that waits for somebody, with the orders it may be for.
func (o *Office) openLine(l *transfer.OpenLine) view.OpenLine {
	t := o.Texts.Desk
	at := deskAt + "/" + strconv.FormatInt(l.ID, 10)
	out := view.OpenLine{ID: strconv.FormatInt(l.ID, 10), When: o.bankMoment(l.HappenedAt), Amount: l.Left().String(), Memo: [3]string{l.Content}, Owner: l.ProducerName, Why: t.Why[string(l.Why)], Book: at + "/ghi", Close: at + "/dong"}
	if l.Allocated > 0 {
		out.Why = t.Why[""]
	}
	if l.Counterparty != "" {
		out.From = t.From(l.Counterparty)
	}
	if out.Owner == "" {
		out.Owner = t.NoOwner
	}
	if l.Content == "" {
		out.Memo = [3]string{t.NoMemo}
	}
	for i := range l.Suggestions {
		out.Suggested = append(out.Suggested, o.suggested(l, &l.Suggestions[i]))
	}
	if len(l.Suggestions) > 0 {
		if before, after, ok := besideCode(l.Content, l.Suggestions[0].Code); ok {
			out.Memo = [3]string{before, l.Content[len(before) : len(l.Content)-len(after)], after}
		}
	}
	for _, as := range []transfer.Closing{transfer.Returned, transfer.NotOurs, transfer.Twin} {
		out.Closings = append(out.Closings, ui.Option{Value: string(as), Label: t.Closings[string(as)]})
	}
	return out
}

// choose lists the lines that wait, and shows the one that the address names, or that a step just
// went wrong with; the first when there is none such any more.
func (o *Office) choose(c *fiber.Ctx, v *visit, body *view.Desk, open []transfer.OpenLine) {
	if len(open) == 0 {
		return
	}
	asked, chosen := cmp.Or(id(c.Params("id")), id(c.Query("khoan"))), 0
	for i := range open {
		if open[i].ID == asked {
			chosen = i
		}
	}
	for i := range open {
		l := o.openLine(&open[i])
		hint := o.Texts.Desk.Possible(len(l.Suggested))
		if len(l.Suggested) > 0 && l.Suggested[0].Sure {
			hint = o.Texts.Desk.Sure
		}
		body.Lines = append(body.Lines, view.DeskLine{Href: v.at(deskAt) + "?khoan=" + l.ID + "#khoan", Amount: l.Amount, When: l.When, Memo: strings.Join(l.Memo[:], ""), Hint: hint, Current: i == chosen})
		if i == chosen {
			body.Chosen = &l
		}
	}
}

// besideCode is what stands in a memo before and after a code; false when the code is not in it
// letter by letter.
func besideCode(memo, code string) (before, after string, ok bool) {
	upper := strings.ToUpper(memo)
	if at := strings.Index(upper, code); at >= 0 && len(upper) == len(memo) {
		return memo[:at], memo[at+len(code):], true
	}
	return "", "", false
}

// suggested says what speaks for an order and what against it. Sure is who has its code, or a
// slip of it, and its amount.
func (o *Office) suggested(l *transfer.OpenLine, s *transfer.Suggestion) view.Suggested {
	t, shown := o.Texts.Desk, ordercode.Code(s.Code).Shown()
	gone := s.State == orders.Cancelled || s.State == orders.Expired
	_, _, exact := besideCode(l.Content, s.Code)
	out := view.Suggested{Code: s.Code, Title: t.Order(shown), Shown: shown, Total: s.Total.String(), Button: t.Book(min(l.Left(), max(s.Due, 0)).String(), shown), Sure: s.NearCode && s.SameAmount && !gone}
	if gone || s.Due == 0 {
		out.Button = t.Book(l.Left().String(), shown)
	}
	amount := t.Due(s.Due.String())
	if s.SameAmount {
		amount = t.Reasons["amount"]
	}
	code := t.Reasons["no_code"]
	switch {
	case exact:
		code = t.Reasons["code"]
	case s.NearCode:
		code = t.Reasons["near_code"]
	}
	name := t.Reasons["no_name"]
	if s.SameName {
		name = t.Reasons["name"]
	}
	out.Proofs = []view.Proof{{For: s.SameAmount, Text: amount}, {For: s.NearCode, Text: code}, {For: s.SameName, Text: name}}
	if gone {
		out.Proofs = append(out.Proofs, view.Proof{Text: t.Gone})
	}
	out.Who = maskedBuyer(s.BuyerName, s.BuyerPhone) + " · " + t.PlacedAt(o.moment(s.CreatedAt))
	for _, p := range out.Proofs {
		if p.For || gone && p.Text == t.Gone {
			out.Short = append(out.Short, p.Text)
		}
	}
	if len(out.Short) == 0 {
		out.Short = []string{amount}
	}
	return out
}
