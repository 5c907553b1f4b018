package media

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"

	"github.com/disintegration/imaging"
)

// steps are the widths that pages choose from, in pixels. A picture is never made wider
// than it was sent.
var steps = []int{320, 480, 720, 1200}

// Picture is what is made of a shot. Files hold nothing of what the camera wrote.
type Picture struct {
	Hash          string // of the largest copy's content; part of every name
	Width, Height int    // of the largest copy
	Widths        []int  // from narrow to wide
	WebP          bool   // every width is there as WebP as well
	Colour        string // the average, "#rrggbb", to stand there while the picture loads
	Look          uint64 // what it looks like, see LookOf; 0 when it looks like nothing
	Files         []File
}

// File is one copy.
type File struct {
	Name Name
	Body []byte
}

// Maker makes pictures, a few at a time: one of 40 million pixels takes some hundred
// megabytes while it is made.
type Maker struct{ free chan struct{} }

// NewMaker makes a maker that works on at most atOnce pictures.
func NewMaker(atOnce int) *Maker { return &Maker{free: make(chan struct{}, atOnce)} }

// Make unpacks, turns upright and makes the copies. The same bytes give the same files
// with the same names, again and on another machine of the same build. What cannot be
// unpacked is refused like in Check. It waits for its turn as long as ctx does, and looks
// at ctx between the steps; one step takes up to some seconds.
func (m *Maker) Make(ctx context.Context, s *Shot) (*Picture, error) {
	select {
	case m.free <- struct{}{}:
		defer func() { <-m.free }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	img, err := decode(s.body, s.Format)
	if err != nil || img.Bounds().Size() != s.plain {
		return nil, refuse("broken")
	}
	widths := widthsOf(s.Width)
	widest := widths[len(widths)-1]
	out := &Picture{Width: widest, Widths: widths, WebP: hasWebP}
	full := upright(img, s, widest)
	out.Height, out.Colour, out.Look = full.Bounds().Dy(), average(full), look64(full)
	copies := map[int]*image.NRGBA{widest: full}
	for _, w := range widths[:len(widths)-1] {
		copies[w] = imaging.Resize(full, w, heightAt(w, out.Width, out.Height), imaging.Lanczos)
	}
	for i := len(widths) - 1; i >= 0; i-- {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := out.add(widths[i], copies[widths[i]]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// add packs one width. The first, the widest, gives the hash.
func (p *Picture) add(width int, img *image.NRGBA) error {
	body, err := packed(img, width, packJPEG)
	if err != nil {
		return fmt.Errorf("pack a picture as JPEG: %w", err)
	}
	if p.Hash == "" {
		sum := sha256.Sum256(body)
		p.Hash = hex.EncodeToString(sum[:16])
	}
	p.Files = append(p.Files, File{Name{p.Hash, width, JPEG}, body})
	if !p.WebP {
		return nil
	}
	if body, err = packed(img, width, packWebP); err != nil {
		return fmt.Errorf("pack a picture as WebP: %w", err)
	}
	p.Files = append(p.Files, File{Name{p.Hash, width, WebP}, body})
	return nil
}

// upright makes a shot as wide as asked and only then turns it: turning costs by size.
// What shines through is put on white, like paper.
func upright(img image.Image, s *Shot, width int) *image.NRGBA {
	w, h := width, heightAt(width, s.Width, s.Height)
	if s.turn.Swaps() {
		w, h = h, w
	}
	small := imaging.Resize(img, w, h, imaging.Lanczos)
	onWhite(small)
	return turn(small, s.turn)
}

func onWhite(img *image.NRGBA) {
	for i := 0; i+3 < len(img.Pix); i += 4 {
		a := int(img.Pix[i+3])
		if a == 255 {
			continue
		}
		for c := range 3 {
			img.Pix[i+c] = uint8((int(img.Pix[i+c])*a + 255*(255-a) + 127) / 255)
		}
		img.Pix[i+3] = 255
	}
}

// widthsOf are the widths for a picture so wide: the steps that fit, and its own width
// when the last of them would lose much.
func widthsOf(width int) []int {
	var out []int
	for _, s := range steps {
		if s <= width {
			out = append(out, s)
		}
	}
	last := 0
	if len(out) > 0 {
		last = out[len(out)-1]
	}
	if widest := steps[len(steps)-1]; width < widest && width*100 >= last*115 {
		out = append(out, width)
	}
	return out
}

func heightAt(width, fullWidth, fullHeight int) int {
	return max(1, (fullHeight*width+fullWidth/2)/fullWidth)
}

func average(img *image.NRGBA) string {
	dot := imaging.Resize(img, 1, 1, imaging.Box)
	c := color.NRGBAModel.Convert(dot.At(0, 0)).(color.NRGBA)
	return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
}
