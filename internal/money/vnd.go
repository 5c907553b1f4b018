package money

import "strings"

// VND is an amount in whole đồng. The đồng has no minor unit, so nothing here is
// ever multiplied or divided by one hundred.
type VND int64

// nbsp keeps the sign on the line of its number.
const nbsp = "\u00a0"

// Times is the price of n things at v each.
func (v VND) Times(n int) VND { return v * VND(n) }

// Digits writes the amount with dots between thousands and no sign: 1.450.000.
func (v VND) Digits() string {
	n := int64(v)
	neg := n < 0
	var raw [20]byte
	i := len(raw)
	u := uint64(n)
	if neg {
		u = -u
	}
	for {
		i--
		raw[i] = byte('0' + u%10)
		if u /= 10; u == 0 {
			break
		}
	}
	d := string(raw[i:])
	var b strings.Builder
	if neg {
		b.WriteByte('-')
	}
	for k := range len(d) {
		if k > 0 && (len(d)-k)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteByte(d[k])
	}
	return b.String()
}

// String writes the amount for people: "120.000 ₫", joined by a no-break space.
func (v VND) String() string { return v.Digits() + nbsp + "₫" }

// PerUnit is the price of a whole base unit (one kilogram, one litre) when amount
// base parts of it cost v: PerUnit(120.000, 500, 1000) is 240.000. It rounds half
// up to whole đồng, and is 0 when amount is not positive.
func (v VND) PerUnit(amount, base int64) VND {
	if amount <= 0 {
		return 0
	}
	return VND((int64(v)*base*2 + amount) / (amount * 2))
}
