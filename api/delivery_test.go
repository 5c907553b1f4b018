package api

import (
	"testing"

	"github.com/ocop-hungdao/ocop/orders"
)

func TestDeliveryIsShipOrAPlaceToFetchIt(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]orders.Destination{
		"ship":             {Delivery: orders.ByShip, ProvinceCode: "01", WardCode: "09931"},
		"pickup:dinh-so":   {Delivery: orders.ByPickup, SalesPoint: "dinh-so"},
		"pickup:":          {},
		"pickup":           {},
		"ship:dinh-so":     {},
		"Ship":             {},
		"":                 {},
		"pickup:Đình So":   {},
		"pickup:a/../b":    {},
		"pickup:dinh-so\n": {},
	} {
		if got := destination(text, "01", "09931"); got != want {
			t.Errorf("%q: %+v", text, got)
		}
	}
}

func FuzzDelivery(f *testing.F) {
	for _, seed := range []string{"ship", "pickup:dinh-so", "pickup:", "pickup:a:b", "\x00", "pickup:\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := destination(text, "01", "09931")
		switch d.Delivery {
		case orders.ByShip:
			if text != "ship" {
				t.Fatalf("%q is shipped", text)
			}
		case orders.ByPickup:
			if text != "pickup:"+d.SalesPoint || d.SalesPoint == "" || d.ProvinceCode != "" {
				t.Fatalf("%q is fetched at %q", text, d.SalesPoint)
			}
		case "":
			if d != (orders.Destination{}) {
				t.Fatalf("%q: %+v", text, d)
			}
		default:
			t.Fatalf("%q: %+v", text, d)
		}
	})
}
