package main

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// testCard draws a picture that nobody can take for a photograph: stripes and a frame.
func testCard(t *testing.T, name string, w, h int, base color.NRGBA) string {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := base
			if (x/80+y/80)%2 == 0 {
				c.R, c.G, c.B = c.R/2+110, c.G/2+110, c.B/2+90
			}
			if x < 24 || y < 24 || x > w-25 || y > h-25 {
				c = color.NRGBA{40, 30, 24, 255}
			}
			img.SetNRGBA(x, y, c)
		}
	}
	file, err := os.Create(filepath.Join(t.TempDir(), name))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, img); err != nil {
		t.Fatal(err)
	}
	return file.Name()
}

// TestPhotosGoFromAnOfficersPhoneToABuyers follows pictures of two products, one sent
// with script and one without, until a buyer sees them.
func TestPhotosGoFromAnOfficersPhoneToABuyers(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	for slug, view := range map[string]browsertest.View{"mien-dong-lang-so-soi-nho": browsertest.Phone, "bun-kho-cuon-tay": browsertest.Desk.WithoutScript()} {
		t.Run(view.String(), func(t *testing.T) {
			t.Parallel()
			officer := s.visitor(t, view)
			s.signIn(officer, "canbo@hungdao.example", demo.Logins()[0].Password)
			page := "/quan-tri/san-pham/" + itoa(one[int64](t, s, `SELECT id FROM products WHERE slug = $1`, slug))
			officer.Go(page)
			officer.Attach("#photo-files", testCard(t, "ngang.png", 1600, 1200, color.NRGBA{200, 150, 60, 255}), testCard(t, "doc.png", 900, 1200, color.NRGBA{60, 120, 80, 255}))
			officer.Click("#anh .photo-upload button")
			officer.Until("the photos in the list", `document.querySelectorAll("#anh ol.photos > li").length === 2`)
			for officer.Count("#anh ol.photos img") < 2 {
				officer.Go(page + "?")
			}
			for i, words := range []string{"Bìa thử kẻ ô màu nắng", "Bìa thử kẻ ô màu lá"} {
				n := itoa(one[int64](t, s, `SELECT ph.id FROM photos ph JOIN products p ON p.id = ph.product_id WHERE p.slug = $1 AND NOT ph.label ORDER BY ph.position OFFSET $2 LIMIT 1`, slug, i))
				officer.Write("#alt-"+n, words)
			}
			if status := officer.Follow("#photo-words button"); status != 200 {
				t.Fatalf("words for two photos: status %d", status)
			}
			if n := one[int64](t, s, `SELECT count(*) FROM photos ph JOIN products p ON p.id = ph.product_id WHERE p.slug = $1 AND ph.alt IN ('Bìa thử kẻ ô màu nắng', 'Bìa thử kẻ ô màu lá')`, slug); n != 2 {
				t.Errorf("%d of two photos have their words", n)
			}
			if said := officer.Text("#anh"); !strings.Contains(said, "2 ảnh, khách thấy 2") || !strings.Contains(said, "Ảnh bìa") {
				t.Errorf("the office says %s", said)
			}
			if shots := os.Getenv("OCOP_SHOTS"); shots != "" {
				officer.Picture(shots, "photos-office-"+view.String())
			}
			buyer := s.visitor(t, view)
			buyer.Go("/san-pham/" + slug)
			buyer.Until("the photo", `document.querySelector(".gallery picture img").complete && document.querySelector(".gallery picture img").naturalWidth > 0`)
			shown := browsertest.Eval[string](buyer, `document.querySelector(".gallery picture img").currentSrc`)
			if !strings.HasSuffix(shown, ".webp") && !strings.HasSuffix(shown, ".jpg") || buyer.Count(".gallery-strip li") != 3 {
				t.Errorf("the buyer is shown %s", shown)
			}
			if shots := os.Getenv("OCOP_SHOTS"); shots != "" {
				buyer.Picture(shots, "photos-product-"+view.String())
				buyer.Go("/san-pham")
				buyer.Picture(shots, "photos-list-"+view.String())
			}
			if complaints := append(officer.Complaints(), buyer.Complaints()...); len(complaints) > 0 {
				t.Errorf("on the way: %q", complaints)
			}
		})
	}
}
