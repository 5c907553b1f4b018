package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net/http"
	"time"

	"github.com/a-h/templ"

	"github.com/ocop-hungdao/ocop/web/static"
	"github.com/ocop-hungdao/ocop/web/ui/art"
	"github.com/ocop-hungdao/ocop/web/ui/gallery"
)

// gallery serves every shared piece with canned data, without a database.
func (p *program) gallery(ctx context.Context, args []string) error {
	addr := "127.0.0.1:8081"
	if err := p.flags("gallery", args, func(f *flag.FlagSet) {
		f.StringVar(&addr, "addr", addr, "where to listen")
	}); err != nil {
		return err
	}
	server := &http.Server{Addr: addr, Handler: galleryPages(), ReadHeaderTimeout: 5 * time.Second}
	stop := context.AfterFunc(ctx, func() { _ = server.Close() })
	defer stop()
	fmt.Fprintf(p.out, "http://%s/ shop, /art drawings, /office office\n", addr)
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

func galleryPages() http.Handler {
	pages := http.NewServeMux()
	pages.Handle("GET /{$}", templ.Handler(gallery.Shop()))
	pages.Handle("GET /art", templ.Handler(gallery.Art()))
	pages.Handle("GET /office", templ.Handler(gallery.Office()))
	pages.HandleFunc("GET /a/tranh/{file}", func(w http.ResponseWriter, r *http.Request) {
		kind, seed, variant, ok := art.Parse(r.URL.Path)
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "image/svg+xml")
		_, _ = w.Write(art.SVG(kind, seed, variant))
	})
	pages.HandleFunc("GET /a/{file}", func(w http.ResponseWriter, r *http.Request) {
		body, contentType, encoding, ok := static.Open(r.PathValue("file"), r.Header.Get("Accept-Encoding"))
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", contentType)
		if encoding != "" {
			w.Header().Set("Content-Encoding", encoding)
		}
		_, _ = w.Write(body)
	})
	return pages
}
