package catalog

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// PaperEnding is put in the outbox when a paper's end comes nearer than one of the
// distances at which somebody is told, once for each.
const PaperEnding = "catalog.paper_ending"

// Remind notes which papers in force have come within one of the distances of their end
// (Reminders), and puts an event for each into the outbox. A paper that passed two of the distances
// since the last look is told of once. Several may look at once, at any time.
func (s *Store) Remind(ctx context.Context) (told int, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var ids []int64
		err := tx.Raw(`WITH near AS (
				INSERT INTO paper_reminders (paper_id, days, at)
				SELECT a.id, d.days, ? FROM papers a, reminder_days d WHERE `+nearPapers+`
				ON CONFLICT DO NOTHING RETURNING paper_id)
			SELECT DISTINCT paper_id FROM near ORDER BY paper_id`, s.now(), s.today(), s.today()).Scan(&ids).Error
		if err != nil {
			return fmt.Errorf("remind of papers: %w", err)
		}
		told = len(ids)
		for _, id := range ids {
			if err := outbox.PutTx(tx, outbox.Event{Kind: PaperEnding, ID: id}); err != nil {
				return err
			}
		}
		return nil
	})
	return told, err
}

// TurnDay tells, once for every day that has begun since it last did, of the published
// products whose papers ended with a day gone by: no record changes at midnight, and a
// copy kept elsewhere would go on showing them. What buyers see does not wait for it.
func (s *Store) TurnDay(ctx context.Context) (told int64, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		last, err := TurnTx(tx, "papers", s.today())
		if err != nil || !last.Before(s.today()) {
			return err
		}
		res := tx.Exec(`INSERT INTO outbox (kind, entity_id) SELECT ?, id FROM products WHERE state = 'published' AND papers_until >= ?::date AND papers_until < ?::date ORDER BY id`,
			ProductChanged, last, s.today())
		if res.Error != nil {
			return fmt.Errorf("tell of lapsed papers: %w", res.Error)
		}
		told = res.RowsAffected
		return nil
	})
	return told, err
}

// TurnTx moves a part's day forward to today and gives the day it stood at: yesterday the
// first time ever, today when there is nothing to do. Of two at once the second waits and
// then has nothing to do.
func TurnTx(tx *gorm.DB, part string, today time.Time) (last time.Time, err error) {
	if err := tx.Exec(`INSERT INTO day_turns (part, day) VALUES (?, ?::date - 1) ON CONFLICT DO NOTHING`, part, today).Error; err != nil {
		return last, fmt.Errorf("begin to count days: %w", err)
	}
	if err := tx.Raw(`SELECT day FROM day_turns WHERE part = ? FOR UPDATE`, part).Scan(&last).Error; err != nil {
		return last, fmt.Errorf("read the day of %s: %w", part, err)
	}
	if last.Before(today) {
		if err := tx.Exec(`UPDATE day_turns SET day = ? WHERE part = ?`, today, part).Error; err != nil {
			return last, fmt.Errorf("turn the day of %s: %w", part, err)
		}
	}
	return last, nil
}
