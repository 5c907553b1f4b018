package vietqr

import (
	"strconv"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Transfer is what a bank's app is told to do.
type Transfer struct {
	BIN     string    // six digits of the bank
	Account string    // at most 19 letters and digits; longer ones are cut
	Card    bool      // Account is a card's number
	Amount  money.VND // 0: the payer types it
	Memo    string    // at most 25 characters of ASCII; see ASCII
	Bill    string    // at most 25; empty: none
}

const (
	guid      = "A000000727"
	toAccount = "QRIBFTTA"
	toCard    = "QRIBFTTC"
	mostMemo  = 25
	mostDigit = 13
)

// Payload writes a transfer as the text of a QR code (NAPAS specification 1.5.2). The
// same transfer always gives the same text.
func (t Transfer) Payload() string {
	var bank, who, more, b strings.Builder
	put(&bank, "00", t.BIN)
	put(&bank, "01", cut(ASCII(t.Account), 19))
	put(&who, "00", guid)
	put(&who, "01", bank.String())
	service := toAccount
	if t.Card {
		service = toCard
	}
	put(&who, "02", service)
	put(&b, "00", "01")
	if t.Amount > 0 {
		put(&b, "01", "12")
	} else {
		put(&b, "01", "11")
	}
	put(&b, "38", who.String())
	put(&b, "53", "704")
	if t.Amount > 0 {
		put(&b, "54", strconv.FormatInt(int64(t.Amount), 10))
	}
	put(&b, "58", "VN")
	if bill := cut(ASCII(t.Bill), mostMemo); bill != "" {
		put(&more, "01", bill)
	}
	if memo := cut(ASCII(t.Memo), mostMemo); memo != "" {
		put(&more, "08", memo)
	}
	if more.Len() > 0 {
		put(&b, "62", more.String())
	}
	b.WriteString("6304")
	return b.String() + checksum(b.String())
}

func cut(text string, most int) string { return text[:min(len(text), most)] }
