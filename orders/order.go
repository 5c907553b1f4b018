package orders

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

// Order is what one producer owes one buyer. What was sold is copied into it: the
// product may change its mind, the receipt may not.
type Order struct {
	ID            int64
	Code          string
	PurchaseID    int64
	ProducerID    int64
	ProducerName  string
	ProducerPhone string
	Goods         money.VND
	Discount      money.VND // its share of what a voucher took off its goods
	VoucherCode   string
	DiscountBy    string // who bears it: voucher.ByProducer, voucher.ByCommune; empty without one
	Fee           money.VND
	FeeOff        money.VND // that its producer brought it for; then Fee is 0
	Total         money.VND
	FirstDue      money.VND // paid in stages: what has to come for it to stand; 0: it is paid at once
	SendDue       money.VND // and before its goods leave
	Kept          money.VND // once it is off: what its producer keeps, as both agreed
	WeightG       int
	ZoneName      string
	ColdChain     bool
	PaymentMethod Method
	State         State
	PaymentState  PaymentState
	ShipmentState ShipmentState
	CancelReason  string
	Frozen        string     // why it is kept where it is; empty: nothing keeps it
	ConfirmBy     time.Time  // when nobody has confirmed by then, somebody must look
	PayBy         *time.Time // until when a prepaid order waits for its money
	LeavesOn      *time.Time // kept cold and sent: the day it leaves, as was said when it was placed
	CreatedAt     time.Time
	UpdatedAt     time.Time
	RowVersion    int
	ledger.Sums   `gorm:"-"` // what was paid: read with it, never stored in it
	Lines         []Line     `gorm:"-" db:"-"`

	begun bool // another try at paying began with this change
}

// Line is one thing of an order, as it was when it was sold.
type Line struct {
	ID          int64
	OrderID     int64
	VariantID   int64
	ProductID   int64
	ProductSlug string
	ProductName string
	VariantName string
	ArtKind     string
	ArtVariant  int
	PhotoHash   string // the picture it was sold with; empty without one, or when that is gone for good
	PhotoWidth  int    // of its narrowest copy
	UnitPrice   money.VND
	ListPrice   money.VND // of what was sold at an offer's price: what it cost without; otherwise 0
	OfferID     *int64
	ReadyOn     *time.Time // ordered ahead: the day from when it was promised
	Waiting     bool       `gorm:"-"` // ordered ahead, and no batch served it yet
	Quantity    int
	Total       money.VND
	Discount    money.VND // its share of the order's
	Boxed       bool
	Heard                  // in which live session it was asked for, and from where
	Parts       []LinePart `gorm:"-" db:"-"` // of a gift box
}

// LinePart is what the boxes of a line held, and what of its price the maker gets. The
// shares of a line sum to its total.
type LinePart struct {
	ID           int64
	OrderID      int64
	LineID       int64
	VariantID    int64
	ProductID    int64
	ProductName  string
	VariantName  string
	ProducerID   int64
	ProducerName string
	PerBox       int
	Quantity     int // over all boxes of the line
	Share        money.VND
}

// Received says whether the goods reached the buyer: from then on they may speak of them.
func (o *Order) Received() bool { return o.ShipmentState == ShipmentDelivered }

// Overdue says whether nobody confirmed the order in time. A prepaid one is confirmed by
// its money, and by nobody.
func (o *Order) Overdue(now time.Time) bool {
	return o.State == Placed && o.PayBy == nil && now.After(o.ConfirmBy)
}
