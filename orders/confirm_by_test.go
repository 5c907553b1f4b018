package orders

import (
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

func TestNobodyIsLateForHavingSlept(t *testing.T) {
	t.Parallel()
	at := func(text string) time.Time {
		v, err := time.ParseInLocation("02/01 15:04", text, vntime.Zone())
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	for placed, want := range map[string]string{"27/11 12:00": "27/11 16:00", "27/11 16:00": "27/11 20:00", "27/11 18:30": "28/11 09:30", "27/11 22:00": "28/11 11:00",
		"27/11 00:00": "27/11 11:00", "27/11 05:00": "27/11 11:00", "27/11 06:59": "27/11 11:00", "27/11 19:59": "28/11 10:59", "27/11 20:00": "28/11 11:00", "31/12 23:00": "01/01 11:00"} {
		if got := confirmBy(at(placed), 4*time.Hour, nil).Format("02/01 15:04"); got != want {
			t.Errorf("placed %s: by %s, not %s", placed, got, want)
		}
	}
	if got := confirmBy(at("27/11 12:00"), 20*time.Hour, nil); !got.Equal(at("28/11 19:00")) {
		t.Errorf("twenty hours are until %s", got)
	}
}
