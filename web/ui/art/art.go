package art

import "math"

// Kinds of drawings.
const (
	Mien       = "mien"       // strands on a pole: 0 fine, 1 thick
	Bun        = "bun"        // nests: 0 on a round tray, 1 on a drying screen
	Pho        = "pho"        // sheaves tied with bamboo
	Nem        = "nem"        // 0 wrapped parcels, 1 on fig leaves
	Vegetables = "vegetables" // furrows: 0 young, 1 grown
	Rings      = "rings"      // a cut trunk
	Carving    = "carving"    // 0 medallion, 1 frieze
	Temple     = "temple"     // a đình under clouds
	Gift       = "gift"       // a box tied with bamboo strips
	Pattern    = "pattern"    // behind initials and names, a variant a craft: see pattern.go
	Hero       = "hero"       // the drying field, 1920 by 600
	DinhSo     = "dinhso"     // Đình So and its lake, 1200 by 538
)

// drawing is one kind: how many variants it has and how it is drawn.
type drawing struct {
	variants int
	draw     func(p *pen, variant int)
}

var drawings = map[string]drawing{
	Mien:       {2, mien},
	Bun:        {2, bun},
	Pho:        {1, pho},
	Nem:        {2, nem},
	Vegetables: {2, vegetables},
	Rings:      {1, rings},
	Carving:    {2, carving},
	Temple:     {1, temple},
	Gift:       {1, gift},
	Pattern:    {len(patterns), pattern},
	Hero:       {1, hero},
	DinhSo:     {1, dinhSo},
}

// Variants is how many variants a kind has, 0 for a kind there is not.
func Variants(kind string) int { return drawings[kind].variants }

// Kinds are the small drawings, in the order of the groups of the shop.
func Kinds() []string {
	return []string{Mien, Bun, Pho, Nem, Vegetables, Rings, Carving, Temple, Gift, Pattern}
}

// SVG draws a kind. The same kind, seed and variant give the same bytes, now and
// after an update that does not say otherwise. A variant out of range is taken
// modulo; an unknown kind gives nil. Small drawings are at most 2048 bytes.
func SVG(kind, seed string, variant int) []byte {
	d, ok := drawings[kind]
	if !ok {
		return nil
	}
	p := newPen(kind, seed)
	d.draw(p, wrap(variant, d.variants))
	return p.file()
}

func wrap(variant, n int) int {
	if variant < 0 {
		if variant == math.MinInt {
			variant++
		}
		variant = -variant
	}
	return variant % n
}
