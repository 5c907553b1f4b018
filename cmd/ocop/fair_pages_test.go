package main

import (
	"fmt"
	"testing"
)

// fairScenes are the office's pages of trade fairs.
func (s *stage) fairScenes(t *testing.T) []scene {
	t.Helper()
	at := fmt.Sprintf("/quan-tri/hoi-cho/%d", one[int64](t, s, `SELECT id FROM trade_fairs ORDER BY id LIMIT 1`))
	held := fmt.Sprintf("/quan-tri/hoi-cho/%d", one[int64](t, s, `WITH f AS (INSERT INTO trade_fairs (name, place, where_held, starts_on, ends_on, sample, updated_at)
		VALUES ('Hội chợ đã qua để xem trang (mẫu)', 'Nhà văn hóa', 'city', current_date - 9, current_date - 8, true, now()) RETURNING id),
		s AS (INSERT INTO trade_fair_stalls (fair_id, producer_id, name, sales, contracts, result) SELECT f.id, p.id, 'Gian 12', 1200000, 2, 'Ba mối hẹn gặp lại.' FROM f, (SELECT id FROM producers ORDER BY id LIMIT 1) p)
		SELECT id FROM f`))
	return []scene{
		{name: "office-fairs", path: "/quan-tri/hoi-cho"},
		{name: "office-fairs-none", path: "/quan-tri/hoi-cho?xem=dang-dien-ra"},
		{name: "office-fairs-new", path: "/quan-tri/hoi-cho/moi"},
		{name: "office-fairs-wrong", reach: sentBy("/quan-tri/hoi-cho/moi", `f.elements.starts.value = "31/2"; f.elements.name.removeAttribute("required")`)},
		{name: "office-fairs-one", path: at},
		{name: "office-fairs-stalls", path: at + "/gian-hang"},
		{name: "office-fairs-held", path: held},
		{name: "office-fairs-results", path: held + "/gian-hang"},
	}
}
