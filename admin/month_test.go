package admin

import (
	"fmt"
	"image/png"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/orders/statement"
)

func TestAMonthIsReadPrintedAndClosedByTheOffice(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	d.Exec(`INSERT INTO order_events (order_id, axis, from_state, to_state, actor_kind, at) VALUES ($1, 'shipment', 'shipped', 'delivered', 'staff', $2)`, o.ID, d.now())
	d.Exec(`INSERT INTO ledger_entries (order_id, kind, provider, external_ref, amount, actor_kind, at) VALUES ($1, 'collected', 'cod', 'x', $2, 'staff', $3), ($1, 'refunded', 'office', 'y', -5000, 'staff', $3)`, o.ID, o.Total, d.now())
	month := statement.PeriodOf(d.now())
	at := statementAddress(o.ProducerID, month)
	officer, maker := d.as("Hoa", "economy"), d.signedIn(d.account("Chủ thể", "producer", o.ProducerID))
	officer.get(statementsAt+"?ky="+month.String()).says(t, http.StatusOK, "1 đơn đã giao", o.Goods.Digits(), "Đang ghi")
	officer.get(at).says(t, http.StatusOK, "Bảng kê bán hàng", "Tháng chưa hết", "Tiền mặt cơ sở tự thu", (o.Total - 5000).Digits(), "nghìn đồng", "(Ký, ghi rõ họ tên)")
	officer.post(at+"/chot").says(t, http.StatusConflict, "Tháng chưa hết nên chưa chốt được")
	d.pass(10 * 24 * time.Hour)
	officer, maker = d.as("Hoa", "economy"), d.signedIn(d.account("Chủ thể", "producer", o.ProducerID))
	maker.post(at+"/chot").says(t, http.StatusConflict, "Cán bộ xã chốt bảng kê")
	if strings.Contains(maker.get(at).body, "/chot") {
		t.Error("a producer is offered to close the month")
	}
	officer.follow(officer.post(at+"/chot")).says(t, http.StatusOK, "Đã chốt bảng kê.", "người chốt: Hoa")
	officer.post(at+"/chot").says(t, http.StatusConflict, "đã chốt rồi")
	maker.get(statementsAt+"?ky="+month.String()).says(t, http.StatusOK, "Đã chốt")
	file := maker.get(at + "/tep")
	if want := fmt.Sprintf("%s,24/11/2026,%d,%d,%d,0,0,5000,0,0,0,0,0,0,\r\n", o.Code, o.Goods, o.Fee, o.Total); !strings.Contains(file.body, want) || !strings.HasPrefix(file.header.Get("Content-Type"), "text/csv") {
		t.Errorf("the file says %q, without %q", file.body, want)
	}
	drawn := maker.get(at + "/anh")
	if picture, err := png.Decode(strings.NewReader(drawn.body)); err != nil || drawn.header.Get("Content-Type") != "image/png" || picture.Bounds().Dx() != 1080 || picture.Bounds().Dy() < 900 {
		t.Errorf("the picture: %v %v", drawn.status, err)
	}
	other := d.signedIn(d.account("Nem", "producer", d.NemHaHoa()))
	for _, path := range []string{at, at + "/tep", at + "/anh"} {
		other.get(path).says(t, http.StatusNotFound)
	}
	other.post(at+"/chot").says(t, http.StatusNotFound)
	other.get(statementsAt+"?ky="+month.String()).says(t, http.StatusOK, "Tháng này chưa có gì.")
	officer.get(statementsAt+"?ky=2026-13").says(t, http.StatusNotFound)
}

func TestNoTextOfATableIsReadAsAFormula(t *testing.T) {
	t.Parallel()
	for cell, want := range map[string]string{"=1+1": "'=1+1", "+84": "'+84", "-cmd|x": "'-cmd|x", "@SUM(A1)": "'@SUM(A1)", "\t=1": "'\t=1", "＝1": "'＝1", "-500": "-500", "500": "500", "Miến": "Miến", "": ""} {
		if got := inert(cell); got != want {
			t.Errorf("%q becomes %q, not %q", cell, got, want)
		}
	}
}
