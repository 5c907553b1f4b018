package demo

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/transfer"
)

// office places orders and works them off on a clock that it sets.
type office struct {
	deps     Deps
	start    time.Time
	clock    time.Time
	checkout *orders.Checkout
	money    *transfer.Store
	staff    map[string]audit.Actor // by login
}

// placeOrders places what is not placed yet and takes the steps that are not taken
// yet, the oldest purchase first.
func placeOrders(ctx context.Context, d Deps, now time.Time) error {
	o := &office{deps: d, start: now}
	o.checkout = d.Checkout(func() time.Time { return o.clock })
	o.money = transfer.NewStore(d.DB, o.checkout.Store, func() time.Time { return o.clock })
	var err error
	if o.staff, err = staff(ctx, d); err != nil {
		return err
	}
	all := slices.Concat(closedOrders(), strayOrders(), recentOrders(), transferOrders(), courierOrders())
	slices.SortFunc(all, func(a, b purchase) int { return a.placed.before(now).Compare(b.placed.before(now)) })
	for _, p := range all {
		if err := o.follow(ctx, p); err != nil {
			return fmt.Errorf("sample order %s: %w", p.key, err)
		}
	}
	if err := o.writeBankLines(ctx); err != nil {
		return err
	}
	for _, write := range []func(context.Context) error{o.writeDoubts, o.writeRemittances, o.writeReviews, o.writeCases, o.writeWaiting, o.writeConsents, o.writeVisits, o.writePreorder, o.writeWishes, o.writeStockists, o.writePromotions, o.writeReports, o.writeLive, o.writeLabels} {
		if err := write(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (o *office) follow(ctx context.Context, p purchase) error {
	o.clock = p.placed.before(o.start)
	placed, err := o.placedBefore(ctx, p.key)
	if errors.Is(err, pgx.ErrNoRows) {
		placed, err = o.place(ctx, p)
	}
	if err != nil {
		return err
	}
	for _, order := range placed.Orders {
		if err := o.work(ctx, &order, p); err != nil {
			return err
		}
	}
	return nil
}

// placedBefore finds a purchase of an earlier seeding; pgx.ErrNoRows when there is none.
func (o *office) placedBefore(ctx context.Context, key string) (*orders.Purchase, error) {
	var id int64
	err := o.deps.DB.Pool.QueryRow(ctx, `SELECT id FROM purchases WHERE idempotency_key = $1 AND sample`, "demo-"+key).Scan(&id)
	if err != nil {
		return nil, err
	}
	return o.checkout.Store.PurchaseByID(ctx, id)
}

// place fills a cart and buys it, as a buyer does.
func (o *office) place(ctx context.Context, p purchase) (*orders.Purchase, error) {
	cart, err := o.checkout.Store.NewCart(ctx)
	if err != nil {
		return nil, err
	}
	for _, l := range p.lines {
		var variant int64
		err := o.deps.DB.Pool.QueryRow(ctx, `SELECT x.id FROM variants x JOIN products p ON p.id = x.product_id WHERE p.slug = $1 AND x.name = $2`, l.product, l.size).Scan(&variant)
		if err != nil {
			return nil, fmt.Errorf("find %s of %s: %w", l.size, l.product, err)
		}
		if err := o.checkout.Store.SetLine(ctx, cart.ID, variant, l.quantity); err != nil {
			return nil, err
		}
	}
	quote, err := o.checkout.Quote(ctx, cart.ID, p.to)
	if err != nil {
		return nil, err
	}
	return o.checkout.Place(ctx, orders.Request{CartID: cart.ID, IdempotencyKey: "demo-" + p.key, Name: p.buyer, Phone: p.phone,
		Destination: p.to, AddressLine: p.addressLine, Note: p.note, Method: cmp.Or(p.pays, orders.COD), CameBy: orders.ByWeb, ExpectedTotal: &quote.Total})
}

// work takes an order's steps from the first that was not taken yet.
func (o *office) work(ctx context.Context, order *orders.Order, p purchase) error {
	var slug string
	var done int
	err := o.deps.DB.Pool.QueryRow(ctx, `SELECT slug, (SELECT count(*) FROM audit_log WHERE entity = 'order' AND entity_id = $2 AND action LIKE 'order.%')
		FROM producers WHERE id = $1`, order.ProducerID, order.ID).Scan(&slug, &done)
	if err != nil {
		return fmt.Errorf("read how far it is: %w", err)
	}
	acts := p.acts[slug]
	for i, a := range acts {
		if i < done {
			continue
		}
		o.clock = a.at.before(o.start)
		by, scope := o.actor(a.by, order)
		if a.percent > 0 {
			key := "demo-" + p.key + "-" + slug + "-" + strconv.Itoa(i)
			if _, err := o.money.Receive(ctx, by, scope, order.ID, transfer.Receipt{Key: key, Amount: order.Total * money.VND(a.percent) / 100, Note: "Khoản mẫu"}); err != nil {
				return err
			}
			continue
		}
		if err := o.take(ctx, by, scope, order, a); err != nil {
			return err
		}
		if a.lot != "" {
			if err := o.noteLot(ctx, by, scope, order, a.lot); err != nil {
				return err
			}
		}
	}
	return nil
}

// take does one step; what leaves with a courier bears its code.
func (o *office) take(ctx context.Context, by audit.Actor, scope catalog.Scope, order *orders.Order, a act) error {
	if a.tracking != "" {
		return o.checkout.Store.Send(ctx, by, scope, order.ID, orders.Send{Courier: a.courier, Tracking: a.tracking})
	}
	return o.checkout.Store.Take(ctx, by, scope, order.ID, a.step, a.reason)
}

// noteLot says that the goods of a lot's product are of that lot.
func (o *office) noteLot(ctx context.Context, by audit.Actor, scope catalog.Scope, order *orders.Order, code string) error {
	l, err := catalog.NewStore(o.deps.DB, func() time.Time { return o.clock }).LotByCode(ctx, code)
	if err != nil {
		return err
	}
	var note orders.LotNote
	sent, err := o.checkout.Store.Shipments(ctx, order.ID)
	if err != nil {
		return err
	}
	if len(sent) > 0 {
		note.ShipmentID = sent[0].ID
	}
	for _, line := range order.Lines {
		if line.ProductID == l.ProductID {
			note.Lines = append(note.Lines, line.ID)
			note.Picks = append(note.Picks, orders.LotPick{LineID: line.ID, LotID: l.ID})
		}
	}
	return o.checkout.Store.NoteLots(ctx, by, scope, order.ID, note)
}

// actor is who takes a step and whose orders that person may see.
func (o *office) actor(w who, order *orders.Order) (audit.Actor, catalog.Scope) {
	switch w {
	case buyer:
		return audit.Actor{Kind: audit.Buyer}, catalog.Everything()
	case clock:
		return audit.Actor{Kind: audit.System}, catalog.Everything()
	case youth:
		return o.staff[youthLogin], catalog.Everything()
	case maker:
		return o.staff[auth.LoginName(makerLogin)], catalog.Scope{ProducerID: order.ProducerID}
	default:
		return o.staff[officerLogin], catalog.Everything()
	}
}

func staff(ctx context.Context, d Deps) (map[string]audit.Actor, error) {
	rows, err := d.DB.Pool.Query(ctx, `SELECT login, id, name FROM accounts`)
	if err != nil {
		return nil, fmt.Errorf("read the sample accounts: %w", err)
	}
	out := map[string]audit.Actor{}
	var login, name string
	var id int64
	_, err = pgx.ForEachRow(rows, []any{&login, &id, &name}, func() error {
		out[login] = audit.Actor{Kind: audit.Staff, ID: id, Name: name}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the sample accounts: %w", err)
	}
	return out, nil
}
