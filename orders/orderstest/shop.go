package orderstest

import (
	"context"
	"crypto/rand"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/shipping"
)

// Shop is an open shop in the small world.
type Shop struct {
	*catalogtest.World
	DB       *pg.DB
	Store    *orders.Store
	Checkout *orders.Checkout
	tb       testing.TB
}

// Open opens a shop on db: it sells, and posts to Hà Nội (code 01) for 18.000 ₫ up to
// 2 kg and 30.000 ₫ up to 20 kg, and to Đà Nẵng (48) for 35.000 ₫ up to 20 kg.
func Open(tb testing.TB, db *pg.DB) *Shop { return OpenAt(tb, db, catalogtest.Noon) }

// OpenAt is Open with another clock.
func OpenAt(tb testing.TB, db *pg.DB, now func() time.Time) *Shop {
	tb.Helper()
	w := catalogtest.New(tb, db)
	w.Exec(`INSERT INTO settings (key, value) VALUES ('demo', 'true') ON CONFLICT DO NOTHING`)
	w.Exec(`INSERT INTO shipping_zones (code, name, position) VALUES ('hanoi', 'Hà Nội', 1), ('central', 'Miền Trung', 2) ON CONFLICT DO NOTHING`)
	w.Exec(`INSERT INTO shipping_zone_areas (zone_id, province_code) SELECT id, CASE code WHEN 'hanoi' THEN '01' ELSE '48' END FROM shipping_zones ON CONFLICT DO NOTHING`)
	w.Exec(`INSERT INTO shipping_rates (zone_id, weight_from_g, weight_to_g, price, valid_from)
		SELECT z.id, r.f, r.t, r.p, '2026-01-01'::date FROM shipping_zones z JOIN (VALUES ('hanoi', 0, 2000, 18000), ('hanoi', 2000, 20000, 30000), ('central', 0, 20000, 35000)) r(code, f, t, p) ON r.code = z.code
		WHERE NOT EXISTS (SELECT FROM shipping_rates)`)
	store := orders.NewStore(db, catalog.NewStore(db, now), now, rand.Reader)
	return &Shop{World: w, DB: db, Store: store, tb: tb, Checkout: &orders.Checkout{
		Store: store, Launch: orders.NewLaunches(db, now, ""), Places: Wards{}, Tariffs: shipping.NewStore(db), Terms: Terms{},
		Home: catalog.HungDao(), ConfirmWithin: 4 * time.Hour,
	}}
}

// Wards knows three wards: Hưng Đạo and Ba Đình in Hà Nội, Hải Châu in Đà Nẵng.
type Wards struct{}

// Describe names one of the three.
func (Wards) Describe(province, ward string) (string, bool) {
	name, ok := map[string]string{"01/09931": "Xã Hưng Đạo, Thành phố Hà Nội", "01/00004": "Phường Ba Đình, Thành phố Hà Nội", "48/20242": "Phường Hải Châu, Thành phố Đà Nẵng"}[province+"/"+ward]
	return name, ok
}

// Terms is a version that never changes.
type Terms struct{}

// TermsVersion is always the first.
func (Terms) TermsVersion(time.Time) string { return "quy-che@1" }

// Cart makes a cart with so many of each variant.
func (s *Shop) Cart(takes ...catalog.Take) *orders.Cart {
	s.tb.Helper()
	ctx := context.Background()
	c, err := s.Store.NewCart(ctx)
	if err != nil {
		s.tb.Fatal(err)
	}
	for _, t := range takes {
		if err := s.Store.SetLine(ctx, c.ID, t.VariantID, t.Quantity); err != nil {
			s.tb.Fatal(err)
		}
	}
	if c, err = s.Store.CartByID(ctx, c.ID); err != nil {
		s.tb.Fatal(err)
	}
	return c
}

// Request is a buyer in Ba Đình who wants the cart and was shown total.
func (s *Shop) Request(c *orders.Cart, total money.VND) orders.Request {
	return orders.Request{CartID: c.ID, IdempotencyKey: c.CheckoutKey, Name: "Khách mẫu", Phone: "0900 000 101", AddressLine: "Số 1 ngõ 2 phố mẫu",
		Destination: orders.Destination{Delivery: orders.ByShip, ProvinceCode: "01", WardCode: "00004"}, Method: orders.COD, ExpectedTotal: &total}
}

// Number is what a query counts.
func (s *Shop) Number(sql string, args ...any) (n int) {
	s.tb.Helper()
	if err := s.DB.Pool.QueryRow(context.Background(), sql, args...).Scan(&n); err != nil {
		s.tb.Fatal(err)
	}
	return n
}

// Account gives a producer a bank account that is in use.
func (s *Shop) Account(producerID int64) {
	s.tb.Helper()
	s.Exec(`INSERT INTO producer_bank_accounts (producer_id, bank_bin, account_number, account_name, state, active_from, sample)
		VALUES ($1, '970405', '0000' || $1::bigint::text, 'DU LIEU MAU', 'approved', '2026-01-01', true)`, producerID)
}

// CardAccount gives a producer an account at the card provider that is in use.
func (s *Shop) CardAccount(producerID int64, account string) {
	s.tb.Helper()
	s.Exec(`INSERT INTO producer_bank_accounts (producer_id, kind, bank_bin, account_number, account_name, state, active_from, sample)
		VALUES ($1, 'card', '', $2, 'Dữ liệu mẫu', 'approved', '2026-01-01', true)`, producerID, account)
}

// Placed is a purchase of the takes, placed, to be paid at the door.
func (s *Shop) Placed(takes ...catalog.Take) *orders.Purchase {
	s.tb.Helper()
	return s.PlacedBy(orders.COD, takes...)
}

// PlacedBy is Placed with another way to pay.
func (s *Shop) PlacedBy(m orders.Method, takes ...catalog.Take) *orders.Purchase {
	s.tb.Helper()
	ctx := context.Background()
	c := s.Cart(takes...)
	r := s.Request(c, 0)
	r.Method = m
	q, err := s.Checkout.Quote(ctx, c.ID, r.Destination)
	if err != nil {
		s.tb.Fatal(err)
	}
	r.ExpectedTotal = &q.Total
	p, err := s.Checkout.Place(ctx, r)
	if err != nil {
		s.tb.Fatal(err)
	}
	return p
}
