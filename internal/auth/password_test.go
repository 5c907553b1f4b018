package auth

import (
	"context"
	"errors"
	"testing"

	"github.com/alexedwards/argon2id"
)

func TestNobodysHashIsAsHardAsAnyOther(t *testing.T) {
	t.Parallel()
	params, _, _, err := argon2id.DecodeHash(nobody)
	if err != nil || *params != owasp {
		t.Errorf("%+v, %v", params, err)
	}
	if ok, _, err := newHasher().matches(t.Context(), "", nobody); ok || err != nil {
		t.Errorf("an empty password matches: %v %v", ok, err)
	}
}

func TestWhoWaitsForATurnMayLeave(t *testing.T) {
	t.Parallel()
	h := &hasher{turn: make(chan struct{}, 1), params: owasp}
	if err := h.take(t.Context()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := h.hash(ctx, "mật khẩu"); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	h.give()
	if hash, err := h.hash(t.Context(), "mật khẩu"); err != nil || hash == "" {
		t.Errorf("the turn was not given back: %v", err)
	}
}
