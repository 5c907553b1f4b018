package web

import (
	"net/url"
	"strconv"

	"time"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/web/view"
)

// mostTicked is more than a keeper's list holds.
const mostTicked = 500

// mountKeeper gives keepers of sales points their page. The link in their chat is all that
// they have; apps that look at links only read, so only a sent form changes anything.
func (s *Shop) mountKeeper(app fiber.Router) {
	slowly := edge.Throttle(s.Limiter, "keeper", edge.Rate{Every: time.Second, Burst: 60})
	app.Get("/ke-hang/:id", slowly, s.showShelf)
	app.Post("/ke-hang/:id", edge.Limit(biggestForm), slowly, s.tellShelf)
	app.Get("/ke-hang/:id/cam-on", slowly, s.thankKeeper)
	app.Post("/ke-hang/:id/trao", edge.Limit(biggestForm), slowly, s.handOver)
	app.Get("/ke-hang/:id/trao", func(c *fiber.Ctx) error {
		return c.Redirect(keeperAddress(idOf(c), "", edge.Query(c, "k")), fiber.StatusSeeOther)
	})
}

func linkOf(c *fiber.Ctx) (id int64, key string) {
	id, err := strconv.ParseInt(c.Params("id"), 10, 64)
	if err != nil {
		return 0, ""
	}
	return id, edge.Query(c, "k")
}

func idOf(c *fiber.Ctx) int64 { id, _ := linkOf(c); return id }

func (s *Shop) showShelf(c *fiber.Ctx) error {
	id, key := linkOf(c)
	p, err := s.Keeper.Open(c.UserContext(), id, key)
	if err != nil {
		return err
	}
	return s.shelfPage(c, fiber.StatusOK, p, id, key, view.Fetch{})
}

func (s *Shop) shelfPage(c *fiber.Ctx, status int, p *salespoint.Point, id int64, key string, f view.Fetch) error {
	list, err := s.Points.List(c.UserContext(), p.ID)
	if err != nil {
		return err
	}
	fetch, err := s.fetch(c.UserContext(), p.ID, keeperAddress(id, "/trao", key), f)
	if err != nil {
		return err
	}
	t := s.Texts.Keeper
	v := view.Keeper{Fetch: fetch, Title: t.Title(p.Name), Action: keeperAddress(id, "", key)}
	for _, g := range list {
		tick := view.KeeperTick{Key: g.Key, Name: g.Name, Note: g.Note, Ticked: g.ConfirmedAt != nil && salespoint.Age(*g.ConfirmedAt, s.Now()) <= salespoint.GoneAfter}
		if tick.Ticked {
			tick.Last = t.Last(salespoint.Age(*g.ConfirmedAt, s.Now()))
		}
		if g.Product {
			v.Products = append(v.Products, tick)
		} else {
			v.Other = append(v.Other, tick)
		}
	}
	return s.keeperPage(c, status, view.KeeperPage(s.hidden(v.Title), v))
}

func (s *Shop) tellShelf(c *fiber.Ctx) error {
	id, key := linkOf(c)
	if _, err := s.Keeper.Tell(c.UserContext(), id, key, edge.Forms(c, "there", mostTicked)); err != nil {
		return err
	}
	return c.Redirect(keeperAddress(id, "/cam-on", key), fiber.StatusSeeOther)
}

func (s *Shop) thankKeeper(c *fiber.Ctx) error {
	id, key := linkOf(c)
	p, err := s.Keeper.Open(c.UserContext(), id, key)
	if err != nil {
		return err
	}
	list, err := s.Points.List(c.UserContext(), p.ID)
	if err != nil {
		return err
	}
	there := 0
	for _, g := range list {
		if g.ConfirmedAt != nil {
			there++
		}
	}
	t := s.Texts.Keeper
	return s.keeperPage(c, fiber.StatusOK, view.KeeperThanks(s.hidden(t.Thanks), view.Thanks{Told: t.Told(there), Point: p.Name, Href: "/diem-ban/" + p.Slug, Again: keeperAddress(id, "", key)}))
}

// keeperPage is private, but says where it comes from to our own forms: older browsers
// send nothing else that shows the form to be ours.
func (s *Shop) keeperPage(c *fiber.Ctx, status int, body templ.Component) error {
	if err := s.private(c, status, body); err != nil {
		return err
	}
	c.Set("Referrer-Policy", "same-origin")
	return nil
}

func keeperAddress(id int64, part, key string) string {
	return "/ke-hang/" + strconv.FormatInt(id, 10) + part + "?k=" + url.QueryEscape(key)
}
