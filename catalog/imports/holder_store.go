package imports

import (
	"context"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// product is a product that rows name, and whose it is.
type product struct {
	ID       int64
	Name     string
	Producer int64
	Maker    string
}

// holders are the products and producers within a scope that rows name.
type holders struct {
	products []product
	by       map[string][]*product // by name, as it is compared
	makers   *named
}

func loadHolders(ctx context.Context, s *Store, scope catalog.Scope) (*holders, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT p.id, p.name, p.producer_id AS producer, r.name AS maker FROM products p JOIN producers r ON r.id = p.producer_id
		WHERE ($1::bigint = 0 OR p.producer_id = $1) ORDER BY r.name COLLATE "vi-x-icu", p.name COLLATE "vi-x-icu", p.id`, scope.ProducerID)
	if err != nil {
		return nil, fmt.Errorf("list whose papers may be: %w", err)
	}
	h := &holders{by: map[string][]*product{}, makers: newNamed()}
	if h.products, err = pgx.CollectRows(rows, pgx.RowToStructByName[product]); err != nil {
		return nil, fmt.Errorf("list whose papers may be: %w", err)
	}
	for i := range h.products {
		p := &h.products[i]
		h.by[slug.Fold(p.Name)] = append(h.by[slug.Fold(p.Name)], p)
	}
	makers, err := s.goods.ProducersForOffice(ctx, scope)
	if err != nil {
		return nil, err
	}
	for i := range makers {
		h.makers.add(makers[i].ID, makers[i].Name)
	}
	return h, nil
}

// product is the one that a row names, of the producer that it names where two have the name;
// nil when that is refused.
func (h *holders) product(p *Planned) *product {
	found := h.by[slug.Fold(p.values["product"])]
	if p.has("producer") {
		id, ok := h.makers.find(p.values["producer"])
		if !ok {
			p.refuse("producer", fault.New(fault.NotFound, "row.producer"))
			return nil
		}
		found = slices.DeleteFunc(slices.Clone(found), func(x *product) bool { return x.Producer != id })
	}
	switch len(found) {
	case 0:
		p.refuse("product", fault.New(fault.NotFound, "row.product"))
		return nil
	case 1:
		return found[0]
	}
	p.refuse("producer", fault.New(fault.Conflict, "row.two_makers"))
	return nil
}

// choices are the names of products and of producers.
func (h *holders) choices(field string) (out []string) {
	switch field {
	case "product":
		for i := range h.products {
			if name := h.products[i].Name; !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	case "producer":
		out = h.makers.names
	}
	return out
}
