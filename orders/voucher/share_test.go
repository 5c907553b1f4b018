package voucher

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

var noon = time.Date(2026, 11, 24, 5, 0, 0, 0, time.UTC)

func open(v Voucher) Voucher {
	v.PublishedAt, v.StartsAt, v.EndsAt, v.Uses = &noon, noon.Add(-time.Hour), noon.Add(time.Hour), 1
	return v
}

// Whatever a voucher takes off, its shares sum to it to the đồng, nobody gives more than its
// goods cost, and no limit is passed.
func TestSharesSumToTheWholeAndKeepEveryLimit(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var v Voucher
		if rapid.Bool().Draw(t, "percentage") {
			v.Percent = rapid.IntRange(1, MostPercent).Draw(t, "percent")
			v.Cap = money.VND(rapid.Int64Range(0, 1_000_000).Draw(t, "cap"))
		} else {
			v.Amount = money.VND(rapid.Int64Range(1, 10_000_000).Draw(t, "amount"))
		}
		v.Minimum = money.VND(rapid.Int64Range(0, 500_000).Draw(t, "minimum"))
		if rapid.Bool().Draw(t, "of one producer") {
			first := int64(1)
			v.ProducerID = &first
		}
		v = open(v)
		var baskets []Basket
		var mine money.VND
		for i := range rapid.IntRange(1, 8).Draw(t, "producers") {
			b := Basket{int64(i + 1), money.VND(rapid.Int64Range(0, int64(money.Max)/8).Draw(t, "goods"))}
			baskets = append(baskets, b)
			if v.ProducerID == nil || *v.ProducerID == b.ProducerID {
				mine += b.Goods
			}
		}
		shares, err := v.Shares(baskets, noon)
		if err != nil {
			if mine > 0 && mine >= v.Minimum {
				t.Fatalf("refused for %d: %v", mine, err)
			}
			return
		}
		var sum money.VND
		for i, s := range shares {
			if sum += s; s < 0 || s > baskets[i].Goods || v.ProducerID != nil && *v.ProducerID != baskets[i].ProducerID && s != 0 {
				t.Fatalf("%d of a basket of %d", s, baskets[i].Goods)
			}
		}
		want := v.Amount
		if v.Percent > 0 {
			if want = mine / 100 * money.VND(v.Percent); mine < 1_000_000_000_000 {
				want = mine * money.VND(v.Percent) / 100
			} else {
				want = sum
			}
			if v.Cap > 0 {
				want = min(want, v.Cap)
			}
		}
		if sum != min(want, part(mine, MostPercent)) || sum > mine || v.Cap > 0 && sum > v.Cap || mine < v.Minimum {
			t.Fatalf("%d off %d, want %d", sum, mine, want)
		}
	})
}

func TestAVoucherThatDoesNotHoldSaysWhy(t *testing.T) {
	t.Parallel()
	other := int64(7)
	for want, change := range map[string]func(*Voucher){
		"voucher.unknown":       func(v *Voucher) { v.PublishedAt = nil },
		"voucher.not_yet":       func(v *Voucher) { v.StartsAt = noon.Add(1) },
		"voucher.over":          func(v *Voucher) { v.EndsAt = noon },
		"voucher.used_up":       func(v *Voucher) { v.Used = 1 },
		"voucher.not_for_these": func(v *Voucher) { v.ProducerID = &other },
		"voucher.minimum":       func(v *Voucher) { v.Minimum = 100_001 },
	} {
		v := open(Voucher{Amount: 10_000})
		change(&v)
		_, err := v.Shares([]Basket{{1, 100_000}}, noon)
		if form, ok := fault.AsForm(err); !ok || form.Fields[0].Key != want || form.Fields[0].Name != Field {
			t.Errorf("want %s, got %v", want, err)
		}
	}
	if CodeOf(" tet-2027\u00a0") != "TET2027" {
		t.Error("a code is not read as people type it")
	}
}
