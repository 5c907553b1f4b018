package admin

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestANameThatIsNearlyRightIsChosenOnceForAllItsRows keeps the mock's choice of names: the
// nearest is offered and not taken, one choice mends every row that says the same, and what
// was typed for other cells goes with it.
func TestANameThatIsNearlyRightIsChosenOnceForAllItsRows(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.CoopLangSo()
	b := d.as("Hoa", "economy")
	cells := map[string]any{}
	for n := range 40 {
		row := n + 2
		for column, value := range map[string]any{"A": fmt.Sprintf("Hộ số %02d (mẫu)", n), "C": "Hộ kinh danh", "D": "Làng So", "F": fmt.Sprintf("09123456%02d", n)} {
			cells[fmt.Sprintf("%s%d", column, row)] = value
		}
	}
	cells["C9"], cells["M12"] = "Hợp tác xã", "năm 98"
	at := importsAt + "/chu-the"
	sent := b.upload(at+"/tai-len", b.filled(at+"/mau.xlsx", "Chủ thể", cells))
	page := b.follow(sent).says(t, http.StatusOK, "1 tạo mới", "39 chưa nhập được", "Gần giống: Hộ kinh doanh", "Chưa chọn", "Dòng 2, 3, 4, 5, 6, 7 và 33 dòng nữa")
	field := regexp.MustCompile(`<select[^>]* name="(o-[^"]+-legal_form)"`).FindAllStringSubmatch(page.body, -1)
	if len(field) != 1 || field[0][1] != "o-2_8.10_41-legal_form" {
		t.Fatalf("one name is chosen by %v", field)
	}
	if n := strings.Count(page.body, `action="`+sent.location+`/sua"`); n != 1 {
		t.Errorf("what is mended by hand goes in %d forms", n)
	}
	b.follow(b.post(sent.location+"/sua", field[0][1], "", "o-12-since", "năm 98")).says(t, http.StatusOK, "39 chưa nhập được")
	b.follow(b.post(sent.location+"/sua", field[0][1], "Hộ kinh doanh", "o-12-since", "1998")).says(t, http.StatusOK, "40 tạo mới", "Nhập 40 dòng")
	for _, name := range []string{"o-2_99999999-legal_form", "o--legal_form", "o-9_2-legal_form", "o-x-legal_form"} {
		b.follow(b.post(sent.location+"/sua", name, "Hợp tác xã")).says(t, http.StatusOK, "40 tạo mới")
	}
}

func TestRowsOfAFieldAreReadAsTheyWereWritten(t *testing.T) {
	t.Parallel()
	for _, rows := range [][]int{{4}, {4, 5}, {4, 7, 8, 9}, {2, 3, 4, 5, 9, 11, 12}} {
		if got := rowNumbers(rowsText(rows), 100); !slices.Equal(got, rows) {
			t.Errorf("%v is read as %v", rows, got)
		}
	}
	for _, text := range []string{"", "x", "0", "-3", "9_2", "1_999999", "1.2.3.4", "5_"} {
		if got := rowNumbers(text, 3); got != nil {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}
