package art

import (
	"strings"
)

// rings: the years of a trunk, a little uneven, with a crack that runs outwards.
func rings(p *pen, _ int) {
	p.ground("#C98652")
	p.put(`<g transform="translate(%d %d)rotate(%d)" fill="none" stroke-opacity=".75"><g stroke="#8A3F15" stroke-width="%d">`, p.between(60, 340), p.between(60, 240), p.between(0, 359), p.between(2, 3))
	p.put(`<path id="r" vector-effect="non-scaling-stroke" d="%s"/>`, year(p))
	size := .5
	var light, dark strings.Builder
	for i := range 19 {
		size += .26 + p.chance()*.24
		out := &dark
		if i%3 == 1 {
			out = &light
		}
		line := `<use href="#r" transform="rotate(` + itoa(p.between(-5, 5)) + `)scale(` + tenths(size*2) + `)"/>`
		out.WriteString(line)
	}
	p.put(`%s</g><g stroke="#E0AC78" stroke-width="%d">%s</g><path d="M0 0l%d %d 34 9" stroke="#5E2A0C" stroke-width="3"/></g>`, dark.String(), p.between(4, 6), light.String(), p.between(60, 110), p.between(-40, 40))
}

// year is one closed ring of radius about 20, drawn out by the wind.
func year(p *pen) string {
	a, b, c := p.between(-3, 3), p.between(-2, 2), p.between(-3, 3)
	return line("M", -22-a, 0) + line("C", -22-a, -11+b, -12, -17-b, 0, -17-b) + line("S", 22+c, -10, 22+c, 0) + line("S", 12, 17+b, 0, 17+b) + line("S", -22-a, 10+b, -22-a, 0) + "z"
}

func tenths(f float64) string {
	n := round(f * 10)
	if n%10 == 0 {
		return itoa(n / 10)
	}
	return itoa(n/10) + "." + itoa(n%10)
}
