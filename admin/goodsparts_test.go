package admin

import (
	"net/http"
	"strings"
	"testing"
)

// TestEachPageOfAProductLeadsToTheOthers goes round as an officer and as who may only look.
func TestEachPageOfAProductLeadsToTheOthers(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	at := productAddress(jar.ProductID)
	all := []string{partSale, partStars, partContent, partLive, partHistory}
	b := d.as("Hoa", "economy")
	for _, here := range all {
		page := b.get(at+here).says(t, http.StatusOK, "Miến dong", "Trạng thái", "Chưa có ảnh nhãn.")
		for _, to := range all {
			marked := `href="` + at + to + `" aria-current="page"`
			if !strings.Contains(page.body, `href="`+at+to+`"`) || strings.Contains(page.body, marked) != (to == here) {
				t.Errorf("on %s the way to %s is missing, or marked wrongly", at+here, to)
			}
		}
	}
	if sizes := b.get(sizesAddress(jar.ProductID)); !strings.Contains(sizes.body, `href="`+at+`" aria-current="true"`) {
		t.Error("the page of sizes does not say that it belongs to the sale")
	}
	youth := d.as("Nam", "youth")
	page := youth.get(at).says(t, http.StatusOK, "Miến dong", "OCOP & giấy")
	if strings.Contains(page.body, at+partContent) || strings.Contains(page.body, at+partHistory) {
		t.Error("who may not write it is led to its texts, or to its log")
	}
	youth.get(at+partStars).says(t, http.StatusOK, "Giấy phải có").saysNot(t, "01/2026 (mẫu)", "Ghi giấy của sản phẩm này")
	youth.get(at+partHistory).says(t, http.StatusForbidden)
	maker := d.signedIn(d.account("Nhà Nem", "producer", d.NemHaHoa()))
	for _, part := range []string{partSale, partStars} {
		maker.get(toPhone(at+part)).says(t, http.StatusNotFound)
	}
}

// TestTheStarsPageSaysWhichPapersCountAndWhichAreMissing takes one away, lets one lapse and revokes a star.
func TestTheStarsPageSaysWhichPapersCountAndWhichAreMissing(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	at := productAddress(jar.ProductID) + partStars
	b := d.as("Hoa", "economy")
	b.get(at).says(t, http.StatusOK, "Chưa có quyết định công nhận nào.", "không có ngày hết hạn", "Ghi quyết định mới", "Ghi giấy của sản phẩm này")
	n := d.Recognise(jar.ProductID, 4, "2025-01-10", "2028-01-09")
	page := b.get(at).says(t, http.StatusOK, "4 sao", "0412/QĐ-UBND (mẫu)", "09/01/2028", "từ 10/01/2025", "Còn hiệu lực")
	if !strings.Contains(page.body, recognitionAddress(n)) {
		t.Error("no way to the recognition")
	}
	d.Exec(`UPDATE papers SET expires_on = '2026-11-01' WHERE kind = 'self_declaration'`)
	lapsed := d.number(`SELECT id FROM papers WHERE kind = 'self_declaration'`)
	page = b.get(at).says(t, http.StatusOK, "hết hạn 01/11/2026", "Gia hạn")
	if !strings.Contains(page.body, `href="`+paperAddress(lapsed)+`"`) || !strings.Contains(page.body, `<span class="tally">1</span>`) {
		t.Error("what has lapsed is not led to, or not counted in the bar")
	}
	d.Exec(`DELETE FROM papers WHERE kind = 'self_declaration'`)
	page = b.get(at).says(t, http.StatusOK, "Thiếu · Căn cứ")
	if !strings.Contains(page.body, papersAt+"/moi?san-pham="+itoa(jar.ProductID)) {
		t.Error("no way to write down what is missing")
	}
	leader := d.as("Minh", "leader")
	leader.get(at).says(t, http.StatusOK, "4 sao", "Thiếu").saysNot(t, "Ghi quyết định mới", "Ghi giấy của sản phẩm này", "Gia hạn")
}

// TestTheLivePageSaysWhereAProductIsSoldOnAir plans it, with the answer of its producer, and sells some.
func TestTheLivePageSaysWhereAProductIsSoldOnAir(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	at := productAddress(jar.ProductID) + partLive
	b := d.as("Hoa", "economy")
	b.get(at).says(t, http.StatusOK, "Sản phẩm này chưa có trong phiên nào", "Lập phiên live")
	n := d.number(`INSERT INTO live_sessions (slug, name, state, starts_at, ends_at, host_key, created_at, updated_at) VALUES ('chieu', 'Phiên chiều', 'planned', '2026-11-24T20:00+07:00', '2026-11-24T22:00+07:00', 'k', now(), now()) RETURNING id`)
	d.Exec(`INSERT INTO live_items (session_id, variant_id, code, price, units, position) VALUES ($1, $2, 'M1', 99000, 12, 1)`, n, jar.VariantID)
	page := b.get(at).says(t, http.StatusOK, "Phiên chiều", "M1 · 500 g", "99.000", "giá thường 120.000", "Cơ sở chưa trả lời giá", "Chưa lên sóng")
	if !strings.Contains(page.body, `href="`+liveAddress(n)+`"`) {
		t.Error("no way to the session")
	}
	d.Exec(`INSERT INTO live_replies (session_id, variant_id, price, units, by_id, by_name, at) VALUES ($1, $2, 99000, 12, 1, 'Chủ cơ sở mẫu', '2026-11-24T11:00+07:00')`, n, jar.VariantID)
	b.get(at).says(t, http.StatusOK, "Cơ sở đã đồng ý giá")
	placed := d.order(jar)
	d.Exec(`UPDATE order_lines SET live_item_id = (SELECT id FROM live_items) WHERE order_id = $1`, placed.ID)
	d.Exec(`UPDATE live_sessions SET state = 'ended', began_at = starts_at, ended_at = ends_at, starts_at = '2026-11-20T20:00+07:00', ends_at = '2026-11-20T22:00+07:00'`)
	b.get(at).says(t, http.StatusOK, "Bán 2 gói, 1 đơn", "240.000")
	d.Exec(`UPDATE orders SET state = 'cancelled', cancel_reason = 'thử' WHERE id = $1`, placed.ID)
	b.get(at).says(t, http.StatusOK, "Chưa bán được").saysNot(t, "Bán 2 gói")
	d.as("Lan", "services").get(at).says(t, http.StatusForbidden)
}

// TestTheHistoryOfAProductIsAPageOfIt changes a price and looks for it there.
func TestTheHistoryOfAProductIsAPageOfIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	at := productAddress(jar.ProductID)
	b := d.as("Hoa", "economy")
	b.get(at+partHistory).says(t, http.StatusOK, "Chưa có thay đổi nào được ghi")
	b.post(at+"/gia", "variant", itoa(jar.VariantID), "price", "125000")
	page := b.get(at+partHistory).says(t, http.StatusOK, "đổi giá bán", "120.000", "125.000", "Lọc trong nhật ký")
	if !strings.Contains(page.body, auditAt+"?loai=product&amp;so="+itoa(jar.ProductID)) {
		t.Error("no way to the same lines in the log, where they can be sieved")
	}
	d.Exec(`INSERT INTO audit_log (at, actor_kind, actor_name, action, entity, entity_id) SELECT now() - n * interval '1 minute', 'system', '', 'product.edited', 'product', $1 FROM generate_series(1, 120) n`, jar.ProductID)
	older := b.get(at + partHistory)
	if !strings.Contains(older.body, at+partHistory+"?truoc=") {
		t.Error("the older lines cannot be reached")
	}
}

// The page of a sale leads to the texts by its bar, and by nothing that says the same again.
func TestOneWayLeadsFromTheSaleToTheTexts(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	sale, texts := productAddress(jar.ProductID), editAddress(jar.ProductID)
	for _, c := range []struct{ who, role, at, to string }{{"Hoa", "economy", sale, texts}, {"Bà Lý", "producer", toPhone(sale), toPhone(texts)}} {
		page := d.as(c.who, c.role).get(c.at)
		if n := strings.Count(page.body, c.to+`"`); n != 1 {
			t.Errorf("%s is led to the texts %d times: %s", c.who, n, plain(page.body))
		}
	}
}
