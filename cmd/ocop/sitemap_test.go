package main

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
)

var loc = regexp.MustCompile(`<loc>([^<]*)</loc>`)

// sitemap is every address that search engines are told of, as a path.
func (s *stage) sitemap(t *testing.T) []string {
	t.Helper()
	var paths []string
	for _, m := range loc.FindAllStringSubmatch(s.get(t, "/sitemap.xml").body, -1) {
		paths = append(paths, strings.TrimPrefix(m[1], s.url))
	}
	if len(paths) < 50 {
		t.Fatalf("the sitemap knows %d addresses", len(paths))
	}
	return paths
}

var href = regexp.MustCompile(`(?:href|src|action)="(/[^"#]*)`)

// TestNoLinkLeadsNowhereAndNoneTellsOfPeople follows every link of every page that search
// engines know, and asks the API for the same, as somebody who has never been here. What is
// kept apart of the people behind producers stands on none of them, and in no document of
// the search.
func TestNoLinkLeadsNowhereAndNoneTellsOfPeople(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	knowPeople(t, s.db)
	known, from := map[string]bool{}, map[string]string{}
	queue := append(s.sitemap(t), "/sitemap.xml", "/robots.txt", "/api/v1/products?per_page=100", "/api/v1/producers", "/api/v1/sales-points")
	for _, path := range queue {
		if to := overAPI(path); to != "" {
			queue = append(queue, to)
		}
	}
	for _, path := range queue {
		known[path] = true
	}
	for len(queue) > 0 {
		path := queue[0]
		queue = queue[1:]
		a := s.get(t, path)
		if a.status >= 400 && a.status != http.StatusMethodNotAllowed {
			t.Errorf("%s answers %d; %s leads there", path, a.status, from[path])
		}
		keeps(t, path, a.body)
		if strings.Contains(path, "?") || !strings.HasPrefix(a.header.Get("Content-Type"), "text/html") {
			continue // lists lead on to lists without an end
		}
		for _, m := range href.FindAllStringSubmatch(a.body, -1) {
			to := strings.ReplaceAll(m[1], "&amp;", "&")
			if !known[to] {
				known[to], from[to] = true, path
				queue = append(queue, to)
			}
		}
	}
	keeps(t, "the search", one[string](t, s, `SELECT string_agg(d::text, ' ') FROM search_documents d`))
	keeps(t, "the outbox", one[string](t, s, `SELECT coalesce(string_agg(o::text, ' '), '') FROM outbox o`))
	t.Logf("%d addresses", len(known))
}
