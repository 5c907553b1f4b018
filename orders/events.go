package orders

// What the outbox is told. The id is that of the purchase or of the order; listeners
// read the present.
const (
	PurchasePlaced = "orders.placed"
	OrderChanged   = "orders.changed"
	PaymentDue     = "orders.payment_due" // its buyer is reminded
	OrderSettled   = "orders.settled"     // money was booked for it
	OrderOverdue   = "orders.overdue"     // nobody confirmed it in time
)
