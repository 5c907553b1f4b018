package returns

import (
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// How much anybody writes, and how many pictures and cases there may be.
const (
	MostBody   = 1000
	MostPhotos = 3
	MostCases  = 5 // of one order that are not over
)

// Request is what a buyer, or an officer for a buyer on the phone, asks for.
type Request struct {
	Once    string // names the form: sent again, it is the same case
	Reason  Reason
	Wants   Wish
	Body    string
	Lines   map[int64]int // by line of the order; empty: the whole order
	Photos  []string      // uploads that are kept
	ByPhone bool
}

// clean refuses what cannot be meant, a key for each field: reason, wants, body, photos.
func (r *Request) clean() error {
	var wrong fault.Form
	if _, known := target(r.Reason); !known {
		wrong.Wrong("reason", "case.reason")
	}
	if r.Wants != Refund && r.Wants != Exchange && r.Wants != Resend && r.Wants != Say {
		wrong.Wrong("wants", "case.wants")
	}
	r.Body = typed.Text(r.Body)
	says(&wrong, "body", r.Body, "case.body")
	if len(r.Photos) > MostPhotos {
		wrong.WrongWith("photos", "case.too_many_photos", map[string]any{"most": MostPhotos})
	}
	if r.Once == "" || len(r.Once) > 100 {
		wrong.Wrong("once", "checkout.key_missing")
	}
	return wrong.Err()
}

// says wants words, and not too many.
func says(wrong *fault.Form, field, text, empty string) {
	switch {
	case !typed.Says(text):
		wrong.Wrong(field, empty)
	case utf8.RuneCountInString(text) > MostBody:
		wrong.WrongWith(field, "case.long", map[string]any{"most": MostBody})
	}
}

// Proposal is what somebody answers, and what they offer with it.
type Proposal struct {
	Body      string
	Offer     Wish      // empty: words alone
	Amount    money.VND // of a refund
	GoodsBack bool
}

// clean refuses with a key for each field: body, offer, amount. most is what may go back.
func (p *Proposal) clean(needsOffer bool, most money.VND) error {
	var wrong fault.Form
	p.Body = typed.Text(p.Body)
	says(&wrong, "body", p.Body, "case.answer")
	switch p.Offer {
	case Refund:
		switch {
		case most <= 0:
			wrong.Wrong("amount", "case.nothing_paid")
		case p.Amount <= 0:
			wrong.Wrong("amount", "payment.amount")
		case p.Amount > most:
			wrong.WrongWith("amount", "case.too_much", map[string]any{"most": most})
		}
	case Exchange, Resend:
		p.Amount = 0
	case "":
		p.Amount, p.GoodsBack = 0, false
		if needsOffer {
			wrong.Wrong("offer", "case.offer")
		}
	default:
		wrong.Wrong("offer", "case.offer")
	}
	if p.Offer == Resend {
		p.GoodsBack = false
	}
	return wrong.Err()
}
