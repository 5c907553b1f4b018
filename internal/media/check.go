package media

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"

	"golang.org/x/image/webp"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// What is taken.
const (
	MaxBytes  = 10 << 20   // of a file
	MaxPixels = 40_000_000 // of a picture
	MinSide   = 160        // of the shorter side, in pixels
	maxLength = 5          // the longer side, in shorter ones
	maxScans  = 64         // of a JPEG; cameras and editors write one, or about ten
)

// Shot is a file that has been looked at and may be made into a picture.
type Shot struct {
	Format        Format
	Width, Height int // as it is seen, upright

	body  []byte
	turn  Orientation
	plain image.Point // as it is stored
}

// Check says whether b may be taken, without unpacking it: it is fast, and safe for
// whatever was sent. A refusal is a fault.Error of fault.Invalid with a key that begins
// with "picture."; whether all of it is there, only Maker.Make finds out.
func Check(b []byte) (*Shot, error) {
	f := Sniff(b)
	switch {
	case len(b) == 0:
		return nil, refuse("empty")
	case len(b) > MaxBytes:
		return nil, refuse("too_heavy")
	case f == HEIC:
		return nil, refuse("heic")
	case f == Other:
		return nil, refuse("unknown")
	}
	p := look(b, f)
	if p.animated {
		return nil, refuse("animated")
	}
	if p.scans > maxScans || disguised(b, p) {
		return nil, refuse("odd")
	}
	c, err := config(b, f)
	if err != nil {
		return nil, refuse("broken")
	}
	if c.Width < 1 || c.Height < 1 || int64(c.Width)*int64(c.Height) > MaxPixels {
		return nil, refuse("too_many_pixels")
	}
	short, long := min(c.Width, c.Height), max(c.Width, c.Height)
	if short < MinSide {
		return nil, refuse("too_small")
	}
	if long > maxLength*short {
		return nil, refuse("too_long")
	}
	s := &Shot{Format: f, Width: c.Width, Height: c.Height, body: b, turn: orientation(p.exif), plain: image.Pt(c.Width, c.Height)}
	if s.turn.Swaps() {
		s.Width, s.Height = s.Height, s.Width
	}
	return s, nil
}

func refuse(why string) error { return fault.New(fault.Invalid, "picture."+why) }

// config reads the size with the decoder of the format that was found, never with one
// that happens to be registered.
func config(b []byte, f Format) (c image.Config, err error) {
	defer unlessPanic(&err)
	switch f {
	case JPEG:
		return jpeg.DecodeConfig(bytes.NewReader(b))
	case PNG:
		return png.DecodeConfig(bytes.NewReader(b))
	}
	return webp.DecodeConfig(bytes.NewReader(b))
}

func decode(b []byte, f Format) (img image.Image, err error) {
	defer unlessPanic(&err)
	switch f {
	case JPEG:
		return jpeg.Decode(bytes.NewReader(b))
	case PNG:
		return png.Decode(bytes.NewReader(b))
	}
	img, err = webp.Decode(bytes.NewReader(b))
	return fullRange(img), err
}

// unlessPanic makes a decoder's fall a broken picture: a file from outside must not end
// the program.
func unlessPanic(err *error) {
	if fallen := recover(); fallen != nil {
		*err = refuse("broken")
	}
}
