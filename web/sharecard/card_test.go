package sharecard

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"slices"
	"strings"
	"testing"

	"golang.org/x/image/font"

	"github.com/ocop-hungdao/ocop/web/static"
	"github.com/ocop-hungdao/ocop/web/ui/art"
)

func painter(t *testing.T) *Painter {
	t.Helper()
	p, err := New(static.Font())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestEveryDrawingOfOursCanStandOnACard draws all there are, small, and expects more than
// one colour of each: patterns and named pieces came out.
func TestEveryDrawingOfOursCanStandOnACard(t *testing.T) {
	t.Parallel()
	for _, kind := range append(art.Kinds(), art.DinhSo, art.Hero) {
		for variant := range art.Variants(kind) {
			to := image.NewRGBA(image.Rect(0, 0, 100, 126))
			if err := drawSVG(to, to.Bounds(), art.SVG(kind, "thu", variant)); err != nil {
				t.Errorf("%s %d: %v", kind, variant, err)
			}
			ground, other := to.RGBAAt(0, 0), 0
			for x := range 100 {
				for y := range 126 {
					at := to.RGBAAt(x, y)
					if at.A < 250 {
						t.Fatalf("%s %d does not cover its place at %d, %d: %v", kind, variant, x, y, at)
					}
					if at != ground {
						other++
					}
				}
			}
			if other < 500 {
				t.Errorf("%s %d is one colour but for %d dots", kind, variant, other)
			}
		}
	}
}

func TestAPatternIsCutToItsShapeAndItsTiles(t *testing.T) {
	t.Parallel()
	to := image.NewRGBA(image.Rect(0, 0, 40, 40))
	draw.Draw(to, to.Bounds(), image.White, image.Point{}, draw.Src)
	svg := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="#fff" d="M0 0h40v40H0z"/><pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="translate(5 0)"><path fill="#f00" d="M0 0h5v10H0z"/><path fill="#00f" d="M5 0h50v10H5z"/></pattern><path fill="url(#p)" d="M0 0h40v20H0z"/></svg>`
	if err := drawSVG(to, to.Bounds(), []byte(svg)); err != nil {
		t.Fatal(err)
	}
	red, blue, white := color.RGBA{255, 0, 0, 255}, color.RGBA{0, 0, 255, 255}, color.RGBA{255, 255, 255, 255}
	for at, want := range map[image.Point]color.RGBA{{7, 5}: red, {12, 5}: blue, {17, 15}: red, {2, 5}: blue, {7, 30}: white} {
		if got := to.RGBAAt(at.X, at.Y); got != want {
			t.Errorf("at %v: %v, not %v", at, got, want)
		}
	}
}

// TestACardIsAPictureOfItsSize also writes names as long as none is: they are cut, not
// written over the drawing.
func TestACardIsAPictureOfItsSize(t *testing.T) {
	t.Parallel()
	p := painter(t)
	long := strings.Repeat("Ngũ-cốc-nghiền-Ế ", 40)
	body, err := p.PNG(Card{Above: long, Title: long + strings.Repeat("Ỗ", 200), Seal: "OCOP 4 sao", Below: long, Sample: "Dữ liệu mẫu"}, art.SVG(art.Rings, "thu", 0))
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(body))
	if err != nil || img.Bounds() != image.Rect(0, 0, Width, Height) {
		t.Fatal(img.Bounds(), err)
	}
	for y := range Height {
		if at := color.RGBAModel.Convert(img.At(column-edge-1, y)); at != paper {
			t.Fatalf("at %d words run into the drawing: %v", y, at)
		}
	}
}

func TestWordsBreakAtSpacesAndLongOnesAreCut(t *testing.T) {
	t.Parallel()
	face, rows, size, err := painter(t).fit("Miến dong làng So sợi nhỏ", []float64{64, 20}, 300, 2)
	if err != nil || size != 20 || !slices.Equal(rows, []string{"Miến dong làng So sợi nhỏ"}) {
		t.Errorf("%v %v %v", rows, size, err)
	}
	for _, row := range wrap(face, "một "+strings.Repeat("đ", 90)+" hai", 300) {
		if font.MeasureString(face, row).Ceil() > 300 {
			t.Errorf("%q is too long", row)
		}
	}
}

func TestATagIsOfAllThatTheCardShows(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, c := range []Card{{}, {Above: "a"}, {Title: "a"}, {Seal: "a"}, {Below: "a"}, {Sample: "a"}, {Art: "a"}, {Above: "a", Title: "a"}, {Above: "aa"}} {
		if seen[c.Tag()] || c.Tag() != c.Tag() {
			t.Errorf("%+v has another's tag", c)
		}
		seen[c.Tag()] = true
	}
}
