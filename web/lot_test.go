package web_test

import (
	"net/http"
	"strings"
	"testing"
)

func TestAPackageLeadsToWhatBecameOfItsLot(t *testing.T) {
	t.Parallel()
	v, jar := stocked(t)
	v.Exec(`INSERT INTO lots (product_id, code, made_on, expires_on, recalled_on, recall_notice) VALUES ($1, 'TOT-1', '2026-11-01', '2026-11-24', NULL, ''),
		($1, 'CU-1', '2025-11-01', '2026-11-23', NULL, ''), ($1, 'HOI-1', '2026-11-01', '2027-11-01', '2026-11-20', 'Ẩm, xin đừng dùng.')`, jar.ProductID)
	for path, words := range map[string][]string{"/lo/tot-1": {"Lô hàng bình thường", "Dùng đến hết 24/11/2026"}, "/lo/CU1": nil, "/lo/CU-1": {"đã hết hạn dùng", "Hết hạn 23/11/2026"},
		"/lo/HOI-1": {"Lô hàng bị thu hồi", "Thu hồi từ 20/11/2026", "Ẩm, xin đừng dùng."}} {
		page := v.get(path)
		if words == nil {
			if page.status != http.StatusNotFound || !strings.Contains(page.body, "Chưa tìm thấy lô này") {
				t.Errorf("%s: %d", path, page.status)
			}
			continue
		}
		for _, w := range words {
			if page.status != http.StatusOK || !strings.Contains(page.body, w) {
				t.Errorf("%s (%d) does not say %q", path, page.status, w)
			}
		}
	}
}

func TestAProductLeadsToItsNewestLotThatIsGood(t *testing.T) {
	t.Parallel()
	v, jar := stocked(t)
	page := "/san-pham/mien-dong-soi-nho"
	if s := v.get(page); strings.Contains(s.body, "/lo/") {
		t.Error("without a lot it leads to one")
	}
	v.Exec(`INSERT INTO lots (product_id, code, made_on, expires_on, recalled_on, recall_notice) VALUES ($1, 'XUA-1', '2026-10-01', NULL, NULL, ''),
		($1, 'TOT-1', '2026-11-01', '2026-11-24', NULL, ''), ($1, 'CU-1', '2026-11-02', '2026-11-23', NULL, ''),
		($1, 'HOI-1', '2026-11-03', '2027-11-01', '2026-11-20', 'Ẩm, xin đừng dùng.')`, jar.ProductID)
	s := v.get(page)
	s.says(t, "Lô mới nhất TOT-1", "Sản xuất 01/11/2026, hạn dùng đến hết 24/11/2026.", "Xem lô hàng")
	if !strings.Contains(s.body, `href="/lo/TOT-1"`) || strings.Contains(s.body, "CU-1") || strings.Contains(s.body, "XUA-1") {
		t.Error("it does not lead to the newest good lot alone")
	}
	s.says(t, "Đang thu hồi lô HOI-1")
}

func TestARecallIsAnnouncedTenDaysInARow(t *testing.T) {
	t.Parallel()
	v, jar := stocked(t)
	v.get("/thu-hoi").says(t, "Không có lô nào đang thu hồi")
	v.Exec(`INSERT INTO lots (product_id, code, made_on, recalled_on, recall_notice) VALUES ($1, 'MOI-1', '2026-11-01', '2026-11-24', 'Ẩm hôm nay.'),
		($1, 'MUOI-1', '2026-11-01', '2026-11-15', 'Ẩm ngày thứ mười.'), ($1, 'QUA-1', '2026-11-01', '2026-11-14', 'Ẩm ngày thứ mười một.')`, jar.ProductID)
	s := v.get("/thu-hoi")
	s.says(t, "Ẩm hôm nay.", "thông báo đăng đến hết 03/12/2026", "Ẩm ngày thứ mười.", "thông báo đăng đến hết 24/11/2026", "Các lô đã thu hồi trước đây")
	if strings.Contains(s.body, "Ẩm ngày thứ mười một.") || !strings.Contains(s.body, `href="/lo/QUA-1"`) {
		t.Error("a recall of eleven days ago is announced, or forgotten")
	}
	product := v.get("/san-pham/mien-dong-soi-nho")
	product.says(t, "Đang thu hồi lô MOI-1", "Đang thu hồi lô MUOI-1")
	if strings.Contains(product.body, "QUA-1") {
		t.Error("the product's page still announces the recall of eleven days ago")
	}
}
