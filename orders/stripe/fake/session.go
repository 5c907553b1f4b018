package fake

import (
	"net/http"
	"sort"
	"strconv"
	"strings"
	"time"
)

// most is the largest amount of one charge: eight digits.
const most = 99_999_999

type session struct {
	id, status, paid  string // open, complete, expired; unpaid, paid
	amount            int64
	currency          string
	reference, intent string
	account           string // whose it is; empty: the shop's own
	success, cancel   string
	metadata          map[string]string
	items             []string
	created, expires  int64
}

// intent is one charge of a card.
type intent struct {
	id, dispute      string
	amount, refunded int64
	currency         string
	metadata         map[string]string
	session          string
	account          string
}

func (s *session) object(base string) object {
	o := object{"id": s.id, "object": "checkout.session", "status": s.status, "payment_status": s.paid, "amount_total": s.amount, "currency": s.currency,
		"client_reference_id": s.reference, "metadata": s.metadata, "created": s.created, "expires_at": s.expires, "livemode": false, "mode": "payment",
		"payment_intent": nil, "url": nil}
	if s.intent != "" {
		o["payment_intent"] = s.intent
	}
	if s.status == "open" {
		o["url"] = base + "/pay/" + s.id
	}
	return o
}

func (s *Server) createSession(r *http.Request) (int, object) {
	f := r.PostForm
	x := &session{status: "open", paid: "unpaid", currency: "vnd", reference: f.Get("client_reference_id"), account: r.Header.Get("Stripe-Account"), success: f.Get("success_url"), cancel: f.Get("cancel_url"),
		metadata: metadata(f, "metadata"), created: s.Now().Unix()}
	for i := 0; ; i++ {
		at := "line_items[" + strconv.Itoa(i) + "]"
		price := f.Get(at + "[price_data][unit_amount]")
		if price == "" {
			break
		}
		each, err := strconv.ParseInt(price, 10, 64)
		n, err2 := strconv.ParseInt(f.Get(at+"[quantity]"), 10, 64)
		if err != nil || err2 != nil || each < 0 || n < 1 {
			return http.StatusBadRequest, refusal("invalid_request_error", "no such amount")
		}
		x.amount += each * n
		x.currency = f.Get(at + "[price_data][currency]")
		x.items = append(x.items, f.Get(at+"[price_data][product_data][name]"))
	}
	expires, err := strconv.ParseInt(f.Get("expires_at"), 10, 64)
	if err != nil {
		expires = x.created + 24*60*60
	}
	switch x.expires = expires; {
	case f.Get("mode") != "payment" || x.success == "" || len(x.items) == 0:
		return http.StatusBadRequest, refusal("invalid_request_error", "mode, success_url and line_items are needed")
	case x.amount > most:
		return http.StatusBadRequest, refusal("invalid_request_error", "The Checkout Session's total amount must be no more than ₫99,999,999.")
	case expires < x.created+30*60-5 || expires > x.created+24*60*60:
		return http.StatusBadRequest, refusal("invalid_request_error", "expires_at must be between 30 minutes and 24 hours from now")
	}
	if s.take("wrong_amount") {
		x.amount--
	}
	if s.take("other_currency") {
		x.currency = "usd"
	}
	x.id = s.id("cs_test_")
	s.sessions[x.id], s.order = x, append(s.order, x)
	s.intents[x.id] = &intent{account: x.account, metadata: metadata(f, "payment_intent_data[metadata]")} // until it is paid
	return http.StatusOK, x.object(s.Base)
}

func (s *Server) readSession(r *http.Request) (int, object) {
	x := s.sessions[r.PathValue("id")]
	if x == nil || x.account != r.Header.Get("Stripe-Account") {
		return http.StatusNotFound, refusal("invalid_request_error", "No such checkout.session")
	}
	s.lapse(x)
	return http.StatusOK, x.object(s.Base)
}

func (s *Server) listSessions(r *http.Request) (int, object) {
	list := []object{}
	from, _ := strconv.ParseInt(r.Form.Get("created[gte]"), 10, 64) // none: all
	for i := len(s.order) - 1; i >= 0; i-- {
		if s.order[i].created >= from && s.order[i].account == r.Header.Get("Stripe-Account") {
			list = append(list, s.order[i].object(s.Base))
		}
	}
	return http.StatusOK, pageOf(list, r)
}

func (s *Server) expireSession(r *http.Request) (int, object) {
	x := s.sessions[r.PathValue("id")]
	switch {
	case x == nil || x.account != r.Header.Get("Stripe-Account"):
		return http.StatusNotFound, refusal("invalid_request_error", "No such checkout.session")
	case x.status != "open":
		return http.StatusBadRequest, refusal("invalid_request_error", "Only Checkout Sessions with a status in [\"open\"] can be expired. This one is "+x.status+".")
	}
	s.end(x)
	return http.StatusOK, x.object(s.Base)
}

// lapse ends a session whose time is over.
func (s *Server) lapse(x *session) {
	if x.status == "open" && s.Now().Unix() >= x.expires {
		s.end(x)
	}
}

func (s *Server) end(x *session) {
	x.status = "expired"
	s.happened(x.account, "checkout.session.expired", x.object(s.Base))
}

// pageOf is a list after starting_after, at most limit of it.
func pageOf(list []object, r *http.Request) object {
	limit, err := strconv.Atoi(r.Form.Get("limit"))
	if err != nil || limit < 1 {
		limit = 10
	}
	if after := r.Form.Get("starting_after"); after != "" {
		for i, o := range list {
			if o["id"] == after {
				list = list[i+1:]
				break
			}
		}
	}
	more := len(list) > limit
	if more {
		list = list[:limit]
	}
	return object{"object": "list", "data": list, "has_more": more, "url": r.URL.Path}
}

// metadata reads prefix[name]=value.
func metadata(form map[string][]string, prefix string) map[string]string {
	out := map[string]string{}
	for name, values := range form {
		if rest, ok := strings.CutPrefix(name, prefix+"["); ok && strings.HasSuffix(rest, "]") {
			out[strings.TrimSuffix(rest, "]")] = values[0]
		}
	}
	return out
}

// Sessions lists what sessions there are, oldest first, for tests.
func (s *Server) Sessions() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []string
	for _, x := range s.order {
		out = append(out, x.id)
	}
	sort.SliceStable(out, func(i, j int) bool { return s.sessions[out[i]].created < s.sessions[out[j]].created })
	return out
}

// Status is how a session stands, for tests: its status and its payment's.
func (s *Server) Status(id string) (status, paid string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if x := s.sessions[id]; x != nil {
		return x.status, x.paid
	}
	return "", ""
}

// Account is whose a session is, for tests; empty for the shop's own.
func (s *Server) Account(id string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if x := s.sessions[id]; x != nil {
		return x.account
	}
	return ""
}

// Lapse ends a session as if its time were over.
func (s *Server) Lapse(id string) {
	s.mu.Lock()
	if x := s.sessions[id]; x != nil && x.status == "open" {
		x.expires = s.Now().Add(-time.Second).Unix()
		s.end(x)
	}
	s.mu.Unlock()
	s.nudge()
}
