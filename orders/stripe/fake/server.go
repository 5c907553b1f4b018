package fake

import (
	"crypto/rand"
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Words are what the fake's pages say. States are named by a session's status and whether it is paid, Acts and
// Mishaps as they are asked for.
type Words struct {
	Title, Lead, Pay, Fail, Delay, Abandon, Done string
	// The page of all that was opened, and what may go wrong with it next.
	Desk, DeskLead, Nothing, Open, Refunded, Said, Mishap, Set, Hurry string
	States, Acts, Mishaps                                             map[string]string
}

// Server is the whole provider. Its settings are given once; nothing of it outlives it.
type Server struct {
	Base    string // where it is reached, such as http://127.0.0.1:12111
	Webhook string // where events go; empty: nowhere
	Secret  string // signs them
	Key     string // the one secret key that is let in; empty: any
	Words   Words
	Now     func() time.Time
	Client  *http.Client // sends the events
	// Auto delivers by itself, as soon as something happened. Without it events wait for
	// Deliver.
	Auto bool

	mu       sync.Mutex
	run      string
	count    int
	sessions map[string]*session
	refunds  map[string]*refund
	intents  map[string]*intent
	order    []*session
	events   []*event
	keys     map[string]answer
	next     Trouble
	breaks   int // answers that are 500 although it happened
}

// answer is what was said to a request with an idempotency key.
type answer struct {
	at     time.Time
	form   string
	status int
	body   []byte
}

type object = map[string]any

// Handler answers the provider's API under /v1, its page under /pay, all that was opened at /, and what a tester
// asks of it under /_fake.
func (s *Server) Handler() http.Handler {
	s.mu.Lock()
	if s.sessions == nil {
		s.sessions, s.refunds, s.intents, s.keys = map[string]*session{}, map[string]*refund{}, map[string]*intent{}, map[string]answer{}
		s.run = strings.ToLower(rand.Text()[:8])
	}
	s.mu.Unlock()
	mux := http.NewServeMux()
	mux.HandleFunc("POST /v1/checkout/sessions", s.api(s.createSession))
	mux.HandleFunc("GET /v1/checkout/sessions", s.api(s.listSessions))
	mux.HandleFunc("GET /v1/checkout/sessions/{id}", s.api(s.readSession))
	mux.HandleFunc("POST /v1/checkout/sessions/{id}/expire", s.api(s.expireSession))
	mux.HandleFunc("POST /v1/refunds", s.api(s.createRefund))
	mux.HandleFunc("GET /v1/refunds", s.api(s.listRefunds))
	mux.HandleFunc("GET /v1/refunds/{id}", s.api(s.readRefund))
	mux.HandleFunc("GET /v1/accounts/{id}", s.api(s.readAccount))
	mux.HandleFunc("GET /v1/events", s.api(s.listEvents))
	mux.HandleFunc("GET /v1/events/{id}", s.api(s.readEvent))
	mux.HandleFunc("GET /{$}", s.desk)
	mux.HandleFunc("POST /{$}", s.act)
	mux.HandleFunc("GET /pay/{id}", s.page)
	mux.HandleFunc("POST /pay/{id}", s.press)
	mux.HandleFunc("POST /_fake/trouble", s.setTrouble)
	mux.HandleFunc("POST /_fake/deliver", s.deliverNow)
	mux.HandleFunc("POST /_fake/late/{id}", s.byHand(s.Late))
	mux.HandleFunc("POST /_fake/clear/{id}", s.byHand(func(id string) { s.Clear(id, true) }))
	mux.HandleFunc("POST /_fake/bounce/{id}", s.byHand(func(id string) { s.Clear(id, false) }))
	mux.HandleFunc("POST /_fake/expire/{id}", s.byHand(s.Lapse))
	mux.HandleFunc("POST /_fake/dispute/{id}", s.byHand(func(id string) { s.Dispute(id, "needs_response") }))
	mux.HandleFunc("POST /_fake/dispute/{id}/{status}", func(w http.ResponseWriter, r *http.Request) { s.Dispute(r.PathValue("id"), r.PathValue("status")) })
	mux.HandleFunc("POST /_fake/leave/{id}", s.byHand(s.Leave))
	mux.HandleFunc("POST /_fake/fail-refund/{id}", s.byHand(s.FailRefund))
	return mux
}

// api is the way of every request: who asks, the same request before, the answer kept.
func (s *Server) api(do func(r *http.Request) (int, object)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := r.ParseForm(); err != nil {
			reply(w, http.StatusBadRequest, refusal("invalid_request_error", "the form cannot be read"))
			return
		}
		if key, _ := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); !strings.HasPrefix(key, "sk_test_") || s.Key != "" && key != s.Key {
			reply(w, http.StatusUnauthorized, refusal("invalid_request_error", "no such key"))
			return
		}
		s.mu.Lock()
		key, form := r.Header.Get("Idempotency-Key"), r.Header.Get("Stripe-Account")+r.URL.Path+"?"+r.PostForm.Encode()
		was, known := s.keys[key]
		known = known && s.Now().Sub(was.at) < 24*time.Hour
		switch {
		case key != "" && known && was.form != form:
			s.mu.Unlock()
			reply(w, http.StatusBadRequest, refusal("idempotency_error", "this key came with other parameters"))
			return
		case key != "" && known:
			s.mu.Unlock()
			w.Header().Set("Idempotent-Replayed", "true")
			send(w, was.status, was.body)
			return
		}
		if s.take("down") {
			s.mu.Unlock()
			w.Header().Set("Stripe-Should-Retry", "false")
			reply(w, http.StatusServiceUnavailable, refusal("api_error", "nobody is here"))
			return
		}
		status, body := do(r)
		if s.breaks > 0 && r.Method == http.MethodPost {
			s.breaks--
			status, body = http.StatusInternalServerError, refusal("api_error", "an answer that was lost")
			w.Header().Set("Stripe-Should-Retry", "false")
		}
		raw, _ := json.Marshal(body) // maps of plain values always marshal
		if key != "" {
			s.keys[key] = answer{s.Now(), form, status, raw}
		}
		s.mu.Unlock()
		send(w, status, raw)
		s.nudge()
	}
}

// id draws the next name of a kind; the caller holds the lock.
func (s *Server) id(prefix string) string {
	s.count++
	return prefix + s.run + "_" + strconv.Itoa(s.count)
}

func refusal(kind, message string) object {
	return object{"error": object{"type": kind, "message": message}}
}

func reply(w http.ResponseWriter, status int, body object) {
	raw, _ := json.Marshal(body) // maps of plain values always marshal
	send(w, status, raw)
}

func send(w http.ResponseWriter, status int, raw []byte) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = w.Write(raw)
}

// byHand is what a tester asks of one thing.
func (s *Server) byHand(do func(id string)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { do(r.PathValue("id")) }
}
