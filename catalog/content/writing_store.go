package content

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/sending"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// Write keeps a new article as a draft, under a slug of its title, and gives its id. It
// refuses what Check refuses. once is the form it came by: sent twice, it makes one article
// and gives its id both times; empty is none.
func (s *Store) Write(ctx context.Context, by audit.Actor, a Article, once string) (id int64, err error) {
	if err := a.Check(); err != nil {
		return 0, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		id, err = sending.OnceTx(tx, by, once, "article", s.now(), func() (int64, error) { return s.writeTx(tx, by, a) })
		return err
	})
	return id, err
}

func (s *Store) writeTx(tx *gorm.DB, by audit.Actor, a Article) (id int64, err error) {
	w := Writing{Article: a, State: Draft}
	w.Sample = false
	if w.Slug, err = articleSlugTx(tx, &a, 0); err != nil {
		return 0, err
	}
	err = tx.Raw(`INSERT INTO articles (kind, slug, title, summary, body, source, place, starts_on, ends_on, lunar_from, lunar_to, lunar_month, created_at, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
		w.Kind, w.Slug, w.Title, w.Summary, w.Body, w.Source, w.Place, w.StartsOn, w.EndsOn, w.LunarFrom, w.LunarTo, w.LunarMonth, s.now(), s.now()).Scan(&id).Error
	if err != nil {
		return 0, articleFault(err, "write an article")
	}
	return id, audit.PutTx(tx, audit.Entry{Actor: by, Action: "article.written", Entity: "article", EntityID: id, After: w.record(s.now())})
}

// Rewrite changes an article; one that is published changes at once for everybody. Kind
// and address stay once it was published. Saved by somebody since version, it is a
// conflict and nothing is saved.
func (s *Store) Rewrite(ctx context.Context, by audit.Actor, id int64, version int, a Article) error {
	says := func(w *Writing) (bool, error) {
		to := *w
		to.Article = a
		to.ID, to.Slug, to.PublishedAt, to.Sample = w.ID, w.Slug, w.PublishedAt, w.Sample
		if w.Fixed() {
			to.Kind = w.Kind
		}
		if to.Article.Check() != nil {
			return false, nil
		}
		return audit.Same(w.record(s.now()), to.record(s.now()))
	}
	return s.turn(ctx, by, id, version, "article.rewritten", says, func(tx *gorm.DB, w *Writing) (err error) {
		a.ID, a.Slug, a.PublishedAt, a.Sample = w.ID, w.Slug, w.PublishedAt, w.Sample
		if w.Fixed() {
			a.Kind = w.Kind
		}
		if err := a.Check(); err != nil {
			return err
		}
		if !w.Fixed() {
			if a.Slug, err = articleSlugTx(tx, &a, id); err != nil {
				return err
			}
		}
		w.Article = a
		return nil
	})
}

// Publish shows an article to everybody, with the day of its first time; one that is scheduled
// does not wait any longer. One that is shown already is a conflict.
func (s *Store) Publish(ctx context.Context, by audit.Actor, id int64, version int) error {
	return s.turn(ctx, by, id, version, "article.published", nil, func(_ *gorm.DB, w *Writing) error {
		waits := w.Scheduled(s.now())
		if w.State == Published && !waits {
			return fault.New(fault.Conflict, "article.is_published")
		}
		if !w.Fixed() || waits {
			w.PublishedAt = s.now()
		}
		w.State = Published
		return w.Check()
	})
}

// Schedule lets an article come out by itself at an instant, or at another than was said before.
// It refuses one that has passed, or lies more than a year ahead, beside "clock", and an article
// that is out already as Publish does. One that was out before keeps the day of its first time, and
// waits for nobody: "article.was_out".
func (s *Store) Schedule(ctx context.Context, by audit.Actor, id int64, version int, at time.Time) error {
	return s.turn(ctx, by, id, version, "article.scheduled", nil, func(_ *gorm.DB, w *Writing) error {
		if w.State == Published && !w.Scheduled(s.now()) {
			return fault.New(fault.Conflict, "article.is_published")
		}
		if w.State == Draft && w.Fixed() {
			return fault.New(fault.Conflict, "article.was_out")
		}
		var form fault.Form
		switch ahead := at.Sub(s.now()); {
		case ahead <= 0:
			form.Wrong("clock", "article.hour_passed")
		case ahead > farthest:
			form.Wrong("day", "article.hour_far")
		}
		if err := form.Err(); err != nil {
			return err
		}
		w.State, w.PublishedAt = Published, at
		return w.Check()
	})
}

// TakeBack makes a draft of a published article: nobody finds it any more. One that was
// scheduled was never there, and comes out no more.
func (s *Store) TakeBack(ctx context.Context, by audit.Actor, id int64, version int) error {
	return s.turn(ctx, by, id, version, "article.taken_back", nil, func(_ *gorm.DB, w *Writing) error {
		if w.State == Draft {
			return fault.New(fault.Conflict, "article.is_draft")
		}
		if w.Scheduled(s.now()) {
			w.PublishedAt = time.Time{}
		}
		w.State = Draft
		return nil
	})
}

// turn is the only way an article changes: it is locked, change speaks, and it is saved
// with an audit row. Where says is not nil and true, there is nothing to change, whatever the version.
func (s *Store) turn(ctx context.Context, by audit.Actor, id int64, version int, action string, says func(*Writing) (bool, error), change func(*gorm.DB, *Writing) error) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var w Writing
		res := tx.Raw(writings+` WHERE id = ? FOR NO KEY UPDATE`, id).Scan(&w)
		if res.Error != nil {
			return fmt.Errorf("lock article %d: %w", id, res.Error)
		}
		if res.RowsAffected == 0 {
			return fault.New(fault.NotFound, "article.not_found")
		}
		if says != nil {
			if so, err := says(&w); err != nil || so {
				return err
			}
		}
		if w.RowVersion != version {
			return fault.New(fault.Conflict, "article.changed_meanwhile")
		}
		before := w.record(s.now())
		if err := change(tx, &w); err != nil {
			return err
		}
		var published any
		if w.Fixed() {
			published = w.PublishedAt
		}
		err := tx.Exec(`UPDATE articles SET kind = ?, slug = ?, title = ?, summary = ?, body = ?, source = ?, place = ?, starts_on = ?, ends_on = ?, lunar_from = ?, lunar_to = ?, lunar_month = ?,
			state = ?, published_at = ?, updated_at = ?, row_version = row_version + 1 WHERE id = ?`,
			w.Kind, w.Slug, w.Title, w.Summary, w.Body, w.Source, w.Place, w.StartsOn, w.EndsOn, w.LunarFrom, w.LunarTo, w.LunarMonth, w.State, published, s.now(), id).Error
		if err != nil {
			return articleFault(err, "save an article")
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "article", EntityID: id, Before: before, After: w.record(s.now())})
	})
}

// articleSlugTx is a slug of the title that no other article of the kind has.
func articleSlugTx(tx *gorm.DB, a *Article, except int64) (string, error) {
	base := slug.Make(a.Title)
	if base == "" {
		base = "bai"
	}
	var taken []string
	if err := tx.Raw(`SELECT slug FROM articles WHERE kind = ? AND id <> ? AND (slug = ? OR slug LIKE ?)`, a.Kind, except, base, base+"-%").Scan(&taken).Error; err != nil {
		return "", fmt.Errorf("look for a free slug: %w", err)
	}
	used := map[string]bool{}
	for _, t := range taken {
		used[t] = true
	}
	made := base
	for n := 2; used[made]; n++ {
		made = base + "-" + strconv.Itoa(n)
	}
	return made, nil
}

// articleFault tells two people who took one address at once from a failure.
func articleFault(err error, doing string) error {
	var no *pgconn.PgError
	if errors.As(err, &no) && no.Code == "23505" {
		return fault.New(fault.Conflict, "article.changed_meanwhile")
	}
	return fmt.Errorf("%s: %w", doing, err)
}
