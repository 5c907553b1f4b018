package payee

import (
	"regexp"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/orders/vietqr"
)

// Account is a producer's own account, at a bank or at the card provider, as entered, and where
// its change stands.
type Account struct {
	ID            int64
	ProducerID    int64
	Kind          Kind
	BankBIN       string // of the six digits that banks are known by; empty at the card provider
	AccountNumber string // digits, or capitals and digits of a virtual account; acct_… at the card provider
	AccountName   string // as the bank shows it: capitals without accents; as the card provider knows it
	State         State
	ActiveFrom    *time.Time // set when approved
	Replaces      *int64     // the account that was in use when this one was proposed
	OldEmail      string     // who is told, where the producer was known before
	OldPhone      string
	Sample        bool // made up: nobody may pay into it
	CreatedAt     time.Time
	UpdatedAt     time.Time
}

// Kind is for which money an account is; no kind is Bank.
type Kind string

const (
	Bank Kind = "bank" // transfers
	Card Kind = "card" // cards: the producer's own account at the provider
)

// State is where the change to an account stands.
type State string

const (
	Proposed State = "proposed"
	Approved State = "approved" // in use from ActiveFrom, until a later one is
	SentBack State = "sent_back"
	Stopped  State = "stopped" // taken back while it waited, or found to be wrong
)

// Wait is how long an approved change waits before buyers see it, so that the old
// contact can object. A producer's first account replaces nothing and does not wait.
const Wait = 48 * time.Hour

// Where names the account's bank, "Agribank"; its digits when it is not in the list; "Stripe"
// for cards.
func (a *Account) Where() string {
	if a.Kind == Card {
		return "Stripe"
	}
	if b, ok := vietqr.BankByBIN(a.BankBIN); ok {
		return b.Name
	}
	return a.BankBIN
}

var (
	numbers = regexp.MustCompile(`^[0-9A-Z]{6,19}$`)
	names   = regexp.MustCompile(`^[A-Z0-9 .&-]{2,60}$`)
	cards   = regexp.MustCompile(`^acct_[0-9A-Za-z]{8,40}$`)
)

// Clean reads an account as people write it and says, field by field, what has to be
// mended: fields bank, number and holder; for cards number alone, and whose it is the provider
// says.
func (a *Account) Clean() error {
	var wrong fault.Form
	if a.Kind == Card {
		a.BankBIN, a.AccountNumber, a.AccountName = "", strings.TrimSpace(a.AccountNumber), typed.Line(a.AccountName)
		if !cards.MatchString(a.AccountNumber) {
			wrong.Wrong("number", "account.card_number")
		}
		if a.AccountName == "" {
			a.AccountName = a.AccountNumber
		}
		return wrong.Err()
	}
	a.Kind = Bank
	if _, ok := vietqr.BankByBIN(a.BankBIN); !ok {
		wrong.Wrong("bank", "account.bank")
	}
	a.AccountNumber = strings.ToUpper(strings.NewReplacer(" ", "", ".", "", "-", "").Replace(strings.TrimSpace(a.AccountNumber)))
	if !numbers.MatchString(a.AccountNumber) {
		wrong.Wrong("number", "account.number")
	}
	a.AccountName = strings.ToUpper(slug.Fold(strings.Join(strings.Fields(a.AccountName), " ")))
	if !names.MatchString(a.AccountName) {
		wrong.Wrong("holder", "account.holder")
	}
	return wrong.Err()
}
