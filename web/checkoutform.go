package web

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/place"
	"github.com/ocop-hungdao/ocop/orders"
)

// checkoutForm is what a buyer typed, kept as it was typed.
type checkoutForm struct {
	key, name, phone, email, delivery, province, ward, wardCode, line, note, pay, voucher string

	total   *money.VND    // that was on the button
	tell    bool          // "Nhắn tôi khi có mẻ mới", ticked by the buyer
	choices []place.Match // when the ward's name means several
	wardKey string        // why the ward was not understood
	quick   *onAir        // what the order on one screen is about; nil: the whole page
	short   bool          // only the button of that one is asked for
	as      string        // the order of which the address was filled in
}

// newForm is the form before anything was typed: sent to a home in Hà Nội, cash.
func newForm(cart *orders.Cart) *checkoutForm {
	return &checkoutForm{key: cart.CheckoutKey, delivery: string(orders.ByShip), province: place.HanoiCode, pay: string(orders.COD)}
}

func readForm(c *fiber.Ctx) *checkoutForm {
	f := &checkoutForm{key: edge.Form(c, "key"), name: edge.Form(c, "name"), phone: edge.Form(c, "phone"), email: edge.Form(c, "email"), delivery: edge.Form(c, "delivery"),
		province: edge.Form(c, "province"), ward: edge.Form(c, "ward"), wardCode: edge.Form(c, "ward_code"), line: edge.Form(c, "line"), note: edge.Text(c, "note"), pay: edge.Form(c, "payment_method"), voucher: edge.Form(c, "voucher"), short: edge.Form(c, "quick") != "", tell: edge.Form(c, tellBox) == tellValue}
	if n := number64(edge.Form(c, "total")); n >= 0 {
		total := money.VND(n)
		f.total = &total
	}
	return f
}

// mostTotal is what the API takes as well: more than the fullest cart can cost.
const mostTotal = 1_000_000_000_000_000_000

// number64 reads an amount in đồng as the button carried it; -1 when there is none.
func number64(text string) int64 {
	if text == "" || strings.Trim(text, "0123456789") != "" {
		return -1
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n > mostTotal {
		return -1
	}
	return n
}

// resolveWard finds the official ward for what was typed: its name of today, an old
// name, or the one chosen among several.
func (s *Shop) resolveWard(f *checkoutForm) {
	if f.delivery != string(orders.ByShip) {
		return
	}
	w, choices, err := s.Places.Choose(f.province, f.ward, f.wardCode)
	f.wardCode = w.Code
	f.choices = choices
	if no, ok := fault.As(err); ok {
		f.wardKey = no.Key
	}
}

func (f *checkoutForm) destination() orders.Destination {
	if point, ok := strings.CutPrefix(f.delivery, pickupPrefix); ok {
		return orders.Destination{Delivery: orders.ByPickup, SalesPoint: point}
	}
	return orders.Destination{Delivery: orders.Delivery(f.delivery), ProvinceCode: f.province, WardCode: f.wardCode}
}

// pickupPrefix stands before the sales point's slug, as in the API.
const pickupPrefix = "pickup:"

func (f *checkoutForm) request(cartID string) orders.Request {
	return orders.Request{CartID: cartID, IdempotencyKey: f.key, Name: f.name, Phone: f.phone, Email: f.email, Destination: f.destination(),
		AddressLine: f.line, Note: f.note, Method: orders.Method(f.pay), Voucher: f.voucher, ExpectedTotal: f.total, NewBatches: f.tell, CameBy: orders.ByWeb}
}
