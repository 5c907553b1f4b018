package salespoint

import (
	"math"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestAPlusCodeNamesTheMiddleOfItsSquare(t *testing.T) {
	t.Parallel()
	for code, at := range map[string][2]float64{"8FVC222222": {47.0000625, 8.0000625}, "7FG49QCJ2V": {20.3700625, 2.7821875}, "7FG49QCJ2VX": {20.3701125, 2.782234375}} {
		if lat, lng := plusMiddle(code); math.Abs(lat-at[0]) > 2e-5 || math.Abs(lng-at[1]) > 2e-5 {
			t.Errorf("%s: %v, %v, not %v", code, lat, lng, at)
		}
	}
	for _, typed := range []string{"7PG7XMFG+XV", " 7pg7xmfg+xv ", "7PG7XMFG+XV Hưng Đạo, Hà Nội", "XMFG+XV", "XMFG+XV Hưng Đạo, Hà Nội", "XMFG+XV, Quốc Oai", "xmfg+xv hanoi"} {
		lat, lng, err := ParsePlace(typed)
		if err != nil || math.Abs(lat-20.97488) > 1e-4 || math.Abs(lng-105.67721) > 1e-4 {
			t.Errorf("%q: %v, %v (%v)", typed, lat, lng, err)
		}
	}
	for typed, key := range map[string]string{"3478+9X Đà Nẵng": "place.short_code", "8FVC2222+22": "place.far", "XMFG+": "place.unreadable", "XMFGAA22+22": "place.unreadable", "7PG70000+": "place.unreadable", "X222X222+22": "place.unreadable"} {
		if _, _, err := ParsePlace(typed); !fault.Is(err, key) {
			t.Errorf("%q: %v, not %s", typed, err, key)
		}
	}
}
