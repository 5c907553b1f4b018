package orders

import (
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
)

// RecallQuery is a lot that is called back: goods of a product that were made on MadeOn
// and could still be packed on LastDay, civil days in Việt Nam.
type RecallQuery struct {
	LotID, ProductID int64
	Code             string
	MadeOn, LastDay  time.Time
}

// RecallOf asks about a lot; one that is not called back could be packed until today.
func RecallOf(l *catalog.Lot, today time.Time) RecallQuery {
	q := RecallQuery{LotID: l.ID, ProductID: l.ProductID, Code: l.Code, MadeOn: l.MadeOn, LastDay: today}
	if l.RecalledOn != nil {
		q.LastDay = *l.RecalledOn
	}
	return q
}

// Affected is an order that holds goods of a lot, which is Sure when somebody noted the lot
// and otherwise possible. Taken is what it has of the product, and Boxed says that some of
// it lies in a gift box.
type Affected struct {
	Row
	Taken string
	Boxed bool
	Sure  bool
	Telling
}

// Telling is what was done to tell the buyer; all nil: nothing yet.
type Telling struct {
	MailDue  *time.Time // since when a mail is on its way
	MailedAt *time.Time
	MailLost *time.Time // no server takes it to that address
	CalledAt *time.Time
	CalledBy string
}

// Told says whether the buyer knows, as far as anybody can say.
func (t *Telling) Told() bool { return t.MailedAt != nil || t.CalledAt != nil }

// Packing says whether the goods are still with who sends them.
func (a *Affected) Packing() bool {
	return a.ShipmentState == ShipmentPending || a.ShipmentState == ShipmentReady || a.ShipmentState == ShipmentPacked
}
