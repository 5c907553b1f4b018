package web

import (
	"net/url"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// maker shows one producer in good standing: their words, their goods, their papers,
// and how to reach them.
func (s *Shop) maker(c *fiber.Ctx) error {
	ctx, t := c.UserContext(), s.Texts.Maker
	name, err := slugParam(c)
	if err != nil {
		return err
	}
	m, err := s.Catalog.ProducerBySlug(ctx, name)
	if fault.Is(err, "producer.not_found") { // what was printed once leads on
		_, now, wrong := s.Catalog.MergedInto(ctx, name)
		if wrong != nil {
			return wrong
		}
		if now != "" {
			return c.Redirect("/nguoi-lam/"+now, fiber.StatusMovedPermanently)
		}
	}
	if err != nil {
		return err
	}
	found, err := s.Finder.Find(ctx, search.Query{Producers: []string{m.Slug}, PerPage: perPage})
	found = side(ctx, s, "products", found, err)
	v := view.Maker{
		Face:     face(m),
		Name:     m.Name,
		Note:     s.makerNote(m),
		Words:    m.Quote,
		Story:    splitParagraphs(m.Story),
		Visiting: m.Visiting,
		Tel:      m.Phone,
		Phone:    national(m.Phone),
		Papers:   s.makerPapers(m),
		Channels: makerChannels(m),
		BandPath: tilePath(m.ArtKind, m.Slug),
	}
	if found != nil {
		cards, err := s.cards(ctx, found.IDs)
		v.Cards = side(ctx, s, "cards", cards, err)
	}
	said, err := s.Reviews.OfMaker(ctx, m.ID, 1, fewReviews)
	v.Reviews = s.reviewsOf(side(ctx, s, "reviews", said, err), "", true)
	v.Photos = s.album(ctx, catalog.PhotoOwner{Kind: catalog.PhotoOfProducer, ID: m.ID})
	v.Book = s.visitWay(c, "", m.ID)
	path := "/nguoi-lam/" + m.Slug
	p := s.frame(m.Name, t.Description(m.Name, m.VillageName, m.Craft), path)
	p.Active, p.Crumbs = "/nguoi-lam", []ui.Link{{Label: s.Texts.UI.Makers, Href: "/nguoi-lam"}}
	if m.VillageSlug != "" {
		p.Crumbs = append(p.Crumbs, ui.Link{Label: m.VillageName, Href: "/lang/" + m.VillageSlug})
	}
	s.shareCard(&p, sharedMaker, m.Slug, s.makerCard(m))
	s.shareWith(&p, m.Image)
	p.Head = data(s.makerThing(m), s.crumbThing(p.Crumbs[:1], m.Name, path))
	return s.public(c, view.MakerPage(p, v))
}

func (s *Shop) makerNote(m *catalog.ProducerCard) string {
	since := ""
	if m.SinceYear != nil {
		since = s.Texts.Maker.Since(*m.SinceYear)
	}
	return dots(m.VillageName, m.Craft, since)
}

// makerChannels are the maker's own pages elsewhere, each named by its host.
func makerChannels(m *catalog.ProducerCard) []ui.Link {
	var out []ui.Link
	for _, address := range splitLines(m.Channels) {
		if u, err := url.Parse(address); err == nil && u.Scheme == "https" && u.Host != "" {
			out = append(out, ui.Link{Label: strings.TrimPrefix(u.Hostname(), "www."), Href: address})
		}
	}
	return out
}

// makerPapers is what the law wants known of a seller.
func (s *Shop) makerPapers(m *catalog.ProducerCard) []ui.Fact {
	t := s.Texts.Maker
	issued := m.RegistrationIssuer
	if m.RegistrationIssuedOn != nil {
		issued = dots(issued, vntime.Date(*m.RegistrationIssuedOn))
	}
	var facts []ui.Fact
	for _, f := range []ui.Fact{
		{Name: t.LegalForm, Value: t.Forms[string(m.LegalForm)]}, {Name: t.TradeName, Value: m.TradeName}, {Name: t.TaxCode, Value: m.TaxCode}, {Name: t.Number, Value: m.RegistrationNumber}, {Name: t.Issued, Value: issued},
		{Name: t.Address, Value: m.AddressLine}, {Name: t.Phone, Value: national(m.Phone)}, {Name: t.Email, Value: m.Email}, {Name: t.Village, Value: m.VillageName},
	} {
		if f.Value != "" {
			facts = append(facts, f)
		}
	}
	return facts
}

func (s *Shop) makerThing(m *catalog.ProducerCard) thing {
	t := thing{"@type": "LocalBusiness", "name": m.Name, "url": s.BaseURL + "/nguoi-lam/" + m.Slug}
	if m.AddressLine != "" {
		t["address"] = m.AddressLine
	}
	if m.Phone != "" {
		t["telephone"] = m.Phone
	}
	return t
}
