package vietqr

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/money"
)

var (
	bins     = regexp.MustCompile(`^[0-9]{6}$`)
	accounts = regexp.MustCompile(`^[0-9A-Za-z]{1,19}$`)
	amounts  = regexp.MustCompile(`^[1-9][0-9]{0,12}$`)
)

// Parse reads the text of a QR code back, strictly: a right checksum is not enough, for
// codes with wrong lengths inside have been seen in print. What is no transfer within
// Việt Nam in đồng is ErrNotVietQR.
func Parse(text string) (Transfer, error) {
	var t Transfer
	body, sum, ok := strings.Cut(text, "6304")
	for ok && len(sum) != 4 { // an earlier 6304 is part of a value
		more, rest, again := strings.Cut(sum, "6304")
		body, sum, ok = body+"6304"+more, rest, again
	}
	if !ok || checksum(body+"6304") != sum {
		return t, broken("checksum")
	}
	top, err := fields(body)
	if err != nil {
		return t, err
	}
	got := map[string]string{}
	for _, f := range top {
		got[f.id] = f.value
	}
	switch {
	case len(top) == 0 || top[0].id != "00" || top[0].value != "01":
		return t, broken("not version 01")
	case got["01"] != "11" && got["01"] != "12":
		return t, broken("neither static nor dynamic")
	case got["53"] != "704":
		return t, broken("not in đồng")
	case got["58"] != "VN":
		return t, broken("not in Việt Nam")
	}
	if err := t.readAmount(got["54"], got["01"] == "12"); err != nil {
		return t, err
	}
	if err := t.readWho(got["38"]); err != nil {
		return t, err
	}
	return t, t.readMore(got["62"])
}

func (t *Transfer) readAmount(text string, dynamic bool) error {
	if text == "" && !dynamic {
		return nil
	}
	if !amounts.MatchString(text) {
		return broken("amount " + text)
	}
	n, err := strconv.ParseInt(text, 10, 64)
	t.Amount = money.VND(n)
	if err != nil {
		return broken("amount " + text)
	}
	return nil
}

func (t *Transfer) readWho(text string) error {
	parts, err := fields(text)
	if err != nil {
		return err
	}
	if len(parts) != 3 || parts[0] != (field{"00", guid}) || parts[1].id != "01" || parts[2].id != "02" {
		return broken("field 38")
	}
	bank, err := fields(parts[1].value)
	if err != nil {
		return err
	}
	if len(bank) != 2 || bank[0].id != "00" || bank[1].id != "01" || !bins.MatchString(bank[0].value) || !accounts.MatchString(bank[1].value) {
		return broken("bank and account")
	}
	t.BIN, t.Account = bank[0].value, bank[1].value
	switch parts[2].value {
	case toCard:
		t.Card = true
	case toAccount:
	default:
		return broken("service " + parts[2].value)
	}
	return nil
}

func (t *Transfer) readMore(text string) error {
	parts, err := fields(text)
	if err != nil {
		return err
	}
	for _, f := range parts {
		if len(f.value) > mostMemo || ASCII(f.value) != f.value {
			return broken("memo")
		}
		switch f.id {
		case "01":
			t.Bill = f.value
		case "08":
			t.Memo = f.value
		}
	}
	return nil
}
