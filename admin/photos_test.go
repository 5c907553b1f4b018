package admin

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/png"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/blob"
)

// drawn is a test picture of one shade.
func drawn(t *testing.T, shade uint8) string {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 400, 300))
	for i := range img.Pix {
		img.Pix[i] = shade
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// sendFiles posts a form of files, given as name and content; accept may be empty.
func (b *browser) sendFiles(path, accept string, pairs ...string) answer {
	b.desk.t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	_ = form.WriteField("csrf", b.csrf)
	_ = form.WriteField("agreed", "1")
	for i := 0; i+1 < len(pairs); i += 2 {
		part, err := form.CreateFormFile("files", pairs[i])
		if err != nil {
			b.desk.t.Fatal(err)
		}
		_, _ = part.Write([]byte(pairs[i+1]))
	}
	_ = form.Close()
	r := httptest.NewRequest(http.MethodPost, path, &body)
	r.Header.Set("Content-Type", form.FormDataContentType())
	if accept != "" {
		r.Header.Set("Accept", accept)
	}
	return b.send(r)
}

func (d *desk) photos(productID int64) []catalog.Photo {
	d.t.Helper()
	all, err := d.office.Catalog.PhotosForOffice(context.Background(), productAlbum(productID, "").of)
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

func TestAnOfficerSendsPhotosAndPutsThemInOrder(t *testing.T) {
	t.Parallel()
	d := open(t)
	product := d.jar().ProductID
	b, at := d.as("Cán bộ", "economy"), productAlbum(product, "").action
	page := b.follow(b.sendFiles(at, "", "goi.png", drawn(t, 10), "soi.png", drawn(t, 90)))
	for _, wanted := range []string{"Đã nhận 2 ảnh", "Đang xử lý 0/2 ảnh", "2 ảnh, khách thấy 0", "Chờ xử lý"} {
		if !strings.Contains(plain(page.body), wanted) {
			t.Errorf("the page does not say %q", wanted)
		}
	}
	all := d.photos(product)
	for _, p := range all {
		if err := d.office.Studio.Develop(t.Context(), p.ID); err != nil {
			t.Fatal(err)
		}
	}
	n := strconv.FormatInt(all[1].ID, 10)
	if wrong := b.post(at+"/mo-ta", "photo", n, "alt", "", "focal", "4"); wrong.status != http.StatusUnprocessableEntity || !strings.Contains(plain(wrong.body), "Viết một câu ngắn tả ảnh") {
		t.Errorf("without words: %d", wrong.status)
	}
	long := strings.Repeat("ả", 201)
	if wrong := b.post(at+"/mo-ta", "photo", n, "alt", long, "focal", "4"); wrong.status != http.StatusUnprocessableEntity || !strings.Contains(wrong.body, long) {
		t.Errorf("what was typed is lost: %d", wrong.status)
	}
	if wrong := b.post(at+"/mo-ta", "photo", n, "alt", "Sợi miến", "focal", "9"); wrong.status != http.StatusUnprocessableEntity {
		t.Errorf("a place that there is not: %d", wrong.status)
	}
	b.follow(b.post(at+"/mo-ta", "photo", n, "alt", "Sợi miến trắng", "focal", "1"))
	page = b.follow(b.post(at+"/thu-tu", "photo", n, "move", "first"))
	if got := d.photos(product)[0]; got.ID != all[1].ID || got.Alt != "Sợi miến trắng" || got.FocalX != 50 || got.FocalY != 0 || !strings.Contains(plain(page.body), "Ảnh bìa") {
		t.Errorf("the first is %+v", got)
	}
	page = b.follow(b.post(at+"/bo", "photo", n))
	if !strings.Contains(plain(page.body), "Thùng rác (1)") || d.photos(product)[1].DeletedAt == nil {
		t.Error("it is not in the bin")
	}
	page = b.follow(b.post(at+"/lay-lai", "photo", n))
	if !strings.Contains(plain(page.body), "Đã lấy ảnh lại") || strings.Contains(plain(page.body), "Thùng rác (") {
		t.Error("it did not come back")
	}
	if page := b.follow(b.post(at+"/xoa", "photo", n)); !strings.Contains(plain(page.body), "Chỉ xóa hẳn được ảnh trong thùng rác") {
		t.Error("a photo in use was purged")
	}
	b.follow(b.post(at+"/bo", "photo", n))
	b.follow(b.post(at+"/xoa", "photo", n))
	if len(d.photos(product)) != 1 {
		t.Error("it was not purged")
	}
	var lines int
	if err := d.db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM audit_log WHERE entity = 'photo' AND actor_name = 'Cán bộ'`).Scan(&lines); err != nil || lines != 8 {
		t.Errorf("%d lines of audit (%v)", lines, err)
	}
}

func TestARefusedFileIsNamedAndTheRestIsNotTaken(t *testing.T) {
	t.Parallel()
	d := open(t)
	product := d.jar().ProductID
	b, at := d.as("Cán bộ", "economy"), productAlbum(product, "").action
	said := b.sendFiles(at, "", "tot.png", drawn(t, 10), "IMG_01.HEIC", "\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic")
	if said.status != http.StatusUnprocessableEntity || !strings.Contains(plain(said.body), "“IMG_01.HEIC”: Ảnh này ở dạng HEIC của iPhone") || len(d.photos(product)) != 0 {
		t.Errorf("%d: %s", said.status, plain(said.body))
	}
	if said := b.sendFiles(at, ""); said.status != http.StatusUnprocessableEntity || !strings.Contains(plain(said.body), "Bạn chưa chọn ảnh nào") {
		t.Errorf("nothing sent: %d", said.status)
	}
	if said := b.sendFiles(at, "text/plain", "a.png", "<svg>"); said.status != http.StatusUnprocessableEntity || strings.Contains(said.body, "<html") || !strings.Contains(said.body, "không phải ảnh") {
		t.Errorf("a script hears %d %q", said.status, said.body)
	}
	if said := b.sendFiles(at, "text/plain", "a.png", drawn(t, 3)); said.status != http.StatusOK || !strings.Contains(said.body, "Đã nhận 1 ảnh") {
		t.Errorf("a script hears %d %q", said.status, said.body)
	}
	if page := b.follow(b.sendFiles(at, "", "a.png", drawn(t, 3))); !strings.Contains(plain(page.body), "đã có rồi") {
		t.Error("the same again is taken for new")
	}
}

func TestOnlyPhotosMayBeHeavy(t *testing.T) {
	t.Parallel()
	d := open(t)
	product := d.jar().ProductID
	b := d.as("Cán bộ", "economy")
	heavy := strings.Repeat("x", 1<<20)
	if said := b.sendFiles(productAlbum(product, "").action, "", "a.jpg", heavy); said.status != http.StatusUnprocessableEntity {
		t.Errorf("a mebibyte of no picture: %d", said.status)
	}
	if said := b.sendFiles(productAddress(product)+"/gia", "", "a.jpg", heavy); said.status != http.StatusRequestEntityTooLarge {
		t.Errorf("a mebibyte instead of a price: %d", said.status)
	}
	if said := b.sendFiles(productAlbum(product, "").action+"/mo-ta", "", "a.jpg", heavy); said.status != http.StatusRequestEntityTooLarge {
		t.Errorf("a mebibyte of words: %d", said.status)
	}
	for _, at := range []string{papersAt + "/them", papersAt + "/1/gia-han", papersAt + "/1/sua", papersAt + "/1/ban-chup", starsAt + "/de-nghi/1/ban-chup"} {
		if said := b.upload(at, []byte("%PDF-1.4 "+heavy)); said.status == http.StatusRequestEntityTooLarge {
			t.Errorf("%s takes no photograph of a paper", at)
		}
	}
}

func TestAProducerSendsPhotosOfItsOwnGoodsOnly(t *testing.T) {
	t.Parallel()
	d := open(t)
	own := d.jar().ProductID
	b := d.signedIn(d.account("HTX", "producer", d.CoopLangSo()))
	if said := b.sendFiles(productAlbum(own, "").action, "text/plain", "a.png", drawn(t, 1)); said.status != http.StatusOK {
		t.Errorf("its own: %d %s", said.status, said.body)
	}
	other := d.signedIn(d.account("Hộ khác", "producer", d.NemHaHoa()))
	for _, said := range []answer{other.sendFiles(productAlbum(own, "").action, "text/plain", "b.png", drawn(t, 2)), other.post(productAlbum(own, "").action+"/bo", "photo", strconv.FormatInt(d.photos(own)[0].ID, 10))} {
		if said.status != http.StatusNotFound {
			t.Errorf("another's: %d %s", said.status, said.body)
		}
	}
	if all := d.photos(own); len(all) != 1 || all[0].DeletedAt != nil {
		t.Errorf("there are %+v", all)
	}
}

type fullShelf struct{ blob.Shelf }

func (fullShelf) Put(context.Context, string, []byte) error {
	return errors.New("no space left on device")
}

func TestAFullDiskIsSaidPlainly(t *testing.T) {
	t.Parallel()
	d := open(t)
	product := d.jar().ProductID
	d.office.Studio.Files.Private = fullShelf{}
	said := d.as("Cán bộ", "economy").sendFiles(productAlbum(product, "").action, "", "a.png", drawn(t, 1))
	if said.status != http.StatusServiceUnavailable || !strings.Contains(plain(said.body), "Máy chủ chưa cất được ảnh lúc này") || strings.Contains(said.body, "no space") || len(d.photos(product)) != 0 {
		t.Errorf("%d: %s", said.status, plain(said.body))
	}
}
