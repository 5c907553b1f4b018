package blob_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/blob"
)

// kinds opens each kind of store afresh.
func kinds(t *testing.T) map[string]*blob.Files {
	t.Helper()
	folder, err := blob.Open(blob.Config{Folder: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	bucket, err := blob.Open(blob.Config{URL: fakeS3(t)})
	if err != nil {
		t.Fatal(err)
	}
	return map[string]*blob.Files{"folder": folder, "bucket": bucket}
}

func TestWhatIsPutIsThereUntilItIsTakenAway(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	for kind, files := range kinds(t) {
		shelf := files.Public
		if err := shelf.Ready(ctx); err != nil {
			t.Errorf("%s: not ready: %v", kind, err)
		}
		for _, body := range []string{"một", "hai", strings.Repeat("x", 300_000)} { // again replaces
			if err := shelf.Put(ctx, "a-320.jpg", []byte(body)); err != nil {
				t.Fatalf("%s: %v", kind, err)
			}
			got, err := shelf.Get(ctx, "a-320.jpg")
			if err != nil || string(got) != body {
				t.Errorf("%s: read %d bytes of %d (%v)", kind, len(got), len(body), err)
			}
		}
		info, err := shelf.Stat(ctx, "a-320.jpg")
		if err != nil || info.Size != 300_000 || info.Since.IsZero() {
			t.Errorf("%s: %+v (%v)", kind, info, err)
		}
		if _, err := files.Private.Get(ctx, "a-320.jpg"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: a public file lies on the private shelf (%v)", kind, err)
		}
		for range 2 {
			if err := shelf.Delete(ctx, "a-320.jpg"); err != nil {
				t.Errorf("%s: %v", kind, err)
			}
		}
		if _, err := shelf.Get(ctx, "a-320.jpg"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: after it was taken away: %v", kind, err)
		}
		if _, err := shelf.Stat(ctx, "a-320.jpg"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: after it was taken away: %v", kind, err)
		}
	}
}

func TestAListNamesWhatBeginsAlikeOnItsOwnShelf(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	for kind, files := range kinds(t) {
		for _, name := range []string{"upload-1", "upload-2", "paper-1.pdf"} {
			if err := files.Private.Put(ctx, name, []byte(name)); err != nil {
				t.Fatal(err)
			}
		}
		_ = files.Public.Put(ctx, "upload-3", nil)
		var names []string
		err := files.Private.List(ctx, "upload-", func(i blob.Info) error { names = append(names, i.Name); return nil })
		slices.Sort(names)
		if err != nil || !slices.Equal(names, []string{"upload-1", "upload-2"}) {
			t.Errorf("%s lists %v (%v)", kind, names, err)
		}
		enough := errors.New("enough")
		if err := files.Private.List(ctx, "", func(blob.Info) error { return enough }); !errors.Is(err, enough) {
			t.Errorf("%s went on: %v", kind, err)
		}
	}
}

func TestNoNameLeadsOutOfTheShelf(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	for kind, files := range kinds(t) {
		_ = files.Private.Put(ctx, "secret", []byte("secret"))
		for _, name := range []string{"", ".", "..", "../private/secret", "/etc/passwd", "a/b", `a\b`, ".trial", "a\x00b", "Ảnh", "A", "%2e%2e", strings.Repeat("a", 101), "-a"} {
			_, get := files.Public.Get(ctx, name)
			_, stat := files.Public.Stat(ctx, name)
			for _, err := range []error{get, stat, files.Public.Put(ctx, name, nil), files.Public.Delete(ctx, name)} {
				if !errors.Is(err, fs.ErrInvalid) {
					t.Errorf("%s: %q: %v", kind, name, err)
				}
			}
		}
	}
}

func TestReadersNeverSeeHalfAFile(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	files, err := blob.Open(blob.Config{Folder: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	full := []byte(strings.Repeat("0123456789", 20_000))
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if err := files.Public.Put(ctx, "x", full); err != nil {
					t.Error(err)
				}
				if got, err := files.Public.Get(ctx, "x"); err != nil || len(got) != len(full) {
					t.Errorf("read %d bytes (%v)", len(got), err)
				}
			}
		})
	}
	wg.Wait()
}

// The tests may run as root, for whom nothing is read-only: a file in the place of the
// drawer makes every write fail for everybody.
func TestAFailedPutLeavesNothing(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	dir := t.TempDir()
	files, err := blob.Open(blob.Config{Folder: dir})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 256 {
		if err := os.WriteFile(fmt.Sprintf("%s/public/d%02x", dir, i), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := files.Public.Put(ctx, "x", []byte("x")); err == nil {
		t.Fatal("kept where nothing can be kept")
	}
	if _, err := files.Public.Get(ctx, "x"); err == nil {
		t.Error("it can be read all the same")
	}
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if err := files.Private.Put(gone, "x", []byte("x")); !errors.Is(err, context.Canceled) {
		t.Errorf("kept for nobody: %v", err)
	}
}
