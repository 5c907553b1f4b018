package fake

import (
	"encoding/csv"
	"net/http"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// statement is all that came into an account: as a table with the heads of Vietcombank, or as the
// workbook that its branches send. What the listener lost or told wrong stands in it as it was.
func (b *Bank) statement(w http.ResponseWriter, r *http.Request) {
	account, kind, _ := strings.Cut(r.PathValue("file"), ".")
	b.mu.Lock()
	var rows [][]string
	for _, l := range b.lines {
		if l.account == account {
			rows = append(rows, []string{l.at.In(hanoi).Format("02/01/2006 15:04:05"), l.reference, "", strconv.FormatInt(l.amount, 10), strconv.FormatInt(l.balance, 10), l.memo})
		}
	}
	b.mu.Unlock()
	switch kind {
	case "csv":
		w.Header().Set("Content-Type", "text/csv; charset=utf-8")
		out := csv.NewWriter(w)
		_ = out.Write([]string{"Ngày giao dịch", "Số tham chiếu", "Số tiền ghi nợ", "Số tiền ghi có", "Số dư", "Mô tả"})
		_ = out.WriteAll(rows)
	case "xlsx":
		w.Header().Set("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
		w.Header().Set("Content-Disposition", `attachment; filename="sao-ke-`+account+`.xlsx"`)
		_ = workbook(account, rows, w)
	default:
		http.NotFound(w, r)
	}
}

// workbook writes lines as a bank does for people: a name over merged cells, heads in two languages,
// amounts as texts with commas, a sum below.
func workbook(account string, rows [][]string, to http.ResponseWriter) error {
	const sheet = "Sao kê"
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetSheetName("Sheet1", sheet); err != nil {
		return err
	}
	lines := [][]any{{"NGÂN HÀNG GIẢ, ĐỂ THỬ"}, {"SAO KÊ TÀI KHOẢN"}, {}, {"Số tài khoản: " + account},
		{"STT", "Ngày giao dịch\nTNX Date", "Số tham chiếu\nDoc No", "Số tiền ghi nợ\nDebit", "Số tiền ghi có\nCredit", "Số dư\nBalance", "Nội dung chi tiết\nTransactions in detail"}}
	var sum int64
	for i, row := range rows {
		came, _ := strconv.ParseInt(row[3], 10, 64) // we wrote it
		sum += came
		lines = append(lines, []any{i + 1, row[0], row[1], row[2], commas(row[3]), commas(row[4]), row[5]})
	}
	lines = append(lines, []any{"Tổng số", "", "", "", commas(strconv.FormatInt(sum, 10))})
	for i, line := range lines {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			return err
		}
		if err := f.SetSheetRow(sheet, at, &line); err != nil {
			return err
		}
	}
	if err := f.MergeCell(sheet, "A1", "G1"); err != nil {
		return err
	}
	_, err := f.WriteTo(to)
	return err
}

// commas is a whole number in groups of three.
func commas(digits string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
