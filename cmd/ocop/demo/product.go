package demo

import (
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// product is one thing the commune offers. Zero values mean: sold from stock, sent to
// the whole country, no dossier under way.
type product struct {
	slug, name      string
	group, producer string // slugs
	mode            catalog.SaleMode
	preparing       bool // a dossier is being made ready
	featured        int  // higher comes first
	summary, quote  string
	story           string
	usage           string
	label           label
	leadTime        string
	dimensions      string
	area            catalog.Area
	cold            bool
	freshHours      int
	season          [2]int // months; zero means all year
	keywords        string
	art             drawing
	sizes           []size
	bulk, bulkNote  string // from how much on it is sold in bulk, and what shops should know
}

// label is what has to stand on the goods.
type label struct {
	ingredients, origin, evidence string
	storage, shelfLife, warnings  string
	declaration                   string
}

// drawing is a kind of web/ui/art and one of its variants.
type drawing struct {
	kind    string
	variant int
}

// size is one variant with its sample price. made went into stock, gone was counted
// away again, and orders take from the rest.
type size struct {
	name    string
	price   money.VND
	unit    catalog.Unit
	amount  int
	word    string
	weightG int
	made    int
	gone    int
	holds   []held // of a gift box, which has no stock of its own
}

// held is what a gift box holds of one size of another product.
type held struct {
	quantity      int
	product, size string
}

// grams is a size sold by weight.
func grams(name string, amount int, word string, price money.VND, made int) size {
	return size{name: name, price: price, unit: catalog.Gram, amount: amount, word: word, weightG: amount + max(amount/20, 30), made: made}
}

// pieces is a size sold by the piece.
func pieces(name string, amount int, word string, price money.VND, weightG, made int) size {
	return size{name: name, price: price, unit: catalog.Piece, amount: amount, word: word, weightG: weightG, made: made}
}

func (s size) soldOff(gone int) size {
	s.gone = gone
	return s
}

// box is a gift box packed to order from other goods.
func box(name, word string, price money.VND, weightG int, holds ...held) size {
	s := pieces(name, 1, word, price, weightG, 0)
	s.holds = holds
	return s
}

// products lists everything, in the order in which it was put on the shop.
func products() []product {
	var all []product
	for _, some := range [][]product{mien(), bunPho(), nem(), leaves(), baskets(), woodInStock(), woodToOrder(), gifts(), visits()} {
		all = append(all, some...)
	}
	return all
}
