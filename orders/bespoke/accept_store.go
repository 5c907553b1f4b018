package bespoke

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/orders"
)

// Waits is how long an accepted quote waits for its first stage.
const Waits = 72 * time.Hour

// Yes is what a buyer accepts: the version that they read, and under which words.
type Yes struct {
	Version        int
	WordingVersion string
	Wording        string
	Line           string // how the order's line calls the version
	Place          string // what a page that masks the address says
}

// Accept turns a version of a quote into an order that waits for its first stage. A version
// that is not the newest is refused with "bespoke.newer", one whose day has passed with
// "bespoke.expired". The same version accepted again gives the same order.
func (s *Store) Accept(ctx context.Context, requestID int64, y Yes) (*orders.Order, error) {
	if y.Version < 1 || y.Wording == "" || y.WordingVersion == "" {
		return nil, fault.New(fault.Invalid, "bespoke.no_form")
	}
	o, err := s.checkout.Agree(ctx, func(tx *gorm.DB) (orders.Agreed, error) { return s.termsTx(tx, requestID, y) },
		func(tx *gorm.DB, o *orders.Order) error { return s.acceptTx(tx, requestID, o, y) })
	if fault.Is(err, "bespoke.moved") {
		if r, again := s.ByID(ctx, requestID); again == nil && r.State == Ordered && r.Accepted != nil && *r.Accepted == y.Version {
			return s.orderOf(ctx, r)
		}
	}
	return o, err
}

func (s *Store) orderOf(ctx context.Context, r *Request) (*orders.Order, error) {
	p, err := s.checkout.Store.PurchaseOf(ctx, *r.OrderID)
	if err != nil {
		return nil, err
	}
	return &p.Orders[0], nil // it was agreed on alone
}

// termsTx locks a request and reads what its newest quote makes of it.
func (s *Store) termsTx(tx *gorm.DB, requestID int64, y Yes) (a orders.Agreed, err error) {
	r, err := lockTx(tx, requestID)
	if err != nil {
		return a, err
	}
	if !r.State.Can(Accept) {
		return a, fault.New(fault.Conflict, "bespoke.moved")
	}
	newest, err := newestTx(tx, r.ID)
	if err != nil {
		return a, err
	}
	if newest != y.Version {
		return a, fault.New(fault.Conflict, "bespoke.newer")
	}
	var q Quote
	if err := tx.Raw(`SELECT id, version, price, valid_until FROM bespoke_quotes WHERE request_id = ? AND version = ?`, r.ID, newest).Scan(&q).Error; err != nil {
		return a, fmt.Errorf("read a quote: %w", err)
	}
	if q.Expired(s.now()) {
		return a, fault.New(fault.Conflict, "bespoke.expired")
	}
	var art struct {
		ArtKind    string
		ArtVariant int
		First      money.VND
		Before     money.VND
	}
	err = tx.Raw(`SELECT p.art_kind, p.art_variant, (SELECT sum(amount) FROM bespoke_stages WHERE quote_id = @quote AND due = 'accepted')::bigint AS first,
		(SELECT sum(amount) FROM bespoke_stages WHERE quote_id = @quote AND due IN ('accepted', 'finished'))::bigint AS before FROM products p WHERE p.id = @product`,
		map[string]any{"quote": q.ID, "product": r.ProductID}).Scan(&art).Error
	if err != nil {
		return a, fmt.Errorf("read the stages of a quote: %w", err)
	}
	return orders.Agreed{Key: "bespoke:" + r.Code, ProducerID: r.ProducerID, ProducerName: r.ProducerName, ProducerPhone: r.ProducerPhone, ProductID: r.ProductID,
		ProductSlug: r.ProductSlug, ProductName: r.ProductName, Version: y.Line, ArtKind: art.ArtKind, ArtVariant: art.ArtVariant, Price: q.Price, First: art.First, BeforeSent: art.Before,
		Buyer: r.Name, Phone: r.Phone, Email: r.Email, Place: y.Place, Address: r.Place, Waits: Waits}, nil
}

func (s *Store) acceptTx(tx *gorm.DB, requestID int64, o *orders.Order, y Yes) error {
	err := exec(tx, "accept a quote", `UPDATE bespoke_requests SET state = 'ordered', order_id = ?, accepted = ?, accepted_at = ?, wording_version = ?, wording = ?, updated_at = ? WHERE id = ?`,
		o.ID, y.Version, s.now(), y.WordingVersion, y.Wording, s.now(), requestID)
	if err != nil {
		return err
	}
	return audit.PutTx(tx, audit.Entry{Actor: audit.Actor{Kind: audit.Buyer}, Action: "bespoke.accepted", Entity: "bespoke", EntityID: requestID, After: map[string]any{"version": y.Version, "wording": y.WordingVersion, "order": o.ID}})
}

// Breaks says who breaks off.
type Breaks string

// The two who may.
const (
	ByBuyer    Breaks = "buyer"
	ByProducer Breaks = "producer"
)

// KeptIf is what the producer keeps of a first stage when somebody breaks off, by the rule
// of the accepted quote; below 0 it is what the producer gives on top of all that came.
func (q *Quote) KeptIf(who Breaks) money.VND {
	switch {
	case q.Rule == Deposit && who == ByBuyer:
		return q.By(OnAccept)
	case q.Rule == Deposit && who == ByProducer:
		return -q.By(OnAccept)
	}
	return 0
}

// BreakOff ends an ordered request within scope before its goods leave, for who said so and
// by the rule that was accepted: what the producer keeps stays, the rest is owed back.
func (s *Store) BreakOff(ctx context.Context, by audit.Actor, scope catalog.Scope, code string, who Breaks, reason string) error {
	if reason = typed.Line(reason); !typed.Says(reason) || len([]rune(reason)) > MostText {
		return fault.New(fault.Invalid, "bespoke.why")
	}
	r, q, err := s.Ordered(ctx, scope, code)
	if err != nil {
		return err
	}
	if who != ByBuyer && who != ByProducer {
		return fault.New(fault.Invalid, "bespoke.who")
	}
	return s.checkout.Store.BreakOff(ctx, by, scope, *r.OrderID, reason, q.KeptIf(who))
}

// Ordered reads a request that is ordered, with the quote that was accepted.
func (s *Store) Ordered(ctx context.Context, scope catalog.Scope, code string) (*Request, *Quote, error) {
	r, err := s.ByCode(ctx, scope, code)
	if err != nil {
		return nil, nil, err
	}
	if r.State != Ordered || r.Accepted == nil {
		return nil, nil, fault.New(fault.Conflict, "bespoke.moved")
	}
	list, err := s.Quotes(ctx, r.ID)
	if err != nil {
		return nil, nil, err
	}
	for i := range list {
		if list[i].Version == *r.Accepted {
			return r, &list[i], nil
		}
	}
	return nil, nil, fmt.Errorf("the accepted quote of request %d is not there", r.ID)
}
