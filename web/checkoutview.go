package web

import (
	"slices"
	"strconv"
	"strings"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
	"github.com/ocop-hungdao/ocop/web/view"
)

// checkoutView is the page for what was typed so far.
func (s *Shop) checkoutView(c *fiber.Ctx, cart *orders.Cart, f *checkoutForm) (view.Checkout, error) {
	t := s.Texts.Checkout
	delivery, err := s.deliveryChoices(c, f)
	if err != nil {
		return view.Checkout{}, err
	}
	quote, no, refused, err := s.tryQuote(c, cart, f)
	if err != nil {
		return view.Checkout{}, err
	}
	pay, err := s.payChoices(c, cart, f)
	if err != nil {
		return view.Checkout{}, err
	}
	v := view.Checkout{
		Key:      f.key,
		Name:     ui.Field{ID: "name", Label: t.Name, Value: f.name, Autocomplete: "name", MaxLength: 80, Attrs: templ.Attributes{"autocapitalize": "words"}},
		Phone:    ui.Field{ID: "phone", Label: t.Phone, Hint: t.PhoneHint, Value: f.phone, Type: "tel", InputMode: "tel", Autocomplete: "tel", MaxLength: 30},
		Email:    ui.Field{ID: "email", Label: t.Email, Hint: t.EmailHint, Value: f.email, Type: "email", InputMode: "email", Autocomplete: "email", MaxLength: 254, Optional: true},
		Delivery: delivery,
		Province: s.provinceChoices(f),
		Ward: ui.Field{ID: "ward", Label: t.Ward, Hint: t.WardHint, Value: f.ward, Autocomplete: "address-level2", MaxLength: 80, List: "wards",
			Attrs: templ.Attributes{"data-ward-input": "province"}},
		Line: ui.Field{ID: "line", Label: t.Line, Hint: t.LineHint, Value: f.line, Autocomplete: "street-address", MaxLength: 200},
		Note: ui.Field{ID: "note", Label: t.Note, Hint: t.NoteHint, Value: f.note, MaxLength: 500, Rows: 3, Optional: true},
		Pay:  pay,
		Voucher: ui.Field{ID: "voucher", Label: t.Voucher, Hint: t.VoucherHint, Value: f.voucher, Error: refused, MaxLength: 40, Optional: true,
			Attrs: templ.Attributes{"autocapitalize": "characters", "autocomplete": "off"}},
		Open:   f.email != "" || f.note != "" || f.voucher != "",
		Bill:   s.bill(cart, quote, no, f),
		Sample: s.Demo,
	}
	for _, m := range f.choices {
		v.Wards.Options = append(v.Wards.Options, ui.Option{Value: m.Ward.Code, Label: m.Shown})
	}
	v.Wards.ID, v.Wards.Name, v.Wards.Label = "ward_code", "ward_code", t.WardChoose
	v.Parcels = s.billParcels(cart, quote)
	v.Tell = s.tellView(cart, f)
	return v, nil
}

func (s *Shop) provinceChoices(f *checkoutForm) ui.Choices {
	out := ui.Choices{ID: "province", Label: s.Texts.Checkout.Province, Autocomplete: "address-level1"}
	for _, p := range s.Places.Provinces() {
		out.Options = append(out.Options, ui.Option{Value: p.Code, Label: p.Name, Chosen: p.Code == f.province})
	}
	return out
}

// deliveryChoices are the door and every sales point that hands out orders.
func (s *Shop) deliveryChoices(c *fiber.Ctx, f *checkoutForm) (ui.Choices, error) {
	t := s.Texts.Checkout
	out := ui.Choices{ID: "delivery", Label: t.How, Options: []ui.Option{
		{Value: string(orders.ByShip), Label: t.Ship, Note: t.ShipNote, Icon: "truck", Chosen: f.delivery == string(orders.ByShip)}}}
	points, err := s.Points.All(c.UserContext())
	if err != nil {
		return out, err
	}
	for _, p := range points {
		if p.Pickup {
			out.Options = append(out.Options, s.pickupChoice(&p, f.delivery))
		}
	}
	return out, nil
}

// pickupChoice is one point, its hours and whether it is open now. On a day on which it
// hands out nothing it says so and cannot be chosen.
func (s *Shop) pickupChoice(p *salespoint.Point, chosen string) ui.Option {
	t, now := s.Texts.Checkout, s.Now()
	value := pickupPrefix + p.Slug
	out := ui.Option{Value: value, Label: t.Pickup(p.Name), Note: t.PickupNote(dots(strings.ReplaceAll(p.Hours, "\n", "; "), s.openingText(p.At(now), now))), Icon: "store", Chosen: chosen == value}
	if !p.HandsOutOn(vntime.Today(now)) {
		out.Note, out.Disabled, out.Chosen = t.PickupOff(s.openingText(p.At(now), now)), true, false
		if p.ClosedOn(vntime.Today(now)) {
			out.Note = t.PickupOff(s.Texts.Point.Closed(vntime.Date(*p.ClosedUntil)))
		}
	}
	return out
}

// tryQuote is the quote for the place typed so far; nil while it cannot be made, with the
// refusal when there is something to say about it. A code that does not hold is said by
// itself, and the quote is the one without it.
func (s *Shop) tryQuote(c *fiber.Ctx, cart *orders.Cart, f *checkoutForm) (quote *orders.Quote, no *fault.Error, code string, err error) {
	if number, err := phone.Parse(f.phone); err == nil {
		if err := s.Orders.ForPhone(c.UserContext(), cart, string(number)); err != nil {
			return nil, nil, "", err
		}
	}
	quote, err = s.Checkout.QuoteWith(c.UserContext(), cart, f.destination(), f.voucher)
	if form, ok := fault.AsForm(err); ok {
		code = s.Texts.Faults.Sentence(form.Fields[0].Key, form.Fields[0].Details)
		quote, err = s.Checkout.QuoteWith(c.UserContext(), cart, f.destination(), "")
	}
	if no, ok := fault.As(err); ok {
		if no.Key == "place.ward_missing" || no.Key == "delivery.unknown" || no.Key == "cart.empty" {
			return nil, nil, code, nil
		}
		return nil, no, code, nil
	}
	return quote, nil, code, err
}

// less writes what is taken off, with the minus of mathematics.
func less(amount money.VND) string { return "−" + amount.String() }

// bill is the sums, the total the button agrees to, and the button.
func (s *Shop) bill(cart *orders.Cart, quote *orders.Quote, no *fault.Error, f *checkoutForm) view.Bill {
	t := s.Texts.Checkout
	if quote == nil {
		b := view.Bill{Button: t.ButtonUnknown, Sums: []ui.Sum{{Label: t.Goods, Amount: cart.Goods()}, {Label: s.Texts.Cart.Fee, Words: t.FeeUnknown}}}
		if len(cart.Lines) == 0 {
			b.Sums = nil
		}
		if no != nil {
			b.Wrong = s.Texts.Faults.Sentence(no.Key, no.Details)
		}
		return b
	}
	b := view.Bill{Total: strconv.FormatInt(int64(quote.Total), 10), Button: t.Button(quote.Total.String()), Amount: quote.Total}
	if f.quick != nil || f.short {
		b.Button = s.Texts.Live.Quick.Button(quote.Total.String())
	}
	fee := quote.Total - cart.Goods() + quote.Discount
	to := t.FeePickup
	if place, ok := s.Places.Describe(f.province, f.wardCode); ok && f.delivery == string(orders.ByShip) {
		to = t.DeliverTo(place) // the buyer sees which place an old name was taken for
	}
	b.Sums = []ui.Sum{{Label: t.Goods, Amount: cart.Goods()}}
	if quote.Voucher != nil {
		b.Sums = append(b.Sums, ui.Sum{Label: t.Discount(quote.Voucher.Code), Words: less(quote.Discount)})
	}
	b.Sums = append(b.Sums, ui.Sum{Label: to, Amount: fee}, ui.Sum{Label: t.Total, Amount: quote.Total, Total: true})
	b.Note = t.WithFee(fee.String())
	if fee == 0 {
		b.Note = t.NoFee
	}
	return b
}

func (s *Shop) billParcels(cart *orders.Cart, quote *orders.Quote) []ui.Parcel {
	var out []ui.Parcel
	for i, parcel := range cart.Parcels() {
		out = append(out, s.billParcel(i, parcel, quote))
	}
	return out
}

// billParcel is one producer's part with what it costs to bring.
func (s *Shop) billParcel(i int, parcel orders.Parcel, quote *orders.Quote) ui.Parcel {
	out := ui.Parcel{Title: s.Texts.Cart.ParcelTitle(i+1, parcel.ProducerName), Note: s.parcelReady(parcel.Lines)}
	for _, l := range parcel.Lines {
		out.Items = append(out.Items, ui.Item{Name: l.ProductName, Note: l.VariantName + " · " + s.priceNote(&l, true),
			ArtPath: small(l.PhotoHash, l.PhotoWidth, art.Path(l.ArtKind, l.ProductSlug, l.ArtVariant)), Total: l.Total(), Badge: s.awaitedBadge(&l)})
	}
	cold := slices.ContainsFunc(parcel.Lines, func(l orders.CartLine) bool { return l.ColdChain })
	if cold && (quote == nil || i < len(quote.Orders) && quote.Orders[i].ZoneName != "") {
		out.Note = dots(out.Note, s.Texts.Cart.ColdChain, s.Texts.Parcels.LeavesStep(vntime.LongDate(s.Checkout.Leaves(s.orderRules()))))
	}
	if quote != nil && i < len(quote.Orders) {
		o := quote.Orders[i]
		fee := ui.Sum{Label: s.Texts.Checkout.FeePickup, Amount: o.Fee}
		if o.ZoneName != "" {
			fee.Label = s.Texts.Checkout.FeeTo(o.ZoneName)
		}
		if o.FeeOff > 0 {
			fee.Label = dots(fee.Label, s.Texts.Checkout.FreeFrom(o.FreeFrom.String()))
		} else if o.FreeFrom > o.Goods && o.Fee > 0 {
			fee.Label = dots(fee.Label, s.Texts.Checkout.FreeMore((o.FreeFrom - o.Goods).String()))
		}
		if o.Discount > 0 {
			out.Sums = append(out.Sums, ui.Sum{Label: s.Texts.Checkout.Discount(quote.Voucher.Code), Words: less(o.Discount)})
		}
		out.Sums = append(out.Sums, fee, ui.Sum{Label: s.Texts.Cart.EachTotal, Amount: o.Total, Strong: true})
	}
	return out
}

// quoteFragment is the bill for the place just typed.
func (s *Shop) quoteFragment(c *fiber.Ctx) error {
	cart, err := s.cart(c)
	if err != nil {
		return err
	}
	f := readForm(c)
	s.resolveWard(f)
	quote, no, refused, err := s.tryQuote(c, cart, f)
	if err != nil {
		return err
	}
	bill := s.bill(cart, quote, no, f)
	bill.Wrong = join(bill.Wrong, refused)
	return fragment(c, view.QuoteParts(s.Texts, s.billParcels(cart, quote), bill))
}

// wardOptions suggests wards for what was typed, as options of a datalist.
func (s *Shop) wardOptions(c *fiber.Ctx) error {
	c.Set(fiber.HeaderCacheControl, "public, max-age=86400")
	return page(c, fiber.StatusOK, view.Options(s.suggest(edge.Query(c, "tinh"), edge.Query(c, "q"))))
}

func (s *Shop) suggest(province, typed string) []string {
	var out []string
	for _, m := range s.Places.Suggest(province, typed, 8) {
		out = append(out, m.Shown)
	}
	return out
}
