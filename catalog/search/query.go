package search

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// Sort is the order of a list.
type Sort string

const (
	Featured  Sort = "" // best match first when something was typed
	Newest    Sort = "new"
	CheapUp   Sort = "price"
	CheapDown Sort = "-price"
)

// Query is what is looked for. Zero values filter nothing; a filter that does not
// exist simply finds nothing.
type Query struct {
	Text     string
	Group    string // slugs
	Village  string
	Producer string
	Stars    int // exactly this rank, in force today; 0 for any or none
	MinPrice money.VND
	MaxPrice money.VND
	InStock  bool
	Sort     Sort
	Page     int // from 1
	PerPage  int // at most MaxPerPage
}

// MaxPerPage and MaxPage bound what one list may cost.
const (
	MaxPerPage = 100
	MaxPage    = 1000
)

// Result is one page of ids, how many match in all, and what each filter would leave.
type Result struct {
	IDs    []int64
	Total  int
	Facets Facets
	// Loose says that nothing matched what was typed word for word, and that these
	// are the nearest.
	Loose bool
}

// Count is one value of a filter and how many products it would leave.
type Count struct {
	Value string
	Name  string
	Count int
}

// Facets counts, for each filter, the products that all other filters leave.
type Facets struct {
	Groups    []Count
	Villages  []Count
	Producers []Count
	Stars     []Count
	InStock   int
}

// Pages is how many pages there are; at least one.
func (r *Result) Pages(perPage int) int { return max(1, (r.Total+perPage-1)/perPage) }

func (q Query) normal() Query {
	q.Page = min(max(q.Page, 1), MaxPage)
	if q.PerPage <= 0 {
		q.PerPage = 24
	}
	q.PerPage = min(q.PerPage, MaxPerPage)
	if q.MinPrice > q.MaxPrice && q.MaxPrice > 0 {
		q.MinPrice, q.MaxPrice = q.MaxPrice, q.MinPrice
	}
	return q
}

const (
	maxText  = 200 // letters that are read of what was typed
	maxWords = 10
)

var wordChars = regexp.MustCompile(`[a-z0-9]+`)

// typed is what was typed, taken apart.
type typed struct {
	words    []string // folded
	joined   string   // folded, without spaces
	accented []string // as typed, in lower case, only those that carry an accent
}

func read(text string) typed {
	text = slug.NFC(text)
	if utf8.RuneCountInString(text) > maxText {
		text = string([]rune(text)[:maxText])
	}
	t := typed{words: wordChars.FindAllString(slug.Fold(text), maxWords)}
	t.joined = strings.Join(t.words, "")
	for _, w := range strings.Fields(strings.ToLower(text)) {
		w = strings.Trim(w, `.,;:!?"'()[]{}<>/\|-–—`)
		if w != slug.Fold(w) && len(t.accented) < maxWords {
			t.accented = append(t.accented, w)
		}
	}
	return t
}
