package api

import (
	"strconv"

	"github.com/ocop-hungdao/ocop/catalog/search"
)

// facets is how many products each value of a filter would leave by itself, with the
// other filters as they are.
type facets struct {
	Group    []facet     `json:"group" nullable:"false"`
	Village  []facet     `json:"village" nullable:"false"`
	Producer []facet     `json:"producer" nullable:"false"`
	Star     []starFacet `json:"star" nullable:"false"`
	Point    []facet     `json:"point" nullable:"false"`
	InStock  int         `json:"in_stock"`
	Cold     int         `json:"cold"`
}

type facet struct {
	Value string `json:"value" doc:"What to give the filter."`
	Name  string `json:"name"`
	Count int    `json:"count"`
}

type starFacet struct {
	Value int `json:"value"`
	Count int `json:"count"`
}

func facetsOf(f search.Facets) facets {
	named := func(c *search.Count) facet { return facet(*c) }
	return facets{
		Group: all(f.Groups, named), Village: all(f.Villages, named), Producer: all(f.Producers, named),
		Star: all(f.Stars, func(c *search.Count) starFacet {
			rank, _ := strconv.Atoi(c.Value) // the finder writes numbers
			return starFacet{rank, c.Count}
		}),
		Point: all(f.Points, named), InStock: f.InStock, Cold: f.Cold,
	}
}
