package wholesale

import "testing"

// TestStepsOfARequest is the whole table: where each step leads from each state, * for where the
// words of producers put it, and - where it is refused.
func TestStepsOfARequest(t *testing.T) {
	t.Parallel()
	for step, want := range map[Step][6]State{
		Pass:     {"*", "*", "*", "-", "-", "-"},
		TakeBack: {"-", "*", "*", "-", "-", "-"},
		Take:     {"-", "*", "*", "-", "-", "-"},
		Decline:  {"-", "*", "*", "-", "-", "-"},
		Agree:    {"-", "-", Agreed, "-", "-", "-"},
		Drop:     {Nothing, Nothing, Nothing, "-", "-", "-"},
		Reopen:   {"-", "-", "-", "*", "*", "-"},
		Withdraw: {Withdrawn, Withdrawn, Withdrawn, "-", "-", "-"},
	} {
		for i, from := range States() {
			to, ok := steps[step][from]
			switch {
			case !ok:
				to = "-"
			case to == asTold:
				to = "*"
			}
			if to != want[i] || from.Can(step) != ok {
				t.Errorf("%s of %s leads to %s, not %s", step, from, to, want[i])
			}
		}
	}
	if len(steps) != 8 {
		t.Errorf("%d steps", len(steps))
	}
}

func TestARequestStandsWhereProducersPutIt(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		words []Word
		want  State
	}{{nil, New}, {[]Word{Back}, New}, {[]Word{Declined, Back}, New}, {[]Word{Declined, Waiting}, Passed}, {[]Word{Waiting, Accepted, Declined}, Taken}, {[]Word{Accepted, Waiting}, Taken}} {
		if got := told(c.words); got != c.want {
			t.Errorf("%v: %s, not %s", c.words, got, c.want)
		}
	}
}
