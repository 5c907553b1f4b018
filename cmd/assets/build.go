package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// output gathers what is built: plain name to built name, built name to content.
type output struct {
	names map[string]string
	files map[string][]byte
}

// build returns every file of dist by its name, manifest.json and compressed forms
// included.
func build(src string) (map[string][]byte, error) {
	out := &output{names: map[string]string{}, files: map[string][]byte{}}
	for _, step := range []func(string, *output) error{copies, icons, styles, scripts} {
		if err := step(src, out); err != nil {
			return nil, err
		}
	}
	manifest, err := json.MarshalIndent(out.names, "", "  ")
	if err != nil {
		return nil, err
	}
	for _, name := range out.names {
		if err := compress(out.files, name, out.files[name]); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	out.files["manifest.json"] = append(manifest, '\n')
	return out.files, nil
}

// add puts the hash of the content between name and extension.
func (o *output) add(name string, content []byte) {
	sum := sha256.Sum256(content)
	ext := filepath.Ext(name)
	built := strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:])[:10] + ext
	o.names[name] = built
	o.files[built] = content
}

// copies takes fonts and pictures as they are.
func copies(src string, out *output) error {
	for _, pattern := range []string{"fonts/*.woff2", "img/*"} {
		found, err := filepath.Glob(filepath.Join(src, pattern))
		if err != nil {
			return err
		}
		for _, file := range found {
			content, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			out.add(filepath.Base(file), content)
		}
	}
	return nil
}
