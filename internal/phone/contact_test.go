package phone_test

import (
	"testing"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
)

func TestANumberToCallMayBeOneOfAService(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]phone.Number{"1900 1234": "+8419001234", "0912 345 678": "+84912345678", "024 3825 1234": "+842438251234"} {
		if got, err := phone.Contact(typed); err != nil || got != want {
			t.Errorf("%q is %q, %v", typed, got, err)
		}
	}
	if got := phone.Number("+8419001234").National(); got != "1900\u00a01234" && got != "19001234" {
		t.Errorf("it is shown as %q", got)
	}
	for typed, want := range map[string]string{"113": "phone.contact_service", "gọi Hoa": "phone.contact_letters", "+1 212 555 0100": "phone.contact_foreign", "0912 345": "phone.short"} {
		_, err := phone.Contact(typed)
		if no, ok := fault.As(err); !ok || no.Key != want {
			t.Errorf("%q is refused with %v, want %s", typed, err, want)
		}
	}
}
