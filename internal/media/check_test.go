package media

import (
	"bytes"
	"context"
	"encoding/binary"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestWhatIsNoPictureOfOursIsRefusedWithItsReason(t *testing.T) {
	t.Parallel()
	good := asJPEG(t, card(400, 300))
	drawn := asPNG(t, card(400, 300))
	wide := bytes.Clone(good)
	sof := bytes.Index(wide, []byte{0xff, 0xc0})
	copy(wide[sof+5:], []byte{0xff, 0xff, 0xff, 0xff})
	manyScans := append(bytes.Clone(good[:len(good)-2]), bytes.Repeat([]byte{0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0}, 5000)...)
	for what, c := range map[string]struct {
		body []byte
		want string
	}{
		"nothing":                    {nil, "picture.empty"},
		"an iPhone's picture":        {[]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), "picture.heic"},
		"an AVIF":                    {[]byte("\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00avifmif1"), "picture.heic"},
		"a film":                     {[]byte("\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2"), "picture.unknown"},
		"a GIF":                      {[]byte("GIF89a\x01\x00\x01\x00"), "picture.unknown"},
		"a drawing with scripts":     {[]byte(`<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>`), "picture.unknown"},
		"a page":                     {[]byte("<!doctype html><p>anh.jpg"), "picture.unknown"},
		"a letter called .jpg":       {[]byte("%PDF-1.7 anh.jpg"), "picture.unknown"},
		"a JPEG's first bytes":       {good[:3], "picture.broken"},
		"a JPEG without its size":    {good[:20], "picture.broken"},
		"a PNG's first bytes":        {drawn[:8], "picture.broken"},
		"an empty WebP":              {[]byte("RIFF\x04\x00\x00\x00WEBP"), "picture.broken"},
		"a huge PNG in few bytes":    {sized(drawn, 60_000, 60_000), "picture.too_many_pixels"},
		"a huge JPEG in few bytes":   {wide, "picture.too_many_pixels"},
		"a JPEG of 5000 scans":       {manyScans, "picture.odd"},
		"an archive behind a JPEG":   {append(bytes.Clone(good), "PK\x03\x04 nội dung PK\x05\x06"...), "picture.odd"},
		"a page behind a PNG":        {append(bytes.Clone(drawn), "<HTML><body>"...), "picture.odd"},
		"a document within a JPEG":   {withEXIF(good, []byte("%PDF-1.7")), "picture.odd"},
		"a moving PNG":               {afterHeader(drawn, chunk("acTL", make([]byte, 8))), "picture.animated"},
		"a moving WebP":              {movingWebP(), "picture.animated"},
		"more than ten mebibytes":    {append(bytes.Clone(good), make([]byte, MaxBytes)...), "picture.too_heavy"},
		"a dot":                      {asPNG(t, card(159, 200)), "picture.too_small"},
		"a strip":                    {asPNG(t, card(160, 801)), "picture.too_long"},
		"a size of nothing (PNG)":    {sized(drawn, 0, 0), "picture.broken"},
		"letters after a JPEG's end": {append(bytes.Clone(good), "một đoạn phim ngắn"...), ""},
	} {
		_, err := Check(c.body)
		if c.want == "" && err != nil || c.want != "" && !fault.Is(err, c.want) {
			t.Errorf("%s: %v, want %q", what, err, c.want)
		}
	}
}

func movingWebP() []byte {
	body := []byte("WEBPVP8X\x0a\x00\x00\x00\x02\x00\x00\x00\x8f\x01\x00\x2b\x01\x00ANIM\x06\x00\x00\x00\xff\xff\xff\xff\x00\x00")
	return append(binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(len(body))), body...)
}

// Check cannot see that the end is missing; the maker does.
func TestHalfAPictureIsRefusedByTheMaker(t *testing.T) {
	t.Parallel()
	for what, whole := range map[string][]byte{"JPEG": asJPEG(t, noise(400, 300)), "PNG": asPNG(t, noise(400, 300))} {
		shot, err := Check(whole[:len(whole)/2])
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		if _, err := NewMaker(1).Make(context.Background(), shot); !fault.Is(err, "picture.broken") {
			t.Errorf("half a %s: %v", what, err)
		}
	}
}

func TestOnlyTheOrientationIsReadFromEXIF(t *testing.T) {
	t.Parallel()
	for o := Orientation(1); o <= 8; o++ {
		if got := orientation(tiff(binary.BigEndian, o)); got != o {
			t.Errorf("big-endian %d is read as %d", o, got)
		}
		if got := orientation(tiff(binary.LittleEndian, o)); got != o {
			t.Errorf("little-endian %d is read as %d", o, got)
		}
	}
	for what, b := range map[string][]byte{"nothing": nil, "nine": tiff(binary.LittleEndian, 9), "nought": tiff(binary.LittleEndian, 0),
		"a pointer beyond": []byte("II*\x00\xff\xff\xff\xff"), "a cut directory": tiff(binary.LittleEndian, 6)[:25], "no TIFF": []byte(strings.Repeat("x", 40))} {
		if got := orientation(b); got != 1 {
			t.Errorf("%s is read as %d", what, got)
		}
	}
}

func FuzzEXIF(f *testing.F) {
	f.Add(tiff(binary.BigEndian, 6))
	f.Add(tiff(binary.LittleEndian, 3))
	f.Add([]byte("II*\x00\x08\x00\x00\x00\xff\xff"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if o := orientation(b); o < 1 || o > 8 {
			t.Errorf("orientation %d", o)
		}
	})
}

func FuzzTakingAFile(f *testing.F) {
	f.Add(asJPEG(f, card(200, 160)))
	f.Add(withEXIF(asJPEG(f, card(200, 160)), tiff(binary.BigEndian, 6)))
	f.Add(asPNG(f, card(160, 200)))
	f.Add(movingWebP())
	f.Add(cmyk(160, 160, [4]int{255, 128, 0, 255}))
	f.Add([]byte("\x00\x00\x00\x18ftypheic"))
	f.Fuzz(func(t *testing.T, b []byte) {
		shot, err := Check(b)
		if no, ok := fault.As(err); err != nil && (!ok || no.Kind != fault.Invalid) {
			t.Fatalf("neither taken nor refused: %v", err)
		}
		if err != nil || shot.Width*shot.Height > 400*400 { // larger ones only take longer
			return
		}
		if img, err := decode(b, shot.Format); err == nil && img.Bounds().Size() != shot.plain {
			t.Errorf("said to be %v, and is %v", shot.plain, img.Bounds())
		}
	})
}

func FuzzNames(f *testing.F) {
	f.Add("0123456789abcdef0123456789abcdef-320.jpg")
	f.Add("../0123456789abcdef0123456789abcdef-320.webp")
	f.Add("0123456789abcdef0123456789abcdef-0320.jpg")
	f.Fuzz(func(t *testing.T, s string) {
		n, ok := ParseName(s)
		if ok != (n != Name{}) || ok && n.String() != s {
			t.Errorf("%q is %+v, written %q", s, n, n.String())
		}
		if ok && strings.ContainsAny(s, "/\\%\x00 ") {
			t.Errorf("%q leads somewhere", s)
		}
	})
}

func TestACopyHasOneName(t *testing.T) {
	t.Parallel()
	const hash = "0123456789abcdef0123456789abcdef"
	for _, s := range []string{hash + "-320.jpg", hash + "-1200.webp", hash + "-1.jpg"} {
		if n, ok := ParseName(s); !ok || n.String() != s {
			t.Errorf("%q is %+v", s, n)
		}
	}
	for _, s := range []string{"", hash, hash + "-320", hash + "-320.", hash + "-320.png", hash + "-320.JPG", hash + "-0.jpg", hash + "-1201.jpg", hash + "-+32.jpg", hash + "-032.jpg",
		hash[1:] + "-320.jpg", "G" + hash[1:] + "-320.jpg", "../" + hash + "-320.jpg", hash + "-320.jpg/..", hash + "-320.jpg.webp", hash + "-320.jpg\x00"} {
		if n, ok := ParseName(s); ok {
			t.Errorf("%q is %+v", s, n)
		}
	}
}
