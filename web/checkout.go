package web

import (
	"strconv"
	"time"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

func (s *Shop) showCheckout(c *fiber.Ctx) error {
	cart, err := s.cart(c)
	if err != nil {
		return err
	}
	if len(cart.Lines) == 0 {
		return c.Redirect("/gio-hang", fiber.StatusSeeOther)
	}
	return s.checkoutPage(c, fiber.StatusOK, cart, newForm(cart), outcome{})
}

// placeOrder places what the cart holds, or shows the page again with everything that
// was typed and what to do: nothing is lost, nothing is placed twice.
func (s *Shop) placeOrder(c *fiber.Ctx) error {
	cart, err := s.cart(c)
	if err != nil {
		return err
	}
	f := readForm(c)
	s.resolveWard(f)
	if edge.Form(c, "instead") != "" || edge.Form(c, "drop") != "" {
		return s.changeAtCheckout(c, f)
	}
	if edge.Form(c, "apply") != "" {
		return s.checkoutPage(c, fiber.StatusOK, cart, f, outcome{})
	}
	if cart.ID == "" {
		return s.checkoutPage(c, fiber.StatusConflict, cart, f, outcome{refusal: fault.New(fault.Conflict, "cart.empty")})
	}
	p, err := s.Checkout.Place(c.UserContext(), f.request(cart.ID))
	if err == nil && p.Orders[0].PaymentMethod == orders.Stripe {
		return s.toCard(c, p, &p.Orders[0])
	}
	if err == nil {
		return c.Redirect(s.Links.Path(p), fiber.StatusSeeOther)
	}
	return s.refuseCheckout(c, cart, f, err)
}

func (s *Shop) refuseCheckout(c *fiber.Ctx, cart *orders.Cart, f *checkoutForm, err error) error {
	if form, ok := fault.AsForm(err); ok {
		return s.checkoutPage(c, fiber.StatusUnprocessableEntity, cart, f, outcome{form: form})
	}
	no, ok := fault.As(err)
	if !ok {
		return err
	}
	switch no.Key {
	case "delivery.unknown_point": // closed since the page was opened
		var form fault.Form
		form.Wrong("delivery", no.Key)
		return s.checkoutPage(c, fiber.StatusUnprocessableEntity, cart, f, outcome{form: &form})
	case "stock.not_enough", "variant.not_buyable", "preorder.only":
		return s.refuseStock(c, f, no)
	}
	return s.checkoutPage(c, fiber.StatusConflict, cart, f, outcome{refusal: no})
}

// outcome is why the page is shown again.
type outcome struct {
	form    *fault.Form
	refusal *fault.Error
	words   []string
	gone    []orders.CartLine // what was taken out of the cart
	told    string            // what was just changed
}

func (s *Shop) checkoutPage(c *fiber.Ctx, status int, cart *orders.Cart, f *checkoutForm, out outcome) error {
	s.keep(c.UserContext(), cart)
	if f.quick != nil {
		return s.quickPage(c, status, cart, f, out)
	}
	v, err := s.checkoutView(c, cart, f)
	if err != nil {
		return err
	}
	v.Kept, v.Hold = s.kept(c.UserContext(), cart)
	s.explain(&v, f, out)
	v.Near = s.near(c.UserContext(), out.gone, cart)
	p := s.hidden(s.Texts.Checkout.Title)
	p.Wrong = len(v.Wrongs) > 0
	p.BuyBar = view.CheckoutBar(s.Texts, v.Bill)
	return s.private(c, status, view.CheckoutPage(p, v))
}

// explain puts each wrong field's sentence beside it and above the form, and the
// refusals of the whole into the notice.
func (s *Shop) explain(v *view.Checkout, f *checkoutForm, out outcome) {
	t := s.Texts.Checkout
	fields := map[string]*string{"name": &v.Name.Error, "phone": &v.Phone.Error, "email": &v.Email.Error, "ward": &v.Ward.Error,
		"line": &v.Line.Error, "note": &v.Note.Error, "delivery": &v.Delivery.Error, "payment_method": &v.Pay.Error, "voucher": &v.Voucher.Error}
	if out.form != nil {
		for _, w := range out.form.Fields {
			words := s.Texts.Faults.Sentence(w.Key, w.Details)
			if w.Name == "ward" && f.wardKey != "" {
				words = s.Texts.Faults.Sentence(f.wardKey, nil)
			}
			if at, ok := fields[w.Name]; ok {
				*at = words
			}
			v.Wrongs = append(v.Wrongs, ui.Wrong{ID: w.Name, Text: words})
			v.Open = v.Open || w.Name == "email" || w.Name == "note" || w.Name == "voucher"
		}
	}
	for _, w := range out.words {
		v.Notice = ui.Message{Text: join(v.Notice.Text, w), Icon: "triangle-alert", Tone: "warn"}
	}
	if out.told != "" {
		v.Notice = ui.Message{Text: out.told, Icon: "circle-check", Tone: ui.Leaf}
	}
	if out.refusal == nil {
		if v.Notice.Text == "" {
			v.Notice = s.daysOff()
		}
		return
	}
	switch d := out.refusal.Details; out.refusal.Key {
	case "order.total_changed":
		total, _ := d["total"].(money.VND)
		first, changed := t.FirstTotal, t.Changed
		if f.quick != nil {
			first, changed = s.Texts.Live.Quick.First, s.Texts.Live.Quick.Changed
		}
		words := first(total.String())
		if shown, ok := d["shown"].(money.VND); ok {
			words = changed(shown.String(), total.String())
		}
		v.Notice = ui.Message{Text: words, Icon: "info", Tone: "info"}
	case "checkout.key_reused":
		at, _ := d["at"].(time.Time)
		code, _ := d["purchase_code"].(string)
		v.Notice = ui.Message{Text: t.Twice(vntime.Clock(at), ordercode.Code(code).Shown()), Icon: "info", Tone: "info"}
	default:
		v.Notice = ui.Message{Text: s.Texts.Faults.Sentence(out.refusal.Key, d), Icon: "triangle-alert", Tone: "warn"}
	}
	if variant, ok := out.refusal.Details["variant_id"].(int64); ok && out.refusal.Key == "delivery.outside_area" {
		v.Drop = ui.Button{Label: t.Drop, Name: "drop", Value: strconv.FormatInt(variant, 10), Small: true, Attrs: templ.Attributes{"form": "checkout"}}
	}
}

func join(a, b string) string {
	if a == "" {
		return b
	}
	return a + " " + b
}
