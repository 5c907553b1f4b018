package admin

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// TestFiftyRowsWithSixMistakesAreMendedInTheTool is the officer's task: the steps that it takes
// are counted, and nothing is mended in the file.
func TestFiftyRowsWithSixMistakesAreMendedInTheTool(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.CoopLangSo()
	b := d.as("Hoa", "economy")
	cells := map[string]any{}
	for n := range 50 {
		row := n + 2
		for column, value := range map[string]any{"A": fmt.Sprintf("Hộ số %02d (mẫu)", n), "C": "Hộ kinh doanh", "D": "Làng So", "F": fmt.Sprintf("09123456%02d", n), "H": fmt.Sprintf("01012345%02d", n), "J": "20/4/2019"} {
			cells[fmt.Sprintf("%s%d", column, row)] = value
		}
	}
	for at, mistake := range map[string]any{"F5": 912345603, "H9": 101234507, "J12": "ngày 20 tháng 4 năm 2019", "C20": "công ty mẹ", "D31": "Làng Xa", "A44": ""} {
		cells[at] = mistake
	}
	steps := 0
	step := func(a answer) answer { steps++; return b.follow(a) }
	at := importsAt + "/chu-the"
	file := b.filled(at+"/mau.xlsx", "Chủ thể", cells)
	sent := b.upload(at+"/tai-len", file)
	at = sent.location
	page := step(sent).says(t, http.StatusOK, "44 tạo mới", "6 chưa nhập được", "6 nhóm cần sửa", "Nhập 44 dòng")
	for _, cause := range []string{"phone:cell.lost_zero", "tax_code:cell.lost_zero", "registered:cell.day_text"} {
		if !strings.Contains(page.body, `value="`+cause+`"`) {
			t.Fatalf("%s is not offered", cause)
		}
		step(b.post(at+"/sua-het", "cause", cause))
	}
	step(b.post(at+"/sua", "o-20-legal_form", "Hợp tác xã"))
	step(b.post(at+"/sua", "o-31-village", "làng so"))
	step(b.post(at+"/sua", "o-44-name", "Hộ số 42 (mẫu)")).says(t, http.StatusOK, "50 tạo mới", "3 nhóm đã sửa", "Sẵn sàng 50 dòng.")
	step(b.post(at+"/nhap", "count", "50"))
	d.run(at, d.office.Imports.Run)
	b.get(at).says(t, http.StatusOK, "Đã nhập 50 dòng.")
	if n := d.Number(`SELECT count(*) FROM producers WHERE name LIKE 'Hộ số%' AND phone LIKE '+849123456%' AND registration_issued_on = '2019-04-20' AND tax_code LIKE '0101234%'`); n != 50 || steps != 8 {
		t.Errorf("%d producers in %d steps", n, steps)
	}
}
