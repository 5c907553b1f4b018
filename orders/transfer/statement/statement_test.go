package statement

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// book is a workbook of sheets, each a table of values.
func book(t testing.TB, sheets map[string][][]any, then func(*excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for name, rows := range sheets {
		if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			at, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := f.SetSheetRow(name, at, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	if then != nil {
		then(f)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var vietcombank = [][]any{
	{"NGÂN HÀNG TMCP NGOẠI THƯƠNG VIỆT NAM"}, {"SAO KÊ TÀI KHOẢN"}, {}, {"Số tài khoản: 0011000000000"},
	{"STT", "Ngày giao dịch\nTNX Date", "Số tham chiếu\nDoc No", "Số tiền ghi nợ\nDebit", "Số tiền ghi có\nCredit", "Số dư\nBalance", "Nội dung chi tiết\nTransactions in detail"},
	{1, "24/11/2026", "5213 - 88211", "", "258,000", "1,258,000", "MBVCB.123.OCP7K3M9QXH.CT tu 0123"},
	{2, "24/11/2026 10:05:33", "5213 - 88212", "1,000,000.00", "", "258,000", "Rut tien"},
	{"", "", "", "", "", "", "tai quay giao dich"},
	{"Tổng số", "", "", "1,000,000", "258,000", "", ""},
}

// wideText is a text as a spreadsheet writes it two bytes a sign, the low one first.
func wideText(text string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(text)) {
		b.WriteByte(byte(u))
		b.WriteByte(byte(u >> 8))
	}
	return b.String()
}

func TestStatementsOfBanksAreRead(t *testing.T) {
	t.Parallel()
	for what, c := range map[string]struct {
		data []byte
		want string
	}{
		"Vietcombank": {book(t, map[string][][]any{"Sao kê": vietcombank}, nil), "24/11 00:00 +258000 MBVCB.123.OCP7K3M9QXH.CT tu 0123 [5213 - 88211]; 24/11 10:05 -1000000 Rut tien tai quay giao dich [5213 - 88212]"},
		"BIDV": {book(t, map[string][][]any{"Sheet0": {{"Ngày giao dịch", "Số tiền ghi nợ", "Số tiền ghi có", "Số dư", "Nội dung giao dịch", "Số bút toán"},
			{46350.4203, nil, 120000, 120000, "OCP7K3M9QXH", "BT1"}, {"25-11-2026", 5000.00, nil, 115000, "Phi", "BT2"}}}, nil), "24/11 10:05 +120000 OCP7K3M9QXH [BT1]; 25/11 00:00 -5000 Phi [BT2]"},
		"Agribank":                     {[]byte("\ufeffNgày GD;Mã GD/Trans code;Ghi nợ/Debit;Ghi có/Credit;Số dư;Diễn giải/Description\n24/11/2026;A1;;1.258.000;1.258.000;\"OCP7K3M9QXH; tien mien\"\n"), "24/11 00:00 +1258000 OCP7K3M9QXH; tien mien [A1]"},
		"the older Vietcombank":        {[]byte("Ngày giao dịch,Số tham chiếu,Thay đổi,Số tiền,Mô tả\n24/11/2026,r1,+,\"120,000\",vao\n24/11/2026,r2,-,\"5,000\",ra\n"), "24/11 00:00 +120000 vao [r1]; 24/11 00:00 -5000 ra [r2]"},
		"a spreadsheet's Unicode text": {[]byte("\xff\xfe" + wideText("Ngày GD\tGhi nợ\tGhi có\tDiễn giải\r\n24/11/2026\t\t120.000\tvào sổ\r\n")), "24/11 00:00 +120000 vào sổ []"},
		"a table in Windows-1258":      {[]byte("Ng\xe0y,S\xf4\xec ti\xea\xccn,N\xf4\xf2i dung\n24/11/2026,120000,chuy\xea\xd2n kho\xe0n\n"), "24/11 00:00 +120000 chuyển khoàn []"},
		"anybody's own table":          {[]byte("Ngày,Số tiền,Nội dung\n24/11/2026,120000,vao\n25/11/2026,-5000 VND,ra\n,,\nTổng cộng,115000,\n"), "24/11 00:00 +120000 vao []; 25/11 00:00 -5000 ra []"},
		"one cell over several columns, and notes below": {book(t, map[string][][]any{"Sao kê": append(vietcombank, []any{"Người lập bảng"})}, func(f *excelize.File) {
			_ = f.MergeCell("Sao kê", "A1", "G1")
			_ = f.MergeCell("Sao kê", "A10", "C12")
		}), "24/11 00:00 +258000 MBVCB.123.OCP7K3M9QXH.CT tu 0123 [5213 - 88211]; 24/11 10:05 -1000000 Rut tien tai quay giao dich [5213 - 88212]"},
		"a second sheet with a note": {book(t, map[string][][]any{"Sao kê": vietcombank, "Ghi chú": {{"Giao dịch tháng 11"}}}, nil), "24/11 00:00 +258000 MBVCB.123.OCP7K3M9QXH.CT tu 0123 [5213 - 88211]; 24/11 10:05 -1000000 Rut tien tai quay giao dich [5213 - 88212]"},
	} {
		read, err := Parse(c.data)
		if err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		var got []string
		for _, r := range read.Rows {
			sum := "+" + strings.ReplaceAll(r.In.Digits(), ".", "")
			if r.Out > 0 {
				sum = "-" + strings.ReplaceAll(r.Out.Digits(), ".", "")
			}
			got = append(got, r.At.Format("02/01 15:04")+" "+sum+" "+r.Content+" ["+r.Reference+"]")
		}
		if line := strings.Join(got, "; "); line != c.want {
			t.Errorf("%s:\n%s, want\n%s", what, line, c.want)
		}
	}
}

func TestWhatIsNotUnderstoodIsRefusedWithItsPlace(t *testing.T) {
	t.Parallel()
	table := func(rows ...[]any) [][]any { return append([][]any{{"Ngày", "Số tiền", "Nội dung"}}, rows...) }
	good := []any{"24/11/2026", 1000, "x"}
	for what, c := range map[string]struct {
		data []byte
		want string
		row  int
	}{
		"nothing":                         {nil, "statement.empty", 0},
		"too big":                         {bytes.Repeat([]byte("a"), Most+1), "statement.big", 0},
		"an old workbook":                 {[]byte("\xD0\xCF\x11\xE0\xA1\xB1"), "statement.old_excel", 0},
		"a page that is called .xls":      {[]byte("\ufeff<HTML><table><tr><td>Ngày</td></tr></table>"), "statement.old_excel", 0},
		"a PDF":                           {[]byte("%PDF-1.7"), "statement.pdf", 0},
		"half a workbook":                 {[]byte("PK\x03\x04 and no more"), "statement.unreadable", 0},
		"another alphabet":                {[]byte("Ng\xb5y,S\xe8 ti\xd2n,N\xe9i dung\n24/11/2026,1000,x\n"), "statement.encoding", 0}, // TCVN3
		"signs that no table has":         {[]byte("Ngày,Số tiền,Nội dung\n24/11/2026,1000,\x00\x01\n"), "statement.encoding", 0},
		"half a sign":                     {[]byte("\xff\xfeN\x00g"), "statement.encoding", 0},
		"a table of something":            {[]byte("Tên,Tuổi\nHoa,30\n"), "statement.no_header", 0},
		"a table without a memo":          {[]byte("Ngày,Số tiền\n24/11/2026,1000\n"), "statement.no_header", 0},
		"a heading alone":                 {[]byte("Ngày,Số tiền,Nội dung\n"), "statement.no_rows", 0},
		"two sheets of transactions":      {book(t, map[string][][]any{"T10": table(good), "T11": table(good)}, nil), "statement.two_sheets", 0},
		"a formula for an amount":         {book(t, map[string][][]any{"A": table(good, good)}, func(f *excelize.File) { _ = f.SetCellFormula("A", "B3", "B2*1000") }), "statement.formula", 3},
		"a day over two lines":            {book(t, map[string][][]any{"A": table(good, []any{"", 2000, "y"})}, func(f *excelize.File) { _ = f.MergeCell("A", "A2", "A3") }), "statement.merged", 2},
		"an amount in words":              {book(t, map[string][][]any{"A": table(good, []any{"24/11/2026", "hai nghìn", "y"})}, nil), "statement.amount", 3},
		"half a đồng":                     {book(t, map[string][][]any{"A": table([]any{"24/11/2026", "1000.5", "y"})}, nil), "statement.amount", 2},
		"the month before the day":        {book(t, map[string][][]any{"A": table(good, []any{"11/24/2026", 1000, "y"})}, nil), "statement.date", 3},
		"no day":                          {book(t, map[string][][]any{"A": table(good, []any{"", 1000, "y"})}, nil), "statement.date", 3},
		"both in and out":                 {[]byte("Ngày,Ghi nợ,Ghi có,Nội dung\n24/11/2026,1,2,x\n"), "statement.amount", 2},
		"an amount that goes neither way": {[]byte("Ngày,+/-,Số tiền,Nội dung\n24/11/2026,?,2,x\n"), "statement.amount", 2},
	} {
		_, err := Parse(c.data)
		no, ok := fault.As(err)
		if !ok || no.Key != c.want || c.row > 0 && no.Details["row"] != c.row {
			t.Errorf("%s: %v, want %s at %d", what, err, c.want, c.row)
		}
	}
}

func TestAmountsAreReadAsBanksWriteThem(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]money.VND{"": 0, "-": 0, "0": 0, "1234567": 1_234_567, "1,234,567": 1_234_567, "1.234.567": 1_234_567, "1,234,567.00": 1_234_567, "1.234.567,00": 1_234_567,
		"+258,000 VND": 258_000, "-5.000đ": -5_000, "1 234 567": 1_234_567, "120000.0": 120_000} {
		if got, err := parseAmount(text); err != nil || got != want {
			t.Errorf("%q: %d (%v), want %d", text, got, err, want)
		}
	}
	for _, text := range []string{"1,23", "12.34.567", "1.000.5", "--5", "5e3", "0x10", "99999999999999", "1,0000", "１２"} {
		if got, err := parseAmount(text); err == nil {
			t.Errorf("%q is read as %d", text, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("Ngày,Số tiền,Nội dung\n24/11/2026,120000,vao\n"))
	f.Add([]byte("Ngày;Ghi nợ;Ghi có;Nội dung\n24/11/2026;;1.000;x\n;;;y\n"))
	f.Add(book(f, map[string][][]any{"A": vietcombank}, nil))
	f.Fuzz(func(t *testing.T, data []byte) {
		read, err := Parse(data)
		if err != nil {
			if _, ok := fault.As(err); !ok {
				t.Fatalf("broken: %v", err)
			}
			return
		}
		for _, r := range read.Rows {
			if (r.In > 0) == (r.Out > 0) || r.In < 0 || r.Out < 0 || r.In > money.Max || r.Out > money.Max || r.At.IsZero() {
				t.Fatalf("%+v", r)
			}
		}
	})
}
