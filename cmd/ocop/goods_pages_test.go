package main

import "testing"

// goodsPages are the pages of one product at the desk, and of one that came back for its label.
func (s *stage) goodsPages(t *testing.T) []scene {
	t.Helper()
	nem := itoa(one[int64](t, s, `SELECT id FROM products WHERE slug = 'thinh-gao-rang'`))
	sold := itoa(one[int64](t, s, `SELECT x.product_id FROM live_items i JOIN live_sessions l ON l.id = i.session_id JOIN variants x ON x.id = i.variant_id GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`))
	return []scene{
		{name: "office-goods-stars", path: "/quan-tri/san-pham/" + sold + "/ocop-va-giay"},
		{name: "office-goods-stars-lapsed", path: "/quan-tri/san-pham/" + nem + "/ocop-va-giay"},
		{name: "office-goods-live", path: "/quan-tri/san-pham/" + sold + "/live"},
		{name: "office-goods-live-none", path: "/quan-tri/san-pham/" + nem + "/live"},
		{name: "office-goods-history", path: "/quan-tri/san-pham/" + sold + "/lich-su"},
	}
}

// returnedGoods are the screens of what the commune sent back for the photo of its label.
func (s *stage) returnedGoods(t *testing.T) []scene {
	t.Helper()
	back := itoa(one[int64](t, s, `WITH p AS (SELECT p.id FROM products p JOIN producers r ON r.id = p.producer_id WHERE r.slug = 'htx-mien-lang-so' AND p.id NOT IN (SELECT product_id FROM product_submissions) ORDER BY p.id DESC LIMIT 1)
		INSERT INTO product_submissions (product_id, state, reason, part, by_name, at) SELECT id, 'returned', 'Ảnh nhãn mờ, chụp lại cho rõ chữ.', 'label_photo', 'Cán bộ Phòng Kinh tế (mẫu)', now() FROM p RETURNING product_id`))
	return []scene{
		{name: "own-goods-returned", path: "/chu-the/san-pham/" + back + "/xem-lai"},
		{name: "own-goods-label-returned", path: "/chu-the/san-pham/" + back + "/nhan"},
		{name: "own-goods-papers", path: "/chu-the/san-pham/" + back + "/ocop-va-giay"},
	}
}
