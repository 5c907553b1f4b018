package main

import (
	"fmt"
	"image/color"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// How many presses an officer needs for the tasks of ux.md §12, from the page before the work
// begins. More of them is a task that got harder.
const (
	fewToSell   = 14 // a product with five photos, its price and its paper, until buyers see it
	fewToImport = 10 // fifty rows with six mistakes, all mended in the tool
	fewToUndo   = 1  // twelve products that were hidden by mistake
)

// officer is somebody at a desk whose presses are counted.
type officer struct {
	*browsertest.Tab
	presses int
}

func (o *officer) press(css string) {
	o.Click(css)
	o.presses++
}

func (o *officer) go_(css string) int {
	o.presses++
	return o.Follow(css)
}

func TestAnOfficersTasksTakeFewPresses(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	for name, task := range map[string]func(*testing.T, *stage, *officer){"sell": sellsSomethingNew, "import": importsFiftyRows, "undo": undoesAWrongHiding} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := &officer{Tab: s.visitor(t, browsertest.Desk)}
			s.signIn(o.Tab, "canbo@hungdao.example", demo.Logins()[0].Password)
			task(t, s, o)
			if complaints := o.Complaints(); len(complaints) > 0 {
				t.Errorf("on the way: %q", complaints)
			}
		})
	}
}

func sellsSomethingNew(t *testing.T, s *stage, o *officer) {
	o.Go("/quan-tri/san-pham")
	o.go_(`main a[href="/quan-tri/san-pham/moi"]`)
	o.Write("[name=name]", "Miến dong thử năm ảnh")
	o.Choose("[name=producer]", "HTX Miến làng So (mẫu)")
	o.Choose("[name=group]", "Miến, bún, phở")
	o.go_(".save-bar button.btn-primary")
	edit := o.Path()
	product := strings.TrimSuffix(edit, "/sua")
	n := one[int64](t, s, `SELECT id FROM products WHERE name = 'Miến dong thử năm ảnh'`)
	if edit != "/quan-tri/san-pham/"+itoa(n)+"/sua" || !strings.Contains(o.Text("main"), "việc để đăng bán") {
		t.Fatalf("after the name the officer is at %s: %s", edit, o.Text("main"))
	}
	for field, words := range map[string]string{"summary": "Miến dong sợi nhỏ, phơi nắng.", "ingredients": "Tinh bột dong riềng", "ingredient_origin": "Xã Hưng Đạo", "net_quantity": "500 g", "shelf_life": "12 tháng", "storage": "Nơi khô, mát", "allergens": "Không có", "usage": "Ngâm nước ấm 5 phút rồi nấu"} {
		o.Write("[name="+field+"]", words)
	}
	o.go_(".save-bar button.btn-primary")
	o.go_(`.parts a[href="` + product + `"]`)
	var files []string
	for i := range 5 {
		files = append(files, testCard(t, fmt.Sprintf("anh-%d.png", i), 1200, 900, color.NRGBA{uint8(60 + i*30), 150, 60, 255}))
	}
	o.Attach("#photo-files", files...)
	o.press(".photo-upload button")
	o.Until("five photos in the list", `document.querySelectorAll("ol.photos > li").length === 5`)
	o.Attach("#label-files", testCard(t, "nhan.png", 800, 600, color.NRGBA{250, 250, 240, 255}))
	o.Until("the label in its place", `document.querySelectorAll("#anh-nhan ol.photos > li").length === 1`)
	o.go_(`main a[href="` + product + `/loai"]`)
	o.Write("[name=name]", "Gói 500 g")
	o.Write("[name=price]", "85.000")
	o.Write("[name=amount]", "500")
	o.Write("[name=word]", "gói")
	o.Write("[name=weight]", "520")
	o.go_(`form[action$="/loai/them"] button.btn-primary`)
	o.Go(edit)
	o.go_(`main a[href="/quan-tri/giay-to/moi?san-pham=` + itoa(n) + `"]`)
	o.Choose("[name=kind]", "Bản tự công bố sản phẩm")
	o.Write("[name=number]", "07/2026/HTX (mẫu)")
	o.Write("[name=issuer]", "HTX Miến làng So (mẫu)")
	o.Write("[name=issued]", "01/10/2026")
	o.press(`[name=visibility][value=public]`)
	o.go_(`.save-bar button.btn-primary, form[enctype] button.btn-primary`)
	o.go_(`main a[href="` + product + `"]`)
	for o.Count("#anh ol.photos img") < 5 || o.Count("#anh-nhan img") < 1 { // they are being made
		o.Go(product + "?")
	}
	for i := range 5 {
		photo := itoa(one[int64](t, s, `SELECT id FROM photos WHERE product_id = $1 AND NOT label ORDER BY position OFFSET $2 LIMIT 1`, n, i))
		if begun := o.Value("#alt-" + photo); begun != fmt.Sprintf("Miến dong thử năm ảnh, ảnh %d", i+1) {
			t.Errorf("of photo %d is written beforehand: %s", i+1, begun)
		}
		o.Write("#alt-"+photo, fmt.Sprintf("Gói miến thử, ảnh %d", i+1))
	}
	o.go_("#photo-words button")
	if said := o.Text("#anh"); !strings.Contains(said, "5 ảnh, khách thấy 5") {
		t.Errorf("the photos: %s", said)
	}
	o.Write(`form[action$="/kho"] [name=count], form[action$="/kho"] [name=stock]`, "40")
	o.go_(`form[action$="/kho"] button`)
	o.go_(`form[action$="` + product + `/hien"] button`)
	buyer := s.visitor(t, browsertest.Phone)
	if status := buyer.Go("/san-pham/" + one[string](t, s, `SELECT slug FROM products WHERE id = $1`, n)); status != 200 || !strings.Contains(buyer.Text("main"), "85.000") || buyer.Count(".gallery-strip li") < 5 {
		t.Errorf("a buyer sees %d, %d pictures: %.300s", status, buyer.Count(".gallery-strip li"), buyer.Text("main"))
	}
	if o.presses > fewToSell {
		t.Errorf("it took %d presses", o.presses)
	}
}

func importsFiftyRows(t *testing.T, s *stage, o *officer) {
	book := excelize.NewFile()
	defer book.Close()
	put := func(at string, v any) {
		if err := book.SetCellValue("Sheet1", at, v); err != nil {
			t.Fatal(err)
		}
	}
	for column, head := range map[string]string{"A": "Tên đầy đủ", "B": "Loại hình", "C": "Làng", "D": "Điện thoại", "E": "Mã số thuế", "F": "Ngày cấp đăng ký"} {
		put(column+"1", head)
	}
	for n := range 50 {
		row := itoa(int64(n + 2))
		put("A"+row, fmt.Sprintf("Hộ số %02d (mẫu)", n))
		put("B"+row, "Hộ kinh doanh")
		put("C"+row, "Làng So")
		put("D"+row, fmt.Sprintf("09123456%02d", n))
		put("E"+row, fmt.Sprintf("01012345%02d", n))
		put("F"+row, "20/4/2019")
	}
	for at, mistake := range map[string]any{"D5": 912345603, "E9": 101234507, "F12": "ngày 20 tháng 4 năm 2019", "B20": "công ty mẹ", "C31": "Làng Xa", "A44": ""} {
		put(at, mistake)
	}
	file := filepath.Join(t.TempDir(), "chu-the.xlsx")
	if err := book.SaveAs(file); err != nil {
		t.Fatal(err)
	}
	o.Go("/quan-tri/nhap-excel")
	o.Attach(`form[action$="/chu-the/tai-len"] [type=file]`, file)
	o.go_(`form[action$="/chu-the/tai-len"] button.btn-primary, form[action$="/chu-the/tai-len"] button`)
	if said := o.Text("main"); !strings.Contains(said, "44 tạo mới") || !strings.Contains(said, "6 nhóm cần sửa") {
		t.Fatalf("of fifty rows with six mistakes: %s", said)
	}
	for _, cause := range []string{"phone:cell.lost_zero", "tax_code:cell.lost_zero", "registered:cell.day_text"} {
		o.go_(`form:has(input[value="` + cause + `"]) button`)
	}
	for field, words := range map[string]string{"o-20-legal_form": "Hộ kinh doanh", "o-31-village": "Làng So", "o-44-name": "Hộ số 42 (mẫu)"} {
		o.Write("[name="+field+"]", words)
		o.go_(`form:has([name=` + field + `]) button`)
	}
	if said := o.Text("main"); !strings.Contains(said, "Sẵn sàng 50 dòng.") {
		t.Fatalf("after six are mended: %s", said)
	}
	if n := one[int](t, s, `SELECT count(*) FROM producers WHERE name LIKE 'Hộ số%'`); n != 0 {
		t.Errorf("%d are written before anybody said so", n)
	}
	o.go_(`form[action$="/nhap"] button`)
	o.Until("fifty rows are written", `document.querySelector("main").innerText.includes("Đã nhập 50 dòng.")`)
	if n := one[int](t, s, `SELECT count(*) FROM producers WHERE name LIKE 'Hộ số%' AND phone LIKE '+849123456%' AND registration_issued_on = '2019-04-20' AND tax_code LIKE '0101234%'`); n != 50 || o.presses > fewToImport {
		t.Errorf("%d producers after %d presses", n, o.presses)
	}
}

func undoesAWrongHiding(t *testing.T, s *stage, o *officer) {
	hidden := func() int { return one[int](t, s, `SELECT count(*) FROM products WHERE state = 'hidden'`) }
	before := hidden()
	o.Go("/quan-tri/san-pham?xem=dang-ban")
	for i := range 12 {
		o.Click(fmt.Sprintf("tbody tr:nth-child(%d) [name=chon]", i+1))
	}
	o.Follow(`.pick-bar button[value="an"]`)
	if n := hidden(); n != before+12 || !strings.Contains(o.Text(".toast[data-gone]"), "Đã ẩn 12 sản phẩm.") {
		t.Fatalf("%d are hidden: %s", n-before, o.Text("main"))
	}
	o.go_(".toast[data-gone] button")
	if n := hidden(); n != before || o.presses > fewToUndo {
		t.Errorf("%d stay hidden after %d presses", n-before, o.presses)
	}
	// Half a minute later, by the page's own clock, the offer is gone and the product is not back.
	o.Before(`(() => { const later = window.setTimeout, now = Date.now
		window.setTimeout = (f, ms) => ms > 20000 ? later(() => { Date.now = () => now() + 31000; f() }, 0) : later(f, ms) })()`)
	o.Go("/quan-tri/san-pham?xem=dang-ban")
	o.Click("tbody tr:nth-child(1) [name=chon]")
	o.Follow(`.pick-bar button[value="an"]`)
	o.Until("the offer goes", `!document.querySelector(".toast[data-gone]")`)
	if n := hidden(); n != before+1 {
		t.Errorf("%d more are hidden", n-before)
	}
}
