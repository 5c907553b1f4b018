package web

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
	"github.com/ocop-hungdao/ocop/web/view"
)

func (s *Shop) showCart(c *fiber.Ctx) error {
	cart, err := s.cart(c)
	if err != nil {
		return err
	}
	v := s.cartView(c.UserContext(), cart)
	v.Undo = s.undo(c)
	p := s.hidden(s.Texts.Cart.Title)
	p.Active = "/gio-hang"
	return s.private(c, fiber.StatusOK, view.CartPage(p, v))
}

func (s *Shop) cartView(ctx context.Context, cart *orders.Cart) view.Cart {
	t := s.Texts.Cart
	parcels := cart.Parcels()
	v := view.Cart{Sums: []ui.Sum{{Label: t.Goods, Amount: cart.Goods()}}}
	v.Kept, v.Hold = s.kept(ctx, cart)
	v.Sums = append(append(v.Sums, s.feeFrom(ctx, parcels)...), ui.Sum{Label: t.Total, Amount: cart.Goods(), Total: true})
	if len(parcels) > 1 {
		v.Note = t.Parcels(len(parcels))
	}
	for i, parcel := range parcels {
		out := ui.Parcel{Title: t.ParcelTitle(i+1, parcel.ProducerName), Note: s.parcelReady(parcel.Lines)}
		for _, l := range parcel.Lines {
			out.Items = append(out.Items, s.cartItem(l))
			if mend, wrong := s.mend(l); wrong {
				v.Mends = append(v.Mends, mend)
			}
		}
		v.Parcels = append(v.Parcels, out)
	}
	return v
}

func (s *Shop) cartItem(l orders.CartLine) ui.Item {
	variant := ui.Hidden{Name: "variant", Value: strconv.FormatInt(l.VariantID, 10)}
	item := ui.Item{Name: l.ProductName, Href: "/san-pham/" + l.ProductSlug, Note: l.VariantName + " · " + s.priceNote(&l, false),
		ArtPath: small(l.PhotoHash, l.PhotoWidth, art.Path(l.ArtKind, l.ProductSlug, l.ArtVariant)), Total: l.Total(), Contents: s.contents(l.Parts),
		Stepper: &ui.Stepper{Action: "/gio-hang/mon", Hidden: []ui.Hidden{variant}, Value: l.Quantity, Max: min(l.Stock, orders.MaxQuantity), Label: l.ProductName},
		Remove:  &ui.Button{Label: s.Texts.UI.Remove, Kind: ui.Text, Name: "set", Value: "0"}, Badge: s.awaitedBadge(&l)}
	switch {
	case !l.Buyable:
		item.Badge = &ui.Badge{Label: s.Texts.Cart.NotForSale, Icon: "ban"}
	case l.Stock == 0:
		item.Badge = &ui.Badge{Label: s.Texts.Cart.SoldOut, Icon: "ban"}
	case l.Short():
		item.Badge = &ui.Badge{Label: s.Texts.Cart.OnlyLeft(l.Stock), Icon: "triangle-alert"}
	}
	return item
}

// mend offers to set a line right that asks for more than there is.
func (s *Shop) mend(l orders.CartLine) (view.Mend, bool) {
	id, name := strconv.FormatInt(l.VariantID, 10), l.ProductName+" "+l.VariantName
	switch {
	case !l.Buyable || l.Stock == 0:
		why := s.Texts.Cart.SoldOut
		if !l.Buyable {
			why = s.Texts.Cart.NotForSale
		}
		return view.Mend{Text: name + ": " + strings.ToLower(why) + ".", Label: s.Texts.UI.Remove, Variant: id, Set: "0"}, true
	case l.Turned() && !l.Short():
		return s.mendTurned(l), true
	case l.Short():
		return view.Mend{Text: name + ": " + strings.ToLower(s.Texts.Cart.OnlyLeft(l.Stock)) + ".", Label: s.Texts.Cart.Mend(l.Stock), Variant: id, Set: strconv.Itoa(l.Stock)}, true
	}
	return view.Mend{}, false
}

// addToCart puts one thing in the cart and shows it, or goes straight on to the
// checkout when the buyer said so.
func (s *Shop) addToCart(c *fiber.Ctx) error {
	id, n := id(edge.Form(c, "variant")), number(edge.Form(c, "quantity"), 1)
	cart, err := s.ownCart(c)
	if err != nil {
		return err
	}
	if err := s.Orders.AddLine(c.UserContext(), cart, id, n); err != nil {
		return s.refuseCart(c, err)
	}
	if from := livestream.ParseChannel(edge.Form(c, "k")); from != "" {
		if err := s.Orders.Hear(c.UserContext(), cart, id, string(from)); err != nil {
			return err
		}
	}
	if edge.Form(c, "go") == "checkout" {
		return c.Redirect("/dat-hang", fiber.StatusSeeOther)
	}
	return c.Redirect("/gio-hang", fiber.StatusSeeOther)
}

// setCartLine changes how many of a thing; to none takes it out and offers to undo.
func (s *Shop) setCartLine(c *fiber.Ctx) error {
	variant := id(edge.Form(c, "variant"))
	n := number(edge.Form(c, "set"), number(edge.Form(c, "quantity"), -1))
	cart, err := s.cart(c)
	if err != nil {
		return err
	}
	if cart.ID == "" { // the cart is gone: an undo may begin a new one
		if cart.ID, err = s.ownCart(c); err != nil {
			return err
		}
	}
	had := 0
	for _, l := range cart.Lines {
		if l.VariantID == variant {
			had = l.Quantity
		}
	}
	if err := s.Orders.SetLine(c.UserContext(), cart.ID, variant, n); err != nil {
		return s.refuseCart(c, err)
	}
	if n == 0 && had > 0 {
		return c.Redirect(fmt.Sprintf("/gio-hang?bo=%d-%d&luc=%s", variant, had, ui.MomentText(s.Now())), fiber.StatusSeeOther)
	}
	return c.Redirect("/gio-hang", fiber.StatusSeeOther)
}

// undo offers back the line that was just taken out.
func (s *Shop) undo(c *fiber.Ctx) ui.UndoToast {
	variant, had, ok := strings.Cut(c.Query("bo"), "-")
	left := ui.UndoLeft(ui.MomentOf(c.Query("luc")), s.Now())
	if !ok || left == 0 || id(variant) == 0 || number(had, -1) < 1 {
		return ui.UndoToast{}
	}
	found, err := s.Catalog.Sellables(c.UserContext(), []int64{id(variant)})
	if err != nil || len(found) == 0 {
		return ui.UndoToast{}
	}
	return ui.UndoToast{Left: left, Text: s.Texts.Cart.Removed(found[0].ProductName), Action: "/gio-hang/hoan-tac", Name: "line", Value: variant + "-" + had}
}

// restoreCartLine undoes a removal.
func (s *Shop) restoreCartLine(c *fiber.Ctx) error {
	variant, had, _ := strings.Cut(edge.Form(c, "line"), "-")
	cart, err := s.ownCart(c)
	if err != nil {
		return err
	}
	if err := s.Orders.SetLine(c.UserContext(), cart, id(variant), number(had, -1)); err != nil {
		return s.refuseCart(c, err)
	}
	return c.Redirect("/gio-hang", fiber.StatusSeeOther)
}

// refuseCart shows the cart with the sentence that says why not.
func (s *Shop) refuseCart(c *fiber.Ctx, err error) error {
	f, ok := fault.As(err)
	if !ok {
		return err
	}
	words := s.Texts.Faults.Sentence(f.Key, f.Details)
	cart, err := s.cart(c)
	if err != nil {
		return err
	}
	v := s.cartView(c.UserContext(), cart)
	v.Refused = words
	p := s.hidden(s.Texts.Cart.Title)
	p.Wrong = true
	return s.private(c, edge.Status(f), view.CartPage(p, v))
}

// cartCount is the number in the header, the one thing of it that differs by visitor.
func (s *Shop) cartCount(c *fiber.Ctx) error {
	n, err := s.Orders.CartCount(c.UserContext(), c.Cookies(s.cartCookie()))
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderCacheControl, "no-store")
	return c.SendString(strconv.Itoa(n))
}
