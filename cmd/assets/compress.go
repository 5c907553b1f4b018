package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
)

// compress adds the brotli and gzip forms of a file that gains from them; a font is
// compressed already.
func compress(files map[string][]byte, name string, content []byte) error {
	if strings.HasSuffix(name, ".woff2") || strings.HasSuffix(name, ".png") {
		return nil
	}
	var br, gz bytes.Buffer
	zip, err := gzip.NewWriterLevel(&gz, gzip.BestCompression)
	if err != nil {
		return err
	}
	for _, w := range []io.WriteCloser{brotli.NewWriterLevel(&br, brotli.BestCompression), zip} {
		if _, err := w.Write(content); err != nil {
			return err
		}
		if err := w.Close(); err != nil {
			return err
		}
	}
	files[name+".br"], files[name+".gz"] = br.Bytes(), gz.Bytes()
	return nil
}
