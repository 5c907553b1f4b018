package catalog

import (
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Store keeps the catalog's records.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore makes a store on db that takes the time from now.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

// today is the civil day in Việt Nam by the store's clock.
func (s *Store) today() time.Time { return vntime.Today(s.now()) }

// found turns "no row" into the refusal key and wraps any other failure.
func found(err error, key, doing string) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, pgx.ErrNoRows) {
		return fault.New(fault.NotFound, key)
	}
	return fmt.Errorf("%s: %w", doing, err)
}
