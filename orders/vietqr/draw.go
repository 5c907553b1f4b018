package vietqr

import (
	"fmt"
	"strconv"
	"strings"

	"rsc.io/qr"
)

// quiet is the empty edge that scanners need, in modules.
const quiet = 4

// Picture is a QR code as an SVG path in a square of Size by Size.
type Picture struct {
	Size int
	Path string
	code *qr.Code
}

// Draw draws a payload at correction level M. It fails only for a text that is too long
// for any code.
func Draw(payload string) (*Picture, error) { return draw(payload, qr.M) }

// DrawStrong is Draw at level Q, for what hangs outside: a quarter of it may be dirty.
func DrawStrong(payload string) (*Picture, error) { return draw(payload, qr.Q) }

func draw(payload string, level qr.Level) (*Picture, error) {
	code, err := qr.Encode(payload, level)
	if err != nil {
		return nil, fmt.Errorf("draw a code: %w", err)
	}
	var b strings.Builder
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			if !code.Black(x, y) {
				continue
			}
			from := x
			for x < code.Size && code.Black(x, y) {
				x++
			}
			n := strconv.Itoa(x - from)
			b.WriteString("M" + strconv.Itoa(from+quiet) + " " + strconv.Itoa(y+quiet) + "h" + n + "v1h-" + n + "z")
		}
	}
	return &Picture{Size: code.Size + 2*quiet, Path: b.String(), code: code}, nil
}

// Side and Black are the picture module by module, for paper.
func (p *Picture) Side() int { return p.Size }

// Black says whether a module is; none of the empty edge is.
func (p *Picture) Black(column, row int) bool { return p.code.Black(column-quiet, row-quiet) }

// PNG is the picture for a phone's photos, from which banks' apps read codes.
func (p *Picture) PNG() []byte {
	p.code.Scale = 12
	return p.code.PNG()
}
