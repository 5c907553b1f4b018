package art

import "strings"

// pho: flat noodles in sheaves, each tied at the waist with a bamboo strip.
func pho(p *pen, _ int) {
	p.ground("#F4EEE1")
	shelf := p.between(190, 228)
	p.put(`<path fill="#F7CF6B" d="M0 %dh400v120H0z"/><path fill="#F2B632" d="M0 %dh400v5H0z"/>`, shelf, shelf)
	var strands strings.Builder
	for i := -4; i <= 4; i++ {
		wide, waist := i*9, i*5
		strands.WriteString(line("M", wide, -122+i*i/2) + line("C", wide, -50, waist, -30, waist, 0) + line("S", wide, 60, wide+p.between(-2, 2), 122-i*i/2))
	}
	p.put(`<defs><g id="s"><g fill="none"><path id="l" d="%s" stroke="#C9A24A" stroke-opacity=".6" stroke-width="9.6"/><use href="#l"/><path d="%s" stroke="#fff" stroke-width="6.8"/></g><path fill="#9A6700" d="M-31-10h62v20h-62z"/><path d="M-29-4h58M-29 3h58" stroke="#F7CF6B" stroke-width="1.6"/><path d="M8-10l9-16 6 3-8 13" fill="#B57B0A"/></g></defs>`, strands.String(), strands.String())
	p.put(`<g transform="rotate(%d 200 150)">`, p.between(-9, 9))
	for i := range 6 {
		p.put(`<use href="#s" transform="translate(%d %d)rotate(%d)"/>`, -8+i*84, 150+p.between(-17, 17), p.between(-6, 6))
	}
	p.put(`</g>`)
}
