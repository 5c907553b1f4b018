package main

import (
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// secrets are what knowPeople writes, each in every way in which a page could say it.
var secrets = []string{"zzkin", "099887766554", "911223344", "911\u00a0223\u00a0344", "911 223 344", "1987654321", "1.987.654.321", "7654321987", "7.654.321.987"}

// knowPeople fills every field that is kept of the people behind each producer.
func knowPeople(t *testing.T, db *pg.DB) {
	t.Helper()
	for _, sql := range []string{
		`DELETE FROM producer_years`, `DELETE FROM producer_personal`,
		`INSERT INTO producer_personal (producer_id, representative, position, sex, ethnicity, disability, citizen_id, home_address, contact_name, contact_phone, workers, workers_here, workers_on, updated_by, updated_at)
			SELECT id, 'Zzkin Người', 'Zzkin chức', 'female', 'Zzkin tộc', 'yes', '099887766554', 'Zzkin ngõ', 'Zzkin hỏi', '+84911223344', 1987654321, 1987654321, '2026-01-01', 'Zzkin tay', now() FROM producers`,
		`INSERT INTO producer_years (producer_id, year, revenue, profit, rating) SELECT id, 2025, 7654321987, 7654321987, 'Zzkin khá' FROM producers`,
	} {
		if _, err := db.Pool.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
}

// keeps fails when a text tells of the people behind a producer.
func keeps(t *testing.T, where, text string) {
	t.Helper()
	folded := strings.ToLower(text)
	for _, s := range secrets {
		if strings.Contains(folded, s) {
			t.Errorf("%s tells of people: %q", where, s)
		}
	}
}

// overAPI is where the API says the same as a page; empty: nowhere.
func overAPI(path string) string {
	for page, answer := range map[string]string{"/san-pham/": "/api/v1/products/", "/nguoi-lam/": "/api/v1/producers/"} {
		if slug, ok := strings.CutPrefix(path, page); ok && !strings.ContainsAny(slug, "/?") {
			return answer + slug
		}
	}
	return ""
}
