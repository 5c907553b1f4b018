package orders

import (
	"encoding/hex"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders/consent"
)

// row is a value for each column of a table, by its name.
type row = map[string]any

// writeSales writes sales with their orders and lines, draws on offers, takes the goods from the
// shelf, empties the carts and promises to tell, in one message of the caller's transaction. They were
// accepted under the locks of o.
func (o *opened) writeSales(send pg.Send, sales []*sale) error {
	if len(sales) == 0 {
		return nil
	}
	b := &pgx.Batch{}
	queueSales(b, sales)
	var taken []catalog.OrderTake
	for _, s := range sales {
		for i := range s.Orders {
			for _, t := range takes(s.quote.Orders[i].Lines) {
				taken = append(taken, catalog.OrderTake{Take: t, OrderID: s.Orders[i].ID, At: s.CreatedAt})
			}
		}
	}
	o.seen.queueDraws(b, sales)
	o.shelf().QueueTake(b, audit.Actor{Kind: audit.Buyer}, taken, o.at)
	if err := send(b); err != nil {
		return fmt.Errorf("write purchases: %w", err)
	}
	return nil
}

// writeSpecialTx writes a sale that could not be decided at a stroke: what it draws on vouchers
// and offers and orders ahead, and what it takes, each in its own guarded statement.
func writeSpecialTx(tx *gorm.DB, send pg.Send, s *sale) error {
	b := &pgx.Batch{}
	queueSales(b, []*sale{s})
	if err := send(b); err != nil {
		return fmt.Errorf("write a purchase: %w", err)
	}
	if v := s.quote.Voucher; v != nil {
		if err := v.UseTx(tx, s.ID, s.BuyerPhone, s.quote.Discount, s.CreatedAt); err != nil {
			return err
		}
	}
	for i := range s.Orders {
		if err := drawTx(tx, &s.Purchase, s.Orders[i].ID, s.quote.Orders[i].Lines); err != nil {
			return err
		}
		if err := catalog.TakeTx(tx, audit.Actor{Kind: audit.Buyer}, s.Orders[i].ID, takes(s.quote.Orders[i].Lines), s.CreatedAt); err != nil {
			return err
		}
	}
	return nil
}

// queueSales queues the records of sales, a statement a table.
func queueSales(b *pgx.Batch, sales []*sale) {
	var purchases, placed, attempts, lines, parts, events []row
	var carts, keys []string
	var bought []int64
	var given []consent.Given
	for _, s := range sales {
		purchases = append(purchases, purchaseRow(&s.Purchase))
		carts, keys, bought = append(carts, s.CartID), append(keys, s.key), append(bought, s.ID)
		for i := range s.Orders {
			o := &s.Orders[i]
			if s.tell {
				given = append(given, consent.Given{PurchaseID: s.ID, ProducerID: o.ProducerID, ProducerName: o.ProducerName, Phone: s.BuyerPhone, Email: s.BuyerEmail, At: s.CreatedAt})
			}
			placed = append(placed, orderRow(o))
			attempts = append(attempts, row{"order_id": o.ID, "method": o.PaymentMethod, "state": o.PaymentState, "amount": o.Due(), "external_ref": "", "redirect_url": "", "expires_at": o.PayBy, "reason": "", "created_at": o.UpdatedAt, "updated_at": o.UpdatedAt})
			events = append(events, row{"order_id": o.ID, "axis": "order", "to_state": Placed, "from_state": "", "actor_kind": audit.Buyer, "actor_name": "", "reason": "", "at": o.CreatedAt})
			for k := range o.Lines {
				l := &o.Lines[k]
				lines = append(lines, lineRow(l))
				for _, p := range l.Parts {
					parts = append(parts, row{"order_id": o.ID, "line_id": l.ID, "variant_id": p.VariantID, "product_id": p.ProductID, "product_name": p.ProductName, "variant_name": p.VariantName,
						"producer_id": p.ProducerID, "producer_name": p.ProducerName, "per_box": p.PerBox, "quantity": p.Quantity, "share": p.Share})
				}
			}
		}
	}
	pg.QueueRows(b, "purchases", `id, code, cart_id, idempotency_key, request_hash, buyer_name, buyer_phone, buyer_email, delivery, province_code, ward_code, place_text, address_line, sales_point_id, note, total, terms_version, key_version, sample, created_at, came_by`, purchases)
	pg.QueueRows(b, "orders", `id, code, purchase_id, producer_id, producer_name, producer_phone, goods, discount, voucher_code, discount_by, fee, fee_off, total, weight_g, zone_name, cold_chain, payment_method, state, payment_state, shipment_state, confirm_by, pay_by, leaves_on, created_at, updated_at, row_version`, placed)
	pg.QueueRows(b, "payment_attempts", `order_id, method, state, amount, expires_at, created_at, updated_at`, attempts)
	pg.QueueRows(b, "order_lines", `id, order_id, variant_id, product_id, product_slug, product_name, variant_name, art_kind, art_variant, photo_hash, photo_width, unit_price, list_price, offer_id, ready_on, quantity, total, discount, boxed, live_item_id, channel`, lines)
	pg.QueueRows(b, "order_line_parts", `order_id, line_id, variant_id, product_id, product_name, variant_name, producer_id, producer_name, per_box, quantity, share`, parts)
	pg.QueueRows(b, "order_events", `order_id, axis, from_state, to_state, actor_kind, actor_name, reason, at`, events)
	consent.Queue(b, given)
	b.Queue(`DELETE FROM cart_lines WHERE cart_id = ANY ($1)`, carts)
	b.Queue(`UPDATE carts c SET checkout_key = u.key, updated_at = $3 FROM unnest($1::text[], $2::text[]) AS u(id, key) WHERE c.id = u.id`, carts, keys, sales[0].CreatedAt)
	outbox.Queue(b, PurchasePlaced, bought...)
}

func purchaseRow(p *Purchase) row {
	return row{"id": p.ID, "code": p.Code, "cart_id": p.CartID, "idempotency_key": p.IdempotencyKey, "request_hash": `\x` + hex.EncodeToString(p.RequestHash),
		"buyer_name": p.BuyerName, "buyer_phone": p.BuyerPhone, "buyer_email": p.BuyerEmail, "delivery": p.Delivery, "province_code": p.ProvinceCode, "ward_code": p.WardCode,
		"place_text": p.PlaceText, "address_line": p.AddressLine, "sales_point_id": p.SalesPointID, "note": p.Note, "total": p.Total, "terms_version": p.TermsVersion,
		"key_version": p.KeyVersion, "sample": p.Sample, "created_at": p.CreatedAt, "came_by": p.CameBy}
}

func orderRow(o *Order) row {
	r := row{"id": o.ID, "code": o.Code, "purchase_id": o.PurchaseID, "producer_id": o.ProducerID, "producer_name": o.ProducerName, "producer_phone": o.ProducerPhone, "goods": o.Goods,
		"discount": o.Discount, "voucher_code": o.VoucherCode, "discount_by": o.DiscountBy, "fee": o.Fee, "fee_off": o.FeeOff, "total": o.Total, "weight_g": o.WeightG, "zone_name": o.ZoneName,
		"cold_chain": o.ColdChain, "payment_method": o.PaymentMethod, "state": o.State, "payment_state": o.PaymentState, "shipment_state": o.ShipmentState,
		"confirm_by": o.ConfirmBy, "pay_by": o.PayBy, "created_at": o.CreatedAt, "updated_at": o.UpdatedAt, "row_version": o.RowVersion}
	if o.LeavesOn != nil {
		r["leaves_on"] = o.LeavesOn.Format(time.DateOnly)
	}
	return r
}

func lineRow(l *Line) row {
	r := row{"id": l.ID, "order_id": l.OrderID, "variant_id": l.VariantID, "product_id": l.ProductID, "product_slug": l.ProductSlug, "product_name": l.ProductName, "variant_name": l.VariantName,
		"art_kind": l.ArtKind, "art_variant": l.ArtVariant, "photo_hash": l.PhotoHash, "photo_width": l.PhotoWidth, "unit_price": l.UnitPrice, "list_price": l.ListPrice, "offer_id": l.OfferID,
		"quantity": l.Quantity, "total": l.Total, "discount": l.Discount, "boxed": l.Boxed, "live_item_id": l.LiveItemID, "channel": l.Channel}
	if l.ReadyOn != nil {
		r["ready_on"] = l.ReadyOn.Format("2006-01-02")
	}
	return r
}
