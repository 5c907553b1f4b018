package policy

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Store keeps what the office writes and publishes.
type Store struct {
	db    *pg.DB
	files *Texts
	now   func() time.Time

	mu    sync.Mutex
	drawn map[string]Text // versions never change: each is made into a page once
}

// NewStore makes a store on db beside the program's texts.
func NewStore(db *pg.DB, files *Texts, now func() time.Time) *Store {
	return &Store{db: db, files: files, now: now, drawn: map[string]Text{}}
}

// Published is every version that the office has put out and not taken back, of each page
// the oldest first.
func (s *Store) Published(ctx context.Context) ([]Text, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT slug, version, title, summary, body, effective, note, published_by, published_at
		FROM policy_versions WHERE taken_back_at IS NULL ORDER BY slug, version`)
	if err != nil {
		return nil, fmt.Errorf("read policy texts: %w", err)
	}
	all, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (t Text, err error) {
		p := Published{}
		err = row.Scan(&t.Slug, &t.Version, &t.Title, &t.Summary, &t.Body, &t.Effective, &p.Note, &p.By, &p.At)
		t.Published = &p
		return t, err
	})
	if err != nil {
		return nil, fmt.Errorf("read policy texts: %w", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, t := range all {
		key := fmt.Sprintf("%s@%d", t.Slug, t.Version)
		page, known := s.drawn[key]
		if !known {
			page = t
			if page.HTML, page.Blanks, err = render(t.Body); err != nil {
				return nil, fmt.Errorf("policy %s: %w", key, err)
			}
			s.drawn[key] = page
		}
		all[i] = page
	}
	return all, nil
}

// Texts is the program's texts and the office's as they are in the database this moment.
func (s *Store) Texts(ctx context.Context) (*Texts, error) {
	office, err := s.Published(ctx)
	if err != nil {
		return nil, err
	}
	return s.files.with(office), nil
}

const draftColumns = `slug, title, summary, body, row_version, changed_by, changed_at`

// Drafts is what is being written, by page.
func (s *Store) Drafts(ctx context.Context) (map[string]Draft, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+draftColumns+` FROM policy_drafts`)
	if err != nil {
		return nil, fmt.Errorf("read drafts of policy texts: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Draft])
	if err != nil {
		return nil, fmt.Errorf("read drafts of policy texts: %w", err)
	}
	out := map[string]Draft{}
	for _, d := range list {
		out[d.Slug] = d
	}
	return out, nil
}

// Draft is what is being written of a page: where nobody has begun, what is in force, with
// RowVersion 0. False when there is no such page.
func (s *Store) Draft(ctx context.Context, slug string) (d Draft, ok bool, err error) {
	texts, err := s.Texts(ctx)
	if err != nil {
		return Draft{}, false, err
	}
	current, ok := texts.Current(slug, s.now())
	if !ok {
		return Draft{}, false, nil
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT `+draftColumns+` FROM policy_drafts WHERE slug = $1`, slug)
	if err != nil {
		return Draft{}, false, fmt.Errorf("read the draft of %s: %w", slug, err)
	}
	d, err = pgx.CollectExactlyOneRow(rows, pgx.RowToStructByPos[Draft])
	if errors.Is(err, pgx.ErrNoRows) {
		return Draft{Slug: slug, Title: current.Title, Summary: current.Summary, Body: current.Body}, true, nil
	}
	if err != nil {
		return Draft{}, false, fmt.Errorf("read the draft of %s: %w", slug, err)
	}
	return d, true, nil
}

// lockDraftTx is the draft that stands, locked, with RowVersion 0 where none does. A draft
// that was saved since version is a conflict.
func lockDraftTx(tx *gorm.DB, slug string, version int) (d Draft, err error) {
	if err := tx.Raw(`SELECT pg_advisory_xact_lock(hashtext('policy/' || ?))`, slug).Scan(new(string)).Error; err != nil {
		return d, fmt.Errorf("lock the page %s: %w", slug, err)
	}
	if err := tx.Raw(`SELECT `+draftColumns+` FROM policy_drafts WHERE slug = ?`, slug).Scan(&d).Error; err != nil {
		return d, fmt.Errorf("lock the draft of %s: %w", slug, err)
	}
	if d.RowVersion != version {
		return d, fault.New(fault.Conflict, "policy.changed_meanwhile")
	}
	return d, nil
}

// says says whether a text holds the words of another.
func (d *Draft) says(of *Draft) bool {
	return d.Title == of.Title && d.Summary == of.Summary && d.Body == of.Body
}

// SaveDraft keeps what was typed; buyers see nothing of it. It refuses what Read refuses;
// saved by somebody since d.RowVersion, it is a conflict and nothing is saved. What is being written
// already, or is in force where nothing is, is not kept once more: sent twice, a form changes once.
func (s *Store) SaveDraft(ctx context.Context, by audit.Actor, d Draft) error {
	if err := d.Read(); err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		was, err := lockDraftTx(tx, d.Slug, d.RowVersion)
		if was.RowVersion > 0 && was.says(&d) {
			return nil
		}
		if err != nil {
			return err
		}
		if was.RowVersion == 0 {
			texts, err := s.Texts(ctx)
			if err != nil {
				return err
			}
			current, _ := texts.Current(d.Slug, s.now())
			was = Draft{Title: current.Title, Summary: current.Summary, Body: current.Body}
			if was.says(&d) {
				return nil
			}
		}
		return s.putDraftTx(tx, by, "setting.policy_drafted", &was, d)
	})
}

func (s *Store) putDraftTx(tx *gorm.DB, by audit.Actor, action string, was *Draft, d Draft) error {
	err := tx.Exec(`INSERT INTO policy_drafts (slug, title, summary, body, changed_by, changed_at) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (slug) DO UPDATE SET title = EXCLUDED.title, summary = EXCLUDED.summary, body = EXCLUDED.body, changed_by = EXCLUDED.changed_by,
		changed_at = EXCLUDED.changed_at, row_version = policy_drafts.row_version + 1`, d.Slug, d.Title, d.Summary, d.Body, by.Name, s.now()).Error
	if err != nil {
		return fmt.Errorf("save the draft of %s: %w", d.Slug, err)
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "setting", Before: was.record(), After: d.record()})
}

// DropDraft forgets what was being written; the log keeps it. One that is not there is not
// found.
func (s *Store) DropDraft(ctx context.Context, by audit.Actor, slug string, version int) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		was, err := lockDraftTx(tx, slug, version)
		if was.RowVersion == 0 && (err == nil || fault.Is(err, "policy.changed_meanwhile")) {
			return fault.New(fault.NotFound, "policy.no_draft")
		}
		if err != nil {
			return err
		}
		if err := tx.Exec(`DELETE FROM policy_drafts WHERE slug = ?`, slug).Error; err != nil {
			return fmt.Errorf("drop the draft of %s: %w", slug, err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "setting.policy_dropped", Entity: "setting", Before: was.record()})
	})
}

// record is a draft as the log tells it.
func (d *Draft) record() map[string]any {
	if d == nil {
		return nil
	}
	return map[string]any{"policy": d.Slug, "title": d.Title, "summary": d.Summary, "body": d.Body}
}
