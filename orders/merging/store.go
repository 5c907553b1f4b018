package merging

import (
	"encoding/json"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Store merges producers and takes them apart.
type Store struct {
	db    *pg.DB
	goods *catalog.Store
	now   func() time.Time
}

// NewStore merges in db, by a clock, and keeps what people chose through goods.
func NewStore(db *pg.DB, goods *catalog.Store, now func() time.Time) *Store {
	return &Store{db: db, goods: goods, now: now}
}

// Choice is what somebody decided who saw both.
type Choice struct {
	KeptID, GoneID     int64
	KeptSeen, GoneSeen int  // the versions that were looked at
	Same               bool // that other numbers of registration or tax are one producer's all the same
	Content            catalog.ProducerContent
}

// Merge is two records that became one.
type Merge struct {
	ID         int64
	KeptID     int64
	GoneID     int64
	GoneName   string
	ByName     string
	At         time.Time
	UndoneAt   *time.Time
	UndoneName string
}

// Candidate is a producer that may be the same as another.
type Candidate struct {
	ID      int64
	Name    string
	Village string
	Phone   string
	State   catalog.ProducerState
	Why     []string // what of both is alike: phone, name, registration, tax_code; empty: it was searched for
}

// record is a row of producers as it is kept.
type record struct {
	ID         int64
	Slug, Name string
	State      catalog.ProducerState
	TakenDown  bool
	Seen       int
	Number     string
	TaxCode    string
	Row        json.RawMessage
}
