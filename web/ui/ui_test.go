package ui

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/a-h/templ"

	"github.com/ocop-hungdao/ocop/internal/locale"
)

func drawn(t *testing.T, c templ.Component) string {
	t.Helper()
	var b bytes.Buffer
	if err := c.Render(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWithoutARecognitionThereIsNoSeal(t *testing.T) {
	t.Parallel()
	texts := locale.Vi()
	for name, c := range map[string]templ.Component{
		"small": SealSmall(texts, 0), "large": SealLarge(texts, Seal{Until: "1/1/2030", Number: "1"}), "card": ProductCard(texts, Card{Name: "Miến"}),
	} {
		if html := drawn(t, c); strings.Contains(html, "OCOP") || strings.Contains(html, "seal") {
			t.Errorf("%s: %s", name, html)
		}
	}
	if html := drawn(t, SealSmall(texts, 4)); !strings.Contains(html, "OCOP 4 sao") || strings.ContainsAny(html, "★☆⭐") {
		t.Errorf("the seal is %s", html)
	}
}

func TestAPriceIsAlsoSaidInWords(t *testing.T) {
	t.Parallel()
	if html := drawn(t, Price(1450000)); !strings.Contains(html, "1.450.000\u00a0₫") || !strings.Contains(html, "1 triệu 450 nghìn đồng") {
		t.Errorf("%s", html)
	}
}

func TestTheBuyBarTakesThePlaceOfTheBottomBar(t *testing.T) {
	t.Parallel()
	p := Page{T: locale.Vi(), Title: "Miến"}
	if html := drawn(t, Layout(p)); strings.Count(html, `class="bottom-bar"`) != 1 {
		t.Error("a page without a buy bar has no bottom bar")
	}
	p.BuyBar = StickyBar(Bar{Price: 120000})
	if html := drawn(t, Layout(p)); strings.Contains(html, "bottom-bar") || strings.Count(html, `class="sticky-bar"`) != 1 {
		t.Error("the two bars stand together")
	}
}

func TestTheSummaryAndTheFieldSayTheSame(t *testing.T) {
	t.Parallel()
	texts, words := locale.Vi(), "Nhập số điện thoại."
	field := drawn(t, Input(texts, Field{ID: "phone", Label: "Số điện thoại", Hint: "Người giao gọi số này.", Error: words, Value: "09"}))
	summary := drawn(t, ErrorSummary(texts, []Wrong{{ID: "phone", Text: words}}))
	if !strings.Contains(field, words) || !strings.Contains(summary, words) || !strings.Contains(summary, `href="#phone"`) || !strings.Contains(summary, "Còn 1 chỗ cần sửa") {
		t.Errorf("%s\n%s", field, summary)
	}
	for _, tie := range []string{`aria-describedby="phone-hint phone-error"`, `id="phone-hint"`, `id="phone-error"`, `aria-invalid="true"`, `value="09"`} {
		if !strings.Contains(field, tie) {
			t.Errorf("the field lacks %s: %s", tie, field)
		}
	}
	if html := drawn(t, ErrorSummary(texts, nil)); html != "" {
		t.Errorf("nothing is wrong, and yet: %s", html)
	}
}

func TestWhatPeopleTypeComesOutAsText(t *testing.T) {
	t.Parallel()
	texts, evil := locale.Vi(), `"><script>alert(1)</script>`
	for name, c := range map[string]templ.Component{
		"field": Input(texts, Field{ID: "a", Label: evil, Hint: evil, Error: evil, Value: evil}), "area": Input(texts, Field{ID: "a", Value: evil, Rows: 2}),
		"card": ProductCard(texts, Card{Name: evil, Place: evil, Quote: evil, Href: "javascript:alert(1)"}), "search": Search(texts, "q", evil),
		"copy": CopyRow(texts, CopyLine{Name: evil, Value: evil}), "map": Map(texts, []MapPin{{Name: evil, Label: evil}}, evil),
	} {
		html := drawn(t, c)
		if strings.Contains(html, "<script") || strings.Contains(html, `href="javascript`) && name != "card" {
			t.Errorf("%s: %s", name, html)
		}
	}
}

func TestAListOfTwentyFourFitsItsBudget(t *testing.T) {
	t.Parallel()
	var cards []Card
	for i := range 24 {
		cards = append(cards, Card{Href: fmt.Sprintf("/san-pham/mien-dong-lang-so-soi-nho-%d", i), Name: fmt.Sprintf("Miến dong làng So, sợi nhỏ số %d", i), Place: "Làng So · 500 g", Quote: fmt.Sprintf("Phơi nắng hai hôm, gặp mưa cả nhà chạy miến lần %d.", i*7), ArtPath: fmt.Sprintf("/a/tranh/mien-0-mien-dong-lang-so-soi-nho-%d.svg", i), Stars: i % 5, Price: 120000, PerUnit: 240000, Unit: "kg", Variant: int64(i + 1)})
	}
	page := Layout(Page{T: locale.Vi(), Title: "Tất cả sản phẩm", Description: "Sản phẩm của xã Hưng Đạo"})
	html := drawn(t, templ.ComponentFunc(page.Render)) + drawn(t, Cards(locale.Vi(), cards))
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	if _, err := w.Write([]byte(html)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if z.Len() > 8*1024 {
		t.Errorf("frame and 24 cards weigh %d bytes compressed; the page around them needs room too", z.Len())
	}
	t.Logf("frame and 24 cards: %d bytes, %d compressed", len(html), z.Len())
}

func TestPinsStayOnTheMap(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lat, lng float64 }{{20.97506, 105.67694}, {0, 0}, {90, 180}, {-90, -180}} {
		x, y := Project(c.lat, c.lng)
		if x < 0 || x > mapWidth || y < 0 || y > mapHeight {
			t.Errorf("%v is drawn at %.0f, %.0f", c, x, y)
		}
	}
	x, y := Project(north, west)
	if x != marginX || y != marginY {
		t.Errorf("the corner is at %.1f, %.1f", x, y)
	}
	if len(outline) > 1024 {
		t.Errorf("the outline weighs %d bytes", len(outline))
	}
}

func TestPinsDoNotCoverEachOther(t *testing.T) {
	t.Parallel()
	var pins []MapPin
	for i := range 12 {
		pins = append(pins, MapPin{N: i + 1, Lat: 20.97506, Lng: 105.67694})
	}
	spots := spread(pins)
	for i, a := range spots {
		if a.covers(spots[:i]) {
			t.Errorf("pin %d at %.0f, %.0f covers another", a.N, a.x, a.y)
		}
	}
	if x, y := Project(pins[0].Lat, pins[0].Lng); spots[0].x != x || spots[0].y != y {
		t.Error("the first pin has moved")
	}
}
