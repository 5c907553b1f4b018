package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// BulkGoods are a line of the table that shops read who want to buy in bulk.
type BulkGoods struct {
	ID           int64
	Slug         string
	Name         string
	Group        string
	ProducerName string
	ProducerSlug string
	Sizes        string // "Gói 500 g, Hộp 1 kg"
	From         string // from how much on; "" while nobody has said
	Note         string
	Papers       []PublicPaper // public ones in force
}

// InBulk lists what buyers may see and buy from stock: what says from how much on first, then in
// the order of the groups and by name, at most so many; more says how many are not among them.
func (s *Store) InBulk(ctx context.Context, most int) (list []BulkGoods, more int, err error) {
	rows, err := s.db.Pool.Query(ctx, `WITH shown AS (SELECT p.id, p.slug, p.name, p.name_norm, p.producer_id, p.wholesale_from, p.wholesale_note, g.name AS shelf, g.position, r.name AS maker, r.slug AS maker_slug, count(*) OVER () AS found
			FROM products p JOIN producers r ON r.id = p.producer_id JOIN product_groups g ON g.id = p.group_id WHERE p.sale_mode = $1 AND `+ShownOn("$2")+`
			ORDER BY (p.wholesale_from = ''), g.position, p.name_norm, p.id LIMIT $3)
		SELECT p.id, p.slug, p.name, p.shelf, p.maker, p.maker_slug,
			coalesce((SELECT string_agg(v.name, ', ' ORDER BY v.position, v.id) FROM variants v WHERE v.product_id = p.id AND v.state = 'active'), ''), p.wholesale_from, p.wholesale_note,
			coalesce((SELECT jsonb_agg(jsonb_build_object('kind', a.kind, 'number', a.number, 'issuer', a.issuer, 'until', `+midnight+`a.expires_on`+jsonDay+`) ORDER BY k.position, a.id)
				FROM papers a JOIN paper_kinds k ON k.code = a.kind WHERE a.producer_id = p.producer_id AND (a.product_id IS NULL OR a.product_id = p.id) AND a.visibility = 'public'
				AND `+counts+` AND (a.expires_on IS NULL OR a.expires_on >= $2::date)), '[]'), p.found
		FROM shown p ORDER BY (p.wholesale_from = ''), p.position, p.name_norm, p.id`, FromStock, s.today(), most)
	if err != nil {
		return nil, 0, fmt.Errorf("read what is sold in bulk: %w", err)
	}
	found := 0
	list, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (g BulkGoods, err error) {
		err = row.Scan(&g.ID, &g.Slug, &g.Name, &g.Group, &g.ProducerName, &g.ProducerSlug, &g.Sizes, &g.From, &g.Note, &g.Papers, &found)
		return g, err
	})
	if err != nil {
		return nil, 0, fmt.Errorf("read what is sold in bulk: %w", err)
	}
	return list, max(found-len(list), 0), nil
}
