package money

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestSharesSumToTheWholeToTheDong(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		total   VND
		weights []VND
		want    []VND
	}{
		{195_000, []VND{70_000, 32_000, 35_000}, []VND{99_635, 45_547, 49_818}},
		{100, []VND{1, 1, 1}, []VND{34, 33, 33}},
		{2, []VND{1, 1, 1}, []VND{1, 1, 0}},
		{7, []VND{0, 0}, []VND{4, 3}},
		{7, []VND{0, 5}, []VND{0, 7}},
		{0, []VND{3, 4}, []VND{0, 0}},
		{5, nil, nil},
	} {
		if got := Split(c.total, c.weights); !slices.Equal(got, c.want) {
			t.Errorf("%d by %v: %v, want %v", c.total, c.weights, got, c.want)
		}
	}
}

func TestASplitIsFairAndWhole(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		total := VND(rapid.Int64Range(0, int64(Max)).Draw(t, "total"))
		weights := rapid.SliceOfN(rapid.Map(rapid.Int64Range(0, int64(Max)), func(n int64) VND { return VND(n) }), 1, 30).Draw(t, "weights")
		shares := Split(total, weights)
		var sum, all VND
		for i := range shares {
			sum += shares[i]
			all += weights[i]
		}
		if sum != total {
			t.Fatalf("%v sum to %d, not %d", shares, sum, total)
		}
		for i := range shares {
			for k := range shares {
				if weights[i] > weights[k] && shares[i] < shares[k] {
					t.Fatalf("weight %d gets %d and the smaller %d gets %d", weights[i], shares[i], weights[k], shares[k])
				}
				if weights[i] == weights[k] && max(shares[i]-shares[k], shares[k]-shares[i]) > 1 {
					t.Fatalf("equal weights get %d and %d", shares[i], shares[k])
				}
			}
			if all > 0 && weights[i] == 0 && shares[i] != 0 {
				t.Fatalf("no weight gets %d", shares[i])
			}
		}
	})
}
