package admin

import (
	"net/http"
	"strings"
	"testing"
)

func TestAnOfficerSetsTheHoursAndLimitsOfAPlace(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.LangSo()
	d.Exec(`INSERT INTO heritage_sites (slug, name, summary, village_id, latitude, longitude) SELECT 'dinh-so', 'Đình So', 'Ngôi đình.', id, 20.9, 105.6 FROM villages LIMIT 1`)
	d.Exec(`INSERT INTO visit_places (slug, name, heritage_site_id, taking, week, capacity, minutes, lead_minutes, ahead_days, most_party, group_from)
		SELECT 'dinh-so', 'Đình So', id, true, '[[480],[],[],[],[],[],[]]', 10, 60, 1440, 60, 10, 8 FROM heritage_sites`)
	b := d.as("Hoa", "culture")
	b.get(visitsAt).says(t, http.StatusOK, "Đình So")
	page := b.get(placeAddress(1))
	page.says(t, http.StatusOK, "Đình So")
	if !strings.Contains(page.body, `value="8:00"`) {
		t.Error("the hours are not on the form")
	}
	form := []string{"version", "1", "taking", "1", "hours-0", "8h, 14:30", "hours-1", "25:00", "capacity", "12", "lead", "24", "ahead", "30", "most", "12", "group", "8", "note", "Mặc kín đáo"}
	wrong := b.post(placeAddress(1)+"/luu", form...)
	wrong.says(t, http.StatusUnprocessableEntity, "Không hiểu “25:00”")
	if !strings.Contains(wrong.body, `value="8h, 14:30"`) {
		t.Error("what was typed is lost")
	}
	form[7] = ""
	form[9] = "0"
	b.post(placeAddress(1)+"/luu", form...).says(t, http.StatusUnprocessableEntity, "Ghi một số từ 1 đến 500")
	form[9] = "12"
	b.follow(b.post(placeAddress(1)+"/luu", form...)).says(t, http.StatusOK)
	if n := d.Number(`SELECT count(*) FROM visit_places WHERE week->0 = '[480, 870]' AND capacity = 12 AND lead_minutes = 1440 AND note = 'Mặc kín đáo'`); n != 1 {
		t.Error("it was not saved")
	}
	b.post(placeAddress(1)+"/luu", form...).says(t, http.StatusConflict, "Có người vừa sửa")
	d.as("Bà Lý", "producer").get(placeAddress(1)).says(t, http.StatusNotFound)
}
