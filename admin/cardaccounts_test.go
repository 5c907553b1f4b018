package admin

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/card"
)

// knowing is a card provider that knows one account.
type knowing struct{ card.Desk }

func (knowing) Account(_ context.Context, account string) (string, error) {
	if account != "acct_1HtxLangSo" {
		return "", fault.New(fault.Conflict, "account.card_unknown")
	}
	return "HTX Mien lang So", nil
}

func TestAProducersCardAccountIsKnownAndReadByTwo(t *testing.T) {
	t.Parallel()
	d := open(t)
	mine := d.CoopLangSo()
	d.Account(mine)
	hoa, binh := d.as("Hoa", "economy"), d.as("Bình", "admin")
	propose := func(number string) answer {
		return hoa.post(accountsAt+"/doi", "producer", fmt.Sprint(mine), "kind", "card", "number", number)
	}
	for number, no := range map[string]string{"4242424242424242": "bắt đầu bằng acct_", "acct_1OfSomebody": "không thấy tài khoản này nối với cửa hàng"} {
		page := propose(number)
		if page.says(t, page.status, no); page.status/100 != 4 || !strings.Contains(page.body, `value="`+number+`"`) {
			t.Errorf("%s: answered %d, or what was typed is lost", number, page.status)
		}
	}
	hoa.follow(propose(" acct_1HtxLangSo ")).says(t, http.StatusOK, "Chờ người thứ hai duyệt", "HTX Mien lang So", "acct_1HtxLangSo")
	id := d.Number(`SELECT id FROM producer_bank_accounts WHERE kind = 'card'`)
	at := fmt.Sprintf("%s/%d", accountsAt, id)
	hoa.post(at+"/duyet").says(t, http.StatusConflict)
	binh.follow(binh.post(at+"/duyet")).says(t, http.StatusOK, "trả thẻ cho cơ sở này được ngay", "Ngừng nhận thẻ")
	if got, err := d.office.Payees.Active(t.Context(), mine); err != nil || strings.HasPrefix(got[mine].AccountNumber, "acct_") {
		t.Fatalf("transfers go to %+v (%v)", got[mine], err)
	}
	hoa.follow(hoa.post(at+"/dung")).says(t, http.StatusOK, "Đã ngừng nhận thẻ", "Khách không trả thẻ cho cơ sở này được")
	if n := d.Number(`SELECT count(*) FROM producer_bank_accounts WHERE state = 'approved'`); n != 1 {
		t.Errorf("%d accounts are in use", n)
	}
}

func TestWithoutCardsNoCardAccountIsAskedFor(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.office.CardDesk = nil
	hoa := d.as("Hoa", "economy")
	d.Account(d.CoopLangSo())
	if page := hoa.get(accountsAt); strings.Contains(page.body, "Stripe") {
		t.Error("the page speaks of Stripe")
	}
	hoa.post(accountsAt+"/doi", "producer", fmt.Sprint(d.CoopLangSo()), "kind", "card", "number", "acct_1HtxLangSo").says(t, http.StatusConflict, "đang tắt trả bằng thẻ")
}
