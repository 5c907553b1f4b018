package main

import "testing"

// filterScenes are the lists of the office as they are narrowed: one filter, several, and none left.
func (s *stage) filterScenes(t *testing.T) []scene {
	t.Helper()
	so := itoa(one[int64](t, s, `SELECT id FROM producers WHERE slug = 'htx-mien-lang-so'`))
	return []scene{
		{name: "office-orders-filtered", path: "/quan-tri/don-hang?xem=tat-ca&tra=cod&loc=" + so},
		{name: "office-products-filtered", path: "/quan-tri/san-pham?loc=" + so},
		{name: "office-makers-filtered", path: "/quan-tri/chu-the?loai=htx"},
		{name: "office-papers-filtered", path: "/quan-tri/giay-to?loai=food_safety_cert&loc=" + so},
		{name: "office-papers-gone", path: "/quan-tri/giay-to?loai=khong_co&q=mien"},
		{name: "office-stars-filtered", path: "/quan-tri/chung-nhan?sao=4&nam=2025&loc=" + so},
		{name: "office-points-filtered", path: "/quan-tri/diem-ban?loai=market"},
		{name: "office-reviews-filtered", path: "/quan-tri/nhan-xet?xem=tat-ca&diem=5&loc=" + so},
		{name: "office-cases-filtered", path: "/quan-tri/phan-anh?xem=tat-ca&loai=delivery"},
		{name: "office-cases-mine", path: "/quan-tri/phan-anh?xem=cua-toi&phu-trach=" + itoa(one[int64](t, s, `SELECT id FROM case_officers ORDER BY id LIMIT 1`))},
		{name: "office-cases-nobodys", path: "/quan-tri/phan-anh?xem=chua-phan-cong"},
		{name: "office-reports-filtered", path: "/quan-tri/y-kien?xem=tat-ca&loai=content"},
		{name: "office-reports-all", path: "/quan-tri/y-kien?xem=tat-ca"},
		{name: "office-vouchers-filtered", path: "/quan-tri/ma-giam-gia?xem=tat-ca&loc=" + so},
		{name: "office-bespoke-filtered", path: "/quan-tri/dat-lam?muc=asked&xem=tat-ca"},
		{name: "office-wholesale-filtered", path: "/quan-tri/mua-si?muc=taken&xem=tat-ca&loc=" + so},
		{name: "office-money-lines-filtered", path: "/quan-tri/tien-ve/so?tu=2026-01-01&den=2026-12-31&loc=" + so},
	}
}
