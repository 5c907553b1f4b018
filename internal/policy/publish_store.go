package policy

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Release is what is said when a draft is published.
type Release struct {
	Effective *time.Time // the first day it is in force; nil is no day
	Note      string     // what is different
	Gaps      bool       // it was seen that something is yet to be written
}

// latestStart is how far ahead a version may be published.
const latestStart = 366 * 24 * time.Hour

// Publish makes the draft the next version of its page and gives its number. A day before
// today, no word of what is different, and places that are yet to be written while nobody
// said so, are a wrong form: effective, note, gaps. While another version of the page waits
// for its day it is a conflict ("policy.one_waits"), and when nothing differs from what is
// in force too ("policy.nothing_new"). Sent twice, it gives the version of the first time. What orders were placed under stays as it was.
func (s *Store) Publish(ctx context.Context, by audit.Actor, slug string, rowVersion int, r Release) (version int, err error) {
	again := 0
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		d, err := lockDraftTx(tx, slug, rowVersion)
		if d.RowVersion == 0 {
			if version, err := publishedTx(tx, by, slug, r); err != nil || version > 0 {
				again = version
				return err
			}
		}
		if err != nil {
			return err
		}
		texts, err := s.Texts(ctx)
		if err != nil {
			return err
		}
		current, ok := texts.Current(slug, s.now())
		if !ok || d.RowVersion == 0 {
			return fault.New(fault.NotFound, "policy.no_draft")
		}
		if err := s.fits(&d, &r); err != nil {
			return err
		}
		if coming, waits := texts.Coming(slug, s.now()); waits {
			return fault.New(fault.Conflict, "policy.one_waits").With("version", coming.Version).With("date", vntime.Date(coming.Effective))
		}
		if d.Title == current.Title && d.Summary == current.Summary && d.Body == current.Body {
			return fault.New(fault.Conflict, "policy.nothing_new")
		}
		if version, err = s.nextTx(tx, slug); err != nil {
			return err
		}
		if err := tx.Exec(`INSERT INTO policy_versions (slug, version, title, summary, body, effective, note, published_by, published_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			slug, version, d.Title, d.Summary, d.Body, *r.Effective, r.Note, by.Name, s.now()).Error; err != nil {
			return fmt.Errorf("publish %s: %w", slug, err)
		}
		if err := tx.Exec(`DELETE FROM policy_drafts WHERE slug = ?`, slug).Error; err != nil {
			return fmt.Errorf("publish %s: %w", slug, err)
		}
		was := Draft{Slug: slug, Title: current.Title, Summary: current.Summary, Body: current.Body}
		before, after := was.record(), d.record()
		before["edition"], after["edition"] = current.Version, version
		before["effective"], after["effective"] = current.Effective.Format(time.DateOnly), r.Effective.Format(time.DateOnly)
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "setting.policy_published", Entity: "setting", Before: before, After: after, Reason: r.Note})
	})
	return max(version, again), err
}

// publishedTx is the last version of a page when the same person published it with the same words
// from the same day on: the form has come before. 0 when it has not.
func publishedTx(tx *gorm.DB, by audit.Actor, slug string, r Release) (version int, err error) {
	err = tx.Raw(`SELECT version FROM (SELECT * FROM policy_versions WHERE slug = ? ORDER BY version DESC LIMIT 1) v
		WHERE published_by = ? AND note = ? AND effective = ? AND taken_back_at IS NULL`, slug, by.Name, typed.Name(r.Note), r.Effective).Scan(&version).Error
	if err != nil {
		return 0, fmt.Errorf("look whether %s was published: %w", slug, err)
	}
	return version, nil
}

// nextTx is the number after all that ever were, also those that were taken back.
func (s *Store) nextTx(tx *gorm.DB, slug string) (next int, err error) {
	if err := tx.Raw(`SELECT coalesce(max(version), 0) FROM policy_versions WHERE slug = ?`, slug).Scan(&next).Error; err != nil {
		return 0, fmt.Errorf("number a version of %s: %w", slug, err)
	}
	for _, f := range s.files.versions[slug] {
		next = max(next, f.Version)
	}
	return next + 1, nil
}

func (s *Store) fits(d *Draft, r *Release) error {
	var form fault.Form
	today := vntime.Today(s.now())
	switch {
	case r.Effective == nil || r.Effective.IsZero():
		form.Wrong("effective", "policy.day")
	case r.Effective.Before(today):
		form.Wrong("effective", "policy.past")
	case r.Effective.Sub(today) > latestStart:
		form.Wrong("effective", "policy.far")
	}
	if r.Note = typed.Name(r.Note); !typed.Says(r.Note) || len([]rune(r.Note)) > MostNote {
		form.WrongWith("note", "policy.note", map[string]any{"most": MostNote})
	}
	if n := len(Gaps(d.Body)); n > 0 && !r.Gaps {
		form.WrongWith("gaps", "policy.gaps", map[string]any{"count": n})
	}
	return form.Err()
}

// TakeBack withdraws a version that is published and not in force yet. From its day on it is
// a conflict ("policy.in_force"): then only a new version says something else.
func (s *Store) TakeBack(ctx context.Context, by audit.Actor, slug string, version int) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		texts, err := s.Texts(ctx)
		if err != nil {
			return err
		}
		t, ok := texts.Version(slug, version)
		if !ok || t.Published == nil {
			return fault.New(fault.NotFound, "policy.no_version")
		}
		res := tx.Exec(`UPDATE policy_versions SET taken_back_at = ? WHERE slug = ? AND version = ? AND taken_back_at IS NULL AND effective > ?`, s.now(), slug, version, vntime.Today(s.now()))
		if res.Error != nil {
			return fmt.Errorf("take back %s@%d: %w", slug, version, res.Error)
		}
		if res.RowsAffected == 0 {
			return fault.New(fault.Conflict, "policy.in_force")
		}
		was := Draft{Slug: slug, Title: t.Title, Summary: t.Summary, Body: t.Body}
		before := was.record()
		before["edition"], before["effective"] = version, t.Effective.Format(time.DateOnly)
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "setting.policy_taken_back", Entity: "setting", Before: before})
	})
}

// Restore begins a draft with the words of any version, also of one that was taken back. A
// draft that somebody is writing is not written over ("policy.has_draft").
func (s *Store) Restore(ctx context.Context, by audit.Actor, slug string, version int) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if _, err := lockDraftTx(tx, slug, 0); err != nil {
			if fault.Is(err, "policy.changed_meanwhile") {
				return fault.New(fault.Conflict, "policy.has_draft")
			}
			return err
		}
		d := Draft{Slug: slug}
		if err := tx.Raw(`SELECT title, summary, body FROM policy_versions WHERE slug = ? AND version = ?`, slug, version).Scan(&d).Error; err != nil {
			return fmt.Errorf("read %s@%d: %w", slug, version, err)
		}
		if d.Title == "" {
			f, ok := s.files.Version(slug, version)
			if !ok {
				return fault.New(fault.NotFound, "policy.no_version")
			}
			d.Title, d.Summary, d.Body = f.Title, f.Summary, f.Body
		}
		return s.putDraftTx(tx, by, "setting.policy_restored", nil, d)
	})
}
