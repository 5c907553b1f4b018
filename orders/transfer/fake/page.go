package fake

import (
	"html/template"
	"net/http"
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/mishap"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders/vietqr"
)

var sheet = template.Must(template.New("bank").Parse(`<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>{{.W.Title}}</title><style>body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#eef2f6;color:#222}main{max-width:30rem;margin:0 auto;padding:1rem}
h1{font-size:1.25rem}.box{background:#fff;border:1px solid #ccd;border-radius:8px;padding:1rem;margin:1rem 0;overflow-wrap:anywhere}label{display:block;margin:.5rem 0}
input,select{display:block;box-sizing:border-box;width:100%;min-height:48px;font:inherit;border:1px solid #667;border-radius:8px;padding:0 .75rem}
button{min-height:48px;margin:.25rem 0;width:100%;font:inherit;border:1px solid #667;border-radius:8px;background:#fff}button.go{background:#124a78;color:#fff;border:0}</style>
<main><h1>{{.W.Title}}</h1><p>{{.W.Lead}}</p>{{with .Said}}<p role="status"><b>{{.}}</b></p>{{end}}
<form method="post" class="box"><label>{{.W.QR}}<input name="qr" value="{{.QR}}"></label><label>{{.W.Account}}<input name="account" inputmode="numeric"></label>
<label>{{.W.Amount}}<input name="amount" inputmode="numeric"></label><label>{{.W.Memo}}<input name="memo"></label>
<label>{{.W.Mishap}}<select name="trouble"><option value=""></option>{{range $k,$v := .W.Mishaps}}<option value="{{$k}}">{{$v}}</option>{{end}}</select></label>
<button class="go" name="do" value="exact">{{.W.Exact}}</button><button name="do" value="under">{{.W.Under}}</button><button name="do" value="over">{{.W.Over}}</button>
<button name="do" value="twice">{{.W.Twice}}</button><button name="do" value="late">{{.W.Late}}</button><button name="do" value="no_memo">{{.W.NoMemo}}</button><button name="do" value="garbled">{{.W.Garbled}}</button></form>
{{if .Held}}<form method="post" action="/den" class="box"><p>{{.W.Waiting}} {{.Held}}</p><button>{{.W.Arrive}}</button></form>{{end}}
{{range .Accounts}}<div class="box"><b>{{.Number}}</b><p>{{$.W.Balance}}: {{.Balance}}</p><p><a href="/sao-ke/{{.Number}}.csv">{{$.W.Statement}}</a></p><p><a href="/sao-ke/{{.Number}}.xlsx">{{$.W.Workbook}}</a></p></div>{{end}}</main></html>`))

// Handler is the bank's page, its statements under /sao-ke/, and what a tester asks of it
// under /_fake.
func (b *Bank) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) { b.show(w, http.StatusOK, "", r.FormValue("qr")) })
	mux.HandleFunc("POST /{$}", b.press)
	mux.HandleFunc("POST /den", func(w http.ResponseWriter, r *http.Request) {
		b.Arrive()
		http.Redirect(w, r, "/", http.StatusSeeOther)
	})
	mux.HandleFunc("GET /sao-ke/{file}", b.statement)
	mux.HandleFunc("POST /_fake/trouble", b.setTrouble)
	mux.HandleFunc("POST /_fake/deliver", b.deliver(false))
	mux.HandleFunc("POST /_fake/replay", b.deliver(true))
	return mux
}

// press transfers what was typed, or what stands in the code of a QR, as the button says.
func (b *Bank) press(w http.ResponseWriter, r *http.Request) {
	account, memo := strings.TrimSpace(r.FormValue("account")), r.FormValue("memo")
	amount, err := money.Parse(r.FormValue("amount"))
	if qr := strings.TrimSpace(r.FormValue("qr")); qr != "" {
		var t vietqr.Transfer
		t, err = vietqr.Parse(qr)
		account, memo, amount = t.Account, t.Memo, t.Amount
	}
	if err != nil || account == "" || amount <= 0 {
		b.show(w, http.StatusUnprocessableEntity, b.Words.Unread, r.FormValue("qr"))
		return
	}
	if trouble := r.FormValue("trouble"); trouble != "" {
		b.Set(Trouble{trouble: 1})
	}
	sum := int64(amount)
	switch r.FormValue("do") {
	case "under":
		b.Pay(account, passed(memo), sum-min(10_000, sum/2))
	case "over":
		b.Pay(account, passed(memo), sum+10_000)
	case "twice":
		b.Pay(account, passed(memo), sum)
		b.Pay(account, passed(memo), sum)
	case "late":
		b.Hold(account, passed(memo), sum)
	case "no_memo":
		b.Pay(account, "NGUYEN VAN MAU chuyen tien", sum)
	case "garbled":
		b.Pay(account, passed(garbled(memo)), sum)
	default:
		b.Pay(account, passed(memo), sum)
	}
	b.show(w, http.StatusOK, b.Words.Sent, "")
}

// passed is a memo as a bank passes it on.
func passed(memo string) string {
	return "MBVCB.3278907687." + memo + ".CT tu 0000000001 NGUYEN VAN MAU"
}

// garbled is a memo with two signs next to each other changed for what they are not.
func garbled(memo string) string {
	signs := []rune(memo)
	for i := len(signs) / 2; i < min(len(signs), len(signs)/2+2); i++ {
		signs[i] = 'A' // no code has it
	}
	return string(signs)
}

func (b *Bank) show(w http.ResponseWriter, status int, said, qr string) {
	type account struct{ Number, Balance string }
	b.mu.Lock()
	var accounts []account
	for number, sum := range b.balances {
		accounts = append(accounts, account{number, money.VND(sum).String()})
	}
	waiting := len(b.held)
	b.mu.Unlock()
	slices.SortFunc(accounts, func(x, y account) int { return strings.Compare(x.Number, y.Number) })
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_ = sheet.Execute(w, map[string]any{"W": b.Words, "Said": said, "QR": qr, "Held": waiting, "Accounts": accounts})
}

func (b *Bank) setTrouble(w http.ResponseWriter, r *http.Request) {
	t, err := mishap.Asked(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	b.Set(t)
}

func (b *Bank) deliver(all bool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := b.Deliver(r.Context(), all); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
		}
	}
}
