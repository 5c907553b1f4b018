package art

import "strings"

// mien: bunches of white strands hung over a bamboo pole, before the sun and a woven
// screen. The noodles of làng So are white and clear; the yellow is the straw and
// the light.
func mien(p *pen, variant int) {
	gap, count, space, width, ground := 4, 13, 9, "2", "#F6CA60"
	if variant == 1 {
		gap, count, space, width, ground = 8, 7, 12, "4.2", "#F4C455"
	}
	top := p.between(38, 56)
	p.ground(ground)
	p.put(`<circle cx="%d" cy="%d" r="%d" fill="#F2B632"/>`, p.between(70, 330), p.between(115, 190), p.between(66, 100))
	p.put(`<pattern id="s" width="99" height="24" y="%d" patternUnits="userSpaceOnUse"><path d="M0 12h99" stroke="#E2A93A" stroke-opacity=".5"/></pattern><path fill="url(#s)" d="M0 0h400v300H0z"/>`, p.between(0, 12))
	p.put(`<g fill="none" stroke="#fff" stroke-linecap="round" stroke-width="%s"><defs>`, width)
	long := 214 - 24*variant
	for _, id := range []string{"a", "b"} {
		p.put(`<path id="%s" d="%s"/>`, id, bunch(p, gap, count, long))
	}
	p.put(`<g id="r">`)
	step := gap*count + space
	for i, x := 0, p.between(-20, 4); x < 400; i, x = i+1, x+step+p.between(-3, 5) {
		if i%2 == 0 {
			p.put(`<use href="#%s" x="%d" y="%d"/>`, pick(p, "a", "b"), x, top)
		} else {
			p.put(`<use href="#%s" transform="matrix(-1 0 0 1 %d %d)"/>`, pick(p, "a", "b"), x+gap*(count-1), top)
		}
	}
	p.put(`</g></defs><use href="#r" x="3" y="4" stroke="#B9791A" opacity=".35"/><use href="#r"/></g>`)
	pole(p, -9, top-5, 418, 11)
}

// bunch is strands side by side from (0,0) down, drawn together a little and longest
// in the middle.
func bunch(p *pen, gap, count, long int) string {
	var b strings.Builder
	sway := float64(p.between(-9, 9))
	middle := float64(count-1) / 2
	for i := range count {
		c := (float64(i) - middle) / middle
		length := float64(long) - c*c*18 - p.chance()*20
		pull := c * float64(gap) * 1.2
		if i == 0 {
			b.WriteString(line("M", -round(pull), 0))
		} else {
			b.WriteString(line("M", i*gap-round(pull), 0))
		}
		b.WriteString(line("q", round(sway+pull*.4), round(length*.45), round(pull+sway*.4), round(length)))
	}
	return b.String()
}

// pole is a bamboo pole with its nodes and a gleam.
func pole(p *pen, x, y, width, height int) {
	p.put(`<g fill="none"><path d="%s%s" stroke="#8A6A2B" stroke-width="%d"/>`, line("M", x, y+height/2), line("h", width), height)
	var nodes strings.Builder
	for at := x + p.between(30, 90); at < x+width; at += p.between(80, 130) {
		nodes.WriteString(line("M", at, y) + line("v", height))
	}
	p.put(`<path d="%s" stroke="#6B4F1D" stroke-width="2.5"/><path d="%s%s" stroke="#fff" stroke-opacity=".3" stroke-width="2"/></g>`, nodes.String(), line("M", x, y+height/3), line("h", width))
}

func pick(p *pen, choices ...string) string { return choices[p.between(0, len(choices)-1)] }
