package transfer

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Source is who told of a transaction.
type Source string

const (
	Manual    Source = "manual"    // a person saw it in the bank's app
	Statement Source = "statement" // a file from the bank
	SePay     Source = "sepay"     // a listener at the bank
)

// Txn is one line of a bank account. What it says stays; only what became of it changes.
type Txn struct {
	ID            int64
	Source        Source
	ExternalID    string // with Source it names the line: told twice, it is one
	ProducerID    *int64 // whose account; nil when we do not know the account
	AccountNumber string
	Direction     Direction
	Amount        money.VND // above 0, also of what went out
	Content       string    // the memo, as the bank passed it on
	Counterparty  string
	Reference     string // the bank's own; empty when there is none
	HappenedAt    time.Time
	CreatedAt     time.Time
	Note          string
	ByID          *int64
	ByName        string
	Why           Why       // why it was left to a person
	Allocated     money.VND // what of it pays orders
	ClosedAs      Closing
	ClosedNote    string
}

// Direction is in to, or out of, the account.
type Direction string

const (
	In  Direction = "in"
	Out Direction = "out"
)

// Why says why the matcher left a line to a person; empty when it did not.
type Why string

const (
	NoCode       Why = "no_code"       // no code of an order is in the memo
	TwoCodes     Why = "two_codes"     // several are
	Late         Why = "late"          // its order was closed before
	WrongAccount Why = "wrong_account" // its order is another producer's
	NoAccount    Why = "no_account"    // nobody's account that we know
	MaybeTwin    Why = "maybe_twin"    // perhaps the same money as another line
)

// Closing is what a person decided about the part of a line that pays no order.
type Closing string

const (
	Returned Closing = "returned" // sent back to whoever paid
	NotOurs  Closing = "not_ours" // has nothing to do with orders
	Twin     Closing = "twin"     // the same money as another line
)

// Left is what of the line pays no order yet.
func (t *Txn) Left() money.VND { return t.Amount - t.Allocated }

// Open says whether somebody still has to decide about it.
func (t *Txn) Open() bool { return t.Direction == In && t.ClosedAs == "" && t.Left() > 0 }

// Allocation is a part of a line that pays an order.
type Allocation struct {
	ID        int64
	TxnID     int64
	OrderID   int64
	Amount    money.VND // below 0 when it takes back another
	Purpose   Purpose
	Reverses  *int64
	ActorKind string
	ActorID   *int64
	ActorName string
	At        time.Time
}

// Purpose is what a part of a line is for.
type Purpose string

const (
	Due    Purpose = "due"
	Credit Purpose = "credit" // more than was asked for: owed back, or for another order with consent
)
