// Package returns owns what a buyer asks for after the sale: cases with a reason and a wish,
// the answer to them, until when each was promised, and what follows, money and goods back.
//
// It never holds money: what goes back was paid by the producer, and is written down here.
// It never gives back more than came, and knows neither pages nor who tells whom.
package returns
