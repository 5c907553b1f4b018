package auth_test

import (
	"testing"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestKeysAreOfferedOnlyWhereBrowsersGiveThem(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.second()
	for base, want := range map[string]bool{
		"https://ocop.example.vn": true, "http://localhost:8080": true,
		"http://ocop.example.vn": false, "http://127.0.0.1:8080": false, "https://10.0.0.7": false, "http://[::1]:80": false, "": false, "::": false,
	} {
		o.WithPasskeys(base)
		_, ok, err := o.Passkeys(t.Context(), o.hoa.ID)
		options, err2 := o.AskNewKey(t.Context(), o.hoa.ID)
		if err != nil || err2 != nil || ok != want || (options != "") != want {
			t.Errorf("%q: %v, %q, %v, %v", base, ok, options, err, err2)
		}
	}
}

func TestAnAnswerThatNoKeyGaveIsRefused(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.WithPasskeys("https://ocop.example.vn")
	if options, err := o.AskNewKey(t.Context(), o.hoa.ID); err != nil || options != "" {
		t.Errorf("a key is asked of who has no second step: %q, %v", options, err)
	}
	o.second()
	half := o.half()
	if options, err := o.AskAtDoor(t.Context(), half, phone); err != nil || options != "" {
		t.Errorf("who has no key is asked for one: %q, %v", options, err)
	}
	for _, answer := range []string{"", "{}", "null", "[]", "không phải", `{"id":"AA","rawId":"AA","type":"public-key","response":{"clientDataJSON":"e30","authenticatorData":"AA","signature":"AA"}}`} {
		if _, err := o.FinishByKey(t.Context(), half, phone, answer, ip); !fault.Is(err, "auth.key_wrong") {
			t.Errorf("at the door, %q: %v", answer, err)
		}
		if err := o.ProveKey(t.Context(), o.self(), answer, ip); !fault.Is(err, "auth.key_wrong") {
			t.Errorf("once more, %q: %v", answer, err)
		}
		if err := o.AddKey(t.Context(), o.self(), "Máy", answer); !fault.Is(err, "auth.key_wrong") {
			t.Errorf("added, %q: %v", answer, err)
		}
	}
	if _, err := o.FinishByKey(t.Context(), half, "another browser", "{}", ip); !fault.Is(err, "auth.half_gone") {
		t.Errorf("another browser: %v", err)
	}
	if err := o.AddKey(t.Context(), o.self(), " \t", "{}"); err == nil || fault.Is(err, "auth.key_wrong") {
		t.Errorf("a key without a name: %v", err)
	}
	if err := o.DropKey(t.Context(), o.self(), 1); err != nil {
		t.Errorf("one that is not there: %v", err)
	}
}
