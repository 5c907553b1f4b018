package salespoint_test

import (
	"math"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestAPlaceIsReadFromWhatPeoplePaste(t *testing.T) {
	t.Parallel()
	for _, typed := range []string{"20.97488, 105.67721", "20,97488 105,67721", "20,97488; 105,67721", "(20.97488, 105.67721)", "105.67721, 20.97488", "20.97488°N, 105.67721°E",
		"geo:20.97488,105.67721?q=Dinh+So", "https://www.google.com/maps/place/Dinh+So/@20.9,105.6,17z/data=!3m1!4b1!4m6!3m5!1s0x0:0x0!8m2!3d20.97488!4d105.67721!16s",
		"https://www.google.com/maps/@20.97488,105.67721,17z", "https://www.google.com/maps?q=20.97488,105.67721", "https://maps.google.com/?ll=20.97488,105.67721&z=9",
		"https://www.google.com/maps/dir/?api=1&destination=20.97488%2C105.67721", "https://www.google.com/maps/search/?api=1&query=20.97488,105.67721"} {
		lat, lng, err := salespoint.ParsePlace(typed)
		if err != nil || lat != 20.97488 || lng != 105.67721 {
			t.Errorf("%q: %v, %v (%v)", typed, lat, lng, err)
		}
	}
	for typed, key := range map[string]string{"": "place.unreadable", "đình So": "place.unreadable", "20.97": "place.unreadable", "https://example.vn/": "place.unreadable",
		"https://maps.app.goo.gl/AbC123": "place.short_link", "48.85, 2.35": "place.far", "0.0, 0.0": "place.far"} {
		if _, _, err := salespoint.ParsePlace(typed); !fault.Is(err, key) {
			t.Errorf("%q: %v, not %s", typed, err, key)
		}
	}
}

func FuzzAPlaceLiesInTheCountryOrIsRefused(f *testing.F) {
	for _, seed := range []string{"20.97488, 105.67721", "https://www.google.com/maps/@20.9,105.6,17z", "geo:1,2", "https://maps.app.goo.gl/x", "7PG7XMFG+XV", "XMFG+XV Hà Nội", "!3d20.9!4d105.6", "20,9;105,6"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		lat, lng, err := salespoint.ParsePlace(typed)
		if err != nil {
			if _, ok := fault.As(err); !ok {
				t.Fatalf("%q breaks: %v", typed, err)
			}
			return
		}
		if !(lat >= 8 && lat <= 24 && lng >= 102 && lng <= 118) || math.IsNaN(lat+lng) {
			t.Fatalf("%q: %v, %v", typed, lat, lng)
		}
	})
}
