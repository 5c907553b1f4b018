package sharecard

import (
	"image"
	"image/color"
	"image/draw"

	"golang.org/x/image/vector"
)

// handle is how far along a quarter circle's square its Bézier handles are.
const handle = 0.5523

// tablet fills a rectangle whose corners are notched like those of a temple tablet, as the
// seal's are on pages.
func tablet(to draw.Image, at image.Rectangle, fill color.Color) {
	w, h, n := float32(at.Dx()), float32(at.Dy()), float32(12)
	k := n * handle
	z := vector.NewRasterizer(at.Dx(), at.Dy())
	z.MoveTo(n, 0)
	z.LineTo(w-n, 0)
	z.CubeTo(w-n, k, w-k, n, w, n)
	z.LineTo(w, h-n)
	z.CubeTo(w-k, h-n, w-n, h-k, w-n, h)
	z.LineTo(n, h)
	z.CubeTo(n, h-k, k, h-n, 0, h-n)
	z.LineTo(0, n)
	z.CubeTo(k, n, n, k, n, 0)
	z.ClosePath()
	z.Draw(to, at, image.NewUniform(fill), image.Point{})
}
