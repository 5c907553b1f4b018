package main

import (
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/secret"
)

// keeperPath is a fresh keeper's link of a point.
func keeperPath(t *testing.T, s *stage, slug string) string {
	t.Helper()
	key, err := secret.Key(t.Context(), s.db, "links", "")
	if err != nil {
		t.Fatal(err)
	}
	store := salespoint.NewStore(s.db, time.Now)
	id := one[int64](t, s, `SELECT id FROM sales_points WHERE slug = $1`, slug)
	if err := store.Relink(t.Context(), audit.Actor{Kind: audit.System}, id, true); err != nil {
		t.Fatal(err)
	}
	link, err := store.LinkOf(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return salespoint.NewKeeper(store, key).Path(link)
}

// pointPath is the office's page of a sales point.
func pointPath(t *testing.T, s *stage) string {
	t.Helper()
	return one[string](t, s, `SELECT '/quan-tri/diem-ban/' || id FROM sales_points WHERE slug = 'dinh-so'`)
}
