package art

// tiles is a roof of scales in three colours: shade, tile, line.
func tiles(p *pen, id string, size int, tile, shade, edge string) {
	h := size / 2
	p.put(`<pattern id="%s" width="%d" height="%d" patternUnits="userSpaceOnUse"><path fill="%s" d="M0 0h%dv%dH0z"/><path id="%sz" d="M0 0a%d %d 0 0 0 %d 0z" fill="%s" stroke="%s"/><use href="#%sz" x="%d" y="%d"/><use href="#%sz" x="%d" y="%d"/></pattern>`,
		id, size, size, shade, size, size, id, h, h, size, tile, edge, id, -h, h, id, h, h)
}

// cloud is the carved cloud of the temple steps, about 160 wide.
const cloud = "M-34 0h148c20 0 22-25 3-27 3-22-26-30-38-13-10-23-46-17-46 7-22-8-38 14-22 30M34-2c-13-2-15-22 1-25 17-2 22 19 9 24-9 2-13-9-6-13M88-2c-10-2-10-16 2-17 11 0 14 13 5 16"

// temple: a đình with its curved roof, under the sun and clouds, at the water.
func temple(p *pen, _ int) {
	p.ground("#FCEDE9")
	p.put(`<circle cx="%d" cy="92" r="52" fill="#F2B632"/><defs>`, p.between(90, 310))
	tiles(p, "t", 16, "#B5552A", "#8C3A17", "#7F1D16")
	p.put(`<path id="c" d="%s" fill="#FBF8F1" stroke="#C2392B" stroke-width="2.6" stroke-linecap="round"/></defs><use href="#c" transform="translate(%d %d)scale(.8)"/><use href="#c" transform="translate(%d %d)scale(.%d)"/>`, cloud, p.between(20, 60), p.between(66, 88), p.between(266, 300), p.between(58, 84), p.between(60, 95))
	p.put(`<path fill="#86B183" d="M0 250q90-34 200-24t200 6v60H0z"/><path fill="#7A3A15" d="M86 206h228v62H86z"/><path fill="#E6C48E" d="M96 216h208v50H96z"/><path fill="#3B2E22" d="M174 222h52v44h-52z"/>`)
	p.put(`<path d="M200 217h193" transform="translate(-97 24)" stroke="#7F1D16" stroke-width="50" stroke-dasharray="8 19.4"/>`)
	p.put(`<path d="M22 196c38 10 62-20 90-74h176c28 54 52 84 90 74-22 30-52 30-72 26H94c-20 4-50 4-72-26z" fill="url(#t)" stroke="#7F1D16" stroke-width="2.5"/><path d="M100 122q-6-18 12-22-2 12 8 14h160q10-2 8-14 18 4 12 22zM22 196q-12-4-16-20 14 12 30 6zM378 196q12-4 16-20-14 12-30 6z" fill="#7F1D16"/>`)
	p.put(`<path fill="#CBBB9D" d="M66 268h268v10H66z"/><path fill="#B9A583" d="M48 278h304v10H48z"/><path fill="#DCCFB4" d="M170 268h60l10 20h-80z"/><path fill="#1F5F82" d="M0 288h400v12H0z"/>`)
}
