package web_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

func TestAPreviewShowsTheDraftAndTheShopWhatWasPublished(t *testing.T) {
	t.Parallel()
	v, jar := stocked(t)
	goods := catalog.NewStore(v.db, catalogtest.Noon)
	d, draft, err := goods.Editing(t.Context(), catalog.Everything(), jar.ProductID)
	if err != nil {
		t.Fatal(err)
	}
	changed := catalog.ContentOf(&d.Product)
	changed.Summary = "Sợi mới, chưa đăng."
	if err := goods.SaveContent(t.Context(), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}, catalog.Everything(), jar.ProductID, catalog.VersionOf(&d.Product, draft), changed); err != nil {
		t.Fatal(err)
	}
	made := func(key string, at time.Time) string {
		return catalog.Previews{Key: []byte(key), Now: func() time.Time { return at }}.Address(jar.ProductID)
	}
	const key = "a key for tests"
	noon := catalogtest.Noon()
	for name, at := range map[string]time.Time{"of today": noon, "of yesterday": noon.AddDate(0, 0, -1)} {
		s := v.get(made(key, at))
		s.says(t, "Sợi mới, chưa đăng.")
		if !strings.Contains(s.body, `content="noindex`) || !strings.Contains(s.header.Get("Cache-Control"), "no-store") {
			t.Errorf("a preview %s may be found or kept: %s", name, s.header.Get("Cache-Control"))
		}
	}
	for _, path := range []string{"/san-pham/" + d.Slug, "/san-pham", "/"} {
		if s := v.get(path); s.status != http.StatusOK || strings.Contains(s.body, "Sợi mới, chưa đăng.") {
			t.Errorf("%s (%d) shows what waits", path, s.status)
		}
	}
	good := made(key, noon)
	bare, _, _ := strings.Cut(strings.TrimPrefix(good, "/xem-truoc/"), "-")
	for name, path := range map[string]string{"of two days ago": made(key, noon.AddDate(0, 0, -2)), "of tomorrow": made(key, noon.AddDate(0, 0, 1)), "made with another key": made("guessed", noon),
		"cut short": good[:len(good)-1], "with a letter more": good + "A", "without its seal": "/xem-truoc/" + bare, "of another product": strings.Replace(good, "/xem-truoc/", "/xem-truoc/1", 1), "of nothing": "/xem-truoc/x"} {
		if s := v.get(path); s.status != http.StatusNotFound || strings.Contains(s.body, "Sợi mới") {
			t.Errorf("an address %s is answered %d", name, s.status)
		}
	}
}
