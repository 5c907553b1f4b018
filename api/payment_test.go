package api_test

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/vietqr"
)

const sepaySecret = "a secret only for tests"

func TestATransferIsToldWithAllThatPaysIt(t *testing.T) {
	t.Parallel()
	w := open(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	id := w.filled(jar.VariantID, 2)
	body := strings.Replace(order(id, 258_000), `"cod"`, `"transfer"`, 1)
	w.send("POST", "/api/v1/checkout", body, "Idempotency-Key", "one").no(409, "payment.no_account")
	w.send("POST", "/api/v1/checkout", strings.Replace(order(id, 258_000), `"cod"`, `"stripe"`, 1), "Idempotency-Key", "one").no(422, "form.wrong")
	w.Account(w.CoopLangSo())
	placed := w.send("POST", "/api/v1/checkout", body, "Idempotency-Key", "one")
	placed.ok(201)
	path := strings.TrimPrefix(placed.header.Get("Location"), base)
	o := w.get(path).ok(200)
	pay := func(field string) string { return o.text("orders", 0, "payment", field) }
	if o.text("orders", 0, "payment_method") != "transfer" || o.text("orders", 0, "payment_state") != "pending" || pay("status") != "none" || o.number("orders", 0, "payment", "due") != 258_000 ||
		pay("bank_bin") != "970405" || pay("account_name") != "DU LIEU MAU" || pay("expires_at") == "" {
		t.Fatalf("%v", o)
	}
	read, err := vietqr.Parse(pay("vietqr"))
	if err != nil || read.Memo != pay("memo") || read.Amount != 258_000 || read.Account != pay("account_number") || len(read.Memo) != 11 {
		t.Fatalf("the code says %+v (%v)", read, err)
	}
	key := path[strings.Index(path, "?"):]
	w.send("POST", "/api/v1/orders/"+o.text("orders", 0, "code")+"/card-page"+key, "").no(409, "payment.no_card_due")
	w.send("POST", "/api/v1/orders/"+o.text("orders", 0, "code")+"/card-page?key=doan", "").no(404, "order.not_found")
	w.Exec(`UPDATE orders SET pay_by = pay_by - interval '30 days'`)
	if late := w.get(path).ok(200); strings.Contains(fmt.Sprint(late), "970405") {
		t.Errorf("past its time the code is there: %v", late)
	}
	w.Exec(`UPDATE orders SET pay_by = pay_by + interval '30 days'`)
	w.hear(sepay(1, read.Memo, 258_000), catalogtest.Noon()).ok(200)
	o = w.get(path).ok(200)
	if o.text("orders", 0, "state") != "confirmed" || pay("status") != "full" || o.number("orders", 0, "payment", "paid") != 258_000 || strings.Contains(fmt.Sprint(o), "970405") {
		t.Fatalf("paid: %v", o)
	}
}

// sepay is a message of the listener about money that came into the account of làng So.
func sepay(id int, memo string, amount int) string {
	return fmt.Sprintf(`{"id":%d,"gateway":"Agribank","transactionDate":"2026-11-24 11:58:03","accountNumber":"00001","subAccount":null,"code":null,"content":%q,
		"transferType":"in","transferAmount":%d,"accumulated":1900000,"referenceCode":"FT%d","description":""}`, id, memo, amount, id)
}

func signed(body, timestamp, secret string) string {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(timestamp + "." + body))
	return "sha256=" + hex.EncodeToString(mac.Sum(nil))
}

func (w *world) hear(body string, at time.Time, headers ...string) said {
	w.t.Helper()
	stamp := strconv.FormatInt(at.Unix(), 10)
	return w.send(http.MethodPost, "/api/webhooks/sepay", body, append([]string{"X-SePay-Timestamp", stamp, "X-SePay-Signature", signed(body, stamp, sepaySecret)}, headers...)...)
}

func TestOnlyTheListenersOwnMessagesOfNowAreTaken(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.Account(w.CoopLangSo())
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	o := w.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	body, now := sepay(7, o.Code, int(o.Total)), catalogtest.Noon()
	stamp := strconv.FormatInt(now.Unix(), 10)
	for what, headers := range map[string][]string{
		"no signature":        {"X-SePay-Timestamp", stamp},
		"another secret":      {"X-SePay-Timestamp", stamp, "X-SePay-Signature", signed(body, stamp, "another secret, as long")},
		"an empty secret":     {"X-SePay-Timestamp", stamp, "X-SePay-Signature", signed(body, stamp, "")},
		"one byte more":       {"X-SePay-Timestamp", stamp, "X-SePay-Signature", signed(body+" ", stamp, sepaySecret)},
		"another time":        {"X-SePay-Timestamp", stamp + "0", "X-SePay-Signature", signed(body, stamp, sepaySecret)},
		"no name":             {"X-SePay-Timestamp", stamp, "X-SePay-Signature", strings.TrimPrefix(signed(body, stamp, sepaySecret), "sha256=")},
		"a time that is none": {"X-SePay-Timestamp", "now", "X-SePay-Signature", signed(body, "now", sepaySecret)},
	} {
		if got := w.send(http.MethodPost, "/api/webhooks/sepay", body, headers...); got.status != 403 {
			t.Errorf("%s: %d", what, got.status)
		}
	}
	for _, at := range []time.Time{now.Add(-6 * time.Minute), now.Add(6 * time.Minute)} {
		w.hear(body, at).no(403, "webhook.stale")
	}
	if big := w.hear(`{"id":1,"content":"`+strings.Repeat("a", 300<<10)+`"}`, now); big.status != 413 {
		t.Errorf("a big message: %d", big.status)
	}
	if n := w.Number(`SELECT (SELECT count(*) FROM bank_txns) + (SELECT count(*) FROM webhook_inbox WHERE status <> 'refused')`); n != 0 {
		t.Fatalf("%d rows came of refused messages", n)
	}
	var all sync.WaitGroup
	for range 40 {
		all.Go(func() { w.hear(body, now, "Sec-Fetch-Site", "cross-site").ok(200) })
	}
	all.Wait()
	if n := w.Number(`SELECT count(*) FROM ledger_entries`); n != 1 || w.Number(`SELECT count(*) FROM webhook_inbox WHERE status = 'done'`) != 1 {
		t.Fatalf("told forty times it is booked %d times", n)
	}
}

func TestAMessageThatSaysNothingIsKeptForAPerson(t *testing.T) {
	t.Parallel()
	w := open(t)
	for _, body := range []string{`{`, `[]`, `{"id":1}`, `{"id":2,"transferType":"in","transferAmount":0}`, `{"id":3,"transferType":"in","transferAmount":-5}`, `{"id":4,"transferType":"in","transferAmount":1.5}`,
		`{"id":5,"transferType":"in","transferAmount":99999999999999999999}`, `{"id":6,"transferType":"sideways","transferAmount":5}`, `{"transferType":"in","transferAmount":5}`, "\x00\xff"} {
		w.hear(body, catalogtest.Noon()).ok(200)
		w.hear(body, catalogtest.Noon()).ok(200)
	}
	if n := w.Number(`SELECT count(*) FROM webhook_inbox WHERE status = 'review' AND why <> ''`); n != 10 || w.Number(`SELECT count(*) FROM bank_txns`) != 0 {
		t.Errorf("%d messages are kept", n)
	}
	w.hear(sepay(9, "không mã", 5000), catalogtest.Noon()).ok(200)
	if n := w.Number(`SELECT count(*) FROM bank_txns WHERE why <> ''`); n != 1 {
		t.Errorf("%d lines wait", n)
	}
}
