package admin

import (
	"net/http"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestTwoWhoPlanTheGoodsOfOneSessionLoseNothing(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong sợi nhỏ", Stock: 60})
	box, bag := d.Product(catalogtest.Goods{Name: "Bún khô làng So", Stock: 60}), d.Product(catalogtest.Goods{Name: "Rau sạch", Stock: 60})
	binh, hoa := d.as("Trần Văn Bình", "youth"), d.as("Nguyễn Thị Hoa", "economy")
	at := binh.planned(jar)
	goods := at + "/mon"
	binh.follow(binh.postForm(goods, filled(formTo(t, binh.get(goods), goods), "add", itoa(box.VariantID))))
	forBinh, forHoa := formTo(t, binh.get(goods), goods), formTo(t, hoa.get(goods), goods)
	// Bình takes the second out, adds a third, and gives the first another price and number.
	binh.follow(binh.postForm(goods, filled(forBinh, "price_0", "100.000", "units_0", "12", "drop_1", "1", "add", itoa(bag.VariantID))))

	typed := filled(forHoa, "price_0", "99k", "label_0", "1", "minutes_0", "")
	asked := hoa.postForm(goods, typed).says(t, http.StatusConflict, "Hai người cùng sửa", "Trần Văn Bình đã lưu lúc ",
		"Giá trong phiên Lúc bạn mở trang 108.000 Trần Văn Bình đã lưu 100.000 Bạn vừa gõ 99.000", "Tôi đã xem ảnh nhãn", "Bún khô làng So", "Bán trong phiên", "Rau sạch")
	asked.saysNot(t, "phút") // an empty number is 0, as it was
	form := formTo(t, asked, goods)
	hoa.postForm(goods, form).says(t, http.StatusUnprocessableEntity, "Chọn bản muốn giữ cho ô")
	back := formTo(t, hoa.postForm(goods, filled(formTo(t, asked, goods), "mend", "1")).says(t, http.StatusOK, "Bước 4/5"), goods)
	if back.Get("price_0") != "99.000" || back.Get("units_0") != "12" || back.Get("label_0") != "1" || back.Get("variant_1") != itoa(bag.VariantID) || back.Has("variant_2") {
		t.Errorf("to be mended in the form: %v", back)
	}
	hoa.follow(hoa.postForm(goods, filled(form, "pick.v"+itoa(jar.VariantID)+"_price", keepMine))).says(t, http.StatusOK, "99.000")
	if n := d.Number(`SELECT count(*) FROM live_items WHERE variant_id = $1 AND price = 99000 AND units = 12 AND label_by = 'Nguyễn Thị Hoa'`, jar.VariantID); n != 1 {
		t.Error("what each changed of the first is not kept")
	}
	if n := d.Number(`SELECT count(*) FROM live_items WHERE variant_id = $1`, bag.VariantID) - d.Number(`SELECT count(*) FROM live_items WHERE variant_id = $1`, box.VariantID); n != 1 {
		t.Error("what the other took out or added is not as they saved it")
	}
}

func TestWhoAddsToAListThatSomebodySavedIsNotMadeToAddAgain(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong sợi nhỏ", Stock: 60})
	box := d.Product(catalogtest.Goods{Name: "Bún khô làng So", Stock: 60})
	binh, hoa := d.as("Trần Văn Bình", "youth"), d.as("Nguyễn Thị Hoa", "economy")
	at := binh.planned(jar)
	goods := at + "/mon"
	forBinh, forHoa := formTo(t, binh.get(goods), goods), formTo(t, hoa.get(goods), goods)
	binh.follow(binh.postForm(goods, filled(forBinh, "add", itoa(box.VariantID))))
	asked := hoa.postForm(goods, filled(forHoa, "add", itoa(box.VariantID))).says(t, http.StatusConflict, "Chỉ Trần Văn Bình sửa", "Bún khô làng So")
	hoa.follow(hoa.postForm(goods, formTo(t, asked, goods))).says(t, http.StatusOK, "Bún khô làng So")
	if n := d.Number(`SELECT count(*) FROM live_items WHERE variant_id = $1`, box.VariantID); n != 1 {
		t.Errorf("both added one thing, and it is there %d times", n)
	}
	// Who changes the goods while another changes a host is asked nothing.
	forHoa = formTo(t, hoa.get(goods), goods)
	hosts := at + "/nguoi"
	binh.follow(binh.postForm(hosts, filled(formTo(t, binh.get(hosts), hosts), "host_1", "Người ghim mẫu", "role_1", "pin")))
	hoa.follow(hoa.postForm(goods, filled(forHoa, "units_0", "15"))).says(t, http.StatusOK, "15 suất")
}
