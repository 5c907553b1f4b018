package catalog

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// PaperRule is one line of what goods of a kind need: of Kinds, any one paper that holds.
// Without LegalForms it is for producers of every form. One that is not Required only
// advises: its lack is said to who publishes, and keeps nothing from buyers.
type PaperRule struct {
	ID         int64       `json:"-"`
	GoodsKind  GoodsKind   `json:"goods_kind"`
	LegalForms []LegalForm `json:"legal_forms"`
	Holder     Holder      `json:"holder"`
	Kinds      []string    `json:"kinds"`
	Required   bool        `json:"required"`
	Basis      string      `json:"basis"`
	RowVersion int         `json:"-"`
}

// RuleChange is a line as somebody wants it to stand: a new one with ID 0, and taken away
// with Drop. RowVersion is the one that was looked at.
type RuleChange struct {
	PaperRule
	Drop bool
}

// Goods are a product and its maker by name.
type Goods struct {
	ID           int64
	Name         string
	ProducerName string
}

// RuleEffect is what a change of the rules does to what buyers see on the day: which
// products leave the shelf, and which come back to it. Emptied are gift boxes that stay and
// cannot be had because something in them left, Filled those that can be had again.
type RuleEffect struct{ Leaving, Returning, Emptied, Filled []Goods }

// Seal is the same for the same effect, and for no other.
func (e RuleEffect) Seal() string {
	ids := func(goods []Goods) string {
		var out []string
		for _, g := range goods {
			out = append(out, fmt.Sprint(g.ID))
		}
		slices.Sort(out)
		return strings.Join(out, ",")
	}
	return "-" + ids(e.Leaving) + "+" + ids(e.Returning) + "-" + ids(e.Emptied) + "+" + ids(e.Filled)
}

// GoodsKinds lists the kinds of goods, the commonest first.
func GoodsKinds() []GoodsKind {
	return []GoodsKind{ProcessedFood, FreshFood, Craft, VisitKind, GiftBox}
}

// mostBasis is how long the name of a decree may be, in letters.
const mostBasis = 200

// check tidies the line and names every wrong field. A paper of the producer cannot be
// asked of each product, nor the other way round.
func (r *PaperRule) check(kinds []PaperKind) error {
	var form fault.Form
	r.Basis = typed.Name(r.Basis)
	if !slices.Contains(GoodsKinds(), r.GoodsKind) {
		form.Wrong("goods", "paper_rule.goods")
	}
	for _, f := range r.LegalForms {
		if !slices.Contains(LegalForms(), f) {
			form.Wrong("forms", "producer.legal_form")
			break
		}
	}
	if r.Holder != OfProducer && r.Holder != OfProduct {
		form.Wrong("holder", "paper_rule.holder")
	}
	if len(r.Kinds) == 0 {
		form.Wrong("kinds", "paper_rule.kinds")
	}
	for _, code := range r.Kinds {
		at := slices.IndexFunc(kinds, func(k PaperKind) bool { return k.Code == code })
		if at < 0 {
			form.Wrong("kinds", "paper.kind_unknown")
			break
		}
		if h := kinds[at].Holder; h != OfEither && h != r.Holder {
			form.WrongWith("kinds", "paper_rule.other_holder", map[string]any{"kinds": []string{code}, "holder": string(h)})
			break
		}
	}
	if utf8.RuneCountInString(r.Basis) > mostBasis {
		form.WrongWith("basis", "product.text_long", map[string]any{"most": mostBasis, "now": utf8.RuneCountInString(r.Basis)})
	}
	return form.Err()
}
