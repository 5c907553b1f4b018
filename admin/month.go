package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/statement"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) statementPage(c *fiber.Ctx, v *visit, status int, s *statement.Statement, refused string) error {
	t, body := o.Texts.Statements, o.statementBody(v, s)
	p, err := o.frame(c, v, s.ProducerName, statementsAt)
	if err != nil {
		return err
	}
	p.Back, p.Note = &ui.Link{Label: t.Title, Href: statementsAt + "?ky=" + s.Period.String()}, t.Month(int(s.Period.Month), s.Period.Year)
	if refused != "" {
		p.Flash = ui.Message{Text: refused, Icon: "triangle-alert", Tone: ui.Straw}
	}
	return page(c, status, view.StatementPage(p, body))
}

// statementBody is a month as its page and its paper show it.
func (o *Office) statementBody(v *visit, s *statement.Statement) view.Statement {
	t := o.Texts.Statements
	sum := s.Total()
	body := view.Statement{Heading: t.Number(s.ProducerName, int(s.Period.Month), s.Period.Year), State: ui.Message{Text: t.MayClose},
		Total: lineOf(statement.Line{Sums: sum}), Sums: o.statementSums(sum), Words: locale.AmountInWords(sum.Net()),
		Net: ui.Fact{Name: t.Net, Value: sum.Net().String()}, Cash: o.cashOf(sum), Hidden: v.hidden(), File: statementAddress(s.ProducerID, s.Period) + "/tep", Print: statementAddress(s.ProducerID, s.Period) + "/in",
		Picture: statementAddress(s.ProducerID, s.Period) + "/anh"}
	body.Total.Code = t.Total
	switch {
	case s.Closed():
		body.State.Text = t.Done(vntime.Moment(*s.ClosedAt), s.ClosedBy)
	case !s.Period.Over(o.Now()):
		body.State.Text = t.Grows
	case len(s.Lines) > 0 && v.who.Reach(auth.UpdatePayments) == auth.Commune:
		body.Close = statementAddress(s.ProducerID, s.Period) + "/chot"
	}
	for i := range s.Lines {
		body.Lines = append(body.Lines, o.statementLine(&s.Lines[i]))
	}
	return body
}

func (o *Office) statementLine(l *statement.Line) view.StatementLine {
	t := o.Texts.Statements
	out := lineOf(*l)
	out.Code, out.Href, out.Note = ordercode.Code(l.Code).Shown(), orderAddress(l.Code), t.NotHere
	if l.DeliveredAt != nil {
		out.Note = t.Delivered(vntime.Date(*l.DeliveredAt))
	}
	if l.Late {
		out.Note += ", " + t.Late
	}
	return out
}

func lineOf(l statement.Line) view.StatementLine {
	return view.StatementLine{Goods: amount(l.Goods), Fee: amount(l.Fee), Cash: amount(l.Collected), Transfer: amount(l.Received + l.Captured), Refunded: amount(l.Refunded)}
}

// amount leaves a place empty where nothing was.
func amount(v money.VND) string {
	if v == 0 {
		return ""
	}
	return v.Digits()
}

// statementSums are the lines under the table that are not nothing, and what was sold.
func (o *Office) statementSums(sum statement.Sums) []ui.Fact {
	t := o.Texts.Statements
	out := []ui.Fact{{Name: t.Goods, Value: sum.Goods.String()}}
	if sum.Discount != 0 {
		out = append(out, ui.Fact{Name: t.Discount, Value: "−" + sum.Discount.String()})
	}
	out = append(out, ui.Fact{Name: t.Fee, Value: sum.Fee.String()}, ui.Fact{Name: t.SoldAll, Value: sum.Sold().String()})
	for _, one := range []struct {
		name  string
		value money.VND
	}{{t.Cash, sum.Collected}, {t.Transfer, sum.Received}, {t.Card, sum.Captured}, {t.Refunded, sum.Refunded}, {t.Waived, sum.Waived}, {t.ByCommune, sum.ByCommune}} {
		if one.value != 0 {
			out = append(out, ui.Fact{Name: one.name, Value: one.value.String()})
		}
	}
	return out
}

// cashOf says where the cash is.
func (o *Office) cashOf(sum statement.Sums) (out []ui.Fact) {
	t := o.Texts.Statements
	if own := sum.OwnCash(); own != 0 {
		out = append(out, ui.Fact{Name: t.OwnCash, Value: own.String()})
	}
	if sum.ByCourier == 0 && sum.Remitted == 0 && sum.LetOff == 0 {
		return out
	}
	out = append(out, ui.Fact{Name: t.ByCourier, Value: sum.ByCourier.String()}, ui.Fact{Name: t.Remitted, Value: sum.Remitted.String()})
	if sum.LetOff > 0 {
		out = append(out, ui.Fact{Name: t.LetOff, Value: sum.LetOff.String()})
	}
	if left := sum.OnTheWay(); left >= 0 {
		return append(out, ui.Fact{Name: t.OnTheWay, Value: left.String()})
	}
	return append(out, ui.Fact{Name: t.MoreRemitted, Value: (-sum.OnTheWay()).String()})
}
