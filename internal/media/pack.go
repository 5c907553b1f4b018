package media

import (
	"bytes"
	"image"
	"image/jpeg"
)

// qualities are tried one after the other until a copy is light enough; the last is
// taken as it comes out, for a picture must still look like one.
var qualities = []int{78, 68, 58, 48}

// light is how many bytes a WebP copy should have at most, by width: what a phone on a
// slow network draws within a moment. A JPEG may have half as much again.
func light(width int) int {
	switch {
	case width <= 320:
		return 14 << 10
	case width <= 480:
		return 24 << 10
	case width <= 720:
		return 40 << 10
	}
	return 96 << 10
}

// pack writes a picture in one format, and says how many bytes may be spent on a width.
type pack struct {
	write func(img *image.NRGBA, quality int) ([]byte, error)
	most  func(width int) int
}

var packJPEG = pack{
	write: func(img *image.NRGBA, quality int) ([]byte, error) {
		var b bytes.Buffer
		err := jpeg.Encode(&b, img, &jpeg.Options{Quality: quality})
		return b.Bytes(), err
	},
	most: func(width int) int { return light(width) * 3 / 2 },
}

// packed packs img as well as its weight allows.
func packed(img *image.NRGBA, width int, p pack) ([]byte, error) {
	var body []byte
	for _, q := range qualities {
		var err error
		if body, err = p.write(img, q); err != nil {
			return nil, err
		}
		if len(body) <= p.most(width) {
			break
		}
	}
	return body, nil
}
