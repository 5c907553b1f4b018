package admin

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/phrase"
)

func (d *desk) saidOn(t *testing.T, on phrase.Occasion) []string {
	t.Helper()
	all, err := d.office.begin(t.Context(), on)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// form is the fields of the page with these sentences in it.
func lines(version int, all []string, more ...string) []string {
	out := append([]string{"version", strconv.Itoa(version)}, more...)
	for i, one := range all {
		out = append(out, phraseField(i), one)
	}
	return out
}

func TestTheCommuneWritesTheSentencesThatPeopleBeginWith(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	at := phraseAddress(phrase.ReviewAnswer)
	standard := d.saidOn(t, phrase.ReviewAnswer)
	b.get(settingsAt).says(t, http.StatusOK, "Mẫu câu", "Xã đã sửa 0 trong 8 loại câu.")
	b.get(phrasesAt).says(t, http.StatusOK, "Trả lại sản phẩm", "“"+standard[0]+"”", "Mẫu gốc")
	b.get(at).says(t, http.StatusOK, standard[2], "Câu mới")

	b.follow(b.post(at+"/luu", lines(0, standard, "fresh", "Dạ, cơ sở  cảm ơn ạ.")...)).says(t, http.StatusOK, "Đã lưu mẫu câu.", "Hoàn tác", "Hoa sửa")
	if got := d.saidOn(t, phrase.ReviewAnswer); len(got) != 4 || got[3] != "Dạ, cơ sở cảm ơn ạ." {
		t.Fatalf("%q", got)
	}
	now := d.saidOn(t, phrase.ReviewAnswer)
	b.follow(b.post(at+"/luu", lines(1, now, "do", "len-3")...))
	b.follow(b.post(at+"/luu", lines(2, d.saidOn(t, phrase.ReviewAnswer), "do", "xuong-0")...))
	if got, want := d.saidOn(t, phrase.ReviewAnswer), []string{standard[1], standard[0], "Dạ, cơ sở cảm ơn ạ.", standard[2]}; !slices.Equal(got, want) {
		t.Errorf("they stand as %q, not %q", got, want)
	}
	typed := d.saidOn(t, phrase.ReviewAnswer)
	typed[0] = "Cảm ơn bác ạ."
	b.follow(b.post(at+"/luu", lines(3, typed, "do", "cat-3")...)).says(t, http.StatusOK, "Đã cất", "Dùng lại")
	if got := d.saidOn(t, phrase.ReviewAnswer); len(got) != 3 || got[0] != "Cảm ơn bác ạ." || slices.Contains(got, standard[2]) {
		t.Errorf("put away, they are %q", got)
	}
	b.follow(b.post(at+"/luu", lines(4, d.saidOn(t, phrase.ReviewAnswer), "do", "dung-0")...))
	if got := d.saidOn(t, phrase.ReviewAnswer); len(got) != 4 || got[3] != standard[2] {
		t.Errorf("taken out again, they are %q", got)
	}
	b.follow(b.post(at+"/ve-goc", "version", "5")).says(t, http.StatusOK, "Mẫu gốc", "Cảm ơn bác ạ.")
	if got := d.saidOn(t, phrase.ReviewAnswer); !slices.Equal(got, standard) {
		t.Errorf("the standard is %q", got)
	}
	b.follow(b.post(at+"/khoi-phuc", "version", "6", "back", "5"))
	if got := d.saidOn(t, phrase.ReviewAnswer); len(got) != 4 {
		t.Errorf("taken back, they are %q", got)
	}
	b.follow(b.post(at+"/khoi-phuc", "version", "7", "back", "0"))
	if got := d.saidOn(t, phrase.ReviewAnswer); !slices.Equal(got, standard) {
		t.Errorf("before anybody changed them they were %q", got)
	}
	b.post(at+"/khoi-phuc", "version", "8", "back", "99").says(t, http.StatusNotFound)
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action = 'phrases.review_answer' AND actor_name = 'Hoa'`); n != 8 {
		t.Errorf("%d lines in the log", n)
	}
	d.as("Bà Lý", "producer").get(at).says(t, http.StatusForbidden)
	d.as("Bình", "leader").post(at+"/ve-goc", "version", "8").says(t, http.StatusForbidden)
	b.get(phrasesAt+"/khong-co").says(t, http.StatusNotFound)
}

func TestASentenceThatIsWrongIsSaidAtItsField(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	at := phraseAddress(phrase.GoodsBack)
	long := strings.Repeat("a", phrase.MostLetters+1)
	wrong := b.post(at+"/luu", lines(0, []string{"Chụp lại ảnh.", "…!", long}, "fresh", "Chụp lại ảnh.")...)
	wrong.says(t, http.StatusUnprocessableEntity, "Câu này chưa có chữ", "Viết trong 200 chữ cái", "Câu này đã có ở trên", long)
	onPage(t, wrong, `href="#fresh"`)
	b.post(at+"/luu", lines(0, []string{" ", ""})...).says(t, http.StatusUnprocessableEntity, "Để lại ít nhất một câu")
	many := make([]string, phrase.Most)
	for i := range many {
		many[i] = "Câu số " + strconv.Itoa(i)
	}
	b.post(at+"/luu", lines(0, many, "fresh", "Một câu nữa")...).says(t, http.StatusUnprocessableEntity, "Nhiều nhất 12 câu", "Một câu nữa")
	if n := d.Number(`SELECT count(*) FROM phrase_versions`); n != 0 {
		t.Error("something wrong was kept")
	}
	full := b.follow(b.post(at+"/luu", lines(0, many)...))
	full.says(t, http.StatusOK, "Câu số 11")
	if strings.Contains(full.body, `name="fresh"`) {
		t.Error("there is room for a thirteenth")
	}
}

func TestTwoWhoChangeTheSentencesAreToldOfEachOther(t *testing.T) {
	t.Parallel()
	d := open(t)
	hoa, mai := d.as("Hoa", "economy"), d.as("Mai", "admin")
	at := phraseAddress(phrase.PaperBack)
	mine := []string{"Câu của Hoa."}
	hoa.follow(hoa.post(at+"/luu", lines(0, mine)...))
	clash := mai.post(at+"/luu", lines(0, []string{"Câu của Mai."})...)
	clash.says(t, http.StatusConflict, "Câu của Hoa.", "Câu của Mai.", "Hoa")
	mai.post(at+"/ve-goc", "version", "0").says(t, http.StatusConflict, "vừa được người khác sửa", "Câu của Hoa.")
	if got := d.saidOn(t, phrase.PaperBack); !slices.Equal(got, mine) {
		t.Errorf("they are %q", got)
	}
	mai.follow(mai.postForm(at+"/luu", filled(formTo(t, clash, at+"/luu"), "pick.sentences", "mine")))
	if got := d.saidOn(t, phrase.PaperBack); !slices.Equal(got, []string{"Câu của Mai."}) {
		t.Errorf("picked, they are %q", got)
	}
}

func TestTheSentencesOfTheCommuneStandWhereverSomebodyWrites(t *testing.T) {
	t.Parallel()
	d := open(t)
	hoa := d.as("Hoa", "economy")
	own := func(on phrase.Occasion, text string) {
		hoa.follow(hoa.post(phraseAddress(on)+"/luu", lines(0, []string{text})...))
	}
	own(phrase.OrderCancel, "Hết hàng, xin lỗi anh chị.")
	own(phrase.ReviewAnswer, "Cơ sở xin cảm ơn.")
	o := d.order(d.jar())
	at := orderAddress(o.Code)
	onPage(t, hoa.get(at), `<option value="Hết hàng, xin lỗi anh chị.">`)
	lady := d.as("Bà Lý", "producer")
	onPage(t, lady.get(toPhone(at)), `<option value="Hết hàng, xin lỗi anh chị.">`)
	// Somebody chose a sentence that was taken away since the page was made: it is kept.
	hoa.follow(hoa.post(at+"/huy", "reason", "Hết hàng"))
	if n := d.Number(`SELECT count(*) FROM orders WHERE cancel_reason = 'Hết hàng'`); n != 1 {
		t.Error("the reason that was chosen is lost")
	}
}

// Where there is no script a sentence is picked from a list and stands before what was typed.
func TestASentenceBeginsATextWithoutAScript(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.Exec(`UPDATE products SET state = 'hidden' WHERE id = $1`, jar.ProductID)
	d.Exec(`INSERT INTO product_submissions (product_id, state, by_name, at) VALUES ($1, 'waiting', 'Bà Lý', now())`, jar.ProductID)
	hoa := d.as("Hoa", "economy")
	page := hoa.get(editAddress(jar.ProductID))
	onPage(t, page, `name="reason-mau"`)
	hoa.follow(hoa.post(productAddress(jar.ProductID)+"/tra-lai", "reason-mau", "Ảnh nhãn mờ, chụp lại cho rõ chữ.", "reason", "Cả mặt sau nữa."))
	if n := d.Number(`SELECT count(*) FROM product_submissions WHERE reason = 'Ảnh nhãn mờ, chụp lại cho rõ chữ. Cả mặt sau nữa.'`); n != 1 {
		t.Error("the two are not one text")
	}
}
