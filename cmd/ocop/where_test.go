package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// nearMe: where somebody is is asked for on a tap, puts the list in order and leaves the
// device with no request; who refuses is told what to do instead.
func nearMe(t *testing.T, s *stage) {
	tab := s.visitor(t, browsertest.Phone)
	tab.StandAt(20.9563, 105.6561) // beside the market of Hạ Hòa
	first := `document.querySelector(".spots > li").id`
	tab.Go("/ban-do")
	if at := browsertest.Eval[string](tab, first); at != "di-tich-dinh-so" || tab.Text("[data-distance]") != "" {
		t.Errorf("before the tap the first is %s, %q", at, tab.Text("[data-distance]"))
	}
	tab.Until("everything", `document.readyState === "complete"`)
	if shift, what := tab.Shift(); shift > 0 {
		t.Errorf("what script shows pushes by %.4f: %q", shift, what)
	}
	tab.Forget()
	tab.Click("[data-near]")
	tab.Until("the list in order", first+` === "diem-ban-cho-ha-hoa"`)
	for _, one := range tab.Loads() {
		t.Errorf("after the tap %s was asked for", one.URL)
	}
	if said := tab.Text("[data-near-status]"); said != "Đã xếp từ nơi gần bạn nhất." {
		t.Errorf("said is %q", said)
	}
	told := browsertest.Eval[[]string](tab, `[...document.querySelectorAll(".spots > li")].map(e => e.querySelector("[data-distance]").textContent)`)
	if !strings.HasPrefix(told[0], "khoảng 0,") || !strings.HasSuffix(told[0], " km đường chim bay") || told[len(told)-1] != "" {
		t.Errorf("told is %q", told)
	}
	if known := len(told) - slices.Index(told, ""); slices.ContainsFunc(told[len(told)-known:], func(d string) bool { return d != "" }) {
		t.Errorf("places that nobody knows stand among the others: %q", told)
	}
	kept := browsertest.Eval[int](tab, `localStorage.length + sessionStorage.length`)
	if barriers := tab.Barriers(); kept > 0 || len(barriers) > 0 {
		t.Errorf("%d things kept; axe: %v", kept, barriers)
	}
	if folder := os.Getenv("OCOP_SHOTS"); folder != "" {
		tab.Picture(folder, "map-near-me-360")
	}

	tab.RefuseWhere()
	tab.Go("/ban-do")
	tab.Click("[data-near]")
	tab.Until("what to do instead", `document.querySelector("[data-near-status]").textContent.startsWith("Không lấy được vị trí.")`)
	if at := browsertest.Eval[string](tab, first); at != "di-tich-dinh-so" || !tab.Sees(`.near a[href*="gan="]`) {
		t.Errorf("after a refusal the first is %s, and villages are seen: %v", at, tab.Sees(`.near a[href*="gan="]`))
	}
	if folder := os.Getenv("OCOP_SHOTS"); folder != "" {
		tab.Picture(folder, "map-near-refused-360")
	}
	if complaints := tab.Complaints(); len(complaints) > 0 {
		t.Error(complaints)
	}
}

// pickOnMap: an officer puts a sales point where the drawing is tapped, nudges it by ten
// metres or takes the device's place; the two fields are what is sent.
func pickOnMap(t *testing.T, s *stage) {
	tab := s.visitor(t, browsertest.Phone)
	s.signIn(tab, "canbo@hungdao.example", demo.Logins()[0].Password)
	tab.StandAt(20.9712, 105.6801)
	tab.Go("/quan-tri/diem-ban/moi")
	tab.Click("[data-pick] svg") // its middle
	type place struct{ Lat, Lng float64 }
	now := func() place {
		t.Helper()
		return browsertest.Eval[place](tab, `(() => { const n = id => parseFloat(document.getElementById(id).value.replace(",", ".")); return {Lat: n("lat"), Lng: n("lng")} })()`)
	}
	middle := now()
	if off := middle.Lat - 20.9712; off > .0003 || off < -.0003 {
		t.Errorf("the middle of the drawing is %+v", middle)
	}
	tab.Click("[data-nudge=n]")
	tab.Click("[data-nudge=e]")
	if at := now(); at.Lat-middle.Lat < .00008 || at.Lat-middle.Lat > .0001 || at.Lng-middle.Lng < .00008 || at.Lng-middle.Lng > .0001 {
		t.Errorf("a nudge goes from %+v to %+v", middle, at)
	}
	tab.Forget()
	tab.Click("[data-here]")
	tab.Until("the place of the device", `document.getElementById("lat").value === "20,97120" && document.getElementById("lng").value === "105,68010"`)
	for _, one := range tab.Loads() {
		t.Errorf("asking the device asked for %s", one.URL)
	}
	pinned := `Math.abs(new DOMMatrix(getComputedStyle(document.querySelector("[data-pick] .pin")).transform).e - 517) < 4`
	if !browsertest.Eval[bool](tab, pinned) {
		t.Errorf("the pin is at %s", browsertest.Eval[string](tab, `document.querySelector("[data-pick] .pin").getAttribute("transform")`))
	}
	if complaints := tab.Complaints(); len(complaints) > 0 {
		t.Error(complaints)
	}
}
