package main

import "testing"

// lentScenes are the pages of the desk that a producer's phone shows in its own frame, as HTX Miến
// làng So sees them.
func (s *stage) lentScenes(t *testing.T) []scene {
	t.Helper()
	maker := itoa(one[int64](t, s, `SELECT id FROM producers WHERE slug = 'htx-mien-lang-so'`))
	product := itoa(one[int64](t, s, `SELECT id FROM products WHERE slug = 'mien-dong-lang-so-soi-nho'`))
	return []scene{
		{name: "own-product", path: "/chu-the/san-pham/" + product},
		{name: "own-sizes", path: "/chu-the/san-pham/" + product + "/loai"},
		{name: "own-lots", path: "/chu-the/san-pham/" + product + "/lo"},
		{name: "own-order-whole", path: "/chu-the/don/" + one[string](t, s, `SELECT code FROM orders WHERE producer_id = `+maker+` AND state = 'confirmed' ORDER BY id LIMIT 1`) + "/day-du"},
		{name: "own-order-short", reach: unfolded("/chu-the/don/"+s.short(t), `details:has(form[action$="/bot-mon"])`)},
		{name: "own-papers", path: "/chu-the/giay-to"},
		{name: "own-paper", path: "/chu-the/giay-to/" + itoa(one[int64](t, s, `SELECT min(id) FROM papers WHERE producer_id = `+maker))},
		{name: "own-paper-new", path: "/chu-the/giay-to/moi"},
		{name: "own-page", path: "/chu-the/co-so"},
		{name: "own-page-photos", path: "/chu-the/co-so/" + maker + "/anh"},
		{name: "own-told", path: "/chu-the/xa-nhan"},
		{name: "own-reviews", path: "/chu-the/nhan-xet"},
		{name: "own-months", path: "/chu-the/bang-ke"},
		{name: "own-month", path: "/chu-the/bang-ke/" + maker + "/" + one[string](t, s, `SELECT to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM')`)},
		{name: "own-money", path: "/chu-the/tien-ve"},
		{name: "own-account", path: "/chu-the/tai-khoan-nhan-tien"},
		{name: "own-cash-on-delivery", path: "/chu-the/thu-ho"},
		{name: "own-cases", path: "/chu-the/phan-anh"},
		{name: "own-waiting", path: "/chu-the/cho-hang"},
		{name: "own-bespoke", path: "/chu-the/dat-lam"},
		{name: "own-wholesale", path: "/chu-the/mua-si"},
		{name: "own-wholesale-passed", path: "/chu-the/mua-si/" + s.stockist(t, "passed")},
		{name: "own-wholesale-taken", path: "/chu-the/mua-si/" + s.stockist(t, "taken")},
		{name: "own-visits", path: "/chu-the/don-khach"},
		{name: "own-vouchers", path: "/chu-the/ma-giam-gia"},
		{name: "own-security", path: "/chu-the/bao-mat"},
		{name: "own-bin", path: "/chu-the/thung-rac"},
		{name: "own-everything", path: "/chu-the/tat-ca"},
	}
}
