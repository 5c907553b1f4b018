package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

const root = "../../web/static"

// TestWhatIsServedIsWhatIsWritten fails when dist was not rebuilt after a change in
// src: run go run ./cmd/assets.
func TestWhatIsServedIsWhatIsWritten(t *testing.T) {
	t.Parallel()
	want, err := build(filepath.Join(root, "src"))
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(filepath.Join(root, "dist"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if _, ok := want[e.Name()]; !ok {
			t.Errorf("dist has %s, which is not built any more", e.Name())
		}
	}
	for name, content := range want {
		have, err := os.ReadFile(filepath.Join(root, "dist", name))
		if err != nil {
			t.Errorf("%s is not in dist", name)
			continue
		}
		// Compressors may change between releases; what they hold may not.
		if !bytes.Equal(unpacked(t, name, have), unpacked(t, name, content)) {
			t.Errorf("%s in dist is stale", name)
		}
	}
}

func TestTheSameSourcesGiveTheSameBytes(t *testing.T) {
	t.Parallel()
	first, err := build(filepath.Join(root, "src"))
	if err != nil {
		t.Fatal(err)
	}
	second, err := build(filepath.Join(root, "src"))
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range first {
		if !bytes.Equal(content, second[name]) {
			t.Errorf("%s differs the second time", name)
		}
	}
}

func TestAPathToAMissingFileStopsTheBuild(t *testing.T) {
	t.Parallel()
	o := &output{names: map[string]string{"icon.svg": "icon.0123456789.svg"}}
	got, err := o.link([]byte("a{background:url(/a/icon.svg)}"))
	if err != nil || !strings.Contains(string(got), "/a/icon.0123456789.svg") {
		t.Fatalf("%s, %v", got, err)
	}
	if _, err := o.link([]byte("a{background:url(/a/gone.svg)}")); err == nil {
		t.Fatal("a missing file is not noticed")
	}
}

func unpacked(t *testing.T, name string, content []byte) []byte {
	t.Helper()
	var r io.Reader = bytes.NewReader(content)
	switch filepath.Ext(name) {
	case ".br":
		r = brotli.NewReader(r)
	case ".gz":
		z, err := gzip.NewReader(r)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		r = z
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return plain
}
