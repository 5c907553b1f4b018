package main

import "testing"

// messageScenes are the office's pages of what the commune writes to its producers.
func (s *stage) messageScenes(t *testing.T) []scene {
	t.Helper()
	at := "/quan-tri/nhan-chu-the/" + itoa(one[int64](t, s, `SELECT min(id) FROM maker_messages`))
	back := one[int64](t, s, `WITH m AS (INSERT INTO maker_messages (body, audience, by_name, at, taken_back_at, taken_back_by, sample) VALUES ('Lời nhắn đã thu lại để xem trang (mẫu).', 'picked', 'Nhân viên mẫu', now() - interval '3 days', now() - interval '2 days', 'Nhân viên mẫu', true) RETURNING id),
		r AS (INSERT INTO maker_message_readers (message_id, producer_id) SELECT m.id, p.id FROM m, (SELECT id FROM producers ORDER BY id LIMIT 2) p) SELECT id FROM m`)
	some := one[string](t, s, `SELECT string_agg(id::text, ',') FROM (SELECT id FROM producers ORDER BY id LIMIT 3) p`)
	return []scene{
		{name: "office-messages", path: "/quan-tri/nhan-chu-the"},
		{name: "office-messages-none", path: "/quan-tri/nhan-chu-the?xem=doc-du"},
		{name: "office-messages-nothing-found", path: "/quan-tri/nhan-chu-the?q=zzzz"},
		{name: "office-messages-new", path: "/quan-tri/nhan-chu-the/moi"},
		{name: "office-messages-some", path: "/quan-tri/nhan-chu-the/moi?chu-the=" + some},
		{name: "office-messages-one", path: at},
		{name: "office-messages-all-of-one", path: at + "?xem=tat-ca"},
		{name: "office-messages-back", path: "/quan-tri/nhan-chu-the/" + itoa(back)},
	}
}
