package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/media"
)

// Listing is a variant as other shop windows list it, such as those of search engines.
type Listing struct {
	Sellable
	Summary   string
	GroupName string
	Photo     media.Name // the widest JPEG of its cover
}

// Listings reads every variant that may be ordered today and has a photo, without which no
// other window takes it, by product. What is sold out is among them.
func (s *Store) Listings(ctx context.Context) ([]Listing, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT x.id, p.summary, g.name AS group_name, ph.hash, ph.width
		FROM variants x JOIN products p ON p.id = x.product_id JOIN producers r ON r.id = p.producer_id JOIN product_groups g ON g.id = p.group_id`+coverOfProduct+`
		WHERE x.state = 'active' AND p.sale_mode = 'stock' AND ph.hash <> '' AND `+ShownOn("$1")+` ORDER BY p.id, x.position, x.id`, s.today())
	if err != nil {
		return nil, fmt.Errorf("list goods: %w", err)
	}
	type about struct {
		ID                       int64
		Summary, GroupName, Hash string
		Width                    int
	}
	listed, err := pgx.CollectRows(rows, pgx.RowToStructByName[about])
	if err != nil {
		return nil, fmt.Errorf("list goods: %w", err)
	}
	ids := make([]int64, len(listed))
	more := make(map[int64]about, len(listed))
	for i, a := range listed {
		ids[i], more[a.ID] = a.ID, a
	}
	goods, err := s.Sellables(ctx, ids)
	if err != nil {
		return nil, err
	}
	var out []Listing
	for _, g := range goods {
		if a := more[g.VariantID]; g.Buyable {
			out = append(out, Listing{g, a.Summary, a.GroupName, media.Name{Hash: a.Hash, Width: a.Width, Format: media.JPEG}})
		}
	}
	return out, nil
}
