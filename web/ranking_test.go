package web_test

import (
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/locale"
)

// The page lists what the engines rank by, in their order: changing the ranking changes
// the page, and a criterion without words fails here.
func TestTheRankingPageSaysWhatTheEnginesDo(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	s := v.get("/chinh-sach/xep-hang")
	typed, listed, found := strings.Cut(s.body, "Khi bạn xem danh sách")
	if !found || strings.Contains(s.body, "{{") {
		t.Fatal("the page has lost its parts")
	}
	for _, c := range search.Ranking() {
		words := locale.Vi().Policies.Criteria[string(c)]
		if words.Name == "" || words.Text == "" {
			t.Fatalf("%s has no words", c)
		}
		item := "<strong>" + words.Name + ".</strong>"
		_, after, there := strings.Cut(typed, item)
		if !there {
			t.Errorf("%s is not on the page in its place", c)
		}
		typed = after
		if c.Typed() == strings.Contains(listed, item) {
			t.Errorf("%s: lists without a text say otherwise", c)
		}
		if _, after, there := strings.Cut(listed, item); there {
			listed = after
		}
	}
}
