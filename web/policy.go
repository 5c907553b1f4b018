package web

import (
	"html"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// policies lists the texts in force.
func (s *Shop) policies(c *fiber.Ctx) error {
	t := s.Texts.Policies
	v := view.Policies{Links: s.policyLinks("")}
	p := s.frame(t.Title, t.Description, "/chinh-sach")
	return s.public(c, view.PoliciesPage(p, v))
}

// policy shows the version of a text that is in force now.
func (s *Shop) policy(c *fiber.Ctx) error {
	t := s.Texts.Policies
	name, err := slugParam(c)
	if err != nil {
		return err
	}
	text, ok := s.Policies.Current(name, s.Now())
	if !ok {
		return fault.New(fault.NotFound, "page.not_found")
	}
	v := view.Policy{Title: text.Title, Summary: text.Summary, Version: t.Version(text.Version, vntime.Date(text.Effective)), HTML: s.withTimes(c.UserContext(), s.withTerms(s.withRanking(text.HTML))), Others: s.policyLinks(name)}
	if len(text.Blanks) > 0 {
		v.Blanks = t.Blanks
	}
	path := "/chinh-sach/" + text.Slug
	p := s.frame(text.Title, text.Summary, path)
	p.Crumbs = []ui.Link{{Label: t.Title, Href: "/chinh-sach"}}
	p.Head = s.crumbData(p.Crumbs, text.Title, path)
	return s.public(c, view.PolicyPage(p, v))
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
	for _, text := range s.Policies.All(s.Now()) {
		if text.Slug != but {
			out = append(out, view.PolicyLink{Link: ui.Link{Label: text.Title, Href: "/chinh-sach/" + text.Slug}, Summary: text.Summary})
		}
	}
	return out
}
