// Package livestream owns the evenings on which goods are shown and sold on air: who leads
// them, where they are seen, what is said for which goods, at what price and how many, and the
// record of what happened.
//
// It never sends a picture, never counts stock by itself (an offer of the catalog stands
// behind every item) and knows no buyer.
package livestream
