package takedown

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// MostTouched is how many orders a pack lists.
const MostTouched = 500

// Pack is what an authority asks about something that was taken down: what it is, its
// papers, its lots, and the orders in which it went out. Nothing of buyers is in it.
type Pack struct {
	Goods  []PackGoods
	Papers []PackPaper
	Lots   []PackLot
	Orders []PackOrder
}

// PackGoods is one product of it.
type PackGoods struct {
	Name, Producer, Registration, Address, Ingredients, Origin, Storage, ShelfLife, State string
	Stock                                                                                 int
}

// PackPaper is a paper of it or of its producer.
type PackPaper struct {
	Kind, Number, Issuer string
	IssuedOn             time.Time
	ExpiresOn            *time.Time
}

// PackLot is a batch that was written down.
type PackLot struct {
	Code       string
	Goods      string
	MadeOn     time.Time
	ExpiresOn  *time.Time
	RecalledOn *time.Time
}

// PackOrder is an order with some of it.
type PackOrder struct {
	Code            string
	At              time.Time
	State, Shipment string
	Goods           string
	Quantity        int
	Place           string // the province
}

// within are the products of what was taken down.
const within = `WITH g AS (SELECT p.* FROM products p WHERE CASE $1 WHEN 'product' THEN p.id = $2 WHEN 'producer' THEN p.producer_id = $2 ELSE p.id = (SELECT product_id FROM variants WHERE id = $2) END) `

// Pack gathers it.
func (s *Store) Pack(ctx context.Context, t *Takedown) (*Pack, error) {
	p := &Pack{}
	err := gather(ctx, s, &p.Goods, t, `SELECT g.name, r.name AS producer, r.registration_number AS registration, r.address_line AS address, g.ingredients, g.ingredient_origin AS origin, g.storage, g.shelf_life, g.state,
		(SELECT coalesce(sum(x.stock), 0)::int FROM variants x WHERE x.product_id = g.id) AS stock FROM g JOIN producers r ON r.id = g.producer_id ORDER BY g.name`)
	if err == nil {
		err = gather(ctx, s, &p.Papers, t, `SELECT a.kind, a.number, a.issuer, a.issued_on, a.expires_on FROM papers a WHERE a.withdrawn_at IS NULL AND a.superseded_by IS NULL
			AND (a.product_id IN (SELECT id FROM g) OR a.product_id IS NULL AND a.producer_id IN (SELECT producer_id FROM g)) ORDER BY a.kind, a.issued_on DESC`)
	}
	if err == nil {
		err = gather(ctx, s, &p.Lots, t, `SELECT l.code, g.name AS goods, l.made_on, l.expires_on, l.recalled_on FROM lots l JOIN g ON g.id = l.product_id ORDER BY l.made_on DESC, l.id DESC LIMIT 200`)
	}
	if err == nil {
		err = gather(ctx, s, &p.Orders, t, fmt.Sprintf(`SELECT o.code, o.created_at AS at, o.state, o.shipment_state AS shipment, string_agg(DISTINCT l.product_name, ', ') AS goods, sum(l.quantity)::int AS quantity,
			o.zone_name AS place FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE l.product_id IN (SELECT id FROM g) GROUP BY o.id ORDER BY o.created_at DESC, o.id DESC LIMIT %d`, MostTouched))
	}
	return p, err
}

func gather[T any](ctx context.Context, s *Store, into *[]T, t *Takedown, sql string) error {
	rows, err := s.db.Pool.Query(ctx, within+sql, string(t.Kind), t.EntityID)
	if err == nil {
		*into, err = pgx.CollectRows(rows, pgx.RowToStructByName[T])
	}
	if err != nil {
		return fmt.Errorf("gather the pack of takedown %d: %w", t.ID, err)
	}
	return nil
}
