package admin

import (
	"net/http"
	"strings"
	"testing"
)

// TestTwoRenewalsOfOnePaperAreShownSideBySide has two officers renew one paper: the second is led
// to what the first kept, and nothing that they typed is lost.
func TestTwoRenewalsOfOnePaperAreShownSideBySide(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	var at string
	if err := d.db.Pool.QueryRow(t.Context(), `SELECT '/quan-tri/giay-to/' || max(id) FROM papers WHERE superseded_by IS NULL`).Scan(&at); err != nil {
		t.Fatal(err)
	}
	form := func(number string) []string {
		return []string{"number", number, "issuer", "Chi cục (mẫu)", "issued", "1/1/2026", "expires", "31/12/2029", "visibility", "public"}
	}
	hoa, binh := d.as("Hoa", "economy"), d.as("Bình", "economy")
	hoa.follow(hoa.upload(at+"/gia-han", nil, form("09/2026")...)).says(t, http.StatusOK, "Đã lưu")
	met := binh.upload(at+"/gia-han", nil, form("10/2026")...)
	met.says(t, http.StatusConflict, "Có người vừa ghi bản gia hạn số 09/2026", "Số 09/2026")
	if !strings.Contains(met.body, `value="10/2026"`) {
		t.Error("what the second typed is gone")
	}
	binh.follow(binh.upload(at+"/gia-han", nil, form("09/2026")...)).says(t, http.StatusOK, "Đã lưu", "Số 09/2026")
	var n int
	if err := d.db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM papers WHERE number IN ('09/2026', '10/2026')`).Scan(&n); err != nil || n != 1 {
		t.Errorf("%d renewals are kept, not 1: %v", n, err)
	}
}

// TestTheRenewalOfAPaperThatEndsIsWhatComesNext: it is open and stands before all else that can be done.
func TestTheRenewalOfAPaperThatEndsIsWhatComesNext(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	var at string
	if err := d.db.Pool.QueryRow(t.Context(), `SELECT '/quan-tri/giay-to/' || max(id) FROM papers WHERE superseded_by IS NULL`).Scan(&at); err != nil {
		t.Fatal(err)
	}
	d.Exec(`UPDATE papers SET expires_on = '2029-12-31'`)
	b := d.as("Lan", "economy")
	order := func() (renew, copied int, open bool) {
		body := b.get(at).says(t, http.StatusOK, "Ghi bản gia hạn", "Thêm bản chụp").body
		renew = strings.Index(body, "Ghi bản gia hạn")
		return renew, strings.Index(body, "Thêm bản chụp"), strings.HasSuffix(strings.TrimSpace(body[:strings.LastIndex(body[:renew], "<summary")]), "open>")
	}
	if renew, copied, open := order(); renew < copied || open {
		t.Error("a paper that holds for years asks to be renewed")
	}
	d.Exec(`UPDATE papers SET expires_on = '2026-12-10'`)
	if renew, copied, open := order(); renew > copied || !open {
		t.Error("the renewal of a paper that ends in two weeks is folded away or comes last")
	}
}
