package admin

import (
	"net/http"
	"testing"
)

// A percent sign and an underscore are looked for like any letter; to a pattern they are
// everything.
func TestASignThatIsSearchedForIsOnlyItself(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.said(jar, 1, "Giảm 100% vị mặn")
	b := d.as("Hoa", "economy")
	for _, at := range []string{ordersAt, goodsAt, makersAt, papersAt, pointsAt, starsAt, casesAt, bespokeAt, binAt} {
		for _, sign := range []string{"%25", "_"} {
			b.get(at+"?xem=tat-ca&q="+sign).saysNot(t, "Đang xem 1–")
		}
	}
	b.get(reviewsAt+"?xem=tat-ca&q=%25").says(t, http.StatusOK, "Đang xem 1–1 trong 1")
	b.get(reviewsAt+"?xem=tat-ca&q=_").saysNot(t, "Đang xem 1–")
	b.get(searchAt+"?q=%25").says(t, http.StatusOK, "Chưa tìm thấy gì")
}
