package transfer_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/transfer"
	"github.com/ocop-hungdao/ocop/orders/transfer/fake"
)

const bankSecret = "the secret of this test"

// town is a shop that a bank tells over HTTP, and the bank, which a browser may visit.
type town struct {
	*bank
	fake *fake.Bank
	at   string // of the bank
	mu   sync.Mutex
	said []int // what the shop answered
}

func openTown(t *testing.T) *town {
	t.Helper()
	w := &town{bank: open(t)}
	hears := &transfer.Listener{Store: w.lines, Secret: bankSecret}
	shop := httptest.NewServer(http.HandlerFunc(func(out http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		status := http.StatusOK
		if err := hears.Hear(r.Context(), r.Header.Get("X-SePay-Timestamp"), r.Header.Get("X-SePay-Signature"), body); err != nil {
			status = http.StatusForbidden
		}
		w.mu.Lock()
		w.said = append(w.said, status)
		w.mu.Unlock()
		out.WriteHeader(status)
	}))
	t.Cleanup(shop.Close)
	w.fake = &fake.Bank{Webhook: shop.URL, Secret: bankSecret, Words: fake.Words(locale.ViFakeBank()), Now: catalogtest.Noon, Client: &http.Client{Timeout: 10 * time.Second}}
	there := httptest.NewServer(w.fake.Handler())
	t.Cleanup(there.Close)
	w.at = there.URL
	return w
}

// ask sends a form to the bank and gives the status.
func (w *town) ask(path string, form url.Values) int {
	w.t.Helper()
	answer, err := http.PostForm(w.at+path, form)
	if err != nil {
		w.t.Fatal(err)
	}
	_ = answer.Body.Close()
	return answer.StatusCode
}

// transfer pays an order, as the button says.
func (w *town) transfer(o orders.Order, button string) {
	w.t.Helper()
	if status := w.ask("/", url.Values{"account": {w.account()}, "amount": {o.Total.Digits()}, "memo": {o.Code}, "do": {button}}); status != http.StatusOK {
		w.t.Fatalf("%s: %d", button, status)
	}
}

func (w *town) account() string { return fmt.Sprint("0000", w.CoopLangSo()) }

// upload sends the bank's statement to the desk, as a csv or xlsx.
func (w *town) upload(kind string) transfer.Imported {
	w.t.Helper()
	answer, err := http.Get(w.at + "/sao-ke/" + w.account() + "." + kind)
	if err != nil {
		w.t.Fatal(err)
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	if err != nil {
		w.t.Fatal(err)
	}
	done, err := w.lines.Import(ctx, officer, w.CoopLangSo(), data)
	if err != nil {
		w.t.Fatalf("%v of:\n%s", err, data)
	}
	return done
}

func (w *town) paid(o orders.Order, want money.VND) {
	w.t.Helper()
	if got := w.now(o); got.PaidIn != want {
		w.t.Fatalf("%d came, want %d; the shop said %v", got.PaidIn, want, w.said)
	}
}

func TestWhatTheBankTellsAmissIsBookedOnce(t *testing.T) {
	t.Parallel()
	for trouble, first := range map[string]int{"duplicate": http.StatusOK, "wrong_signature": http.StatusBadGateway, "old_timestamp": http.StatusBadGateway} {
		t.Run(trouble, func(t *testing.T) {
			t.Parallel()
			w := openTown(t)
			o := w.order()
			w.ask("/_fake/trouble", url.Values{trouble: {"1"}})
			w.transfer(o, "exact")
			if got := w.ask("/_fake/deliver", nil); got != first {
				t.Fatalf("the bank was answered %d", got)
			}
			if first != http.StatusOK {
				w.paid(o, 0)
			}
			for range 2 { // told again, as the listener does
				if got := w.ask("/_fake/replay", nil); got != http.StatusOK {
					t.Fatalf("told again: %d", got)
				}
			}
			w.paid(o, o.Total)
			if got := w.now(o); got.State != orders.Confirmed || w.Number(`SELECT count(*) FROM bank_txns`) != 1 {
				t.Fatalf("ended as %s", got.State)
			}
		})
	}
}

func TestMessagesOutOfOrderBookTheSame(t *testing.T) {
	t.Parallel()
	w := openTown(t)
	one, two := w.order(), w.order()
	w.fake.Set(fake.Trouble{"reorder": 1})
	w.transfer(one, "under")
	w.transfer(two, "exact")
	w.transfer(one, "twice")
	if got := w.ask("/_fake/deliver", nil); got != http.StatusOK {
		t.Fatal(got)
	}
	w.paid(two, two.Total)
	w.paid(one, 3*one.Total-10_000)
	if got := w.now(one); got.Credit() != 2*one.Total-10_000 || w.fake.Balance(w.account()) != int64(3*one.Total-10_000+two.Total) {
		t.Fatalf("%d is owed back, %d lies there", got.Credit(), w.fake.Balance(w.account()))
	}
}

func TestAStatementMakesUpForAMessageThatWasLost(t *testing.T) {
	t.Parallel()
	w := openTown(t)
	told, lost := w.order(), w.order()
	w.transfer(told, "exact")
	w.fake.Set(fake.Trouble{"lose": 1})
	w.transfer(lost, "exact")
	if got := w.ask("/_fake/replay", nil); got != http.StatusOK {
		t.Fatal(got)
	}
	w.paid(told, told.Total)
	w.paid(lost, 0)
	for _, kind := range []string{"xlsx", "csv", "xlsx"} { // the same lines, however they are written
		if done := w.upload(kind); done.Lines != 2 {
			t.Errorf("%s: %+v", kind, done)
		}
		w.paid(told, told.Total)
		w.paid(lost, lost.Total)
	}
}

func TestMoneyThatAPersonHasToLookAtPaysNothingByItself(t *testing.T) {
	t.Parallel()
	for _, as := range []string{"no_memo", "garbled", "other_account"} {
		t.Run(as, func(t *testing.T) {
			t.Parallel()
			w := openTown(t)
			o, button := w.order(), as
			if as == "other_account" {
				w.fake.Set(fake.Trouble{as: 1})
				button = "exact"
			}
			w.transfer(o, button)
			if got := w.ask("/_fake/deliver", nil); got != http.StatusOK {
				t.Fatal(got)
			}
			w.paid(o, 0)
			if list := w.open(); len(list) != 1 || list[0].Amount != o.Total {
				t.Fatalf("on the desk: %+v", list)
			}
		})
	}
}

func TestAnAmountThatWasToldWrongIsSeenByTheStatement(t *testing.T) {
	t.Parallel()
	w := openTown(t)
	o := w.order()
	w.fake.Set(fake.Trouble{"wrong_amount": 1})
	w.transfer(o, "exact")
	_ = w.ask("/_fake/deliver", nil)
	w.paid(o, o.Total+1000)
	w.upload("csv")
	if w.now(o).PaidIn != o.Total+1000 || len(w.open()) != 1 {
		t.Fatalf("in %d, %d lines ask a person", w.now(o).PaidIn, len(w.open()))
	}
}

func TestMoneyComesLateWhenItIsLetGo(t *testing.T) {
	t.Parallel()
	w := openTown(t)
	o := w.order()
	w.transfer(o, "late")
	_ = w.ask("/_fake/deliver", nil)
	w.paid(o, 0)
	if err := w.Store.Withdraw(ctx, o.ID, "Đổi ý"); err != nil {
		t.Fatal(err)
	}
	w.fake.Arrive()
	if got := w.ask("/_fake/deliver", nil); got != http.StatusOK {
		t.Fatal(got)
	}
	w.paid(o, 0)
	if len(w.open()) != 1 {
		t.Fatal("late money is not on the desk")
	}
	if got := w.ask("/", url.Values{"qr": {"nothing"}}); got != http.StatusUnprocessableEntity {
		t.Fatalf("a code that is none: %d", got)
	}
	if page, err := http.Get(w.at); err != nil || page.StatusCode != http.StatusOK || !strings.Contains(page.Header.Get("Content-Type"), "html") {
		t.Fatal(err)
	}
}
