package art

// dinhSo: Đình So as people tell of it: the roof of scales, eighteen steps with carved
// clouds, the half-moon lake before it.
func dinhSo(p *pen, _ int) {
	p.box, p.fit = "0 62 1200 538", "xMidYMax"
	p.put(`<path fill="#FCEDE9" d="M0 0h1200v600H0z"/><circle cx="860" cy="180" r="112" fill="#F7CF6B"/><circle cx="860" cy="180" r="100" fill="#F2B632"/><defs>`)
	tiles(p, "t", 22, "#BC5C2E", "#94401B", "#7F1D16")
	p.put(`<path id="c" d="%s" fill="#FBF8F1" stroke="#C2392B" stroke-width="2.6" stroke-linecap="round"/>`, cloud)
	p.put(`<g id="w"><path d="M120 404v-58h180v58z" fill="#8A4A22"/><path d="M136 346v58M164 346v58M192 346v58M220 346v58M248 346v58M276 346v58" stroke="#7F1D16" stroke-width="7"/><path d="M70 352c26 4 44-16 60-48h160c16 32 34 52 60 48-16 18-34 20-48 16H118c-14 4-32 2-48-16z" fill="url(#t)" stroke="#7F1D16" stroke-width="2"/><path d="M124 304q-4-12 8-15 0 8 6 9h144q6-1 6-9 12 3 8 15z" fill="#7F1D16"/></g></defs>`)
	p.put(`<use href="#c" transform="translate(110 200)scale(1.3)"/><use href="#c" transform="translate(990 260)scale(1.15)"/><use href="#c" transform="translate(330 130)scale(.8)"/><use href="#c" transform="translate(1120 150)scale(-.8 .8)"/>`)
	p.put(`<path d="M0 392q200-60 420-30t380 0 400 20v60H0z" fill="#86B183"/><path d="M0 408q240-36 480-14t720 0v60H0z" fill="#2F6B3A"/><use href="#w"/><use href="#w" x="780"/>`)
	p.put(`<path fill="#6E3410" d="M322 286h556v112H322z"/><path fill="#E6C48E" d="M340 304h520v82H340z"/><path fill="#3B2E22" d="M546 304h108v82H546z" opacity=".85"/><path d="M346 342h508" stroke="#7F1D16" stroke-width="84" stroke-dasharray="12 43.1"/><path d="M340 304h520v10H340z" fill="#A3261C"/><path fill="#F2B632" d="M562 318h76v18h-76z"/><path fill="#7F1D16" d="M566 321h68v12h-68z"/>`)
	p.put(`<path d="M196 276c68 16 110-30 156-136h496c46 106 88 152 156 136-40 50-92 50-126 42H322c-34 8-86 8-126-42z" fill="url(#t)" stroke="#7F1D16" stroke-width="3"/><path d="M334 142q-16-36 22-46-6 22 14 28h460q20-6 14-28 38 10 22 46zM196 276q-30-4-38-42 20 26 56 26zM1004 276q30-4 38-42-20 26-56 26zM560 124q40-26 80 0z" fill="#7F1D16"/>`)
	p.put(`<path fill="#CBBB9D" d="M290 396h620v10H290z"/><path fill="#B9A583" d="M262 404h676v96H262z"/><path d="M262 426h676M262 450h676M262 474h676M330 404v22M420 426v24M300 450v24M360 474v26M870 404v22M780 426v24M900 450v24M840 474v26" stroke="#A28D68" stroke-width="2"/>`)
	steps(p)
	p.put(`<g fill="none" stroke="#5F503C" stroke-width="5" stroke-linecap="round"><path id="r" d="M520 400c-10 24-24 34-30 54s-26 26-34 46M500 436c-24-6-30 18-12 22 12 2 16-14 4-14M470 470c-24-6-30 18-12 22 12 2 16-14 4-14"/><use href="#r" transform="matrix(-1 0 0 1 1200 0)"/></g>`)
	p.put(`<path d="M0 444h262v60H0zM938 444h262v60H938z" fill="#D9C59A"/><path d="M0 500h1200v100H0z" fill="#C9B284"/><path d="M130 516h940c-40 60-220 92-470 92s-430-32-470-92z" fill="#1F5F82"/><path d="M126 510h948v8H126z" fill="#75644C"/><path d="M420 540h360M380 558h150M620 558h210M470 578h270" stroke="#8FC0D6" stroke-width="3" stroke-linecap="round" opacity=".8"/><path d="M800 534q40-8 60 10M300 536q30-8 56 8" fill="none" stroke="#86B183" stroke-width="9" stroke-linecap="round"/>`)
	p.put(`<g fill="#E9A0B6" stroke="#A8325E" stroke-width="1.6"><path id="s" d="M842 534c-14-4-12-16-2-18 0-8 12-8 12 0 10 2 12 14-2 18z"/><use href="#s" x="-520" y="4"/></g>`)
}

// steps are the eighteen, each a little wider than the one above.
func steps(p *pen) {
	for _, tread := range []struct {
		first  int
		colour string
	}{{0, "#DCCFB4"}, {1, "#CBBB9D"}} {
		p.put(`<path fill="%s" d="`, tread.colour)
		for i := tread.first; i < 18; i += 2 {
			half := 74 + round(float64(i)*5.2)
			p.put(`%s%s`, line("M", 600-half, 400+round(float64(i)*5.6)), line("h", 2*half)+"v6"+line("h", -2*half)+"z")
		}
		p.put(`"/>`)
	}
}
