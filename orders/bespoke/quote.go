package bespoke

import (
	"time"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Due is when a stage is to be paid.
type Due string

// The stages come in this order.
const (
	OnAccept Due = "accepted" // the work begins with it
	OnFinish Due = "finished" // before it leaves the workshop
	OnFit    Due = "fitted"   // once it stands where it belongs
)

// Rule is what becomes of the first stage when somebody breaks off.
type Rule string

const (
	// Deposit: the producer keeps it when the buyer breaks off, and gives it back with as
	// much again when the producer does (Civil Code 2015, Art. 328).
	Deposit Rule = "deposit"
	// Prepaid: all of it goes back, whoever breaks off before the goods left.
	Prepaid Rule = "prepaid"
)

// What a quote may hold.
const (
	MostItems     = 8
	MostStages    = 5
	MostText      = 600
	MostLine      = 160
	MostLeadDays  = 400
	MostValidDays = 180
	MostWarranty  = 240 // months
	MostPrice     = money.VND(5_000_000_000)
)

// Item is one thing of a quote: what, how large, of what and where that is from.
type Item struct {
	What, Size, Material, Origin string
	Price                        money.VND
}

// Stage is a part of the price and when it is to be paid. The amounts of a quote sum to its
// price to the đồng.
type Stage struct {
	Label  string
	Share  int // of a hundred
	Amount money.VND
	Due    Due
}

// Quote is one version of what a producer offers. A version never changes.
type Quote struct {
	ID             int64
	RequestID      int64
	Version        int
	Price          money.VND
	LeadDays       int
	ValidUntil     time.Time // the last day on which it can be accepted
	Rule           Rule
	WarrantyMonths int
	Warranty       string // what is covered
	Note           string
	ByName         string
	At             time.Time
	Items          []Item  `db:"-" gorm:"-"`
	Stages         []Stage `db:"-" gorm:"-"`
}

// Expired says whether it can no longer be accepted on the day of now.
func (q *Quote) Expired(now time.Time) bool { return vntime.Today(now).After(q.ValidUntil) }

// By sums the stages that are to be paid up to and including when.
func (q *Quote) By(when Due) (sum money.VND) {
	for _, s := range q.Stages {
		if rank[s.Due] <= rank[when] {
			sum += s.Amount
		}
	}
	return sum
}

var rank = map[Due]int{OnAccept: 0, OnFinish: 1, OnFit: 2}

// Clean says, field by field, what of a quote has to be mended, sums its items and splits the
// price into its stages. Fields of a row are named by the row, from 0: "what-0", "share-1".
func (q *Quote) Clean(now time.Time) error {
	var wrong fault.Form
	q.Warranty, q.Note, q.Price = typed.Text(q.Warranty), typed.Text(q.Note), 0
	q.cleanItems(&wrong)
	q.cleanStages(&wrong)
	if q.LeadDays < 1 || q.LeadDays > MostLeadDays {
		wrong.WrongWith("lead_days", "bespoke.lead", map[string]any{"most": MostLeadDays})
	}
	if today := vntime.Today(now); q.ValidUntil.Before(today) || q.ValidUntil.After(today.AddDate(0, 0, MostValidDays)) {
		wrong.WrongWith("valid_until", "bespoke.valid", map[string]any{"most": MostValidDays})
	}
	if q.Rule != Deposit && q.Rule != Prepaid {
		wrong.Wrong("rule", "bespoke.rule")
	}
	if q.WarrantyMonths < 0 || q.WarrantyMonths > MostWarranty {
		wrong.WrongWith("warranty_months", "bespoke.warranty", map[string]any{"most": MostWarranty})
	} else if q.WarrantyMonths > 0 && !typed.Says(q.Warranty) {
		wrong.Wrong("warranty", "bespoke.warranty_words")
	}
	for name, text := range map[string]string{"warranty": q.Warranty, "note": q.Note} {
		if utf8.RuneCountInString(text) > MostText {
			wrong.WrongWith(name, "bespoke.long", map[string]any{"most": MostText})
		}
	}
	return wrong.Err()
}
