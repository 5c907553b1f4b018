package admin

import (
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/content"
)

func TestAnOfficerWritesAboutAVillageAndEveryFactHasItsSource(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "culture")
	village := int64(d.Number(`SELECT min(id) FROM villages`))
	at := placeWordsAt(content.VillagePlace, village)
	b.get(villagesAt).says(t, http.StatusOK, "Lời giới thiệu và thông tin về các làng")
	onPage(t, b.get(villagesAt), `href="`+at+`"`)
	b.get(at).says(t, http.StatusOK, "Thông tin có nguồn", "Chưa có thông tin nào.", "Các bước làm nghề", "Xem như khách")
	version := func() string {
		return strconv.Itoa(d.Number(`SELECT row_version FROM villages WHERE id = $1`, village))
	}
	first := version()
	b.follow(b.post(at+"/luu", "name", "Làng So", "line", "Miến", "aliases", "Sơn Lộ", "former", "Cộng Hòa", "summary", "Làng làm miến.", "story", "Một.\n\nHai.", "where", "20,97488; 105,67721",
		"version", first)).says(t, http.StatusOK, "Đã lưu.", "Làng làm miến.")
	onPage(t, b.get(at), `value="20,97488; 105,67721"`)
	late := b.post(at+"/luu", "name", "Làng So", "summary", "Gõ dở", "version", first)
	late.says(t, http.StatusConflict, "Sửa ở hai trang cùng lúc", "Gõ dở")

	unsaid := b.post(at+"/dong", "kind", "fact", "label", "64", "text", "cột gỗ", "source", " ", "version", version())
	unsaid.says(t, http.StatusUnprocessableEntity, "Không có nguồn thì không ghi được")
	onPage(t, unsaid, `value="64"`)
	b.post(at+"/dong", "kind", "route", "label", "Xe", "text", "Đi", "version", version()).says(t, http.StatusNotFound)
	now := version()
	b.follow(b.post(at+"/dong", "kind", "step", "label", "Phơi", "text", "Trên phên.", "version", now)).says(t, http.StatusOK, "Đã thêm.", "Chưa có nguồn")
	b.post(at+"/dong", "kind", "step", "label", "Phơi", "text", "Trên phên.", "version", now).says(t, http.StatusConflict, "vừa được người khác sửa")
	b.follow(b.post(at+"/dong", "kind", "step", "label", "Tráng", "text", "Mỏng.", "source", "Báo mẫu", "version", version()))
	line := at + "/dong/" + strconv.Itoa(d.Number(`SELECT max(id) FROM facts`))
	b.follow(b.post(line+"/len", "version", version())).says(t, http.StatusOK, "Đã đưa lên")
	order := func() []string {
		_, facts, err := d.office.Content.VillageBySlug(t.Context(), "lang-so")
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, f := range content.Of(facts, content.Step) {
			out = append(out, f.Label)
		}
		return out
	}
	if got := strings.Join(order(), " "); got != "Tráng Phơi" {
		t.Errorf("the steps are %s", got)
	}
	b.follow(b.post(line+"/len", "version", version()))
	if got := strings.Join(order(), " "); got != "Tráng Phơi" {
		t.Errorf("lifting the first gave %s", got)
	}
	b.follow(b.post(line, "kind", "fact", "label", "Tráng bánh", "text", "Thật mỏng.", "source", "", "version", version())).says(t, http.StatusOK, "Tráng bánh")
	b.post(line+"/bo", "version", "1").says(t, http.StatusConflict, "vừa được người khác sửa")
	b.follow(b.post(line+"/bo", "version", version())).says(t, http.StatusOK, "Đã bỏ dòng “Tráng bánh” vào thùng rác.")
	b.post(line+"/bo", "version", version()).says(t, http.StatusNotFound)
	if got := strings.Join(order(), " "); got != "Phơi" {
		t.Errorf("left are %s", got)
	}
	asked := b.post(at+"/luu", "name", "Làng So", "summary", "Có 120 hộ.", "story", "Từ năm 1653.", "version", version())
	asked.says(t, http.StatusUnprocessableEntity, "Nguồn của số này (120)?", "Nguồn của số này (1653)?", "Vẫn lưu, chưa ghi nguồn", "Có 120 hộ.")
	if n := d.Number(`SELECT count(*) FROM villages WHERE id = $1 AND summary = 'Làng làm miến.'`, village); n != 1 {
		t.Error("a number without a source was kept")
	}
	b.follow(b.post(at+"/luu", "name", "Làng So", "summary", "Có 120 hộ.", "story", "Từ năm 1653.", "without", "1", "version", version())).says(t, http.StatusOK, "Đã lưu.", "Số chưa có nguồn", "120, 1653")
	b.post(at+"/luu", "name", "Làng So", "summary", "Có 120 hộ, 7 xưởng.", "version", version()).says(t, http.StatusUnprocessableEntity, "Nguồn của số này (7)?")
	b.follow(b.post(at+"/dong", "kind", "fact", "label", "7", "text", "xưởng", "source", "Báo mẫu", "version", version()))
	b.follow(b.post(at+"/luu", "name", "Làng So", "summary", "Có 120 hộ, 7 xưởng.", "version", version())).says(t, http.StatusOK, "Đã lưu.")
	saved := b.follow(b.post(at+"/luu", "name", "Làng So", "summary", "Có 135 hộ.", "source", "Báo cáo mẫu, 10/2026", "version", version()))
	saved.says(t, http.StatusOK, "Đã lưu.")
	if strings.Contains(saved.body, "Số chưa có nguồn") {
		t.Error("a number with its source is told as one without")
	}
	if n := d.Number(`SELECT count(*) FROM villages WHERE id = $1 AND number_source = 'Báo cáo mẫu, 10/2026'`, village); n != 1 {
		t.Error("the source is lost")
	}
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE entity = 'village' AND actor_name = 'Hoa'`); n != 10 {
		t.Errorf("%d lines in the log", n)
	}
}

func TestAVillageIsAddedOnceAndASiteKeepsItsSpot(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "admin")
	form := []string{"name", "Độ Chàng", "line", "Nem thính", "summary", "Làng làm nem.", "art", "nem"}
	b.follow(b.post(villagesAt+"/them", form...)).says(t, http.StatusOK, "Đã thêm làng", "/lang/do-chang")
	again := b.post(villagesAt+"/them", form...)
	again.says(t, http.StatusUnprocessableEntity, "Đã có làng tên này")
	onPage(t, again, `value="Nem thính"`)
	b.post(villagesAt+"/them", "name", "", "summary", "", "where", "đầu làng").says(t, http.StatusUnprocessableEntity, "Còn 3 chỗ cần sửa")
	d.Exec(`INSERT INTO heritage_sites (slug, name, summary, village_id, latitude, longitude) SELECT 'dinh-so', 'Đình So', 'Ngôi đình.', id, 20.9, 105.6 FROM villages LIMIT 1`)
	site := int64(d.Number(`SELECT min(id) FROM heritage_sites`))
	at := placeWordsAt(content.SitePlace, site)
	onPage(t, b.get(villagesAt), `href="`+at+`"`)
	b.post(at+"/luu", "name", "Đình So", "summary", "Ngôi đình cổ.", "where", "", "version", "1").says(t, http.StatusUnprocessableEntity, "Còn 1 chỗ cần sửa")
	b.follow(b.post(at+"/luu", "name", "Đình So", "line", "Đẹp đình So", "summary", "Ngôi đình cổ.", "where", "20,97506; 105,67694", "version", "1")).says(t, http.StatusOK, "Đã lưu.")
	onPage(t, b.get(at), `value="20,97506; 105,67694"`)
	b.follow(b.post(at+"/dong", "kind", "festival", "label", "Hội đình", "text", "Mùng 8 đến mùng 10 tháng 2 âm lịch", "version", "2")).says(t, http.StatusOK, "Lần tới: ")
	b.follow(b.post(at+"/dong", "kind", "festival", "label", "Hội khác", "text", "Cuối năm", "version", "3")).says(t, http.StatusOK, "Không đọc ra ngày âm")
	b.get(placeWordsAt(content.SitePlace, 99)).says(t, http.StatusNotFound)
	d.as("Ai đó", "youth").get(at).says(t, http.StatusForbidden)
}

func onPage(t *testing.T, a answer, part string) {
	t.Helper()
	if !strings.Contains(a.body, part) {
		t.Errorf("the page does not hold %s", part)
	}
}
