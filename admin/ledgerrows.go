package admin

import (
	"context"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
)

// ledgerDay is a day as a workbook shows it; none is empty.
func ledgerDay(t *time.Time) string {
	if t == nil || t.IsZero() {
		return ""
	}
	return vntime.Date(*t)
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

// orderLedger shows buyers as the list does: who needs a number opens the order, which is
// written down.
func (o *Office) orderLedger(ctx context.Context, c *fiber.Ctx, v *visit, part int) ([][]any, error) {
	asked, text := listAsked(c)
	shown := orderViewOf(asked.view, orders.ViewAll)
	found, err := o.Orders.ForOffice(ctx, orders.OfficeQuery{View: shown, Text: text, Page: part, PerPage: ledgerPart, Scope: v.scope(auth.ReadOrders)})
	if err != nil {
		return nil, err
	}
	t := o.Texts.Office.Orders
	var out [][]any
	for _, r := range found.Rows {
		badge := o.orderBadge(&orders.Order{Frozen: r.Frozen, PaymentMethod: r.PaymentMethod, State: r.State, PaymentState: r.PaymentState, ShipmentState: r.ShipmentState, ConfirmBy: r.ConfirmBy}, r.Delivery)
		out = append(out, []any{ordercode.Code(r.Code).Shown(), vntime.Moment(r.CreatedAt), maskedBuyer(r.BuyerName, r.BuyerPhone), r.PlaceText, r.ProducerName, r.FirstItem, r.Items, int64(r.Total), t.Pays[string(r.PaymentMethod)], badge.Label})
	}
	return out, nil
}

func (o *Office) productLedger(ctx context.Context, c *fiber.Ctx, v *visit, part int) ([][]any, error) {
	asked, text := listAsked(c)
	shown := productViewOf(asked.view, catalog.ViewAll)
	found, err := o.Catalog.ForOffice(ctx, catalog.OfficeQuery{View: shown, Text: text, Page: part, PerPage: ledgerPart, Scope: v.scope(auth.ReadProducts)})
	if err != nil {
		return nil, err
	}
	var out [][]any
	for _, r := range found.Rows {
		badge := o.productBadge(r.State, false, r.Held, r.SaleMode == catalog.FromStock && r.Available == 0)
		out = append(out, []any{r.Name, r.ProducerName, r.VillageName, badge.Label, r.Stars, int64(r.PriceFrom), r.Available, r.UnitWord, r.Variants})
	}
	return out, nil
}

func (o *Office) stockLedger(ctx context.Context, _ *fiber.Ctx, v *visit, part int) ([][]any, error) {
	if part > 1 {
		return nil, nil
	}
	scope := v.scope(auth.ReadProducts)
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

func (o *Office) producerLedger(ctx context.Context, _ *fiber.Ctx, v *visit, part int) ([][]any, error) {
	if part > 1 {
		return nil, nil
	}
	all, err := o.Catalog.ProducersForOffice(ctx, v.scope(auth.ReadProducers))
	if err != nil {
		return nil, err
	}
	t := o.Texts.Office.Makers
	var out [][]any
	for i := range all {
		r := &all[i]
		out = append(out, []any{r.Name, r.TradeName, t.Forms[string(r.LegalForm)], t.States[string(r.State)], r.VillageName, r.AddressLine, ledgerPhone(r.Phone), r.Email, r.TaxCode, r.RegistrationNumber, ledgerDay(r.RegistrationIssuedOn), r.RegistrationIssuer, r.Products})
	}
	return out, nil
}

func (o *Office) starLedger(ctx context.Context, _ *fiber.Ctx, _ *visit, part int) ([][]any, error) {
	if part > 1 {
		return nil, nil
	}
	all, err := o.Stars.Register(ctx, mostLedger)
	if err != nil {
		return nil, err
	}
	today := vntime.Today(o.Now())
	var out [][]any
	for i := range all {
		r := &all[i]
		last := r.LastDay()
		out = append(out, []any{r.ProductName, r.ProducerName, r.Stars, r.CertificateCode, r.DecisionNumber, ledgerDay(&r.DecidedOn), r.Authority, ledgerDay(&r.ValidFrom), ledgerDay(&last), o.starBadge(r.On(today)).Label, ledgerDay(r.RevokedOn), r.RevokedBecause})
	}
	return out, nil
}

func (o *Office) paperLedger(ctx context.Context, c *fiber.Ctx, v *visit, part int) ([][]any, error) {
	asked, text := listAsked(c)
	shown := catalog.PaperView("")
	for _, each := range paperViews {
		if each.slug == asked.view {
			shown = each.view
		}
	}
	found, err := o.Catalog.Papers(ctx, catalog.PaperQuery{View: shown, Text: text, Scope: v.scope(auth.ReadPapers), Private: v.keepsPapers(), Page: part, PerPage: ledgerPart})
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

func (o *Office) pointLedger(ctx context.Context, _ *fiber.Ctx, _ *visit, part int) ([][]any, error) {
	if part > 1 {
		return nil, nil
	}
	all, err := o.Points.ForOffice(ctx)
	if err != nil {
		return nil, err
	}
	var out [][]any
	for i := range all {
		p := &all[i]
		out = append(out, []any{p.Name, o.Texts.Point.Kinds[string(p.Kind)], p.Address, p.OldAddress, p.Latitude, p.Longitude, p.Hours, ledgerPhone(p.Phone), o.Texts.Points.States[string(p.State)], p.Products})
	}
	return out, nil
}

// liveLedger is the calendar of sessions, those to come first.
func (o *Office) liveLedger(ctx context.Context, _ *fiber.Ctx, _ *visit, part int) ([][]any, error) {
	if part > 1 {
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
			out = append(out, []any{s.Name, vntime.Date(s.StartsAt), vntime.Clock(s.StartsAt), vntime.Clock(s.EndsAt), s.Goods, s.Replay})
		}
	}
	return out, nil
}
