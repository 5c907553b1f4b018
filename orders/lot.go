package orders

import (
	"slices"
	"time"
)

// PackedLot is a lot that lies in a line of an order, as it was noted: what is called back
// is asked of the present, all else is a copy. ShipmentID is the parcel it lies in; nil, it
// is said of the whole line.
type PackedLot struct {
	ID         int64
	OrderID    int64
	LineID     int64
	ShipmentID *int64
	ProductID  int64
	LotID      int64
	Code       string
	MadeOn     time.Time
	ExpiresOn  *time.Time
	NotedAt    time.Time
	NotedBy    string
	RecalledOn *time.Time
}

// LotPick says that goods of a lot lie in a line.
type LotPick struct{ LineID, LotID int64 }

// LotNote is which lots lie in some lines: in one parcel, or with ShipmentID 0 in all of
// them. Picks replace whatever was noted there of Lines; none says that it is not known.
type LotNote struct {
	ShipmentID int64
	Lines      []int64
	Picks      []LotPick
}

// MayNoteLots says whether it may be put right which lots an order holds: from packed on,
// and for as long as it stands, for a recall may come late.
func (o *Order) MayNoteLots() bool {
	return !o.Gone() && o.ShipmentState != ShipmentPending && o.ShipmentState != ShipmentReady && o.ShipmentState != ShipmentCancelled
}

// In are the lots of a line in one parcel: those noted of it, or of the line when none is.
// With shipment 0 they are all lots of the line, each once, the newest first.
func In(all []PackedLot, line, shipment int64) []PackedLot {
	var own, whole []PackedLot
	for _, l := range all {
		switch {
		case l.LineID != line:
		case l.ShipmentID == nil:
			whole = append(whole, l)
		case shipment == 0 || *l.ShipmentID == shipment:
			own = append(own, l)
		}
	}
	if shipment == 0 {
		own = append(own, whole...)
	} else if len(own) == 0 {
		own = whole
	}
	slices.SortStableFunc(own, func(a, b PackedLot) int { return b.MadeOn.Compare(a.MadeOn) })
	seen := map[int64]bool{}
	return slices.DeleteFunc(own, func(l PackedLot) bool {
		again := seen[l.LotID]
		seen[l.LotID] = true
		return again
	})
}

// keep leaves in it the lines that go.
func (n *LotNote) keep(lines map[int64]int) {
	n.Lines = slices.DeleteFunc(slices.Clone(n.Lines), func(id int64) bool { return lines[id] == 0 })
	n.Picks = slices.DeleteFunc(slices.Clone(n.Picks), func(p LotPick) bool { return lines[p.LineID] == 0 })
}
