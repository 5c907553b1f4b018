package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"log/slog"
	"net/http/httptest"
	"os"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/ocop-hungdao/ocop/api"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/catalog/shortlink"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/place"
	"github.com/ocop-hungdao/ocop/internal/policy"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/consent"
	"github.com/ocop-hungdao/ocop/orders/payee"
	"github.com/ocop-hungdao/ocop/orders/privacy"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/orders/shipping"
	"github.com/ocop-hungdao/ocop/web"
)

// newCheckout is how the server places orders, on our own connections.
func newCheckout(db *pg.DB) (*orders.Checkout, error) {
	places, err := place.Load()
	if err != nil {
		return nil, err
	}
	policies, err := policy.Load()
	if err != nil {
		return nil, err
	}
	return &orders.Checkout{Store: orders.NewStore(db, catalog.NewStore(db, time.Now), time.Now, rand.Reader), Launch: orders.NewLaunches(db, time.Now, ""),
		Places: places, Tariffs: shipping.NewStore(db), Terms: policies, Home: catalog.HungDao(), ConfirmWithin: 4 * time.Hour}, nil
}

// linkKey makes the links to orders that are only measured.
const linkKey = "only for what is measured, no order leaves here"

// newShop is the pages and the API as the server has them, in this process, to see what
// a page asks the database.
func newShop(db *pg.DB) (*fiber.App, error) {
	checkout, err := newCheckout(db)
	if err != nil {
		return nil, err
	}
	texts, log := locale.Vi(), slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	const base = "http://127.0.0.1"
	links := orders.NewLinks(checkout.Store, []byte(linkKey))
	cases := returns.NewStore(db, checkout.Store, time.Now, rand.Reader)
	goods, stars, points, finder := catalog.NewStore(db, time.Now), ocop.NewStore(db, time.Now), salespoint.NewStore(db, time.Now), search.NewPostgres(db, time.Now)
	board := &orders.LaunchBoard{Reader: orders.NewLaunches(db, time.Now, ""), Fresh: time.Second, Now: time.Now}
	shop := web.New(web.Deps{Short: shortlink.NewStore(db, time.Now, nil), Withheld: catalog.NewWithheld(db, time.Now), Cases: cases, Privacy: privacy.NewStore(db, time.Now, []byte(linkKey)), Consents: consent.NewStore(db, time.Now, []byte(linkKey), false),
		Launch: board, Imprint: &content.ImprintBoard{Reader: content.NewStore(db, time.Now), Fresh: 5 * time.Second, Now: time.Now}, Reviews: review.NewStore(db, time.Now), Catalog: goods, Stars: stars, Points: points, Keeper: salespoint.NewKeeper(points, []byte("a key for measuring")), Content: content.NewStore(db, time.Now), Finder: finder, Words: search.NewWords(db, time.Now), Orders: checkout.Store,
		Checkout: checkout, Links: links, Payees: payee.NewStore(db, time.Now), Places: checkout.Places.(*place.Units), Policies: checkout.Terms.(*policy.Texts),
		Limiter: edge.NewLimiter(time.Now), Texts: texts, BaseURL: base, Demo: true, Now: time.Now, Log: log})
	app := edge.New(edge.Config{BaseURL: base, Log: log, Faults: texts.Faults,
		Render: edge.Renderers{Shop: shop.Refuse, Office: shop.Refuse, API: api.Render(texts)}})
	api.Mount(app, api.Deps{Cases: cases, Payees: payee.NewStore(db, time.Now), Reviews: review.NewStore(db, time.Now), Catalog: goods, Stars: stars, Finder: finder, Points: points, Orders: checkout.Store, Checkout: checkout, Links: links,
		Texts: texts, BaseURL: base, Now: time.Now, Log: log})
	shop.Mount(app)
	return app, nil
}

// seen is what a page asked and what it answered.
type seen struct {
	trips []trip
	kind  string // content type
	body  []byte
}

// look asks every path once and notes what goes to the database at url.
func look(ctx context.Context, url string, paths []string) (map[string]seen, error) {
	note := &recorder{}
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, err
	}
	config.ConnConfig.Tracer = note
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, err
	}
	defer pool.Close()
	app, err := newShop(&pg.DB{Pool: pool})
	if err != nil {
		return nil, err
	}
	out := map[string]seen{}
	for _, path := range paths {
		note.trips = nil
		answer, err := app.Test(httptest.NewRequestWithContext(ctx, "GET", path, nil), -1)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		body, err := io.ReadAll(answer.Body)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		if answer.StatusCode != fiber.StatusOK {
			return nil, fmt.Errorf("%s: status %d", path, answer.StatusCode)
		}
		out[path] = seen{trips: note.trips, kind: answer.Header.Get(fiber.HeaderContentType), body: body}
	}
	return out, nil
}
