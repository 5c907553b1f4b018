package locale

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A key without a sentence would be answered with the general one, which helps nobody.
func TestEveryKeyInTheSourceHasASentence(t *testing.T) {
	t.Parallel()
	keys := keysOf(t, "../..")
	if len(keys) < 40 {
		t.Fatalf("only %d keys were found: the search is broken", len(keys))
	}
	faults := Vi().Faults
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if _, ok := faults[key]; !ok {
			t.Errorf("%s has no sentence (%s)", key, keys[key])
		}
	}
}

// keysOf finds every literal key that is given to fault.New, to a form's Wrong or
// WrongWith, or to a function that hands one of its arguments on to fault.New.
func keysOf(t *testing.T, root string) map[string]string {
	t.Helper()
	packages := map[string][]*ast.File{}
	files := token.NewFileSet()
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != root && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata" || entry.Name() == "node_modules"):
			return fs.SkipDir
		case entry.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err == nil {
			packages[filepath.Dir(path)] = append(packages[filepath.Dir(path)], file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	keys := map[string]string{}
	for _, parsed := range packages {
		passes := map[string]int{}
		for _, file := range parsed {
			maps.Copy(passes, passersOn(file))
		}
		for _, file := range parsed {
			ast.Inspect(file, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				at, ok := keyArgument(call)
				if name, named := call.Fun.(*ast.Ident); !ok && named {
					at, ok = passes[name.Name]
				}
				if ok && at < len(call.Args) {
					if literal, is := call.Args[at].(*ast.BasicLit); is {
						key, _ := strconv.Unquote(literal.Value)
						keys[key] = files.Position(literal.Pos()).String()
					}
				}
				return true
			})
		}
	}
	return keys
}

// keyArgument is where the key stands among the arguments of a call that takes one.
func keyArgument(call *ast.CallExpr) (int, bool) {
	selector, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return 0, false
	}
	switch selector.Sel.Name {
	case "New":
		x, ok := selector.X.(*ast.Ident)
		return 1, ok && x.Name == "fault"
	case "Wrong", "WrongWith":
		return 1, len(call.Args) >= 2
	}
	return 0, false
}

// passersOn are the functions of a file that give a parameter of theirs to fault.New
// as the key, and which one.
func passersOn(file *ast.File) map[string]int {
	found := map[string]int{}
	for _, d := range file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Body == nil || f.Recv != nil {
			continue
		}
		place := map[string]int{}
		for _, field := range f.Type.Params.List {
			for _, name := range field.Names {
				place[name.Name] = len(place)
			}
		}
		ast.Inspect(f.Body, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if at, ok := keyArgument(call); ok && at < len(call.Args) {
				if name, is := call.Args[at].(*ast.Ident); is {
					if i, is := place[name.Name]; is {
						found[f.Name.Name] = i
					}
				}
			}
			return true
		})
	}
	return found
}
