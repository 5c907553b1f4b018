package art

import (
	"math"
	"strings"
)

// bun: nests of dried vermicelli, on a round winnowing tray or in rows on a screen.
func bun(p *pen, variant int) {
	p.ground("#FEF6DF")
	p.put(`<defs><pattern id="w" width="48" height="48" x="%d" y="%d" patternUnits="userSpaceOnUse"><path fill="#F7CF6B" d="M0 0h48v48H0z"/><path d="M0 12h24M24 36h24M12 24v24M36 0v24" stroke="#E3AC40" stroke-opacity=".75" stroke-width="7"/></pattern>`, p.between(0, 47), p.between(0, 47))
	p.put(`<g id="n"><circle r="38" cy="2" fill="#E3B75B"/><circle r="37" fill="#F6EBCB"/><path d="%s" fill="none" stroke="#fff" stroke-width="3.6"/></g></defs>`, nest(p))
	if variant == 1 {
		screen(p)
		return
	}
	cx, cy := p.between(185, 222), p.between(146, 164)
	p.put(`<g transform="translate(%d %d)"><circle r="170" cy="5" fill="#E7C98A"/><circle r="168" fill="#C98F2B"/><circle r="160" fill="#E9B94B"/><circle r="155" fill="url(#w)"/><use href="#n"/>`, cx, cy)
	count, turn := p.between(6, 7), p.chance()*2*math.Pi
	for i := range count {
		sin, cos := math.Sincos(turn + float64(i)*2*math.Pi/float64(count))
		p.put(`<use href="#n" transform="translate(%d %d)rotate(%d)"/>`, round(100*cos), round(100*sin), p.between(0, 359))
	}
	p.put(`</g>`)
}

// screen lays the nests in rows, each row a little turned.
func screen(p *pen) {
	p.put(`<path fill="url(#w)" d="M0 0h400v300H0z"/><g id="t" transform="rotate(%d 200 150)">`, p.between(-9, 9))
	for row := range 4 {
		p.put(`<g id="r%d" transform="translate(%d %d)">`, row, 14+p.between(-6, 6)-row%2*46, 12+row*92)
		for i := range 6 {
			p.put(`<use href="#n" x="%d"/>`, i*92)
		}
		p.put(`</g>`)
	}
	p.put(`</g>`)
}

// nest is one strand wound inwards, not quite round.
func nest(p *pen) string {
	var b strings.Builder
	b.WriteString(line("M", 33, 0))
	for r := 33; r > 6; r -= 5 {
		skew := p.between(-2, 2)
		b.WriteString(line("a", r-1, r+skew, p.between(0, 90), 0, 1, -2*r+3, skew) + line("a", r-3, r-2, 0, 0, 1, 2*r-8, -skew))
	}
	return b.String()
}
