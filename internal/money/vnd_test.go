package money

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestAmountsAreWrittenWithDotsAndANoBreakSpace(t *testing.T) {
	t.Parallel()
	for v, want := range map[VND]string{
		0: "0\u00a0₫", 999: "999\u00a0₫", 1000: "1.000\u00a0₫", 120000: "120.000\u00a0₫",
		1450000: "1.450.000\u00a0₫", -35000: "-35.000\u00a0₫", math.MinInt64: "-9.223.372.036.854.775.808\u00a0₫",
	} {
		if got := v.String(); got != want {
			t.Errorf("VND(%d) is written %q, want %q", int64(v), got, want)
		}
	}
}

func TestUnitPriceRoundsHalfUp(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		price        VND
		amount, base int64
		want         VND
	}{{120000, 500, 1000, 240000}, {35000, 400, 1000, 87500}, {10000, 300, 1000, 33333}, {20000, 300, 1000, 66667}, {1, 2, 1, 1}, {120000, 0, 1000, 0}} {
		if got := c.price.PerUnit(c.amount, c.base); got != c.want {
			t.Errorf("%d for %d of %d: %d, want %d", c.price, c.amount, c.base, got, c.want)
		}
	}
}

func TestAmountsAreSpokenWithWordsForThousands(t *testing.T) {
	t.Parallel()
	for v, want := range map[VND]string{
		0: "0 đồng", 500: "500 đồng", 120000: "120 nghìn đồng", 1450000: "1 triệu 450 nghìn đồng",
		2_000_000_000: "2 tỷ đồng", 1_000_005: "1 triệu 5 đồng", -1000: "âm 1 nghìn đồng",
	} {
		if got := v.Spoken(); got != want {
			t.Errorf("%d is spoken %q, want %q", v, got, want)
		}
	}
}

func TestOfficersMayTypeAmountsAsTheySayThem(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]VND{
		"120000": 120000, "120.000": 120000, "120,000": 120000, " 120.000 ₫ ": 120000, "120.000\u00a0₫": 120000, "120k": 120000, "120 nghìn": 120000,
		"1tr2": 1200000, "1,5tr": 1500000, "1.5tr": 1500000, "1tr25": 1250000, "2 triệu": 2000000, "0": 0, "35.000đ": 35000, "1.450.000 VNĐ": 1450000,
	} {
		if got, err := Parse(s); err != nil || got != want {
			t.Errorf("%q is read as %d (%v), want %d", s, got, err, want)
		}
	}
	for _, s := range []string{"", "-1", "1.5", "12.34.567", "1..000", "abc", "1e9", "9999999999999999", "1tr2x", ".000", "1000.", "₫"} {
		if got, err := Parse(s); err == nil {
			t.Errorf("%q is read as %d, want a refusal", s, got)
		}
	}
}

func TestWhatWeWriteWeCanRead(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		v := VND(rapid.Int64Range(0, int64(Max)).Draw(t, "amount"))
		if got, err := Parse(v.String()); err != nil || got != v {
			t.Fatalf("%s is read back as %d (%v)", v, got, err)
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add("1tr2")
	f.Add("120.000 ₫")
	f.Fuzz(func(t *testing.T, s string) {
		if v, err := Parse(s); err == nil && (v < 0 || v > 2*Max) {
			t.Fatalf("%q is read as %d", s, v)
		}
	})
}
