package admin

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/voucher"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// promotionLines is how many offers and how many vouchers are looked at: those that end last.
const promotionLines = 500

// promotionViews are the saved views in their order, as addresses say them.
var promotionViews = [...]string{"dang-chay", "sap-toi", "ban-nhap", "da-het", "tat-ca"}

// promotion is an offer or a voucher in the list of both.
type promotion struct {
	view     string
	ends     time.Time
	folded   string // what is searched
	row      view.Record
	newestID int64
}

// listPromotions shows what takes something off anywhere in the commune: offers on sizes and
// vouchers, by where they stand.
func (o *Office) listPromotions(c *fiber.Ctx, v *visit) error {
	asked, text := listAsked(c)
	t, scope, at := o.Texts.Vouchers, v.scope(auth.ReadProducts), v.at(vouchersAt)
	shown := asked.view
	if !slices.Contains(promotionViews[:], shown) {
		shown = promotionViews[0]
	}
	offers, err := o.Catalog.AllOffers(c.UserContext(), scope, promotionLines)
	if err != nil {
		return err
	}
	vouchers, err := o.Vouchers.List(c.UserContext(), scope.ProducerID, promotionLines)
	if err != nil {
		return err
	}
	all := make([]promotion, 0, len(offers)+len(vouchers))
	for i := range offers {
		all = append(all, o.offerPromotion(&offers[i]))
	}
	for i := range vouchers {
		all = append(all, o.voucherPromotion(&vouchers[i]))
	}
	slices.SortStableFunc(all, func(a, b promotion) int { return cmp.Or(b.ends.Compare(a.ends), cmp.Compare(b.newestID, a.newestID)) })
	body := view.Records{Caption: t.Caption, Heads: t.Heads}
	body.List = o.list(at, shown, text, 1, 0, 0)
	body.Find, body.FindHint = t.Find, t.FindHint
	counts := map[string]int{}
	for i := range all {
		if p := &all[i]; strings.Contains(p.folded, slug.Fold(text)) {
			counts[p.view]++
			counts["tat-ca"]++
			if shown == p.view || shown == "tat-ca" {
				body.Rows = append(body.Rows, p.row)
			}
		}
	}
	for _, each := range promotionViews {
		body.Views = append(body.Views, ui.Chip{Label: t.Views[each], Href: listAddress(at, each, text, 1), Count: counts[each], Current: each == shown})
	}
	body.Empty = ui.Empty{Title: t.Empty[shown], Text: t.EmptyText}
	if text != "" {
		body.Empty = ui.Empty{Title: o.Texts.Office.Frame.NoMatch, Text: t.EmptyText, Action: ui.Button{Label: o.Texts.Office.Frame.DropFind, Href: vouchersAt}}
	}
	maker, err := o.ofMaker(c.UserContext(), v, auth.ReadProducts)
	if err != nil {
		return err
	}
	o.narrow(&body.List, v, vouchersAt, shown, text, len(body.Rows), maker)
	if v.who.Can(auth.UpdateProducts) {
		body.Add = &ui.Button{Label: t.Add, Href: vouchersAt + "/moi", Icon: "plus"}
		body.Views = append(body.Views, ui.Chip{Label: t.Free, Href: vouchersAt + "/giao-mien-phi"})
	}
	p, err := o.frame(c, v, t.Title, vouchersAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "uu-dai", "", "")
	p.Note = t.ListNote
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

func (o *Office) offerPromotion(r *catalog.OfferRow) promotion {
	t := o.Texts.Vouchers
	state := r.At(o.Now())
	out := promotion{ends: r.EndsAt, newestID: r.ID, folded: slug.Fold(r.ProductName + " " + r.VariantName + " " + r.ProducerName),
		view: map[catalog.OfferState]string{catalog.OfferPlanned: "sap-toi", catalog.OfferOpen: "dang-chay"}[state]}
	out.view = cmp.Or(out.view, "da-het")
	out.row = view.Record{Href: offersAddress(r.ProductID, r.VariantID), A: r.ProductName + ", " + r.VariantName, ANote: r.ProducerName,
		B: t.OfferOff(r.Price.String(), r.ListPrice.String()), BNote: t.Period(vntime.Moment(r.StartsAt), vntime.Moment(r.EndsAt)),
		C: t.UnitsLeft(max(r.Units-r.Taken, 0), r.Units), Badge: ui.Badge{Label: o.Texts.Offer.Office.States[string(state)], Icon: "clock"}}
	switch state {
	case catalog.OfferOpen:
		out.row.Badge.Icon, out.row.Badge.Tone = "circle-check", ui.Leaf
	case catalog.OfferGone, catalog.OfferOver, catalog.OfferEnded:
		out.row.Badge.Icon = "ban"
	}
	return out
}

func (o *Office) voucherPromotion(one *voucher.Voucher) promotion {
	t := o.Texts.Vouchers
	out := promotion{ends: one.EndsAt, newestID: one.ID, folded: slug.Fold(one.Code + " " + o.voucherOf(one)),
		view: map[voucher.State]string{voucher.Draft: "ban-nhap", voucher.Planned: "sap-toi", voucher.Open: "dang-chay"}[one.At(o.Now())]}
	out.view = cmp.Or(out.view, "da-het")
	off := o.voucherOff(one)
	if from := o.voucherFrom(one); from != "" {
		off += ", " + from
	}
	out.row = view.Record{Href: voucherAddress(one.ID), A: t.CodeOf(one.Code), ANote: o.voucherOf(one), B: off, BNote: t.Period(vntime.Moment(one.StartsAt), vntime.Moment(one.EndsAt)),
		C: t.UsesLeft(max(one.Uses-one.Used, 0), one.Uses), Badge: o.voucherBadge(one)}
	return out
}
