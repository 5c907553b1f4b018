package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/valyala/fasthttp"
)

// errNoMore ends a client that has nothing left to do before the time is over.
var errNoMore = errors.New("nothing left to do")

// article is something that can be ordered to anywhere.
type article struct {
	variant int64
	slug    string
}

// articles are all that the post takes everywhere, of as many producers as there are.
func (b *bench) articles(ctx context.Context) ([]article, error) {
	rows, err := b.db.Pool.Query(ctx, `SELECT v.id, p.slug FROM variants v JOIN products p ON p.id = v.product_id JOIN producers r ON r.id = p.producer_id
		WHERE v.state = 'active' AND p.state = 'published' AND r.state = 'good_standing' AND p.sale_mode = 'stock' AND p.delivery_area = 'country'
			AND p.papers_until >= current_date AND p.sample AND v.stock > 0 AND v.weight_g <= 5000 AND v.spoken_until < now() ORDER BY v.id`)
	if err != nil {
		return nil, err
	}
	var out []article
	for rows.Next() {
		var a article
		if err := rows.Scan(&a.variant, &a.slug); err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	if rows.Err() == nil && len(out) == 0 {
		return nil, errors.New("there is nothing to order")
	}
	return out, rows.Err()
}

// journeys measures whole ways from nothing to an order in the book, by the API and by
// the pages. Each client takes another article each time.
func (b *bench) journeys(ctx context.Context) error {
	articles, err := b.articles(ctx)
	if err != nil {
		return err
	}
	for _, way := range []struct {
		name string
		walk func(*walker, article) error
	}{{"journey, API (4 requests)", (*walker).byAPI}, {"journey, pages (5 requests)", (*walker).byPages}} {
		if !b.wants(way.name) {
			continue
		}
		walk := func(conns int) (figure, error) {
			client := newClient(b.shop.addr, conns)
			defer client.CloseIdleConnections()
			return b.drive(ctx, conns, func(n int) task {
				w := &walker{client: client, base: "http://" + b.shop.addr}
				return func() error {
					n += conns
					w.from = fmt.Sprintf("10.%d.%d.%d", n>>16&255, n>>8&255, n&255)
					return way.walk(w, articles[n%len(articles)])
				}
			})
		}
		for _, conns := range b.conns {
			b.tell("%s, %d client(s)", way.name, conns)
			f, err := walk(conns)
			if err != nil {
				return err
			}
			b.table.add(way.name, conns, f)
			if err := b.rest(ctx); err != nil {
				return err
			}
		}
		if err := b.profiled(ctx, way.name, func() error { _, err := walk(16); return err }); err != nil {
			return err
		}
	}
	now, peak := memory(b.shop.cmd.Process.Pid)
	b.table.size("memory, after everything", now)
	b.table.size("of it, not the program's file", owned(b.shop.cmd.Process.Pid))
	b.table.size("memory, at most", peak)
	return nil
}

// rest waits until what was promised for later is done, so that one figure does not pay
// for the one before it.
func (b *bench) rest(ctx context.Context) error {
	for range 300 {
		var waiting bool
		err := b.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM outbox WHERE handed_at IS NULL) OR EXISTS (SELECT FROM river_job WHERE state IN ('available', 'running'))`).Scan(&waiting)
		if err != nil || !waiting {
			return err
		}
		if err := pause(ctx, 100*time.Millisecond); err != nil {
			return err
		}
	}
	return nil
}

// pause waits before something is asked again; it ends with an error when all is over.
func pause(ctx context.Context, long time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(long):
		return nil
	}
}

// walker is one client on its way.
type walker struct {
	client  *fasthttp.HostClient
	base    string
	cookie  string // the cart's
	from    string // the address of this buyer, as a proxy would name it
	request fasthttp.Request
	answer  fasthttp.Response
}

// ask sends one request and refuses any answer but the one that is wanted.
func (w *walker) ask(method, path, kind string, body []byte, want int) error {
	w.request.Reset()
	w.request.Header.SetMethod(method)
	w.request.SetRequestURI(w.base + path)
	w.request.Header.Set("Sec-Fetch-Site", "same-origin")
	w.request.Header.Set("X-Real-IP", w.from)
	if w.cookie != "" {
		w.request.Header.Set(fasthttp.HeaderCookie, w.cookie)
	}
	if body != nil {
		w.request.Header.SetContentType(kind)
		w.request.SetBodyRaw(body)
	}
	if err := w.client.Do(&w.request, &w.answer); err != nil {
		return fmt.Errorf("%s %s: %w", method, path, err)
	}
	if got := w.answer.StatusCode(); got != want {
		return fmt.Errorf("%s %s: status %d, want %d: %.300s", method, path, got, want, w.answer.Body())
	}
	return nil
}

// between finds what stands between two texts in the last answer.
func (w *walker) between(before, after string) string {
	_, rest, _ := bytes.Cut(w.answer.Body(), []byte(before))
	found, _, _ := bytes.Cut(rest, []byte(after))
	return string(found)
}
