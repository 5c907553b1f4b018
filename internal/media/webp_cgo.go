//go:build cgo

package media

import (
	"image"

	"github.com/chai2010/webp"
)

// hasWebP says whether this build can write WebP: its encoder is in C.
const hasWebP = true

var packWebP = pack{
	write: func(img *image.NRGBA, quality int) ([]byte, error) {
		return webp.EncodeRGB(img, float32(quality))
	},
	most: light,
}
