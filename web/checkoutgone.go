package web

import (
	"context"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
	"github.com/ocop-hungdao/ocop/web/view"
)

// nears is how many things are offered in the place of what is gone.
const nears = 4

// refuseStock takes what is no longer there out of the cart, says so, offers what is
// near to it, and shows the rest with its new total. The page stays, with what was typed,
// also when nothing is left in the cart.
func (s *Shop) refuseStock(c *fiber.Ctx, f *checkoutForm, no *fault.Error) error {
	cart, err := s.cart(c)
	if err != nil {
		return err
	}
	out := outcome{}
	for _, l := range cart.Lines {
		if l.Buyable && !l.Short() && !l.Turned() {
			continue
		}
		name := l.ProductName + " " + l.VariantName
		left, err := s.Orders.FitLine(c.UserContext(), cart.ID, l.VariantID)
		switch {
		case err != nil:
			return err
		case left == l.Quantity && l.Turned():
			out.words = append(out.words, s.Texts.Preorder.Turned(name, vntime.Date(*l.ReadyOn)))
			continue
		case left > 0:
			out.words = append(out.words, s.Texts.Cart.LessThanWish(name, left))
			continue
		case l.Buyable:
			out.words = append(out.words, s.Texts.Cart.Gone(name))
		default:
			out.words = append(out.words, s.Texts.Cart.Withdrawn(name))
		}
		out.gone = append(out.gone, l)
	}
	if cart, err = s.cart(c); err != nil {
		return err
	}
	if len(out.words) == 0 { // somebody gave it back meanwhile
		out.refusal = no
	}
	return s.checkoutPage(c, fiber.StatusConflict, cart, f, out)
}

// changeAtCheckout puts one thing in the cart, or takes one out, from the page on which
// the order is placed: "instead" and "drop" name the variant. Sent twice it changes
// nothing more.
func (s *Shop) changeAtCheckout(c *fiber.Ctx, f *checkoutForm) error {
	variant, n := id(edge.Form(c, "instead")), 1
	if variant == 0 {
		variant, n = id(edge.Form(c, "drop")), 0
	}
	cart, err := s.cart(c)
	if err != nil {
		return err
	}
	if cart.ID == "" {
		if cart.ID, err = s.ownCart(c); err != nil {
			return err
		}
	}
	for _, l := range cart.Lines {
		if n > 0 && l.VariantID == variant {
			n = l.Quantity
		}
	}
	out := outcome{}
	err = s.Orders.SetLine(c.UserContext(), cart.ID, variant, n)
	if no, ok := fault.As(err); ok {
		out.refusal = no
	} else if err != nil {
		return err
	} else if n > 0 {
		out.told = s.Texts.Checkout.Swapped
	} else {
		out.told = s.Texts.Checkout.Dropped
	}
	if cart, err = s.Orders.CartByID(c.UserContext(), cart.ID); err != nil {
		return err
	}
	if f.key == "" {
		f.key = cart.CheckoutKey
	}
	status := fiber.StatusOK
	if out.refusal != nil {
		status = edge.Status(out.refusal)
	}
	return s.checkoutPage(c, status, cart, f, out)
}

// near offers, for what is gone, its other sizes and then what is like it. What cannot
// be read is left out: the order can be placed without.
func (s *Shop) near(ctx context.Context, gone []orders.CartLine, cart *orders.Cart) []view.Near {
	taken := map[int64]bool{}
	for _, l := range append(gone, cart.Lines...) {
		taken[l.VariantID] = true
	}
	var sizes, others []view.Near
	for _, l := range gone {
		d, err := s.Catalog.PublishedBySlug(ctx, l.ProductSlug)
		if fault.Is(err, "product.not_found") {
			continue // hidden meanwhile
		}
		if d = side(ctx, s, "the product that is gone", d, err); d == nil {
			continue
		}
		for _, v := range d.Variants {
			if v.Stock > 0 && !taken[v.ID] {
				taken[v.ID] = true
				sizes = append(sizes, s.nearTo(d.Name, v.Name, v.PriceNow().String(), small(l.PhotoHash, l.PhotoWidth, art.Path(d.ArtKind, d.Slug, d.ArtVariant)), v.ID))
			}
		}
		alike, err := s.Catalog.Alike(ctx, &d.Product, nears)
		for _, card := range side(ctx, s, "like products", alike, err) {
			if card.SaleMode == catalog.FromStock && card.VariantID != 0 && card.Available > 0 && !taken[card.VariantID] {
				taken[card.VariantID] = true
				others = append(others, s.nearTo(card.Name, card.VariantName, card.Price.String(), smallOf(card.Image, art.Path(card.ArtKind, card.Slug, card.ArtVariant)), card.VariantID))
			}
		}
	}
	all := append(sizes, others...)
	return all[:min(nears, len(all))]
}

func (s *Shop) nearTo(product, variant, price, picture string, id int64) view.Near {
	return view.Near{Name: product, Note: dots(variant, price), ArtPath: picture,
		Take: ui.Button{Label: s.Texts.Checkout.Take, Name: "instead", Value: strconv.FormatInt(id, 10), Small: true,
			Attrs: map[string]any{"form": "checkout", "aria-label": s.Texts.Checkout.TakeNamed(product, variant)}}}
}
