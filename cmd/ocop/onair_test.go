package main

import (
	"image"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// chotOnAPhone orders what is on air on one screen with a script, and a second thing in two taps.
func (s *stage) chotOnAPhone(t *testing.T, tab *browsertest.Tab) {
	t.Helper()
	tab.Forget()
	const buyer = "Lê Thị Mạ"
	tab.Go("/m1?k=fb")
	tab.Follow("button[form=grab]")
	if shown := tab.Text("main"); !strings.Contains(shown, "giữ cho bạn đến") || !strings.Contains(shown, "62.000 ₫") {
		t.Errorf("the one screen says %s", shown)
	}
	address(tab, buyer)
	tab.Click("h1")
	tab.Until("the total", `document.querySelector("[name=total]").value`)
	if said := tab.Text(placeButton); !strings.HasPrefix(said, "Chốt đơn ") {
		t.Errorf("the button says %q", said)
	}
	tab.Follow("button[name=units][value='2']")
	if tab.Value("[name=name]") != buyer || tab.Value("[name=ward]") != "Cộng Hòa" || tab.Text(".quick-count") != "2" {
		t.Errorf("one more, and the form holds %q, %q", tab.Value("[name=name]"), tab.Value("[name=ward]"))
	}
	if status := tab.ClickTwice(placeButton); status != http.StatusOK || !strings.HasPrefix(tab.Path(), "/don/") {
		t.Fatalf("status %d at %s: %s", status, tab.Path(), tab.Text("main"))
	}
	tab.Follow(`form[action$="/them"] button`)
	tab.Follow(`.live-list form[action$="/chot/B1"] button`) // one
	if said := tab.Text(placeButton); tab.Value("[name=name]") != buyer || tab.Value("[name=total]") == "" || !strings.HasPrefix(said, "Chốt đơn ") {
		t.Errorf("the second thing is for %q, and the button says %q", tab.Value("[name=name]"), said)
	}
	tab.Follow(placeButton) // two
	if n := one[int](t, s, `SELECT count(*) FROM order_lines l JOIN orders o ON o.id = l.order_id JOIN purchases p ON p.id = o.purchase_id WHERE p.buyer_name = $1 AND l.live_item_id IS NOT NULL`, buyer); n != 2 {
		t.Errorf("%d things were ordered on air", n)
	}
	if complaints := tab.Complaints(); len(complaints) > 0 {
		t.Errorf("on air: %q", complaints)
	}
}

// chotWithoutScript is the same with script off: the total is told before anything is placed.
func (s *stage) chotWithoutScript(t *testing.T, tab *browsertest.Tab) {
	t.Helper()
	const buyer = "Lê Văn Rạ"
	tab.Go("/b1")
	tab.Follow("button[form=grab]")
	address(tab, buyer)
	tab.Follow(placeButton)
	if shown := tab.Text("main"); !strings.Contains(shown, "đã gồm phí giao") || !strings.HasPrefix(tab.Text(placeButton), "Chốt đơn ") || tab.Value("[name=line]") == "" {
		t.Errorf("the total is told as %s", shown)
	}
	tab.Follow(placeButton)
	if n := one[int](t, s, `SELECT count(*) FROM purchases WHERE buyer_name = $1`, buyer); n != 1 || !strings.HasPrefix(tab.Path(), "/don/") {
		t.Errorf("%d purchases, at %s: %s", n, tab.Path(), tab.Text("main"))
	}
}

// atConsole is a phone at the console of the session on air, in the hand of its host n.
func (s *stage) atConsole(t *testing.T, n string) *browsertest.Tab {
	t.Helper()
	tab := s.visitor(t, browsertest.Phone)
	tab.Go(one[string](t, s, `SELECT '/dieu-khien/' || host_key FROM live_sessions WHERE state = 'live' AND NOT rehearsal LIMIT 1`))
	tab.Follow(`button[name=host]:nth-of-type(` + n + `)`)
	return tab
}

// followedOnAir has two hosts at the console, a viewer, one whose browser hears no events, and an
// overlay, in browsers: each sees what another does, also after a time without a network.
func (s *stage) followedOnAir(t *testing.T, viewer *browsertest.Tab) {
	t.Helper()
	air := "/live/" + one[string](t, s, `SELECT slug FROM live_sessions WHERE state = 'live' AND NOT rehearsal LIMIT 1`)
	pin := func(code string) string { return `button[aria-label="Ghim ` + code + `"]` }
	says := func(css, words string) string {
		return `[...document.querySelectorAll('` + css + `')].some(e => !e.hidden && e.textContent.replace(/\u00a0/g, " ").includes("` + words + `"))`
	}
	// A page that follows what happens is taken from under a click that comes in two steps.
	tap := func(tab *browsertest.Tab, css string) {
		t.Helper()
		if !browsertest.Eval[bool](tab, `(e => e ? (e.click(), true) : false)(document.querySelector('`+css+`'))`) {
			t.Fatalf("there is no %s: %s", css, tab.Text("main"))
		}
	}
	viewer.Go("/m1")
	viewer.Until("the stream", says("[data-live-fresh]", "Số đang chạy trực tiếp"))
	asker := s.visitor(t, browsertest.Phone)
	asker.Before("delete window.EventSource")
	asker.Go("/m1")
	overlay := s.visitor(t, browsertest.Phone)
	overlay.Go(air + "/lop-phu")
	first, second := s.atConsole(t, "1"), s.atConsole(t, "2")

	tap(first, pin("B1"))
	second.Until("what the first did", says("[data-console-body]", "ghim B1"))
	viewer.Until("what is pinned", says("[data-live-pin] a", "Đang bán: B1"))
	asker.Until("what is pinned, by asking", says("[data-live-pin] a", "Đang bán: B1"))
	overlay.Until("what is pinned, over the picture", says("[data-screen-body]", "B1"))
	seeThrough(t, overlay)
	tap(second, pin("M1"))
	first.Until("what the second did", says(".console-pin .console-code", "M1"))
	viewer.Until("what is shown is what is pinned", says("[data-live-pin] p", "đang giới thiệu món này"))

	// The first host's phone has no network: its tap waits, and is done once when there is one.
	before := one[int](t, s, `SELECT count(*) FROM live_events WHERE kind = 'stock'`)
	first.Unplug(true)
	tap(first, `form[action$="/them"] button:first-of-type`)
	first.Until("that it waits", says("[data-console-toast]", "1"))
	if n := one[int](t, s, `SELECT count(*) FROM live_events WHERE kind = 'stock'`); n != before {
		t.Error("a tap without a network was heard")
	}
	first.Unplug(false)
	second.Until("the tap that waited", says("[data-console-body]", "thêm kho M1"))
	first.Until("that nothing waits", `document.querySelector("[data-console-toast]").textContent === ""`)
	if n := one[int](t, s, `SELECT count(*) FROM live_events WHERE kind = 'stock'`); n != before+1 {
		t.Errorf("a tap that waited was done %d times", n-before)
	}

	// The one who asks has no network for a while, and sees the new price afterwards.
	asker.Unplug(true)
	asker.Until("that it is slow", says("[data-live-fresh]", "Mạng chậm"))
	tap(second, ".console-fold summary")
	tap(second, `.console-fold [name=price][value]`)
	viewer.Until("the new price", `!`+says("[data-live-price=M1]", "62.000 ₫"))
	asker.Unplug(false)
	asker.Until("the new price, by asking", `!`+says("[data-live-price=M1]", "62.000 ₫"))
	for name, tab := range map[string]*browsertest.Tab{"viewer": viewer, "first host": first, "second host": second, "overlay": overlay} {
		if folder := os.Getenv("OCOP_SHOTS"); folder != "" {
			tab.Picture(folder, "on-air-"+strings.ReplaceAll(name, " ", "-"))
		}
		for _, said := range tab.Complaints() {
			if !strings.Contains(said, "ERR_INTERNET_DISCONNECTED") {
				t.Errorf("%s: %s", name, said)
			}
		}
	}
}

// seeThrough fails unless an overlay has no ground of its own, and something on it.
func seeThrough(t *testing.T, tab *browsertest.Tab) {
	t.Helper()
	picture := tab.Clear()
	seen, through := 0, 0
	for y := picture.Bounds().Min.Y; y < picture.Bounds().Max.Y; y += 3 {
		for x := picture.Bounds().Min.X; x < picture.Bounds().Max.X; x += 3 {
			switch _, _, _, a := picture.At(x, y).RGBA(); a {
			case 0:
				through++
			case 0xffff:
				seen++
			}
		}
	}
	if _, _, _, a := picture.At(picture.Bounds().Min.X+1, picture.Bounds().Min.Y+1).RGBA(); a != 0 || seen == 0 || through < seen {
		t.Errorf("over the picture %d points are covered and %d are not (%v)", seen, through, image.Rectangle(picture.Bounds()))
	}
}
