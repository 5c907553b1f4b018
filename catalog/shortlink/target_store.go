package shortlink

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// targets is every record that a code may open, on the day at a parameter. Each arm is found by
// its number.
func targets(day string) string {
	return `SELECT 'product' AS opens, p.id, p.name, r.name AS more, p.slug, (` + catalog.ShownOn(day) + `) AS shown FROM products p JOIN producers r ON r.id = p.producer_id
	UNION ALL SELECT 'size', x.id, p.name || ', ' || x.name, r.name, p.slug, (` + catalog.ShownOn(day) + ` AND x.state = 'active') FROM variants x JOIN products p ON p.id = x.product_id JOIN producers r ON r.id = p.producer_id
	UNION ALL SELECT 'group', g.id, g.name, '', g.slug, true FROM product_groups g
	UNION ALL SELECT 'producer', r.id, coalesce(nullif(r.trade_name, ''), r.name), coalesce(v.name, ''), r.slug, (` + catalog.ProducerShown + `) FROM producers r LEFT JOIN villages v ON v.id = r.village_id
	UNION ALL SELECT 'point', s.id, s.name, s.address, s.slug, s.state = 'open' FROM sales_points s
	UNION ALL SELECT 'village', v.id, v.name, v.craft, v.slug, true FROM villages v
	UNION ALL SELECT a.kind, a.id, a.title, a.place, a.slug, a.state = 'published' AND a.published_at <= now() FROM articles a
	UNION ALL SELECT 'session', l.id, l.name, to_char(l.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY'), l.slug, NOT l.rehearsal FROM live_sessions l`
}

// Targets finds what a code may open: records that buyers see, whose name, or whose owner's, holds
// every word that was typed, with or without its marks. An address of the shop finds its page. An
// empty kind is every kind. Pages without a record are not among them: they are few, and their
// names are words (Pages).
func (s *Store) Targets(ctx context.Context, kind Opens, text string, limit, skip int) (list []Found, total int, err error) {
	if len(text) > 400 {
		text = ""
	}
	path := ""
	if at := strings.LastIndex(text, "/"); at >= 0 { // "https://…/san-pham/mien-dong?k=fb"
		path, _, _ = strings.Cut(text[at+1:], "?")
		text = ""
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT f.*, coalesce((SELECT string_agg(k.code, ', ') FROM (SELECT c.code FROM spoken_codes c WHERE c.retired_at IS NULL AND (c.opens = f.opens AND c.opens_id = f.id
			OR f.opens = 'product' AND c.variant_id IN (SELECT x.id FROM variants x WHERE x.product_id = f.id)) ORDER BY c.created_at, c.id LIMIT 3) k), '')
		FROM (SELECT t.opens, t.id, t.name, t.more, t.slug, t.shown, count(*) OVER ()::int FROM (`+targets("$1")+`) t
		WHERE t.shown AND t.opens <> 'size' AND ($2 = '' OR t.opens = $2) AND ($3 = '' OR t.slug = lower($3))
		AND NOT EXISTS (SELECT FROM unnest(string_to_array(vn_norm($4), ' ')) w (word) WHERE strpos(vn_norm(t.name || ' ' || t.more), w.word) = 0)
		ORDER BY array_position(ARRAY['group', 'product', 'producer', 'point', 'village', 'session', 'event', 'news'], t.opens), t.name COLLATE "vi-x-icu", t.id LIMIT $5 OFFSET $6) f
		ORDER BY array_position(ARRAY['group', 'product', 'producer', 'point', 'village', 'session', 'event', 'news'], f.opens), f.name COLLATE "vi-x-icu", f.id`,
		vntime.Today(s.now()), string(kind), path, text, limit, skip)
	if err != nil {
		return nil, 0, fmt.Errorf("find what a code may open: %w", err)
	}
	var one Found
	_, err = pgx.ForEachRow(rows, []any{&one.Opens, &one.ID, &one.Name, &one.More, &one.Slug, &one.Shown, &total, &one.Codes}, func() error {
		list = append(list, one)
		return nil
	})
	if err != nil {
		return nil, 0, fmt.Errorf("find what a code may open: %w", err)
	}
	return list, total, nil
}

// Target is one of them, also when buyers do not see it. Refused with "link.target_gone".
func (s *Store) Target(ctx context.Context, t Target) (*Found, error) {
	if t.Opens == Page {
		return &Found{Opens: Page, Page: t.Page, Shown: true}, nil
	}
	f := Found{Opens: t.Opens, ID: t.ID}
	err := s.db.Pool.QueryRow(ctx, `SELECT t.name, t.more, t.slug, t.shown FROM (`+targets("$1")+`) t WHERE t.opens = $2 AND t.id = $3`, vntime.Today(s.now()), string(t.Opens), t.ID).
		Scan(&f.Name, &f.More, &f.Slug, &f.Shown)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "link.target_gone")
	}
	if err != nil {
		return nil, fmt.Errorf("find %s: %w", t, err)
	}
	return &f, nil
}

// SizeOf is a size of a product and the code that it has; an empty code is none.
type SizeOf struct {
	ID   int64
	Name string
	Code string
}

// Sizes are the sizes of a product that are sold, in the order of its page.
func (s *Store) Sizes(ctx context.Context, productID int64) ([]SizeOf, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT x.id, x.name, coalesce(c.code, '') AS code FROM variants x LEFT JOIN spoken_codes c ON c.variant_id = x.id
		WHERE x.product_id = $1 AND x.state = 'active' ORDER BY x.position, x.id`, productID)
	if err != nil {
		return nil, fmt.Errorf("list the sizes of product %d: %w", productID, err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[SizeOf])
	if err != nil {
		return nil, fmt.Errorf("list the sizes of product %d: %w", productID, err)
	}
	return list, nil
}
