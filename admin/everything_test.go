package admin

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"
)

var menuOfPage = regexp.MustCompile(`(?s)<nav class="side-menu".*?</nav>`)
var tabsOfPage = regexp.MustCompile(`(?s)<nav class="office-tabs".*?</nav>`)
var hrefs = regexp.MustCompile(`href="([^"]+)"`)

// TestAPhoneReachesWhateverTheMenuHolds: the side menu is not shown on a phone, so its
// bar, or the page behind the bar's last entry (of a producer: behind the first), has to
// hold all of it.
func TestAPhoneReachesWhateverTheMenuHolds(t *testing.T) {
	t.Parallel()
	d := open(t)
	for role := range d.roles() {
		b := d.as("Người thử", role)
		p := b.get(home)
		p.says(t, http.StatusOK)
		bar, menu := tabsOfPage.FindString(p.body), hrefs.FindAllStringSubmatch(menuOfPage.FindString(p.body), -1)
		if n := strings.Count(bar, "<a "); n > 4 {
			t.Errorf("%s: %d entries do not fit under a thumb at 360 px", role, n)
		}
		all := bar
		behind := strings.Contains(bar, everythingAt)
		rest, where := everythingAt, func(desk string) string { return desk }
		if strings.Contains(bar, `"`+ownAt+`"`) { // a producer's first page leads on, and to pages of the phone
			rest, where = ownEverythingAt, toPhone
			behind = strings.Contains(b.get(ownAt).body, `"`+rest+`"`)
		}
		if behind {
			_, body, _ := strings.Cut(b.get(rest).says(t, http.StatusOK).body, "<main")
			all += body
		}
		for _, m := range menu {
			settings := rest == ownEverythingAt && m[1] == settingsAt // of a producer: what the list itself names
			if within(m[1], home) && !settings && !strings.Contains(all, `"`+where(m[1])) {
				t.Errorf("%s cannot open %s on a phone", role, m[1])
			}
		}
	}
}

// TestWorkIsNamedByWhatOneMayDo: who only looks is not told to call the buyer.
func TestWorkIsNamedByWhatOneMayDo(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.order(d.jar())
	d.as("Hoa", "economy").get(home).says(t, http.StatusOK, "đơn mới chờ xác nhận", "Gọi khách trước khi gói hàng. Xác nhận")
	d.as("Lãnh đạo", "leader").get(home).says(t, http.StatusOK, "Việc đang chờ", "đơn mới chờ xác nhận Xem").saysNot(t, "Gọi khách", "Việc cần làm")
	if s := plain(d.as("Trưởng thôn", "hamlet_head").get(home).body); strings.Contains(s, "Đơn mới sẽ hiện ở đây") {
		t.Error("who sees no orders is told to wait for them")
	}
}

// TestARowOfNewOrdersSaysThatItsListHoldsLateOnesToo: who presses on a number finds as many, or is
// told why there are more.
func TestARowOfNewOrdersSaysThatItsListHoldsLateOnesToo(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.order(jar)
	d.pass(24 * time.Hour)
	b := d.as("Hoa", "economy")
	d.order(jar)
	b.get(home).says(t, http.StatusOK, "1 đơn quá hạn xác nhận", "1 đơn mới chờ xác nhận", "Trong danh sách còn 1 đơn quá hạn")
	b.get(ordersAt+"?xem=cho").says(t, http.StatusOK, "Chờ xác nhận 2")
}

// TestWhoMayOnlyLookWritesInNoField: a form without a button to save would take all that is typed,
// and lose it.
func TestWhoMayOnlyLookWritesInNoField(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar, maker := d.jar(), d.CoopLangSo()
	for _, role := range []string{"leader", "culture", "hamlet_head"} {
		b := d.as("Người xem "+role, role)
		for _, at := range []string{fmt.Sprint(makersAt, "/", maker), offersAddress(jar.ProductID, jar.VariantID), productAddress(jar.ProductID) + "/dat-truoc/" + fmt.Sprint(jar.VariantID)} {
			page := b.get(at)
			if page.status == http.StatusNotFound && role == "hamlet_head" {
				continue // of another village
			}
			if page.status != http.StatusOK || !strings.Contains(page.body, "<fieldset class=\"stack stack-wide\" disabled>") {
				t.Errorf("%s as %s: answered %d, and its fields can be written in", at, role, page.status)
			}
		}
	}
	if page := d.as("Hoa", "economy").get(fmt.Sprint(makersAt, "/", maker)); strings.Contains(page.body, "disabled>") {
		t.Error("who may save cannot write")
	}
}

func TestACancelledOrderIsNoTurnoverOfToday(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	gone, kept := d.order(jar), d.order(jar)
	b := d.as("Hoa", "economy")
	b.get(home).says(t, http.StatusOK, "2 đơn, "+plain((gone.Total+kept.Total).String()))
	if err := d.office.Orders.Withdraw(t.Context(), gone.ID, "Đặt nhầm"); err != nil {
		t.Fatal(err)
	}
	b.get(home).says(t, http.StatusOK, "1 đơn, "+plain(kept.Total.String())+", chưa kể 1 đơn hủy")
}
