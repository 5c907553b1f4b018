package admin

import (
	"context"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/workbook"
	"github.com/ocop-hungdao/ocop/orders"
)

// codLedger is what couriers hold of each order, then what they paid for no order that we know.
func (o *Office) codLedger(ctx context.Context, r *reading) ([][]any, error) {
	if r.part > 1 {
		return nil, nil
	}
	scope, t := r.v.scope(auth.UpdatePayments), o.Texts.COD
	missing, _, err := o.COD.Missing(ctx, scope, mostLedger)
	if err != nil {
		return nil, err
	}
	open, err := o.COD.Open(ctx, scope, mostLedger)
	if err != nil {
		return nil, err
	}
	out := make([][]any, 0, len(missing)+len(open))
	for i := range missing {
		x := &missing[i]
		courier, _ := orders.CourierOf(x.Courier)
		out = append(out, []any{t.List, shownCode(x.Code), x.ProducerName, courier.Name, x.Tracking, ledgerMoment(x.CollectedAt), workbook.Amount(x.Collected), workbook.Amount(x.Remitted), workbook.Amount(x.LetOff), workbook.Amount(x.Left())})
	}
	for i := range open {
		x := &open[i]
		courier, _ := orders.CourierOf(x.Courier)
		out = append(out, []any{t.Open, "", "", courier.Name, x.Tracking, ledgerDay(&x.PaidOn), nil, workbook.Amount(x.Amount), nil, nil})
	}
	return out, nil
}

// waitingLedger is what is waited for and by how many: no number stands in it, for whoever
// calls somebody does so from the page, which writes it down.
func (o *Office) waitingLedger(ctx context.Context, r *reading) ([][]any, error) {
	if r.part > 1 {
		return nil, nil
	}
	queues, err := o.Waiting.Queues(ctx, r.v.scope(auth.ReadOrders))
	if err != nil {
		return nil, err
	}
	out := make([][]any, 0, len(queues))
	for _, q := range queues {
		line := []any{o.thing(q), q.ProducerName, q.People, len(q.Due), nil, nil, nil, q.UnitWord}
		if q.VariantID != 0 {
			line[4], line[5], line[6] = q.Wanted, q.Left, q.Kept
		}
		out = append(out, line)
	}
	return out, nil
}

// privacyLedger is what buyers asked about their data and when they were answered; who they
// are stands in the purchase.
func (o *Office) privacyLedger(ctx context.Context, r *reading) ([][]any, error) {
	if r.part > 1 {
		return nil, nil
	}
	list, _, err := o.Privacy.ForOffice(ctx, "", 1, mostLedger, catalog.Span{})
	if err != nil {
		return nil, err
	}
	t := o.Texts.Privacy
	out := make([][]any, 0, len(list))
	for i := range list {
		x := &list[i]
		ended := any(nil)
		if x.EndedAt != nil {
			ended = ledgerMoment(*x.EndedAt)
		}
		out = append(out, []any{x.Code(), t.Kinds[string(x.Kind)], ledgerMoment(x.CreatedAt), ledgerMoment(x.DueBy), t.States[string(x.State)], ended, x.EndedName, x.Answer})
	}
	return out, nil
}

// ruleLedger is which papers goods need, in the order of the page.
func (o *Office) ruleLedger(ctx context.Context, r *reading) ([][]any, error) {
	if r.part > 1 {
		return nil, nil
	}
	if err := mayRule(r.v); err != nil {
		return nil, err
	}
	rules, err := o.Catalog.PaperRules(ctx)
	if err != nil {
		return nil, err
	}
	kinds, err := o.Catalog.PaperKinds(ctx)
	if err != nil {
		return nil, err
	}
	t := o.Texts.Office.PaperRules
	out := make([][]any, 0, len(rules))
	for i := range rules {
		row := o.ruleRow(&rules[i], kinds)
		out = append(out, []any{t.Goods[string(rules[i].GoodsKind)].Title, row.A, row.BNote, row.B, row.Badge.Label, row.C, row.ANote})
	}
	return out, nil
}
