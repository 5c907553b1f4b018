package money

import (
	"cmp"
	"math/bits"
	"slices"
)

// Split shares total among weights so that the shares sum to it to the đồng: each gets
// its part of the whole rounded down, and the đồng left over go, one each, to the largest
// remainders, the earlier of two equal ones first. Weights that are all zero share evenly;
// without weights there is nothing to share and the answer is nil. A negative total or
// weight counts as zero.
func Split(total VND, weights []VND) []VND {
	if len(weights) == 0 {
		return nil
	}
	total = max(total, 0)
	w := make([]uint64, len(weights))
	var sum uint64
	for i, v := range weights {
		w[i] = uint64(max(v, 0))
		sum += w[i]
	}
	if sum == 0 {
		for i := range w {
			w[i] = 1
		}
		sum = uint64(len(w))
	}
	out := make([]VND, len(w))
	rest := make([]uint64, len(w))
	left := total
	for i := range w {
		// total × weight may need more than 64 bits; the quotient never does, since no
		// weight is more than their sum.
		hi, lo := bits.Mul64(uint64(total), w[i])
		share, remainder := bits.Div64(hi, lo, sum)
		out[i], rest[i] = VND(share), remainder
		left -= VND(share)
	}
	byRest := make([]int, len(w))
	for i := range byRest {
		byRest[i] = i
	}
	slices.SortStableFunc(byRest, func(a, b int) int { return cmp.Compare(rest[b], rest[a]) })
	for _, i := range byRest[:left] {
		out[i]++
	}
	return out
}
