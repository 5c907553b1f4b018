package fake

import (
	"maps"
	"net/http"
	"slices"
	"strconv"
)

type refund struct {
	id, intent, status string
	amount             int64
	metadata           map[string]string
}

func (x *refund) object(currency string) object {
	return object{"id": x.id, "object": "refund", "payment_intent": x.intent, "amount": x.amount, "currency": currency, "status": x.status, "metadata": x.metadata}
}

func (s *Server) createRefund(r *http.Request) (int, object) {
	pi := s.intents[r.PostForm.Get("payment_intent")]
	if pi == nil || pi.id == "" || pi.account != r.Header.Get("Stripe-Account") {
		return http.StatusNotFound, refusal("invalid_request_error", "No such payment_intent")
	}
	amount, err := strconv.ParseInt(r.PostForm.Get("amount"), 10, 64)
	if r.PostForm.Get("amount") == "" {
		amount, err = pi.amount-pi.refunded, nil
	}
	if err != nil || amount < 1 || pi.refunded+amount > pi.amount {
		return http.StatusBadRequest, refusal("invalid_request_error", "Refund amount is greater than unrefunded amount on charge")
	}
	if s.take("refuse_refund") {
		return http.StatusBadRequest, refusal("invalid_request_error", "This charge cannot be refunded")
	}
	x := &refund{id: s.id("re_"), intent: pi.id, status: "succeeded", amount: amount, metadata: metadata(r.PostForm, "metadata")}
	if s.take("refund_pending") {
		x.status = "pending"
	}
	pi.refunded += amount
	s.refunds[x.id] = x
	s.happened(pi.account, "refund.created", x.object(pi.currency))
	return http.StatusOK, x.object(pi.currency)
}

func (s *Server) listRefunds(r *http.Request) (int, object) {
	list := []object{}
	for _, id := range slices.Backward(slices.Sorted(maps.Keys(s.refunds))) {
		if x := s.refunds[id]; x.intent == r.Form.Get("payment_intent") && s.intents[x.intent].account == r.Header.Get("Stripe-Account") {
			list = append(list, x.object(s.intents[x.intent].currency))
		}
	}
	return http.StatusOK, pageOf(list, r)
}

func (s *Server) readRefund(r *http.Request) (int, object) {
	x := s.refunds[r.PathValue("id")]
	if x == nil || s.intents[x.intent].account != r.Header.Get("Stripe-Account") {
		return http.StatusNotFound, refusal("invalid_request_error", "No such refund")
	}
	return http.StatusOK, x.object(s.intents[x.intent].currency)
}

// FailRefund lets a refund come back: the buyer's bank would not take it.
func (s *Server) FailRefund(id string) {
	s.mu.Lock()
	if x := s.refunds[id]; x != nil && x.status != "failed" {
		x.status = "failed"
		s.intents[x.intent].refunded -= x.amount
		s.happened(s.intents[x.intent].account, "refund.updated", x.object(s.intents[x.intent].currency))
	}
	s.mu.Unlock()
	s.nudge()
}

// Dispute lets the buyer's bank take a charge back, or ends that: status is
// needs_response, won or lost.
func (s *Server) Dispute(intentID, status string) {
	s.mu.Lock()
	if pi := s.intents[intentID]; pi != nil && pi.id == intentID {
		kind := "charge.dispute.closed"
		if pi.dispute == "" {
			pi.dispute, kind = s.id("dp_"), "charge.dispute.created"
		}
		s.happened(pi.account, kind, object{"id": pi.dispute, "object": "dispute", "payment_intent": pi.id, "amount": pi.amount, "currency": pi.currency, "status": status, "reason": "fraudulent", "livemode": false})
	}
	s.mu.Unlock()
	s.nudge()
}

// Refunds lists the refunds of a charge, for tests.
func (s *Server) Refunds(intentID string) (ids []string, sum int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, x := range s.refunds {
		if x.intent == intentID && x.status != "failed" {
			ids, sum = append(ids, x.id), sum+x.amount
		}
	}
	return ids, sum
}

// Intent is the charge of a session, for tests; empty when nothing was paid.
func (s *Server) Intent(sessionID string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if x := s.sessions[sessionID]; x != nil {
		return x.intent
	}
	return ""
}
