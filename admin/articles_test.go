package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/content"
)

// written fills the form of an article, with some fields in another way.
func written(but ...string) []string {
	f := map[string]string{"kind": "news", "title": "Chợ phiên ở Đình So", "summary": "Sáng thứ Bảy, từ 7 giờ.", "body": "Đoạn một.\n\nĐoạn hai.", "source": "Thông báo 12/TB-UBND"}
	for i := 0; i < len(but); i += 2 {
		f[but[i]] = but[i+1]
	}
	var out []string
	for k, v := range f {
		out = append(out, k, v)
	}
	return out
}

func TestAnOfficerWritesNewsPublishesItAndTakesItBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	read := func(slug string) bool {
		_, err := d.office.Content.ArticleBySlug(t.Context(), content.News, slug)
		return err == nil
	}
	b.get(articlesAt).says(t, http.StatusOK, "Chưa đăng tin nào", "Viết bài")
	made := b.post(articlesAt+"/them", written()...)
	at := made.location
	b.follow(made).says(t, http.StatusOK, "Đã lưu bản nháp", "/tin/cho-phien-o-dinh-so", "Đăng bài")
	if read("cho-phien-o-dinh-so") {
		t.Error("a draft is read by everybody")
	}
	b.follow(b.post(at+"/luu", written("version", "1", "title", "Chợ phiên đầu tháng")...)).says(t, http.StatusOK, "Đã lưu.", "/tin/cho-phien-dau-thang")
	b.get(articlesAt+"?xem=nhap").says(t, http.StatusOK, "Chợ phiên đầu tháng", "Bản nháp")
	b.post(at+"/dang", "version", "1").says(t, http.StatusConflict, "vừa được người khác sửa")
	b.follow(b.post(at+"/dang", "version", "2")).says(t, http.StatusOK, "Đã đăng", "Xem như khách", "Chia sẻ", "Rút bài")
	if !read("cho-phien-dau-thang") {
		t.Error("what was published is not found")
	}
	b.post(at+"/dang", "version", "3").says(t, http.StatusConflict, "Bài này đã đăng rồi")
	b.follow(b.post(at+"/luu", written("version", "3", "title", "Chợ phiên dời ngày", "kind", "event")...)).says(t, http.StatusOK, "Chợ phiên dời ngày", "/tin/cho-phien-dau-thang")
	late := b.post(at+"/luu", written("version", "3", "title", "Tên gõ dở")...)
	late.says(t, http.StatusConflict, "Sửa ở hai trang cùng lúc", "Tên gõ dở")
	if !strings.Contains(late.body, `value="Tên gõ dở"`) {
		t.Error("what was typed is gone")
	}
	b.get(articlesAt).says(t, http.StatusOK, "Chợ phiên dời ngày", "Đã đăng", "Thông báo 12/TB-UBND")
	b.follow(b.post(at+"/rut", "version", "4")).says(t, http.StatusOK, "Đã rút bài", "Bản nháp")
	if read("cho-phien-dau-thang") {
		t.Error("what was taken back is still read")
	}
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE entity = 'article' AND actor_name = 'Hoa'`); n != 5 {
		t.Errorf("%d lines in the log", n)
	}
	if n := d.Number(`SELECT count(*) FROM articles WHERE NOT sample`); n != 1 {
		t.Error("what an officer wrote is a sample")
	}
}

func TestAnArticleTwiceOfOneTitleHasTwoAddresses(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "culture")
	b.follow(b.post(articlesAt+"/them", written()...)).says(t, http.StatusOK, "/tin/cho-phien-o-dinh-so")
	b.follow(b.post(articlesAt+"/them", written()...)).says(t, http.StatusOK, "/tin/cho-phien-o-dinh-so-2")
}

func TestAnEventHasDaysOfOneCalendar(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "culture")
	for _, of := range []struct {
		says string
		form []string
	}{
		{"Ghi ngày của sự kiện", written("kind", "event")},
		{"Tin không có ngày diễn ra", written("starts", "5/12/2026")},
		{"xóa một bên", written("kind", "event", "starts", "5/12/2026", "lunar_from", "8", "lunar_month", "2")},
		{"Ngày cuối đang trước", written("kind", "event", "starts", "5/12/2026", "ends", "4/12/2026")},
		{"Ngày cuối đang trước", written("kind", "event", "lunar_from", "8", "lunar_to", "7", "lunar_month", "2")},
		{"số từ 1 đến 29", written("kind", "event", "lunar_from", "30", "lunar_month", "2")},
		{"số từ 1 đến 29", written("kind", "event", "lunar_from", "mùng tám", "lunar_month", "2")},
		{"số từ 1 đến 12", written("kind", "event", "lunar_from", "8", "lunar_month", "")},
		{"Chọn đây là tin hay sự kiện", written("kind", "")},
	} {
		b.post(articlesAt+"/them", of.form...).says(t, http.StatusUnprocessableEntity, "Còn 1 chỗ cần sửa", of.says)
	}
	b.get(articlesAt+"/moi?loai=event").says(t, http.StatusOK, "Tháng âm")
	made := b.post(articlesAt+"/them", written("kind", "event", "title", "Hội đình", "lunar_from", "8", "lunar_to", "10", "lunar_month", "2", "place", "Đình So")...)
	b.follow(made).says(t, http.StatusOK, "/su-kien/hoi-dinh")
	b.follow(b.post(made.location+"/dang", "version", "1")).says(t, http.StatusOK, "Đã đăng")
	b.get(articlesAt+"?xem=su-kien").says(t, http.StatusOK, "Hội đình", "mùng 8 đến mùng 10 tháng 2 âm lịch", "Đình So")
	made = b.post(articlesAt+"/them", written("kind", "event", "title", "Phiên chợ", "starts", "5/12/2020")...)
	b.post(made.location+"/dang", "version", "1")
	b.get(articlesAt+"?xem=su-kien").says(t, http.StatusOK, "Phiên chợ", "05/12/2020", "Đã qua")
}

func TestNothingIsWrittenWithoutASourceAndEverySlipIsSaid(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "admin")
	wrong := b.post(articlesAt+"/them", "kind", "event", "title", "", "summary", "", "body", "Chữ đã gõ", "source", " ", "place", strings.Repeat("x", 301), "starts", "31/2/2026")
	wrong.says(t, http.StatusUnprocessableEntity, "Còn 5 chỗ cần sửa", "Không có nguồn thì không đăng được", "Ngày này không có trong lịch")
	for _, kept := range []string{"Chữ đã gõ</textarea>", `value="31/2/2026"`} {
		if !strings.Contains(wrong.body, kept) {
			t.Errorf("what was typed is gone: %s", kept)
		}
	}
	if n := d.Number(`SELECT count(*) FROM articles`) + d.Number(`SELECT count(*) FROM audit_log WHERE entity = 'article'`); n != 0 {
		t.Error("something was kept")
	}
	b.get(articleAddress(99)).says(t, http.StatusNotFound)
	for _, role := range []string{"producer", "leader", "youth", "services", "hamlet_head"} {
		d.as("Ai đó", role).get(articlesAt).says(t, http.StatusForbidden, "Viết tin, sự kiện và lời về các nơi")
	}
}
