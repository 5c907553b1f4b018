package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// VillageName is a village to choose from.
type VillageName struct {
	ID   int64
	Name string
}

// VillageNames lists the villages in the order of the shop.
func (s *Store) VillageNames(ctx context.Context) ([]VillageName, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id, name FROM villages ORDER BY position, name COLLATE "vi-x-icu", id`)
	if err != nil {
		return nil, fmt.Errorf("list village names: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[VillageName])
	if err != nil {
		return nil, fmt.Errorf("list village names: %w", err)
	}
	return out, nil
}
