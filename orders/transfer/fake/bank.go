package fake

import (
	"encoding/json"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/ocop-hungdao/ocop/internal/mishap"
)

// Words are what the bank's page says.
type Words struct {
	Title, Lead, QR, Account, Amount, Memo, Exact, Under, Over, Twice, Late, NoMemo, Garbled, Arrive, Waiting, Statement, Workbook, Balance, Sent, Unread, Mishap string
	Mishaps                                                                                                                                                       map[string]string
}

// Bank is the whole of it. Its settings are given once; nothing of it outlives it.
type Bank struct {
	Webhook string // where messages go; empty: nowhere
	Secret  string // signs them
	Words   Words
	Now     func() time.Time
	Client  *http.Client // sends the messages
	// Auto tells by itself, as soon as money came. Without it messages wait for Deliver.
	Auto bool

	mu       sync.Mutex
	count    int
	balances map[string]int64
	lines    []*line
	held     []held // transfers that come late
	next     Trouble
}

// Trouble is what goes wrong with messages, how often each: duplicate, reorder, lose,
// wrong_signature, old_timestamp, wrong_amount (the account has the right one), other_account.
type Trouble = mishap.Trouble

// line is a transaction of an account.
type line struct {
	id                       int
	account, memo, reference string
	amount, balance          int64
	at                       time.Time
	body                     []byte
	lost, delivered          bool
}

type held struct {
	account, memo string
	amount        int64
}

// Set says what goes wrong next.
func (b *Bank) Set(t Trouble) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.next = t.Copy()
}

// take says whether a trouble is next, and counts it; the caller holds the lock.
func (b *Bank) take(what string) bool { return b.next.Take(what) }

// Pay lets money come into an account with a memo, as a bank passes it on. An amount of 0 or
// less moves nothing.
func (b *Bank) Pay(account, memo string, amount int64) {
	b.mu.Lock()
	b.pay(account, memo, amount)
	b.mu.Unlock()
	b.nudge()
}

func (b *Bank) pay(account, memo string, amount int64) {
	if amount <= 0 {
		return
	}
	if b.balances == nil {
		b.balances = map[string]int64{}
	}
	b.count++
	b.balances[account] += amount
	l := &line{id: b.count, account: account, memo: memo, reference: "FT" + strconv.FormatInt(b.Now().Unix(), 10) + strconv.Itoa(b.count), amount: amount, balance: b.balances[account], at: b.Now(), lost: b.take("lose")}
	told, into := amount, account
	if b.take("wrong_amount") {
		told += 1000
	}
	if b.take("other_account") {
		into = "9999999999"
	}
	// The number is of this run: another run begins anew, and the shop would know it already.
	l.body, _ = json.Marshal(map[string]any{"id": b.Now().Unix()*1000 + int64(l.id), "gateway": "NganHangThu", "transactionDate": l.at.In(hanoi).Format(time.DateTime), "accountNumber": into, // plain values always marshal
		"subAccount": nil, "code": nil, "content": memo, "transferType": "in", "transferAmount": told, "accumulated": l.balance, "referenceCode": l.reference, "description": memo})
	b.lines = append(b.lines, l)
}

var hanoi = time.FixedZone("+07", 7*60*60)

// Hold lets money come when Arrive is told.
func (b *Bank) Hold(account, memo string, amount int64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.held = append(b.held, held{account, memo, amount})
}

// Arrive lets all the money come that was held.
func (b *Bank) Arrive() {
	b.mu.Lock()
	for _, h := range b.held {
		b.pay(h.account, h.memo, h.amount)
	}
	b.held = nil
	b.mu.Unlock()
	b.nudge()
}

// Balance is what lies on an account.
func (b *Bank) Balance(account string) int64 {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.balances[account]
}
