package media

import "image"

// fullRange widens the colours of a lossy WebP. Its planes use 16 to 235 and 16 to 240,
// as television does, while Go takes all planes for those of a JPEG, 0 to 255: without
// this every WebP would come out pale.
func fullRange(img image.Image) image.Image {
	switch p := img.(type) {
	case *image.YCbCr:
		widen(p)
	case *image.NYCbCrA:
		widen(&p.YCbCr)
	}
	return img
}

func widen(p *image.YCbCr) {
	var light, tone [256]byte
	for i := range 256 {
		light[i] = byte(min(max((i-16)*255+109, 0)/219, 255))
		tone[i] = byte(min(max(((i-128)*255+(224*128)+112)/224, 0), 255))
	}
	for i, y := range p.Y {
		p.Y[i] = light[y]
	}
	for i := range p.Cb {
		p.Cb[i], p.Cr[i] = tone[p.Cb[i]], tone[p.Cr[i]]
	}
}
