package admin

import (
	"net/http"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/content"
)

// TestAnArticleComesOutAtItsHour schedules news, moves its hour, and lets it come out by itself;
// who drops the hour has a draft again, whose address is still free.
func TestAnArticleComesOutAtItsHour(t *testing.T) {
	t.Parallel()
	d := open(t) // on the 24th of November 2026
	b := d.as("Hoa", "economy")
	read := func() bool {
		_, err := d.office.Content.ArticleBySlug(t.Context(), content.News, "cho-phien-o-dinh-so")
		return err == nil
	}
	at := b.post(articlesAt+"/them", written()...).location
	for _, wrong := range [][3]string{{"hôm sau", "7:00", "Ghi ngày như 5/12/2026"}, {"25/11/2026", "25 giờ", "Ghi ngày như 5/12/2026"}, {"23/11/2026", "7:00", "Giờ này đã qua"}, {"25/11/2028", "7:00", "nhiều nhất một năm"}} {
		b.post(at+"/hen", "version", "1", "day", wrong[0], "clock", wrong[1]).says(t, http.StatusUnprocessableEntity, wrong[2])
	}
	b.follow(b.post(at+"/hen", "version", "1", "day", "25/11/2026", "clock", "7h30")).says(t, http.StatusOK, "Bài tự đăng lúc 07:30, 25/11/2026", "Đăng ngay", "Bỏ hẹn")
	b.post(at+"/hen", "version", "1", "day", "26/11/2026", "clock", "8h").says(t, http.StatusConflict, "vừa được người khác sửa")
	b.get(articlesAt).says(t, http.StatusOK, "Hẹn đăng 07:30, 25/11/2026")
	b.get(at).saysNot(t, "Xem như khách")
	b.follow(b.post(at+"/rut", "version", "2")).says(t, http.StatusOK, "Đã bỏ hẹn", "Bản nháp")
	if read() {
		t.Error("a draft is read")
	}
	b.follow(b.post(at+"/hen", "version", "3", "day", "26/11/2026", "clock", "6:00")).says(t, http.StatusOK, "06:00, 26/11/2026")
	if read() {
		t.Error("it is read before its hour")
	}
	d.pass(48 * time.Hour)
	b = d.as("Hoa", "economy")
	if !read() {
		t.Error("its hour came, and nobody reads it")
	}
	b.get(at).says(t, http.StatusOK, "Đăng lần đầu 06:00, 26/11/2026", "Rút bài", "Xem như khách")
	b.post(at+"/hen", "version", "4", "day", "30/11/2026", "clock", "6:00").says(t, http.StatusConflict, "Bài này đã đăng rồi")
	b.post(at+"/rut", "version", "4")
	b.post(at+"/hen", "version", "5", "day", "30/11/2026", "clock", "6:00").says(t, http.StatusConflict, "từng đăng rồi")
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action = 'article.scheduled'`); n != 2 {
		t.Errorf("%d lines in the log tell of an hour", n)
	}
	b.get(auditAt+"?doi-tuong=article").says(t, http.StatusOK, "hẹn giờ đăng bài")
}

// Beside the days of one calendar stand those of the other.
func TestAnEventSaysItsDayInTheOtherCalendar(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	b.follow(b.post(articlesAt+"/them", written("kind", "event", "lunar_from", "8", "lunar_to", "10", "lunar_month", "2")...)).says(t, http.StatusOK, "Lần tới 15/03/2027–17/03/2027")
	b.follow(b.post(articlesAt+"/them", written("kind", "event", "title", "Tết", "starts", "6/2/2027")...)).says(t, http.StatusOK, "Ngày âm mùng 1 tháng 1 âm lịch")
}
