package merging

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// MostFound is how many others are offered at once.
const MostFound = 20

// Alike lists who may be the same as a producer: who has its number, its registration, its tax
// code or its name, the more the earlier; and with a text, whoever is found by it.
func (s *Store) Alike(ctx context.Context, id int64, text string) ([]Candidate, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT c.id, c.name, c.village, c.phone, c.state, c.why FROM (
			SELECT o.id, o.name, coalesce(v.name, '') AS village, o.phone, o.state, array_remove(ARRAY[
				CASE WHEN o.phone <> '' AND o.phone = me.phone THEN 'phone' END, CASE WHEN o.name_norm = me.name_norm THEN 'name' END,
				CASE WHEN o.registration_number <> '' AND o.registration_number = me.registration_number THEN 'registration' END, CASE WHEN o.tax_code <> '' AND o.tax_code = me.tax_code THEN 'tax_code' END], NULL) AS why,
				$2 <> '' AND (strpos(o.found_norm, $2) > 0 OR $3 <> '' AND o.phone LIKE '%' || $3) AS sought
			FROM producers me JOIN producers o ON o.id <> me.id LEFT JOIN villages v ON v.id = o.village_id WHERE me.id = $1) c
		WHERE CASE WHEN $2 = '' THEN c.why <> '{}' ELSE c.sought END ORDER BY cardinality(c.why) DESC, c.name COLLATE "vi-x-icu", c.id LIMIT $4`, id, slug.Fold(text), phone.Tail(text), MostFound)
	if err != nil {
		return nil, fmt.Errorf("find who is like producer %d: %w", id, err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Candidate])
	if err != nil {
		return nil, fmt.Errorf("find who is like producer %d: %w", id, err)
	}
	return out, nil
}

// Of lists what a producer was made of, the latest first.
func (s *Store) Of(ctx context.Context, keptID int64) ([]Merge, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id, kept_id, gone_id, gone_name, by_name, at, undone_at, undone_name FROM producer_merges WHERE kept_id = $1 ORDER BY id DESC LIMIT 20`, keptID)
	if err != nil {
		return nil, fmt.Errorf("list merges of producer %d: %w", keptID, err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Merge])
	if err != nil {
		return nil, fmt.Errorf("list merges of producer %d: %w", keptID, err)
	}
	return out, nil
}
