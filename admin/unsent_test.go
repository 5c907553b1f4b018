package admin

import (
	"cmp"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/unsent"
)

// What an officer has half-typed survives the closing of the tab: it is offered on the way
// back, to nobody else, and is gone once it was sent or put away.
func TestWhatIsHalfTypedIsOfferedOnTheWayBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.Exec(`UPDATE products SET state = 'hidden' WHERE id = $1`, jar.ProductID)
	at := editAddress(jar.ProductID)
	hoa, lan := d.as("Nguyễn Thị Hoa", "economy"), d.as("Trần Thị Lan", "economy")
	empty := hoa.get(at)
	keep := unsentAddress(unsentProduct, jar.ProductID)
	onPage(t, empty, `data-keep="`+keep+`"`)
	if strings.Contains(empty.body, "viết dở") {
		t.Error("nothing was typed, and something is offered")
	}
	if said := hoa.postForm(keep, filled(formTo(t, empty, at+"/luu"), "name", "Miến viết dở", "story", "Một.\n\nHai.", "secret", "x")); said.status != http.StatusOK || said.body != "Đã giữ chữ đang viết lúc 12:00." {
		t.Fatalf("kept: %d %s", said.status, said.body)
	}
	if n := d.Number(`SELECT count(*) FROM unsent_forms WHERE fields ?| array['secret', 'csrf', 'once']`); n != 0 {
		t.Error("more is kept than the fields of the form")
	}
	d.Exec(`UPDATE unsent_forms SET typed_at = typed_at - interval '1 day'`)
	if theirs := lan.get(at); strings.Contains(theirs.body, "viết dở") {
		t.Error("somebody else is offered it")
	}
	offer := hoa.get(at).says(t, http.StatusOK, "Bạn đang viết dở ở đây (2 ô, lần cuối 12:00 hôm qua) và chưa lưu.", "Tiếp tục", "Bỏ")
	if form := formTo(t, offer, at+"/luu"); form.Get("name") != "Miến dong sợi nhỏ" {
		t.Errorf("unasked the form says %q", form.Get("name"))
	}
	going := hoa.get(at+"?viet-do=1").says(t, http.StatusOK, "Đây là bản bạn viết dở lúc 12:00 hôm qua. Chưa lưu")
	onPage(t, going, `data-dirty="yes"`)
	form := formTo(t, going, at+"/luu")
	if form.Get("name") != "Miến viết dở" || form.Get("story") != "Một.\n\nHai." {
		t.Errorf("taken up again it says %q and %q", form.Get("name"), form.Get("story"))
	}
	// Somebody saved meanwhile: what was left is told apart from that, not saved over it.
	other := formTo(t, lan.get(at), at+"/luu")
	lan.follow(lan.postForm(at+"/luu", filled(other, "name", "Miến của Lan"))).says(t, http.StatusOK, "Đã lưu.")
	form = formTo(t, hoa.get(at+"?viet-do=1"), at+"/luu")
	asked := hoa.postForm(at+"/luu", form).says(t, http.StatusConflict, "Trần Thị Lan đã lưu Miến của Lan Bạn vừa gõ Miến viết dở")
	saved := hoa.follow(hoa.postForm(at+"/luu", filled(formTo(t, asked, at+"/luu"), "pick.name", keepMine))).says(t, http.StatusOK, "Đã lưu.", "Miến viết dở · Nội dung")
	if strings.Contains(saved.body, "data-dirty=\"yes\"") || d.Number(`SELECT count(*) FROM unsent_forms`) != 0 {
		t.Error("sent, and still offered")
	}
	hoa.postForm(keep, filled(formTo(t, saved, at+"/luu"), "name", "Lại gõ"))
	hoa.follow(hoa.post(keep+"/bo")).says(t, http.StatusOK, "Đã bỏ bản viết dở.")
	if n := d.Number(`SELECT count(*) FROM unsent_forms`); n != 0 {
		t.Error("put away, and still there")
	}
	hoa.postForm(keep, filled(formTo(t, saved, at+"/luu"), "name", "Gõ rồi quên"))
	d.Exec(`UPDATE unsent_forms SET typed_at = typed_at - make_interval(secs => $1)`, unsent.Lasts.Seconds())
	if late := hoa.get(at); strings.Contains(late.body, "đang viết dở") {
		t.Error("offered after thirty days")
	}
}

// Every form that keeps what is typed offers it again, also for a record that is not made yet.
func TestEveryFormThatKeepsOffersItAgain(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Nguyễn Thị Hoa", "admin")
	o := d.sold(1)
	ids := map[string]int64{unsentProduct: int64(d.Number(`SELECT min(id) FROM products`)), unsentProducer: d.CoopLangSo(), unsentTold: d.CoopLangSo(),
		unsentArticle: id(strings.TrimPrefix(b.post(articlesAt+"/them", written()...).location, articlesAt+"/")), unsentPoint: id(strings.TrimPrefix(b.post(pointsAt+"/them", pairs()...).location, pointsAt+"/"))}
	ids[unsentCase] = id(strings.TrimPrefix(b.post(orderAddress(o.Code)+"/phan-anh", "once", "a", "reason", "broken", "wants", "refund", "body", "Rách").location, casesAt+"/"))
	ids[unsentRenewal] = int64(d.Number(`SELECT min(id) FROM papers`))
	b.post(vouchersAt+"/moi", "code", "TET2027", "off", "10%", "minimum", "200k", "uses", "5", "per_phone", "1", "starts", "01/11/2098", "starts_at", "0:00", "ends", "01/03/2099", "ends_at", "21h", "bearer", "commune")
	ids[unsentVoucher] = int64(d.Number(`SELECT min(id) FROM vouchers`))
	for _, f := range unsentForms() {
		field := cmp.Or(map[string]string{unsentArticle: "title", unsentPaper: "number", unsentRenewal: "number", unsentVoucher: "code", unsentCase: "body", unsentTold: "craft"}[f.slug], "name")
		b := b
		if f.slug == unsentTold {
			b = d.as("Bà Lý", "producer")
		}
		for _, record := range []int64{0, ids[f.slug]} {
			page := f.page(record)
			if record == 0 && (f.slug == unsentRenewal || f.slug == unsentCase || f.slug == unsentTold) || record != 0 && f.slug == unsentPaper {
				continue // there is no such form, or not of this paper: it is checked
			}
			onPage(t, b.get(page), `data-keep="`+unsentAddress(f.slug, record)+`"`)
			if said := b.post(unsentAddress(f.slug, record), field, "Chữ gõ dở"); said.status != http.StatusOK {
				t.Fatalf("%s is not kept: %d", page, said.status)
			}
			b.get(page).says(t, http.StatusOK, "Bạn đang viết dở ở đây (")
			if f.slug != unsentCase {
				onPage(t, b.get(page+"?viet-do=1"), `value="Chữ gõ dở"`)
			}
		}
	}
	made := b.post(makersAt+"/them", "name", "Hộ kinh doanh Thử", "legal_form", "household_business", "address", "Thôn 1")
	b.follow(made).says(t, http.StatusOK, "Đã thêm")
	if n := d.Number(`SELECT count(*) FROM unsent_forms WHERE form = 'chu-the' AND record_id = 0`); n != 0 {
		t.Error("made, and still offered")
	}
	long := b.post(unsentAddress(unsentProduct, 0), "name", strings.Repeat("ạ", 1900), "story", strings.Repeat("ạ", 19_000), "usage", strings.Repeat("ạ", 19_000), "nutrition", strings.Repeat("ạ", 19_000))
	if long.status != http.StatusUnprocessableEntity && long.status != http.StatusRequestEntityTooLarge && long.status != http.StatusBadRequest {
		t.Errorf("a text without end is answered %s", strconv.Itoa(long.status))
	}
}
