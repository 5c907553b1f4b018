package secret_test

import (
	"bytes"
	"context"
	"os"
	"testing"

	"golang.org/x/sync/errgroup"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/secret"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

func TestEverybodyWhoAsksAtOnceGetsTheSameKey(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	keys := make([][]byte, 16)
	var g errgroup.Group
	for i := range keys {
		g.Go(func() (err error) {
			keys[i], err = secret.Key(t.Context(), db, "link", "")
			return err
		})
	}
	if err := g.Wait(); err != nil {
		t.Fatal(err)
	}
	for _, key := range keys {
		if len(key) != 32 || !bytes.Equal(key, keys[0]) {
			t.Fatalf("two keys for one name: %x and %x", keys[0], key)
		}
	}
	other, err := secret.Key(t.Context(), db, "form", "")
	if err != nil || bytes.Equal(other, keys[0]) {
		t.Fatalf("another name must have another key: %v", err)
	}
}

func TestAKeyFromTheEnvironmentIsNotStored(t *testing.T) {
	t.Parallel()
	const env = "0123456789 0123456789 0123456789 0123456789"
	key := func(name, env string) []byte {
		k, err := secret.Key(context.Background(), nil, name, env) // no database is touched
		if err != nil {
			t.Fatal(err)
		}
		return k
	}
	first := key("link", env)
	if len(first) != 32 || !bytes.Equal(first, key("link", env)) {
		t.Error("the same secret must give the same key")
	}
	if bytes.Equal(first, key("form", env)) || bytes.Equal(first, key("link", env+"x")) {
		t.Error("another name or another secret must give another key")
	}
}
