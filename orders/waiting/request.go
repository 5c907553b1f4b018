package waiting

import (
	"strconv"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/secret"
)

// How long things last.
const (
	Turn        = 24 * time.Hour       // what somebody was told of is theirs to order; then the next is told
	KeepTold    = 30 * 24 * time.Hour  // a number, after it was told
	KeepWaiting = 183 * 24 * time.Hour // a number that nobody could be told
)

// What one may ask for.
const (
	MostWanted   = 99 // of one thing
	MostRequests = 20 // that wait, for one number
)

// Wish is what a buyer leaves: a variant that is sold out, or a shelf with nothing on it.
type Wish struct {
	VariantID int64
	GroupID   int64  // when VariantID is 0
	Phone     string // as typed
	Quantity  int    // of a shelf it is always 1
}

// clean says, field by field, what has to be mended, and gives the number in one form.
func (w *Wish) clean() (phone.Number, error) {
	var wrong fault.Form
	number, err := phone.Parse(w.Phone)
	if no, ok := fault.As(err); ok {
		wrong.WrongWith("phone", no.Key, no.Details)
	} else if err != nil {
		return "", err
	}
	if w.VariantID == 0 {
		w.Quantity = 1
	}
	if w.Quantity < 1 || w.Quantity > MostWanted {
		wrong.WrongWith("quantity", "waiting.quantity", map[string]any{"most": MostWanted})
	}
	return number, wrong.Err()
}

// Request is a wish that was noted.
type Request struct {
	ID          int64
	ProductSlug string // empty of a shelf
	ProductName string // or the shelf's
	VariantName string
	GroupSlug   string // of a shelf
	Phone       string // E.164
	Quantity    int
	CreatedAt   time.Time
	ToldAt      *time.Time
}

// Turns lets a buyer back to a request by a link that only they have.
type Turns struct {
	*Store
	key []byte
}

// NewTurns makes links signed with key, which must stay the same for links to last.
func NewTurns(store *Store, key []byte) *Turns { return &Turns{Store: store, key: key} }

// Key is what a request's link carries. Nothing of the number is in it.
func (t *Turns) Key(id int64) string {
	return secret.Token(t.key, "waiting", strconv.FormatInt(id, 10))
}

func (t *Turns) check(id int64, key string) error {
	if !secret.Equal(t.Key(id), key) {
		return fault.New(fault.NotFound, "waiting.not_found")
	}
	return nil
}
