package admin

import (
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/report"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestWhatAnybodyTellsIsAnsweredByTheCommuneAndForgotten(t *testing.T) {
	t.Parallel()
	d := open(t)
	ctx := t.Context()
	tell := func(n int) error {
		_, err := d.office.Reports.Tell(ctx, report.Telling{About: report.Site, Category: report.Anything, Body: fmt.Sprint("Lời thứ ", n), Phone: "0912345678"})
		return err
	}
	for n := range 60 {
		if err := tell(n); err != nil {
			t.Fatal(err)
		}
	}
	if err := tell(60); !fault.Is(err, "report.busy") || tell(7) != nil {
		t.Errorf("a flood: %v", err)
	}
	if _, err := d.office.Reports.Tell(ctx, report.Telling{About: report.Site, Category: report.Anything, Body: "http://a http://b https://c"}); err == nil {
		t.Error("an advertisement is taken")
	}
	b := d.as("Hoa", "economy")
	b.get(home).says(t, http.StatusOK, "ý kiến của người dân chờ trả lời")
	b.get(reportsAt).says(t, http.StatusOK, "YK-0001", "Lời thứ 0", "0912 345 678")
	b.post(reportsAt+"/tra-loi", "id", "1", "answer", " ").says(t, http.StatusUnprocessableEntity, "Viết lời trả lời")
	b.follow(b.post(reportsAt+"/tra-loi", "id", "1", "answer", "Cảm ơn bạn.")).says(t, http.StatusOK, "Đã trả lời.", "Hoa")
	b.post(reportsAt+"/tra-loi", "id", "1", "answer", "Lần nữa").says(t, http.StatusConflict, "đã có người trả lời", "Lần nữa", "Cảm ơn bạn.")
	b.get(reportsAt).says(t, http.StatusOK, "Đang xem 1–50 trong 59", "Trang 1 trong 2", "Đã trả lời 1", "Tất cả 60").saysNot(t, "YK-0001")
	b.get(reportsAt+"?xem=da-tra-loi").says(t, http.StatusOK, "YK-0001", "Cảm ơn bạn.", "Đang xem 1–1 trong 1")
	for _, text := range []string{"YK-0001", "yk1", "cam+on"} {
		b.get(reportsAt+"?q="+text).says(t, http.StatusOK, "YK-0001", "Đang xem 1–1 trong 1")
	}
	b.get(reportsAt+"?q=5678").says(t, http.StatusOK, "trong 60")
	b.post(reportsAt+"/tra-loi", "id", "999", "answer", "Ai đó").says(t, http.StatusNotFound)
	maker := d.signedIn(d.account("Xưởng", "producer", d.CoopLangSo()))
	maker.get(reportsAt).says(t, http.StatusNotFound)
	maker.post(reportsAt+"/tra-loi", "id", "2", "answer", "Không").says(t, http.StatusNotFound)

	d.pass(report.Kept + time.Hour)
	if n, err := d.office.Reports.Erase(ctx); n != 1 || err != nil || d.Number(`SELECT count(*) FROM public_reports WHERE phone = ''`) != 1 {
		t.Errorf("%d erased (%v)", n, err)
	}
}
