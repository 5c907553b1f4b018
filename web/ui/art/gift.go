package art

// gift: a box in river blue, woven like a drying screen, tied with bamboo strips.
func gift(p *pen, _ int) {
	x, y := p.between(170, 230), p.between(134, 164)
	p.ground("#CFE3EC")
	p.put(`<path d="M0 236h400v64H0z" fill="#B7D4E2"/><path d="M40 262h320l-14 14H54z" fill="#8FBACD"/>`)
	p.put(`<pattern id="w" width="24" height="24" patternUnits="userSpaceOnUse" patternTransform="rotate(%d)"><path fill="#1F5F82" d="M0 0h24v24H0z"/><path d="M0 6h12M12 18h12M6 12v12M18 0v12" stroke="#2F7499" stroke-width="9"/><path d="M0 6h12M12 18h12M6 12v12M18 0v12" stroke="#4C8FB3" stroke-opacity=".7"/></pattern>`, p.between(0, 1)*45)
	p.put(`<rect x="48" y="40" width="304" height="226" rx="8" fill="url(#w)"/><path d="M48 84V48q0-8 8-8h288q8 0 8 8v36z" fill="#174B68"/><path d="M48 84h304" stroke="#0F3A53" stroke-width="3"/>`)
	p.put(`<g stroke="#F2D58B" stroke-width="7" fill="none"><path d="M%d 40v226M%d 40v226M48 %dh304M48 %dh304"/><path d="M%d %dc-64-70-108-10-62 8 22 8 46 2 62-8 64-70 108-10 62 8-22 8-46 2-62-8-14 26-34 50-52 60M%d %dc14 26 34 50 52 60" stroke-linecap="round"/></g><circle cx="%d" cy="%d" r="11" fill="#E0B95B"/>`, x-7, x+5, y-5, y+7, x, y, x, y, x, y)
	p.put(`<g transform="translate(%d %d)rotate(%d)"><path d="M0 0l16-12h46v50H16L0 26z" fill="#FEF6DF"/><circle cx="10" cy="13" r="4" fill="#1F5F82"/><path d="M22 6h30M22 15h30M22 24h20" stroke="#CBBB9D" stroke-width="4"/></g>`, x+38, y+44, p.between(4, 18))
}
