package phone_test

import (
	"testing"

	"github.com/ocop-hungdao/ocop/internal/phone"
)

func TestANumberIsSoughtByItsEnd(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{"0912 345 678": "912345678", "678": "678", "12": "", "": "", "làng So": "", "ĐT 0912.345": "912345"} {
		if got := phone.Tail(typed); got != want {
			t.Errorf("%q is sought as %q, want %q", typed, got, want)
		}
	}
}
