package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
)

// cartCookie is the name of the key to a cart. Reached over https it bears the prefix by
// which browsers promise that nobody but this host has set it.
func (s *Shop) cartCookie() string {
	if s.Secure {
		return "__Host-gio"
	}
	return "gio"
}

// cart reads the visitor's cart; an empty one, which nothing keeps, for a visitor who
// has put nothing aside or whose cart is gone.
func (s *Shop) cart(c *fiber.Ctx) (*orders.Cart, error) {
	id := c.Cookies(s.cartCookie())
	if id == "" {
		return &orders.Cart{}, nil
	}
	cart, err := s.Orders.CartByID(c.UserContext(), id)
	if fault.Is(err, "cart.not_found") {
		return &orders.Cart{}, nil
	}
	return cart, err
}

// ownCart gives the visitor a cart when there is none yet.
func (s *Shop) ownCart(c *fiber.Ctx) (string, error) {
	cart, err := s.cart(c)
	if err != nil {
		return "", err
	}
	if cart.ID == "" {
		if err := edge.Slow(c, s.Limiter, edge.Carts, edge.CartRate()); err != nil {
			return "", err
		}
		if cart, err = s.Orders.NewCart(c.UserContext()); err != nil {
			return "", err
		}
	}
	s.rememberCart(c, cart.ID)
	return cart.ID, nil
}

// rememberCart gives the visitor the key to a cart.
func (s *Shop) rememberCart(c *fiber.Ctx, id string) {
	c.Cookie(&fiber.Cookie{Name: s.cartCookie(), Value: id, Path: "/", HTTPOnly: true, SameSite: fiber.CookieSameSiteLaxMode,
		Secure: s.Secure, Expires: s.Now().Add(orders.CartLife)})
}
