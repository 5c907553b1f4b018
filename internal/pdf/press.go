package pdf

import (
	_ "embed"
	"fmt"
	"strings"
	"time"

	"codeberg.org/go-pdf/fpdf"
	"github.com/tdewolff/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"
)

//go:embed be-vietnam-pro-400.woff2
var regular []byte

// Press makes sheets. It may be used by many at a time.
type Press struct {
	regular, bold []byte
	letters       *sfnt.Font
}

// NewPress unpacks the letters; the bold ones, in WOFF2, are the caller's.
func NewPress(bold []byte) (*Press, error) {
	p := &Press{}
	for _, face := range []struct {
		packed []byte
		into   *[]byte
	}{{regular, &p.regular}, {bold, &p.bold}} {
		ttf, err := font.ParseWOFF2(face.packed)
		if err != nil {
			return nil, fmt.Errorf("unpack the letters: %w", err)
		}
		*face.into = ttf
	}
	letters, err := opentype.Parse(p.regular)
	if err != nil {
		return nil, fmt.Errorf("read the letters: %w", err)
	}
	p.letters = letters
	return p, nil
}

// A paper's width and height in millimetres.
type Paper struct{ Width, Height float64 }

var (
	A4 = Paper{210, 297}
	A5 = Paper{148, 210}
)

// Sheet is a document of one paper size without a page yet, made at a moment.
func (p *Press) Sheet(paper Paper, title string, at time.Time) *Sheet {
	d := fpdf.NewCustom(&fpdf.InitType{UnitStr: "mm", Size: fpdf.SizeType{Wd: paper.Width, Ht: paper.Height}})
	d.SetCreationDate(at)
	d.SetModificationDate(at)
	d.SetCatalogSort(true)
	d.SetTitle(p.known(title), true)
	d.SetLang("vi")
	d.SetMargins(0, 0, 0)
	d.SetCellMargin(0)
	d.SetAutoPageBreak(false, 0)
	d.AddUTF8FontFromBytes(family, "", p.regular)
	d.AddUTF8FontFromBytes(family, "B", p.bold)
	return &Sheet{press: p, doc: d, Paper: paper}
}

// known is the text with composed letters and without what cannot be written.
func (p *Press) known(text string) string {
	var buffer sfnt.Buffer
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r < ' ':
			return ' '
		case r > 0xffff:
			return -1
		}
		if at, err := p.letters.GlyphIndex(&buffer, r); err != nil || at == 0 {
			return -1
		}
		return r
	}, norm.NFC.String(text))
}
