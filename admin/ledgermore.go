package admin

import (
	"cmp"
	"context"
	"strings"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/report"
	reviews "github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/workbook"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/orders/statement"
	"github.com/ocop-hungdao/ocop/orders/transfer"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
)

// moveLedger is every line of the stock ledger, newest first.
func (o *Office) moveLedger(ctx context.Context, r *reading) ([][]any, error) {
	scope := r.v.scope(auth.ReadProducts)
	if scope.Village != "" {
		return nil, nil
	}
	below, _ := r.below.(int64)
	list, err := o.Catalog.MovedBelow(ctx, scope, below, ledgerPart)
	if err != nil {
		return nil, err
	}
	var out [][]any
	for i := range list {
		m := &list[i]
		out = append(out, []any{ledgerMoment(m.At), m.ProductName, m.VariantName, m.ProducerName, m.Delta, m.Balance, o.Texts.Office.Stock.Moves[string(m.Reason)], shownCode(m.OrderCode), orElse(m.ActorName, o.Texts.Office.Stock.BySystem), m.Note})
		r.below = m.ID
	}
	return out, nil
}

func (o *Office) reviewLedger(ctx context.Context, r *reading) ([][]any, error) {
	asked, text := listAsked(r.c)
	found, err := o.Reviews.ForOffice(ctx, reviews.OfficeQuery{View: reviewViews.of(asked.view, reviews.ViewAll), Text: text, Page: r.part, PerPage: ledgerPart, Scope: r.v.scope(auth.ReadReviews), ProductID: r.v.by.number(byProduct), Score: int(r.v.by.number(byScore))})
	if err != nil {
		return nil, err
	}
	t := o.Texts.Review
	var out [][]any
	for i := range found.Rows {
		x := &found.Rows[i]
		out = append(out, []any{ledgerMoment(x.CreatedAt), x.ProductName, x.VariantName, x.ProducerName, x.Score, t.From(x.Author, x.Place), x.Body, o.Texts.Ledgers.ReviewStates[string(x.State)], t.Office.Reasons[x.HiddenFor], x.Answer})
	}
	return out, nil
}

func (o *Office) caseLedger(ctx context.Context, r *reading) ([][]any, error) {
	asked, text := listAsked(r.c)
	found, err := o.Cases.ForOffice(ctx, returns.OfficeQuery{View: casesSeen(r.v).of(asked.view, returns.ViewAll), Text: text, Page: r.part, PerPage: ledgerPart, Scope: r.v.scope(auth.ReadOrders), Reason: returns.Reason(r.v.by.text(byKind)), Officer: r.v.by.number(byOfficer), Reader: r.v.who.Account.ID})
	if err != nil {
		return nil, err
	}
	t := o.Texts.Cases
	officer := func(x *returns.Row) any {
		if r.v.who.Reach(auth.ReadOrders) != auth.Commune {
			return ""
		}
		return orElse(x.OfficerName, t.Office.Nobody)
	}
	var out [][]any
	for i := range found.Rows {
		x := &found.Rows[i]
		ended := any(nil)
		if x.EndedAt != nil {
			ended = ledgerMoment(*x.EndedAt)
		}
		out = append(out, []any{x.Code(), shownCode(x.OrderCode), ledgerMoment(x.CreatedAt), maskName(x.BuyerName), x.ProducerName, t.Reasons[string(x.Reason)], t.Wishes[string(x.Wants)], t.States[string(x.State)], officer(x),
			ledgerMoment(x.ReplyBy), ledgerMoment(x.SettleBy), ended, workbook.Amount(x.Refunded)})
	}
	return out, nil
}

func (o *Office) quoteLedger(ctx context.Context, r *reading) ([][]any, error) {
	asked, text := listAsked(r.c)
	found, err := o.Bespoke.List(ctx, bespoke.OfficeQuery{View: bespokeViews.of(asked.view, bespoke.ViewAll), Text: text, Page: r.part, PerPage: ledgerPart, Scope: r.v.scope(auth.ReadOrders), State: bespoke.State(r.v.by.text(byState))})
	if err != nil {
		return nil, err
	}
	var out [][]any
	for i := range found.Rows {
		x := &found.Rows[i]
		out = append(out, []any{x.Shown(), ledgerMoment(x.CreatedAt), x.ProductName, x.Size, x.ProducerName, maskedBuyer(x.Name, x.Phone), x.Wishes, o.bespokeBadge(x).Label, shownCode(x.OrderCode), x.Reason})
	}
	return out, nil
}

func (o *Office) moneyLedger(ctx context.Context, r *reading) ([][]any, error) {
	asked, text := listAsked(r.c)
	found, err := o.Money.Lines(ctx, transfer.LinesQuery{View: lineViews.of(asked.view, transfer.ViewAll), Text: text, Page: r.part, PerPage: ledgerPart, Scope: r.v.scope(auth.UpdatePayments), From: r.v.by.day(byFrom), To: r.v.by.day(byTo)})
	if err != nil {
		return nil, err
	}
	var out [][]any
	for i := range found.Rows {
		x := &found.Rows[i]
		amount := int64(x.Amount)
		if x.Direction == transfer.Out {
			amount = -amount
		}
		out = append(out, []any{ledgerMoment(x.HappenedAt), x.ProducerName, workbook.Amount(amount), x.Content, o.Texts.Desk.Sources[string(x.Source)], o.recentLine(x).Became})
	}
	return out, nil
}

func (o *Office) peopleLedger(ctx context.Context, r *reading) ([][]any, error) {
	if r.part > 1 {
		return nil, nil
	}
	list, err := o.Accounts.People(ctx)
	if err != nil {
		return nil, err
	}
	var out [][]any
	for i := range list {
		x := &list[i]
		login := x.Login
		if strings.HasPrefix(login, "+") {
			login = ledgerPhone(login)
		}
		last := any(nil)
		if at := cmp.Or(x.LastSeen, x.LastLogin); at != nil {
			last = ledgerMoment(*at)
		}
		out = append(out, []any{x.Name, login, strings.Join(x.RoleNames, ", "), o.personBadge(x).Label, last, x.Sessions})
	}
	return out, nil
}

func (o *Office) visitLedger(ctx context.Context, r *reading) ([][]any, error) {
	t := o.Texts.Visits
	list, ok, err := o.Visits.Ledger(ctx, r.v.scope(auth.ReadVisits), r.part, ledgerPart)
	if err != nil || !ok {
		return nil, err
	}
	out := [][]any{}
	for i := range list {
		b := &list[i]
		number := ""
		if b.Phone != "" {
			number = phone.Number(b.Phone).Masked()
		}
		out = append(out, []any{b.Shown(), ledgerMoment(b.StartsAt), b.PlaceName, b.Party, b.Name, number, b.Note, t.States[string(b.State)], b.Reason})
	}
	return out, nil
}

func (o *Office) reportLedger(ctx context.Context, r *reading) ([][]any, error) {
	if r.v.scope(auth.ManageCases) != catalog.Everything() {
		return nil, fault.New(fault.NotFound, "page.not_found")
	}
	asked, text := listAsked(r.c)
	found, err := o.Reports.ForOffice(ctx, report.OfficeQuery{View: reportViews.of(asked.view, report.ViewAll), Text: text, Page: r.part, PerPage: ledgerPart, About: report.About(r.v.by.text(byAbout)), Category: report.Category(r.v.by.text(byKind))})
	if err != nil {
		return nil, err
	}
	t := o.Texts.Reports
	var out [][]any
	for i := range found.Rows {
		x := &found.Rows[i]
		answered := any(nil)
		if x.AnsweredAt != nil {
			answered = ledgerMoment(*x.AnsweredAt)
		}
		out = append(out, []any{x.Code(), ledgerMoment(x.CreatedAt), t.Abouts[string(x.About)], x.Name, t.Categories[string(x.Category)], x.Body, ledgerMoment(x.ReplyBy), answered, x.AnsweredBy, x.Answer})
	}
	return out, nil
}

// promotionLedger is every offer on a size and every voucher.
func (o *Office) promotionLedger(ctx context.Context, r *reading) ([][]any, error) {
	if r.part > 1 {
		return nil, nil
	}
	scope, t := r.v.scope(auth.ReadProducts), o.Texts.Ledgers
	offers, err := o.Catalog.AllOffers(ctx, scope, mostLedger)
	if err != nil {
		return nil, err
	}
	vouchers, err := o.Vouchers.List(ctx, scope.ProducerID, mostLedger)
	if err != nil {
		return nil, err
	}
	var out [][]any
	for i := range offers {
		x := &offers[i]
		out = append(out, []any{t.Offer, x.ProductName + ", " + x.VariantName, x.ProducerName, workbook.Amount(x.ListPrice), workbook.Amount(x.Price), nil, ledgerMoment(x.StartsAt), ledgerMoment(x.EndsAt), x.Units, x.Taken, o.offerPromotion(x).row.Badge.Label})
	}
	for i := range vouchers {
		x := &vouchers[i]
		out = append(out, []any{t.Voucher, x.Code, x.ProducerName, nil, workbook.Amount(x.Amount), x.Percent, ledgerMoment(x.StartsAt), ledgerMoment(x.EndsAt), x.Uses, x.Used, o.voucherPromotion(x).row.Badge.Label})
	}
	return out, nil
}

func (o *Office) takedownLedger(ctx context.Context, r *reading) ([][]any, error) {
	if r.part > 1 {
		return nil, nil
	}
	if err := mayTakeDown(r.v); err != nil {
		return nil, err
	}
	list, _, err := o.Takedowns.List(ctx, 1, mostLedger, catalog.Span{})
	if err != nil {
		return nil, err
	}
	var out [][]any
	for i := range list {
		x := &list[i]
		lifted := any(nil)
		if x.LiftedAt != nil {
			lifted = ledgerMoment(*x.LiftedAt)
		}
		out = append(out, []any{ledgerMoment(x.At), o.Texts.Takedown.Kinds[string(x.Kind)], x.Name, x.Reason, x.ByName, lifted})
	}
	return out, nil
}

// monthLedger is what each producer sold in a month: the one asked for, else the last that is over.
func (o *Office) monthLedger(ctx context.Context, r *reading) ([][]any, error) {
	if r.part > 1 {
		return nil, nil
	}
	period, err := statement.ParsePeriod(cmp.Or(edge.Query(r.c, "ky"), statement.PeriodOf(o.Now()).Before().String()))
	if err != nil {
		return nil, err
	}
	list, err := o.Statements.Month(ctx, r.v.scope(auth.ReadOrders), period)
	if err != nil {
		return nil, err
	}
	var out [][]any
	for i := range list {
		x := &list[i]
		closed := any(nil)
		if x.ClosedAt != nil {
			closed = ledgerMoment(*x.ClosedAt)
		}
		out = append(out, []any{o.Texts.Statements.Month(int(period.Month), period.Year), x.ProducerName, x.Orders, workbook.Amount(x.Goods), workbook.Amount(x.Fee), workbook.Amount(x.Net), closed})
	}
	return out, nil
}

// dealLedger is what shops asked to buy in bulk, and what became of it.
func (o *Office) dealLedger(ctx context.Context, r *reading) ([][]any, error) {
	asked, text := listAsked(r.c)
	found, err := o.Wholesale.List(ctx, wholesale.OfficeQuery{View: dealViews.of(asked.view, wholesale.ViewAll), Text: text, Page: r.part, PerPage: ledgerPart, Scope: r.v.scope(auth.ReadOrders), State: wholesale.State(r.v.by.text(byState))})
	if err != nil {
		return nil, err
	}
	t := o.Texts.Wholesale
	var out [][]any
	for i := range found.Rows {
		x := &found.Rows[i]
		province, _ := o.Places.Province(x.Province)
		out = append(out, []any{x.Shown(), ledgerMoment(x.CreatedAt), x.Shop, maskedBuyer(x.Name, x.Phone), province.Name, x.Goods, t.Oftens[string(x.Often)], x.Wishes, x.Makers, o.dealBadge(r.v, x).Label, ledgerMoment(x.TakeBy), x.Reason})
	}
	return out, nil
}
