package voucher

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// Field is the field that a refused code is said beside.
const Field = "voucher"

// Basket is what one producer's goods cost, without those that are on offer.
type Basket struct {
	ProducerID int64
	Goods      money.VND
}

// Shares is what the voucher takes off each basket now. It refuses, beside the field, a
// voucher that does not hold ("voucher.unknown", "voucher.not_yet", "voucher.over",
// "voucher.used_up"), that is for other goods ("voucher.not_for_these") or for more of them
// ("voucher.minimum"). The shares sum to the whole (money.Split); a percentage is rounded
// down to the đồng, and no voucher takes more than MostPercent of the goods.
func (v *Voucher) Shares(baskets []Basket, at time.Time) ([]money.VND, error) {
	switch v.At(at) {
	case Draft:
		return nil, refuse("voucher.unknown", nil)
	case Planned:
		return nil, refuse("voucher.not_yet", map[string]any{"from": v.StartsAt})
	case Stopped, Over:
		return nil, refuse("voucher.over", nil)
	case UsedUp:
		return nil, refuse("voucher.used_up", nil)
	}
	var goods money.VND
	mine := make([]money.VND, len(baskets))
	for i, b := range baskets {
		if v.ProducerID == nil || *v.ProducerID == b.ProducerID {
			mine[i] = b.Goods
			goods += b.Goods
		}
	}
	if goods == 0 {
		return nil, refuse("voucher.not_for_these", map[string]any{"producer": v.ProducerName})
	}
	if goods < v.Minimum {
		return nil, refuse("voucher.minimum", map[string]any{"minimum": v.Minimum.String(), "more": (v.Minimum - goods).String()})
	}
	return money.Split(v.off(goods), mine), nil
}

// off is what it takes off goods.
func (v *Voucher) off(goods money.VND) money.VND {
	off := v.Amount
	if v.Percent > 0 {
		off = part(goods, v.Percent)
		if v.Cap > 0 {
			off = min(off, v.Cap)
		}
	}
	return min(off, part(goods, MostPercent))
}

// part is so many hundredths, rounded down, without an overflow on the way.
func part(of money.VND, percent int) money.VND {
	p := money.VND(percent)
	return of/100*p + of%100*p/100
}

func refuse(key string, details map[string]any) error {
	var wrong fault.Form
	wrong.WrongWith(Field, key, details)
	return &wrong
}
