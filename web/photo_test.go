package web_test

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/orders"
)

const shotHash = "0123456789abcdef0123456789abcdef"

// photographed gives a product so many photos, without files behind them.
func photographed(v *visit, slug string, n int) {
	for i := range n {
		v.Exec(`INSERT INTO photos (product_id, state, upload, hash, width, height, widths, webp, colour, alt, position, focal_y)
			SELECT id, 'ready', repeat('a', 62) || to_char($2::int, 'FM00'), overlay($3 placing to_char($2::int, 'FM00') from 1), 1200, 800, '{320,480,720,1200}', true, '#f2b633', 'Ảnh vẽ thử số ' || $2, $2, 0
			FROM products WHERE slug = $1`, slug, i+1, shotHash)
	}
}

func TestAPhotoTakesThePlaceOfTheDrawing(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	const slug = "mien-dong-soi-nho"
	drawn := v.get("/san-pham/" + slug).body
	photographed(v, slug, 2)
	s := v.get("/san-pham/" + slug).body
	first := "/anh/01" + shotHash[2:]
	for what, wanted := range map[string]string{
		"its first copy":            `srcset="` + first + `-320.webp 320w, ` + first + `-480.webp 480w, `,
		"words":                     `alt="Ảnh vẽ thử số 1"`,
		"its place before it comes": `width="1200" height="800"`,
		"urgency":                   `fetchpriority="high"`,
		"the fetch ahead":           `<link rel="preload" as="image" type="image/webp" imagesrcset="` + first + `-320.webp`,
		"a card for messengers":     `<meta property="og:image" content="http://shop.example` + first + `-1200.jpg"`,
		"the card's height":         `<meta property="og:image:height" content="800"`,
		"its colour and place":      `class="tint-5 at-t"`,
		"search engines' picture":   `"image":["http://shop.example` + first + `-1200.jpg"`,
		"the drawing at the end":    locale.Vi().Product.ArtLast,
	} {
		if !strings.Contains(s, wanted) {
			t.Errorf("the page lacks %s: %s", what, wanted)
		}
	}
	if strings.Contains(s, locale.Vi().Product.ArtCaption) || !strings.Contains(drawn, locale.Vi().Product.ArtCaption) {
		t.Error("the caption is the wrong one")
	}
	if strings.Count(s, `fetchpriority="high"/>`)+strings.Count(s, `fetchpriority="high">`) != 2 {
		t.Error("more than the first picture is urgent")
	}
	if list := v.get("/san-pham").body; !strings.Contains(list, first+"-480.webp 480w") || strings.Contains(list, "-1200.webp") {
		t.Error("the list shows no photo, or one too large for it")
	}
	v.Exec(`UPDATE photos SET alt = ''`)
	if s := v.get("/san-pham/" + slug).body; strings.Contains(s, "/anh/") {
		t.Error("a photo without words is shown")
	}
}

func TestOnlyCopiesOfPhotosAreAnswered(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	put := func(s blob.Shelf, name, body string) {
		if err := s.Put(t.Context(), name, []byte(body)); err != nil {
			t.Fatal(err)
		}
	}
	put(v.files.Public, shotHash+"-320.webp", "ảnh")
	put(v.files.Public, "notes.txt", "ghi chú")
	put(v.files.Private, shotHash+"-480.jpg", "riêng")
	s := v.get("/anh/" + shotHash + "-320.webp")
	if s.status != http.StatusOK || s.body != "ảnh" || s.header.Get("Content-Type") != "image/webp" || !strings.Contains(s.header.Get("Cache-Control"), "immutable") ||
		s.header.Get("X-Content-Type-Options") != "nosniff" || s.header.Get("Set-Cookie") != "" {
		t.Errorf("%d %q %v", s.status, s.body, s.header)
	}
	for _, name := range []string{"notes.txt", shotHash + "-480.jpg", shotHash + "-320.jpg", "..%2Fprivate%2F" + shotHash + "-480.jpg", "%2e%2e/" + shotHash + "-320.webp", shotHash + "-320.webp%00"} {
		if s := v.get("/anh/" + name); s.status != http.StatusNotFound {
			t.Errorf("%s: %d %q", name, s.status, s.body)
		}
	}
}

// A list in which every product has a photo must still be light.
func TestAListOfPhotosIsLight(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	for i := range 24 {
		v.Product(catalogtest.Goods{Name: fmt.Sprintf("Miến dong sợi nhỏ thứ %d", i), Stock: 9})
	}
	v.Exec(`INSERT INTO photos (product_id, state, upload, hash, width, height, widths, webp, colour, alt, position)
		SELECT id, 'ready', repeat(md5(id::text), 2), md5(name), 1200, 900, '{320,480,720,1200}', true, '#9a4a1b', 'Ảnh vẽ thử của ' || name, 1 FROM products`)
	s := v.get("/san-pham")
	if n := strings.Count(s.body, "<picture>"); n != 24 {
		t.Fatalf("%d photos are listed", n)
	}
	if got := weigh(s); got > 20<<10 {
		t.Errorf("the list weighs %d bytes", got)
	} else {
		t.Logf("the list weighs %d bytes", got)
	}
	if n := strings.Count(s.body, `loading="lazy"`); n < 18 {
		t.Errorf("only %d pictures wait until they are near", n)
	}
}

func TestPlacesAndPeopleShowTheirPhotosInTheirOrder(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	// The village first: its page shows the faces of its makers too.
	for _, each := range [][2]string{{"/lang/lang-so", "village_id FROM villages WHERE slug = 'lang-so'"}, {"/nguoi-lam/htx-mien-lang-so-mau", "producer_id FROM producers WHERE slug = 'htx-mien-lang-so-mau'"}, {"/diem-ban/cho-so", "sales_point_id FROM sales_points WHERE slug = 'cho-so'"}} {
		path, owner := each[0], each[1]
		column, from, _ := strings.Cut(owner, " ")
		before := v.get(path)
		if before.status != http.StatusOK || strings.Contains(before.body, "/anh/") {
			t.Fatalf("%s before: %d", path, before.status)
		}
		for i, alt := range []string{"thứ hai", "thứ nhất", ""} {
			v.Exec(`INSERT INTO photos (`+column+`, state, upload, hash, width, height, widths, webp, colour, alt, position)
				SELECT id, 'ready', repeat('a', 63) || $1::int, overlay($2 placing $1::text from 1), 1200, 800, '{320,480,720,1200}', true, '#f2b633', $3, 5 - $1::int `+from, i, shotHash, alt)
		}
		page := v.get(path).body
		first, second := strings.Index(page, `alt="thứ nhất"`), strings.Index(page, `alt="thứ hai"`)
		if first < 0 || second < first || strings.Count(page, "<picture>") < 2 || strings.Contains(page, "/anh/2"+shotHash[1:]+"-720") {
			t.Errorf("%s: the photos stand at %d and %d", path, first, second)
		}
	}
}

func TestALineShowsThePictureItWasSoldWith(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	const slug = "mien-dong-soi-nho"
	photographed(v, slug, 1)
	first, later := "/anh/01"+shotHash[2:]+"-320.jpg", "/anh/77"+shotHash[2:]+"-320.jpg"
	var variant int64
	if err := v.db.Pool.QueryRow(t.Context(), `SELECT x.id FROM variants x JOIN products p ON p.id = x.product_id WHERE p.slug = $1 ORDER BY x.id LIMIT 1`, slug).Scan(&variant); err != nil {
		t.Fatal(err)
	}
	v.Exec(`UPDATE variants SET stock = 9 WHERE id = $1`, variant)
	v.post("/gio-hang", url.Values{"variant": {fmt.Sprint(variant)}, "quantity": {"1"}})
	for _, path := range []string{"/gio-hang", "/dat-hang"} {
		if page := v.get(path); !strings.Contains(page.body, `src="`+first+`"`) {
			t.Errorf("%s shows no photo: %d %s", path, page.status, page.location)
		}
	}
	p := v.Placed(catalog.Take{VariantID: variant, Quantity: 1})
	order := orders.NewLinks(v.Store, []byte("a key for tests")).Path(p)
	v.Exec(`INSERT INTO photos (product_id, state, upload, hash, width, height, widths, webp, alt, position) SELECT product_id, 'ready', repeat('b', 64), overlay(hash placing '77' from 1), width, height, widths, webp, 'Ảnh mới', 0 FROM photos`)
	if cart := v.get("/gio-hang").body; !strings.Contains(cart, later) {
		t.Error("the cart does not show the cover as it is now")
	}
	v.Exec(`UPDATE photos SET deleted_at = now() WHERE hash LIKE '01%'`)
	if page := v.get(order).body; !strings.Contains(page, first) || strings.Contains(page, later) {
		t.Error("the order does not show what it was sold with")
	}
	v.Exec(`DELETE FROM photos WHERE hash LIKE '01%'`)
	if page := v.get(order).body; strings.Contains(page, "/anh/") || !strings.Contains(page, "/a/tranh/") {
		t.Error("a picture that is gone for good is shown")
	}
}
