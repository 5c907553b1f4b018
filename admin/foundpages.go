package admin

import (
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// pagesAtOnce is how many pages of the office a search names.
const pagesAtOnce = 6

// pagesNamed are the pages that the account may open and that text names: every word of it begins a
// word of the page's name, of the sentence that says what it is for, or of what people call it
// otherwise. Those whose name it is come first; at most pagesAtOnce.
func (o *Office) pagesNamed(v *visit, menu []ui.MenuGroup, text string) (out []view.Setting) {
	words := strings.Fields(slug.Fold(text))
	if len(words) == 0 || len(slug.Fold(text)) < 2 {
		return nil
	}
	type found struct {
		view.Setting
		rank int
	}
	var all []found
	seen := map[string]bool{}
	for _, part := range slices.Concat(o.settingsOf(v, nil), o.told(menu)) {
		for _, s := range part.Items {
			if seen[s.Href] {
				continue
			}
			seen[s.Href] = true
			also := o.Texts.Guide.Also[s.Href]
			switch {
			case named(s.Name, words):
				all = append(all, found{s, 0})
			case slices.ContainsFunc(strings.Split(also, ","), func(name string) bool { return named(name, words) }):
				all = append(all, found{s, 1})
			case named(s.Name+" "+s.Text+" "+also, words):
				all = append(all, found{s, 2})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b found) int { return a.rank - b.rank })
	for i := range all[:min(len(all), pagesAtOnce)] {
		out = append(out, all[i].Setting)
	}
	return out
}

// named says whether each of the words, which are folded, begins a word of text.
func named(text string, words []string) bool {
	of := strings.FieldsFunc(slug.Fold(text), func(r rune) bool { return strings.ContainsRune(" ,.;:()–-/…", r) })
	for _, w := range words {
		if !slices.ContainsFunc(of, func(one string) bool { return strings.HasPrefix(one, w) }) {
			return false
		}
	}
	return true
}
