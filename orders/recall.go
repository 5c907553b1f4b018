package orders

import "time"

// RecallQuery is a lot that is called back: goods of a product that were made on MadeOn
// and could still be packed on LastDay, civil days in Việt Nam.
type RecallQuery struct {
	LotID, ProductID int64
	MadeOn, LastDay  time.Time
}

// Affected is an order that may hold goods of a lot. Taken is what it has of the product,
// and Boxed says that some of it lies in a gift box.
type Affected struct {
	Row
	Taken string
	Boxed bool
}

// Packing says whether the goods are still with who sends them.
func (a *Affected) Packing() bool {
	return a.ShipmentState == ShipmentPending || a.ShipmentState == ShipmentReady || a.ShipmentState == ShipmentPacked
}
