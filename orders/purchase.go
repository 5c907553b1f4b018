package orders

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Purchase is what the buyer sees: one act of buying, an order for each producer.
type Purchase struct {
	ID             int64
	Code           string
	CartID         string
	IdempotencyKey string
	RequestHash    []byte
	BuyerName      string
	BuyerPhone     string // E.164
	OrderedPhone   string // of who placed it, while another number takes it in; empty: the same
	BuyerEmail     string
	Delivery       Delivery
	ProvinceCode   string
	WardCode       string
	PlaceText      string // ward and province as they were named, or the sales point
	AddressLine    string
	SalesPointID   *int64
	Note           string
	Total          money.VND
	TermsVersion   string
	KeyVersion     int
	Sample         bool
	CreatedAt      time.Time
	CameBy         CameBy
	// ReceiverVersion counts how often who takes it in, or where, was changed; from 1.
	ReceiverVersion int
	Orders          []Order `gorm:"-" db:"-"`
}

// CameBy is the door that a purchase came through. The zero CameBy: it was not written down.
type CameBy string

const (
	ByWeb CameBy = "web"
	ByAPI CameBy = "api"
)

// Delivery is how the goods reach the buyer.
type Delivery string

const (
	ByShip   Delivery = "ship"
	ByPickup Delivery = "pickup"
)

// Event is one step of one axis of an order: who, when, why.
type Event struct {
	ID        int64
	OrderID   int64
	Axis      string // order, payment, shipment, note
	FromState string
	ToState   string
	ActorKind string
	ActorID   *int64
	ActorName string
	Reason    string
	At        time.Time
}
