package session

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
)

const tokenSize = 32

func random() []byte {
	b := make([]byte, tokenSize)
	rand.Read(b) // never fails: crypto/rand ends the program instead
	return b
}

func encode(token []byte) string { return base64.RawURLEncoding.EncodeToString(token) }

// row is the key under which a token's session is kept; false for what can be no token.
func row(token string) ([]byte, bool) {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(token)
	if err != nil || len(raw) != tokenSize {
		return nil, false
	}
	return hash(raw), true
}

func hash(b []byte) []byte {
	sum := sha256.Sum256(b)
	return sum[:]
}
