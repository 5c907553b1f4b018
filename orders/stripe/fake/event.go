package fake

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/ocop-hungdao/ocop/internal/mishap"
)

// Trouble is what goes wrong next, how often each: duplicate, reorder, delay, lose,
// wrong_signature, old_timestamp, other_version happen to messages; wrong_amount and
// other_currency to sessions that are made; refund_pending and refuse_refund to refunds; down to requests, which then did not happen; error_500 to
// answers to what did happen all the same.
type Trouble = mishap.Trouble

type event struct {
	id, kind  string
	account   string
	raw       []byte
	body      object
	waits     bool // delayed, until Deliver is told to hurry
	delivered bool
	sent      bool
	lost      bool
}

// Set says what goes wrong next.
func (s *Server) Set(t Trouble) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.next, s.breaks = t.Copy(), t["error_500"]
}

// take says whether a trouble is next, and counts it; the caller holds the lock.
func (s *Server) take(what string) bool { return s.next.Take(what) }

// happened writes an event of an account; the caller holds the lock.
func (s *Server) happened(account, kind string, of object) {
	version := "2023-10-16"
	if s.take("other_version") {
		version = "2026-08-26.dahlia"
	}
	e := &event{id: s.id("evt_"), kind: kind, account: account, waits: s.take("delay"), lost: s.take("lose")}
	e.body = object{"id": e.id, "object": "event", "type": kind, "api_version": version, "created": s.Now().Unix(), "livemode": false, "data": object{"object": of}}
	if account != "" {
		e.body["account"] = account
	}
	e.raw, _ = json.Marshal(e.body) // maps of plain values always marshal
	s.events = append(s.events, e)
}

// Sign is the signature header of a body at an instant.
func Sign(secret string, body []byte, at time.Time) string {
	t := strconv.FormatInt(at.Unix(), 10)
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(t + "."))
	mac.Write(body)
	return "t=" + t + ",v1=" + hex.EncodeToString(mac.Sum(nil))
}

func (s *Server) nudge() {
	if s.Auto {
		go func() { _ = s.Deliver(context.Background(), false) }()
	}
}

// Deliver sends what was not sent yet, in order unless that is to go wrong; all also sends
// what was delayed. What was lost never goes.
func (s *Server) Deliver(ctx context.Context, all bool) error {
	s.mu.Lock()
	var list []*event
	for _, e := range s.events {
		if e.sent || e.lost || e.waits && !all {
			continue
		}
		e.sent = true
		list = append(list, e)
		if s.take("duplicate") {
			list = append(list, e, e)
		}
	}
	if s.take("reorder") {
		slices.Reverse(list)
	}
	type message struct {
		e         *event
		signature string
	}
	var out []message
	for _, e := range list {
		at, secret := s.Now(), s.Secret
		if s.take("old_timestamp") {
			at = at.Add(-6 * time.Minute)
		}
		if s.take("wrong_signature") {
			secret += "x"
		}
		out = append(out, message{e, Sign(secret, e.raw, at)})
	}
	s.mu.Unlock()
	var wrong []error
	for _, m := range out {
		err := mishap.Post(ctx, s.Client, s.Webhook, m.e.raw, map[string]string{"Stripe-Signature": m.signature})
		s.mu.Lock()
		m.e.delivered = m.e.delivered || err == nil
		s.mu.Unlock()
		wrong = append(wrong, err)
	}
	return errors.Join(wrong...)
}

// Last is the newest event's body and a signature of now, for tests that send it
// themselves.
func (s *Server) Last() (body []byte, signature string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.events) == 0 {
		return nil, ""
	}
	e := s.events[len(s.events)-1]
	return e.raw, Sign(s.Secret, e.raw, s.Now())
}

func (s *Server) listEvents(r *http.Request) (int, object) {
	list := []object{}
	types := r.Form["types[]"]
	for name, values := range r.Form {
		if len(name) > 6 && name[:6] == "types[" && name != "types[]" {
			types = append(types, values...)
		}
	}
	from, _ := strconv.ParseInt(r.Form.Get("created[gte]"), 10, 64) // none: all
	for i := len(s.events) - 1; i >= 0; i-- {
		e := s.events[i]
		if r.Form.Get("delivery_success") == "false" && e.delivered || len(types) > 0 && !slices.Contains(types, e.kind) || e.account != r.Header.Get("Stripe-Account") || e.body["created"].(int64) < from {
			continue
		}
		list = append(list, e.body)
	}
	return http.StatusOK, pageOf(list, r)
}

func (s *Server) readEvent(r *http.Request) (int, object) {
	for _, e := range s.events {
		if e.id == r.PathValue("id") {
			return http.StatusOK, e.body
		}
	}
	return http.StatusNotFound, refusal("invalid_request_error", "No such event")
}

func (s *Server) setTrouble(w http.ResponseWriter, r *http.Request) {
	t, err := mishap.Asked(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	s.Set(t)
}

func (s *Server) deliverNow(w http.ResponseWriter, r *http.Request) {
	if err := s.Deliver(r.Context(), true); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

// dong writes an amount for people.
func dong(amount int64, currency string) string {
	digits := strconv.FormatInt(amount, 10)
	out := ""
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			out += "."
		}
		out += string(d)
	}
	if currency == "vnd" {
		return out + " ₫"
	}
	return out + " " + currency
}
