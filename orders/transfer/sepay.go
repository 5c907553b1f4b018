package transfer

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

const (
	drift     = 5 * time.Minute // between a message's time and ours, either way
	leastSepa = 16              // characters of a secret worth the name
	mostMemo  = 500             // characters of a memo that are kept; banks pass on far fewer
)

// CheckSecret says what is wrong with the secret of the listener's messages. None is fine:
// then none are taken.
func CheckSecret(secret string) error {
	if secret != "" && len(secret) < leastSepa {
		return errors.New("SEPAY_WEBHOOK_SECRET is shorter than 16 characters: whoever guesses it books money that never came")
	}
	return nil
}

// verify refuses a message that is not the listener's, or not of now. Without a secret
// nobody's is taken: an empty key would let anybody sign.
func verify(secret, timestamp, signature string, body []byte, now time.Time) error {
	if len(secret) < leastSepa {
		return fault.New(fault.NotFound, "page.not_found")
	}
	sent, err := strconv.ParseInt(timestamp, 10, 64)
	if err != nil || !signedBy(secret, timestamp, signature, body) {
		return fault.New(fault.Forbidden, "webhook.signature")
	}
	if at := time.Unix(sent, 0); now.Sub(at) > drift || at.Sub(now) > drift {
		return fault.New(fault.Forbidden, "webhook.stale")
	}
	return nil
}

// signedBy says whether the bytes are signed with the secret, whenever that was.
func signedBy(secret, timestamp, signature string, body []byte) bool {
	hexed, named := strings.CutPrefix(signature, "sha256=")
	got, err := hex.DecodeString(hexed)
	if err != nil || !named {
		return false
	}
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(timestamp + "."))
	mac.Write(body)
	return hmac.Equal(got, mac.Sum(nil))
}

// told is a message of the listener.
type told struct {
	ID              json.Number `json:"id"`
	TransactionDate string      `json:"transactionDate"`
	AccountNumber   string      `json:"accountNumber"`
	SubAccount      string      `json:"subAccount"`
	Content         string      `json:"content"`
	TransferType    string      `json:"transferType"`
	TransferAmount  json.Number `json:"transferAmount"`
	ReferenceCode   string      `json:"referenceCode"`
}

// hanoi is the zone of banks' clocks.
var hanoi = time.FixedZone("+07", 7*60*60)

// readSePay reads a message into a line. What cannot be one says why.
func readSePay(body []byte, now time.Time) (t Txn, why string) {
	var m told
	if err := json.Unmarshal(body, &m); err != nil {
		return t, NotJSON
	}
	amount, err := strconv.ParseInt(m.TransferAmount.String(), 10, 64)
	switch {
	case m.ID.String() == "" || m.ID.String() == "0":
		return t, NoNumber
	case err != nil || amount <= 0 || money.VND(amount) > money.Max:
		return t, NoAmount
	case m.TransferType != string(In) && m.TransferType != string(Out):
		return t, NoHeading
	}
	at, err := time.ParseInLocation(time.DateTime, m.TransactionDate, hanoi)
	if err != nil || at.After(now.Add(24*time.Hour)) || at.Before(now.AddDate(-2, 0, 0)) {
		at = now // the day is for people; the money is not refused for it
	}
	return Txn{Source: SePay, ExternalID: m.ID.String(), AccountNumber: clip(m.AccountNumber, 40), Direction: Direction(m.TransferType), Amount: money.VND(amount),
		Content: clip(m.Content, mostMemo), Reference: clip(m.ReferenceCode, 100), HappenedAt: at}, ""
}

// clip makes what a bank sent fit to be kept.
func clip(text string, most int) string {
	runes := []rune(slug.NFC(strings.TrimSpace(text)))
	return string(runes[:min(len(runes), most)])
}
