package secret_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/secret"
)

func TestWhatIsSealedOpensOnlyWithItsKeyAndForItsOwner(t *testing.T) {
	t.Parallel()
	key, plain := bytes.Repeat([]byte("k"), 32), []byte("twenty bytes of key.")
	sealed, err := secret.Seal(key, plain, "account 1")
	if err != nil || bytes.Contains(sealed, plain) {
		t.Fatalf("%q, %v", sealed, err)
	}
	if got, err := secret.Open(key, sealed, "account 1"); err != nil || !bytes.Equal(got, plain) {
		t.Errorf("%q, %v", got, err)
	}
	bent := bytes.Clone(sealed)
	bent[len(bent)-1] ^= 1
	for name, open := range map[string]func() ([]byte, error){
		"another key":   func() ([]byte, error) { return secret.Open(bytes.Repeat([]byte("x"), 32), sealed, "account 1") },
		"another owner": func() ([]byte, error) { return secret.Open(key, sealed, "account 2") },
		"a bent byte":   func() ([]byte, error) { return secret.Open(key, bent, "account 1") },
		"nothing":       func() ([]byte, error) { return secret.Open(key, nil, "account 1") },
	} {
		if _, err := open(); !errors.Is(err, secret.ErrSealed) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
