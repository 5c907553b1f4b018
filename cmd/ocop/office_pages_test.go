package main

import (
	"net/http"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// officeScenes are the pages behind the door, as an officer sees them.
func (s *stage) officeScenes(t *testing.T) []scene {
	t.Helper()
	code := func(where string) string {
		return one[string](t, s, `SELECT code FROM orders WHERE `+where+` ORDER BY id LIMIT 1`)
	}
	product := itoa(one[int64](t, s, `SELECT id FROM products WHERE slug = 'mien-dong-lang-so-soi-nho'`))
	return []scene{
		{name: "office-login-wrong", reach: func(tab *browsertest.Tab) { s.signIn(tab, "canbo@hungdao.example", "sai-mat-khau") }},
		{name: "office-today", path: "/quan-tri"},
		{name: "office-everything", path: "/quan-tri/tat-ca"},
		{name: "office-found-pages", path: "/quan-tri/tim?q=thu+hoi"},
		{name: "office-takedowns", path: "/quan-tri/go-hang?q=mien"},
		{name: "office-takedown-confirm", path: "/quan-tri/go-hang/moi?loai=product&so=" + product},
		{name: "office-behalf", path: "/quan-tri/lam-thay"},
		{name: "office-behalf-maker", path: "/quan-tri/lam-thay/" + itoa(one[int64](t, s, `SELECT id FROM producers WHERE slug = 'htx-mien-lang-so'`)) + "?cach=goi"},
		{name: "office-behalf-month", path: one[string](t, s, `SELECT '/quan-tri/lam-thay/' || producer_id || '/thang/' || to_char(at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') FROM acts_for ORDER BY at LIMIT 1`)},
		{name: "office-settings", path: "/quan-tri/cai-dat"},
		{name: "office-guide", path: "/quan-tri/huong-dan"},
		{name: "office-makers-none", path: "/quan-tri/chu-the?xem=dung"},
		{name: "office-security", path: "/quan-tri/bao-mat"},
		{name: "office-audit", path: "/quan-tri/nhat-ky"},
		{name: "office-audit-record", path: "/quan-tri/nhat-ky?viec=don-hang&loai=order&so=" + itoa(one[int64](t, s, `SELECT min(id) FROM orders WHERE state = 'completed'`))},
		{name: "office-orders", path: "/quan-tri/don-hang"},
		{name: "office-orders-all", path: "/quan-tri/don-hang?xem=tat-ca"},
		{name: "office-order", path: "/quan-tri/don-hang/" + code(`state = 'placed'`)},
		{name: "office-order-done", path: "/quan-tri/don-hang/" + code(`state = 'completed' AND EXISTS (SELECT FROM line_lots x WHERE x.order_id = orders.id)`)},
		{name: "office-order-cancelled", path: "/quan-tri/don-hang/" + code(`state = 'cancelled'`)},
		{name: "office-products", path: "/quan-tri/san-pham"},
		{name: "office-product", path: "/quan-tri/san-pham/" + product},
		{name: "office-waiting", path: "/quan-tri/can-bao"},
		{name: "office-reviews", path: "/quan-tri/nhan-xet"},
		{name: "office-reports", path: "/quan-tri/y-kien"},
		{name: "office-privacy", path: "/quan-tri/du-lieu-ca-nhan"},
		{name: "office-cases", path: "/quan-tri/phan-anh"},
		{name: "office-case", path: "/quan-tri/phan-anh/" + itoa(one[int64](t, s, `SELECT min(id) FROM return_cases WHERE state = 'open'`))},
		{name: "office-case-phone", path: "/quan-tri/don-hang/" + code(`state = 'completed'`) + "/phan-anh"},
		{name: "office-reviews-shown", path: "/quan-tri/nhan-xet?xem=hien"},
		{name: "office-box", path: boxPath(t, s)},
		{name: "office-preorders", path: one[string](t, s, `SELECT '/quan-tri/san-pham/' || x.product_id || '/dat-truoc/' || x.id FROM preorders w JOIN variants x ON x.id = w.variant_id LIMIT 1`)},
		{name: "office-offers", path: one[string](t, s, `SELECT '/quan-tri/san-pham/' || product_id || '/uu-dai/' || id FROM variants WHERE NOT boxed AND stock > 9 ORDER BY id LIMIT 1`)},
		{name: "office-vouchers", path: "/quan-tri/ma-giam-gia"},
		{name: "office-vouchers-all", path: "/quan-tri/ma-giam-gia?xem=tat-ca"},
		{name: "office-voucher-draft", path: "/quan-tri/ma-giam-gia/" + itoa(one[int64](t, s, `SELECT id FROM vouchers WHERE code = 'MAUTET'`)) + "/sua"},
		{name: "office-voucher-new", path: "/quan-tri/ma-giam-gia/moi"},
		{name: "office-free-delivery", path: "/quan-tri/ma-giam-gia/giao-mien-phi"},
		{name: "office-points", path: "/quan-tri/diem-ban"},
		{name: "office-point", path: pointPath(t, s)},
		{name: "office-point-new", path: "/quan-tri/diem-ban/moi"},
		{name: "office-outline", path: "/quan-tri/cai-dat/ban-do"},
		{name: "office-ledgers", path: "/quan-tri/so-sach"},
		{name: "office-imports", path: "/quan-tri/nhap-excel"},
		{name: "office-import", path: s.importPath(t)},
		{name: "office-launch", path: "/quan-tri/cai-dat/mo-ban"},
		{name: "office-rates", path: "/quan-tri/cai-dat/phi-giao"},
		{name: "office-rates-zone", path: "/quan-tri/cai-dat/phi-giao/hanoi_inner"},
		{name: "office-rates-provinces", path: "/quan-tri/cai-dat/phi-giao/tinh"},
		{name: "office-ways", path: "/quan-tri/cai-dat/cach-tra"},
		{name: "office-numbers", path: "/quan-tri/cai-dat/muc-va-han"},
		{name: "office-days-off", path: "/quan-tri/cai-dat/ngay-nghi?tu=05/02/2027&den=11/02/2027&ten=Ngh%E1%BB%89+T%E1%BA%BFt"},
		{name: "office-channels", path: "/quan-tri/cai-dat/kenh"},
		{name: "office-tiles", path: "/quan-tri/cai-dat/ban-do/nen"},
		{name: "office-mail", path: "/quan-tri/cai-dat/thu"},
		{name: "office-policies", path: "/quan-tri/cai-dat/chinh-sach"},
		{name: "office-policy", path: s.policyDraft(t)},
		{name: "office-policy-versions", path: "/quan-tri/cai-dat/chinh-sach/khieu-nai/ban"},
		{name: "office-imprint", path: "/quan-tri/cai-dat/thong-tin"},
		{name: "office-cod", path: "/quan-tri/thu-ho"},
		{name: "office-bespoke", path: "/quan-tri/dat-lam"},
		{name: "office-bespoke-at-work", path: "/quan-tri/dat-lam/" + one[string](t, s, `SELECT code FROM bespoke_requests WHERE once = 'demo-at-work'`)},
		{name: "office-wholesale", path: "/quan-tri/mua-si?xem=tat-ca"},
		{name: "office-wholesale-new", path: "/quan-tri/mua-si/" + s.stockist(t, "new")},
		{name: "office-wholesale-late", path: "/quan-tri/mua-si/" + s.stockist(t, "late")},
		{name: "office-wholesale-taken", path: "/quan-tri/mua-si/" + s.stockist(t, "taken")},
		{name: "office-wholesale-agreed", path: "/quan-tri/mua-si/" + s.stockist(t, "agreed")},
		{name: "office-product-kept", path: "/quan-tri/san-pham/" + itoa(one[int64](t, s, `SELECT id FROM products WHERE slug LIKE 'bo-muoi-dua%'`))},
		{name: "office-cards", path: "/quan-tri/the"},
		{name: "office-paper-rules", path: "/quan-tri/cai-dat/giay-to"},
		{name: "office-paper-rule", path: "/quan-tri/cai-dat/giay-to/" + itoa(one[int64](t, s, `SELECT min(id) FROM paper_rules`))},
		{name: "office-live", path: "/quan-tri/live"},
		{name: "office-live-new", path: "/quan-tri/live/moi"},
		{name: "office-live-console", path: one[string](t, s, `SELECT '/dieu-khien/' || host_key FROM live_sessions WHERE state = 'live' AND NOT rehearsal LIMIT 1`)},
		{name: "office-live-calendar", path: "/quan-tri/live/so"},
		{name: "office-live-console-pins", reach: s.atConsoleAs(t, 2, "")},
		{name: "office-live-comments-phone", reach: s.atConsoleAs(t, 3, `.console-gone`)},
		{name: "office-live-comments", path: one[string](t, s, `SELECT '/quan-tri/live/' || id || '/binh-luan' FROM live_sessions WHERE state = 'live' AND NOT rehearsal LIMIT 1`)},
		{name: "office-live-script", path: one[string](t, s, `SELECT '/quan-tri/live/' || id || '/kich-ban' FROM live_sessions WHERE state = 'live' AND NOT rehearsal LIMIT 1`)},
		{name: "office-live-script-phone", path: one[string](t, s, `SELECT '/dieu-khien/' || host_key || '/kich-ban?tiktok=1' FROM live_sessions WHERE state = 'live' AND NOT rehearsal LIMIT 1`)},
		{name: "office-live-print", path: one[string](t, s, `SELECT '/quan-tri/live/' || id || '/in?mau=tem' FROM live_sessions WHERE state = 'live' AND NOT rehearsal LIMIT 1`)},
		{name: "office-live-words", path: one[string](t, s, `SELECT '/quan-tri/live/' || id || '/cau-noi' FROM live_sessions WHERE state = 'live' AND NOT rehearsal LIMIT 1`)},
		{name: "office-live-words-all", path: "/quan-tri/live/cau-noi"},
		{name: "office-live-console-over", path: one[string](t, s, `SELECT '/dieu-khien/' || host_key FROM live_sessions WHERE state = 'ended' LIMIT 1`), status: http.StatusNotFound},
		{name: "office-live-stalls", path: "/quan-tri/live/quay"},
		{name: "office-live-record", path: one[string](t, s, `SELECT '/quan-tri/live/' || id || '/bien-ban' FROM live_sessions WHERE state = 'ended' LIMIT 1`)},
		{name: "office-live-report", path: one[string](t, s, `SELECT '/quan-tri/live/' || id || '/bao-cao' FROM live_sessions WHERE state = 'ended' LIMIT 1`)},
		{name: "office-live-goods", path: one[string](t, s, `SELECT '/quan-tri/live/' || id || '/mon' FROM live_sessions WHERE state = 'planned' LIMIT 1`)},
		{name: "office-live-session", path: one[string](t, s, `SELECT '/quan-tri/live/' || id FROM live_sessions WHERE state = 'planned' LIMIT 1`)},
		{name: "office-search-words", path: "/quan-tri/tim-kiem"},
		{name: "office-product-held", path: "/quan-tri/san-pham/" + itoa(one[int64](t, s, `SELECT id FROM products WHERE slug = 'thinh-gao-rang'`))},
		{name: "office-products-held", path: "/quan-tri/san-pham?xem=tam-dung"},
		{name: "office-product-edit", path: "/quan-tri/san-pham/" + product + "/sua"},
		{name: "office-product-draft", path: "/quan-tri/san-pham/" + s.draft(t, "mien-dong-lang-so-soi-to") + "/sua"},
		{name: "office-papers", path: "/quan-tri/giay-to"},
		{name: "office-papers-ending", path: "/quan-tri/giay-to?xem=sap-het-han"},
		{name: "office-paper", path: "/quan-tri/giay-to/" + itoa(one[int64](t, s, `SELECT id FROM papers WHERE expires_on < now() LIMIT 1`))},
		{name: "office-makers", path: "/quan-tri/chu-the"},
		{name: "office-maker", path: "/quan-tri/chu-the/" + itoa(one[int64](t, s, `SELECT id FROM producers WHERE slug = 'htx-mien-lang-so'`))},
		{name: "office-news", path: "/quan-tri/chu-the/" + itoa(one[int64](t, s, `SELECT id FROM producers WHERE slug = 'htx-mien-lang-so'`)) + "/me-moi?hang=" + product},
		{name: "office-order-tells", path: "/quan-tri/don-hang/" + code(`id = (SELECT o.id FROM consents c JOIN orders o ON o.purchase_id = c.purchase_id LIMIT 1)`) + "/tin-me-moi"},
		{name: "office-maker-new", path: "/quan-tri/chu-the/moi"},
		{name: "office-maker-private", path: "/quan-tri/chu-the/" + itoa(one[int64](t, s, `SELECT id FROM producers WHERE slug = 'htx-mien-lang-so'`)) + "/rieng"},
		{name: "office-maker-album", path: "/quan-tri/chu-the/" + itoa(one[int64](t, s, `SELECT id FROM producers WHERE slug = 'htx-mien-lang-so'`)) + "/anh"},
		{name: "office-sizes", path: "/quan-tri/san-pham/" + product + "/loai"},
		{name: "office-villages", path: "/quan-tri/lang"},
		{name: "office-village-album", path: "/quan-tri/lang/" + itoa(one[int64](t, s, `SELECT min(id) FROM villages`)) + "/anh"},
		{name: "office-point-album", path: pointPath(t, s) + "/anh"},
		{name: "office-order-packing", path: "/quan-tri/don-hang/" + code(`state = 'confirmed' AND shipment_state = 'ready'`)},
		{name: "office-order-packed", path: "/quan-tri/don-hang/" + code(`state = 'confirmed' AND shipment_state = 'packed'`)},
		{name: "office-lots", path: "/quan-tri/san-pham/" + product + "/lo"},
		{name: "office-recall", path: "/quan-tri/san-pham/" + product + "/lo/MLS-MAU-104/don"},
		{name: "office-stars", path: "/quan-tri/chung-nhan"},
		{name: "office-stars-waiting", path: "/quan-tri/chung-nhan?xem=cho-duyet"},
		{name: "office-star-proposal", path: "/quan-tri/chung-nhan/de-nghi/" + itoa(one[int64](t, s, `SELECT id FROM recognition_proposals LIMIT 1`))},
		{name: "office-star-record", path: "/quan-tri/chung-nhan/giay/" + itoa(one[int64](t, s, `SELECT o.id FROM recognitions o JOIN products p ON p.id = o.product_id WHERE p.slug = 'bun-kho-cuon-tay'`))},
		{name: "office-star-new", path: "/quan-tri/chung-nhan/moi"},
		{name: "office-paper-new", path: "/quan-tri/giay-to/moi"},
		{name: "office-visits", path: "/quan-tri/don-khach"},
		{name: "office-visit-place", path: "/quan-tri/don-khach/noi/" + itoa(one[int64](t, s, `SELECT min(id) FROM visit_places`))},
		{name: "office-articles", path: "/quan-tri/tin?xem=su-kien"},
		{name: "office-article", path: "/quan-tri/tin/" + itoa(one[int64](t, s, `SELECT min(id) FROM articles WHERE kind = 'event'`))},
		{name: "office-article-new", path: "/quan-tri/tin/moi"},
		{name: "office-villages", path: "/quan-tri/lang"},
		{name: "office-village", path: "/quan-tri/lang/" + itoa(one[int64](t, s, `SELECT min(id) FROM villages`))},
		{name: "office-village-new", path: "/quan-tri/lang/moi"},
		{name: "office-site", path: "/quan-tri/di-tich/" + itoa(one[int64](t, s, `SELECT min(id) FROM heritage_sites`))},
		{name: "office-site-line", path: "/quan-tri/di-tich/" + itoa(one[int64](t, s, `SELECT min(id) FROM heritage_sites`)) + "/dong/" + itoa(one[int64](t, s, `SELECT min(id) FROM facts WHERE kind = 'festival'`))},
		{name: "office-statements", path: "/quan-tri/bang-ke"},
		{name: "office-money", path: "/quan-tri/tien-ve"},
		{name: "office-money-chosen", path: "/quan-tri/tien-ve?mo=ghi-tay&khoan=" + itoa(one[int64](t, s, `SELECT max(id) FROM bank_txns WHERE direction = 'in' AND closed_as = '' AND allocated < amount`))},
		{name: "office-money-lines", path: "/quan-tri/tien-ve/so"},
		{name: "office-doubts", path: "/quan-tri/tien-ve/tin-chua-nhan"},
		{name: "office-doubt", path: "/quan-tri/tien-ve/tin-chua-nhan/" + itoa(one[int64](t, s, `SELECT id FROM webhook_inbox WHERE why = 'signature' LIMIT 1`))},
		{name: "office-accounts", path: "/quan-tri/tai-khoan-nhan-tien"},
		{name: "office-submissions", path: "/quan-tri/san-pham/cho-duyet"},
		{name: "office-product-new", path: "/quan-tri/san-pham/moi"},
		{name: "office-nothing", path: "/quan-tri/khong-co", status: http.StatusNotFound},
		{name: "office-people", reach: func(tab *browsertest.Tab) {
			tab.Go("/quan-tri")
			tab.Follow(`form[action="/quan-tri/dang-xuat"] button`)
			s.signIn(tab, "quantri@hungdao.example", "hungdao-mau-2026")
			tab.Go("/quan-tri/nguoi-dung")
		}},
		{name: "office-backup", path: "/quan-tri/cai-dat/sao-luu"},
		{name: "office-lost", path: "/quan-tri/cai-dat/viec-may-chua-lam"},
		{name: "office-bin", path: "/quan-tri/thung-rac"},
		{name: "office-second-rule", path: "/quan-tri/cai-dat/hai-buoc"},
		{name: "office-person-new", path: "/quan-tri/nguoi-dung/moi"},
		{name: "office-person", path: "/quan-tri/nguoi-dung/" + itoa(one[int64](t, s, `SELECT id FROM accounts WHERE login = 'doanthanhnien@hungdao.example'`))},
		{name: "own-login", reach: func(tab *browsertest.Tab) {
			tab.Go("/quan-tri")
			tab.Follow(`form[action="/quan-tri/dang-xuat"] button`)
			tab.Go("/chu-the")
		}},
		{name: "own-today", reach: func(tab *browsertest.Tab) {
			tab.Write("[name=login]", "0900000001")
			tab.Write("[name=password]", "hungdao-mau-2026")
			tab.Follow("form button.btn-primary")
		}},
		{name: "own-orders", path: "/chu-the/don"},
		{name: "own-order", path: "/chu-the/don/" + code(`producer_id = (SELECT id FROM producers WHERE slug = 'htx-mien-lang-so') AND state = 'placed' AND pay_by IS NULL`)},
		{name: "own-order-packing", path: "/chu-the/don/" + code(`producer_id = (SELECT id FROM producers WHERE slug = 'htx-mien-lang-so') AND state = 'confirmed' AND shipment_state = 'ready'`)},
		{name: "own-shelf", path: "/chu-the/kho"},
		{name: "own-live", path: "/chu-the/live"},
		{name: "own-news", path: "/chu-the/me-moi"},
		{name: "own-news-preview", path: "/chu-the/me-moi?hang=" + product},
		{name: "own-acts", path: "/chu-the/lam-thay"},
		{name: "own-acts-month", path: one[string](t, s, `SELECT '/chu-the/lam-thay/' || to_char(at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') FROM acts_for ORDER BY at LIMIT 1`)},
		{name: "own-goods", path: "/chu-the/san-pham"},
		{name: "own-goods-new", path: "/chu-the/san-pham/moi"},
		{name: "own-goods-photos", path: "/chu-the/san-pham/" + product + "/anh"},
		{name: "own-goods-price", path: "/chu-the/san-pham/" + product + "/gia"},
		{name: "own-goods-label", path: "/chu-the/san-pham/" + product + "/nhan"},
		{name: "own-goods-review", path: "/chu-the/san-pham/" + product + "/xem-lai"},
		// The last one: a form that was not saved asks before one leaves it.
		{name: "office-paper-wrong", reach: func(tab *browsertest.Tab) {
			tab.Go("/quan-tri/giay-to/moi")
			tab.Write("[name=number]", "01")
			tab.Follow(".save-bar button")
		}},
	}
}

// draft puts a change beside a product that buyers see, and gives its id.
func (s *stage) draft(t *testing.T, slug string) string {
	t.Helper()
	return itoa(one[int64](t, s, `INSERT INTO product_drafts (product_id, content, changed_by, changed_at) SELECT id, jsonb_build_object('name', name, 'summary', 'Sợi to, ngon nhất làng.',
		'story', story, 'ingredients', ingredients, 'storage', storage, 'shelf_life', shelf_life, 'usage', usage, 'warnings', warnings, 'delivery_area', delivery_area),
		'Cán bộ Phòng Kinh tế (mẫu)', now() FROM products WHERE slug = $1 RETURNING product_id`, slug))
}

// policyDraft is a text that somebody is writing.
func (s *stage) policyDraft(t *testing.T) string {
	t.Helper()
	return one[string](t, s, `INSERT INTO policy_drafts (slug, title, summary, body, changed_by, changed_at) VALUES ('doi-tra', 'Hủy đơn, đổi trả', 'Hàng sai, thiếu hay hỏng thì được đổi.',
		E'## Khi nào\n\nBạn báo trong vòng ____ ngày.\n\n| Việc | Hạn |\n| --- | --- |\n| Hoàn tiền | |', 'Cán bộ Phòng Kinh tế (mẫu)', now()) RETURNING '/quan-tri/cai-dat/chinh-sach/' || slug`)
}

// importPath is a table that was sent, with something wrong in it.
func (s *stage) importPath(t *testing.T) string {
	t.Helper()
	return "/quan-tri/nhap-excel/ton-kho/" + itoa(one[int64](t, s, `WITH i AS (INSERT INTO imports (kind, file_name, file_hash, headings, columns, by_name, created_at)
		VALUES ('stock', 'ton-kho-thang-11.xlsx', sha256('x'), '["Sản phẩm", "Loại", "Số lượng", "Kệ"]', '{"product": 0, "variant": 1, "count": 2}', 'Cán bộ Phòng Kinh tế (mẫu)', now()) RETURNING id),
		r AS (INSERT INTO import_rows (import_id, number, cells) SELECT i.id, x.n, x.cells::jsonb FROM i, (VALUES (2, '[["Thịnh gạo rang", ""], ["", ""], ["12 gói", ""]]'), (3, '[["Miến Sân Gạch", ""], ["", ""], ["5", ""]]'),
			(4, '[["Thính gạo rang", ""], ["", ""], ["7", "n"]]')) x (n, cells)) SELECT id FROM i`))
}

// signIn goes through the office's door.
func (s *stage) signIn(tab *browsertest.Tab, login, password string) {
	tab.Go("/quan-tri")
	tab.Write("[name=login]", login)
	tab.Write("[name=password]", password)
	tab.Follow("form button.btn-primary")
}

// boxPath is the page that fills the sample commune's gift box.
func boxPath(t *testing.T, s *stage) string {
	t.Helper()
	return one[string](t, s, `SELECT '/quan-tri/san-pham/' || product_id || '/hop/' || id FROM variants WHERE boxed ORDER BY id LIMIT 1`)
}

// draftLink is a personal link of the session on air, for something that is held.
func (s *stage) draftLink(t *testing.T) string {
	t.Helper()
	return one[string](t, s, `WITH i AS (SELECT i.id, i.session_id, i.price FROM live_items i JOIN live_sessions l ON l.id = i.session_id WHERE l.state = 'live' AND NOT l.rehearsal ORDER BY i.id LIMIT 1),
		d AS (INSERT INTO live_drafts (session_id, token, channel, author, body, asks, read_at, read_by, held_at, until) SELECT session_id, 'aaaaaaaaaaaaaaaaaaaaaaaaaa', 'fb', 'Khách mẫu', 'm1 x2', 'M1*2', now(), '(mẫu)', now(), now() + interval '1 day' FROM i RETURNING id, token)
		INSERT INTO live_draft_lines (draft_id, item_id, quantity, price) SELECT d.id, i.id, 2, i.price FROM d, i RETURNING '/don-cho/' || (SELECT token FROM d)`)
}
