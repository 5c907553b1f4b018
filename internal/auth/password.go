package auth

import (
	"context"
	"fmt"
	"runtime"
	"unicode/utf8"

	"github.com/alexedwards/argon2id"
)

// The shortest and longest password, in characters. Length is all that is asked for:
// rules about digits and signs make people write passwords down.
const (
	MinPassword = 10
	MaxPassword = 200
)

// owasp is argon2id as OWASP recommends it for servers with little memory.
var owasp = argon2id.Params{Memory: 19 << 10, Iterations: 2, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// hasher hashes passwords, no more at once than the machine has cores: each takes
// 19 MiB, and a hundred at once would take two gigabytes and serve nobody sooner.
type hasher struct {
	turn   chan struct{}
	params argon2id.Params
}

func newHasher() *hasher {
	return &hasher{turn: make(chan struct{}, runtime.GOMAXPROCS(0)), params: owasp}
}

func (h *hasher) hash(ctx context.Context, password string) (string, error) {
	if err := h.take(ctx); err != nil {
		return "", err
	}
	defer h.give()
	hash, err := argon2id.CreateHash(password, &h.params)
	if err != nil {
		return "", fmt.Errorf("hash a password: %w", err)
	}
	return hash, nil
}

// matches says whether password made this hash, and whether the hash is of a strength
// that is no longer ours.
func (h *hasher) matches(ctx context.Context, password, hash string) (ok, outdated bool, err error) {
	if err := h.take(ctx); err != nil {
		return false, false, err
	}
	defer h.give()
	ok, params, err := argon2id.CheckHash(password, hash)
	if err != nil {
		return false, false, fmt.Errorf("check a password: %w", err)
	}
	return ok, *params != h.params, nil
}

func (h *hasher) take(ctx context.Context) error {
	select {
	case h.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("wait to hash a password: %w", ctx.Err())
	}
}

func (h *hasher) give() { <-h.turn }

// passwordFault is the key of what is wrong with a new password, or empty.
func passwordFault(password string) string {
	switch n := utf8.RuneCountInString(password); {
	case n == 0:
		return "auth.password_empty"
	case n < MinPassword:
		return "auth.password_short"
	case n > MaxPassword:
		return "auth.password_long"
	}
	return ""
}

// Hash is what an account keeps of a password, for whoever writes accounts in bulk.
func Hash(password string) (string, error) {
	return newHasher().hash(context.Background(), password)
}
