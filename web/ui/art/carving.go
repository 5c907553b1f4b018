package art

// scroll is a carved tendril, as on the beams of a đình.
const scroll = "M0 0C30-54 96-46 92-4 90 26 48 26 50 0c2-14 20-14 20-2M14-20C-6-52 10-84 44-86c-10 14-8 28 2 40M56-42c6-30 38-44 62-28-16 4-24 16-26 32M91 8c21 0 33 18 25 38-8-14-18-18-32-20"

// carving: a chrysanthemum cut in wood, alone in a frame or in a running frieze.
func carving(p *pen, variant int) {
	if variant == 1 {
		frieze(p)
		return
	}
	petals, flip := 12+2*p.between(0, 2), p.sign()
	p.ground("#8A4318")
	p.put(`<path d="M0 %dq120 24 220 0t180 8M0 %dq140-20 240 4t160-6" stroke="#6E3410" stroke-width="3" fill="none"/>`, p.between(20, 150), p.between(150, 270))
	p.put(`<path d="M13 13h374v274H13z" fill="none" stroke="#5E2A0C" stroke-width="5"/><path d="M19 19h362v262H19z" fill="none" stroke="#D99A62" stroke-width="1.6"/>`)
	p.put(`<defs><g id="a"><path d="M0-24c20-20 18-52 0-66-18 14-20 46 0 66z" fill="#D08D55" stroke="#5E2A0C" stroke-width="2.4"/><path d="M0-34v-44" stroke="#8A4318" stroke-width="2"/></g><path id="d" d="%s"/><g id="s" fill="none" stroke-linecap="round"><use href="#d" stroke="#5E2A0C" stroke-width="12"/><use href="#d" stroke="#D08D55" stroke-width="7"/></g></defs><g id="h">`, scroll)
	p.put(`<use href="#s" transform="translate(112 96)rotate(-150)scale(1 %d)"/><use href="#s" transform="translate(288 96)rotate(-30)scale(1 %d)"/></g>`, flip, -flip)
	p.put(`<use href="#h" transform="rotate(180 200 150)"/><g transform="translate(200 150)rotate(%d)"><circle r="94" fill="#74380F"/>`, p.between(0, 30))
	p.put(`<g id="q">`)
	for i := range petals / 2 {
		p.put(`<use href="#a" transform="rotate(%d)"/>`, i*360/petals)
	}
	p.put(`</g><use href="#q" transform="rotate(180)"/><use href="#q" transform="rotate(9)scale(.58)"/><use href="#q" transform="rotate(189)scale(.58)"/><circle r="17" fill="#E8B98A" stroke="#5E2A0C" stroke-width="2.4"/></g>`)
}

// frieze repeats flower and tendril between two mouldings.
func frieze(p *pen) {
	petals := 12 + 2*p.between(0, 2)
	p.ground("#B9743C")
	p.put(`<path d="M0 %dq90-14 200 6t200-4M0 %dq120 14 200-4t200 6M0 %dq110 12 200 0t200-6" fill="none" stroke="#9A5A28" stroke-width="2.5"/>`, p.between(90, 130), p.between(150, 190), p.between(200, 230))
	p.put(`<defs><path id="a" d="M0-26c24-18 20-54 0-66-20 12-24 48 0 66z"/><path id="d" d="M0 0c-10-40 40-66 66-38 18 22-4 50-24 40-14-10-4-30 10-24M66-38c26-26 64-2 54 30-8 22-36 18-32 0"/><g id="s" fill="none" stroke-linecap="round"><use href="#d" stroke="#6E3410" stroke-width="12"/><use href="#d" stroke="#E3AE78" stroke-width="7"/></g>`)
	p.put(`<g id="r" fill="#E3AE78" stroke="#6E3410" stroke-width="2.4"><circle r="96" fill="#8A4A1E" stroke="none"/>`)
	for i := range petals {
		p.put(`<use href="#a" transform="rotate(%d)"/>`, i*360/petals)
	}
	p.put(`<circle r="26" fill="#D1935A"/><path d="M-9-9L9 9M9-9L-9 9M0-13v26M-13 0h26"/></g></defs><g id="t">`)
	shift := p.between(-70, 0)
	for i := range 5 {
		p.put(`<use href="#s" x="%d" y="74"/>`, shift+i*120)
	}
	p.put(`<path d="M-9 16h418" stroke="#6E3410" stroke-width="12"/><path d="M-9 16h418" stroke="#E3AE78" stroke-width="5"/></g><use href="#t" transform="matrix(1 0 0-1 0 300)"/>`)
	middle := p.between(180, 220)
	p.put(`<use href="#r" transform="translate(%d 150)scale(.58)"/><use href="#r" transform="translate(%d 150)scale(.58)"/><use href="#r" transform="translate(%d 150)scale(.94)"/>`, middle-178, middle+178, middle)
}
