package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/content"
)

// Whatever is taken away comes back as it stood: at once by the button of the next page, or
// from the bin.
func TestWhatIsTakenAwayComesBackAsItStood(t *testing.T) {
	t.Parallel()
	d := open(t)
	hoa, lan := d.as("Nguyễn Thị Hoa", "admin"), d.as("Trần Thị Lan", "admin")
	text := func(sql string, args ...any) (out string) {
		if err := d.db.Pool.QueryRow(t.Context(), sql, args...).Scan(&out); err != nil {
			t.Fatal(err)
		}
		return out
	}
	jar := d.jar()
	draft := d.Product(catalogtest.Goods{Name: "Bánh nháp", State: catalog.Draft})
	d.Exec(`DELETE FROM papers WHERE product_id = $1`, draft.ProductID)
	d.Exec(`INSERT INTO photos (product_id, upload, state, alt, hash, width, height, widths, position, created_at, updated_at)
		VALUES ($1, repeat('b', 64), 'ready', 'Bánh', repeat('a', 32), 640, 480, '{320}', 1, now(), now())`, draft.ProductID)
	edit := editAddress(jar.ProductID)
	hoa.follow(hoa.postForm(edit+"/luu", filled(formTo(t, hoa.get(edit), edit+"/luu"), "quote", "Chưa đăng."))).says(t, http.StatusOK, "Đã lưu nháp.")
	maker := hoa.post(makersAt+"/them", "name", "Hộ kinh doanh Thử", "legal_form", "household_business", "address", "Thôn 1").location
	article := hoa.post(articlesAt+"/them", written()...).location
	point := hoa.post(pointsAt+"/them", pairs()...).location
	hoa.follow(hoa.post(point+"/luu", pairs("version", "1", "state", "closed")...)).says(t, http.StatusOK, "Đã lưu")
	village := placeWordsAt(content.VillagePlace, d.LangSo())
	hoa.follow(hoa.postForm(village+"/dong", filled(formTo(t, hoa.get(village+"/dong?loai=step"), village+"/dong"), "label", "Phơi", "text", "Trên phên.", "source", "Báo mẫu")))
	line := village + "/dong/" + text(`SELECT max(id)::text FROM facts`)
	hoa.follow(hoa.post(wordsAt+"/tu", "phrases", "miến tàu, miến dong"))
	words := text(`SELECT max(id)::text FROM search_synonyms`)

	for _, each := range []struct {
		what, at, rows, name string
		form                 []string
	}{
		{"a product", productAddress(draft.ProductID) + "/bo-di", `SELECT to_jsonb(p)::text || (SELECT jsonb_agg(to_jsonb(x) ORDER BY x.id) FROM variants x WHERE x.product_id = p.id)::text || (SELECT to_jsonb(f) FROM photos f WHERE f.product_id = p.id)::text FROM products p WHERE p.name = 'Bánh nháp'`, "Bánh nháp", nil},
		{"a producer", maker + "/bo-di", `SELECT to_jsonb(p)::text FROM producers p WHERE p.name = 'Hộ kinh doanh Thử'`, "Hộ kinh doanh Thử", nil},
		{"an article", article + "/bo-di", `SELECT to_jsonb(a)::text FROM articles a WHERE a.title = 'Chợ phiên ở Đình So'`, "Chợ phiên ở Đình So", []string{"version", "1"}},
		{"a sales point", point + "/bo-di", `SELECT to_jsonb(s)::text FROM sales_points s WHERE s.state = 'closed'`, "Quầy chợ So", nil},
		{"a fact", line + "/bo", `SELECT to_jsonb(f)::text FROM facts f WHERE f.label = 'Phơi'`, "Phơi", []string{"version", text(`SELECT row_version::text FROM villages WHERE id = $1`, d.LangSo())}},
		{"words", wordsAt + "/bo", `SELECT to_jsonb(w)::text FROM search_synonyms w WHERE w.id = ` + words, "miến tàu, miến dong", []string{"id", words, "version", "1"}},
		{"changes that wait", edit + "/bo", `SELECT to_jsonb(w)::text FROM product_drafts w`, "Miến dong sợi nhỏ", nil},
	} {
		stood, called := text(each.rows), each.name
		switch each.what {
		case "a fact":
			called = "dòng “" + called + "”"
		case "words":
			called = "từ tìm kiếm “" + called + "”"
		case "changes that wait":
			called = "thay đổi chưa đăng của " + called
		}
		took := hoa.post(each.at, each.form...)
		next := hoa.follow(took).says(t, http.StatusOK, "Đã bỏ "+called+" vào thùng rác.", "Hoàn tác")
		if n := d.Number(`SELECT count(*) FROM bin`); n != 1 {
			t.Fatalf("%s: %d things lie in the bin", each.what, n)
		}
		if again := lan.get(took.location); strings.Contains(again.body, "Hoàn tác") {
			t.Errorf("%s: somebody else is offered to take it back", each.what)
		}
		lan.get(binAt).says(t, http.StatusOK, each.name, "Nguyễn Thị Hoa", "30 ngày nữa", "Khôi phục")
		back := binAt + "/" + text(`SELECT id::text FROM bin`) + "/lai"
		onPage(t, next, `action="`+back+`"`)
		d.as("Ông Lãnh", "leader").post(back).says(t, http.StatusNotFound)
		hoa.follow(hoa.post(back)).says(t, http.StatusOK, "Đã đưa "+called+" về chỗ cũ.")
		if now := text(each.rows); now != stood {
			t.Errorf("%s went as\n%s\nand came back as\n%s", each.what, stood, now)
		}
		hoa.post(back).says(t, http.StatusNotFound)
	}
	hoa.get(binAt).says(t, http.StatusOK, "Thùng rác trống.")
}

// What a ledger, an order or a decision needs is not taken away.
func TestWhatSomethingHangsOnStays(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Nguyễn Thị Hoa", "admin")
	jar := d.jar()
	counted := d.Product(catalogtest.Goods{Name: "Đã đếm kho", State: catalog.Draft, Stock: 5})
	d.Exec(`INSERT INTO stock_movements (variant_id, delta, balance, reason, actor_kind) VALUES ($1, 1, 6, 'counted', 'staff')`, counted.VariantID)
	article := b.post(articlesAt+"/them", written()...).location
	b.follow(b.post(article+"/dang", "version", "1"))
	point := b.post(pointsAt+"/them", pairs()...).location
	for at, why := range map[string]string{
		productAddress(jar.ProductID):     "Chỉ bỏ được bản nháp chưa từng đăng.",
		productAddress(counted.ProductID): "đã có đơn hàng, kho, giấy tờ",
		makerAddress(d.CoopLangSo()):      "Chỉ bỏ được bản nháp.",
		article:                           "Bài này đang đăng.",
		point:                             "Điểm này còn đang hoạt động.",
	} {
		b.follow(b.post(at+"/bo-di", "version", "2")).says(t, http.StatusOK, why)
	}
	if n := d.Number(`SELECT count(*) FROM bin`); n != 0 {
		t.Errorf("%d things went", n)
	}
}
