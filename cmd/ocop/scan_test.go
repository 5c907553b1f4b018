package main

import (
	"bytes"
	"image/png"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/browsertest"
	"github.com/ocop-hungdao/ocop/orders/vietqr"
)

// A code on paper is read by a camera, and what it says is opened: both must work before a poster
// hangs at a stall.
func TestACameraReadsWhatHangsAtAStallAndFindsItsPage(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	live := one[string](t, s, `SELECT '/quan-tri/live/' || id || '/in?mau=' FROM live_sessions WHERE state = 'live' AND NOT rehearsal LIMIT 1`)
	link := one[string](t, s, `SELECT '/quan-tri/link/' || id FROM spoken_codes WHERE code = 'TETQUE'`)
	tab := s.visitor(t, browsertest.Desk)
	tab.Go("/quan-tri")
	s.signIn(tab, "canbo@hungdao.example", demo.Logins()[0].Password)
	for path, least := range map[string]int{live + "ap-phich": 1, live + "a4": 3, live + "a5": 3, live + "tem": 18, live + "the": 30, link: 1} {
		tab.Go(path)
		read := tab.Scan()
		if len(read) < least {
			t.Errorf("%s shows %d codes", path, len(read))
		}
		for _, text := range read {
			if !strings.HasPrefix(strings.ToLower(text), s.url+"/") {
				t.Errorf("off a code of %s a camera reads %q", path, text)
			} else if a := s.get(t, text[len(s.url):]); a.status != http.StatusOK {
				t.Errorf("%s of %s leads to %d", text, path, a.status)
			}
		}
	}
}

// The code of a transfer carries what the page says, on the screen of a phone and in the picture
// that is kept for the bank's app.
func TestABankReadsOffTheScreenWhatIsToBePaid(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	p := s.buyWith(t, "mien-dong-lang-so-soi-nho", "scan", map[string]any{"payment_method": "transfer"})
	tab := s.visitor(t, browsertest.Phone)
	tab.Go(p.Tracking[strings.Index(p.Tracking, "/don/"):])
	read := tab.Scan()
	file := s.get(t, browsertest.Eval[string](tab, `document.querySelector("a[download][href*='ma-qr.png']").getAttribute("href")`))
	picture, err := png.Decode(bytes.NewReader([]byte(file.body)))
	if err != nil {
		t.Fatal(err)
	}
	read = append(read, browsertest.Decode(picture, picture.Bounds()))
	if len(read) != 2 {
		t.Fatalf("a camera reads %q", read)
	}
	for _, text := range read {
		paid, err := vietqr.Parse(text)
		if err != nil || int64(paid.Amount) != p.Orders[0].Total || paid.Memo != p.Orders[0].Code || paid.Account == "" {
			t.Errorf("a bank reads %q as %+v, %v", text, paid, err)
		}
	}
}
