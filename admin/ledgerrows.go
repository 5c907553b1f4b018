package admin

import (
	"context"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/internal/workbook"
	"github.com/ocop-hungdao/ocop/orders"
)

// ledgerDay is a day as a workbook keeps it; none is empty.
func ledgerDay(t *time.Time) any {
	if t == nil || t.IsZero() {
		return nil
	}
	return workbook.Day(*t)
}

// ledgerMoment is an instant by the clock of Hà Nội.
func ledgerMoment(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return workbook.Moment(vntime.In(t))
}

// ledgerPhone keeps the nought, and no space that is no space.
func ledgerPhone(number string) string {
	out := []rune(phone.Number(number).National())
	for i, r := range out {
		if r == '\u00a0' {
			out[i] = ' '
		}
	}
	return string(out)
}

// orderLedger shows buyers as the list does: who needs a number opens the order, or takes
// the list with numbers, and both are written down.
func (o *Office) orderLedger(ctx context.Context, r *reading) ([][]any, error) {
	return o.orderLines(ctx, r, func(row *orders.Row) []any { return []any{maskedBuyer(row.BuyerName, row.BuyerPhone)} })
}

// contactLedger is orderLedger with names and numbers, for who answers for all of the commune.
func (o *Office) contactLedger(ctx context.Context, r *reading) ([][]any, error) {
	if r.v.whole(auth.UpdateOrders) != catalog.Everything() {
		return nil, fault.New(fault.NotFound, "page.not_found")
	}
	return o.orderLines(ctx, r, func(row *orders.Row) []any { return []any{row.BuyerName, ledgerPhone(row.BuyerPhone)} })
}

func (o *Office) orderLines(ctx context.Context, r *reading, who func(*orders.Row) []any) ([][]any, error) {
	asked, text := listAsked(r.c)
	below, _ := r.below.(*orders.Row)
	if r.only != nil && r.part > 1 {
		return nil, nil
	}
	list, err := o.Orders.Below(ctx, orders.OfficeQuery{Codes: r.only, View: orderViews.of(asked.view, orders.ViewAll), Text: text, Scope: r.v.scope(auth.ReadOrders), Pay: orders.Method(r.v.by.text(byPay))}, below, ledgerPart)
	if err != nil {
		return nil, err
	}
	t := o.Texts.Office.Orders
	var out [][]any
	for i := range list {
		row := &list[i]
		badge := o.orderBadge(&orders.Order{Frozen: row.Frozen, PaymentMethod: row.PaymentMethod, State: row.State, PaymentState: row.PaymentState, ShipmentState: row.ShipmentState, ConfirmBy: row.ConfirmBy}, row.Delivery)
		line := append([]any{ordercode.Code(row.Code).Shown(), ledgerMoment(row.CreatedAt)}, who(row)...)
		out = append(out, append(line, row.PlaceText, row.ProducerName, row.FirstItem, row.Items, workbook.Amount(row.Total), t.Pays[string(row.PaymentMethod)], badge.Label))
		r.below = row
	}
	return out, nil
}

func (o *Office) productLedger(ctx context.Context, r *reading) ([][]any, error) {
	asked, text := listAsked(r.c)
	shown := productViews.of(asked.view, catalog.ViewAll)
	found, err := o.Catalog.ForOffice(ctx, catalog.OfficeQuery{View: shown, Text: text, IDs: r.onlyIDs(), Page: r.part, PerPage: ledgerPart, Scope: r.v.scope(auth.ReadProducts), GroupID: r.v.by.number(byKind)})
	if err != nil {
		return nil, err
	}
	var out [][]any
	for _, r := range found.Rows {
		badge := o.productBadge(r.State, r.TakenDown, r.Held, r.SaleMode == catalog.FromStock && r.Available == 0)
		var price, left any // of what is made to measure or visited there is none
		if price, left = workbook.Amount(r.PriceFrom), r.Available; r.SaleMode != catalog.FromStock {
			price, left = "", ""
		}
		var stars any // nothing, and not none of five, where none was ever awarded
		if r.Stars > 0 {
			stars = r.Stars
		}
		out = append(out, []any{r.Name, r.ProducerName, r.VillageName, badge.Label, stars, price, left, r.UnitWord, r.Variants})
	}
	return out, nil
}

func (o *Office) stockLedger(ctx context.Context, r *reading) ([][]any, error) {
	if r.part > 1 {
		return nil, nil
	}
	scope := r.v.scope(auth.ReadProducts)
	if scope.Village != "" {
		return nil, nil
	}
	all, err := o.Imports.InStock(ctx, scope)
	if err != nil {
		return nil, err
	}
	var out [][]any
	for _, x := range all {
		out = append(out, []any{x.ID, x.Product, x.Variant, x.Producer, x.Stock})
	}
	return out, nil
}

func (o *Office) producerLedger(ctx context.Context, r *reading) ([][]any, error) {
	asked, text := listAsked(r.c)
	found, err := o.Catalog.ProducerList(ctx, catalog.ProducerQuery{View: makerViews.of(asked.view, catalog.ProducersAll), Text: text, IDs: r.onlyIDs(), Page: r.part, PerPage: ledgerPart, Scope: r.v.scope(auth.ReadProducers), VillageID: r.v.by.number(byVillage), Form: catalog.LegalForm(r.v.by.text(byKind))})
	if err != nil {
		return nil, err
	}
	t := o.Texts.Office.Makers
	var out [][]any
	for i := range found.Rows {
		r := &found.Rows[i]
		out = append(out, []any{r.Name, r.TradeName, t.Forms[string(r.LegalForm)], t.States[string(r.State)], r.VillageName, r.AddressLine, ledgerPhone(r.Phone), r.Email, r.TaxCode, r.RegistrationNumber, ledgerDay(r.RegistrationIssuedOn), r.RegistrationIssuer, r.Products})
	}
	return out, nil
}

func (o *Office) starLedger(ctx context.Context, r *reading) ([][]any, error) {
	asked, text := listAsked(r.c)
	shown := starViews.of(asked.view, ocop.DeskRegister)
	if shown == ocop.DeskWaiting || shown == ocop.DeskBack { // proposals are no recognitions
		shown = ocop.DeskRegister
	}
	found, err := o.Stars.Desk(ctx, ocop.DeskQuery{View: shown, Text: text, Page: r.part, PerPage: ledgerPart, ProducerID: r.v.by.number(byMaker), Stars: int(r.v.by.number(byStars)), Year: int(r.v.by.number(byYear))})
	if err != nil {
		return nil, err
	}
	today := vntime.Today(o.Now())
	var out [][]any
	for i := range found.Register {
		r := &found.Register[i]
		last := r.LastDay()
		out = append(out, []any{r.ProductName, r.ProducerName, r.Stars, r.CertificateCode, r.DecisionNumber, ledgerDay(&r.DecidedOn), r.Authority, ledgerDay(&r.ValidFrom), ledgerDay(&last), o.starBadge(r.On(today)).Label, ledgerDay(r.RevokedOn), r.RevokedBecause})
	}
	return out, nil
}

func (o *Office) paperLedger(ctx context.Context, r *reading) ([][]any, error) {
	asked, text := listAsked(r.c)
	shown := paperViews.of(asked.view, "")
	found, err := o.Catalog.Papers(ctx, catalog.PaperQuery{View: shown, Text: text, Scope: r.v.scope(auth.ReadPapers), Private: r.v.keepsPapers(), IDs: r.onlyIDs(), Kind: r.v.by.text(byKind), Page: r.part, PerPage: ledgerPart})
	if err != nil {
		return nil, err
	}
	t := o.Texts.Office.Papers
	var out [][]any
	for i := range found.Rows {
		r := &found.Rows[i]
		out = append(out, []any{t.Kinds[r.Kind], r.Number, r.ProductName, r.ProducerName, r.Issuer, ledgerDay(&r.IssuedOn), ledgerDay(r.ExpiresOn), o.paperBadge(&r.Paper).Label, r.Holds})
	}
	return out, nil
}

func (o *Office) pointLedger(ctx context.Context, r *reading) ([][]any, error) {
	asked, text := listAsked(r.c)
	found, err := o.Points.OfficeList(ctx, salespoint.OfficeQuery{View: pointViews.of(asked.view, salespoint.ViewAll), Text: text, Page: r.part, PerPage: ledgerPart, Kind: salespoint.Kind(r.v.by.text(byKind)), ProducerID: r.v.by.number(byMaker)})
	if err != nil {
		return nil, err
	}
	var out [][]any
	for i := range found.Rows {
		p := &found.Rows[i]
		out = append(out, []any{p.Name, o.Texts.Point.Kinds[string(p.Kind)], p.Address, p.OldAddress, p.Latitude, p.Longitude, p.Hours, ledgerPhone(p.Phone), o.Texts.Points.States[string(p.State)], p.Products})
	}
	return out, nil
}

// liveLedger is the calendar of sessions, those to come first.
func (o *Office) liveLedger(ctx context.Context, r *reading) ([][]any, error) {
	if r.part > 1 {
		return nil, nil
	}
	var out [][]any
	for _, view := range []livestream.View{livestream.Ahead, livestream.Over} {
		list, _, err := o.Live.Office(ctx, view, 0, mostLedger)
		if err != nil {
			return nil, err
		}
		for i := range list {
			s := &list[i]
			out = append(out, []any{s.Name, workbook.Day(vntime.In(s.StartsAt)), vntime.Clock(s.StartsAt), vntime.Clock(s.EndsAt), s.Goods, s.Replay})
		}
	}
	return out, nil
}
