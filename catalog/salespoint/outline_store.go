package salespoint

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
)

// outlineFor is how long a process draws a boundary before it asks again: it changes once
// in years, and every page with a map needs it.
const outlineFor = time.Minute

// outlineKept is the boundary as it was last read.
type outlineKept struct {
	mu   sync.Mutex
	at   time.Time
	last *Outline
}

// Outline is the boundary that somebody gave; nil while nobody has. Another process hears
// of a change within a minute.
func (s *Store) Outline(ctx context.Context) (*Outline, error) {
	s.outline.mu.Lock()
	defer s.outline.mu.Unlock()
	now := s.now()
	if !s.outline.at.IsZero() && now.Sub(s.outline.at) < outlineFor {
		return s.outline.last, nil
	}
	var rings []byte
	o := &Outline{}
	err := s.db.Pool.QueryRow(ctx, `SELECT rings, source FROM commune_outline`).Scan(&rings, &o.Source)
	if errors.Is(err, pgx.ErrNoRows) {
		o = nil
	} else if err != nil {
		return nil, fmt.Errorf("read the boundary: %w", err)
	} else if err := json.Unmarshal(rings, &o.Rings); err != nil {
		return nil, fmt.Errorf("read the boundary: %w", err)
	}
	s.outline.at, s.outline.last = now, o
	return o, nil
}

// SetOutline puts a boundary in the place of the one before; nil goes back to the sketch.
func (s *Store) SetOutline(ctx context.Context, by audit.Actor, o *Outline) error {
	err := s.db.Tx(ctx, func(tx *gorm.DB) error {
		if o == nil {
			if err := tx.Exec(`DELETE FROM commune_outline`).Error; err != nil {
				return fmt.Errorf("drop the boundary: %w", err)
			}
			return audit.PutTx(tx, audit.Entry{Actor: by, Action: "outline.dropped", Entity: "outline"})
		}
		rings, err := json.Marshal(o.Rings)
		if err != nil {
			return fmt.Errorf("write the boundary: %w", err)
		}
		if err := tx.Exec(`INSERT INTO commune_outline (rings, source, updated_at) VALUES (?::jsonb, ?, ?)
			ON CONFLICT (one) DO UPDATE SET rings = excluded.rings, source = excluded.source, updated_at = excluded.updated_at`, string(rings), o.Source, s.now()).Error; err != nil {
			return fmt.Errorf("save the boundary: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "outline.set", Entity: "outline", After: map[string]any{"rings": len(o.Rings), "source": o.Source}})
	})
	if err == nil {
		s.outline.mu.Lock()
		s.outline.at = time.Time{}
		s.outline.mu.Unlock()
	}
	return err
}
