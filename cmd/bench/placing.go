package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"hash/fnv"
	"strings"
	"sync/atomic"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
)

// enough carts for one figure; a figure ends early when they are used up.
const perSecond = 5000

// filledCart is a cart that was filled beforehand, and what it costs.
type filledCart struct {
	id, key string
	article
	total money.VND
}

// placing measures orders alone, without HTTP, against the same writes as one pipeline.
func (b *bench) placing(ctx context.Context) error {
	const name = "order placed, no HTTP"
	if !b.wants(name) {
		return nil
	}
	checkout, err := newCheckout(b.db)
	if err != nil {
		return err
	}
	articles, err := b.articles(ctx)
	if err == nil {
		err = b.makeFunction(ctx)
	}
	if err != nil {
		return err
	}
	for _, conns := range b.conns {
		b.tell("%s, %d client(s)", name, conns)
		ours, err := b.place(ctx, conns, articles, func(c filledCart) error {
			_, err := checkout.Place(ctx, requestFor(c))
			return err
		})
		if err != nil {
			return err
		}
		pipe, err := b.place(ctx, conns, articles, func(c filledCart) error { return b.pipeline(ctx, c) })
		if err != nil {
			return err
		}
		function, err := b.place(ctx, conns, articles, func(c filledCart) error { return b.function(ctx, c) })
		if err != nil {
			return err
		}
		b.table.add(name, conns, ours, limit{"one pipeline", pipe}, limit{"one function", function})
	}
	return nil
}

// cartID turns random base32 into the letters of a cart's id.
var cartID = strings.NewReplacer("l", "8", "o", "9")

func (b *bench) place(ctx context.Context, conns int, articles []article, place func(filledCart) error) (figure, error) {
	carts, err := b.carts(ctx, articles)
	if err != nil {
		return figure{}, err
	}
	var next atomic.Int64
	return b.drive(ctx, conns, func(int) task {
		return func() error {
			n := int(next.Add(1)) - 1
			if n >= len(carts) {
				return errNoMore
			}
			return place(carts[n])
		}
	})
}

// carts fills as many as one figure may need, one article each, and works out what they
// cost by quoting the first of each article.
func (b *bench) carts(ctx context.Context, articles []article) ([]filledCart, error) {
	return b.filled(ctx, int(b.seconds*1.2*perSecond)+1, articles)
}

// filled is carts for so many.
func (b *bench) filled(ctx context.Context, n int, articles []article) ([]filledCart, error) {
	checkout, err := newCheckout(b.db)
	if err != nil {
		return nil, err
	}
	out := make([]filledCart, n)
	ids, variants := make([]string, len(out)), make([]int64, len(out))
	for i := range out {
		out[i] = filledCart{id: cartID.Replace(strings.ToLower(rand.Text())), key: "do", article: articles[i%len(articles)]}
		ids[i], variants[i] = out[i].id, out[i].variant
	}
	if _, err := b.db.Pool.Exec(ctx, `INSERT INTO carts (id, checkout_key) SELECT id, 'do' FROM unnest($1::text[]) id`, ids); err != nil {
		return nil, fmt.Errorf("make carts: %w", err)
	}
	if _, err := b.db.Pool.Exec(ctx, `INSERT INTO cart_lines (cart_id, variant_id, quantity) SELECT id, v, 1 FROM unnest($1::text[], $2::bigint[]) AS t(id, v)`, ids, variants); err != nil {
		return nil, fmt.Errorf("fill carts: %w", err)
	}
	for i := range out {
		if i >= len(articles) {
			out[i].total = out[i-len(articles)].total
			continue
		}
		q, err := checkout.Quote(ctx, out[i].id, requestFor(out[i]).Destination)
		if err != nil {
			return nil, err
		}
		out[i].total = q.Total
	}
	return out, nil
}

// numberOf is the number of a buyer of their own: those of one number wait for each other.
func numberOf(whose string) string {
	h := fnv.New32a()
	h.Write([]byte(whose)) //nolint:errcheck // it never fails
	return fmt.Sprintf("0900%06d", h.Sum32()%1_000_000)
}

func requestFor(c filledCart) orders.Request {
	return orders.Request{CartID: c.id, IdempotencyKey: c.key, Name: "Khách đo", Phone: numberOf(c.id), AddressLine: "Số 1 ngõ 2",
		Destination: orders.Destination{Delivery: orders.ByShip, ProvinceCode: provinceCode, WardCode: wardCode}, Method: orders.COD, ExpectedTotal: &c.total}
}
