package main

import (
	"testing"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// Whoever works here all day goes through a list by keys; who dictates, or leans on the keyboard,
// switches them off.
func TestAnOfficerGoesThroughAListByKeysAndSwitchesThemOff(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	tab := s.visitor(t, browsertest.Desk)
	s.signIn(tab, "canbo@hungdao.example", demo.Logins()[0].Password)
	press := func(key string) {
		browsertest.Eval[bool](tab, `(document.activeElement || document.body).dispatchEvent(new KeyboardEvent("keydown", {key: "`+key+`", bubbles: true}))`)
	}
	row := func() int {
		return browsertest.Eval[int](tab, `[...document.querySelectorAll("main tbody tr")].indexOf(document.activeElement.closest("main tbody tr"))`)
	}
	tab.Go("/quan-tri/san-pham")
	for _, step := range []struct {
		key  string
		want int
	}{{"j", 0}, {"j", 1}, {"j", 2}, {"k", 1}} {
		if press(step.key); row() != step.want {
			t.Fatalf("after %s the row is %d, want %d", step.key, row(), step.want)
		}
	}
	press("n")
	tab.Until("n opens what is new", `location.pathname == "/quan-tri/san-pham/moi"`)
	tab.Click("[name=name]")
	press("?")
	press("j")
	if row() != -1 || browsertest.Eval[string](tab, `location.pathname`) != "/quan-tri/san-pham/moi" {
		t.Error("a key in a field is more than a sign")
	}
	tab.Go("/quan-tri/san-pham")
	press("?")
	tab.Until("? opens the list of keys", `location.pathname == "/quan-tri/tat-ca" && document.querySelector("#phim")`)
	tab.Click("[data-keys-switch]")
	tab.Go("/quan-tri/san-pham")
	if press("j"); row() != -1 {
		t.Error("switched off, a key still does something")
	}
	if complaints := tab.Complaints(); len(complaints) > 0 {
		t.Errorf("on the way: %q", complaints)
	}
}
