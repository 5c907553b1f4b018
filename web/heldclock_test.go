package web_test

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
)

// TestAPriceHeldOnAirIsCountedDownOnEveryPageThatSellsIt: the hour for who has no script, and for a
// script when it is, by the server's clock, and what to say.
func TestAPriceHeldOnAirIsCountedDownOnEveryPageThatSellsIt(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	if led := e.post("/live/"+e.Slug+"/chot/m1", url.Values{"quantity": {"2"}}); led.status != http.StatusSeeOther {
		t.Fatal(led.status)
	}
	until, now := e.clock.Add(15*time.Minute).Format(time.RFC3339), e.clock.Format(time.RFC3339)
	for _, path := range []string{"/live/" + e.Slug + "/chot/m1", "/dat-hang", "/gio-hang"} {
		page := e.get(path)
		e.says(path, page, http.StatusOK, "giữ cho bạn đến 12:15")
		if !strings.Contains(page.body, `data-clock="`+until+`" data-now="`+now+`"`) || !strings.Contains(page.body, `data-near="Còn 5 phút giữ hàng và giá cho bạn."`) || strings.Count(page.body, "data-clock=") != 1 {
			t.Errorf("%s does not count down to %s", path, until)
		}
	}
	e.says("what is held", e.get("/dat-hang"), http.StatusOK, "Đang giữ cho bạn với giá trong phiên: 2 × Miến dong 500 g.")
	e.clock = e.clock.Add(16 * time.Minute)
	for _, path := range []string{"/dat-hang", "/gio-hang"} {
		if page := e.get(path); strings.Contains(page.body, "data-clock=") || strings.Contains(page.body, "với giá trong phiên:") {
			t.Errorf("%s counts down to what is over", path)
		}
	}
}

// Goods that are hidden while somebody fills in the order are not promised at the list price.
func TestWhatIsHiddenWhileItIsOrderedIsPromisedAtNoPrice(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	e.post("/live/"+e.Slug+"/chot/m1", url.Values{"quantity": {"2"}})
	if _, err := e.db.Pool.Exec(context.Background(), `UPDATE products SET state = 'hidden' WHERE slug = $1`, e.Items[0].ProductSlug); err != nil {
		t.Fatal(err)
	}
	page := e.get("/live/" + e.Slug + "/chot/m1")
	e.says("the one screen", page, http.StatusOK, "Món này đang tạm dừng bán")
	if strings.Contains(page.body, "vẫn đặt được") || strings.Contains(page.body, "Đã hết giờ giữ") {
		t.Error("it is said that it can be ordered, or that its time is over")
	}
}

// When the time is over and nothing lies there any more, no price is promised either.
func TestWhatIsSoldOutWhileItIsOrderedIsPromisedAtNoPrice(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	e.post("/live/"+e.Slug+"/chot/m1", url.Values{"quantity": {"2"}})
	if _, err := e.db.Pool.Exec(context.Background(), `UPDATE variants SET stock = 0 WHERE id = $1`, e.Items[0].VariantID); err != nil {
		t.Fatal(err)
	}
	e.clock = e.clock.Add(16 * time.Minute)
	page := e.get("/live/" + e.Slug + "/chot/m1")
	e.says("the one screen", page, http.StatusOK, "món này vừa hết hàng")
	if strings.Contains(page.body, "vẫn đặt được") {
		t.Error("it is said that it can be ordered")
	}
}
