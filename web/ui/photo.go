package ui

import (
	"strconv"
	"strings"
)

// Photo is a photograph and its copies. Width and Height are of the largest, and keep a
// place for it before it is there.
type Photo struct {
	Base          string  // what the addresses of its copies begin with: "/anh/{hash}-"
	Widths        []int32 // from narrow to wide; never empty
	WebP          bool    // each copy is there as WebP as well
	Width, Height int
	Alt           string
	Tint          int    // 1 to 10, the colour nearest to it; 0 none
	At            string // which part must stay when it is cropped: "t", "bl"; empty the middle
}

// Sizes say how wide a picture will be, in the words of the attribute. A phone with three
// dots to a pixel gets copies for two: nobody sees the difference, and everybody the wait.
const (
	CardSizes    = "(min-width:1100px) 280px,(min-width:700px) 31vw,46vw"
	GallerySizes = "(min-width:900px) 640px,(min-resolution:2.5dppx) 57vw,85vw"
	BandSizes    = "(min-width:900px) 640px,(min-resolution:2.5dppx) 61vw,92vw" // a picture across a page
	SmallSizes   = "112px"
)

// The widest copies that a card and a gallery can use.
const (
	cardMost    = 720
	galleryMost = 1200
	smallMost   = 320
)

// set lists the copies no wider than most, for srcset.
func (p *Photo) set(ext string, most int32) string {
	var b strings.Builder
	for _, w := range p.Widths {
		if w > most && b.Len() > 0 {
			break
		}
		if b.Len() > 0 {
			b.WriteString(", ")
		}
		n := strconv.Itoa(int(w))
		b.WriteString(p.Base + n + ext + " " + n + "w")
	}
	return b.String()
}

// plain is the copy for browsers that know nothing of the rest: not the smallest.
func (p *Photo) plain() string {
	w := p.Widths[0]
	if len(p.Widths) > 1 {
		w = p.Widths[1]
	}
	return p.Base + strconv.Itoa(int(w)) + ".jpg"
}

// Small is the narrowest copy, for thumbnails and faces.
func (p *Photo) Small() string { return p.Base + strconv.Itoa(int(p.Widths[0])) + ".jpg" }

func (p *Photo) class() string {
	names := ""
	if p.Tint > 0 {
		names = "tint-" + strconv.Itoa(p.Tint)
	}
	return class(names, when(p.At != "", "at-"+p.At))
}
