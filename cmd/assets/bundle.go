package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"

	"github.com/evanw/esbuild/pkg/api"
)

// floor is the oldest browser that must be able to buy: see web/static/src/css/README.md.
var floor = []api.Engine{{Name: api.EngineChrome, Version: "80"}, {Name: api.EngineSafari, Version: "14"}}

func styles(src string, out *output) error {
	for _, name := range []string{"shop.css", "office.css"} {
		content, err := bundle(filepath.Join(src, "css", name))
		if err != nil {
			return err
		}
		content, err = out.link(content)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		out.add(name, content)
	}
	return nil
}

func scripts(src string, out *output) error {
	for _, name := range []string{"shop.js", "office.js", "screen.js", "worker.js"} {
		content, err := bundle(filepath.Join(src, "js", name))
		if err != nil {
			return err
		}
		out.add(name, content)
	}
	return nil
}

func bundle(entry string) ([]byte, error) {
	r := api.Build(api.BuildOptions{
		EntryPoints:       []string{entry},
		Bundle:            true,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		LegalComments:     api.LegalCommentsNone,
		Charset:           api.CharsetUTF8,
		Format:            api.FormatIIFE,
		Target:            api.ES2019,
		Engines:           floor,
		External:          []string{"/a/*"},
		LogLevel:          api.LogLevelSilent,
	})
	for _, m := range slices.Concat(r.Errors, r.Warnings) {
		if m.Location != nil {
			return nil, fmt.Errorf("%s:%d: %s", m.Location.File, m.Location.Line, m.Text)
		}
		return nil, errors.New(m.Text)
	}
	if len(r.OutputFiles) != 1 {
		return nil, fmt.Errorf("%s: %d files built, want 1", entry, len(r.OutputFiles))
	}
	return r.OutputFiles[0].Contents, nil
}

var plainPath = regexp.MustCompile(`/a/[a-z0-9-]+\.[a-z0-9]+`)

// link replaces the plain paths in a style sheet by built ones. A path to a file
// that does not exist is an error.
func (o *output) link(css []byte) ([]byte, error) {
	var missing error
	linked := plainPath.ReplaceAllFunc(css, func(p []byte) []byte {
		built, ok := o.names[string(p[len("/a/"):])]
		if !ok {
			missing = fmt.Errorf("no file for %s", p)
		}
		return []byte("/a/" + built)
	})
	return linked, missing
}
