package media

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"slices"
	"sync"
	"testing"
)

func made(t testing.TB, body []byte) *Picture {
	t.Helper()
	shot, err := Check(body)
	if err != nil {
		t.Fatal(err)
	}
	p, err := NewMaker(2).Make(context.Background(), shot)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// seen is a copy as a browser unpacks it.
func (p *Picture) seen(t testing.TB, width int) image.Image {
	t.Helper()
	for _, f := range p.Files {
		if f.Name.Width == width && f.Name.Format == JPEG {
			img, err := jpeg.Decode(bytes.NewReader(f.Body))
			if err != nil {
				t.Fatal(err)
			}
			return img
		}
	}
	t.Fatalf("no copy %d wide", width)
	return nil
}

func near(a, b color.Color, by int) bool {
	x, y := color.NRGBAModel.Convert(a).(color.NRGBA), color.NRGBAModel.Convert(b).(color.NRGBA)
	for _, d := range []int{int(x.R) - int(y.R), int(x.G) - int(y.G), int(x.B) - int(y.B)} {
		if max(d, -d) > by {
			return false
		}
	}
	return true
}

func showsTheCard(t *testing.T, what string, img image.Image) {
	t.Helper()
	w, h := img.Bounds().Dx(), img.Bounds().Dy()
	for i, want := range corners {
		at := image.Pt(w/4+i%2*w/2, h/4+i/2*h/2)
		if got := img.At(at.X, at.Y); !near(got, want, 12) {
			t.Errorf("%s: corner %d is %v, want %v", what, i, got, want)
		}
	}
}

// stored is the card as a camera writes it that was held in one of the eight ways: what
// the first row and the first column of it show, from the text of the EXIF standard.
func stored(o Orientation, w, h int) *image.NRGBA {
	upright := card(w, h)
	row := map[Orientation]string{1: "top", 2: "top", 3: "bottom", 4: "bottom", 5: "left", 6: "right", 7: "right", 8: "left"}[o]
	column := map[Orientation]string{1: "left", 2: "right", 3: "right", 4: "left", 5: "top", 6: "top", 7: "bottom", 8: "bottom"}[o]
	size := image.Rect(0, 0, w, h)
	if row == "left" || row == "right" {
		size = image.Rect(0, 0, h, w)
	}
	out := image.NewNRGBA(size)
	for y := range size.Dy() {
		for x := range size.Dx() {
			var at image.Point
			for side, n := range map[string]int{row: y, column: x} {
				switch side {
				case "top":
					at.Y = n
				case "bottom":
					at.Y = h - 1 - n
				case "left":
					at.X = n
				case "right":
					at.X = w - 1 - n
				}
			}
			out.SetNRGBA(x, y, upright.NRGBAAt(at.X, at.Y))
		}
	}
	return out
}

func TestEveryWayToHoldACameraComesOutUpright(t *testing.T) {
	t.Parallel()
	for o := Orientation(1); o <= 8; o++ {
		shot, err := Check(withEXIF(asJPEG(t, stored(o, 600, 400)), tiff(binary.BigEndian, o)))
		if err != nil {
			t.Fatal(err)
		}
		if shot.Width != 600 || shot.Height != 400 {
			t.Errorf("orientation %d: seen as %d by %d", o, shot.Width, shot.Height)
		}
		p := made(t, shot.body)
		img := p.seen(t, 480)
		if img.Bounds().Dx() != 480 || img.Bounds().Dy() != 320 {
			t.Errorf("orientation %d: %v", o, img.Bounds())
		}
		showsTheCard(t, "orientation "+string(rune('0'+o)), img)
	}
}

// A camera may write where a photo was taken; a maker's house must not be found by it.
func TestNothingThatACameraWroteIsLeft(t *testing.T) {
	t.Parallel()
	exif := tiff(binary.LittleEndian, 6)
	inJPEG := withEXIF(asJPEG(t, card(600, 400)), exif)
	inPNG := afterHeader(asPNG(t, card(600, 400)), chunk("eXIf", exif))
	for _, sent := range [][]byte{inJPEG, inPNG} {
		if !bytes.Contains(sent, secretPlace) {
			t.Fatal("the test holds no secret")
		}
		for _, f := range made(t, sent).Files {
			for _, secret := range [][]byte{secretPlace, secretPlace[:8], []byte("Exif"), []byte("II*\x00"), []byte("http")} {
				if bytes.Contains(f.Body, secret) {
					t.Errorf("%s holds %q", f.Name, secret)
				}
			}
		}
	}
}

func TestACopyIsNeverWiderThanWhatWasSent(t *testing.T) {
	t.Parallel()
	for sent, want := range map[int][]int{160: {160}, 319: {319}, 320: {320}, 360: {320}, 400: {320, 400}, 480: {320, 480}, 719: {320, 480, 719},
		800: {320, 480, 720}, 1000: {320, 480, 720, 1000}, 1199: {320, 480, 720, 1199}, 1200: {320, 480, 720, 1200}, 8000: {320, 480, 720, 1200}} {
		if got := widthsOf(sent); !slices.Equal(got, want) {
			t.Errorf("%d wide gives %v, want %v", sent, got, want)
		}
	}
	p := made(t, asPNG(t, card(500, 700)))
	formats := 1
	if hasWebP {
		formats = 2
	}
	if p.Width != 480 || p.Height != 672 || len(p.Files) != 2*formats || p.WebP != hasWebP {
		t.Errorf("%d by %d, %d files", p.Width, p.Height, len(p.Files))
	}
	for _, w := range p.Widths {
		if img := p.seen(t, w); img.Bounds().Dx() != w || img.Bounds().Dy() != heightAt(w, p.Width, p.Height) {
			t.Errorf("the copy %d wide is %v", w, img.Bounds())
		}
	}
}

func TestEveryKindOfFileComesOutInItsColours(t *testing.T) {
	t.Parallel()
	deep := image.NewNRGBA64(image.Rect(0, 0, 400, 300))
	clear := image.NewNRGBA(image.Rect(0, 0, 400, 300)) // nothing but air: white as paper
	grey := image.NewGray16(image.Rect(0, 0, 400, 300))
	for y := range 300 {
		for x := range 400 {
			deep.Set(x, y, card(2, 2).At(2*x/400, 2*y/300))
			grey.SetGray16(x, y, color.Gray16{Y: 0x8080})
		}
	}
	showsTheCard(t, "16 bits", made(t, asPNG(t, deep)).seen(t, 400))
	for what, c := range map[string]struct {
		body []byte
		want color.Color
	}{
		"air":                  {asPNG(t, clear), color.White},
		"grey of 16 bits":      {asPNG(t, grey), color.Gray{Y: 128}},
		"four inks":            {cmyk(400, 300, [4]int{255, 55, 255, 255}), color.NRGBA{255, 55, 255, 255}},
		"four inks, all black": {cmyk(400, 300, [4]int{0, 0, 0, 0}), color.Black},
	} {
		p := made(t, c.body)
		if got := p.seen(t, 320).At(100, 100); !near(got, c.want, 8) {
			t.Errorf("%s is %v, want %v", what, got, c.want)
		}
	}
}

func TestTheSamePictureHasTheSameNames(t *testing.T) {
	t.Parallel()
	body := asJPEG(t, noise(500, 400))
	first := made(t, body)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			again := made(t, body)
			if again.Hash != first.Hash || !bytes.Equal(again.Files[0].Body, first.Files[0].Body) {
				t.Error("made again it is another")
			}
		})
	}
	wg.Wait()
	if other := made(t, asJPEG(t, card(500, 400))); other.Hash == first.Hash || len(other.Hash) != hashLetters {
		t.Error("two pictures have one name")
	}
}

func TestAPictureKnowsItsColour(t *testing.T) {
	t.Parallel()
	flat := image.NewNRGBA(image.Rect(0, 0, 400, 300))
	for i := range flat.Pix {
		flat.Pix[i] = [4]byte{0x20, 0x90, 0x40, 0xff}[i%4]
	}
	if got := made(t, asPNG(t, flat)).Colour; got != "#209040" {
		t.Error(got)
	}
}

// Noise is heavier than any photograph; a photograph stays well below.
func TestEvenNoiseIsLightEnoughForAPhone(t *testing.T) {
	t.Parallel()
	for _, f := range made(t, asPNG(t, noise(1300, 900))).Files {
		t.Logf("%s: %d bytes", f.Name, len(f.Body))
		if most := 6 * light(f.Name.Width); len(f.Body) > most {
			t.Errorf("%s weighs %d bytes, more than %d", f.Name, len(f.Body), most)
		}
	}
}

func TestWhoWaitsForATurnMayGiveUp(t *testing.T) {
	t.Parallel()
	m := NewMaker(1)
	m.free <- struct{}{}
	shot, err := Check(asPNG(t, card(200, 200)))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := m.Make(ctx, shot); !errors.Is(err, context.Canceled) {
		t.Errorf("made out of turn: %v", err)
	}
}
