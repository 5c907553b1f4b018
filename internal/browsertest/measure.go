package browsertest

// observer runs before a page's own script and keeps what only shows while it loads.
const observer = `(() => {
	const seen = window.__seen = {shift: 0, shifted: [], lcp: null}
	new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) {
		seen.shift += e.value
		seen.shifted.push(...(e.sources || []).map(s => s.node && (s.node.outerHTML || s.node.textContent || "").slice(0, 120)))
	} }).observe({type: "layout-shift", buffered: true})
	new PerformanceObserver(list => { for (const e of list.getEntries()) seen.lcp = {url: e.url || "", tag: e.element ? e.element.tagName : ""} })
		.observe({type: "largest-contentful-paint", buffered: true})
})()`

// Shift is how much of the page moved while it came (cumulative layout shift), and what.
// Always 0 with script off.
func (tab *Tab) Shift() (float64, []string) {
	tab.t.Helper()
	type shift struct {
		Shift   float64  `json:"shift"`
		Shifted []string `json:"shifted"`
	}
	// Two frames later everything that was going to move has been told.
	s := Eval[shift](tab, `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>
		done(window.__seen ? {shift: __seen.shift, shifted: __seen.shifted.filter(Boolean)} : {shift: 0, shifted: []}))))`)
	return s.Shift, s.Shifted
}

// Largest is the address of the picture that filled most of the first screen; "" when it
// was text.
func (tab *Tab) Largest() string {
	tab.t.Helper()
	return Eval[string](tab, `window.__seen && __seen.lcp ? __seen.lcp.url : ""`)
}

// Outside lists what stands wider than the screen, so that one must scroll sideways.
func (tab *Tab) Outside() []string {
	tab.t.Helper()
	return Eval[[]string](tab, `(() => { const width = document.documentElement.clientWidth
		if (document.documentElement.scrollWidth <= width) return []
		return ["the page is " + document.documentElement.scrollWidth + " wide on a screen of " + width].concat(
			[...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > width + 1)
				.slice(0, 8).map(e => Math.round(e.getBoundingClientRect().right) + ": " + e.outerHTML.slice(0, 120))) })()`)
}

// LooseTables lists the tables whose columns are as wide as what stands in them. A row that
// comes late moves them, but only where the page comes in pieces: on a quiet machine Shift
// does not see it.
func (tab *Tab) LooseTables() []string {
	tab.t.Helper()
	return Eval[[]string](tab, `innerWidth < 900 ? [] : [...document.querySelectorAll("table")]
		.filter(t => getComputedStyle(t).display === "table" && getComputedStyle(t).tableLayout !== "fixed")
		.map(t => t.outerHTML.slice(0, 120))`)
}

// Clipped lists the controls that a box around them cuts off on the right, so that nobody can
// reach their end: the page does not scroll, and the box neither.
func (tab *Tab) Clipped() []string {
	tab.t.Helper()
	return Eval[[]string](tab, `[...document.querySelectorAll("main input, main select, main textarea, main button, main .btn")]
		.filter(e => e.checkVisibility({visibilityProperty: true}) && e.getBoundingClientRect().width > 1)
		.filter(e => { for (let box = e.parentElement; box && box !== document.body; box = box.parentElement) {
			const x = getComputedStyle(box).overflowX
			if (x === "auto" || x === "scroll") return false
			if (box.clientWidth < 2) return false // for screen readers alone
			if (x !== "visible" && e.getBoundingClientRect().right > box.getBoundingClientRect().right + 1) return true } })
		.slice(0, 8).map(e => e.outerHTML.slice(0, 120))`)
}

// Spilling lists the cells of tables whose words run on into the cell beside them.
func (tab *Tab) Spilling() []string {
	tab.t.Helper()
	return Eval[[]string](tab, `[...document.querySelectorAll("td, th")].filter(cell => {
		if (!cell.checkVisibility({visibilityProperty: true}) || cell.clientWidth < 2 || cell.parentElement.parentElement.clientWidth < 2) return false
		const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), end = cell.getBoundingClientRect().right + 1
		for (let word; word = words.nextNode();) {
			const range = document.createRange(), holder = word.parentElement
			range.selectNodeContents(word)
			if (holder.closest("td, th") === cell && !holder.closest(".sr") && getComputedStyle(holder).overflowX === "visible" &&
				[...range.getClientRects()].some(r => r.width > 1 && r.right > end)) return true
		}
	}).slice(0, 8).map(cell => cell.textContent.trim().slice(0, 120))`)
}

// Unhelped lists the fields of forms that write whose label says what they are and nothing
// says what to put there. Fields with a label for screen readers alone stand in a table or a
// bar whose heading says it.
func (tab *Tab) Unhelped() []string {
	tab.t.Helper()
	return Eval[[]string](tab, `[...document.querySelectorAll("form[method=post] label[for]:not(.sr)")]
		.filter(l => l.control && l.control.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=hidden])"))
		.filter(l => !l.control.hasAttribute("aria-describedby") && !l.closest("fieldset[aria-describedby], table"))
		.map(l => l.textContent.trim())`)
}

// Swiped lists what lies sideways of a row that only a finger moves: it has no bar, so on a desk
// nobody reaches its end with a mouse. On a narrow screen there is a finger: nothing is listed.
func (tab *Tab) Swiped() []string {
	tab.t.Helper()
	return Eval[[]string](tab, `innerWidth < 900 ? [] : [...document.body.querySelectorAll("*")]
		.filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1)
		.filter(e => { const s = getComputedStyle(e); return ["auto", "scroll"].includes(s.overflowX) && s.scrollbarWidth === "none" })
		.map(e => e.scrollWidth + " in " + e.clientWidth + ": " + e.outerHTML.slice(0, 120))`)
}
