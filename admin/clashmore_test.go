package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestTwoWhoPlanOneSessionPickFieldByField(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong sợi nhỏ", Stock: 60})
	binh, hoa := d.as("Trần Văn Bình", "youth"), d.as("Nguyễn Thị Hoa", "economy")
	at := binh.planned(jar)
	name, hosts := at+"/ten", at+"/nguoi"
	forBinh, forHoa, hostsOfHoa := formTo(t, binh.get(name), name), formTo(t, hoa.get(name), name), formTo(t, hoa.get(hosts), hosts)
	binh.follow(binh.postForm(name, filled(forBinh, "name", "Chợ quê của Bình", "ends_at", "22:30")))

	asked := hoa.postForm(name, filled(forHoa, "name", "Chợ quê của Hoa", "complaints", "024 1111 1111 (mẫu)")).says(t, http.StatusConflict,
		"Hai người cùng sửa", "Trần Văn Bình đã lưu lúc ", "Tên phiên Lúc bạn mở trang Phiên thử Trần Văn Bình đã lưu Chợ quê của Bình Bạn vừa gõ Chợ quê của Hoa", "Chỉ Trần Văn Bình sửa", "22:30", "Chỉ bạn sửa", "024 1111 1111 (mẫu)")
	form := formTo(t, asked, name)
	hoa.postForm(name, form).says(t, http.StatusUnprocessableEntity, "Chọn bản muốn giữ cho ô Tên phiên.")
	mending := hoa.postForm(name, filled(formTo(t, asked, name), "mend", "1")).says(t, http.StatusOK, "Bước 1/5")
	if back := formTo(t, mending, name); back.Get("name") != "Chợ quê của Hoa" || back.Get("ends_at") != "22:30" {
		t.Errorf("to be mended in the form: %v", back)
	}
	hoa.follow(hoa.postForm(name, filled(form, "pick.name", keepMine)))
	hoa.get(at).says(t, http.StatusOK, "Chợ quê của Hoa")
	if n := d.Number(`SELECT count(*) FROM live_sessions WHERE name = 'Chợ quê của Hoa' AND complaints LIKE '024 1111%' AND to_char(ends_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'HH24:MI') = '22:30'`); n != 1 {
		t.Error("what each changed alone is not kept")
	}
	// Who writes another step is asked nothing: nobody touched it.
	hoa.follow(hoa.postForm(hosts, filled(hostsOfHoa, "host_1", "Người ghim mẫu", "role_1", "pin", "checked_1", "1"))).says(t, http.StatusOK, "Bước 4/5")
	if n := d.Number(`SELECT count(*) FROM live_hosts`); n != 2 {
		t.Errorf("%d people", n)
	}
}

func TestTwoWhoMendOnePaperPickFieldByField(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong sợi nhỏ", Stock: 10, Unproven: true})
	maker, hoa := d.as("Bà Lý", "producer"), d.as("Nguyễn Thị Hoa", "economy")
	maker.follow(maker.upload(papersAt+"/them", []byte("%PDF-1.4 copy %%EOF"), "kind", "self_declaration", "product", "p"+itoa(jar.ProductID), "number", "09/TCB", "issuer", "HTX (mẫu)", "issued", "01/11/2026", "visibility", "officer"))
	at := paperAddress(int64(d.Number(`SELECT id FROM papers WHERE number = '09/TCB'`)))
	mend := at + "/sua"
	first := formTo(t, maker.get(at), toPhone(mend))
	send := func(b *browser, file []byte, changed ...string) answer {
		var all []string
		for i := 0; i+1 < len(changed); i += 2 {
			first.Del(changed[i])
		}
		for name := range first {
			if name != "csrf" {
				all = append(all, name, first.Get(name))
			}
		}
		return b.upload(mend, file, append(all, changed...)...)
	}
	hoa.follow(send(hoa, nil, "number", "10/TCB", "expires", "31/12/2028")).says(t, http.StatusOK, "10/TCB")
	asked := send(maker, []byte("%PDF-1.4 new %%EOF"), "number", "11/TCB", "note", "Bản gốc ở kế toán", "expires", "").says(t, http.StatusConflict, "Hai người cùng sửa", "Nguyễn Thị Hoa đã lưu", "Số giấy Lúc bạn mở trang 09/TCB Nguyễn Thị Hoa đã lưu 10/TCB Bạn vừa gõ 11/TCB", "31/12/2028", "Bản gốc ở kế toán", "Bản chụp bạn vừa chọn chưa được giữ")
	form := formTo(t, asked, mend)
	maker.postForm(mend, form).says(t, http.StatusUnprocessableEntity, "Chọn bản muốn giữ cho ô Số giấy.")
	if back := maker.postForm(mend, filled(formTo(t, asked, mend), "mend", "1")).says(t, http.StatusOK); !strings.Contains(back.body, `value="11/TCB"`) || !strings.Contains(back.body, `value="31/12/2028"`) {
		t.Error("what was typed is lost, or what the other saved")
	}
	maker.follow(maker.postForm(mend, filled(form, "pick.number", keepMine))).says(t, http.StatusOK, "11/TCB", "31/12/2028", "Bản gốc ở kế toán")
}
