package fake

import (
	"html/template"
	"net/http"
	"strings"
)

var sheet = template.Must(template.New("pay").Parse(`<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>{{.W.Title}}</title><style>body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f3f1ec;color:#222}main{max-width:26rem;margin:0 auto;padding:1rem}
h1{font-size:1.25rem}.box{background:#fff;border:1px solid #ddd;border-radius:8px;padding:1rem;margin:1rem 0}b.sum{font-size:1.5rem}
button{display:block;width:100%;min-height:48px;margin:.5rem 0;font:inherit;border:1px solid #888;border-radius:8px;background:#fff}button.go{background:#1d5c3a;color:#fff;border:0}</style>
<main><h1>{{.W.Title}}</h1><p>{{.W.Lead}}</p><div class="box">{{range .Items}}<div>{{.}}</div>{{end}}<p><b class="sum">{{.Sum}}</b></p></div>
{{if .Open}}<form method="post"><button class="go" name="do" value="pay">{{.W.Pay}}</button><button name="do" value="fail">{{.W.Fail}}</button>
<button name="do" value="delay">{{.W.Delay}}</button><button name="do" value="abandon">{{.W.Abandon}}</button></form>{{else}}<p>{{.W.Done}}</p>{{end}}</main></html>`))

// page is where a buyer pays with nothing.
func (s *Server) page(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	x := s.sessions[r.PathValue("id")]
	if x == nil {
		http.NotFound(w, r)
		return
	}
	s.lapse(x)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_ = sheet.Execute(w, map[string]any{"W": s.Words, "Items": x.items, "Sum": dong(x.amount, x.currency), "Open": x.status == "open"})
}

// press is one of the four buttons.
func (s *Server) press(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.mu.Lock()
	x := s.sessions[id]
	if x == nil {
		s.mu.Unlock()
		http.NotFound(w, r)
		return
	}
	s.lapse(x)
	to := strings.ReplaceAll(x.success, "{CHECKOUT_SESSION_ID}", x.id)
	back := x.cancel
	s.mu.Unlock()
	switch r.FormValue("do") {
	case "pay":
		s.Pay(id)
	case "delay":
		s.Delay(id)
	case "fail":
		s.Fail(id)
		to = s.Base + "/pay/" + id
	default:
		to = back
	}
	http.Redirect(w, r, to, http.StatusSeeOther)
}

// Pay charges the card of an open session.
func (s *Server) Pay(id string) { s.complete(id, "paid", true) }

// Delay completes an open session whose money takes days: Clear says how it ended.
func (s *Server) Delay(id string) { s.complete(id, "unpaid", true) }

// Late lets money come for a session that is over already.
func (s *Server) Late(id string) { s.complete(id, "paid", false) }

func (s *Server) complete(id, paid string, open bool) {
	s.mu.Lock()
	if x := s.sessions[id]; x != nil && (x.status == "open" || !open && x.status == "expired") {
		x.status, x.paid = "complete", paid
		pi := s.intents[id]
		pi.id, pi.session, pi.amount, pi.currency = s.id("pi_"), id, x.amount, x.currency
		x.intent = pi.id
		s.intents[pi.id] = pi
		s.happened(x.account, "checkout.session.completed", x.object(s.Base))
	}
	s.mu.Unlock()
	s.nudge()
}

// Clear ends a delayed payment, well or not.
func (s *Server) Clear(id string, well bool) {
	s.mu.Lock()
	if x := s.sessions[id]; x != nil && x.status == "complete" && x.paid == "unpaid" {
		kind := "checkout.session.async_payment_failed"
		if well {
			x.paid, kind = "paid", "checkout.session.async_payment_succeeded"
		}
		s.happened(x.account, kind, x.object(s.Base))
	}
	s.mu.Unlock()
	s.nudge()
}

// Fail declines a card; the session stays open for another.
func (s *Server) Fail(id string) {
	s.mu.Lock()
	if x := s.sessions[id]; x != nil && x.status == "open" {
		s.happened(x.account, "payment_intent.payment_failed", object{"id": s.id("pi_"), "object": "payment_intent", "amount": x.amount, "currency": x.currency, "livemode": false,
			"metadata": s.intents[id].metadata})
	}
	s.mu.Unlock()
	s.nudge()
}
