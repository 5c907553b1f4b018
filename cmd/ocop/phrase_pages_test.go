package main

import "testing"

// phraseScenes are the office's pages of the sentences with which people begin what they write.
func (s *stage) phraseScenes(t *testing.T) []scene {
	t.Helper()
	at := "/quan-tri/cai-dat/mau-cau/nhan-xet"
	one[int64](t, s, `INSERT INTO phrase_versions (occasion, version, used, retired, by_name, at) VALUES
		('review_answer', 1, '{"Cơ sở xin cảm ơn anh/chị ạ."}', '{}', 'Nhân viên mẫu', now() - interval '2 days'),
		('review_answer', 2, '{"Cơ sở xin cảm ơn anh/chị ạ.","Cơ sở xin lỗi anh/chị, lần sau xin gói kỹ hơn ạ."}', '{"Cảm ơn quý khách."}', 'Nhân viên mẫu', now() - interval '1 day') RETURNING 1`)
	return []scene{
		{name: "office-phrases", path: "/quan-tri/cai-dat/mau-cau"},
		{name: "office-phrases-of", path: at},
		{name: "office-phrases-standard", path: "/quan-tri/cai-dat/mau-cau/huy-don"},
		{name: "office-phrases-wrong", reach: sentBy(at, `f.querySelector("textarea").value = "!"`)},
	}
}
