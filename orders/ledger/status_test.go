package ledger

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/ocop-hungdao/ocop/internal/money"
)

func TestTheWordForTheMoneyIsTheRightOne(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		what        string
		sums        Sums
		claim       money.VND
		want        Status
		due, credit money.VND
	}{
		{"nothing came", Sums{}, 100, None, 100, 0},
		{"some came", Sums{PaidIn: 40}, 100, Partial, 60, 0},
		{"all came", Sums{PaidIn: 100}, 100, Full, 0, 0},
		{"it came twice", Sums{PaidIn: 200}, 100, Over, 0, 100},
		{"and the second went back", Sums{PaidIn: 200, PaidOut: 100}, 100, Full, 0, 0},
		{"some went back", Sums{PaidIn: 100, PaidOut: 30}, 100, RefundedPart, 0, 0},
		{"all went back", Sums{PaidIn: 100, PaidOut: 100}, 100, GaveBack, 0, 0},
		{"part came and went back", Sums{PaidIn: 40, PaidOut: 40}, 100, GaveBack, 100, 0},
		{"the rest was let off", Sums{PaidIn: 99, Waived: 1}, 100, Full, 0, 0},
		{"the bank took it back", Sums{PaidIn: 0}, 100, None, 100, 0},
		{"off, never paid", Sums{}, 0, None, 0, 0},
		{"off, paid", Sums{PaidIn: 100}, 0, Over, 0, 100},
		{"off, half given back", Sums{PaidIn: 100, PaidOut: 50}, 0, Over, 0, 50},
		{"off, all given back", Sums{PaidIn: 100, PaidOut: 100}, 0, GaveBack, 0, 0},
	} {
		if got := c.sums.Status(c.claim); got != c.want || c.sums.Due(c.claim) != c.due || c.sums.Credit(c.claim) != c.credit {
			t.Errorf("%s: %s, due %d, credit %d; want %s, %d, %d", c.what, got, c.sums.Due(c.claim), c.sums.Credit(c.claim), c.want, c.due, c.credit)
		}
	}
}

func TestNobodyBothOwesAndIsOwed(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		amount := func(name string) money.VND { return money.VND(rapid.Int64Range(0, 1000).Draw(t, name)) }
		s := Sums{PaidIn: amount("in"), Waived: amount("waived")}
		s.PaidOut = min(amount("out"), s.PaidIn)
		claim := amount("claim")
		if s.Due(claim) > 0 && s.Credit(claim) > 0 {
			t.Fatalf("%+v of %d: due %d and credit %d", s, claim, s.Due(claim), s.Credit(claim))
		}
		if got := s.Status(claim); (got == Over) != (s.Credit(claim) > 0) && got != GaveBack {
			t.Fatalf("%+v of %d is %s with credit %d", s, claim, got, s.Credit(claim))
		}
	})
}
