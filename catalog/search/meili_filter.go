package search

import (
	"strconv"
	"strings"
)

// conditions is each filter that is set, by the facet it narrows: alternatives in one
// list. Prices narrow the facet of bands.
func conditions(q Query) map[string][]string {
	out := map[string][]string{}
	equal := func(facet string, values []string) {
		for _, v := range values {
			out[facet] = append(out[facet], facet+" = "+quoted(v))
		}
	}
	equal("group", q.Groups)
	equal("village", q.Villages)
	equal("producer", q.Producers)
	equal("points", q.Points)
	for _, n := range q.Stars {
		out["stars"] = append(out["stars"], "stars = "+strconv.Itoa(n))
	}
	for _, r := range q.Prices {
		out["bands"] = append(out["bands"], priceIn(r))
	}
	if q.InStock {
		out["in_stock"] = []string{"in_stock = true"}
	}
	if q.Cold {
		out["cold"] = []string{"cold = true"}
	}
	return out
}

func priceIn(r Range) string {
	if r.To == 0 {
		return "price > 0 AND price >= " + strconv.FormatInt(int64(r.From), 10)
	}
	return "price > 0 AND price " + strconv.FormatInt(int64(r.From), 10) + " TO " + strconv.FormatInt(int64(r.To), 10)
}

// joinAll is every condition but those on one facet, as the engine wants them: the outer
// list narrows, the inner ones widen.
func joinAll(all map[string][]string, but string) []any {
	var out []any
	for _, facet := range facetNames {
		if alternatives := all[facet]; len(alternatives) > 0 && facet != but {
			out = append(out, alternatives)
		}
	}
	return out
}

// quoted is a value inside a filter, whatever signs are in it.
func quoted(value string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(value) + `"`
}
