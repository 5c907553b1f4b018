package main

import (
	"image"
	"net/http"
	"os"
	"strconv"
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
	tab.Follow(`[data-step="1"]`)
	if tab.Value("#quantity") != "2" || tab.Count(".clock-face") != 1 || !strings.Contains(tab.Text(".clock"), "Giá trong phiên đến") {
		t.Errorf("one more without a script: %q, and %s", tab.Value("#quantity"), tab.Text(".clock"))
	}
	tab.Follow("button[form=grab]")
	if n := tab.Text(".quick-count"); n != "2" {
		t.Errorf("%s were held, not 2", n)
	}
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

// atConsoleAs leads a tab to the console in the hand of the host n, and on from there.
func (s *stage) atConsoleAs(t *testing.T, n int, on string) func(tab *browsertest.Tab) {
	t.Helper()
	at := one[string](t, s, `SELECT '/dieu-khien/' || host_key FROM live_sessions WHERE state = 'live' AND NOT rehearsal LIMIT 1`)
	return func(tab *browsertest.Tab) {
		tab.Go(at + "?doi=1")
		tab.Follow(`button[name=host]:nth-of-type(` + strconv.Itoa(n) + `)`)
		if on != "" {
			tab.Follow(on)
		}
	}
}

// followedOnAir has three phones of two roles at the console, a viewer, one whose browser hears no events, and an
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
	asker.Before(movingAnHourLate)
	asker.Go("/m1")
	overlay := s.visitor(t, browsertest.Phone)
	overlay.Go(air + "/lop-phu")
	lead, first, second := s.atConsole(t, "1"), s.atConsole(t, "2"), s.atConsole(t, "2")

	s.countsDown(t, viewer, asker)
	browsertest.Eval[string](lead, `[...document.querySelectorAll(".console-head b")].map((b, n) => b.textContent = ["02:42:10", "137", "12.345.000\u00a0₫"][n]).join()`)
	if wide := lead.Outside(); len(wide) > 0 {
		t.Errorf("the figures of a good evening: %q", wide)
	}
	tap(first, pin("B1"))
	second.Until("what the first did", says("[data-console-body]", "ghim B1"))
	viewer.Until("what is pinned", says("[data-live-pin] a", "Đang bán: B1"))
	asker.Until("what is pinned, by asking", says("[data-live-pin] a", "Đang bán: B1"))
	overlay.Until("what is pinned, over the picture", says("[data-screen-body]", "B1"))
	seeThrough(t, overlay)
	lead.Until("what the first did, to who leads", says("[data-console-body]", "ghim B1"))
	if lead.Count(`form[action$="/ghim"]`) > 0 || lead.Count(`form[action$="/nghi"]`) != 1 || first.Count(`form[action$="/ghim"]`) == 0 {
		t.Errorf("who leads has the buttons of who pins: %s", lead.Text("main"))
	}
	late := s.visitor(t, browsertest.Phone)
	late.Before(movingAnHourLate)
	s.atConsoleAs(t, 2, "")(late)
	browsertest.Eval[string](late, `document.querySelector("[data-console-body]").firstElementChild.dataset.drawn = "before"`)
	tap(second, pin("M1"))
	first.Until("what the second did", says(".console-pin .console-code", "M1"))
	late.Until("its page drawn anew, an hour late", `!document.querySelector("[data-drawn]") && `+says(".console-pin .console-code", "M1"))
	s.ticksByTheServer(t, late)
	tap(lead, `form[action$="/nghi"] button`)
	first.Until("the break", says("[data-console-body]", "Đang tạm nghỉ"))
	viewer.Until("the break", says("[data-live-state]", "Người dẫn đang nghỉ một lát"))
	tap(first, `form[action$="/nghi"] button`)
	viewer.Until("that it goes on", says("[data-live-state]", "Phiên đang lên sóng"))
	lead.Until("that it goes on", `!`+says("[data-console-body]", "Đang tạm nghỉ"))
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
	if aloud := browsertest.Eval[string](viewer, `[...document.querySelectorAll("[data-live-price=M1] + .sr")].map(e => e.textContent).join()`); strings.Contains(aloud, "62 nghìn") || strings.Count(aloud, "nghìn đồng") != 2 {
		t.Errorf("a voice says the old price: %q", aloud)
	}
	asker.Unplug(false)
	asker.Until("the new price, by asking", `!`+says("[data-live-price=M1]", "62.000 ₫"))
	s.heardAgain(t, func(code string) {
		t.Helper()
		second.Until("the button for "+code, `document.querySelector('`+pin(code)+`')`)
		tap(second, pin(code))
	})
	for name, tab := range map[string]*browsertest.Tab{"viewer": viewer, "lead": lead, "first host": first, "second host": second, "overlay": overlay} {
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

// movingAnHourLate is a device whose clock is an hour late, of somebody who likes things to move.
const movingAnHourLate = `(() => { const now = Date.now, media = window.matchMedia
	Date.now = () => now() - 3600000
	window.matchMedia = (q) => q.includes("reduced-motion") ? {matches: false} : media.call(window, q) })()`

// countsDown looks at the hour until which the live price holds: it stands still for one who wants
// no motion, and runs by the server's clock for another, without pushing anything; the buttons beside
// it count from one to what one buyer may have.
func (s *stage) countsDown(t *testing.T, still, moving *browsertest.Tab) {
	t.Helper()
	until := one[string](t, s, `SELECT to_char(max(o.ends_at) AT TIME ZONE 'Asia/Ho_Chi_Minh', 'HH24:MI') FROM offers o JOIN live_items i ON i.id = o.live_item_id JOIN live_sessions l ON l.id = i.session_id WHERE l.state = 'live' AND i.code = 'M1'`)
	if said := strings.ReplaceAll(still.Text(".clock"), "\n", " "); said != "Giá trong phiên đến "+until {
		t.Errorf("without motion the clock says %q", said)
	}
	s.ticksByTheServer(t, moving)
	if aloud := moving.Text(".clock [role=status]"); aloud != "" {
		t.Errorf("said aloud each second: %q", aloud)
	}
	most := one[int](t, s, `SELECT per_phone FROM live_items i JOIN live_sessions l ON l.id = i.session_id WHERE l.state = 'live' AND i.code = 'M1'`)
	for _, press := range []struct{ by, times, want int }{{1, most + 1, most}, {-1, 1, most - 1}, {-1, most, 1}} {
		for range press.times {
			moving.Click(`[data-step="` + strconv.Itoa(press.by) + `"]`)
		}
		if got := moving.Value("#quantity"); got != strconv.Itoa(press.want) {
			t.Errorf("%d times %d more: %s, not %d", press.times, press.by, got, press.want)
		}
	}
	for _, tab := range []*browsertest.Tab{still, moving} {
		if shift, what := tab.Shift(); shift > 0 {
			t.Errorf("a page on air moved by %g: %q", shift, what)
		}
	}
}

// ticksByTheServer has a page count down to the end of M1's price each second, whatever the hour on its device.
func (s *stage) ticksByTheServer(t *testing.T, tab *browsertest.Tab) {
	t.Helper()
	const face = `document.querySelector(".clock-face").textContent`
	tab.Until("the clock", `/^\d+:\d\d:\d\d$/.test(`+face+`)`)
	was := browsertest.Eval[string](tab, face)
	tab.Until("the next second", face+` !== "`+was+`"`)
	left := browsertest.Eval[float64](tab, face+`.split(":").reduce((sum, n) => sum * 60 + +n, 0)`)
	want := one[float64](t, s, `SELECT extract(epoch FROM max(o.ends_at) - now())::float8 FROM offers o JOIN live_items i ON i.id = o.live_item_id JOIN live_sessions l ON l.id = i.session_id WHERE l.state = 'live' AND i.code = 'M1'`)
	if off := left - want; off < -300 || off > 300 {
		t.Errorf("by a clock that is an hour late %.0f seconds are left, by the server's %.0f", left, want)
	}
}
