package main

import (
	"context"
	"net/http"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/migrations"
	"github.com/ocop-hungdao/ocop/orders/transfer"
)

// readiness is the answer of /readyz. Without search the shop is still ready: then
// PostgreSQL answers in its place.
type readiness struct {
	Status     string          `json:"status"` // ready, starting, stopping or unready
	Database   databaseHealth  `json:"database"`
	Migrations migrationHealth `json:"migrations"`
	Search     searchHealth    `json:"search_engine"`
	Bank       bankHealth      `json:"bank_listener"`
}

type databaseHealth struct {
	Reachable bool  `json:"reachable"`
	Embedded  bool  `json:"embedded"`
	Micros    int64 `json:"microseconds"`
}

type migrationHealth struct {
	Pending []string `json:"pending"`
}

type searchHealth struct {
	Configured bool `json:"configured"`
	Reachable  bool `json:"reachable"`
	Fallback   bool `json:"fallback"`
	// Answering is who answers now, meilisearch or postgres; Index is how the engine's
	// copy stands, absent without an engine.
	Answering string        `json:"answering"`
	Index     *search.State `json:"index,omitempty"`
}

// health answers /healthz, which only says that we are alive, and /readyz, which says
// whether to send people here. Neither tells a stranger an address or a version.
func health(app *fiber.App, s *parts) {
	app.Get("/healthz", func(c *fiber.Ctx) error {
		c.Set(fiber.HeaderCacheControl, "no-store")
		return c.JSON(fiber.Map{"status": "alive"})
	})
	app.Get("/readyz", func(c *fiber.Ctx) error {
		ctx, cancel := context.WithTimeout(c.UserContext(), 2*time.Second)
		defer cancel()
		r := s.readiness(ctx)
		c.Set(fiber.HeaderCacheControl, "no-store")
		if r.Status != "ready" {
			c.Status(fiber.StatusServiceUnavailable)
		}
		return c.JSON(r)
	})
}

func (s *parts) readiness(ctx context.Context) readiness {
	r := readiness{Status: "ready", Search: s.searchHealth(ctx)}
	r.Database.Embedded = s.house.server != nil
	began := time.Now()
	pending, err := migrations.Pending(ctx, s.house.db.Pool)
	r.Database.Micros = time.Since(began).Microseconds()
	r.Database.Reachable = err == nil
	r.Migrations.Pending = append([]string{}, pending...)
	if err == nil && len(pending) == 0 {
		heard, failed := transfer.NewStore(s.house.db, nil, s.now).Heard(ctx)
		if r.Bank = s.config.bankHealth(heard); failed != nil {
			r.Bank.Degraded = true
		}
	}
	switch {
	case !s.ready.Load():
		r.Status = "stopping"
	case err != nil || len(pending) > 0:
		r.Status = "unready"
	}
	return r
}

// searchHealth adds who answers searches now, and how the index stands.
func (s *parts) searchHealth(ctx context.Context) searchHealth {
	h := s.config.Meili.health(ctx)
	h.Answering = "postgres"
	if s.search == nil || s.search.either == nil {
		return h
	}
	h.Answering = s.search.either.Answering()
	h.Fallback = h.Answering == "postgres"
	if state, err := s.search.index.State(ctx); err == nil {
		h.Index = &state
	}
	return h
}

// health asks Meilisearch whether it answers; one that is not configured falls back to
// PostgreSQL by decision, not by misfortune.
func (m Meili) health(ctx context.Context) searchHealth {
	if m.URL == "" {
		return searchHealth{Fallback: true}
	}
	ctx, cancel := context.WithTimeout(ctx, 800*time.Millisecond)
	defer cancel()
	h := searchHealth{Configured: true}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, m.URL+"/health", nil)
	if err == nil {
		var answer *http.Response
		if answer, err = http.DefaultClient.Do(req); err == nil {
			answer.Body.Close()
			h.Reachable = answer.StatusCode == http.StatusOK
		}
	}
	h.Fallback = !h.Reachable
	return h
}
