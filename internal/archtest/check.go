package archtest

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
)

// Check reads every file of a tree and returns what breaks the rules, a sentence each;
// none means that the house stands as drawn.
func Check(tree fs.FS) ([]string, error) {
	c := &checker{packages: map[string]*folder{}}
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != "." && skipped(entry.Name()):
			return fs.SkipDir
		case entry.IsDir() || path.Ext(name) != ".go" && path.Ext(name) != ".templ":
			return nil
		}
		text, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		return c.file(name, text)
	})
	c.folders()
	slices.Sort(c.faults)
	return c.faults, err
}

func skipped(dir string) bool {
	return dir == "testdata" || dir == "node_modules" || strings.HasPrefix(dir, ".") || strings.HasPrefix(dir, "_")
}

// checker gathers faults, and what can only be judged when a folder is known whole.
type checker struct {
	packages map[string]*folder
	faults   []string
}

type folder struct{ documented, code bool }

func (c *checker) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

func (c *checker) file(name string, text []byte) error {
	if n := bytes.Count(text, []byte("\n")); n > longest && !generated(text) && !data(name) {
		c.fault("%s has %d lines; %d is the limit", name, n, longest)
	}
	if path.Ext(name) != ".go" {
		return nil
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ImportsOnly|parser.ParseComments)
	if err != nil {
		return err
	}
	dir := path.Dir(name)
	f := c.packages[dir]
	if f == nil {
		f = &folder{}
		c.packages[dir] = f
	}
	f.code = f.code || !test(name)
	place := path.Base(name) == "doc.go" || path.Base(name) == "main.go" && parsed.Name.Name == "main"
	f.documented = f.documented || place && documents(parsed.Doc)
	for _, spec := range parsed.Imports {
		target, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return err
		}
		if ours, ok := strings.CutPrefix(target, module+"/"); ok {
			c.imports(name, dir, ours)
		} else {
			c.knows(name, dir, target)
		}
	}
	return nil
}

// imports judges one of our folders in a file of another.
func (c *checker) imports(name, dir, target string) {
	allowed, _ := line(dir)
	switch {
	case dir == target || test(name) && matches(dir+"/...", target):
		return
	case strings.HasSuffix(target, "test") && (test(name) || strings.HasSuffix(dir, "test") || dir == "cmd/bench"):
		return
	case strings.HasSuffix(target, "test"):
		c.fault("%s imports %s, which is for tests only", name, target)
	case slices.Contains(wiring, target) && !matches("cmd/...", dir):
		c.fault("%s imports %s, which only cmd may wire in", name, target)
	case test(name) && matches("internal/...", target):
		return
	case !matchesAny(allowed, target):
		c.fault("%s imports %s; %s may import %s", name, target, dir, list(allowed))
	}
}

// knows judges a library in one of our files.
func (c *checker) knows(name, dir, library string) {
	if test(name) || strings.HasSuffix(dir, "test") {
		return
	}
	inside := matches("internal/...", dir) || matches("cmd/...", dir)
	if strings.HasPrefix(library, "gorm.io/") && !inside && !strings.HasSuffix(name, "store.go") {
		c.fault("%s imports gorm; only files named …store.go do, and internal and cmd", name)
	}
	for prefix, folders := range alone {
		if strings.HasPrefix(library, prefix) && !matchesAny(folders, dir) {
			c.fault("%s imports %s; only %s may know it", name, library, list(folders))
		}
	}
}

// folders judges what a folder as a whole owes.
func (c *checker) folders() {
	for dir, f := range c.packages {
		if _, ok := line(dir); !ok {
			c.fault("the folder %s has no line in internal/archtest/table.go: write down what it may import", dir)
		}
		if f.code && !f.documented {
			c.fault("%s has no doc.go that says what it owns and what it never does", dir)
		}
	}
}

// line finds the folder's own line, or the nearest one above that speaks for everything
// under it.
func line(dir string) ([]string, bool) {
	if allowed, ok := may[dir]; ok {
		return allowed, true
	}
	for up := dir; up != "."; up = path.Dir(up) {
		if allowed, ok := may[up+"/..."]; ok {
			return allowed, true
		}
	}
	return nil, false
}

func matches(pattern, dir string) bool {
	base, wide := strings.CutSuffix(pattern, "...")
	base = strings.TrimSuffix(base, "/")
	return dir == base || wide && (base == "" || strings.HasPrefix(dir, base+"/"))
}

func matchesAny(patterns []string, dir string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool { return matches(p, dir) })
}

func list(patterns []string) string {
	if len(patterns) == 0 {
		return "nothing of ours"
	}
	return strings.Join(slices.Sorted(slices.Values(patterns)), ", ")
}

func test(name string) bool { return strings.HasSuffix(name, "_test.go") }

// data is long because the world is: lists of communes, the sample commune.
func data(name string) bool {
	return strings.HasSuffix(name, "_data.go") || slices.Contains(strings.Split(path.Dir(name), "/"), "data")
}

func generated(text []byte) bool {
	return bytes.HasPrefix(text, []byte("// Code generated ")) || bytes.Contains(text, []byte("\n// Code generated "))
}

func documents(doc *ast.CommentGroup) bool {
	return doc != nil && (strings.HasPrefix(doc.Text(), "Package ") || strings.HasPrefix(doc.Text(), "Command "))
}

// Lines lists the folders of the table, for whoever wants to see that none is stale.
func Lines() []string { return slices.Sorted(maps.Keys(may)) }
