package web

import (
	"context"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/search"
)

// nameFilters finds what people call the village and the maker in the address. The
// counts name those that still have products; another one is looked up, and what does
// not exist is shown as it was typed.
func (s *Shop) nameFilters(ctx context.Context, f *filters, counts search.Facets) {
	t := s.Texts.List
	if f.village != "" {
		if f.villageName = nameOf(counts.Villages, f.village); f.villageName == "" {
			f.villageName = t.Unknown(f.village)
			villages, err := s.Content.Villages(ctx)
			for _, v := range side(ctx, s, "villages", villages, err) {
				if v.Slug == f.village {
					f.villageName = v.Name
				}
			}
		}
	}
	if f.maker != "" {
		if f.makerName = nameOf(counts.Producers, f.maker); f.makerName == "" {
			f.makerName = t.Unknown(f.maker)
			if m, err := s.Catalog.ProducerBySlug(ctx, f.maker); err == nil {
				f.makerName = m.Name
			}
		}
	}
}

func nameOf(counts []search.Count, value string) string {
	for _, c := range counts {
		if c.Value == value {
			return c.Name
		}
	}
	return ""
}

func (s *Shop) groupName(f filters, groups []catalog.Group) string {
	for _, g := range groups {
		if g.Slug == f.group {
			return g.Name
		}
	}
	return s.Texts.List.Unknown(f.group)
}

func (s *Shop) starsName(f filters) string {
	if f.query().Stars > 0 {
		return s.Texts.List.StarsOf(f.stars)
	}
	return s.Texts.List.Unknown(f.stars)
}

func (s *Shop) bandName(f filters) string {
	if from, to, ok := band(f.price); ok {
		return s.Texts.List.PriceBand(from, to)
	}
	return s.Texts.List.Unknown(f.price)
}
