package web

import (
	"context"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/sharecard"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
)

// sharedAt is where the drawn pictures are that messengers show beside a link (ux.md §6.2).
// Their names hold what they show, so a page names another when its star has come or gone.
const sharedAt = "/og/"

// What a card may be of, as its address says.
const (
	sharedShop    = "trang"
	sharedProduct = "sp"
	sharedMaker   = "nguoi-lam"
	sharedVillage = "lang"
	sharedSite    = "di-tich"
)

// shareCard has messengers show a drawn card beside the page; a photo takes its place.
func (s *Shop) shareCard(p *ui.Page, kind, name string, card sharecard.Card) {
	p.Image = s.BaseURL + cardPath(kind, name, card)
}

func cardPath(kind, name string, card sharecard.Card) string {
	return sharedAt + kind + "/" + name + "." + card.Tag() + ".png"
}

func (s *Shop) blankCard(title, below, drawing string) sharecard.Card {
	c := sharecard.Card{Above: dots(s.Texts.UI.Site, s.Texts.UI.SitePlace), Title: title, Below: below, Art: drawing}
	if s.Demo {
		c.Sample = s.Texts.UI.DemoTitle
	}
	return c
}

// shopCard is that of every page that is about no one thing.
func (s *Shop) shopCard() sharecard.Card {
	c := s.blankCard(s.Texts.UI.Site, s.Texts.Home.Title, art.Path(art.Hero, "hung-dao", 0))
	c.Above = s.Texts.UI.SitePlace
	return c
}

// productCard shows the star in force, and no price: others keep such pictures for days.
func (s *Shop) productCard(d *catalog.Detail, star *ocop.Recognition) sharecard.Card {
	c := s.blankCard(d.Name, dots(d.Producer.Name, d.Producer.VillageName), art.Path(d.ArtKind, d.Slug, d.ArtVariant))
	if star != nil {
		c.Seal = s.Texts.UI.SealStars(star.Stars)
	}
	return c
}

func (s *Shop) makerCard(m *catalog.ProducerCard) sharecard.Card {
	return s.blankCard(m.Name, dots(m.Craft, m.VillageName), tilePath(m.ArtKind, m.Slug))
}

func (s *Shop) villageCard(v *content.Village) sharecard.Card {
	return s.blankCard(v.Name, v.Craft, art.Path(v.ArtKind, "lang-"+v.Slug, 1))
}

func (s *Shop) siteCard(at *content.Site) sharecard.Card {
	return s.blankCard(at.Name, at.Subtitle, art.Path(art.DinhSo, at.Slug, 0))
}

// cardOf reads what a card shows today. What is not published has none.
func (s *Shop) cardOf(ctx context.Context, kind, name string) (sharecard.Card, error) {
	var none sharecard.Card
	switch kind {
	case sharedShop:
		return s.shopCard(), nil
	case sharedProduct:
		d, err := s.Catalog.PublishedBySlug(ctx, name)
		if err != nil {
			return none, err
		}
		stars, err := s.Stars.Shown(ctx, []int64{d.ID})
		if err != nil {
			return none, err
		}
		if star, ok := stars[d.ID]; ok {
			return s.productCard(d, &star), nil
		}
		return s.productCard(d, nil), nil
	case sharedMaker:
		m, err := s.Catalog.ProducerBySlug(ctx, name)
		if err != nil {
			return none, err
		}
		return s.makerCard(m), nil
	case sharedVillage:
		v, _, err := s.Content.VillageBySlug(ctx, name)
		if err != nil {
			return none, err
		}
		return s.villageCard(v), nil
	case sharedSite:
		at, _, err := s.Content.SiteBySlug(ctx, name)
		if err != nil {
			return none, err
		}
		return s.siteCard(at), nil
	}
	return none, fault.New(fault.NotFound, "page.not_found")
}

// shareImage answers a card. An address that names what no longer holds, a star above all,
// leads to the card of today: old addresses live on in messengers, old claims do not.
func (s *Shop) shareImage(c *fiber.Ctx) error {
	kind, file := c.Params("kind"), strings.Split(c.Params("file"), ".")
	if len(file) != 3 || file[2] != "png" || !slugForm.MatchString(file[0]) {
		return fault.New(fault.NotFound, "page.not_found")
	}
	card, err := s.cardOf(c.UserContext(), kind, file[0])
	if err != nil {
		return err
	}
	if card.Tag() != file[1] {
		c.Set(fiber.HeaderCacheControl, "no-cache")
		return c.Redirect(cardPath(kind, file[0], card), fiber.StatusFound)
	}
	body, err := s.shares.png(card)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "image/png")
	// A day, not for ever: nobody should show a star for longer after it has ended.
	c.Set(fiber.HeaderCacheControl, "public, max-age=86400")
	c.Set("Cross-Origin-Resource-Policy", "cross-origin")
	c.Response().SetBodyRaw(body)
	return nil
}
