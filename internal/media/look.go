package media

import (
	"bytes"
	"image"
	"image/jpeg"
	"math/bits"

	"github.com/disintegration/imaging"
)

// flat is how much light a picture must differ in, of 255, to look like something.
const flat = 12

// LookOf is what a copy looks like, in 64 bits: whether each of 8 times 8 places is lighter than
// the one on its right. The same shot in another size, or packed anew, differs in few of them,
// other shots in about half. It is 0 for what looks like nothing, such as one plain colour.
func LookOf(copied []byte) (uint64, error) {
	img, err := jpeg.Decode(bytes.NewReader(copied))
	if err != nil {
		return 0, err
	}
	return look64(img), nil
}

// Apart is in how many bits two looks differ.
func Apart(a, b uint64) int { return bits.OnesCount64(a ^ b) }

func look64(img image.Image) (look uint64) {
	const side = 8
	small := imaging.Grayscale(imaging.Resize(img, side+1, side, imaging.Box))
	least, most := 255, 0
	for y := range side {
		for x := range side + 1 {
			here := int(small.NRGBAAt(x, y).R)
			least, most = min(least, here), max(most, here)
			if x == side {
				continue
			}
			look <<= 1
			if here > int(small.NRGBAAt(x+1, y).R) {
				look |= 1
			}
		}
	}
	if most-least < flat {
		return 0
	}
	return look
}
