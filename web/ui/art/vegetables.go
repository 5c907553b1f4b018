package art

import "strings"

// vegetables: furrows that run to the horizon and bend on the way. Everything is
// placed by depth s from 0 (horizon) to 1 (the lower edge): x = s·lane + bend·(s−s²),
// y = s·depth, which a quadratic curve follows exactly, so one row of plants, scaled,
// stands right at every depth.
func vegetables(p *pen, variant int) {
	far, horizon := p.between(90, 310), p.between(84, 110)
	depth, bend := 300-horizon, p.between(-110, 110)
	p.ground("#EAF4E9")
	p.put(`<circle cx="%d" cy="%d" r="30" fill="#F7CF6B"/>`, (far+190)%330+30, horizon-26)
	p.put(`<path fill="#A9CDA5" d="M0 %dq60-26 130-8t150-6 120 8v30H0z"/><path fill="#24572F" d="M0 %dh400v220H0z"/>`, horizon-8, horizon)
	p.put(`<g transform="translate(%d %d)"><path d="%s" fill="#2F6B3A"/><path d="%s" fill="#4F9156"/>`, far, horizon, furrows(-10, bend, depth), furrows(-8, bend, depth))
	plant := "M0 0q-3-11-11-12M0 0q1-11 9-15M0 0v-17"
	look := `fill="none" stroke="#CFE6C4" stroke-width="3" stroke-linecap="round"`
	if variant == 1 {
		plant = "M0 0c-20 2-22-8-20-14 10 0 18 4 20 14zc20 2 22-8 20-14-10 0-18 4-20 14zc-12-6-9-18 0-26 9 8 12 20 0 26z"
		look = `fill="#CFE6C4" stroke="#4F9156"`
	}
	p.put(`<defs><g id="r" %s>`, look)
	for i := -7; i <= 7; i++ {
		if i == -7 {
			p.put(`<path id="p" transform="translate(%d)" d="%s"/>`, i*lane*2+lane/2, plant)
			continue
		}
		p.put(`<use href="#p" x="%d"/>`, (i+7)*lane*2)
	}
	p.put(`</g></defs>`)
	for _, s := range []float64{.1, .15, .21, .29, .4, .54, .73, .97} {
		p.put(`<use href="#r" transform="translate(%d %d)scale(.%02d)"/>`, round(float64(bend)*(s-s*s)), round(s*float64(depth)), round(s*100))
	}
	p.put(`</g>`)
}

// lane is the width of a furrow at the lower edge.
const lane = 52

// furrows are every second lane from the given one on, as wedges.
func furrows(first, bend, depth int) string {
	var b strings.Builder
	for i := first; i < 11; i += 4 {
		right, left := (i+1)*lane, i*lane
		b.WriteString(line("M", 0, 0) + line("Q", (left+bend)/2, depth/2, left, depth) + line("h", right-left) + line("Q", (right+bend)/2, depth/2, 0, 0))
	}
	return b.String()
}
