package shortlink

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Store keeps links.
type Store struct {
	db       *pg.DB
	now      func() time.Time
	reserved func(word string) bool
}

// NewStore keeps them in db by a clock. reserved says whether a word, in small letters, is the
// address of a page already; nil: none is.
func NewStore(db *pg.DB, now func() time.Time, reserved func(word string) bool) *Store {
	if reserved == nil {
		reserved = func(string) bool { return false }
	}
	return &Store{db, now, reserved}
}

// links reads links with what they open, of the rows that which names, on the day and at the
// instant at two parameters. What is gone has no name.
func links(which, day, at string) string {
	return `SELECT c.id, c.code, coalesce(c.variant_id, 0), c.opens, coalesce(c.variant_id, c.opens_id), c.page, coalesce(t.name, ''), coalesce(t.more, ''), coalesce(t.slug, ''),
		c.opens = 'page' OR coalesce(t.shown AND NOT c.taken_down, false), c.note, c.retired_at, c.taken_down, c.sample, c.created_at, c.created_by, c.row_version,
		coalesce((SELECT l.slug FROM live_items i JOIN live_sessions l ON l.id = i.session_id WHERE i.variant_id = c.variant_id AND l.state IN ('live', 'paused') AND NOT l.rehearsal
			AND l.ends_at > ` + at + `::timestamptz - interval '2 hours' ORDER BY l.starts_at DESC LIMIT 1), '')
		FROM ` + which + ` LEFT JOIN LATERAL (SELECT * FROM (` + targets(day) + `) x WHERE x.opens = c.opens AND x.id = coalesce(c.variant_id, c.opens_id)) t ON true`
}

func scanned(row pgx.CollectableRow) (l Link, err error) {
	err = row.Scan(l.fields()...)
	return l, err
}

func (l *Link) fields() []any {
	return []any{&l.ID, &l.Code, &l.VariantID, &l.Opens, &l.Found.ID, &l.Page, &l.Name, &l.More, &l.Slug, &l.Shown, &l.Note, &l.RetiredAt, &l.TakenDown, &l.Sample, &l.CreatedAt, &l.CreatedBy,
		&l.RowVersion, &l.OnAir}
}

// ByID is a link. Refused with "link.not_found".
func (s *Store) ByID(ctx context.Context, id int64) (*Link, error) {
	return s.one(ctx, ` WHERE c.id = $3`, id)
}

// ByCode is the link that a text means, however it is typed and whatever signs were mistaken for
// each other, also one that is not in use. Refused with "link.not_found".
func (s *Store) ByCode(ctx context.Context, text string) (*Link, error) {
	code := Fold(text)
	if family := Family(text); family != "" {
		code = family // "m01" is M1
	}
	if code == "" || len(code) > MostCode {
		return nil, fault.New(fault.NotFound, "link.not_found")
	}
	return s.one(ctx, ` WHERE c.look = $3`, Look(code))
}

func (s *Store) one(ctx context.Context, where string, arg any) (*Link, error) {
	rows, err := s.db.Pool.Query(ctx, links(`spoken_codes c`, "$1", "$2")+where, vntime.Today(s.now()), s.now(), arg)
	if err != nil {
		return nil, fmt.Errorf("find a link: %w", err)
	}
	l, err := pgx.CollectExactlyOneRow(rows, scanned)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "link.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("find a link: %w", err)
	}
	return &l, nil
}

// oneTx is the link with a look, or with an id, as the caller's transaction sees it; it waits for
// whoever changes it.
func (s *Store) oneTx(tx *gorm.DB, where string, arg any) (*Link, error) {
	if err := tx.Exec(`SELECT FROM spoken_codes c WHERE `+where+` FOR UPDATE`, sql.Named("arg", arg)).Error; err != nil {
		return nil, fmt.Errorf("lock a link: %w", err)
	}
	var l Link
	err := tx.Raw(links(`spoken_codes c`, "@day ", "@at ")+` WHERE `+where, sql.Named("day", vntime.Today(s.now())), sql.Named("at", s.now()), sql.Named("arg", arg)).Row().Scan(l.fields()...)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "link.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("read a link: %w", err)
	}
	return &l, nil
}
