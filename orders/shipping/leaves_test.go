package shipping_test

import (
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/shipping"
)

func TestColdGoodsLeaveInTheMorningAndNeverOnASunday(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ ordered, leaves string }{
		{"2026-11-27 08:59", "27/11/2026"}, {"2026-11-27 09:00", "28/11/2026"}, {"2026-11-28 08:00", "28/11/2026"},
		{"2026-11-28 10:00", "30/11/2026"}, {"2026-11-29 07:00", "30/11/2026"}, {"2026-11-27 23:59", "28/11/2026"}, {"2026-11-28 00:10", "28/11/2026"},
	} {
		at, err := time.ParseInLocation("2006-01-02 15:04", c.ordered, vntime.Zone())
		if err != nil {
			t.Fatal(err)
		}
		if got := vntime.Date(shipping.Leaves(at.UTC(), shipping.ColdCutOff, nil)); got != c.leaves {
			t.Errorf("ordered %s leaves %s, want %s", c.ordered, got, c.leaves)
		}
	}
}
