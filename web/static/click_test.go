package static

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A page that fades into the next takes no click until it is there.
func TestNoPageFadesIntoAnother(t *testing.T) {
	t.Parallel()
	sheets, err := filepath.Glob("src/css/*.css")
	if err != nil || len(sheets) < 10 {
		t.Fatalf("%d sheets (%v)", len(sheets), err)
	}
	for _, sheet := range sheets {
		css, err := os.ReadFile(sheet)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(css), "view-transition") {
			t.Errorf("%s: a click within the transition would be lost", sheet)
		}
	}
}
