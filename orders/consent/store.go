package consent

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/secret"
)

// Store keeps consents and what was sent by them.
type Store struct {
	db    *pg.DB
	now   func() time.Time
	key   []byte
	texts bool
	// Marks keeps what was taken back where a copy of the database put back cannot undo it; nil: nowhere.
	Marks blob.Shelf
}

// NewStore makes a store on db that takes the time from now and signs links with key, which
// must stay the same for links to last. texts says whether short messages are sent to phones:
// otherwise who gave no address cannot be reached.
func NewStore(db *pg.DB, now func() time.Time, key []byte, texts bool) *Store {
	return &Store{db: db, now: now, key: key, texts: texts}
}

// Texts says whether who gave no address is reached on the phone.
func (s *Store) Texts() bool { return s.texts }

const fields = `c.id, c.purpose, c.version, c.producer_id, c.producer_name, c.purchase_id, c.given_at, c.withdrawn_at, c.withdrawn_way, c.withdrawn_name`

// OfPurchase lists what was allowed with a purchase, taken back or not; nothing is no error.
func (s *Store) OfPurchase(ctx context.Context, purchaseID int64) ([]Consent, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+fields+` FROM consents c WHERE c.purchase_id = $1 ORDER BY c.id`, purchaseID)
	if err != nil {
		return nil, fmt.Errorf("read consents: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Consent])
	if err != nil {
		return nil, fmt.Errorf("read consents: %w", err)
	}
	return out, nil
}

// Path is the address of the page that takes a consent back, for whoever got a message by it.
// It says nothing of the buyer, and opening it changes nothing.
func (s *Store) Path(id int64) string {
	return "/thoi-nhan-tin/" + strconv.FormatInt(id, 10) + "?k=" + s.token(id)
}

func (s *Store) token(id int64) string {
	return secret.Token(s.key, "consent", strconv.FormatInt(id, 10))
}

// Open finds a consent for the holder of its link. A wrong key and an unknown id are the same
// refusal, "consent.not_found".
func (s *Store) Open(ctx context.Context, id int64, key string) (*Consent, error) {
	if !secret.Equal(s.token(id), key) {
		return nil, fault.New(fault.NotFound, "consent.not_found")
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT `+fields+` FROM consents c WHERE c.id = $1`, id)
	if err != nil {
		return nil, fmt.Errorf("read a consent: %w", err)
	}
	c, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Consent])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "consent.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("read a consent: %w", err)
	}
	return &c, nil
}
