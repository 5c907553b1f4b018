package web

import (
	"net/http"
	"net/url"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// longestCode is more than any code printed on a package.
const longestCode = 60

// askCertificate leads from the form to the code's own address.
func (s *Shop) askCertificate(c *fiber.Ctx) error {
	code := ask(c, "ma", longestCode)
	if code == "" {
		return c.Redirect("/ocop#kiem-tra", http.StatusSeeOther)
	}
	return c.Redirect("/cn/"+url.PathEscape(code), http.StatusSeeOther)
}

// certificate says in one glance what a code is worth today. A code that is not the
// commune's gets a page that explains it, and 404.
func (s *Shop) certificate(c *fiber.Ctx) error {
	t := s.Texts.Cert
	code := edge.Param(c, "code")
	code = string([]rune(code)[:min(len([]rune(code)), longestCode)])
	r, err := s.Stars.ByCode(c.UserContext(), code)
	if fault.Is(err, "certificate.not_found") {
		p := s.hidden(t.UnknownHead)
		p.Active, p.Crumbs = "/ocop", s.certificateCrumbs()
		c.Set(fiber.HeaderCacheControl, "no-store")
		return page(c, http.StatusNotFound, view.CertificatePage(p, view.Certificate{Verdict: view.Verdict{Tone: "unknown", Icon: "circle-alert",
			Line: t.Unknown, Title: t.UnknownHead, Text: t.UnknownText(code)}, Ways: t.UnknownWays, Tel: s.reach().Tel}))
	}
	if err != nil {
		return err
	}
	today := ocop.Today(s.Now())
	v := view.Certificate{Verdict: s.verdict(r), Facts: s.certificateFacts(r), Tel: s.reach().Tel, Sample: r.Sample}
	v.Product = r.ProductName
	if r.Shows(today) {
		v.Stars = r.Stars
		if r.ProductShown {
			v.See = "/san-pham/" + r.ProductSlug
		}
	} else {
		v.Rank = t.RankLapsed(r.Stars)
	}
	p := s.frame(t.Title(r.CertificateCode), v.Verdict.Line+". "+r.ProductName+".", "/cn/"+r.CertificateCode)
	p.Active, p.Crumbs, p.NoIndex = "/ocop", s.certificateCrumbs(), true
	return s.public(c, view.CertificatePage(p, v))
}

func (s *Shop) certificateCrumbs() []ui.Link {
	return []ui.Link{{Label: s.Texts.UI.WhatIsOCOP, Href: "/ocop"}, {Label: s.Texts.Cert.Crumb, Href: "/ocop#kiem-tra"}}
}

// verdict is the answer in large letters.
func (s *Shop) verdict(r *ocop.Certificate) view.Verdict {
	t, today := s.Texts.Cert, ocop.Today(s.Now())
	checked := t.Checked(vntime.Date(today))
	switch r.On(today) {
	case ocop.InForce:
		return view.Verdict{Icon: "circle-check", Line: t.InForce, Title: t.Until(vntime.Date(r.LastDay())), Text: checked + " " + t.OffAfter}
	case ocop.Extended:
		return view.Verdict{Icon: "hourglass", Line: t.Extended, Title: t.ExtendedTo(vntime.Date(r.LastDay())), Text: t.Ground(r.ExtensionGround) + " " + checked}
	case ocop.NotYet:
		return view.Verdict{Tone: "over", Icon: "calendar", Line: t.NotYet, Title: t.From(vntime.Date(r.ValidFrom)), Text: checked}
	case ocop.Revoked:
		return view.Verdict{Tone: "unknown", Icon: "ban", Line: t.Revoked, Title: t.RevokedOn(vntime.Date(*r.RevokedOn)), Text: t.Because(r.RevokedBecause) + " " + checked}
	default:
		return view.Verdict{Tone: "over", Icon: "clock", Line: t.Lapsed, Title: t.LapsedOn(vntime.Date(r.LastDay())), Text: t.LapsedText + " " + checked}
	}
}

func (s *Shop) certificateFacts(r *ocop.Certificate) []ui.Fact {
	t := s.Texts.Cert
	return []ui.Fact{
		{Name: t.Code, Value: r.CertificateCode}, {Name: t.Decision, Value: r.DecisionNumber}, {Name: t.Authority, Value: r.Authority},
		{Name: t.Decided, Value: vntime.Date(r.DecidedOn)}, {Name: t.Valid, Value: t.ValidSpan(vntime.Date(r.ValidFrom), vntime.Date(r.ValidUntil))},
		{Name: t.Maker, Value: r.ProducerName},
	}
}
