package orders

import "github.com/ocop-hungdao/ocop/catalog"

// share lets the lines draw on the shelf one after the other, in the order in which they
// were put in: gift boxes and loose goods may want the same bag. What a line is said to
// have in stock becomes what those before it leave.
func (c *Cart) share() {
	taken := map[int64]int{}
	for i := range c.Lines {
		l := &c.Lines[i]
		l.Stock = l.left(taken)
		l.reserve(taken, min(l.Quantity, l.Stock))
	}
}

// leftBeside is how many of the line's goods there are when every other line of the cart
// takes its own first.
func (c *Cart) leftBeside(line CartLine) int {
	taken := map[int64]int{}
	for i := range c.Lines {
		if l := &c.Lines[i]; l.VariantID != line.VariantID {
			l.reserve(taken, min(l.Quantity, l.left(taken)))
		}
	}
	return line.left(taken)
}

// takes is what the lines take from the shelf, boxes taken apart. What is ordered ahead takes
// nothing yet.
func takes(lines []CartLine) []catalog.Take {
	taken, offered := map[int64]int{}, map[int64]int{}
	for i := range lines {
		l := &lines[i]
		if l.Coming() {
			continue
		}
		if !l.Boxed {
			taken[l.VariantID] += l.Quantity
			offered[l.VariantID] += l.OnOffer()
			continue
		}
		for _, p := range l.Parts {
			taken[p.VariantID] += p.Quantity * l.Quantity
		}
	}
	out := make([]catalog.Take, 0, len(taken))
	for id, n := range taken {
		out = append(out, catalog.Take{VariantID: id, Quantity: n, Offered: offered[id]})
	}
	return out
}

// wishes is what the lines that can be bought want from the shelf, by variant and offer,
// boxes taken apart.
func (c *Cart) wishes() (out []catalog.Wish) {
	add := func(w catalog.Wish) {
		for i := range out {
			if out[i].VariantID == w.VariantID && out[i].OfferID == w.OfferID {
				out[i].Quantity += w.Quantity
				return
			}
		}
		out = append(out, w)
	}
	for i := range c.Lines {
		l := &c.Lines[i]
		if !l.Buyable || l.Coming() {
			continue
		}
		for _, p := range l.Parts {
			add(catalog.Wish{VariantID: p.VariantID, Quantity: p.Quantity * l.Quantity})
		}
		if l.Boxed {
			continue
		}
		for _, p := range l.Priced() {
			add(catalog.Wish{VariantID: l.VariantID, OfferID: p.OfferID, Quantity: p.Quantity})
		}
	}
	return out
}

// left is how many of the line's goods there are when taken is spoken for.
func (l *CartLine) left(taken map[int64]int) int {
	if l.Boxed {
		return catalog.Boxes(l.Parts, taken)
	}
	return max(l.Stock-taken[l.VariantID], 0)
}

// reserve adds to taken what n of the line's goods are made of, without what an offer keeps
// aside for them: nothing else could have that.
func (l *CartLine) reserve(taken map[int64]int, n int) {
	if !l.Boxed {
		taken[l.VariantID] += max(n-l.Most(l.Had), 0)
		return
	}
	for _, p := range l.Parts {
		taken[p.VariantID] += p.Quantity * n
	}
}
