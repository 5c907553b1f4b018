package admin

import (
	"bytes"
	"context"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// pairs fills the form of a point, with some fields in another way.
func pairs(but ...string) []string {
	f := map[string]string{"name": "Quầy chợ So", "kind": "market", "address": "Chợ So, xã Hưng Đạo", "phone": "0900000021", "lat": "20,97488", "lng": "105,67721",
		"hours": "7h-11h, 13h30-17h T2-T6\nT7: 8h-11h", "days": "30/4-1/5: nghỉ lễ", "pickup": "1"}
	for i := 0; i < len(but); i += 2 {
		f[but[i]] = but[i+1]
	}
	var out []string
	for k, v := range f {
		out = append(out, k, v)
	}
	return out
}

func TestAnOfficerAddsAPointAndChangesIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "services")
	b.get(pointsAt).says(t, http.StatusOK, "Chưa có điểm bán nào", "Thêm điểm bán")
	b.get(pointsAt+"/moi").says(t, http.StatusOK, "Chưa có vị trí", "Trong làng nghề", "Mỗi dòng một nhóm ngày")
	made := b.post(pointsAt+"/them", pairs()...)
	at := made.location
	p := b.follow(made)
	p.says(t, http.StatusOK, "Đã thêm Quầy chợ So", "Trong địa bàn xã", "30/04/2027–01/05/2027: nghỉ lễ", "7:00–11:00, 13:30–17:00, thứ Hai đến thứ Sáu 8:00–11:00, thứ Bảy")
	b.get(pointsAt).says(t, http.StatusOK, "Quầy chợ So", "Đang hoạt động", "0 món trên kệ")
	b.follow(b.post(at+"/luu", pairs("version", "1", "state", "open", "until", "20/4", "link", "https://www.google.com/maps/@20.9650,105.6480,17z")...)).
		says(t, http.StatusOK, "Đã lưu", "Tạm nghỉ đến 20/04/2027")
	if p := b.get(at); !strings.Contains(p.body, `value="20,96500"`) || !strings.Contains(p.body, `value="20/04/2027"`) {
		t.Error("the link or the day was not read")
	}
	late := b.post(at+"/luu", pairs("version", "1", "name", "Tên gõ dở")...)
	late.says(t, http.StatusConflict, "Sửa ở hai trang cùng lúc")
	if !strings.Contains(late.body, `value="Tên gõ dở"`) {
		t.Error("what was typed is gone")
	}
	var lines int
	if err := d.db.Pool.QueryRow(context.Background(), `SELECT count(*) FROM audit_log WHERE action LIKE 'sales_point.%' AND entity = 'sales_point'`).Scan(&lines); err != nil || lines != 2 {
		t.Errorf("%d lines in the log (%v)", lines, err)
	}
	d.as("Lan", "leader").get(at).says(t, http.StatusOK, "Bạn chỉ xem được phần này")
}

func TestEveryWrongFieldOfAPointIsNamedAndKept(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	p := b.post(pointsAt+"/them", pairs("name", "", "kind", "quán", "phone", "123", "hours", "gọi trước", "days", "31/2: nghỉ", "until", "hôm qua", "lat", "hai mươi")...)
	p.says(t, http.StatusUnprocessableEntity, "Còn 7 chỗ cần sửa", "Chưa hiểu dòng “gọi trước”", "Ngày ở dòng “31/2: nghỉ”", "Chưa đọc được vị trí", "Chọn một loại điểm")
	for _, kept := range []string{`value="hai mươi"`, "gọi trước</textarea>", `value="hôm qua"`} {
		if !strings.Contains(p.body, kept) {
			t.Errorf("what was typed is gone: %s", kept)
		}
	}
	b.post(pointsAt+"/them", pairs("lat", "", "lng", "")...).says(t, http.StatusUnprocessableEntity, "Cho biết điểm bán ở đâu")
	b.post(pointsAt+"/them", pairs("link", "https://maps.app.goo.gl/abc")...).says(t, http.StatusUnprocessableEntity, "Link rút gọn không có tọa độ")
}

func TestAPlaceOutsideTheCommuneIsAskedAboutOnce(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	b.post(pointsAt+"/them", pairs("lat", "21,03", "lng", "105,85")...).says(t, http.StatusUnprocessableEntity, "Vị trí ngoài địa bàn xã. Vẫn lưu?", "vẫn lưu vị trí này")
	b.follow(b.post(pointsAt+"/them", pairs("lat", "21,03", "lng", "105,85", "outside", "1")...)).says(t, http.StatusOK, "Đã thêm Quầy chợ So", "Ngoài địa bàn xã")
	// Inside the box, outside the boundary that somebody gave.
	b.post(pointsAt + "/them")
	if got := d.boundary(b, square, "UBND xã"); got.status != http.StatusSeeOther {
		t.Fatalf("%d %s", got.status, plain(got.body))
	}
	b.post(pointsAt+"/them", pairs("lat", "20,955", "lng", "105,66")...).says(t, http.StatusUnprocessableEntity, "Vị trí ngoài địa bàn xã. Vẫn lưu?")
	b.follow(b.post(pointsAt+"/them", pairs()...)).says(t, http.StatusOK, "Trong địa bàn xã")
}

const square = `{"type":"Polygon","coordinates":[[[105.66,20.96],[105.68,20.96],[105.68,20.98],[105.66,20.98],[105.66,20.96]]]}`

// boundary sends a file as the settings page does.
func (d *desk) boundary(b *browser, doc, source string) answer {
	d.t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for _, err := range []error{form.WriteField("csrf", b.csrf), form.WriteField("source", source)} {
		if err != nil {
			d.t.Fatal(err)
		}
	}
	part, err := form.CreateFormFile("file", "ranh-gioi.geojson")
	if err != nil {
		d.t.Fatal(err)
	}
	fmt.Fprint(part, doc)
	if err := form.Close(); err != nil {
		d.t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, mapAt+"/tai-len", &body)
	r.Header.Set("Content-Type", form.FormDataContentType())
	return b.send(r)
}

func TestABoundaryIsGivenAndTakenBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	b.get(mapAt).says(t, http.StatusOK, "Đang dùng nét vẽ phác")
	d.boundary(b, `{"type":"Point"}`, "UBND xã").says(t, http.StatusUnprocessableEntity, "không phải ranh giới GeoJSON")
	d.boundary(b, square, "").says(t, http.StatusUnprocessableEntity, "Ghi ranh giới này lấy từ đâu")
	p := b.follow(d.boundary(b, square, "UBND xã, bản 2026"))
	p.says(t, http.StatusOK, "Đã đổi ranh giới", "Đang dùng: UBND xã, bản 2026 (4 điểm gấp)")
	path := regexp.MustCompile(`<path d="(M[0-9 lz-]+)"`).FindStringSubmatch(p.body)
	if path == nil || strings.Count(path[1], "l") != 3 {
		t.Errorf("not drawn: %v", path)
	}
	b.follow(b.post(mapAt+"/bo")).says(t, http.StatusOK, "Đang dùng nét vẽ phác")
}

func TestAKeepersLinkIsMadeCopiedAndTakenBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong", Stock: 3})
	b := d.as("Hoa", "economy")
	at := b.post(pointsAt+"/them", pairs()...).location
	b.follow(b.post(at+"/mon", "product", fmt.Sprint(jar.ProductID), "other", "Chè xanh\nTrứng gà ta")).says(t, http.StatusOK, "Đã lưu danh sách món", "Chưa có link")
	if p := b.get(at); !strings.Contains(p.body, fmt.Sprintf(`name="product" value="%d" checked`, jar.ProductID)) || !strings.Contains(plain(p.body), "Chè xanh Trứng gà ta") {
		t.Errorf("the list is not kept: %s", plain(p.body))
	}
	p := b.follow(b.post(at+"/link", "do", "make"))
	p.says(t, http.StatusOK, "Đã tạo link", "Dùng được đến 24/02/2027", "Chưa ai dùng link này")
	link := regexp.MustCompile(`data-copy="http://example\.vn(/ke-hang/[^"]+)"`).FindStringSubmatch(p.body)
	if link == nil {
		t.Fatal("no link to copy")
	}
	if u, err := url.Parse(link[1]); err != nil || len(u.Query().Get("k")) < 20 {
		t.Errorf("a link of %s", link[1])
	}
	b.follow(b.post(at+"/link", "do", "drop")).says(t, http.StatusOK, "Đã thu hồi link", "Chưa có link")
	b.post(at+"/mon", "other", strings.Repeat("x", 130)).says(t, http.StatusUnprocessableEntity, "Ghi nhiều nhất 40 món")
}

func TestAnOfficerConfirmsAShelfThemselves(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b := d.as("Hoa", "services")
	at := b.post(pointsAt+"/them", pairs()...).location
	b.follow(b.post(at+"/mon", "product", fmt.Sprint(jar.ProductID), "other", "Chè xanh"))
	key := regexp.MustCompile(`name="there"[^>]*value="([^"]*)"`)
	keys := key.FindAllStringSubmatch(b.get(at).body, -1)
	if len(keys) != 2 {
		t.Fatalf("%d things may be there", len(keys))
	}
	b.follow(b.post(at+"/tren-ke", "there", keys[0][1])).says(t, http.StatusOK, "Đã xác nhận 1 món đang có trên kệ", "1 món")
	var seen int
	if err := d.db.Pool.QueryRow(context.Background(), `SELECT count(*) FROM sales_point_products p, audit_log a WHERE a.action = 'sales_point.shelf_told' AND a.actor_name = 'Hoa'`).Scan(&seen); err != nil || seen != 1 {
		t.Errorf("%d (%v)", seen, err)
	}
	b.follow(b.post(at+"/tren-ke")).says(t, http.StatusOK, "trên kệ không còn món nào")
	d.as("Lan", "leader").post(at+"/tren-ke").says(t, http.StatusForbidden)
}
