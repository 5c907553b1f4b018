package web

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
)

// Guessing codes and digits is slowed down to what no person notices.
func (s *Shop) slowly() fiber.Handler {
	return edge.Throttle(s.Limiter, "lookup", edge.Rate{Every: 12 * time.Second, Burst: 10})
}

// biggestForm is far more than any form of the shop sends.
const biggestForm = 64 << 10

// mountBuy gives the way from a cart to an order its addresses. Orders that were placed
// can be followed also when no more are taken.
func (s *Shop) mountBuy(app fiber.Router) {
	small := edge.Limit(biggestForm)
	app.Get("/gio-hang", s.selling, s.showCart)
	app.Post("/gio-hang", s.selling, small, s.addToCart)
	app.Post("/gio-hang/mon", s.selling, small, s.setCartLine)
	app.Post("/gio-hang/hoan-tac", s.selling, small, s.restoreCartLine)
	app.Get("/manh/gio", s.cartCount)
	app.Get("/dat-hang", s.selling, s.showCheckout)
	app.Post("/dat-hang", s.selling, small, s.placeOrder)
	app.Post("/manh/phi-giao", s.selling, small, s.quoteFragment)
	app.Get("/manh/phuong-xa", s.wardOptions)
	app.Get("/don/:code", s.showOrder)
	app.Post("/don/:code/huy", small, s.cancelOrder)
	app.Post("/don/:code/phan-con-lai", small, s.takeRest)
	app.Get("/don/:code/ma-qr.png", s.saveQR)
	app.Post("/don/:code/cach-tra", small, s.switchMethod)
	app.Post("/don/:code/the", small, s.payWithCard)
	app.Get("/don/:code/da-tra", s.backFromCard)
	app.Post("/don/:code/nguoi-nhan", small, s.setReceiver)
	app.Get("/don/:code/nhan-xet/:line", s.showReviewForm)
	app.Get("/don/:code/nhan-xet/:line/anh/:file", s.ownPicture)
	app.Post("/don/:code/nhan-xet/:line", edge.Limit(biggestReview), s.writeReview)
	app.Post("/don/:code/nhan-xet/:line/xoa", small, s.withdrawReview)
	app.Get("/tra-cuu-don", s.showLookup)
	app.Post("/tra-cuu-don", small, s.slowly(), s.lookUp)
}
