package admin

import (
	"net/http"
	"strings"
	"testing"
)

// TestTheSearchBoxLeadsToPagesOfTheOffice: who does not know where a thing is types what they want
// to do, with accents or without, and is led only to what they may open.
func TestTheSearchBoxLeadsToPagesOfTheOffice(t *testing.T) {
	t.Parallel()
	d := open(t)
	lan, leader := d.as("Lan", "economy"), d.as("Bà Lý", "leader")
	for typed, at := range map[string]string{"phí giao": ratesAt, "phi ship": ratesAt, "chính sách": policiesAt, "ngày nghỉ": daysOffAt, "Tết": daysOffAt, "hoàn tiền": deskAt, "khiếu nại": casesAt, "mật khẩu": securityAt} {
		found := lan.get(searchAt+"?q="+strings.ReplaceAll(typed, " ", "+")).says(t, http.StatusOK, "Mục trong trang quản lý")
		if _, main, _ := strings.Cut(found.body, "<main"); !strings.Contains(main, `href="`+at+`"`) {
			t.Errorf("%q does not lead to %s", typed, at)
		}
	}
	for _, typed := range []string{"zzz", "p", "phí+zzz", "%3Cscript%3E", "-"} {
		lan.get(searchAt+"?q="+typed).saysNot(t, "Mục trong trang quản lý")
	}
	if _, main, _ := strings.Cut(leader.get(searchAt+"?q=phí+giao").body, "<main"); strings.Contains(main, `href="`+ratesAt+`"`) {
		t.Error("who may not change rates is led to them")
	}
}

// TestAnOrderIsFoundByAPartOfItsCode: four signs read off a label are enough.
func TestAnOrderIsFoundByAPartOfItsCode(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	one, other := d.order(jar), d.order(jar)
	d.Exec(`UPDATE orders SET code = 'OCPBCDFGHJK' WHERE id = $1`, one.ID)
	d.Exec(`UPDATE orders SET code = 'OCPMNPQRSTV' WHERE id = $1`, other.ID)
	b := d.as("Lan", "economy")
	for _, part := range []string{"BCDF", "bcdf-ghjk", "ghjk", "OCP-BCDF"} {
		b.get(searchAt+"?q="+part).says(t, http.StatusOK, "OCP-BCDF-GHJK").saysNot(t, "OCP-MNPQ-RSTV")
	}
	b.get(searchAt+"?q=BCD").saysNot(t, "OCP-BCDF-GHJK")
}
