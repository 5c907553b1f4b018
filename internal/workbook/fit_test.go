package workbook

import (
	"bytes"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// TestAColumnIsAsWideAsWhatIsInIt: a name is read whole, a number takes no more room than it needs,
// and no row that was looked at for that is lost.
func TestAColumnIsAsWideAsWhatIsInIt(t *testing.T) {
	t.Parallel()
	rows := [][]any{
		{"Hộp quà “Cỗ yến”: miến, bún, phở", Amount(27_500_000), 3, "a\nlonger second line", Day(time.Now())},
		{"Bún", Amount(0), 0, "", Day{}},
	}
	for range 2 * looked {
		rows = append(rows, []any{"Bún", Amount(1), 1, "", Day{}})
	}
	left := rows
	next := func() ([]any, error) {
		if len(left) == 0 {
			return nil, nil
		}
		row := left[0]
		left = left[1:]
		return row, nil
	}
	columns := []Column{{Title: "Sản phẩm"}, {Title: "Tổng tiền (đ)"}, {Title: "Số"}, {Title: "Ghi"}, {Title: "Ngày"}, {Title: "Rộng", Width: 30}}
	var out bytes.Buffer
	if err := Write(&out, Book{Name: "Thử", Columns: columns}, next); err != nil {
		t.Fatal(err)
	}
	if columns[0].Width != 0 {
		t.Error("the caller's columns were changed")
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for i, want := range []float64{34, 12, 9, 20, 12, 30} {
		at, _ := excelize.ColumnNumberToName(i + 1)
		if got, err := f.GetColWidth("Thử", at); err != nil || got != want {
			t.Errorf("column %s is %v letters wide, want %v (%v)", at, got, want, err)
		}
	}
	written, err := f.GetRows("Thử")
	if err != nil || len(written) != len(rows)+1 {
		t.Errorf("%d rows are in it, want %d (%v)", len(written), len(rows)+1, err)
	}
	if got := fit("Sản phẩm", nil, 0); got != unknown {
		t.Errorf("an empty column is %v letters wide", got)
	}
	if got := letters(string(make([]rune, 400))); min(float64(got), wide) != wide {
		t.Errorf("a very long text takes %d", got)
	}
}
