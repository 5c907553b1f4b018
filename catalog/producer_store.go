package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// producerCards counts what may be shown on the day at $1.
var producerCards = `SELECT r.id, r.slug, r.name, r.legal_form, r.state, r.village_id, r.craft, r.address_line, r.phone, r.email,
	r.registration_number, r.registration_issued_on, r.registration_issuer, r.quote, r.story, r.since_year, r.visiting, r.trade_name, r.tax_code, r.local_capital_percent, r.channels, r.sample,
	r.created_at, r.updated_at, r.row_version, r.taken_down,
	coalesce(v.slug, '') AS village_slug, coalesce(v.name, '') AS village_name, v.latitude AS village_latitude, v.longitude AS village_longitude,
	(SELECT count(*)::int FROM products p WHERE p.producer_id = r.id AND ` + ShownOn("$1") + `) AS products,
	coalesce((SELECT p.art_kind FROM products p WHERE p.producer_id = r.id ORDER BY (p.state <> 'published'), p.id LIMIT 1), '') AS art_kind,
	` + photoColumns + `
	FROM producers r LEFT JOIN villages v ON v.id = r.village_id` + coverOfProducer

// Producers lists producers in good standing, by name; those of one village when
// villageSlug is not empty.
func (s *Store) Producers(ctx context.Context, villageSlug string) ([]ProducerCard, error) {
	rows, err := s.db.Pool.Query(ctx, producerCards+` WHERE `+ProducerShown+` AND ($2 = '' OR v.slug = $2)
		ORDER BY r.name COLLATE "vi-x-icu", r.id`, s.today(), villageSlug)
	if err != nil {
		return nil, fmt.Errorf("list producers: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[ProducerCard])
	if err != nil {
		return nil, fmt.Errorf("list producers: %w", err)
	}
	return out, nil
}

// ProducerBySlug finds a producer in good standing.
func (s *Store) ProducerBySlug(ctx context.Context, slug string) (*ProducerCard, error) {
	rows, err := s.db.Pool.Query(ctx, producerCards+` WHERE r.slug = $2 AND `+ProducerShown, s.today(), slug)
	if err != nil {
		return nil, fmt.Errorf("find producer: %w", err)
	}
	out, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[ProducerCard])
	if err != nil {
		return nil, found(err, "producer.not_found", "find producer")
	}
	return &out, nil
}
