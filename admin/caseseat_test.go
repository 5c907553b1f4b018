package admin

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
)

func TestAPhoneCallBecomesTheCaseOfOneOfficer(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.sold(1)
	first, second := d.account("Nhân viên mẫu một", "economy", 0), d.account("Nhân viên mẫu hai", "economy", 0)
	a, b := d.signedIn(first), d.signedIn(second)
	at := a.post(orderAddress(o.Code)+"/phan-anh", "once", "a", "reason", "broken", "wants", "refund", "body", "Rách").location
	page := a.get(at).says(t, http.StatusOK, "Chưa phân công", "Tôi nhận việc này", "Nhân viên mẫu một (bạn)", "Nhân viên mẫu hai")
	page.saysNot(t, "Thanh niên")
	a.get(home).saysNot(t, "phản ánh giao cho bạn")
	a.get(casesAt+"?xem=chua-phan-cong").says(t, http.StatusOK, "PA-0001", "Phụ trách: Chưa phân công")
	a.get(casesAt+"?xem=cua-toi").says(t, http.StatusOK, "Không có phản ánh nào đang giao cho bạn")

	a.follow(a.post(at+"/giao", "held", "0", "officer", itoa(second.ID))).says(t, http.StatusOK, "Đã giao cho Nhân viên mẫu hai.", "Giao người phụ trách", "Nhân viên mẫu hai", "Tôi nhận việc này")
	b.get(home).says(t, http.StatusOK, "phản ánh giao cho bạn phụ trách")
	onPage(t, b.get(home), casesAt+"?xem=cua-toi")
	b.get(at).saysNot(t, "Tôi nhận việc này")
	b.get(casesAt+"?xem=cua-toi").says(t, http.StatusOK, "PA-0001", "Phụ trách: Nhân viên mẫu hai")
	a.get(casesAt+"?phu-trach="+itoa(second.ID)).says(t, http.StatusOK, "PA-0001", "Phụ trách: Nhân viên mẫu hai")
	a.get(casesAt+"?phu-trach="+itoa(first.ID)).saysNot(t, "PA-0001")
	a.get(home).saysNot(t, "phản ánh giao cho bạn")

	// a page that was open from before
	page = a.post(at+"/giao", "held", "0", "me", "1").says(t, http.StatusConflict, "vừa được giao cho Nhân viên mẫu hai")
	onPage(t, page, `<option value="`+itoa(first.ID)+`" selected`)
	onPage(t, page, `name="held" value="`+itoa(second.ID)+`"`)
	a.follow(a.post(at+"/giao", "held", itoa(second.ID), "me", "1")).says(t, http.StatusOK, "Bạn phụ trách phản ánh này.")
	b.get(home).saysNot(t, "phản ánh giao cho bạn")

	d.Exec(`UPDATE accounts SET state = 'disabled' WHERE id = $1`, first.ID)
	b.get(at).says(t, http.StatusOK, "Chưa phân công", "Trước đây giao cho Nhân viên mẫu một")
	b.get(casesAt+"?xem=chua-phan-cong").says(t, http.StatusOK, "PA-0001")
	b.post(at+"/giao", "held", "0", "officer", itoa(first.ID)).says(t, http.StatusConflict, "không còn xử lý phản ánh được")
	b.follow(b.post(at+"/giao", "held", "0", "officer", itoa(second.ID)))
	b.follow(b.post(at+"/giao", "held", itoa(second.ID), "officer", "0")).says(t, http.StatusOK, "Đã bỏ phân công")
}

func TestWhoSeesToACaseIsTheCommunesOwnBusiness(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.sold(1)
	clerk := d.account("Nhân viên mẫu", "economy", 0)
	a := d.signedIn(clerk)
	at := a.post(orderAddress(o.Code)+"/phan-anh", "once", "a", "reason", "broken", "wants", "refund", "body", "Rách").location
	a.follow(a.post(at+"/giao", "held", "0", "me", "1"))
	maker := d.signedIn(d.account("Bà Lý", "producer", d.CoopLangSo()))
	for _, page := range []answer{maker.get(at), maker.get(casesAt), maker.get(casesAt + "?xem=cua-toi"), maker.get(casesAt + "?phu-trach=1")} {
		page.says(t, http.StatusOK).saysNot(t, "Phụ trách", "Chưa phân công", "Của tôi", "Tôi nhận việc này", at+"/giao")
	}
	maker.post(at+"/giao", "held", itoa(clerk.ID), "officer", "0").says(t, http.StatusForbidden, "người khác làm")
	leader := d.as("Lãnh đạo", "leader")
	leader.get(at).says(t, http.StatusOK, "Phụ trách", "Nhân viên mẫu").saysNot(t, at+"/giao")
	leader.get(casesAt).says(t, http.StatusOK, "Phụ trách: Nhân viên mẫu").saysNot(t, "Của tôi")
	leader.post(at+"/giao", "held", itoa(clerk.ID), "officer", "0").says(t, http.StatusForbidden)
	for who, says := range map[*browser]bool{a: true, maker: false} {
		book := fmt.Sprint(who.kept(ledgersAt + "/doi-tra.xlsx?xem=tat-ca"))
		if !strings.Contains(book, "PA-0001") || strings.Contains(book, "Nhân viên mẫu") != says {
			t.Errorf("the workbook says %s", book)
		}
	}
}
