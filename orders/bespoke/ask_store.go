package bespoke

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Ask writes down what somebody wants made. The same form sent again gives the request that
// it made. Refusals: a shop that is not open with "shop.not_open", goods that are not made
// to order with "bespoke.no_product", a number with too many open requests with
// "bespoke.too_many".
func (s *Store) Ask(ctx context.Context, a Asking) (*Request, error) {
	if a.Once == "" || len(a.Once) > 100 {
		return nil, fault.New(fault.Invalid, "bespoke.no_form")
	}
	if err := s.checkout.MayOrder(ctx); err != nil {
		return nil, err
	}
	number, err := a.clean()
	if err != nil {
		return nil, err
	}
	code, err := ordercode.New(ordercode.Bespoke, s.random)
	if err != nil {
		return nil, err
	}
	if err := s.db.Tx(ctx, func(tx *gorm.DB) error { return s.askTx(tx, a, number, string(code)) }); err != nil {
		return nil, err
	}
	list, err := s.requests(ctx, `WHERE r.once = $1`, a.Once)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("a request that was made is not there: %s", code)
	}
	return &list[0], nil
}

func (s *Store) askTx(tx *gorm.DB, a Asking, number phone.Number, code string) error {
	// Of many forms with one number at once the limit holds.
	if err := exec(tx, "hold a number", `SELECT pg_advisory_xact_lock(hashtextextended('bespoke:' || ?, 0))`, string(number)); err != nil {
		return err
	}
	var had struct{ Same, Open int }
	err := tx.Raw(`SELECT (SELECT count(*) FROM bespoke_requests WHERE once = ?) AS same, (SELECT count(*) FROM bespoke_requests WHERE phone = ? AND state IN ('asked', 'quoted')) AS open`, a.Once, number).Scan(&had).Error
	if err != nil {
		return fmt.Errorf("look for a form: %w", err)
	}
	if had.Same > 0 {
		return nil
	}
	if had.Open >= MostOpen {
		return fault.New(fault.TooMany, "bespoke.too_many").With("most", MostOpen)
	}
	var product struct {
		ID, ProducerID int64
		Name           string
		Sample         bool
	}
	day := vntime.Today(s.now()).Format(time.DateOnly)
	err = tx.Raw(`SELECT p.id, p.producer_id, p.name, p.sample FROM products p JOIN producers r ON r.id = p.producer_id WHERE p.slug = ? AND p.sale_mode = ? AND `+catalog.ShownOn("?"), a.Product, catalog.ByQuote, day).Scan(&product).Error
	if err != nil {
		return fmt.Errorf("find what is wanted: %w", err)
	}
	if product.ID == 0 {
		return fault.New(fault.NotFound, "bespoke.no_product")
	}
	var id int64
	err = tx.Raw(`INSERT INTO bespoke_requests (code, once, product_id, producer_id, product_name, size, wishes, name, phone, email, place, state, quote_by, sample, created_at, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'asked', ?, ?, ?, ?) ON CONFLICT (once) DO NOTHING RETURNING id`,
		code, a.Once, product.ID, product.ProducerID, product.Name, a.Size, a.Wishes, a.Name, number, a.Email, a.Place, s.checkout.Store.Days.Said().Add(s.now(), QuotedWithin), product.Sample, s.now(), s.now()).Scan(&id).Error
	if err != nil {
		return fmt.Errorf("write a request: %w", err)
	}
	if id == 0 { // another number sent the same form meanwhile
		return nil
	}
	if err := outbox.PutTx(tx, outbox.Event{Kind: AskedFor, ID: id}); err != nil {
		return err
	}
	return s.photosTx(tx, audit.Actor{Kind: audit.Buyer}, catalog.PhotoOwner{Kind: catalog.PhotoOfBespoke, ID: id}, a.Photos)
}
