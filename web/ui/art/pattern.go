package art

// patterns are tiles for behind initials, village bands and share cards, a variant a
// craft: strands, nests, leaves, furrows, years, petals, roof tiles, water.
var patterns = [...]func(p *pen){
	func(p *pen) { // 0: noodles
		tile(p, "#F7CF6B", 40, 60, `<path d="M0 6h40" stroke="#8A6A2B" stroke-width="5"/><path d="M5 6q-3 22 0 46M12 6q3 24 1 50M19 6q-2 22 0 47M26 6q2 26 0 49" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round"/>`)
	},
	func(p *pen) { // 1: nests
		tile(p, "#F7CF6B", 56, 56, `<g fill="none" stroke="#fff" stroke-width="3.6"><circle cx="28" cy="28" r="22" fill="#EDC566"/><circle cx="28" cy="28" r="15"/><circle cx="27" cy="28" r="8"/></g>`)
	},
	func(p *pen) { // 2: leaves
		tile(p, "#F3C6D3", 52, 60, `<path d="M26 2c20 18 18 40 0 54C8 42 6 20 26 2z" fill="#2F6B3A"/><path d="M26 8v42M15 24l11 10 11-10" fill="none" stroke="#9CC598" stroke-width="2.2"/>`)
	},
	func(p *pen) { // 3: furrows
		tile(p, "#2F6B3A", 48, 40, `<path d="M0 30q12-12 24 0t24 0" fill="none" stroke="#4F9156" stroke-width="12"/><path d="M12 18q-2-9-8-10m8 10q0-9 7-11m-7 11V4" fill="none" stroke="#CFE6C4" stroke-width="2.6" stroke-linecap="round"/>`)
	},
	func(p *pen) { // 4: years of a trunk
		tile(p, "#C98652", 80, 60, `<g fill="none" stroke="#8A3F15" stroke-width="2"><ellipse cx="40" cy="30" rx="36" ry="26"/><ellipse cx="38" cy="30" rx="26" ry="18" stroke="#E0AC78" stroke-width="5"/><ellipse cx="37" cy="30" rx="16" ry="11"/><ellipse cx="36" cy="30" rx="6" ry="4"/></g>`)
	},
	func(p *pen) { // 5: petals
		tile(p, "#B9743C", 64, 64, `<g fill="#E3AE78" stroke="#6E3410" stroke-width="2"><path id="q" d="M32 24c9-7 8-18 0-23-8 5-9 16 0 23z"/><use href="#q" transform="rotate(60 32 32)"/><use href="#q" transform="rotate(120 32 32)"/><use href="#q" transform="rotate(180 32 32)"/><use href="#q" transform="rotate(240 32 32)"/><use href="#q" transform="rotate(300 32 32)"/><circle cx="32" cy="32" r="7"/></g>`)
	},
	func(p *pen) { // 6: roof tiles
		tiles(p, "t", 36, "#B5552A", "#8C3A17", "#7F1D16")
		p.put(`<path fill="url(#t)" d="M0 0h400v300H0z"/>`)
	},
	func(p *pen) { // 7: water
		tile(p, "#CFE3EC", 64, 32, `<path d="M0 16q16-14 32 0t32 0" fill="none" stroke="#1F5F82" stroke-width="3"/><path d="M0 30q16-14 32 0t32 0M0-2q16-14 32 0t32 0" fill="none" stroke="#8FBACD" stroke-width="3"/>`)
	},
}

func pattern(p *pen, variant int) { patterns[variant](p) }

// tile covers the ground with one motif, moved and turned by the seed.
func tile(p *pen, ground string, width, height int, motif string) {
	p.ground(ground)
	p.put(`<pattern id="p" width="%d" height="%d" patternUnits="userSpaceOnUse" patternTransform="translate(%d %d)rotate(%d)scale(1.%d)">%s</pattern><path fill="url(#p)" d="M0 0h400v300H0z"/>`, width, height, p.between(0, 60), p.between(0, 60), p.between(-12, 12), p.between(2, 5), motif)
}
