package imports

import (
	"context"
	"encoding/json"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Domain is what rows are written through. Because is the sentence that a record keeps as the
// reason for which it was taken back with the table that came from a file.
type Domain struct {
	Goods   *catalog.Store
	Stars   *ocop.Store
	Points  *salespoint.Store
	Because func(file string) string
}

// Store keeps tables that were sent, and has their rows written.
type Store struct {
	db      *pg.DB
	goods   *catalog.Store
	stars   *ocop.Store
	points  *salespoint.Store
	because func(file string) string
	now     func() time.Time
}

// NewStore makes a store on db that writes through the domain.
func NewStore(db *pg.DB, d Domain, now func() time.Time) *Store {
	return &Store{db: db, goods: d.Goods, stars: d.Stars, points: d.Points, because: d.Because, now: now}
}

// trade is what the rows of a kind mean to the domain. Undo takes a row back as it was
// written, and is refused when the record has changed since.
type trade struct {
	fields []Field
	load   func(ctx context.Context, s *Store, scope catalog.Scope) (records, error)
	undo   func(tx *gorm.DB, s *Store, by actor, w written) error
	filled func(ctx context.Context, s *Store, scope catalog.Scope) ([][]any, error) // rows of a template; nil: none
}

// records is what there is, to compare rows with.
type records interface {
	// name says what a row is of, as far as that can be read.
	name(p *Planned)
	// match says what a row that was understood does, and a key that no other row may have.
	match(p *Planned) (key string)
	// keyField is the column that such a key is read from.
	keyField() string
	// write does it through the domain's own use case.
	write(tx *gorm.DB, s *Store, by actor, p *Planned) (written, error)
	// choices are what a cell of a field may say, for lists; nil when it may say anything.
	choices(field string) []string
}

// actor is who has rows written, whose records they may touch, and the file it comes from.
type actor struct {
	audit.Actor
	scope catalog.Scope
	file  string
}

// written is what was done for a row: enough to take it back.
type written struct {
	ID     int64
	Deed   Deed
	Before json.RawMessage
	After  json.RawMessage
}

func document(v any) json.RawMessage {
	raw, err := json.Marshal(v)
	if err != nil {
		panic("imports: " + err.Error()) // our own structs of texts and numbers
	}
	return raw
}
