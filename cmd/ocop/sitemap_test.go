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

// TestNoLinkLeadsNowhere follows every link of every page that search engines know, as
// somebody who has never been here.
func TestNoLinkLeadsNowhere(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	known, from := map[string]bool{}, map[string]string{}
	queue := s.sitemap(t)
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
	t.Logf("%d addresses", len(known))
}
