package main

import (
	"fmt"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// linkScenes are the office's pages of short links.
func (s *stage) linkScenes(t *testing.T) []scene {
	t.Helper()
	of := func(code string) string {
		return fmt.Sprintf("/quan-tri/link/%d", one[int64](t, s, `SELECT id FROM spoken_codes WHERE code = '`+code+`'`))
	}
	one[int64](t, s, `INSERT INTO spoken_codes (code, opens, page, note, sample, created_at, retired_at) VALUES ('HOICHOCU', 'page', 'tin', 'Tờ rơi đã hết (mẫu)', true, now() - interval '60 days', now() - interval '5 days') RETURNING id`)
	one[string](t, s, `INSERT INTO stalls (code, name, created_at, created_by) VALUES ('hc9', 'Hội chợ để xem trang (mẫu)', now(), 'Cán bộ mẫu') RETURNING code`)
	return []scene{
		{name: "office-links", path: "/quan-tri/link"},
		{name: "office-links-stalls", path: "/quan-tri/link?xem=quay"},
		{name: "office-links-none", path: "/quan-tri/link?q=khongcogi"},
		{name: "office-links-choose", path: "/quan-tri/link/chon?q=mien"},
		{name: "office-links-new", path: "/quan-tri/link/moi?mo=page-dinh-so"},
		{name: "office-links-taken", reach: codeTyped("tết quê")},
		{name: "office-links-again", reach: codeTyped("hoi cho cu")},
		{name: "office-links-one", path: of("TETQUE")},
		{name: "office-links-goods", path: of("M1")},
		{name: "office-links-aim", path: of("DINHSO") + "?mo=page-live"},
		{name: "office-links-retired", path: of("HOICHOCU")},
	}
}

// codeTyped wants a code for the commune's news.
func codeTyped(code string) func(*browsertest.Tab) {
	return func(tab *browsertest.Tab) {
		tab.Go("/quan-tri/link/moi?mo=page-tin")
		tab.Submits(fmt.Sprintf(`(() => { const f = document.querySelector("main form[action$='/them']"); f.elements.code.value = %q; f.requestSubmit() })()`, code))
	}
}
