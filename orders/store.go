package orders

import (
	"encoding/base32"
	"fmt"
	"io"
	"regexp"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/workday"
)

// Store keeps carts, purchases and orders.
type Store struct {
	Days *workday.Board // on which nobody is expected to answer; nil: none

	db      *pg.DB
	catalog *catalog.Store
	now     func() time.Time
	random  io.Reader
}

// NewStore makes a store on db. random must be cryptographic outside of tests: cart
// ids and codes come from it.
func NewStore(db *pg.DB, products *catalog.Store, now func() time.Time, random io.Reader) *Store {
	return &Store{db: db, catalog: products, now: now, random: random}
}

var lowerBase32 = base32.NewEncoding("abcdefghijkmnpqrstuvwxyz23456789").WithPadding(base32.NoPadding)

// token is 128 random bits in 26 letters that may stand in a link.
func token(random io.Reader) (string, error) {
	var b [16]byte
	if _, err := io.ReadFull(random, b[:]); err != nil {
		return "", fmt.Errorf("draw token: %w", err)
	}
	return lowerBase32.EncodeToString(b[:]), nil
}

// tokens is what token makes. What is none is nobody's, and is not asked about: a cookie
// may hold bytes that PostgreSQL does not take for text.
var tokens = regexp.MustCompile(`^[a-km-z2-9]{26}$`)
