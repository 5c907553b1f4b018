package web

import (
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

// productThing describes a product to search engines: who made it, what each size
// costs, and the certificate in force. OCOP stars are a certification, never a rating,
// and what is made to order has no offer, for it has no price. Nor has what is only shown.
func (s *Shop) productThing(o *offer) thing {
	t := thing{
		"@type":           "Product",
		"name":            o.Name,
		"url":             s.BaseURL + "/san-pham/" + o.Slug,
		"sku":             o.Slug,
		"category":        o.Group.Name,
		"brand":           thing{"@type": "Brand", "name": o.Producer.Name},
		"countryOfOrigin": "VN",
	}
	if o.Summary != "" {
		t["description"] = o.Summary
	}
	for _, i := range o.Images {
		pictures, _ := t["image"].([]string)
		t["image"] = append(pictures, s.BaseURL+largest(i))
	}
	if o.star != nil {
		t["hasCertification"] = s.certificateThing(o.star)
	}
	if o.reviews.Count > 0 {
		t["aggregateRating"] = ratingThing(o.reviews.Summary)
	}
	if o.SaleMode == catalog.FromStock && len(o.Variants) > 0 && s.Launch.Said().Open() {
		var offers []thing
		for _, x := range o.Variants {
			offers = append(offers, s.offerThing(o, x))
		}
		t["offers"] = offers
	}
	return t
}

func (s *Shop) offerThing(o *offer, x catalog.Variant) thing {
	availability := "https://schema.org/InStock"
	switch {
	case x.Coming():
		availability = "https://schema.org/PreOrder"
	case x.Stock == 0:
		availability = "https://schema.org/OutOfStock"
	}
	t := thing{
		"@type": "Offer", "name": x.Name, "price": int64(x.PriceNow()), "priceCurrency": "VND", "availability": availability,
		"itemCondition": "https://schema.org/NewCondition",
		"url":           s.BaseURL + "/san-pham/" + o.Slug,
		"seller":        thing{"@type": "Organization", "name": o.Producer.Name},
	}
	if x.Coming() {
		t["availabilityStarts"] = x.ReadyOn.Format(time.DateOnly)
	}
	if x.Open() {
		t["priceValidUntil"] = x.OfferUntil.Format(time.RFC3339)
	}
	return t
}

func (s *Shop) certificateThing(r *ocop.Recognition) thing {
	return thing{
		"@type": "Certification", "name": s.Texts.UI.SealStars(r.Stars), "certificationIdentification": r.DecisionNumber,
		"issuedBy":            thing{"@type": "Organization", "name": r.Authority},
		"validFrom":           r.ValidFrom.Format(time.DateOnly),
		"expires":             r.LastDay().Format(time.DateOnly),
		"certificationRating": thing{"@type": "Rating", "ratingValue": r.Stars, "bestRating": 5},
		"url":                 s.BaseURL + "/cn/" + r.CertificateCode,
	}
}
