package admin

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// What a second person sends back is work of who proposed it, with the reason and with all that
// was typed, until it is proposed anew; nobody else is asked to mend it.
func TestWhatIsSentBackIsMendedAndSentAgainByWhoProposedIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.Exec(`DELETE FROM settings WHERE key = 'demo'`)
	jar := d.jar()
	hoa, lan := d.as("Nguyễn Thị Hoa", "economy"), d.as("Trần Thị Lan", "admin")

	star := hoa.upload(starsAt+"/de-nghi", []byte("%PDF-1.4 decision %%EOF"), "product", fmt.Sprint(jar.ProductID), "number", "0412/QĐ-UBND", "decided", "20/11/2026", "authority", "UBND thành phố Hà Nội", "stars", "4", "from", "24/11/2026")
	lan.follow(lan.post(star.location+"/tra-lai", "why", "Số trên bản chụp là 0413")).says(t, http.StatusOK, "Bị trả lại").saysNot(t, "Sửa và gửi lại")
	hoa.get(home).says(t, http.StatusOK, "1 đề nghị công nhận OCOP bị trả lại cho bạn")
	lan.get(home).saysNot(t, "bị trả lại cho bạn")
	hoa.get(star.location).says(t, http.StatusOK, "Sửa và gửi lại", "Số trên bản chụp là 0413")
	number := star.location[strings.LastIndex(star.location, "/")+1:]
	lan.get(starsAt+"/moi?tu="+number).saysNot(t, "0413")
	form := hoa.get(starsAt+"/moi?tu="+number).says(t, http.StatusOK, "Số trên bản chụp là 0413", "giữ bản chụp đã gửi lần trước")
	for _, kept := range []string{`value="0412/QĐ-UBND"`, `value="20/11/2026"`, `value="23/11/2029"`, `name="tu" value="` + number + `"`} {
		if !strings.Contains(form.body, kept) {
			t.Errorf("the form lost %s", kept)
		}
	}
	mended := []string{"tu", number, "product", fmt.Sprint(jar.ProductID), "number", "0413/QĐ-UBND", "decided", "20/11/2026", "authority", "UBND thành phố Hà Nội", "stars", "4", "from", "24/11/2026"}
	lan.upload(starsAt+"/de-nghi", nil, mended...).says(t, http.StatusUnprocessableEntity, "Chọn bản chụp quyết định")
	again := hoa.upload(starsAt+"/de-nghi", nil, mended...)
	hoa.follow(again).says(t, http.StatusOK, "Đã gửi.", "0413/QĐ-UBND")
	if file := lan.get(again.location + "/ban-chup"); file.body != "%PDF-1.4 decision %%EOF" {
		t.Errorf("the copy: %d %q", file.status, file.body)
	}
	hoa.get(home).saysNot(t, "bị trả lại cho bạn")

	hoa.post(launchAt+"/de-nghi", notice...)
	var launch int64
	if err := d.db.Pool.QueryRow(t.Context(), `SELECT max(id) FROM launches`).Scan(&launch); err != nil {
		t.Fatal(err)
	}
	lan.post(fmt.Sprintf("%s/%d/tra-lai", launchAt, launch), "back", "Ngày cấp sai")
	hoa.get(home).says(t, http.StatusOK, "1 đề nghị mở bán bị trả lại cho bạn")
	if page := hoa.get(launchAt).says(t, http.StatusOK, "Bị trả lại. Trần Thị Lan: Ngày cấp sai"); !strings.Contains(page.body, `value="118/2026/TB-TMĐT"`) {
		t.Error("the form of the launch is empty")
	}
	lan.get(launchAt).saysNot(t, "Bị trả lại. Trần")
	hoa.post(launchAt+"/de-nghi", notice...)
	hoa.get(home).saysNot(t, "bị trả lại cho bạn")

	account := []string{"producer", fmt.Sprint(d.CoopLangSo()), "bank", "970436", "number", "19035555001", "holder", "NGUYEN VAN MAU"}
	hoa.post(accountsAt+"/doi", account...)
	var id int64
	if err := d.db.Pool.QueryRow(t.Context(), `SELECT id FROM producer_bank_accounts WHERE state = 'proposed'`).Scan(&id); err != nil {
		t.Fatal(err)
	}
	lan.post(fmt.Sprintf("%s/%d/tra-lai", accountsAt, id), "reason", "Thiếu một chữ số")
	hoa.get(home).says(t, http.StatusOK, "1 tài khoản nhận tiền bị trả lại cho bạn")
	if page := hoa.get(accountsAt).says(t, http.StatusOK, "Bị trả lại. Trần Thị Lan: Thiếu một chữ số", "Sửa và gửi lại"); !strings.Contains(page.body, `value="19035555001"`) {
		t.Error("the form of the account is empty")
	}
	account[5] = "190355550012"
	hoa.post(accountsAt+"/doi", account...)
	hoa.get(accountsAt).says(t, http.StatusOK, "190355550012").saysNot(t, "Thiếu một chữ số")
	hoa.get(home).saysNot(t, "bị trả lại cho bạn")
}
