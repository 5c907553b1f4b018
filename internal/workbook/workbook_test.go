package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// book is a workbook of one table, and then whatever else is done to it.
func book(t testing.TB, rows [][]any, then func(*excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i := range rows {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &rows[i]); err != nil {
			t.Fatal(err)
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

// swollen is a workbook that reads well, and unfolds to far more than it holds.
func swollen(t testing.TB, data []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range in.File {
		if err := z.Copy(f); err != nil {
			t.Fatal(err)
		}
	}
	w, err := z.Create("xl/media/image1.png")
	if err != nil {
		t.Fatal(err)
	}
	for range unpacked>>20 + 1 {
		_, _ = w.Write(make([]byte, 1<<20))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// said is a sheet in one line: a # for a number, = for a formula, ^ for what lies under a cell.
func said(s Sheet) string {
	var out []string
	for _, r := range s.Rows {
		var cells []string
		for _, c := range r.Cells {
			text := c.Text
			for _, mark := range []struct {
				so   bool
				sign string
			}{{c.Number, "#"}, {c.Formula, "="}, {c.Covered, "^"}} {
				if mark.so {
					text += mark.sign
				}
			}
			cells = append(cells, text)
		}
		out = append(out, fmt.Sprintf("%d: %s", r.Number, strings.Join(cells, "|")))
	}
	return strings.Join(out, "\n")
}

func TestCellsAreReadAsTheyWereWritten(t *testing.T) {
	t.Parallel()
	data := book(t, [][]any{
		{"BẢNG TỒN KHO THÁNG 11"}, {},
		{"Chủ thể", "Sản phẩm", "Số lượng", "Điện thoại"},
		{"HTX Miến", "  Miến dong ", 1.234, "0912345678"},
		{"", "=HYPERLINK(\"http://x\")", "1.234", 912345678},
		{"Khác", "x", 45000, ""},
	}, func(f *excelize.File) {
		_ = f.MergeCell("Sheet1", "A1", "D1")
		_ = f.MergeCell("Sheet1", "A4", "A5")
		_ = f.SetCellFormula("Sheet1", "C6", "SUM(C4:C5)")
		_, _ = f.NewSheet("ẩn")
		_ = f.SetCellStr("ẩn", "A1", "không đọc")
		_ = f.SetSheetVisible("ẩn", false)
	})
	sheets, err := Read(data)
	if err != nil || len(sheets) != 1 {
		t.Fatalf("%d sheets, %v", len(sheets), err)
	}
	want := "1: BẢNG TỒN KHO THÁNG 11\n3: Chủ thể|Sản phẩm|Số lượng|Điện thoại\n4: HTX Miến|Miến dong|1.234#|0912345678\n5: HTX Miến^|=HYPERLINK(\"http://x\")|1.234|912345678#\n6: Khác|x|45000="
	if got := said(sheets[0]); got != want {
		t.Errorf("read\n%s\nwant\n%s", got, want)
	}
	texts, err := Read([]byte("\ufeffSản phẩm;Số lượng\n\"Miến; sợi nhỏ\";12,5\n"))
	if err != nil || said(texts[0]) != "1: Sản phẩm|Số lượng\n2: Miến; sợi nhỏ|12,5" {
		t.Errorf("a text: %v, %v", texts, err)
	}
}

func TestWhatIsNoTableIsRefused(t *testing.T) {
	t.Parallel()
	var bomb, foreign bytes.Buffer
	bomb.Write(swollen(t, book(t, [][]any{{"Sản phẩm", "Số lượng"}, {"Miến", 1}}, nil)))
	z := zip.NewWriter(&foreign)
	w, _ := z.Create("word/document.xml")
	_, _ = w.Write([]byte("<w/>"))
	_ = z.Close()
	long := strings.Repeat("a,b\n", MostRows+1)
	for what, c := range map[string]struct {
		data []byte
		key  string
	}{
		"nothing":         {nil, "sheet.empty"},
		"blank lines":     {[]byte("\n \n"), "sheet.empty"},
		"a picture":       {[]byte("\xff\xd8\xff\xe0\x00\x10JFIF"), "sheet.not_table"},
		"an old workbook": {[]byte("\xD0\xCF\x11\xE0\xA1\xB1"), "sheet.old_excel"},
		"too large":       {make([]byte, Most+1), "sheet.big"},
		"half a workbook": {[]byte("PK\x03\x04 and no more"), "sheet.unreadable"},
		"a bomb":          {bomb.Bytes(), "sheet.unreadable"},
		"a letter":        {foreign.Bytes(), "sheet.unreadable"},
		"too long":        {[]byte(long), "sheet.long"},
	} {
		if _, err := Read(c.data); !fault.Is(err, c.key) {
			t.Errorf("%s: %v, want %s", what, err, c.key)
		}
	}
}

func TestWhatIsWrittenIsReadBackAndIsNeverAFormula(t *testing.T) {
	t.Parallel()
	rows := [][]any{{"0912345678", "=1+1", 12}, {"@x", "-5", 1.5}}
	var b bytes.Buffer
	err := Write(&b, Book{Name: "Tồn kho", NotesName: "Hướng dẫn", Notes: [][]string{{"Cột", "Ghi thế nào"}}, Empty: 50,
		Columns: []Column{{Title: "Điện thoại", Strong: true}, {Title: "Tên", Choices: []string{"Miến", "=x"}, Note: "Chọn trong danh sách"}, {Title: "Số"}}},
		func() ([]any, error) {
			if len(rows) == 0 {
				return nil, nil
			}
			row := rows[0]
			rows = rows[1:]
			return row, nil
		})
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for at, want := range map[string]string{"A2": "0912345678", "B2": "'=1+1", "A3": "'@x", "B3": "'-5"} {
		if got, _ := f.GetCellValue("Tồn kho", at); got != want {
			t.Errorf("%s says %q, want %q", at, got, want)
		}
		if formula, _ := f.GetCellFormula("Tồn kho", at); formula != "" {
			t.Errorf("%s is a formula", at)
		}
	}
	if panes, err := f.GetPanes("Tồn kho"); err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("the heading scrolls away: %+v, %v", panes, err)
	}
	if rules, err := f.GetDataValidations("Tồn kho"); err != nil || len(rules) != 1 || rules[0].Sqref != "B2:B53" {
		t.Errorf("lists: %+v, %v", rules, err)
	}
	sheets, err := Read(b.Bytes())
	if err != nil || len(sheets) != 2 || said(sheets[0]) != "1: Điện thoại|Tên|Số\n2: 0912345678|=1+1|12#\n3: @x|-5|1.5#" {
		t.Errorf("read back %v, %v", sheets, err)
	}
}

func TestTenThousandRowsAreReadInTime(t *testing.T) {
	t.Parallel()
	rows := [][]any{{"Sản phẩm", "Số lượng"}}
	for i := range 10_000 {
		rows = append(rows, []any{fmt.Sprintf("Miến %d", i), i})
	}
	sheets, err := Read(book(t, rows, nil))
	if err != nil || len(sheets[0].Rows) != 10_001 {
		t.Fatalf("%d rows, %v", len(sheets[0].Rows), err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("Sản phẩm;Số lượng\nMiến;12\n"))
	f.Add([]byte("PK\x03\x04"))
	f.Add(book(f, [][]any{{"a", 1, 2.5}, {"=x", "0912"}}, func(x *excelize.File) { _ = x.MergeCell("Sheet1", "A1", "A2") }))
	f.Fuzz(func(t *testing.T, data []byte) {
		sheets, err := Read(data)
		if _, refused := fault.As(err); err != nil && !refused {
			t.Fatalf("broken: %v", err)
		}
		for _, s := range sheets {
			last := 0
			for _, r := range s.Rows {
				if r.Number <= last || len(r.Cells) > MostColumns {
					t.Fatalf("row %d after %d with %d cells", r.Number, last, len(r.Cells))
				}
				last = r.Number
			}
		}
	})
}
