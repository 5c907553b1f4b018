package report

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/secret"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/internal/workday"
)

// Store keeps reports.
type Store struct {
	Days *workday.Board // on which nobody is expected to answer; nil: none

	db  *pg.DB
	now func() time.Time
	key []byte
}

// NewStore keeps them in db; key signs the links of their tickets and must stay the same.
func NewStore(db *pg.DB, now func() time.Time, key []byte) *Store {
	return &Store{db: db, now: now, key: key}
}

// Key is the 128-bit key in a ticket's link.
func (s *Store) Key(r *Report) string {
	return secret.Token(s.key, "report", strconv.FormatInt(r.ID, 10))
}

const columns = `id, about, name, category, body, phone, answer, reply_by, created_at, answered_at, answered_by`

func (s *Store) list(ctx context.Context, where string, args ...any) ([]Report, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+columns+` FROM public_reports WHERE `+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read reports: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Report])
	if err != nil {
		return nil, fmt.Errorf("read reports: %w", err)
	}
	return out, nil
}

func (s *Store) one(ctx context.Context, where string, args ...any) (*Report, error) {
	list, err := s.list(ctx, where, args...)
	if err == nil && len(list) == 0 {
		err = fault.New(fault.NotFound, "report.not_found")
	}
	if err != nil {
		return nil, err
	}
	return &list[0], nil
}

// Tell writes a report down. The same words about the same thing within a day are one
// report; whoever fills the trap is refused with "report.trap", more than a commune reads in
// a day with "report.busy". Wrong fields come back as a form.
func (s *Store) Tell(ctx context.Context, t Telling) (*Report, error) {
	if t.Trap != "" {
		return nil, fault.New(fault.Invalid, "report.trap")
	}
	number, err := t.clean()
	if err != nil {
		return nil, err
	}
	now := s.now()
	var id int64
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		// Of many at once the limit holds, and twins are one.
		if err := tx.Exec(`SELECT pg_advisory_xact_lock(hashtextextended('report', 0))`).Error; err != nil {
			return fmt.Errorf("wait for other reports: %w", err)
		}
		var today int
		since := now.Add(-24 * time.Hour)
		err := tx.Raw(`SELECT count(*), coalesce(max(id) FILTER (WHERE about = ? AND name = ? AND category = ? AND body = ? AND phone = ?), 0) FROM public_reports WHERE created_at > ?`,
			t.About, t.Name, t.Category, t.Body, number, since).Row().Scan(&today, &id)
		switch {
		case err != nil:
			return fmt.Errorf("look for the same report: %w", err)
		case id != 0:
			return photosTx(tx, now, id, t.Photos)
		case today >= mostADay:
			return fault.New(fault.TooMany, "report.busy")
		}
		err = tx.Raw(`INSERT INTO public_reports (about, name, category, body, phone, reply_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
			t.About, t.Name, t.Category, t.Body, number, promisedBy(t.Category, now, s.Days.Said()), now).Scan(&id).Error
		if err != nil {
			return fmt.Errorf("write a report: %w", err)
		}
		if err := photosTx(tx, now, id, t.Photos); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: audit.Actor{Kind: audit.System, Name: "/phan-anh"}, Action: "report.told", Entity: "report", EntityID: id, After: map[string]any{"about": t.About, "category": t.Category}})
	})
	if err != nil {
		return nil, err
	}
	return s.one(ctx, `id = $1`, id)
}

func photosTx(tx *gorm.DB, now time.Time, id int64, uploads []string) error {
	_, err := catalog.AddPhotosTx(tx, now, audit.Actor{Kind: audit.System, Name: "/phan-anh"}, catalog.PhotoOwner{Kind: catalog.PhotoOfReport, ID: id}, uploads)
	return err
}

// Ticket reads a report for the holder of its key; a wrong key and an unknown number are the
// same refusal.
func (s *Store) Ticket(ctx context.Context, id int64, key string) (*Report, error) {
	if !secret.Equal(s.Key(&Report{ID: id}), key) {
		return nil, fault.New(fault.NotFound, "report.not_found")
	}
	return s.one(ctx, `id = $1`, id)
}

// Answer answers a report once, for its sender to read: "report.answer" without words,
// "report.answered" when somebody was faster.
func (s *Store) Answer(ctx context.Context, by audit.Actor, id int64, words string) error {
	if words = typed.Text(words); !typed.Says(words) || utf8.RuneCountInString(words) > mostBody {
		return fault.New(fault.Invalid, "report.answer")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var answered *time.Time
		err := tx.Raw(`SELECT answered_at FROM public_reports WHERE id = ? FOR UPDATE`, id).Row().Scan(&answered)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			return fault.New(fault.NotFound, "report.not_found")
		case err != nil:
			return fmt.Errorf("lock report %d: %w", id, err)
		case answered != nil:
			return fault.New(fault.Conflict, "report.answered")
		}
		if err := tx.Exec(`UPDATE public_reports SET answer = ?, answered_at = ?, answered_by = ? WHERE id = ?`, words, s.now(), by.Name, id).Error; err != nil {
			return fmt.Errorf("answer report %d: %w", id, err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "report.answered", Entity: "report", EntityID: id})
	})
}

// Erase empties words and number, and drops the pictures, of reports that were answered longer ago than Kept, and of
// those that nobody answered for twice as long. It says how many.
func (s *Store) Erase(ctx context.Context) (int64, error) {
	tag, err := s.db.Pool.Exec(ctx, `WITH gone AS (UPDATE public_reports SET name = '', body = '', phone = '', answer = '', erased_at = $1 WHERE erased_at IS NULL AND (answered_at < $2 OR created_at < $3) RETURNING id),
		dropped AS (DELETE FROM photos WHERE report_id IN (SELECT id FROM gone)) SELECT id FROM gone`,
		s.now(), s.now().Add(-Kept), s.now().Add(-2*Kept))
	if err != nil {
		return 0, fmt.Errorf("erase old reports: %w", err)
	}
	return tag.RowsAffected(), nil
}
