package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// officeGoods are all products (p) with their producers (r) and villages (v), and how many
// of each there are on the day at $4 (c): a card says more and takes ten times as long.
var officeGoods = ` FROM products p JOIN producers r ON r.id = p.producer_id LEFT JOIN villages v ON v.id = r.village_id
	CROSS JOIN LATERAL (SELECT coalesce(sum(` + leftNow("$4", "NULL") + `), 0)::int AS available FROM variants x` + openOffer("NULL") + openPreorder("NULL") + `
		WHERE x.product_id = p.id AND x.state = 'active') c`

// takenDown is the condition, on a product p and its producer r, that it was taken off in an
// emergency: two people let it back, and no paper does.
const takenDown = `(p.taken_down OR r.taken_down)`

// inView is the condition of each view on officeGoods.
var inView = map[OfficeView]string{
	ViewAll:     `true`,
	ViewOnSale:  ShownOn("$4") + ` AND (p.sale_mode <> 'stock' OR c.available > 0)`,
	ViewSoldOut: ShownOn("$4") + ` AND p.sale_mode = 'stock' AND c.available = 0`,
	ViewHidden:  `(p.state <> 'published' OR ` + takenDown + `)`,
	ViewNoLabel: `p.state = 'published' AND NOT ` + takenDown + ` AND ` + noLabel,
	ViewHeld:    `p.state = 'published' AND NOT (` + ShownOn("$4") + `) AND NOT ` + takenDown,
}

// officeSought are those of them within a scope and a search, all or some by their ids.
const officeSought = ` WHERE ($1 = 0 OR p.producer_id = $1 OR v.slug = $3) AND ($2 = '' OR strpos(p.name_norm, $2) > 0 OR strpos(r.name_norm, $2) > 0) AND ($5::bigint[] IS NULL OR p.id = ANY ($5)) AND ($6::bigint = 0 OR p.group_id = $6)`

// ForOffice lists products of every state for the office, newest change first.
func (s *Store) ForOffice(ctx context.Context, q OfficeQuery) (*OfficePage, error) {
	view, ok := inView[q.View]
	if !ok {
		view = inView[ViewAll]
	}
	const within = officeSought
	args := []any{q.Scope.ProducerID, slug.Fold(q.Text), q.Scope.Village, s.today(), q.IDs, q.GroupID}
	out := &OfficePage{Counts: map[OfficeView]int{}}
	var all, shown, soldOut, hidden, held, noLabels int
	err := s.db.Pool.QueryRow(ctx, `SELECT count(*), count(*) FILTER (WHERE `+ShownOn("$4")+`), count(*) FILTER (WHERE `+inView[ViewSoldOut]+`), count(*) FILTER (WHERE `+inView[ViewHidden]+`),
		count(*) FILTER (WHERE `+inView[ViewHeld]+`), count(*) FILTER (WHERE `+inView[ViewNoLabel]+`), (SELECT count(*) FROM papers a WHERE ($1 = 0 OR a.producer_id = $1) AND `+inPaperView[PapersWaiting]+`),
		(SELECT count(*) FROM papers a WHERE ($1 = 0 OR a.producer_id = $1) AND `+inPaperView[PapersBack]+`),
		coalesce((SELECT jsonb_agg(jsonb_build_object('ID', g.id, 'Name', g.name) ORDER BY g.position) FROM product_groups g), '[]')`+officeGoods+within, args...).Scan(&all, &shown, &soldOut, &hidden, &held, &noLabels, &out.PapersWaiting, &out.PapersBack, &out.Groups)
	if err != nil {
		return nil, fmt.Errorf("count products: %w", err)
	}
	out.Counts[ViewAll], out.Counts[ViewOnSale], out.Counts[ViewSoldOut], out.Counts[ViewHidden], out.Counts[ViewHeld] = all, shown-soldOut, soldOut, hidden, held
	out.Counts[ViewNoLabel] = noLabels
	out.Total = all
	if ok {
		out.Total = out.Counts[q.View]
	}
	if q.PerPage == 0 {
		return out, nil
	}
	from, order, marks := q.Span.SQL("p.updated_at", "p.id", 9)
	rows, err := s.db.Pool.Query(ctx, `SELECT c.*, p.state, p.updated_at, (`+inView[ViewHeld]+`) AS held, `+takenDown+` AS taken_down, coalesce((SELECT max(o.stars) FROM recognitions o WHERE o.product_id = c.id AND o.revoked_on IS NULL
		AND $4::date BETWEEN o.valid_from AND coalesce(o.extended_until, o.valid_until)), 0) AS stars
		FROM (`+cardsOn("$4", "NULL")+` WHERE p.id IN (SELECT p.id`+officeGoods+within+` AND `+view+` AND `+from+` ORDER BY `+order+` LIMIT $7 OFFSET $8)) c
		JOIN products p ON p.id = c.id JOIN producers r ON r.id = p.producer_id ORDER BY p.updated_at DESC, p.id DESC`, append(append(args, q.PerPage, q.Span.Skip(q.Page, q.PerPage)), marks...)...)
	if err != nil {
		return nil, fmt.Errorf("list products: %w", err)
	}
	if out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByName[OfficeRow]); err != nil {
		return nil, fmt.Errorf("list products: %w", err)
	}
	return out, nil
}

// ByID reads a product of any state within scope, with all its active variants: their list
// prices, and all that is in stock of them, spoken for or not.
func (s *Store) ByID(ctx context.Context, scope Scope, id int64) (*Detail, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+productColumns+` FROM products p WHERE p.id = $1`, id)
	if err != nil {
		return nil, fmt.Errorf("find product: %w", err)
	}
	product, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Product])
	if err != nil {
		return nil, found(err, "product.not_found", "find product")
	}
	if !scope.Admits(product.ProducerID) && scope.Village == "" {
		return nil, fault.New(fault.NotFound, "product.not_found")
	}
	d, err := s.detail(ctx, product, nil)
	if err == nil && !scope.Admits(product.ProducerID) && d.Producer.VillageSlug != scope.Village {
		return nil, fault.New(fault.NotFound, "product.not_found")
	}
	return d, err
}
