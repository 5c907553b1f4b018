package art

// hero: the drying field at làng So. The sun behind, the đình, two rows of noodles;
// room for words on the upper left. The left third is only seen on wide screens.
func hero(p *pen, _ int) {
	p.box, p.fit = "-640 0 1920 600", "xMaxYMax"
	p.put(`<path fill="#FEF6DF" d="M-640 0h1920v600H-640z"/><circle cx="930" cy="250" r="184" fill="#F7CF6B"/><circle cx="930" cy="250" r="168" fill="#F2B632"/><path fill="#F0CE86" d="M-640 364q320 44 640 8q180-34 380-14t420-10 480 12v240H-640z"/><defs>`)
	tiles(p, "t", 18, "#C4693A", "#A4512A", "#8C3A17")
	p.put(`<path id="l" d="M0 0q-34-34-62-8M0 0q-16-46-48-42M0 0q4-48 36-50M0 0q30-38 62-14M0 0q40-6 54 26M0 0q-42-4-52 28"/>`)
	p.put(`<g fill="none" stroke="#fff" stroke-linecap="round"><g>`)
	for _, id := range []string{"b", "c", "d"} {
		p.put(`<path id="%s" d="%s"/>`, id, bunch(p, 5, 18, 192))
	}
	p.put(`</g></g></defs>`)
	heroTemple(p)
	p.put(`<g stroke="#2F6B3A" stroke-width="7" fill="none" stroke-linecap="round"><path d="M1130 372V176M1196 378V226" stroke="#75644C"/><use href="#l" x="1130" y="178"/><use href="#l" transform="translate(1196 228)scale(.76)"/></g><path fill="#EBC274" d="M-640 408q340 40 640 12q300-30 640-16t640-8v204H-640z"/>`)
	p.put(`<path fill="none" d="M470 304l-9 98M1236 304l9 98" stroke="#6B4F1D" stroke-width="8" stroke-linecap="round"/>`)
	row(p, 482, 1226, 310, .6, ".92")
	pole(p, 440, 306, 860, 9)
	p.put(`<path fill="#E2B25C" d="M-640 540q330 24 640 8q320-22 660-8t620-6v66H-640z"/>`)
	row(p, -670, 1290, 384, 1, "1")
	pole(p, -660, 376, 1960, 18)
}

// row hangs the three bunches along a pole, some turned round.
func row(p *pen, from, to, y int, size float64, opacity string) {
	p.put(`<g fill="none" stroke="#fff" stroke-linecap="round" stroke-width="2.4" opacity="%s"><defs><g id="r%d">`, opacity, y)
	for x := from; x < to; x += round(size * float64(104+p.between(0, 9))) {
		id := pick(p, "b", "c", "d")
		if p.sign() > 0 {
			p.put(`<use href="#%s" transform="translate(%d %d)scale(%s)"/>`, id, x, y, hundredths(size))
		} else {
			p.put(`<use href="#%s" transform="translate(%d %d)scale(-%s %s)"/>`, id, x+round(size*84), y, hundredths(size), hundredths(size))
		}
	}
	p.put(`</g></defs><use href="#r%d" x="4" y="4" stroke="#9A6700" opacity=".35"/><use href="#r%d"/></g>`, y, y)
}

func heroTemple(p *pen) {
	p.put(`<path d="M560 352h250v-44H560z" fill="#A4683B"/><path d="M575 330h260" stroke="#7F1D16" stroke-width="42" stroke-dasharray="8 27"/><path d="M508 300c34 6 56-20 78-62h200c22 42 44 68 78 62-20 22-46 24-64 20H572c-18 4-44 2-64-20z" fill="url(#t)" stroke="#8C3A17" stroke-width="2"/><path d="M578 238q-6-16 10-20-1 11 7 13h182q8-2 7-13 16 4 10 20z" fill="#7F1D16"/>`)
}

func hundredths(f float64) string {
	n := round(f * 100)
	if n == 100 {
		return "1"
	}
	return "." + itoa(n)
}
