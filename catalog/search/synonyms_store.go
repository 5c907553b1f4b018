package search

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/bin"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Words keeps what officers teach the search, and what buyers did not find.
type Words struct {
	db     *pg.DB
	now    func() time.Time
	misses misses
}

// NewWords makes a store on db that takes the time from now.
func NewWords(db *pg.DB, now func() time.Time) *Words { return &Words{db: db, now: now} }

// Synonyms lists all of them, the officers' first, the newest change first.
func (w *Words) Synonyms(ctx context.Context) ([]Synonym, error) {
	rows, err := w.db.Pool.Query(ctx, `SELECT id, phrases, built_in, row_version FROM search_synonyms ORDER BY built_in, updated_at DESC, id`)
	if err != nil {
		return nil, fmt.Errorf("list synonyms: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Synonym])
	if err != nil {
		return nil, fmt.Errorf("list synonyms: %w", err)
	}
	return out, nil
}

// between stands between phrases on their way to the database; no phrase holds it.
const between = "|"

// SaveSynonym adds a line (ID 0) or changes one that still is as the officer saw it; one
// that has changed since refuses with "synonym.changed_meanwhile". Every document it
// concerns is changed in the same transaction, so it counts with the next search.
func (w *Words) SaveSynonym(ctx context.Context, by audit.Actor, s Synonym) error {
	phrases := strings.Join(s.Phrases, between)
	return w.db.Tx(ctx, func(tx *gorm.DB) error {
		entry := audit.Entry{Actor: by, Action: "synonym.added", Entity: "synonym", After: map[string]any{"phrases": s.Phrases}}
		if s.ID == 0 {
			if err := tx.Raw(`INSERT INTO search_synonyms (phrases, updated_at) VALUES (string_to_array(?, ?), ?) RETURNING id`, phrases, between, w.now()).Scan(&s.ID).Error; err != nil {
				return fmt.Errorf("add synonyms: %w", err)
			}
		} else {
			was, err := lockSynonymTx(tx, s.ID, s.RowVersion)
			if err != nil {
				return err
			}
			entry.Action, entry.Before = "synonym.changed", map[string]any{"phrases": was}
			if err := tx.Exec(`UPDATE search_synonyms SET phrases = string_to_array(?, ?), row_version = row_version + 1, updated_at = ? WHERE id = ?`, phrases, between, w.now(), s.ID).Error; err != nil {
				return fmt.Errorf("change synonyms: %w", err)
			}
		}
		entry.EntityID = s.ID
		return audit.PutTx(tx, entry)
	})
}

// BinnedSynonym is the kind of a line of words in the bin.
const BinnedSynonym = "synonym"

// RemoveSynonym takes a line away, a built-in one too, and gives its number in the bin. One
// that is gone refuses with "synonym.not_found".
func (w *Words) RemoveSynonym(ctx context.Context, by audit.Actor, id int64, version int) (binned int64, err error) {
	err = w.db.Tx(ctx, func(tx *gorm.DB) error {
		was, err := lockSynonymTx(tx, id, version)
		if err != nil {
			return err
		}
		if binned, err = bin.PutTx(tx, by, w.now(), bin.Record{Kind: BinnedSynonym, Table: "search_synonyms", Column: "id", ID: id, Name: was, Told: true}); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "synonym.removed", Entity: "synonym", EntityID: id, Before: map[string]any{"phrases": was}})
	})
	return binned, err
}

func lockSynonymTx(tx *gorm.DB, id int64, version int) (phrases string, err error) {
	var row struct {
		Phrases    string
		RowVersion int
	}
	res := tx.Raw(`SELECT array_to_string(phrases, ', ') AS phrases, row_version FROM search_synonyms WHERE id = ? FOR UPDATE`, id).Scan(&row)
	switch {
	case res.Error != nil:
		return "", fmt.Errorf("lock synonyms: %w", res.Error)
	case res.RowsAffected == 0:
		return "", fault.New(fault.NotFound, "synonym.not_found")
	case row.RowVersion != version:
		return "", fault.New(fault.Conflict, "synonym.changed_meanwhile")
	}
	return row.Phrases, nil
}
