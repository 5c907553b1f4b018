package ui

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	classes = regexp.MustCompile(`class="([a-z0-9- ]+)"`)
	signs   = regexp.MustCompile(`Icon(?:\(|: ?)"([a-z0-9-]+)"`)
	styled  = regexp.MustCompile(`\.([a-z][a-z0-9-]*)`)
	imports = regexp.MustCompile(`@import "([a-z-]+\.css)";`)
)

// TestEveryIconIsInTheSprite and the next read the pages of the whole product: a
// misspelt name draws nothing and no compiler says so.
func TestEveryIconIsInTheSprite(t *testing.T) {
	t.Parallel()
	eachSource(t, func(file, text string) {
		for _, m := range signs.FindAllStringSubmatch(text, -1) {
			if _, err := os.Stat("../static/src/icons/" + m[1] + ".svg"); err != nil {
				t.Errorf("%s: there is no icon %s", file, m[1])
			}
		}
	})
}

func TestEveryClassHasAStyle(t *testing.T) {
	t.Parallel()
	shop, office := stylesOf(t, "shop.css"), stylesOf(t, "office.css")
	eachSource(t, func(file, text string) {
		for _, m := range classes.FindAllStringSubmatch(text, -1) {
			for name := range strings.FieldsSeq(m[1]) {
				switch {
				case strings.HasPrefix(file, "../../admin/"):
					if !office[name] {
						t.Errorf("%s: office.css does not know the class %s", file, name)
					}
				case strings.HasPrefix(file, "../view/"):
					if !shop[name] {
						t.Errorf("%s: shop.css does not know the class %s", file, name)
					}
				case !shop[name] && !office[name]:
					t.Errorf("%s: no style sheet knows the class %s", file, name)
				}
			}
		}
	})
}

// stylesOf is every class in a style sheet and what it imports.
func stylesOf(t *testing.T, entry string) map[string]bool {
	t.Helper()
	known := map[string]bool{}
	read := func(name string) string {
		css, err := os.ReadFile("../static/src/css/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return string(css)
	}
	for _, part := range imports.FindAllStringSubmatch(read(entry), -1) {
		for _, m := range styled.FindAllStringSubmatch(read(part[1]), -1) {
			known[m[1]] = true
		}
	}
	return known
}

// TestPagesCarryNoStyleOrScriptOfTheirOwn: the content security policy would drop
// them in silence.
func TestPagesCarryNoStyleOrScriptOfTheirOwn(t *testing.T) {
	t.Parallel()
	own := regexp.MustCompile(`\sstyle=|<style|\son[a-z]+="|<script(?: type="(?:module|text/javascript)")?>`)
	eachSource(t, func(file, text string) {
		if !strings.HasSuffix(file, ".templ") {
			return
		}
		if found := own.FindString(text); found != "" {
			t.Errorf("%s has %q", file, found)
		}
	})
}

func eachSource(t *testing.T, visit func(file, text string)) {
	t.Helper()
	seen := 0
	for _, root := range []string{"..", "../../admin"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				if os.IsNotExist(err) {
					return nil
				}
				return err
			}
			source := strings.HasSuffix(path, ".templ") || strings.HasSuffix(path, ".go")
			if d.IsDir() || !source || strings.HasSuffix(path, "_templ.go") || strings.HasSuffix(path, "_test.go") {
				return nil
			}
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			seen++
			visit(path, string(text))
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if seen < 20 {
		t.Fatalf("read only %d files", seen)
	}
}
