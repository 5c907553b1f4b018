package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/search"
)

func TestAnOfficerTeachesTheSearchAWord(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Nem thính", Producer: d.NemHaHoa(), Stock: 10})
	finder := search.NewPostgres(d.db, d.now)
	finds := func(text string) bool {
		t.Helper()
		r, err := finder.Find(t.Context(), search.Query{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		return len(r.IDs) > 0 && r.IDs[0] == jar.ProductID
	}
	b := d.as("Hoa", "economy")
	if finds("quà nhậu") {
		t.Fatal("the word is known already")
	}
	b.follow(b.post(wordsAt+"/tu", "id", "0", "phrases", " nem thính ,quà nhậu, Quà  Nhậu")).says(t, http.StatusOK, "Đã lưu từ cùng nghĩa.", "nem thính · quà nhậu")
	if !finds("quà nhậu") {
		t.Fatal("what was taught is not found")
	}
	line := "0"
	if err := d.db.Pool.QueryRow(t.Context(), `SELECT max(id)::text FROM search_synonyms`).Scan(&line); err != nil {
		t.Fatal(err)
	}
	b.post(wordsAt+"/tu", "id", line, "version", "0", "phrases", "nem thính, quà khác").says(t, http.StatusConflict, "vừa có người khác sửa")
	b.follow(b.post(wordsAt+"/tu", "id", line, "version", "1", "phrases", "nem thính, mồi nhậu")).says(t, http.StatusOK, "mồi nhậu")
	if finds("quà nhậu") || !finds("mồi nhậu") {
		t.Fatal("a changed line is not changed for buyers")
	}
	b.follow(b.post(wordsAt+"/bo", "id", line, "version", "2")).says(t, http.StatusOK, "Đã bỏ từ tìm kiếm “")
	if finds("mồi nhậu") {
		t.Fatal("a removed line still counts")
	}
	for _, wrong := range []string{"", "một từ thôi", strings.Repeat("chữ ", 20) + ", nem", "nem, !!!", strings.Repeat("từ,", 1) + "từ"} {
		b.post(wordsAt+"/tu", "id", "0", "phrases", wrong).says(t, http.StatusUnprocessableEntity)
	}
	var audited int
	if err := d.db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM audit_log WHERE entity = 'synonym'`).Scan(&audited); err != nil || audited != 3 {
		t.Errorf("%d audit rows (%v)", audited, err)
	}
}

func TestWhatNobodyFoundIsAnIdeaWithoutATraceOfWhoLooked(t *testing.T) {
	t.Parallel()
	d := open(t)
	words := search.NewWords(d.db, d.now)
	for _, text := range []string{"Sầu  riêng", "sầu riêng", "0912 345 678", "ai@example.vn", "!!!", strings.Repeat("dài ", 100), "https://x.vn", "9704 1111 2222"} {
		words.Note(text)
	}
	if err := words.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	page := d.as("Hoa", "economy").get(wordsAt)
	page.says(t, http.StatusOK, "Ý tưởng sản phẩm", "sầu riêng", "24/11/2026")
	missed, err := words.Missed(t.Context(), 30, 10)
	if err != nil || len(missed) != 2 || missed[0].Term != "sầu riêng" || missed[0].N != 2 || len([]rune(missed[1].Term)) > 60 {
		t.Fatalf("%+v (%v)", missed, err)
	}
	d.Exec(`UPDATE search_misses SET day = day - 200`)
	if err := words.Tidy(t.Context()); err != nil {
		t.Fatal(err)
	}
	if missed, _ := words.Missed(t.Context(), 3000, 10); len(missed) != 0 {
		t.Errorf("half a year later it is still kept: %+v", missed)
	}
}

func TestWordsAreTheWholeCommunesBusiness(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.signedIn(d.account("Bà Lý", "producer", d.CoopLangSo())).get(wordsAt).says(t, http.StatusNotFound)
}
