package media

import "image"

// turn puts a picture upright. src is small by now: it was made smaller before.
func turn(src *image.NRGBA, o Orientation) *image.NRGBA {
	if o <= 1 || o > 8 {
		return src
	}
	w, h := src.Bounds().Dx(), src.Bounds().Dy()
	if o.Swaps() {
		w, h = h, w
	}
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			fromX, fromY := source(o, x, y, w, h)
			from := src.PixOffset(src.Bounds().Min.X+fromX, src.Bounds().Min.Y+fromY)
			copy(out.Pix[out.PixOffset(x, y):][:4], src.Pix[from:][:4])
		}
	}
	return out
}

// source is where a pixel of the upright picture, w wide and h high, lies in the one the
// camera wrote.
func source(o Orientation, x, y, w, h int) (int, int) {
	switch o {
	case 2: // mirrored
		return w - 1 - x, y
	case 3: // upside down
		return w - 1 - x, h - 1 - y
	case 4: // upside down and mirrored
		return x, h - 1 - y
	case 5: // mirrored along the diagonal
		return y, x
	case 6: // camera turned to the left: turn right
		return y, w - 1 - x
	case 7: // mirrored along the other diagonal
		return h - 1 - y, w - 1 - x
	default: // 8, camera turned to the right: turn left
		return h - 1 - y, x
	}
}
