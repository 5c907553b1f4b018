package auth

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"strings"
	"time"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/hotp"
)

// RecoveryCodes is how many codes are given with a second step for the day on which the
// phone is lost; each is good once.
const RecoveryCodes = 10

// How codes are made (RFC 6238), as every app for them expects: six digits, half a minute
// each. A clock may be one code off.
const (
	codeEvery  = 30
	codeDigits = otp.DigitsSix
	codeSkew   = 1
)

// issuer is under what name phones list the code.
const issuer = "OCOP Hưng Đạo"

var letters = base32.StdEncoding.WithPadding(base32.NoPadding)

// SecondKey is what a phone needs to show codes: the key as one types it, and the address in
// the picture that it scans.
type SecondKey struct{ Key, Address string }

// Groups is the key in groups of four, for who types it.
func (k SecondKey) Groups() string { return inFours(k.Key) }

func inFours(text string) string {
	var b strings.Builder
	for i, r := range text {
		if i > 0 && i%4 == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func secondKey(login string, raw []byte) SecondKey {
	key := letters.EncodeToString(raw)
	label := escape(issuer) + ":" + escape(strings.TrimPrefix(login, "+"))
	return SecondKey{Key: key, Address: "otpauth://totp/" + label + "?secret=" + key + "&issuer=" + escape(issuer)}
}

// escape writes a space as %20: apps show a plus as it stands.
func escape(text string) string {
	var b strings.Builder
	for _, c := range []byte(text) {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~@", c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// stepOf is the step of time whose code this is, near now; 0 for no such code.
func stepOf(raw []byte, code string, now time.Time) (int64, error) {
	key, at := letters.EncodeToString(raw), now.Unix()/codeEvery
	found := int64(0)
	for step := at - codeSkew; step <= at+codeSkew; step++ {
		right, err := hotp.ValidateCustom(code, uint64(max(step, 0)), key, hotp.ValidateOpts{Digits: codeDigits, Algorithm: otp.AlgorithmSHA1})
		if err != nil {
			return 0, fmt.Errorf("check a code: %w", err)
		}
		if right {
			found = step
		}
	}
	return found, nil
}

// typedCode is a code without the blanks and dashes that people put into it.
func typedCode(typed string) string {
	return strings.ToUpper(strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' || r == '\u00a0' {
			return -1
		}
		return r
	}, typed))
}

// isCode says whether it is of the kind that a phone shows.
func isCode(code string) bool {
	return len(code) == codeDigits.Length() && strings.Trim(code, "0123456789") == ""
}

// newRecovery is one code of 80 bits, as it is shown.
func newRecovery() string {
	return strings.ReplaceAll(strings.ToLower(inFours(rand.Text()[:16])), " ", "-")
}

// recoveryHash is bound to the account, so that one list of guesses does not fit all.
func recoveryHash(accountID int64, code string) []byte {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d %s", accountID, typedCode(code)))
	return sum[:]
}
