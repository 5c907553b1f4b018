package web

import (
	"context"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// search shows what answers the words: products, and beside them groups, villages and
// makers of that name. It never shows a blank page. What a person looked for and nobody
// has is counted, in memory: reading the page writes nothing, and waits for no writing.
func (s *Shop) search(c *fiber.Ctx) error {
	ctx, t := c.UserContext(), s.Texts.Search
	f := readFilters(c, searchPath)
	groups, err := s.Catalog.Groups(ctx)
	groups = side(ctx, s, "groups", groups, err)
	v := view.Search{Query: f.text, Title: t.Heading, Groups: groupLinks(groups, "", s.Texts.List.AllGroups)[1:], Tries: tries(t.Tries), Phone: s.reach().Phone, Tel: s.reach().Tel}
	p := s.hidden(t.Title)
	p.Query, p.Active = f.text, "/san-pham"
	if f.text == "" {
		return s.public(c, view.SearchPage(p, v))
	}
	p.Title = t.TitleFor(f.text)
	found, err := s.Finder.Find(ctx, f.query())
	if err != nil {
		return err
	}
	names := s.filterWords(ctx, f, found.Facets, groups)
	cards, err := s.cards(ctx, found.IDs)
	if err != nil {
		return err
	}
	v.Cards, v.Pages = eager(cards, 4), pages(f, found)
	v.Filters = s.filterBar(f, found.Facets, names)
	v.Also = s.named(ctx, f.text, groups)
	switch {
	case found.Total == 0 && f.applied() > 0:
		v.Title, v.Empty = t.Result(f.text, 0), s.nothing(f, found, names)
	case found.Total == 0:
		v.Title, v.Text = t.Nothing(f.text), t.NothingText
		near, err := s.Words.Nearest(ctx, f.text, nearestNames)
		v.Tries = append(tries(side(ctx, s, "nearest names", near, err)), v.Tries...)
		if !automatic(c) {
			s.Words.Note(f.text)
		}
	case found.Loose:
		v.Title, v.Text = t.Loose(f.text), t.LooseText
	default:
		v.Title = t.Result(f.text, found.Total)
	}
	if found.Total > 0 && len(cards) == 0 {
		v.Empty = s.nothing(f, found, names)
	}
	return s.public(c, view.SearchPage(p, v))
}

// searchPath is where searching happens.
const searchPath = "/tim"

// nearestNames is how many names like the text are offered when nothing was found.
const nearestNames = 3

// alsoRows is how many groups, villages and makers are offered beside products.
const alsoRows = 6

// named finds groups, villages and makers whose name has the words in it, accents or
// not. Old commune names lead to their village.
func (s *Shop) named(ctx context.Context, text string, groups []catalog.Group) []view.Also {
	t, words := s.Texts.Search, slug.Fold(text)
	var out []view.Also
	add := func(kind, label, href, names string) {
		if len(out) < alsoRows && holds(slug.Fold(names), words) {
			out = append(out, view.Also{Kind: kind, Link: ui.Link{Label: label, Href: href}})
		}
	}
	for _, g := range groups {
		add(t.Groups, g.Name, "/nhom/"+g.Slug, g.Name+" "+g.Keywords)
	}
	villages, err := s.Content.Villages(ctx)
	for _, v := range side(ctx, s, "villages", villages, err) {
		add(t.Villages, v.Name, "/lang/"+v.Slug, strings.Join([]string{v.Name, v.Aliases, v.FormerCommunes}, ", "))
	}
	makers, err := s.Catalog.Producers(ctx, "")
	for _, m := range side(ctx, s, "producers", makers, err) {
		add(t.Makers, m.Name, "/nguoi-lam/"+m.Slug, m.Name)
	}
	return out
}

// holds says whether every word begins some word of the name.
func holds(name, words string) bool {
	asked := strings.Fields(words)
	for _, w := range asked {
		if !strings.Contains(" "+strings.ReplaceAll(name, ",", " "), " "+w) {
			return false
		}
	}
	return len(asked) > 0
}

// tries are words to start from.
func tries(words []string) []ui.Chip {
	var chips []ui.Chip
	for _, w := range words {
		chips = append(chips, ui.Chip{Label: w, Href: filters{path: searchPath, text: w, page: 1}.address(), Icon: "search"})
	}
	return chips
}
