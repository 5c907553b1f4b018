package orders

import (
	"net/url"
	"regexp"
	"strings"
)

// Courier is somebody who carries parcels. Links lead to the hosts that stand here and
// nowhere else, whatever an officer types.
type Courier struct {
	Code  string
	Name  string
	track string // the address of a tracking code; empty: there is no page
	code  bool   // the tracking code stands at its end
}

// Couriers lists those that are known, in the order in which an office thinks of them. The
// last is none: the producer brings it.
func Couriers() []Courier {
	return []Courier{
		{"viettelpost", "Viettel Post", "https://viettelpost.vn/tra-cuu-hanh-trinh-don/", false},
		{"vnpost", "Bưu điện (VNPost)", "https://vnpost.vn/", false},
		{"ghn", "Giao Hàng Nhanh", "https://donhang.ghn.vn/?order_code=", true},
		{"ghtk", "Giao Hàng Tiết Kiệm", "https://i.ghtk.vn/", true},
		{"jt", "J&T Express", "https://jtexpress.vn/vi/tracking?type=track&billcode=", true},
		{"own", "Cơ sở tự giao", "", false},
	}
}

// CourierOf finds one by its code; false when it is not known.
func CourierOf(code string) (Courier, bool) {
	for _, c := range Couriers() {
		if c.Code == code {
			return c, true
		}
	}
	return Courier{}, false
}

// Page is where a buyer sees where a parcel is; empty when there is none.
func (c Courier) Page(tracking string) string {
	if !c.code || c.track == "" {
		return c.track
	}
	if tracking == "" {
		return ""
	}
	return c.track + url.QueryEscape(tracking)
}

var trackings = regexp.MustCompile(`^[A-Z0-9.-]{4,40}$`)

// ParseTracking reads a tracking code as it is typed or scanned; false when it is none.
// Nothing typed is no code yet, and that is well.
func ParseTracking(typed string) (string, bool) {
	t := strings.ToUpper(strings.Join(strings.Fields(typed), ""))
	return t, t == "" || trackings.MatchString(t)
}
