package main

import (
	"net/http/httptest"
	"slices"
	"strconv"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// skipping is a device whose clock stands still until a test moves it on by window.skipped
// milliseconds, and whose timers do not wait: window.ticks counts them. What is said aloud on the page is kept in window.said.
const skipping = `window.skipped = 0; window.ticks = 0; window.said = [];
(() => { const now = Date.now(), later = window.setTimeout
	Date.now = () => now + window.skipped
	window.setTimeout = (what, ms) => later(() => { window.ticks++; what() }, Math.min(ms || 0, 20)) })()
addEventListener("DOMContentLoaded", () => { const aloud = document.querySelector(".clock [role=status]")
	new MutationObserver(() => window.said.push(aloud.textContent)).observe(aloud, {childList: true, characterData: true, subtree: true}) });`

const moving = `(() => { const media = window.matchMedia
	window.matchMedia = (q) => q.includes("reduced-motion") ? {matches: false} : media.call(window, q) })();`

// TestTheLastMinutesAreSaidAloud listens to a countdown as a screen reader does, for who wants no
// motion and for who does not mind it: nothing while there is time, a sentence at five minutes, at
// one and at the end, each once. Who comes late hears nothing of what was before.
func TestTheLastMinutesAreSaidAloud(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(galleryPages())
	t.Cleanup(server.Close)
	b := browsertest.Open(t)
	const face = `document.querySelector(".clock-face")`
	ticks := func(tab *browsertest.Tab) { // a few more, in which nothing is said again
		t.Helper()
		n := browsertest.Eval[int](tab, "window.ticks")
		tab.Until("the clock goes on", "window.ticks > "+strconv.Itoa(n+3))
	}
	for _, motion := range []string{"", moving} {
		tab := b.Visitor(t, server.URL, browsertest.Phone)
		tab.Before(motion + skipping)
		tab.Go("/")
		words := browsertest.Eval[[]string](tab, `["near", "last", "over"].map(name => `+face+`.dataset[name])`)
		for _, at := range []struct{ left, said int }{{760, 0}, {302, 0}, {299, 1}, {62, 1}, {59, 2}, {2, 2}, {-1, 3}} {
			left, want := at.left, words[:at.said]
			browsertest.Eval[bool](tab, `(window.skipped = Date.parse(`+face+`.dataset.clock) - Date.parse(`+face+`.dataset.now) - `+strconv.Itoa(left)+` * 1000, true)`)
			tab.Until("what is said with "+strconv.Itoa(left)+" seconds left", "window.said.length >= "+strconv.Itoa(len(want)))
			if left > 0 {
				ticks(tab)
			}
			if got := browsertest.Eval[[]string](tab, "window.said"); !slices.Equal(got, want) || slices.Contains(got, "") {
				t.Errorf("with %d seconds left said aloud were %q, not %q", left, got, want)
			}
		}
		if n := browsertest.Eval[int](tab, `[...document.querySelectorAll(".clock-face, .clock-text")].filter(e => e.closest("[aria-live]:not([aria-live=off])")).length`); n > 0 {
			t.Error("the running digits are read out each second")
		}
	}
	late := b.Visitor(t, server.URL, browsertest.Phone)
	late.Before(skipping + `addEventListener("DOMContentLoaded", () => { const face = document.querySelector(".clock-face")
		face.dataset.now = new Date(Date.parse(face.dataset.clock) - 40000).toISOString() })`)
	late.Go("/")
	ticks(late)
	if said := browsertest.Eval[[]string](late, "window.said"); len(said) != 0 {
		t.Errorf("who comes with forty seconds left hears %q", said)
	}
}
