package shipping

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/place"
)

// The zones to start with. Officers may rename them; the codes stay.
const (
	ZoneHome    = "home"
	ZoneInner   = "hanoi_inner"
	ZoneOuter   = "hanoi_outer"
	ZoneNorth   = "north"
	ZoneCentral = "central"
	ZoneSouth   = "south"
	ZoneIslands = "islands"
)

// sampleZone is a zone with sample prices for up to 1, 2, 3, 5, 10, 20 and 30 kg, in
// thousands of đồng.
type sampleZone struct {
	Zone
	provinces []string
	thousands [7]money.VND
}

// The levels are those that couriers usually ask: 15–25 thousand within a province and
// 30–45 thousand between regions for a kilogram.
var sampleZones = []sampleZone{
	{Zone{ZoneHome, "Trong xã Hưng Đạo"}, nil, [7]money.VND{}},
	{Zone{ZoneInner, "Nội thành Hà Nội"}, nil, [7]money.VND{18, 20, 22, 27, 40, 65, 90}},
	{Zone{ZoneOuter, "Ngoại thành Hà Nội"}, []string{"01"}, [7]money.VND{22, 24, 27, 33, 47, 75, 105}},
	{Zone{ZoneNorth, "Miền Bắc"}, []string{"04", "08", "11", "12", "14", "15", "19", "20", "22", "24", "25", "31", "33", "37"},
		[7]money.VND{30, 34, 38, 46, 66, 106, 146}},
	{Zone{ZoneCentral, "Miền Trung và Tây Nguyên"}, []string{"38", "40", "42", "44", "46", "48", "51", "52", "56", "66", "68"},
		[7]money.VND{35, 40, 45, 55, 80, 130, 180}},
	{Zone{ZoneSouth, "Miền Nam"}, []string{"75", "79", "80", "82", "86", "91", "92", "96"},
		[7]money.VND{38, 44, 50, 62, 92, 152, 212}},
	{Zone{ZoneIslands, "Đảo và đặc khu"}, nil, [7]money.VND{45, 53, 61, 77, 117, 197, 277}},
}

var sampleSteps = [7]int{1_000, 2_000, 3_000, 5_000, 10_000, 20_000, 30_000}

// SampleRates is a whole table of SAMPLE figures for the demonstration, valid from a
// day on. No courier has agreed to them: a real shop enters those of its contract.
func SampleRates(units *place.Units, from time.Time) Table {
	var t Table
	for _, z := range sampleZones {
		t.Zones = append(t.Zones, z.Zone)
		for _, province := range z.provinces {
			t.Areas = append(t.Areas, Area{ZoneCode: z.Code, ProvinceCode: province})
		}
		lightest := 0
		for i, step := range sampleSteps {
			t.Rates = append(t.Rates, Rate{ZoneCode: z.Code, FromG: lightest, ToG: step + 1, Price: z.thousands[i] * 1000, ValidFrom: from})
			lightest = step + 1
		}
	}
	for _, p := range units.Provinces() {
		for _, w := range units.Wards(p.Code) {
			if code := wardZone(w); code != "" {
				t.Areas = append(t.Areas, Area{ZoneCode: code, ProvinceCode: p.Code, WardCode: w.Code})
			}
		}
	}
	return t
}

// wardZone is the zone of a ward that does not go with its province; else "".
func wardZone(w place.Ward) string {
	switch {
	case w.Code == place.CommuneCode:
		return ZoneHome
	case w.Island():
		return ZoneIslands
	case w.ProvinceCode == place.HanoiCode && w.Urban():
		return ZoneInner
	}
	return ""
}
