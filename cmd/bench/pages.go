package main

import (
	"context"
	"fmt"
	"time"

	"github.com/valyala/fasthttp"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// page is an address that is measured.
type page struct {
	name, path string
	kept       bool // from memory for strangers
}

// casesOf is what is measured: the product with the most sizes, and lists.
func casesOf(ctx context.Context, db *pg.DB) ([]page, error) {
	var slug string
	err := db.Pool.QueryRow(ctx, `SELECT p.slug FROM products p JOIN producers r ON r.id = p.producer_id JOIN variants v ON v.product_id = p.id
		WHERE p.state = 'published' AND r.state = 'good_standing' AND p.sale_mode = 'stock' AND p.papers_until >= current_date AND p.sample
		GROUP BY p.id ORDER BY count(*) DESC, p.id LIMIT 1`).Scan(&slug)
	if err != nil {
		return nil, fmt.Errorf("choose a product: %w", err)
	}
	return []page{
		{"product page", "/san-pham/" + slug, true},
		{"list of 24", "/san-pham", true},
		{"search page", "/tim?q=mien%20so", false},
		{"first page", "/", true},
		{"JSON products", "/api/v1/products?per_page=24", false},
	}, nil
}

// pages measures every page at every number of clients, and its limits right after it.
func (b *bench) pages(ctx context.Context) error {
	cases, err := casesOf(ctx, b.db)
	if err != nil {
		return err
	}
	for _, p := range cases {
		if !b.wants(p.name) {
			continue
		}
		for _, conns := range b.conns {
			b.tell("%s, %d client(s)", p.name, conns)
			ours, err := b.get(ctx, b.shop.addr, p.path, conns, anew()...)
			if err != nil {
				return err
			}
			rows, err := b.get(ctx, b.limits.addr, rowsPrefix+p.path, conns)
			if err != nil {
				return err
			}
			memory, err := b.get(ctx, b.limits.addr, bytesPrefix+p.path, conns)
			if err != nil {
				return err
			}
			b.table.add(p.name, conns, ours, limit{"same statements", rows}, limit{"Fiber, memory", memory})
			if !p.kept {
				continue
			}
			kept, err := b.get(ctx, b.shop.addr, p.path, conns)
			if err != nil {
				return err
			}
			b.table.add(p.name+", kept", conns, kept, limit{"Fiber, memory", memory})
		}
		zipped, err := b.get(ctx, b.shop.addr, p.path, b.conns[len(b.conns)-1], anew(fasthttp.HeaderAcceptEncoding, "gzip")...)
		if err != nil {
			return err
		}
		b.table.add(p.name+", gzip", b.conns[len(b.conns)-1], zipped)
		if err := b.profiled(ctx, p.name, func() error {
			_, err := b.get(ctx, b.shop.addr, p.path, 16, anew()...)
			return err
		}); err != nil {
			return err
		}
	}
	return nil
}

// requestMayTake is after how long a request counts as failed.
const requestMayTake = 10 * time.Second

func newClient(addr string, conns int) *fasthttp.HostClient {
	return &fasthttp.HostClient{Addr: addr, MaxConns: conns, ReadTimeout: requestMayTake, WriteTimeout: requestMayTake,
		MaxIdemponentCallAttempts: 1, NoDefaultUserAgentHeader: true}
}

// anew asks for a page as who has a cookie: pages that are kept for strangers are made anew for them.
func anew(more ...string) []string { return append(more, fasthttp.HeaderCookie, "bench=1") }

// get asks for path over and over, with headers by name and value; every answer must be 200 and
// as long as the first.
func (b *bench) get(ctx context.Context, addr, path string, conns int, headers ...string) (figure, error) {
	client := newClient(addr, conns)
	defer client.CloseIdleConnections()
	return b.drive(ctx, conns, func(int) task {
		request, answer, length := &fasthttp.Request{}, &fasthttp.Response{}, 0
		request.SetRequestURI("http://" + addr + path)
		for i := 0; i < len(headers); i += 2 {
			request.Header.Set(headers[i], headers[i+1])
		}
		return func() error {
			if err := client.Do(request, answer); err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
			n := len(answer.Body())
			if length == 0 {
				length = n
			}
			if answer.StatusCode() != fasthttp.StatusOK || n == 0 || n != length {
				return fmt.Errorf("%s: status %d, %d bytes where the first answer had %d", path, answer.StatusCode(), n, length)
			}
			return nil
		}
	})
}
