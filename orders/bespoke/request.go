package bespoke

import (
	"time"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/orders"
)

// What one may write, in letters, and how many requests of one number may be open.
const (
	MostName   = 80
	MostSize   = 200
	MostWishes = 1000
	MostPlace  = 200
	MostPhotos = catalog.MostOfSaid
	MostOpen   = 5
)

// Kept is how long the name and number of a request that came to nothing are kept.
const Kept = 180 * 24 * time.Hour

// QuotedWithin is how long a workshop may take to quote; days off do not count. The form says so.
const QuotedWithin = 48 * time.Hour

// Request is what somebody wants made.
type Request struct {
	ID             int64
	Code           string
	ProductID      int64
	ProducerID     int64
	ProducerName   string
	ProducerPhone  string
	ProductSlug    string
	ProductName    string
	Size           string
	Wishes         string
	Name           string
	Phone          string // E.164
	Email          string
	Place          string // where it is to be fitted
	State          State
	Reason         string
	OrderID        *int64
	OrderCode      string
	OrderState     orders.State // of a request that became one
	Accepted       *int         // the version of the quote
	AcceptedAt     *time.Time
	WordingVersion string
	Wording        string // as the buyer read it
	Sample         bool
	CreatedAt      time.Time
	UpdatedAt      time.Time
	QuoteBy        *time.Time // by when the workshop should have quoted; nil: nobody has said
}

// Late says whether the workshop should have quoted.
func (r *Request) Late(now time.Time) bool {
	return r.State == Asked && r.QuoteBy != nil && now.After(*r.QuoteBy)
}

// Shown is the code as people read it.
func (r *Request) Shown() string { return ordercode.Code(r.Code).Shown() }

// Asking is what a buyer sends.
type Asking struct {
	Product string // slug
	Size    string
	Wishes  string
	Name    string
	Phone   string // as typed
	Email   string // may be empty
	Place   string
	Once    string   // of the form: sent again it is the same request
	Photos  []string // uploads that are kept, by their SHA-256
}

// clean says, field by field, what has to be mended, and gives the number in one form.
func (a *Asking) clean() (phone.Number, error) {
	var wrong fault.Form
	a.Name, a.Size, a.Place, a.Wishes, a.Email = typed.Name(a.Name), typed.Line(a.Size), typed.Name(a.Place), typed.Text(a.Wishes), typed.Line(a.Email)
	for _, f := range []struct {
		name, value, missing string
		most                 int
	}{{"size", a.Size, "bespoke.no_size", MostSize}, {"wishes", a.Wishes, "", MostWishes}, {"name", a.Name, "bespoke.no_name", MostName}, {"place", a.Place, "bespoke.no_place", MostPlace}} {
		switch {
		case f.missing != "" && !typed.Says(f.value):
			wrong.Wrong(f.name, f.missing)
		case utf8.RuneCountInString(f.value) > f.most:
			wrong.WrongWith(f.name, "bespoke.long", map[string]any{"most": f.most})
		}
	}
	number, err := phone.Parse(a.Phone)
	if no, ok := fault.As(err); ok {
		wrong.WrongWith("phone", no.Key, no.Details)
	} else if err != nil {
		return "", err
	}
	if a.Email != "" && !mail.Deliverable(a.Email) {
		wrong.Wrong("email", "email.wrong")
	}
	return number, wrong.Err()
}
