package orders

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Agreed is an order that a buyer and a producer settled between them, outside of any cart:
// one thing, made for the buyer, paid in stages. It takes nothing from a shelf.
type Agreed struct {
	Key           string // names the agreement: agreed on twice, it is refused as a double
	ProducerID    int64
	ProducerName  string
	ProducerPhone string
	ProductID     int64
	ProductSlug   string
	ProductName   string
	Version       string // which version of it, beside the name
	ArtKind       string
	ArtVariant    int
	Price         money.VND
	First         money.VND // what has to come for the order to stand
	BeforeSent    money.VND // what has to have come before it leaves, the first included
	Buyer         string
	Phone         string // E.164
	Email         string
	Place         string // for a page that masks the address
	Address       string
	Waits         time.Duration // for the first stage
}
