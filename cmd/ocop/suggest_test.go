package main

import (
	"os"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// TestFindingGoodsAndPlaces is one commune on which people look for things.
func TestFindingGoodsAndPlaces(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	for name, rule := range map[string]func(*testing.T, *stage){
		"suggestions are walked through by keys": byKeys, "searching needs no script": withoutScript,
		"where one is stays on the device": nearMe, "an officer puts a point on the map": pickOnMap,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rule(t, s)
		})
	}
}

func byKeys(t *testing.T, s *stage) {
	const box = "main input[name=q]"
	for _, view := range []browsertest.View{browsertest.Phone, browsertest.Desk} {
		tab := s.visitor(t, view)
		tab.Go("/tim")
		press := func(key string) {
			browsertest.Eval[bool](tab, `document.querySelector("`+box+`").dispatchEvent(new KeyboardEvent("keydown", {key: "`+key+`", bubbles: true, cancelable: true}))`)
		}
		chosen := `document.querySelector("main [role=option][aria-selected=true]")`
		tab.Write(box, "lang s")
		tab.Until("suggestions", `document.querySelectorAll("main [role=option]").length > 1 && document.querySelector("`+box+`").getAttribute("aria-expanded") === "true"`)
		if n := tab.Count("main [role=option]"); n > 6 {
			t.Errorf("%s: %d rows", view, n)
		}
		if shown := tab.Text("main .suggest"); !strings.Contains(shown, "Sản phẩm") || !strings.Contains(shown, "Miến dong làng So") {
			t.Errorf("%s: suggested is %q", view, shown)
		}
		if barriers := tab.Barriers(); len(barriers) > 0 {
			t.Errorf("%s: %v", view, barriers)
		}
		if folder := os.Getenv("OCOP_SHOTS"); folder != "" {
			tab.Picture(folder, "suggest-"+view.String())
		}
		press("ArrowDown")
		press("ArrowDown")
		if !browsertest.Eval[bool](tab, chosen+`.id === document.querySelector("`+box+`").getAttribute("aria-activedescendant")`) {
			t.Errorf("%s: the chosen one is not the active one", view)
		}
		press("Escape")
		if tab.Sees("main [role=option]") || tab.Value(box) != "lang s" {
			t.Errorf("%s: Escape does not close, or changes what was typed: %q", view, tab.Value(box))
		}
		tab.Write(box, "yen qu")
		tab.Until("a village", `[...document.querySelectorAll("main [role=option]")].some(o => o.innerText === "Yên Quán")`)
		press("ArrowUp")
		to := browsertest.Eval[string](tab, chosen+`.getAttribute("href")`)
		press("Enter")
		tab.Until("the page of what was chosen", `location.pathname === "`+to+`"`)
	}
}

func withoutScript(t *testing.T, s *stage) {
	tab := s.visitor(t, browsertest.Phone.WithoutScript())
	tab.Go("/tim")
	tab.Write("main input[name=q]", "khay tra")
	tab.Follow("main form[role=search] button")
	if first := tab.Text("main .card h3"); !strings.Contains(first, "Khay trà") {
		t.Errorf("the first hit is %q", first)
	}
}
