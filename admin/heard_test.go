package admin

import (
	"net/http"
	"testing"
)

func TestTheDeskSaysWhenTheBankWasHeardLast(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	b.get(deskAt).saysNot(t, "SePay: lần cuối")
	d.Exec(`INSERT INTO webhook_inbox (provider, event_id, payload, status, why, received_at) VALUES ('sepay', '1', '{}', 'done', '', $1), ('sepay', 'unread:2', '?', 'review', 'unread', $1)`, d.now())
	b.get(deskAt).says(t, http.StatusOK, "SePay: lần cuối nghe được", "Tin ngân hàng chưa nhận: 1")
	d.signedIn(d.account("Xưởng", "producer", d.CoopLangSo())).get(deskAt).saysNot(t, "SePay: lần cuối", "Tin ngân hàng chưa nhận")
}
