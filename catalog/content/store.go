package content

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Store keeps villages, sites and their facts.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore makes a store on db that takes the time from now.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

// villages counts what may be shown on the day at $1.
var villages = `SELECT v.id, v.slug, v.name, v.aliases, v.former_communes, v.craft, v.summary, v.story, v.number_source AS source, v.art_kind, v.latitude, v.longitude,
	coalesce(n.products, 0) AS products, ` + catalog.PhotoColumns + `
	FROM villages v` + catalog.CoverOfVillage + ` LEFT JOIN (SELECT r.village_id, count(*)::int AS products FROM products p JOIN producers r ON r.id = p.producer_id
		WHERE ` + catalog.ShownOn("$1") + ` GROUP BY r.village_id) n ON n.village_id = v.id`

// Villages lists the villages in their order.
func (s *Store) Villages(ctx context.Context) ([]Village, error) {
	rows, err := s.db.Pool.Query(ctx, villages+` ORDER BY v.position, v.id`, vntime.Today(s.now()))
	if err != nil {
		return nil, fmt.Errorf("list villages: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Village])
	if err != nil {
		return nil, fmt.Errorf("list villages: %w", err)
	}
	return out, nil
}

// VillageBySlug finds a village and its facts.
func (s *Store) VillageBySlug(ctx context.Context, slug string) (*Village, []Fact, error) {
	rows, err := s.db.Pool.Query(ctx, villages+` WHERE v.slug = $2`, vntime.Today(s.now()), slug)
	if err != nil {
		return nil, nil, fmt.Errorf("find village: %w", err)
	}
	v, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Village])
	if err != nil {
		return nil, nil, found(err, "village.not_found")
	}
	facts, err := s.facts(ctx, `village_id = $1`, v.ID)
	return &v, facts, err
}

// SiteBySlug finds a heritage site and its facts.
func (s *Store) SiteBySlug(ctx context.Context, slug string) (*Site, []Fact, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT h.id, h.slug, h.name, h.subtitle, h.summary, h.story, h.number_source AS source, coalesce(v.slug, '') AS village_slug,
		coalesce(v.name, '') AS village_name, h.latitude, h.longitude FROM heritage_sites h LEFT JOIN villages v ON v.id = h.village_id WHERE h.slug = $1`, slug)
	if err != nil {
		return nil, nil, fmt.Errorf("find site: %w", err)
	}
	site, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Site])
	if err != nil {
		return nil, nil, found(err, "site.not_found")
	}
	facts, err := s.facts(ctx, `heritage_site_id = $1`, site.ID)
	return &site, facts, err
}

func (s *Store) facts(ctx context.Context, where string, id int64) ([]Fact, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT kind, label, text, source FROM facts WHERE `+where+` ORDER BY kind, position, id`, id)
	if err != nil {
		return nil, fmt.Errorf("list facts: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Fact])
	if err != nil {
		return nil, fmt.Errorf("list facts: %w", err)
	}
	return out, nil
}

func found(err error, key string) error {
	if errors.Is(err, pgx.ErrNoRows) {
		return fault.New(fault.NotFound, key)
	}
	return fmt.Errorf("find %s: %w", key, err)
}
