package fake

import (
	"net/http"
	"strings"
)

// An account whose name begins with connected is one of a producer that lets the shop charge
// cards for it; with waiting, one whose owner did not finish to sign up. There is no other.
const (
	connected = "acct_fake"
	waiting   = "acct_wait"
)

func (s *Server) readAccount(r *http.Request) (int, object) {
	id := r.PathValue("id")
	if !strings.HasPrefix(id, connected) && !strings.HasPrefix(id, waiting) {
		return http.StatusForbidden, refusal("invalid_request_error", "The provided key does not have access to account (or that account does not exist).")
	}
	return http.StatusOK, object{"id": id, "object": "account", "charges_enabled": strings.HasPrefix(id, connected), "business_profile": object{"name": s.Words.Title}}
}

// Leave takes an account from the shop, as its owner may at any time.
func (s *Server) Leave(id string) {
	s.mu.Lock()
	s.happened(id, "account.application.deauthorized", object{"id": "ca_fake", "object": "application"})
	s.mu.Unlock()
	s.nudge()
}
