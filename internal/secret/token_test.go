package secret_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/ocop-hungdao/ocop/internal/secret"
)

func TestATokenIsTwentySixPlainCharacters(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		token := secret.Token(rapid.SliceOf(rapid.Byte()).Draw(t, "key"), rapid.SliceOf(rapid.String()).Draw(t, "parts")...)
		if len(token) != 26 {
			t.Fatalf("%q has %d characters", token, len(token))
		}
		for _, r := range token {
			if (r < 'a' || r > 'z') && (r < '2' || r > '7') {
				t.Fatalf("%q is not fit for a link", token)
			}
		}
	})
}

func TestATokenDependsOnKeyPartsAndBorders(t *testing.T) {
	t.Parallel()
	key := []byte("a key of thirty-two bytes length")
	first := secret.Token(key, "don", "OCP-1234-5678")
	if secret.Token(key, "don", "OCP-1234-5678") != first {
		t.Error("the same call gave another token")
	}
	for name, other := range map[string]string{
		"another key":   secret.Token([]byte("another key"), "don", "OCP-1234-5678"),
		"another part":  secret.Token(key, "don", "OCP-1234-5679"),
		"other borders": secret.Token(key, "donO", "CP-1234-5678"),
		"one part more": secret.Token(key, "don", "OCP-1234-5678", ""),
		"one part less": secret.Token(key, "don"),
		"nothing":       secret.Token(key),
	} {
		if other == first {
			t.Errorf("%s gave the same token", name)
		}
	}
}

func TestEmptyEqualsNothing(t *testing.T) {
	t.Parallel()
	if secret.Equal("", "") || secret.Equal("a", "") || secret.Equal("a", "b") || secret.Equal("a", "aa") {
		t.Error("tokens that differ, or none at all, were taken as equal")
	}
	if !secret.Equal("abc", "abc") {
		t.Error("equal tokens were not taken as equal")
	}
}

func TestAShortSecretIsRefused(t *testing.T) {
	t.Parallel()
	if secret.Check("") != nil || secret.Check("0123456789012345678901234567890123456789") != nil {
		t.Error("a good OCOP_SECRET was refused")
	}
	if secret.Check("short") == nil {
		t.Error("a short OCOP_SECRET was taken")
	}
}
