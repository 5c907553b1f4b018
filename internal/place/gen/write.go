package main

import (
	"compress/gzip"
	"os"
	"strings"
)

// write packs the lines. There is no time and no name in the header, so the same
// lines are the same bytes.
func write(path string, lines []string) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	packed, err := gzip.NewWriterLevel(file, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := packed.Write([]byte(strings.Join(lines, "\n") + "\n")); err != nil {
		return err
	}
	if err := packed.Close(); err != nil {
		return err
	}
	return file.Close()
}
