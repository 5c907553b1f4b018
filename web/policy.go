package web

import (
	"context"
	"html"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/policy"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

const policiesAt = "/chinh-sach"

// policies lists the texts in force.
func (s *Shop) policies(c *fiber.Ctx) error {
	t := s.Texts.Policies
	v := view.Policies{Links: s.policyLinks("")}
	p := s.frame(t.Title, t.Description, policiesAt)
	return s.public(c, view.PoliciesPage(p, v))
}

// policy shows the version of a text that is in force now.
func (s *Shop) policy(c *fiber.Ctx) error {
	name, err := slugParam(c)
	if err != nil {
		return err
	}
	text, ok := s.Policies.Said().Current(name, s.Now())
	if !ok {
		return fault.New(fault.NotFound, "page.not_found")
	}
	v := s.policyView(c.UserContext(), text)
	v.Versions = s.policyVersions(name, text.Version)
	if coming, ok := s.Policies.Said().Coming(name, s.Now()); ok {
		v.Coming = ui.Link{Label: s.Texts.Policies.Coming(vntime.Date(coming.Effective)), Href: policyVersionAt(coming)}
	}
	p := s.policyFrame(text)
	p.Head = s.crumbData(p.Crumbs, text.Title, policiesAt+"/"+text.Slug)
	return s.public(c, view.PolicyPage(p, v))
}

// policyView is a text as a page shows it, with what records put in.
func (s *Shop) policyView(ctx context.Context, text policy.Text) view.Policy {
	t := s.Texts.Policies
	text = text.With(s.owner())
	v := view.Policy{Title: text.Title, Summary: text.Summary, HTML: s.withTimes(ctx, s.withTerms(s.withRanking(text.HTML))), Others: s.policyLinks(text.Slug)}
	if text.Version > 0 {
		v.Version = t.Version(text.Version, vntime.Date(text.Effective))
	}
	if len(text.Blanks) > 0 {
		v.Blanks = t.Blanks
	}
	return v
}

func (s *Shop) policyFrame(text policy.Text) ui.Page {
	p := s.frame(text.Title, text.Summary, policiesAt+"/"+text.Slug)
	p.Crumbs = []ui.Link{{Label: s.Texts.Policies.Title, Href: policiesAt}}
	return p
}

// owner is who runs the site, for the blanks of the texts.
func (s *Shop) owner() policy.Owner {
	record := ""
	if l := s.Launch.Said(); l.Open() && l.Record.IssuedOn != nil {
		record = s.Texts.UI.Record(l.Mode == orders.Direct, l.Record.Number, vntime.Date(*l.Record.IssuedOn), l.Record.Authority)
	}
	i := s.Imprint.Said()
	return i.Fills(record, i.Channels.Online())
}

// Where a text wants the criteria by which products are ranked.
const (
	rankingTyped  = "<p>{{tiêu chí khi tìm}}</p>"
	rankingListed = "<p>{{tiêu chí trong danh sách}}</p>"
)

// withRanking puts the criteria in, from what the engines really rank by.
func (s *Shop) withRanking(text string) string {
	if !strings.Contains(text, rankingTyped) {
		return text
	}
	var typed, listed strings.Builder
	for _, c := range search.Ranking() {
		words := s.Texts.Policies.Criteria[string(c)]
		line := "<li><strong>" + html.EscapeString(words.Name) + ".</strong> " + html.EscapeString(words.Text) + "</li>"
		typed.WriteString(line)
		if !c.Typed() {
			listed.WriteString(line)
		}
	}
	return strings.NewReplacer(rankingTyped, "<ol>"+typed.String()+"</ol>", rankingListed, "<ol>"+listed.String()+"</ol>").Replace(text)
}

func (s *Shop) policyLinks(but string) []view.PolicyLink {
	var out []view.PolicyLink
	for _, text := range s.Policies.Said().All(s.Now()) {
		if text.Slug != but {
			out = append(out, view.PolicyLink{Link: ui.Link{Label: text.Title, Href: policiesAt + "/" + text.Slug}, Summary: text.Summary})
		}
	}
	return out
}
