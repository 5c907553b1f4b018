package livestream

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Store keeps sessions.
type Store struct {
	db      *pg.DB
	catalog *catalog.Store
	stars   *ocop.Store
	rules   func(time.Time) string
	now     func() time.Time
	random  io.Reader
	once    string // the tap whose step is done; empty: none
}

// NewStore makes a store on db that takes the time from now, keys from random (crypto/rand's
// Reader outside of tests) and the version of the rules for selling live from rules.
func NewStore(db *pg.DB, goods *catalog.Store, stars *ocop.Store, rules func(time.Time) string, now func() time.Time, random io.Reader) *Store {
	return &Store{db: db, catalog: goods, stars: stars, rules: rules, now: now, random: random}
}

const sessionColumns = `s.id, s.slug, s.name, s.state, s.starts_at, s.ends_at, s.rehearsal, s.rules, s.rules_by, s.complaints, s.replay, coalesce(s.pinned, 0) AS pinned_id,
	s.began_at, s.ended_at, s.host_key, s.sample, s.tried_orders, s.tried_sum, s.updated_at, s.row_version`

// items reads the items i as they stand on the day and at the instant at two parameters.
func items(day, at string) string {
	return `SELECT i.id, i.session_id, i.variant_id, p.id AS product_id, r.id AS producer_id, i.code, p.slug AS product_slug, p.name AS product_name, x.name AS variant_name, x.unit_word, r.name AS producer, coalesce(v.name, '') AS village,
	p.art_kind, p.art_variant, coalesce(ph.hash, '') AS photo_hash, coalesce(ph.widths[1], 0) AS photo_width, p.summary,
	x.price AS list, coalesce(o.price, i.price) AS price, coalesce(o.units, i.units) AS units, coalesce(o.taken, i.tried_taken) AS taken, x.stock AS shelf,
	CASE WHEN o.id IS NULL THEN 0 ELSE held_of(o.id, ` + at + `) + line_of(o.id, ` + at + `) END AS held, greatest(x.stock - spoken_for(x.id, ` + at + `), 0) AS stock,
	i.per_phone, i.minutes, i.deep, i.label_by, i.gone_at, coalesce(o.id, 0) AS offer_id, coalesce(o.starts_at, i.tried_from) AS starts_at, coalesce(o.ends_at, i.tried_until) AS ends_at, o.ended_at AS stopped_at,
	(` + catalog.ShownOn(day) + ` AND x.state = 'active' AND p.sale_mode = 'stock' AND NOT EXISTS (SELECT FROM spoken_codes k WHERE k.variant_id = x.id AND k.taken_down)) AS shown,
	(p.taken_down OR r.taken_down OR EXISTS (SELECT FROM spoken_codes k WHERE k.variant_id = x.id AND k.taken_down)) AS down, ` + catalog.AsideNow(`'live '||i.session_id`, at) + ` AS aside,
	NOT x.boxed AND p.sale_mode = 'stock' AS sellable, i.price AS plan_price, i.units AS plan_units
	FROM live_items i JOIN variants x ON x.id = i.variant_id JOIN products p ON p.id = x.product_id JOIN producers r ON r.id = p.producer_id LEFT JOIN villages v ON v.id = r.village_id` +
		catalog.Cover() + ` LEFT JOIN LATERAL (SELECT * FROM offers o WHERE o.live_item_id = i.id ORDER BY o.id DESC LIMIT 1) o ON true`
}

// Sessions lists sessions that buyers may see: on air first, then those to come, the nearest
// first, then those that were, the latest first; at most limit of each. A plan that nothing is
// sold in yet is nobody's but its hosts'.
func (s *Store) Sessions(ctx context.Context, limit int) (air, coming, past []Session, err error) {
	rows, err := s.db.Pool.Query(ctx, `(SELECT `+sessionColumns+` FROM live_sessions s WHERE NOT s.rehearsal AND s.state <> 'ended' AND s.ends_at > $1::timestamptz - interval '2 hours'
			AND (s.began_at IS NOT NULL OR EXISTS (SELECT FROM live_items i WHERE i.session_id = s.id)) ORDER BY s.starts_at LIMIT $2)
		UNION ALL (SELECT `+sessionColumns+` FROM live_sessions s WHERE NOT s.rehearsal AND s.began_at IS NOT NULL AND (s.state = 'ended' OR s.ends_at <= $1::timestamptz - interval '2 hours') ORDER BY s.starts_at DESC LIMIT $2)`, s.now(), limit)
	if err != nil {
		return nil, nil, nil, fmt.Errorf("list live sessions: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Session])
	if err != nil {
		return nil, nil, nil, fmt.Errorf("list live sessions: %w", err)
	}
	for _, one := range list {
		switch one.At(s.now()) {
		case Planned:
			coming = append(coming, one)
		case Ended:
			past = append(past, one)
		default:
			air = append(air, one)
		}
	}
	return air, coming, past, nil
}

// BySlug reads a session that buyers may see. Refused with "live.not_found".
func (s *Store) BySlug(ctx context.Context, slug string) (*Full, error) {
	return s.full(ctx, `s.slug = $1 AND NOT s.rehearsal`, slug)
}

// ByID reads any session. Refused with "live.not_found".
func (s *Store) ByID(ctx context.Context, id int64) (*Full, error) {
	return s.full(ctx, `s.id = $1`, id)
}

// ByKey reads the session whose console a key opens, while it lasts. Refused with
// "live.key_over".
func (s *Store) ByKey(ctx context.Context, key string) (*Full, error) {
	f, err := s.full(ctx, `s.host_key = $1`, key)
	if fault.Is(err, "live.not_found") || err == nil && f.At(s.now()) == Ended {
		return nil, fault.New(fault.NotFound, "live.key_over")
	}
	return f, err
}

func (s *Store) full(ctx context.Context, where string, arg any) (*Full, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+sessionColumns+` FROM live_sessions s WHERE `+where, arg)
	if err != nil {
		return nil, fmt.Errorf("find live session: %w", err)
	}
	one, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Session])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "live.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("find live session: %w", err)
	}
	f, now := &Full{Session: one}, s.now()
	batch := &pgx.Batch{}
	batch.Queue(`SELECT channel, link FROM live_channels WHERE session_id = $1 ORDER BY channel`, one.ID).Query(func(rows pgx.Rows) (err error) {
		f.Links, err = pgx.CollectRows(rows, pgx.RowToStructByName[Link])
		return err
	})
	batch.Queue(`SELECT id, name, role, checked_at, checked_by, seen_at FROM live_hosts WHERE session_id = $1 ORDER BY id`, one.ID).Query(func(rows pgx.Rows) (err error) {
		f.Hosts, err = pgx.CollectRows(rows, pgx.RowToStructByName[Host])
		return err
	})
	batch.Queue(items("$2", "$3")+` WHERE i.session_id = $1 ORDER BY i.position, i.id`, one.ID, vntime.Today(now), now).Query(func(rows pgx.Rows) (err error) {
		f.Items, err = pgx.CollectRows(rows, pgx.RowToStructByName[Item])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("read live session: %w", err)
	}
	return f, nil
}
