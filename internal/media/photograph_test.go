package media

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"math"
	"math/rand/v2"
	"testing"
)

// photograph is a picture of w × h pixels that weighs like one of a telephone: light falls off over it, it has detail at every size (as nature has, half as strong at
// half the size), hard edges, a mat of fine strands, and the grain of a small sensor. Its
// EXIF says that the telephone was turned, and where it was.
func photograph(t testing.TB, w, h int) []byte {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	octaves := make([][]float64, 8)
	for o := range octaves {
		octaves[o] = make([]float64, 256*256)
		for i := range octaves[o] {
			octaves[o][i] = random.Float64() - 0.5
		}
	}
	var size, weight [8]float64
	for o := range octaves {
		size[o], weight[o] = math.Exp2(float64(o))/(0.4*float64(w)), 90*math.Exp2(-0.9*float64(o))
	}
	img := image.NewYCbCr(image.Rect(0, 0, w, h), image.YCbCrSubsampleRatio420)
	for y := range h {
		for x := range w {
			light := 150 - 70*float64(x+2*y)/float64(w+2*h)
			for o, cells := range octaves {
				light += detail(cells, float64(x)*size[o], float64(y)*size[o]) * weight[o]
			}
			if (6*x/w+3*y/h)%3 == 0 {
				light += 25 // edges of boards and walls
			}
			if y > h/2 {
				light += 22 * math.Sin(450*float64(x)/float64(w)+6*math.Sin(18*float64(y)/float64(h))) // strands that dry in the sun
			}
			light += random.NormFloat64() * 5
			img.Y[img.YOffset(x, y)] = uint8(min(max(light, 0), 255))
		}
	}
	for y := range h / 2 {
		for x := range w / 2 {
			at := y*img.CStride + x
			hue := detail(octaves[1], 10*float64(x)/float64(w), 10*float64(y)/float64(w))
			img.Cb[at], img.Cr[at] = uint8(112+30*hue+random.NormFloat64()*2), uint8(140-24*hue+random.NormFloat64()*2)
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 92}); err != nil {
		t.Fatal(err)
	}
	return withEXIF(b.Bytes(), tiff(binary.LittleEndian, 6))
}

// detail is smooth noise: between the four numbers around a place.
func detail(cells []float64, x, y float64) float64 {
	fx, fy := math.Floor(x), math.Floor(y)
	at := func(dx, dy int) float64 { return cells[(int(fy)+dy)&255<<8|(int(fx)+dx)&255] }
	dx, dy := x-fx, y-fy
	dx, dy = dx*dx*(3-2*dx), dy*dy*(3-2*dy)
	return (at(0, 0)*(1-dx)+at(1, 0)*dx)*(1-dy) + (at(0, 1)*(1-dx)+at(1, 1)*dx)*dy
}

// TestAPhotographIsLightEnoughForAPhoneAndTellsNothing holds the budget of the design:
// the largest picture of a page, on a phone of 360 pixels, is a copy of 720 at most and
// weighs 40 KB at most, and the copy of a card 12.
func TestAPhotographIsLightEnoughForAPhoneAndTellsNothing(t *testing.T) {
	t.Parallel()
	body := photograph(t, 2000, 1500)
	p := made(t, body)
	if p.Width != 1200 || p.Height != 1600 {
		t.Errorf("%d×%d: it does not stand upright", p.Width, p.Height)
	}
	for _, f := range p.Files {
		most := map[int]int{320: 12 << 10, 480: 24 << 10, 720: 40 << 10, 1200: 110 << 10}[f.Name.Width]
		if f.Name.Format == JPEG {
			most = most * 7 / 4
		}
		if len(f.Body) > most {
			t.Errorf("%s weighs %d bytes, at most %d", f.Name, len(f.Body), most)
		}
		if bytes.Contains(f.Body, secretPlace) || bytes.Contains(f.Body, []byte("Exif")) {
			t.Errorf("%s says where it was taken", f.Name)
		}
		t.Logf("%4d %v: %6d bytes", f.Name.Width, f.Name.Format, len(f.Body))
	}
	if c := p.seen(t, 320).At(5, 5); near(c, color.Gray{}, 20) {
		t.Error("it came out black")
	}
}

// BenchmarkAPhotograph is what the job does with one of twelve million pixels.
func BenchmarkAPhotograph(b *testing.B) {
	body := photograph(b, 4000, 3000)
	b.ReportAllocs()
	b.ReportMetric(float64(len(body)), "B/sent")
	for b.Loop() {
		for _, f := range made(b, body).Files {
			b.ReportMetric(float64(len(f.Body)), fmt.Sprintf("B/%d.%v", f.Name.Width, f.Name.Format))
		}
	}
}
