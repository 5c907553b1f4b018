package catalog

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

const productColumns = `p.id, p.slug, p.name, p.group_id, p.producer_id, p.state, p.sale_mode, p.dossier_state, p.summary, p.quote, p.story, p.usage,
	p.ingredients, p.ingredient_origin, p.origin_evidence, p.storage, p.shelf_life, p.warnings, p.quality_declaration, p.lead_time, p.dimensions,
	p.net_quantity, p.allergens, p.nutrition, p.quality, p.care, p.made_to_order, p.preorder_from, p.preorder_until, p.preorder_note, p.wholesale_from, p.wholesale_note, p.goods_kind,
	p.price_includes_vat, p.delivery_area, p.cold_chain, p.fresh_hours, p.season_from, p.season_to, p.keywords, p.art_kind, p.art_variant,
	p.featured, p.sample, p.published_at, p.created_at, p.updated_at, p.row_version, p.taken_down`

// variantsOn lists the variants x that may be chosen, with how many there are of each on
// the day at a parameter, the offer and the pre-order that are open at the instant at another, and
// one column more.
func variantsOn(day, at, more string) string {
	return `SELECT x.id, x.product_id, x.name, x.price, x.unit, x.unit_amount, x.unit_word, x.weight_g, ` + leftNow(day, at) + ` AS stock, x.boxed, x.state, x.position, x.row_version, ` + offerFields(`u.units`) + `, ` + aheadColumns + `, ` + more + `
	FROM variants x` + openOffer(at) + openPreorder(at) + ` WHERE x.state = 'active'`
}

// ProducerShown is the condition, on a producer r, that buyers may see it.
const ProducerShown = `r.state = 'good_standing' AND NOT r.taken_down`

// ShownOn is the condition, on a product p and its producer r, that buyers may see it and
// order it on the day that stands at day, a parameter: published, by a producer in good
// standing, neither taken down, and no paper that it needs missing or past its last day. Every reader of the
// shop uses this one.
func ShownOn(day string) string {
	return `p.state = 'published' AND NOT p.taken_down AND ` + ProducerShown + ` AND p.papers_until >= ` + day + `::date`
}

// ShownName is the name of the product with this address, empty when it is not shown.
func (s *Store) ShownName(ctx context.Context, slug string) (name string, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT coalesce(max(p.name), '') FROM products p JOIN producers r ON r.id = p.producer_id WHERE p.slug = $1 AND `+ShownOn("$2"), slug, s.today()).Scan(&name)
	if err != nil {
		return "", fmt.Errorf("find the name of a product: %w", err)
	}
	return name, nil
}

// PublishedBySlug finds what a product page shows. A product that is not published,
// whose producer is not in good standing, or whose papers have lapsed, is not found.
func (s *Store) PublishedBySlug(ctx context.Context, slug string) (*Detail, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+productColumns+` FROM products p JOIN producers r ON r.id = p.producer_id
		WHERE p.slug = $1 AND `+ShownOn("$2"), slug, s.today())
	if err != nil {
		return nil, fmt.Errorf("find product: %w", err)
	}
	product, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Product])
	if err != nil {
		return nil, found(err, "product.not_found", "find product")
	}
	now := s.now()
	return s.detail(ctx, product, &now, withImages)
}

// asking is one more question about a product, sent along with the others.
type asking func(*pgx.Batch, *Detail)

func withImages(batch *pgx.Batch, d *Detail) {
	batch.Queue(images(PhotoOfProduct), d.ID).Query(func(rows pgx.Rows) (err error) {
		d.Images, err = pgx.CollectRows(rows, pgx.RowToStructByName[Image])
		return err
	})
}

// detail reads what belongs to a product. At an instant its variants have the offers of then
// and are without what is spoken for; nil leaves both out.
func (s *Store) detail(ctx context.Context, product Product, at *time.Time, more ...asking) (*Detail, error) {
	d := &Detail{Product: product}
	batch := &pgx.Batch{}
	type shelf struct {
		Group
		Needs  []Need
		Papers []PublicPaper
		Lot    *PublicLot

		Recalling  []PublicLot
		LabelPhoto PhotoState
		Drafted    bool
	}
	batch.Queue(`SELECT g.id, g.slug, g.name, g.intro, g.art_kind, g.keywords, g.position, g.goods_kind, 0 AS products, `+proof+`, `+newestLot+`, `+recalling+`, coalesce(ph.state, '') AS label_photo, EXISTS (SELECT FROM product_drafts w WHERE w.product_id = p.id) AS drafted
		FROM products p JOIN product_groups g ON g.id = p.group_id JOIN producers r ON r.id = p.producer_id`+labelPhoto+` WHERE p.id = $1`, product.ID, s.today()).
		Query(func(rows pgx.Rows) error {
			on, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[shelf])
			d.Group, d.Needs, d.Papers, d.Lot = on.Group, on.Needs, on.Papers, on.Lot
			d.Recalling, d.LabelPhoto, d.Drafted = on.Recalling, on.LabelPhoto, on.Drafted
			return err
		})
	batch.Queue(producerCards+` WHERE r.id = $2`, s.today(), product.ProducerID).Query(func(rows pgx.Rows) (err error) {
		d.Producer, err = pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[ProducerCard])
		return err
	})
	batch.Queue(variantsOn("$2", "$3", aside("$4")+`, `+held("$4"))+` AND x.product_id = $1 ORDER BY x.position, x.id`, product.ID, s.today(), at, s.now()).
		Query(func(rows pgx.Rows) (err error) {
			d.Variants, err = pgx.CollectRows(rows, pgx.RowToStructByName[Variant])
			return err
		})
	for _, ask := range more {
		ask(batch, d)
	}
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("read product %d: %w", product.ID, err)
	}
	return d, s.fillBoxes(ctx, d.Variants)
}

// cardsOn reads what lists show of products p, with what there is of them on the day at a
// parameter and at the price of the instant at another; "NULL" for it leaves offers out.
func cardsOn(day, at string) string {
	return `SELECT p.id, p.slug, p.name, g.slug AS group_slug, g.name AS group_name, r.slug AS producer_slug, r.name AS producer_name,
	coalesce(v.slug, '') AS village_slug, coalesce(v.name, '') AS village_name, coalesce(nullif(p.quote, ''), '') AS quote,
	p.sale_mode, p.dossier_state, p.delivery_area, p.lead_time, p.season_from, p.season_to, p.art_kind, p.art_variant, p.sample,
	coalesce(f.id, 0) AS variant_id, coalesce(f.name, '') AS variant_name, coalesce(f.unit_word, '') AS unit_word, coalesce(f.unit, '') AS unit,
	coalesce(f.unit_amount, 0) AS unit_amount, coalesce(f.price_now, 0) AS price, coalesce(f.old_price, 0) AS old_price, f.offer_until,
	coalesce(f.price_from, 0) AS price_from, coalesce(f.variants, 0) AS variants, coalesce(f.available, 0) AS available, CASE WHEN f.available = 0 THEN f.ready_on END AS ready_on,
	` + photoColumns + `
	FROM products p
	JOIN product_groups g ON g.id = p.group_id
	JOIN producers r ON r.id = p.producer_id
	LEFT JOIN villages v ON v.id = r.village_id
	LEFT JOIN LATERAL (SELECT x.id, x.name, x.unit_word, x.unit, x.unit_amount, x.price_now, x.old_price, x.offer_until,
	                          coalesce(min(x.price_now) FILTER (WHERE x.left_now > 0 OR x.ready_on IS NOT NULL) OVER (), min(x.price_now) OVER ()) AS price_from, (count(*) OVER ())::int AS variants, (sum(x.left_now) OVER ())::int AS available, min(x.ready_on) OVER () AS ready_on
	                     FROM (SELECT x.*, ` + priceNow + ` AS price_now, CASE WHEN u.units > 0 THEN least(x.price, f.list_price) ELSE 0 END AS old_price, f.ends_at AS offer_until, w.ready_on,
	                                 ` + leftNow(day, at) + ` AS left_now FROM variants x` + openOffer(at) + openPreorder(at) + ` WHERE x.product_id = p.id AND x.state = 'active') x
	                    ORDER BY (x.left_now = 0), x.position, x.id LIMIT 1) f ON true` + coverOfProduct
}

// CardsByIDs reads the cards of shown products in the order of ids. One that is no
// longer shown is left out.
func (s *Store) CardsByIDs(ctx context.Context, ids []int64) ([]Card, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := s.db.Pool.Query(ctx, cardsOn("$2", "$3")+` JOIN unnest((SELECT $1::bigint[])) WITH ORDINALITY AS wanted(id, place) ON wanted.id = p.id
		WHERE `+ShownOn("$2")+` ORDER BY wanted.place`, ids, s.today(), s.now())
	if err != nil {
		return nil, fmt.Errorf("read cards: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Card])
	if err != nil {
		return nil, fmt.Errorf("read cards: %w", err)
	}
	return out, nil
}

// Groups lists the shop's shelves in their order, each with how many products it shows.
func (s *Store) Groups(ctx context.Context) ([]Group, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT g.id, g.slug, g.name, g.intro, g.art_kind, g.keywords, g.position, g.goods_kind,
		(SELECT count(*)::int FROM products p JOIN producers r ON r.id = p.producer_id WHERE p.group_id = g.id AND `+ShownOn("$1")+`) AS products
		FROM product_groups g ORDER BY g.position`, s.today())
	if err != nil {
		return nil, fmt.Errorf("list groups: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Group])
	if err != nil {
		return nil, fmt.Errorf("list groups: %w", err)
	}
	return out, nil
}
