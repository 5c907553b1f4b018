package orders

import (
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// How long a cart is kept after its last change. CartLife is how long a browser keeps its
// key: afterwards nobody can open it. One in which nothing lies holds nothing to lose, so
// a day is enough for it.
const (
	CartLife      = 60 * 24 * time.Hour
	EmptyCartLife = 24 * time.Hour
)

// Bounds of a cart.
const (
	MaxQuantity = 999
	MaxLines    = 50
)

// Cart is what somebody without an account has put aside. Its id is its only key:
// whoever has it has the cart.
type Cart struct {
	ID          string
	CheckoutKey string // one act of placing; a new one after each purchase
	Lines       []CartLine
}

// CartLine is a thing put aside, with what the catalog says of it now.
type CartLine struct {
	catalog.Sellable
	Quantity int
	Awaited  bool // put in as something to be ordered ahead
	Had      int  // that the buyer's phone had of the offer, or ordered ahead of the batch, before; 0 while nobody said who buys
	Heard
}

// Heard is where somebody asked for goods: in which live session, and from where they came to
// it. It goes with the line into the order. The zero Heard is the shop.
type Heard struct {
	LiveItemID *int64
	Channel    string // of catalog/livestream
}

// Turned says whether the line can only be ordered ahead now, and its buyer was not told yet.
func (l *CartLine) Turned() bool { return l.Coming() && !l.Awaited }

// Short says whether there is less in stock than was put aside.
func (l *CartLine) Short() bool { return l.Stock < l.Quantity }

// Parcel is what one producer sends: the lines of one order to be.
type Parcel struct {
	ProducerID   int64
	ProducerSlug string
	ProducerName string
	Lines        []CartLine
}

// Parcels groups the lines by producer, in the order in which each was first put in.
func (c *Cart) Parcels() []Parcel {
	var out []Parcel
	at := map[int64]int{}
	for _, l := range c.Lines {
		i, ok := at[l.ProducerID]
		if !ok {
			i = len(out)
			at[l.ProducerID] = i
			out = append(out, Parcel{ProducerID: l.ProducerID, ProducerSlug: l.ProducerSlug, ProducerName: l.ProducerName})
		}
		out[i].Lines = append(out[i].Lines, l)
	}
	return out
}

// Count is how many things are in the cart.
func (c *Cart) Count() int {
	sum := 0
	for _, l := range c.Lines {
		sum += l.Quantity
	}
	return sum
}

// Goods is what all lines cost now.
func (c *Cart) Goods() money.VND {
	var sum money.VND
	for _, l := range c.Lines {
		sum += l.Total()
	}
	return sum
}
