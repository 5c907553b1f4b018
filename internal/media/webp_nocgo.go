//go:build !cgo

package media

import (
	"errors"
	"image"
)

// hasWebP says whether this build can write WebP: its encoder is in C.
const hasWebP = false

var packWebP = pack{
	write: func(*image.NRGBA, int) ([]byte, error) {
		return nil, errors.New("this build writes no WebP")
	},
	most: light,
}
