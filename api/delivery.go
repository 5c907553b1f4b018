package api

import (
	"regexp"
	"strings"

	"github.com/ocop-hungdao/ocop/orders"
)

var slugOfPoint = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// destination reads "ship" or "pickup:<slug of a sales point>". Anything else has no
// delivery, which orders refuses with "delivery.unknown".
func destination(delivery, provinceCode, wardCode string) orders.Destination {
	if delivery == string(orders.ByShip) {
		return orders.Destination{Delivery: orders.ByShip, ProvinceCode: provinceCode, WardCode: wardCode}
	}
	way, point, _ := strings.Cut(delivery, ":")
	if way == string(orders.ByPickup) && slugOfPoint.MatchString(point) {
		return orders.Destination{Delivery: orders.ByPickup, SalesPoint: point}
	}
	return orders.Destination{}
}
