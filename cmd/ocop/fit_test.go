package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// tabled are pages of many like fields, or of none but the known, which one sentence above
// them explains.
var tabled = []string{"office-login", "office-login-wrong", "office-rates-zone", "office-rates-provinces", "office-paper-rules", "office-visit-place", "office-live-console-pins"}

// check looks at the page as it stands.
func check(t *testing.T, tab *browsertest.Tab, name string, view browsertest.View) {
	t.Helper()
	if folder := os.Getenv("OCOP_SHOTS"); folder != "" {
		defer tab.Picture(folder, name+"-"+view.String())
	}
	if lang := browsertest.Eval[string](tab, `document.documentElement.lang`); lang != "vi" {
		t.Errorf("the language is %q", lang)
	}
	if n := tab.Count("h1"); n != 1 {
		t.Errorf("%d headings of the first rank", n)
	}
	if shift, what := tab.Shift(); shift > 0.005 {
		t.Errorf("the page jumps by %.4f: %q", shift, what)
	}
	for _, table := range tab.LooseTables() {
		t.Errorf("columns as wide as their words, which move while later rows arrive: %s", table)
	}
	for _, wide := range tab.Outside() {
		t.Errorf("too wide: %s", wide)
	}
	for _, cut := range tab.Clipped() {
		t.Errorf("cut off on the right: %s", cut)
	}
	for _, row := range tab.Swiped() {
		t.Errorf("a mouse does not reach the end: %s", row)
	}
	for _, words := range tab.Spilling() {
		t.Errorf("runs on into the cell beside it: %s", words)
	}
	if strings.HasPrefix(name, "office-") && !slices.Contains(tabled, name) {
		for _, label := range tab.Unhelped() {
			t.Errorf("no help under the label: %s", label)
		}
	}
	for _, barrier := range tab.Barriers() {
		t.Errorf("axe: %s", barrier)
	}
	checkBoxes(t, tab, name)
	for _, complaint := range tab.Complaints() {
		t.Error(complaint)
	}
}
