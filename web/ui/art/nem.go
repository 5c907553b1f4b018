package art

import (
	"math"
	"strings"
)

// nem: parcels in banana leaf tied with bamboo, or the meat open on fig leaves.
func nem(p *pen, variant int) {
	if variant == 1 {
		fig(p)
		return
	}
	p.ground("#F3C6D3")
	p.put(`<circle cx="%d" cy="%d" r="120" fill="#E79CB3"/>`, p.between(80, 320), p.between(60, 240))
	p.put(`<defs>`)
	for i, c := range [][3]string{{"#2F6B3A", "#3F8049", "#1F4D2A"}, {"#3F8049", "#57975A", "#2F6B3A"}} {
		p.put(`<g id="%c"><rect x="-48" y="-33" width="96" height="66" rx="15" fill="%s"/><path d="M-48-18Q-10 4 48-26v8a15 15 0 0 0-15-15h-66a15 15 0 0 0-15 15z" fill="%s"/><path d="M-44-16Q-8 5 46-24M-40 20q40 10 80-8M-30 27q30 6 60-3" fill="none" stroke="%s" stroke-width="2" stroke-opacity=".7"/><use href="#t"/></g>`, 'a'+i, c[0], c[1], c[2])
	}
	p.put(`<path id="t" d="M-5-33v66M5-33v66M-48 2h96M0 2q-17-17-22-4 5 8 22 4 17-17 23-3-6 8-23 3" fill="none" stroke="#F2D58B" stroke-width="3.4"/></defs>`)
	p.put(`<pattern id="p" width="224" height="168" patternUnits="userSpaceOnUse" patternTransform="translate(%d %d)rotate(%d)scale(.%d)">`, p.between(0, 200), p.between(0, 160), p.between(-16, 16), p.between(90, 99))
	for _, at := range []struct {
		id   string
		x, y int
	}{{"a", 56, 42}, {"b", 168, 42}, {"b", 0, 126}, {"a", 112, 126}, {"b", 224, 126}} {
		turn := p.between(-4, 4)
		if at.y == 126 && at.x != 112 {
			turn = 2
		}
		p.put(`<use href="#%s" transform="translate(%d %d)rotate(%d)"/>`, at.id, at.x, at.y, turn)
	}
	p.put(`</pattern><path fill="url(#p)" d="M0 0h400v300H0z"/>`)
}

// fig spreads leaves around the meat, speckled with roasted rice.
func fig(p *pen) {
	p.ground("#F7DAE2")
	p.put(`<defs>`)
	for i, c := range [][2]string{{"#2F6B3A", "#6FA66D"}, {"#478A4E", "#9CC598"}} {
		p.put(`<g id="%c"><path d="M0-46C44-84 40-150 0-196-40-150-44-84 0-46z" fill="%s"/><path d="M0-50v-136M-20-110l20 18 20-18M-20-140l20 18 20-18M-14-164l14 14 14-14" fill="none" stroke="%s" stroke-width="2.2"/></g>`, 'a'+i, c[0], c[1])
	}
	count := 2 * p.between(5, 6)
	p.put(`</defs><g transform="translate(%d %d)rotate(%d)">`, p.between(180, 220), p.between(144, 160), p.between(0, 60))
	for i := range count {
		p.put(`<use href="#%c" transform="rotate(%d)"/>`, 'a'+i%2, i*360/count)
	}
	var rice strings.Builder
	for range 40 {
		sin, cos := math.Sincos(p.chance() * 2 * math.Pi)
		far := math.Sqrt(p.chance()) * 62
		rice.WriteString(line("M", round(far*cos), round(far*sin)) + line("l", p.between(-8, 8), p.between(-8, 8)))
	}
	p.put(`<circle r="75" fill="#A9495F"/><circle r="73" fill="#C76A80"/><circle r="66" fill="#D98A98"/><path d="%s" stroke="#F7E3C2" stroke-width="4" stroke-linecap="round"/></g>`, rice.String())
}
