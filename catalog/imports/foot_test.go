package imports

import (
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/workbook"
)

// rowsOf reads lines of cells that a bar parts.
func rowsOf(lines ...string) (rows []workbook.Row) {
	for i, line := range lines {
		r := workbook.Row{Number: i + 2}
		for _, text := range strings.Split(line, "|") {
			r.Cells = append(r.Cells, workbook.Cell{Text: text})
		}
		rows = append(rows, r)
	}
	return rows
}

// TestWhatStandsBelowATableIsNoRowOfIt: totals, the day and who signs are no goods; but a row that
// says little, and one called like a total among others, are.
func TestWhatStandsBelowATableIsNoRowOfIt(t *testing.T) {
	t.Parallel()
	for name, of := range map[string]struct {
		lines []string
		kept  int
	}{
		"total and signature":       {[]string{"1|Miến|70.000", "2|Bún|30.000", "Tổng cộng: 2 mặt hàng||", "||Hưng Đạo, ngày 29 tháng 11", "||NGƯỜI LẬP BIỂU", "||Nhân viên mẫu"}, 2},
		"total with its sum":        {[]string{"1|Miến|70.000", "Cộng|2|100.000"}, 1},
		"last row half empty":       {[]string{"1|Miến|70.000", "2|Bún|"}, 2},
		"total among rows":          {[]string{"1|Miến|70.000", "Tổng cộng|1|70.000", "2|Bún|30.000"}, 3},
		"name that begins like one": {[]string{"Miến|70.000|10", "Cộng Hòa xanh|20.000|5"}, 2},
		"two columns":               {[]string{"Miến|70.000", "Bún|30.000", "Tổng|100.000"}, 2},
		"one column":                {[]string{"Miến", "Bún"}, 2},
		"only totals":               {[]string{"Tổng cộng|0|0"}, 0},
		"nothing":                   {nil, 0},
	} {
		if got := len(aboveFoot(rowsOf(of.lines...))); got != of.kept {
			t.Errorf("%s: kept %d rows, want %d", name, got, of.kept)
		}
	}
}
