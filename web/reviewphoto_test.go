package web_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

// shot is a picture of one colour.
func shot(t *testing.T, shade uint8) []byte {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, 400, 300))
	for i := 0; i < len(img.Pix); i += 4 {
		copy(img.Pix[i:], []byte{shade, 120, 60, 255})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// sendWith posts a form with files in the field photos.
func (v *visit) sendWith(path string, form url.Values, files map[string][]byte) seen {
	v.t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	for name, values := range form {
		for _, value := range values {
			_ = w.WriteField(name, value)
		}
	}
	for name, file := range files {
		part, err := w.CreateFormFile("photos", name)
		if err != nil {
			v.t.Fatal(err)
		}
		_, _ = part.Write(file)
	}
	_ = w.Close()
	r := httptest.NewRequest(http.MethodPost, path, &body)
	r.Header.Set("Content-Type", w.FormDataContentType())
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	return v.send(r)
}

// reviewAt is where the only thing of an order is spoken of, and the key of its link.
func (v *visit) reviewAt(order string) (at, key string) {
	v.t.Helper()
	m := reviewLink.FindStringSubmatch(v.get(order).body)
	if m == nil {
		v.t.Fatal("no way to a review")
	}
	return m[1], v.get(m[1]+"?k="+m[2]).field(v.t, "k")
}

func (v *visit) develop() {
	v.t.Helper()
	rows, err := v.db.Pool.Query(v.t.Context(), `SELECT id FROM photos WHERE state = 'pending'`)
	if err != nil {
		v.t.Fatal(err)
	}
	var ids []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			v.t.Fatal(err)
		}
		ids = append(ids, id)
	}
	for _, id := range ids {
		if err := v.studio.Develop(v.t.Context(), id); err != nil {
			v.t.Fatal(err)
		}
	}
}

var (
	ownPhoto  = regexp.MustCompile(`src="(/don/[^"]*/anh/[^"]*)"`)
	saidPhoto = regexp.MustCompile(`/anh-nhan-xet/[0-9a-f]{32}-\d+\.jpg`)
)

func TestAPhotoOfAReviewIsPublicWithItsReviewAndNeverBefore(t *testing.T) {
	t.Parallel()
	v := open(t)
	order := v.delivered(v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 9}))
	at, key := v.reviewAt(order)
	led := v.sendWith(at, url.Values{"k": {key}, "score": {"5"}, "body": {"Sợi dai"}, "photo_words": {" Bó  miến\nvừa mở\u202e "}}, map[string][]byte{"IMG 1.png": shot(t, 10), "IMG 2.png": shot(t, 90)})
	if led.status != http.StatusSeeOther {
		t.Fatalf("%d %s", led.status, led.text())
	}
	form := v.get(at + "?k=" + key)
	if !strings.Contains(form.text(), "Ảnh này đang được xử lý") || !strings.Contains(form.text(), "Còn gửi thêm được 1 ảnh") || form.field(t, "photo_words") != "Bó miến vừa mở" {
		t.Errorf("%s", form.text())
	}
	v.develop()
	own := ownPhoto.FindStringSubmatch(v.get(at + "?k=" + key).body)
	if own == nil {
		t.Fatal("its sender sees nothing of it")
	}
	if got := v.get(strings.ReplaceAll(own[1], "&amp;", "&")); got.status != http.StatusOK || !strings.Contains(got.header.Get("Cache-Control"), "no-store") {
		t.Errorf("to its sender: %d %v", got.status, got.header)
	}
	path, _, _ := strings.Cut(own[1], "?")
	file := path[strings.LastIndex(path, "/")+1:]
	public := func() int { return v.get("/anh-nhan-xet/" + file).status }
	for what, address := range map[string]string{"without the key": path, "with a wrong one": path + "?k=x", "on the public shelf": "/anh/" + file, "before it was let through": "/anh-nhan-xet/" + file} {
		if got := v.get(address); got.status != http.StatusNotFound {
			t.Errorf("%s: %d", what, got.status)
		}
	}
	v.show()
	page := v.get("/san-pham/mien-dong")
	if public() != http.StatusOK || len(saidPhoto.FindAllString(page.body, -1)) < 2 || !strings.Contains(page.body, `alt="Ảnh người mua chụp: Bó miến vừa mở, ảnh 1 trong 2"`) || !strings.Contains(page.text(), "1 nhận xét, 1 có ảnh") {
		t.Errorf("let through: %d %s", public(), page.text())
	}
	said, err := review.NewStore(v.db, catalogtest.Noon).ForOffice(t.Context(), review.OfficeQuery{View: review.ViewShown, Page: 1, PerPage: 1, Scope: catalog.Everything()})
	if err != nil {
		t.Fatal(err)
	}
	// The office may say it better, or leave it to what the page says by itself.
	if err := review.NewStore(v.db, catalogtest.Noon).Describe(t.Context(), audit.Actor{Kind: audit.Staff}, said.Rows[0].ID, " "); err != nil {
		t.Fatal(err)
	}
	if page := v.get("/san-pham/mien-dong"); !strings.Contains(page.body, `alt="Ảnh người mua chụp: Miến dong, ảnh 1 trong 2"`) {
		t.Errorf("without words: %s", page.body)
	}
	v.Exec(`UPDATE products SET state = 'hidden'`)
	if public() != http.StatusNotFound {
		t.Error("seen of goods that are hidden")
	}
	v.Exec(`UPDATE products SET state = 'published'`)
	if err := review.NewStore(v.db, catalogtest.Noon).Hide(t.Context(), audit.Actor{Kind: audit.Staff}, said.Rows[0].ID, "personal"); err != nil || public() != http.StatusNotFound {
		t.Errorf("seen after it was hidden (%v)", err)
	}
	if got := v.post(at+"/xoa", url.Values{"k": {key}}); got.status != http.StatusSeeOther || v.count(`photos`) != 0 || v.count(`reviews`) != 0 {
		t.Errorf("withdrawn: %d, %d photos", got.status, v.count(`photos`))
	}
}

func (v *visit) count(table string) (n int) {
	v.t.Helper()
	if err := v.db.Pool.QueryRow(v.t.Context(), `SELECT count(*) FROM `+table).Scan(&n); err != nil {
		v.t.Fatal(err)
	}
	return n
}

func TestAPhotoThatMayNotBeTakenIsNamedAndTheWordsAreKept(t *testing.T) {
	t.Parallel()
	v := open(t)
	at, key := v.reviewAt(v.delivered(v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 9})))
	words := url.Values{"k": {key}, "score": {"4"}, "body": {"Lời đã viết"}}
	heic := append([]byte{0, 0, 0, 24}, []byte("ftypheic\x00\x00\x00\x00mif1heic")...)
	for name, file := range map[string][]byte{"IMG_1.heic": heic, "thư.jpg": []byte("không phải ảnh"), "trống.png": {}} {
		got := v.sendWith(at, words, map[string][]byte{name: file})
		if got.status != http.StatusUnprocessableEntity || !strings.Contains(got.text(), "Ảnh “"+name+"”") || !strings.Contains(got.body, "Lời đã viết</textarea>") {
			t.Errorf("%s: %d %s", name, got.status, got.text())
		}
	}
	long := url.Values{"k": {key}, "score": {"4"}, "body": {"Lời đã viết"}, "photo_words": {strings.Repeat("ảnh ", 60)}}
	if got := v.sendWith(at, long, nil); got.status != http.StatusUnprocessableEntity || !strings.Contains(got.text(), "Viết nhiều nhất 200 chữ cái") || !strings.Contains(got.body, "ảnh ảnh ảnh") {
		t.Errorf("words that are too long: %d %s", got.status, got.text())
	}
	four := map[string][]byte{}
	for i := range review.MostPhotos + 1 {
		four[fmt.Sprintf("%d.png", i)] = shot(t, uint8(40*i))
	}
	if got := v.sendWith(at, words, four); got.status != http.StatusUnprocessableEntity || !strings.Contains(got.text(), "nhiều nhất 3 ảnh") || v.count("reviews") != 0 || v.count("photos") != 0 {
		t.Errorf("four: %d %s", got.status, got.text())
	}
	delete(four, "0.png")
	if got := v.sendWith(at, words, four); got.status != http.StatusSeeOther || v.count("photos") != 3 {
		t.Errorf("three: %d, %d photos", got.status, v.count("photos"))
	}
	v.develop()
	drop := regexp.MustCompile(`name="drop"[^>]*value="(\d+)"`).FindStringSubmatch(v.get(at + "?k=" + key).body)
	if drop == nil {
		t.Fatal("no way to take one back")
	}
	words["drop"] = []string{drop[1]}
	if got := v.sendWith(at, words, map[string][]byte{"neu.png": shot(t, 200)}); got.status != http.StatusSeeOther || v.count("photos") != 3 {
		t.Errorf("one for another: %d, %d photos", got.status, v.count("photos"))
	}
}

func TestReviewsWithAPhotoCanBeLookedAtAlone(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 99})
	store := review.NewStore(v.db, catalogtest.Noon)
	for n := range 3 {
		said := review.Said{Score: 4, Body: fmt.Sprintf("Lời %d.", n)}
		if n == 1 {
			uploads, err := v.studio.Keep(t.Context(), [][]byte{shot(t, 9)})
			if err != nil {
				t.Fatal(err)
			}
			said.Photos = uploads
		}
		if err := store.Write(t.Context(), review.Bought{LineID: int64(n + 1), ProductID: jar.ProductID, Author: "N. A."}, said); err != nil {
			t.Fatal(err)
		}
	}
	v.develop()
	v.show()
	all, with := v.get("/san-pham/mien-dong/nhan-xet").text(), v.get("/san-pham/mien-dong/nhan-xet?anh=co").text()
	if strings.Count(all, "Lời ") != 3 || !strings.Contains(all, "Có ảnh 1") || strings.Count(with, "Lời ") != 1 || !strings.Contains(with, "3 nhận xét, 1 có ảnh") {
		t.Errorf("%s\n%s", all, with)
	}
}
