package admin

import (
	"bytes"
	"compress/zlib"
	"image"
	"image/color"
	"image/draw"
	"io"
	"math"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

var (
	pdfStream = regexp.MustCompile(`(?s)stream\r?\n(.*?)\r?\nendstream`)
	pdfRect   = regexp.MustCompile(`(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re ([fS])`)
)

// scanPDF is what a camera reads off the cells of a printed sheet, page by page: the black of each
// page is painted, and what lies in each frame is looked at.
func scanPDF(t *testing.T, a answer) (read []string) {
	t.Helper()
	const dots, height = 4, 842 // a point
	for _, m := range pdfStream.FindAllStringSubmatch(a.body, -1) {
		z, err := zlib.NewReader(strings.NewReader(m[1]))
		if err != nil {
			continue
		}
		text, err := io.ReadAll(z)
		if err != nil || !bytes.Contains(text, []byte(" re ")) {
			continue
		}
		page := image.NewGray(image.Rect(0, 0, 596*dots, height*dots))
		draw.Draw(page, page.Bounds(), image.White, image.Point{}, draw.Src)
		var frames []image.Rectangle
		for _, r := range pdfRect.FindAllStringSubmatch(string(text), -1) {
			var v [4]float64
			for i := range v {
				if v[i], err = strconv.ParseFloat(r[i+1], 64); err != nil {
					t.Fatal(err)
				}
			}
			low, high := height-v[1], height-v[1]-v[3] // numbers are cut to two places: no seam may show between two
			at := image.Rect(int(v[0]*dots), int(min(low, high)*dots), int(math.Ceil((v[0]+v[2])*dots)), int(math.Ceil(max(low, high)*dots)))
			if r[5] == "S" {
				frames = append(frames, at)
				continue
			}
			draw.Draw(page, at, image.NewUniform(color.Black), image.Point{}, draw.Src)
		}
		for _, f := range frames {
			read = append(read, browsertest.Decode(page, f.Inset(dots)))
		}
	}
	return read
}

func TestPickedCodesStandOnOneSheetAndACameraReadsEach(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "youth")
	var ids, want []string
	for _, letter := range "ABCDEGHKMNPRTU" { // of those that look alike on paper one alone is a code
		code := "TIN" + string(letter)
		at := b.post(linksAt+"/them", "mo", "page-tin", "code", code).location
		ids = append(ids, strings.TrimPrefix(at, linksAt+"/"))
		want = append(want, strings.ToUpper(d.office.BaseURL+"/"+code+"?k=qr"))
	}
	slices.Reverse(want) // as the list has them: the newest first
	list := b.get(linksAt)
	onPage(t, list, `name="chon" value="`+ids[0]+`" form="pick"`)
	list.says(t, http.StatusOK, "In mã QR", "In cho nơi khác", "Bao bì, biển, bảng giá", "Tờ rơi")
	sheet := b.pick(linksAt+"/nhieu", ids[:12], "viec", "in")
	if got := scanPDF(t, sheet); pdfPages(t, sheet) != 1 || !slices.Equal(got, want[2:]) {
		t.Errorf("twelve codes are read as %q on %d pages", got, pdfPages(t, sheet))
	}
	b.post(linksAt+"/"+ids[13]+"/ngung", "version", "1")
	b.post(stallsAt, "name", "Hội chợ Quốc Oai")
	onPage(t, b.get(linksAt), `<option value="hc1">Quầy Hội chợ Quốc Oai</option>`)
	sheet = b.pick(linksAt+"/nhieu", append(ids, "999999", "x"), "viec", "in-cho", "k", "hc1")
	if got := scanPDF(t, sheet); pdfPages(t, sheet) != 2 || len(got) != 13 || got[0] != strings.ToUpper(d.office.BaseURL+"/TINT?k=hc1") {
		t.Errorf("for a stall, without what is out of use: %q on %d pages", got, pdfPages(t, sheet))
	}
	b.follow(b.pick(linksAt+"/nhieu", ids[13:], "viec", "in")).says(t, http.StatusOK, "Các mã đã chọn đều đã ngừng dùng")
	b.follow(b.post(linksAt+"/nhieu", "viec", "in")).says(t, http.StatusOK, "Bạn chưa chọn dòng nào")
	if rows := bookRows(t, d.as("Lan", "economy").pick(linksAt+"/nhieu", ids[:2], "viec", "excel", "xem", "tat-ca")); len(rows) != 2 {
		t.Errorf("the workbook of two has %q", rows)
	}
}
