package orders

import (
	"crypto/sha256"
	"encoding/json"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/orders/consent"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// Request is all a buyer says when placing. ExpectedTotal is the total that was shown
// on the button; nil asks to be told first.
type Request struct {
	CartID         string
	IdempotencyKey string
	Name           string
	Phone          string // as typed, then E.164
	Email          string // may be empty
	Destination    Destination
	AddressLine    string
	Note           string
	Method         Method
	Voucher        string // a code, as typed; empty: none
	ExpectedTotal  *money.VND
	NewBatches     bool // tell me when these producers have a new batch; never a condition
	CameBy         CameBy

	launch Launch // as what the shop trades while this is placed
}

// clean trims and normalises what was typed and says, field by field, what has to be
// mended before anything is placed.
func (r *Request) clean(places Places, offered error) error {
	var wrong fault.Form
	r.Name = cleanName(r.Name, &wrong)
	if err := cleanPhone(&r.Phone, &wrong); err != nil {
		return err
	}
	if n, err := phone.Parse(r.Phone); err == nil && r.Method == COD && !n.Mobile() {
		wrong.Wrong("phone", "phone.mobile")
	}
	r.Email = strings.TrimSpace(r.Email)
	if r.Email != "" && !mail.Deliverable(r.Email) {
		wrong.Wrong("email", "email.wrong")
	}
	r.cleanPlace(places, &wrong)
	r.Note = cleanNote(r.Note, &wrong)
	r.Voucher = voucher.CodeOf(r.Voucher)
	if no, ok := fault.As(offered); ok {
		wrong.WrongWith("payment_method", no.Key, no.Details)
	}
	if r.IdempotencyKey == "" || len(r.IdempotencyKey) > 200 {
		wrong.Wrong("idempotency_key", "checkout.key_missing")
	}
	return wrong.Err()
}

func (r *Request) cleanPlace(places Places, wrong *fault.Form) {
	r.AddressLine = typed.Name(r.AddressLine)
	switch r.Destination.Delivery {
	case ByPickup:
		r.Destination.ProvinceCode, r.Destination.WardCode = "", ""
		if r.Destination.SalesPoint == "" {
			wrong.Wrong("delivery", "delivery.choose_point")
		}
	case ByShip:
		r.Destination.SalesPoint = ""
		if _, ok := places.Describe(r.Destination.ProvinceCode, r.Destination.WardCode); !ok {
			wrong.Wrong("ward", "place.ward_missing")
		}
		cleanLine(r.AddressLine, wrong)
	default:
		wrong.Wrong("delivery", "delivery.unknown")
	}
}

// hash tells two different requests under one key apart.
func (r *Request) hash() []byte {
	said := []string{r.Name, r.Phone, r.Email, string(r.Destination.Delivery), r.Destination.ProvinceCode, r.Destination.WardCode,
		r.Destination.SalesPoint, r.AddressLine, r.Note, string(r.Method)}
	if code := voucher.CodeOf(r.Voucher); code != "" {
		said = append(said, code)
	}
	if r.NewBatches {
		said = append(said, consent.NewBatches)
	}
	raw, _ := json.Marshal(said) // strings always marshal
	sum := sha256.Sum256(raw)
	return sum[:]
}
