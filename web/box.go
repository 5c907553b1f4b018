package web

import (
	"strings"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// holds is what is in the gift boxes of a product, each with who made it.
func (s *Shop) holds(o *offer) []ui.Proof {
	t := s.Texts.Box
	var out []ui.Proof
	seen := map[int64]bool{}
	for _, x := range o.Variants {
		for _, p := range x.Parts {
			if seen[p.VariantID] {
				continue
			}
			seen[p.VariantID] = true
			out = append(out, ui.Proof{Icon: "package", Title: t.Part(p.Quantity, p.ProductName, p.VariantName), Text: p.ProducerName,
				LinkLabel: t.See, Href: "/san-pham/" + p.ProductSlug})
		}
	}
	return out
}

// contents is the line under a gift box in the cart; nothing for other goods.
func (s *Shop) contents(parts []catalog.Part) string {
	var said []string
	for _, p := range parts {
		said = append(said, s.Texts.Box.Part(p.Quantity, p.ProductName, p.VariantName))
	}
	return s.inBox(said)
}

// held is the same for boxes that were sold.
func (s *Shop) held(parts []orders.LinePart) string {
	var said []string
	for _, p := range parts {
		said = append(said, s.Texts.Box.Part(p.PerBox, p.ProductName, p.VariantName))
	}
	return s.inBox(said)
}

func (s *Shop) inBox(said []string) string {
	if len(said) == 0 {
		return ""
	}
	return s.Texts.Box.Contents(strings.Join(said, ", "))
}
