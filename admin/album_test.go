package admin

import (
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
)

func TestProducersVillagesAndPointsHaveAlbumsAsGoodsHave(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	b.follow(b.post(pointsAt+"/them", pairs()...))
	var village, point int64
	if err := d.db.Pool.QueryRow(t.Context(), `SELECT (SELECT min(id) FROM villages), (SELECT min(id) FROM sales_points)`).Scan(&village, &point); err != nil {
		t.Fatal(err)
	}
	b.get(villagesAt).says(t, http.StatusOK, "Làng nghề", "Đang dùng tranh vẽ")
	for at, of := range map[string]catalog.PhotoOwner{
		makerAddress(d.CoopLangSo()): {Kind: catalog.PhotoOfProducer, ID: d.CoopLangSo()}, pointAddress(point): {Kind: catalog.PhotoOfPoint, ID: point},
		villagesAt + "/" + strconv.FormatInt(village, 10): {Kind: catalog.PhotoOfVillage, ID: village},
	} {
		at += "/anh"
		b.get(at).says(t, http.StatusOK, "Chưa có ảnh nào", "Gửi ảnh")
		b.sendFiles(at, "", "thư.txt", "không phải ảnh").says(t, http.StatusUnprocessableEntity, "“thư.txt”", "Chưa ảnh nào được thêm")
		b.follow(b.sendFiles(at, "", "mot.png", drawn(t, 10), "hai.png", drawn(t, 90))).says(t, http.StatusOK, "Đã nhận 2 ảnh", "Đang xử lý 0/2 ảnh")
		all, err := d.office.Catalog.PhotosForOffice(t.Context(), of)
		if err != nil || len(all) != 2 {
			t.Fatalf("%s has %d photos (%v)", at, len(all), err)
		}
		for _, p := range all {
			if err := d.office.Studio.Develop(t.Context(), p.ID); err != nil {
				t.Fatal(err)
			}
		}
		n := strconv.FormatInt(all[1].ID, 10)
		b.post(at+"/mo-ta", "photo", n, "alt", "", "focal", "4").says(t, http.StatusUnprocessableEntity, "Viết một câu ngắn tả ảnh")
		b.follow(b.post(at+"/mo-ta", "photo", n, "alt", "Sân phơi buổi sáng", "focal", "1"))
		b.follow(b.post(at+"/thu-tu", "photo", n, "move", "first")).says(t, http.StatusOK, "Ảnh bìa", "2 ảnh, khách thấy 1")
		shown, err := d.office.Catalog.Images(t.Context(), of)
		if err != nil || len(shown) != 1 || shown[0].Alt != "Sân phơi buổi sáng" || shown[0].FocalY != 0 {
			t.Errorf("%s shows %+v (%v)", at, shown, err)
		}
		b.follow(b.post(at+"/bo", "photo", n)).says(t, http.StatusOK, "Thùng rác (1)")
	}
	b.get(villagesAt+"/99999/anh").says(t, http.StatusNotFound)
	maker := d.signedIn(d.account("Bà Lý", "producer", d.CoopLangSo()))
	maker.get(makerAddress(d.CoopLangSo())+"/anh").says(t, http.StatusOK, "Thùng rác (1)")
	maker.get(makerAddress(d.NemHaHoa())+"/anh").says(t, http.StatusNotFound)
	for _, at := range []string{makerAddress(d.NemHaHoa()), pointAddress(point)} {
		if got := maker.sendFiles(at+"/anh", "", "a.png", drawn(t, 1)); got.status != http.StatusNotFound && got.status != http.StatusForbidden {
			t.Errorf("a maker sends to %s: %d", at, got.status)
		}
	}
	if page := d.as("Lan", "leader").get(pointAddress(point) + "/anh"); page.status != http.StatusOK || strings.Contains(page.body, `type="file"`) {
		t.Errorf("a reader may send: %d", page.status)
	}
}
