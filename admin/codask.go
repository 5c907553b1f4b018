package admin

import (
	"strings"

	"github.com/ocop-hungdao/ocop/orders/cod"
)

// lessNamed is how many lines of a list that bring too little are named when it was read; what
// a courier still holds stands below in any case.
const lessNamed = 5

// lessThanAsked names the lines that bring less than their parcels asked for at the door.
func (o *Office) lessThanAsked(lines []cod.Line) string {
	t := o.Texts.COD
	var list []string
	for _, l := range lines[:min(len(lines), lessNamed)] {
		list = append(list, t.FileLessOne(l.Tracking, l.Ask.String(), l.Amount.String(), (l.Ask-l.Amount).String()))
	}
	if len(lines) > lessNamed {
		list = append(list, "…")
	}
	return t.FileLess(strings.Join(list, "; "))
}

// codWhy says why a line waits, in sums where it brings more than its parcel asked for.
func (o *Office) codWhy(l *cod.Line) string {
	if l.Why == cod.BeyondAsk {
		return o.Texts.COD.Beyond(l.Ask.String(), (l.Amount - l.Ask).String())
	}
	return o.Texts.COD.Why[string(l.Why)]
}

// codHeld says what was collected and paid out, and what its parcel asked for where that differs.
func (o *Office) codHeld(m *cod.Missing) string {
	held := o.Texts.COD.Held(m.Collected.String(), m.Remitted.String())
	if m.Ask > 0 && m.Ask != m.Collected {
		held += ", " + o.Texts.COD.Ask(m.Ask.String())
	}
	return held
}
