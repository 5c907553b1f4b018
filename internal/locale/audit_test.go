package locale

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// What is written into the log is read by officers: every action that stands in the source
// has words, and so has every kind of record and every key of a map beside it.
func TestEveryLineOfTheLogHasWords(t *testing.T) {
	t.Parallel()
	words, found := Vi().Audit, 0
	silent := map[string]bool{"offer": true, "preorder": true, "line": true, "producer": true, "product": true, "ref": true, "visits": true, "requests": true, "purchase": true, "products": true, "file": true, "money": true,
		"producer_id": true, "wording": true, "related": true, "upload": true, "of": true, "hash": true}
	err := filepath.WalkDir("../..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok || !named(lit.Type, "audit", "Entry") {
				return true
			}
			for _, e := range lit.Elts {
				pair, _ := e.(*ast.KeyValueExpr)
				if pair == nil {
					continue
				}
				switch key, text := pair.Key.(*ast.Ident).Name, literal(pair.Value); {
				case key == "Action" && text != "":
					if found++; words.Actions[text] == "" {
						t.Errorf("%s: action %s has no words", path, text)
					}
				case key == "Entity" && text != "" && words.Entities[text] == "":
					t.Errorf("%s: record %s has no words", path, text)
				case key == "Before" || key == "After":
					m, _ := pair.Value.(*ast.CompositeLit)
					if m == nil {
						continue
					}
					for _, each := range m.Elts {
						if p, is := each.(*ast.KeyValueExpr); is {
							if k := literal(p.Key); k != "" && words.Fields[k] == "" && !silent[k] {
								t.Errorf("%s: field %s has no words", path, k)
							}
						}
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if found < 60 {
		t.Fatalf("only %d actions were found: the search is broken", found)
	}
	for action := range words.Actions {
		part, listed := action[:strings.IndexByte(action, '.')], false
		for _, p := range words.Parts {
			for _, a := range p.Actions {
				listed = listed || a == part
			}
		}
		if !listed {
			t.Errorf("%s is in no part of the filter", action)
		}
	}
}

func named(e ast.Expr, pkg, name string) bool {
	s, ok := e.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	x, ok := s.X.(*ast.Ident)
	return ok && x.Name == pkg && s.Sel.Name == name
}

func literal(e ast.Expr) string {
	l, ok := e.(*ast.BasicLit)
	if !ok {
		return ""
	}
	text, err := strconv.Unquote(l.Value)
	if err != nil {
		return ""
	}
	return text
}
