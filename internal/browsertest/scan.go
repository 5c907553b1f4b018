package browsertest

import (
	"bytes"
	"context"
	"image"
	"image/draw"
	"image/png"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
)

// near is how much larger than on the screen a camera sees a code.
const near = 3

// Scan is what the camera of a phone reads off the square codes that can be seen on the page, in
// their order: "" for one that it cannot read.
func (tab *Tab) Scan() []string {
	tab.t.Helper()
	type square struct{ X, Y, W, H float64 }
	squares := Eval[[]square](tab, `document.fonts.ready.then(() => [...document.querySelectorAll("svg[role=img][shape-rendering=crispEdges]")].filter(e => e.checkVisibility())
		.map(e => { const r = e.getBoundingClientRect(); return {X: r.x + scrollX, Y: r.y + scrollY, W: r.width, H: r.height} }))`)
	read := make([]string, len(squares))
	for i, s := range squares {
		tab.do("take a picture of a code", chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
			got, err := chromedp.Call(ctx, page.CaptureScreenshot, page.CaptureScreenshotParams{
				Clip: &page.Viewport{X: s.X, Y: s.Y, Width: s.W, Height: s.H, Scale: near}, CaptureBeyondViewport: new(true)})
			if err != nil {
				return err
			}
			picture, err := png.Decode(bytes.NewReader(got.Data))
			if err == nil {
				read[i] = Decode(picture, picture.Bounds())
			}
			return err
		}))
	}
	return read
}

// Decode reads the one code that lies within at; "" when there is none that can be read. A camera
// sees a code many times, from here and there; this one sees it once, and of a thousand good codes
// loses one in which something looks like a corner: that is read as the clean picture it is.
func Decode(page image.Image, at image.Rectangle) string {
	cut := image.NewGray(image.Rect(0, 0, at.Dx(), at.Dy()))
	draw.Draw(cut, cut.Bounds(), page, at.Min, draw.Src)
	bits, err := gozxing.NewBinaryBitmapFromImage(cut)
	if err != nil {
		return ""
	}
	for _, clean := range []bool{false, true} {
		hints := map[gozxing.DecodeHintType]any{}
		if clean {
			hints[gozxing.DecodeHintType_PURE_BARCODE] = true
		}
		if found, err := qrcode.NewQRCodeReader().Decode(bits, hints); err == nil {
			return found.GetText()
		}
	}
	return ""
}
