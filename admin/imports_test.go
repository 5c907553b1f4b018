package admin

import (
	"bytes"
	"context"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

// run does what the relay would be told to do.
func (d *desk) run(page string, tell func(context.Context, int64) error) {
	d.t.Helper()
	n, err := strconv.ParseInt(page[strings.LastIndex(page, "/")+1:], 10, 64)
	if err != nil {
		d.t.Fatal(err)
	}
	if err := tell(context.Background(), n); err != nil {
		d.t.Fatal(err)
	}
}

// filled is the template of a kind with a cell of each named column filled in.
func (b *browser) filled(path, sheet string, cells map[string]any) []byte {
	b.desk.t.Helper()
	got := b.get(path)
	if got.status != http.StatusOK || got.header.Get("Content-Type") != mimeBook {
		b.desk.t.Fatalf("%s answers %d, %s", path, got.status, got.header.Get("Content-Type"))
	}
	f, err := excelize.OpenReader(strings.NewReader(got.body))
	if err != nil {
		b.desk.t.Fatal(err)
	}
	defer f.Close()
	for at, value := range cells {
		if err := f.SetCellValue(sheet, at, value); err != nil {
			b.desk.t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		b.desk.t.Fatal(err)
	}
	return out.Bytes()
}

func TestATemplateIsFilledSentMendedWrittenAndTakenBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	small := d.Product(catalogtest.Goods{Name: "Miến dong sợi nhỏ", Stock: 10})
	d.Product(catalogtest.Goods{Name: "Miến dong sợi to", Stock: 20})
	d.Product(catalogtest.Goods{Name: "Bún khô", Stock: 30})
	b := d.as("Hoa", "economy")
	b.get(importsAt).says(t, http.StatusOK, "Nhập Excel", "Tồn kho", "Tải tệp mẫu", "Chưa có lần nhập nào.")
	file := b.filled(importsAt+"/ton-kho/mau.xlsx", "Tồn kho", map[string]any{"F2": "35 gói", "F3": 12, "F4": "nhiều"})
	sent := b.upload(importsAt+"/ton-kho/tai-len", file)
	at := sent.location
	b.follow(sent).says(t, http.StatusOK, "Chưa ghi gì vào hệ thống", "Số lượng · Có chữ sau số.", "35 gói", "Bỏ hết chữ, giữ số", "Số lượng · Chưa phải số nguyên", "Dòng 4", "Tải 2 dòng lỗi", "Nhập 1 dòng", "2 dòng còn lại được bỏ qua")
	b.follow(b.post(at+"/sua-het", "cause", "count:cell.unit_word")).says(t, http.StatusOK, "Đã sửa", "Nhập 2 dòng", "1 nhóm cần sửa, 1 nhóm đã sửa")
	b.follow(b.post(at+"/sua", "o-4-count", "1.000")).says(t, http.StatusOK, "Nhập 3 dòng")
	b.follow(b.post(at+"/sua", "o-4-count", "")).says(t, http.StatusOK, "Nhập 2 dòng")
	b.post(at+"/nhap", "count", "3").says(t, http.StatusConflict, "Số liệu vừa thay đổi: bây giờ là 2 dòng.")
	if d.Stock(small.VariantID) != 10 {
		t.Fatal("something is written before it is confirmed")
	}
	running := b.follow(b.post(at+"/nhap", "count", "2")).says(t, http.StatusOK, "Đang nhập: 1 trong 3 dòng", "Trang tự cập nhật")
	if !strings.Contains(running.body, `<noscript><meta http-equiv="refresh" content="3">`) || !strings.Contains(running.body, `<progress class="bars" max="3" value="1"`) {
		t.Error("the page does not load itself anew")
	}
	d.run(at, d.office.Imports.Run)
	done := b.get(at).says(t, http.StatusOK, "Đã nhập 2 dòng.", "Hoàn tác lần nhập này", "Các dòng chưa nhập được", "Dòng 4")
	if strings.Contains(done.body, `http-equiv="refresh"`) || strings.Contains(done.body, "data-progress") {
		t.Error("a page on which nothing moves loads itself anew")
	}
	if got := d.Number(`SELECT sum(stock) FROM variants`); got != 35+12+20 {
		t.Errorf("%d in stock", got)
	}
	again := b.upload(importsAt+"/ton-kho/tai-len", file)
	b.follow(again).says(t, http.StatusOK, "Tệp này đã được gửi lên rồi", "không có gì mới", "Đã nhập 2 dòng.")
	wrong, err := workbook.Read([]byte(b.get(at + "/dong-loi.xlsx").body))
	if err != nil || len(wrong[0].Rows) != 2 || wrong[0].Rows[1].Cells[5].Text != "nhiều" || !strings.Contains(wrong[0].Rows[1].Cells[7].Text, "Chưa phải số nguyên") {
		t.Errorf("the rows that were not: %+v, %v", wrong, err)
	}
	d.Exec(`UPDATE variants SET stock = stock - 1 WHERE id = $1`, small.VariantID)
	b.follow(b.post(at+"/hoan-tac")).says(t, http.StatusOK, "Đang hoàn tác: 0 trong 2 dòng")
	d.run(at, d.office.Imports.Undo)
	b.get(at).says(t, http.StatusOK, "Đã hoàn tác 1 dòng.", "Các dòng không hoàn tác được", "Miến dong sợi nhỏ", "Đã có thay đổi sau đó")
}

func TestWhatIsNoTableIsRefusedBesideItsFile(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	b := d.as("Hoa", "economy")
	at := importsAt + "/ton-kho/tai-len"
	b.upload(at, []byte("\xff\xd8\xff\xe0JFIF")).says(t, http.StatusUnprocessableEntity, "không phải bảng tính")
	b.upload(at, nil).says(t, http.StatusUnprocessableEntity, "Tệp này trống.")
	b.upload(at, make([]byte, workbook.Most+1)).says(t, http.StatusUnprocessableEntity, "Tệp lớn quá.")
	b.upload(at, make([]byte, biggestTable+1)).says(t, http.StatusRequestEntityTooLarge)
	b.upload(at, []byte("Tên,Tuổi\nHoa,30\n")).says(t, http.StatusUnprocessableEntity, "Chưa tìm thấy dòng tiêu đề.")
	at = b.upload(at, []byte("Sản phẩm;Đếm được;Ghi chú\n=HYPERLINK(\"http://x\");3;\n<b>Miến</b>;4;\n")).location
	b.get(at).says(t, http.StatusOK, "Chưa thấy cột: Số lượng.", "Lưu cách khớp")
	page := b.follow(b.post(at+"/cot", "cot-product", "0", "cot-count", "1")).says(t, http.StatusOK, `=HYPERLINK("http://x")`, "<b>Miến</b>", "Chưa thấy sản phẩm có tên này.", "Chưa dòng nào nhập được.")
	page.saysNot(t, "<b>Miến")
	b.follow(b.post(at+"/bo")).says(t, http.StatusOK, "Đã bỏ tệp. Không có gì được ghi.")
	b.get(at).says(t, http.StatusNotFound)
	producers := b.filled(importsAt+"/chu-the/mau.xlsx", "Chủ thể", map[string]any{"A2": "Hộ bà Nụ (mẫu)", "C2": "Hộ kinh doanh", "F2": 987654321})
	b.follow(b.upload(importsAt+"/chu-the/tai-len", producers)).says(t, http.StatusOK, "Mất số 0 ở đầu.", "0987 654 321", "Thêm lại số 0 cho hết")
	d.signedIn(d.account("Bà Lý", "producer", d.CoopLangSo())).get(importsAt+"/chu-the/mau.xlsx").says(t, http.StatusForbidden)
	d.as("Hà", "culture").get(importsAt).says(t, http.StatusNotFound)
}
