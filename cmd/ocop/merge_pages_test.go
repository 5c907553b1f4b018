package main

import "testing"

// mergeScenes are the pages on which two records of one producer become one: a household that a
// table wrote down a second time, two that something keeps apart, and none that is alike.
func (s *stage) mergeScenes(t *testing.T) []scene {
	t.Helper()
	so := itoa(one[int64](t, s, `SELECT id FROM producers WHERE slug = 'htx-mien-lang-so'`))
	twice := itoa(one[int64](t, s, `INSERT INTO producers (slug, name, legal_form, state, phone, address_line, craft, quote, story, sample)
		SELECT 'mien-lang-so-tu-excel', 'Hợp tác xã Miến làng So (mẫu, nhập từ Excel)', legal_form, 'draft', phone, 'Thôn Sơn Lộ, xã Hưng Đạo, thành phố Hà Nội', 'Làm miến', 'Miến phơi đủ nắng.', repeat('Nhà làm miến đã ba đời. ', 30), true
		FROM producers WHERE slug = 'htx-mien-lang-so' RETURNING id`))
	other := itoa(one[int64](t, s, `SELECT producer_id FROM producer_bank_accounts WHERE state = 'approved' AND producer_id <> (SELECT id FROM producers WHERE slug = 'htx-mien-lang-so') ORDER BY 1 LIMIT 1`))
	at := "/quan-tri/chu-the/" + so + "/gop"
	return []scene{
		{name: "office-merge-alike", path: at},
		{name: "office-merge-found", path: at + "?q=mi"},
		{name: "office-merge-none", path: at + "?q=khong+co+ai"},
		{name: "office-merge", path: at + "/" + twice},
		{name: "office-merge-apart", path: at + "/" + other},
	}
}
