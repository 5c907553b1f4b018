package media

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"testing"
)

// The corners of the test card: red, green, blue, yellow, from the upper left on in
// reading order. It is drawn, and shows nothing.
var corners = [4]color.NRGBA{{200, 30, 30, 255}, {30, 160, 30, 255}, {30, 30, 200, 255}, {220, 200, 30, 255}}

func card(w, h int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetNRGBA(x, y, corners[2*(2*y/h)+2*x/w])
		}
	}
	return img
}

// noise is the hardest thing to pack.
func noise(w, h int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	r := rand.New(rand.NewPCG(1, 2))
	for i := range img.Pix {
		img.Pix[i] = byte(r.Uint32())
		if i%4 == 3 {
			img.Pix[i] = 255
		}
	}
	return img
}

func asJPEG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 92}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asPNG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// secretPlace stands where a phone writes where it was.
var secretPlace = []byte("21.0285N105.8542E")

// tiff is the EXIF of a camera: how it was held, who made it, and where it was.
func tiff(order binary.AppendByteOrder, o Orientation) []byte {
	b := []byte("II*\x00")
	if order.String() == binary.BigEndian.String() {
		b = []byte("MM\x00*")
	}
	b = order.AppendUint32(b, 8)
	entry := func(tag, kind uint16, count, value uint32) {
		b = order.AppendUint16(order.AppendUint16(b, tag), kind)
		b = order.AppendUint32(order.AppendUint32(b, count), value)
	}
	b = order.AppendUint16(b, 3)
	entry(0x010f, 2, 4, 0x41424300)
	b = order.AppendUint16(order.AppendUint16(b, tagOrientation), typeShort)
	b = order.AppendUint16(order.AppendUint32(b, 1), uint16(o))
	b = append(b, 0, 0)
	entry(0x8825, 4, 1, 60) // the directory of the place
	return append(append(b, 0, 0, 0, 0), secretPlace...)
}

// withEXIF puts EXIF where cameras do, right after the start of a JPEG.
func withEXIF(jpg, tiff []byte) []byte {
	body := append([]byte("Exif\x00\x00"), tiff...)
	out := append([]byte{0xff, 0xd8, 0xff, 0xe1}, binary.BigEndian.AppendUint16(nil, uint16(len(body)+2))...)
	return append(append(out, body...), jpg[2:]...)
}

// chunk is a piece of a PNG.
func chunk(kind string, body []byte) []byte {
	out := append(append(binary.BigEndian.AppendUint32(nil, uint32(len(body))), kind...), body...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}

// sized is a PNG whose header says another size than it has.
func sized(file []byte, w, h uint32) []byte {
	header := append(binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, w), h), file[24:29]...)
	return append(append(bytes.Clone(file[:8]), chunk("IHDR", header)...), file[33:]...)
}

// afterHeader puts a chunk behind a PNG's header.
func afterHeader(file, more []byte) []byte {
	const header = 8 + 25
	return append(append(append([]byte{}, file[:header]...), more...), file[header:]...)
}

// cmyk is a JPEG of four inks, which printers' programs write: one flat colour, made by
// hand because nothing here writes it. Inks are inverted, as Adobe does.
func cmyk(w, h int, ink [4]int) []byte {
	out := []byte{0xff, 0xd8, 0xff, 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0}
	out = append(append(out, 0xff, 0xdb, 0, 67, 0), bytes.Repeat([]byte{8}, 64)...)
	out = append(out, 0xff, 0xc0, 0, 20, 8, byte(h>>8), byte(h), byte(w>>8), byte(w), 4)
	for c := range 4 {
		out = append(out, byte(c+1), 0x11, 0)
	}
	out = append(out, 0xff, 0xc4, 0, 31, 0x00, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
	out = append(out, 0xff, 0xc4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
	out = append(out, 0xff, 0xda, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0)
	var bits []byte
	put := func(value, n int) {
		for i := n - 1; i >= 0; i-- {
			bits = append(bits, byte(value>>i&1))
		}
	}
	for block := range ((w + 7) / 8) * ((h + 7) / 8) {
		for c := range 4 {
			diff := 0
			if block == 0 {
				diff = ink[c] - 128
			}
			size, amount := 0, diff
			for n := max(diff, -diff); n > 0; n >>= 1 {
				size++
			}
			if diff < 0 {
				amount = diff + 1<<size - 1
			}
			put(size, 4)
			put(amount, size)
			put(0, 1) // nothing but the mean
		}
	}
	for len(bits)%8 != 0 {
		bits = append(bits, 1)
	}
	for i := 0; i < len(bits); i += 8 {
		var b byte
		for _, bit := range bits[i : i+8] {
			b = b<<1 | bit
		}
		out = append(out, b)
		if b == 0xff {
			out = append(out, 0)
		}
	}
	return append(out, 0xff, 0xd9)
}
