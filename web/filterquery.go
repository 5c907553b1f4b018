package web

import (
	"regexp"
	"strconv"

	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// query is what the finder is asked.
func (f filters) query() search.Query {
	q := search.Query{Text: f.text, Groups: f.chosen[byGroup], Villages: f.chosen[byVillage], Producers: f.chosen[byMaker], Points: f.chosen[byPoint],
		InStock: f.has(byStock, yes), Cold: f.has(byCold, yes), Sort: sortWords[f.sort], Page: f.page, PerPage: perPage}
	if f.group != "" {
		q.Groups = []string{f.group}
	}
	for _, text := range f.chosen[byStars] {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 || n > 5 {
			n = -1 // no product has it
		}
		q.Stars = append(q.Stars, n)
	}
	for _, text := range f.chosen[byPrice] {
		from, to, ok := band(text)
		if !ok {
			from, to = money.Max, 0 // nothing costs that much
		}
		q.Prices = append(q.Prices, search.Range{From: from, To: to})
	}
	return q
}

var bandForm = regexp.MustCompile(`^(\d{0,10})-(\d{0,10})$`)

// band reads "50000-200000"; either end may be missing, and the two may be reversed.
func band(text string) (from, to money.VND, ok bool) {
	m := bandForm.FindStringSubmatch(text)
	if m == nil || m[1] == "" && m[2] == "" {
		return 0, 0, false
	}
	a, _ := strconv.ParseInt(m[1], 10, 64)
	b, _ := strconv.ParseInt(m[2], 10, 64)
	if b > 0 && a > b {
		a, b = b, a
	}
	return money.VND(a), money.VND(b), true
}
