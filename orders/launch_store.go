package orders

import (
	"context"
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// LaunchSettings reads the launch from the settings table, where only the seeding of
// the demonstration commune has opened it so far.
type LaunchSettings struct{ db *pg.DB }

// NewLaunchSettings reads from db.
func NewLaunchSettings(db *pg.DB) *LaunchSettings { return &LaunchSettings{db: db} }

// Launch is closed while nothing is set.
func (s *LaunchSettings) Launch(ctx context.Context) (Launch, error) {
	var demo bool
	err := s.db.Pool.QueryRow(ctx, `SELECT coalesce((SELECT (value = 'true'::jsonb) FROM settings WHERE key = 'demo'), false)`).Scan(&demo)
	if err != nil {
		return Launch{}, fmt.Errorf("read launch: %w", err)
	}
	return Launch{Open: demo, Sample: demo}, nil
}
