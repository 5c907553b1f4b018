package privacy

import (
	"time"

	"github.com/ocop-hungdao/ocop/catalog/report"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/orders/visit"
	"github.com/ocop-hungdao/ocop/orders/waiting"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
)

// Kept is how long the buyer stays in a purchase that is over (Decree 248/2026/NĐ-CP asks for
// three years of order data); then only what was sold and paid stays.
const Kept = 3 * 365 * 24 * time.Hour

// MessagesKept is how long what a bank or a card provider told is kept, once what came of it is in
// the books.
const MessagesKept = 30 * 24 * time.Hour

// AnswerWithin is how soon a request about one's own data is answered.
const AnswerWithin = 72 * time.Hour

// Term is one line of the table of what is kept and for how long.
type Term struct {
	What string // a key of the words
	Keep time.Duration
}

// Terms lists what is kept of buyers. The durations are those that the jobs hold: the policy
// page is made from this table.
func Terms() []Term {
	return []Term{
		{"orders", Kept},
		{"cases", Kept},
		{"words", Kept},
		{"made", Kept},
		{"consents", Kept},
		{"accounts", returns.Wiped},
		{"messages", MessagesKept},
		{"carts", orders.CartLife},
		{"waiting", waiting.KeepWaiting},
		{"told", waiting.KeepTold},
		{"visits", visit.Kept},
		{"reports", report.Kept},
		{"bulk", wholesale.Kept},
		{"asked", bespoke.Kept},
	}
}
