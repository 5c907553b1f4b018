package auth

import (
	"fmt"
	"net"
	"net/url"
	"time"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"
)

// MostPasskeys is how many devices of one person hold a key.
const MostPasskeys = 10

// LongestKeyName is of the name that its owner gives it.
const LongestKeyName = 60

// Passkey is a key that one device of somebody holds; Used is zero before its first use.
type Passkey struct {
	ID   int64
	Name string
	Made time.Time
	Used time.Time
}

// purpose is what a device is asked for; an answer is good for that alone.
type purpose string

const (
	toAdd   purpose = "add"
	toEnter purpose = "enter"
	toProve purpose = "sure"
)

// relying is how browsers know the site that is found at base, nil where they would not give
// it a key: over plain http, but for this very machine, and under a bare number.
func relying(base string) *webauthn.WebAuthn {
	at, err := url.Parse(base)
	if err != nil || net.ParseIP(at.Hostname()) != nil || at.Scheme != "https" && at.Hostname() != "localhost" {
		return nil
	}
	party, err := webauthn.New(&webauthn.Config{RPID: at.Hostname(), RPDisplayName: issuer, RPOrigins: []string{at.Scheme + "://" + at.Host},
		AttestationPreference: protocol.PreferNoAttestation,
		AuthenticatorSelection: protocol.AuthenticatorSelection{
			// A key that anybody may use who holds the device would be less than a code.
			UserVerification: protocol.VerificationRequired,
			ResidentKey:      protocol.ResidentKeyRequirementDiscouraged,
		}})
	if err != nil {
		return nil
	}
	return party
}

// holder is an account as the protocol wants it.
type holder struct {
	id          int64
	login, name string
	keys        []webauthn.Credential
}

func (h holder) WebAuthnID() []byte                         { return fmt.Appendf(nil, "account %d", h.id) }
func (h holder) WebAuthnName() string                       { return h.login }
func (h holder) WebAuthnDisplayName() string                { return h.name }
func (h holder) WebAuthnCredentials() []webauthn.Credential { return h.keys }
