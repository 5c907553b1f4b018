package admin

import (
	"net/http"
	"strings"
	"testing"
)

func TestPhotosWithoutWordsAreDescribedTogetherOrNotAtAll(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.Exec(`INSERT INTO photos (product_id, upload, position) SELECT $1, repeat(to_hex(n), 64), n FROM generate_series(1, 3) n`, jar.ProductID)
	at := productAddress(jar.ProductID)
	b := d.as("Nguyễn Thị Hoa", "economy")
	action := at + "/anh/mo-ta-het"
	page := b.get(at).says(t, http.StatusOK, "Lưu câu tả của cả 3 ảnh")
	ids := strings.Split(formTo(t, page, action).Get("photos"), ",")
	if len(ids) != 3 || value(page.body, "alt_"+ids[1]) == "" && !strings.Contains(page.body, `, ảnh 2"`) {
		t.Fatalf("the form asks about %v: %s", ids, plain(page.body))
	}
	words := []string{"photos", strings.Join(ids, ","), "alt_" + ids[0], "Cả gói", "alt_" + ids[1], strings.Repeat("dài ", 400), "alt_" + ids[2], ""}
	b.post(action, words...).says(t, http.StatusUnprocessableEntity, "Viết một câu ngắn tả ảnh")
	if n := d.Number(`SELECT count(*) FROM photos WHERE product_id = $1 AND alt <> ''`, jar.ProductID); n != 0 {
		t.Errorf("%d are saved beside two that are wrong", n)
	}
	words[5], words[7] = "Cận sợi", "Mặt sau nhãn"
	b.follow(b.post(action, words...)).says(t, http.StatusOK, "Đã lưu câu tả của 3 ảnh.")
	if n := d.Number(`SELECT count(*) FROM photos WHERE product_id = $1 AND alt IN ('Cả gói', 'Cận sợi', 'Mặt sau nhãn')`, jar.ProductID); n != 3 {
		t.Errorf("%d of three have their words", n)
	}
}
