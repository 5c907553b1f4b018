package main

import (
	"fmt"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/browsertest"
	"github.com/ocop-hungdao/ocop/internal/media"
)

// hang puts a picture among the photos, with its copies where the program looks for them, and
// gives its number. The columns and values say what it is of and what is known of it.
func (s *stage) hang(t *testing.T, w, h int, base color.NRGBA, columns, values string) int64 {
	t.Helper()
	body, err := os.ReadFile(testCard(t, "anh.png", w, h, base))
	if err != nil {
		t.Fatal(err)
	}
	shot, err := media.Check(body)
	if err != nil {
		t.Fatal(err)
	}
	made, err := media.NewMaker(1).Make(t.Context(), shot)
	if err != nil {
		t.Fatal(err)
	}
	files, err := blob.Open(blob.Config{Folder: filepath.Join(s.state, "files")})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range made.Files {
		if err := files.Public.Put(t.Context(), f.Name.String(), f.Body); err != nil {
			t.Fatal(err)
		}
	}
	return one[int64](t, s, `INSERT INTO photos (`+columns+`, state, upload, hash, width, height, widths, webp, colour, bytes, position, added_name)
		VALUES (`+values+`, 'ready', md5($1) || md5($1), $1, $2, $3, $4, $5, $6, $7, 9, 'Cán bộ Phòng Kinh tế (mẫu)') RETURNING id`,
		made.Hash, made.Width, made.Height, made.Widths, made.WebP, made.Colour, len(body))
}

// pictureScenes are the pages of the library of pictures: the office's, and those of HTX Miến
// làng So on a phone.
func (s *stage) pictureScenes(t *testing.T) (office, own []scene) {
	t.Helper()
	const (
		makers = `(SELECT id FROM producers WHERE slug = 'htx-mien-lang-so')`
		goods  = `(SELECT id FROM products WHERE producer_id = ` + makers + ` AND published_at IS NOT NULL ORDER BY id DESC LIMIT 1)`
	)
	straw, leaf, earth := color.NRGBA{200, 150, 60, 255}, color.NRGBA{60, 120, 80, 255}, color.NRGBA{120, 70, 50, 255}
	long := strings.Repeat("Sợi miến dong phơi trên phên tre giữa sân đình làng So buổi sáng ", 3) + "(mẫu)"
	old := s.hang(t, 640, 480, earth, `product_id, alt, deleted_at`, goods+`, 'Ảnh cũ chụp hơi tối (mẫu)', now() - interval '3 days'`)
	used := s.hang(t, 1600, 1200, straw, `product_id, alt, replaces, agreed_at, agreed_name`, fmt.Sprintf(`%s, '%s', %d, now(), 'Cán bộ mẫu'`, goods, long, old))
	s.hang(t, 1600, 1200, straw, `producer_id, alt`, makers+`, 'Sân phơi của hợp tác xã (mẫu)'`)
	of := fmt.Sprintf(`(SELECT picture FROM photos WHERE id = %d)`, used)
	alike := s.hang(t, 800, 600, straw, `library, alt, alike, alike_bits`, `true, 'Sân phơi miến, ảnh gửi lại (mẫu)', `+of+`, 1`)
	wordless := s.hang(t, 900, 1200, leaf, `producer_id`, makers)
	s.hang(t, 400, 300, leaf, `product_id`, goods)
	broken := one[int64](t, s, `INSERT INTO photos (product_id, alt, state, reason, upload, position, added_name)
		VALUES (`+goods+`, 'Ảnh gửi lên bị hỏng (mẫu)', 'failed', 'picture.broken', md5('hong') || md5('hong'), 9, 'Cán bộ mẫu') RETURNING id`)
	at := func(library string, photo int64) string { return fmt.Sprintf("%s/%d", library, photo) }
	const desk, phone = "/quan-tri/thu-vien-anh", "/chu-the/anh"
	office = []scene{
		{name: "office-pictures", path: desk},
		{name: "office-pictures-wordless", path: desk + "?xem=thieu-mo-ta"},
		{name: "office-pictures-alike", path: desk + "?xem=trung-nhau"},
		{name: "office-pictures-binned", path: desk + "?xem=da-bo"},
		{name: "office-pictures-none", path: desk + "?q=khong-co-anh-nao"},
		{name: "office-pictures-ten", path: desk + "/mo-ta"},
		{name: "office-pictures-send", path: desk + "/tai-len"},
		{name: "office-pictures-had", path: desk + "/tai-len?co=" + itoa(used)},
		{name: "office-pictures-send-wrong", reach: pressed(desk+"/tai-len", `/tai-len`, `f.elements.alt_2.value = "Có lời, chưa có ảnh"`)},
		{name: "office-picture", path: at(desk, used)},
		{name: "office-picture-alike", path: at(desk, alike)},
		{name: "office-picture-wordless", path: at(desk, wordless)},
		{name: "office-picture-binned", path: at(desk, old)},
		{name: "office-picture-broken", path: at(desk, broken)},
		{name: "office-picture-wrong", reach: pressed(at(desk, wordless), `/luu`, ``)},
		{name: "office-picture-instead-wrong", reach: pressed(at(desk, used), `/thay`, `f.elements.new_alt.value = ""`)},
	}
	own = []scene{
		{name: "own-pictures", path: phone},
		{name: "own-pictures-none", path: phone + "?q=khong-co-anh-nao"},
		{name: "own-pictures-ten", path: phone + "/mo-ta"},
		{name: "own-picture", path: at(phone, used)},
		{name: "own-picture-wordless", path: at(phone, wordless)},
	}
	return office, own
}

// pressed changes something in the form of a page that is sent to where action ends, and sends it.
func pressed(path, action, change string) func(*browsertest.Tab) {
	return func(tab *browsertest.Tab) {
		tab.Go(path)
		tab.Submits(fmt.Sprintf(`(() => { const f = document.querySelector("main form[action$='%s']"); %s; f.requestSubmit() })()`, action, change))
	}
}
