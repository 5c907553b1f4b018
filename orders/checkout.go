package orders

import (
	"context"
	"errors"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders/shipping"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// Places knows the official two-level units.
type Places interface {
	// Describe names a ward and its province, "xã Hưng Đạo, thành phố Hà Nội"; false
	// when the ward does not exist or lies elsewhere.
	Describe(provinceCode, wardCode string) (string, bool)
}

// Tariffs reads what delivery costs at present.
type Tariffs interface {
	Tariff(ctx context.Context) (*shipping.Tariff, error)
}

// Terms names the version of the terms that a buyer accepts at an instant.
type Terms interface{ TermsVersion(at time.Time) string }

// Checkout places orders. Its parts are handed in once.
type Checkout struct {
	Store   *Store
	Launch  LaunchReader
	Places  Places
	Tariffs Tariffs
	Terms   Terms
	Home    catalog.Home
	// ConfirmWithin is how long a producer has to say yes, unless the office says otherwise;
	// nights and days off do not count.
	ConfirmWithin time.Duration
	// Ways are the methods offered; nil: cash at the door and transfer.
	Ways []Method
	// Cards are taken within these terms; nil: none are.
	Cards *CardTerms
	// Cash says when cash at the door is not offered, and the ceiling unless the office says
	// otherwise; nil: always is.
	Cash *CashRules
	// Crowd is where orders of what many want at once stand in line; nil: they push.
	Crowd *Crowd
	// PayWithin is how long an order waits for its money, unless the office says otherwise;
	// zero: Hold.
	PayWithin time.Duration
}

// Quote works out what a cart costs, delivered there, now. It refuses what Place
// would refuse: an empty cart, too little stock, a place that is not reached.
func (c *Checkout) Quote(ctx context.Context, cartID string, d Destination) (*Quote, error) {
	cart, err := c.Store.CartByID(ctx, cartID)
	if err != nil {
		return nil, err
	}
	return c.QuoteCart(ctx, cart, d)
}

// QuoteCart is Quote for a cart already read.
func (c *Checkout) QuoteCart(ctx context.Context, cart *Cart, d Destination) (*Quote, error) {
	return c.QuoteWith(ctx, cart, d, "")
}

// QuoteWith is QuoteCart with the code of a voucher, which is refused when
// it does not hold; an empty one is none. How often a phone may use it is seen by Place alone.
func (c *Checkout) QuoteWith(ctx context.Context, cart *Cart, d Destination, code string) (*Quote, error) {
	if err := c.known(ctx, d); err != nil {
		return nil, err
	}
	tariff, err := c.Tariffs.Tariff(ctx)
	if err != nil {
		return nil, err
	}
	var v *voucher.Voucher
	if code != "" {
		if v, err = voucher.ByCode(ctx, c.Store.db, code); err != nil {
			return nil, err
		}
	}
	q, err := price(cart, d, tariff, c.Home, v, c.Store.now())
	if err != nil {
		return nil, err
	}
	return q, c.sells(ctx, q)
}

// sells refuses what the one seller of direct mode does not sell, as Place would.
func (c *Checkout) sells(ctx context.Context, q *Quote) error {
	launch, err := c.Launch.Launch(ctx)
	if err != nil || launch.seller() == "" {
		return err
	}
	return c.Store.sells(ctx, launch.seller(), sellersOf(q))
}

func (c *Checkout) known(ctx context.Context, d Destination) error {
	switch d.Delivery {
	case ByShip:
		if _, ok := c.Places.Describe(d.ProvinceCode, d.WardCode); !ok {
			return fault.New(fault.Invalid, "place.ward_missing")
		}
	case ByPickup:
		_, err := c.Store.pickupPoint(ctx, d.SalesPoint)
		return err
	default:
		return fault.New(fault.Invalid, "delivery.unknown")
	}
	return nil
}

// Place turns a cart into a purchase with an order per producer, or refuses and
// changes nothing. Prices, fees and stock are those of now: a total other than the
// expected one is refused with "order.total_changed" and the new total. The same key
// for the same cart gives the same purchase, however often and from wherever it is
// sent; with other contents it is refused with "checkout.key_reused". What is placed
// is durable when Place returns.
func (c *Checkout) Place(ctx context.Context, r Request) (*Purchase, error) {
	launch, err := c.mayOrder(ctx)
	if err != nil {
		return nil, err
	}
	if err := r.clean(c.Places, c.offers(launch, r.Method)); err != nil {
		return nil, err
	}
	r.launch = launch
	tariff, err := c.Tariffs.Tariff(ctx)
	if err != nil {
		return nil, err
	}
	p, err := c.draft(ctx, &r, launch)
	if err != nil {
		return nil, err
	}
	// A code that was drawn before is drawn again; twice in a row does not happen.
	for try := 0; ; try++ {
		t, err := c.place(ctx, *p, &r, tariff)
		switch {
		case err == nil && t.bought != nil:
			return t.bought, nil
		case err == nil:
			return c.Store.PurchaseByID(ctx, t.id)
		}
		if !errors.Is(err, errCodeTaken) || try == 3 {
			return nil, err
		}
	}
}

// MayOrder refuses with "shop.not_open" while the shop is a showcase.
func (c *Checkout) MayOrder(ctx context.Context) error {
	_, err := c.mayOrder(ctx)
	return err
}

func (c *Checkout) mayOrder(ctx context.Context) (Launch, error) {
	l, err := c.Launch.Launch(ctx)
	if err != nil {
		return l, err
	}
	return l, l.check()
}

// draft is the purchase as far as it is known before the goods are.
func (c *Checkout) draft(ctx context.Context, r *Request, launch Launch) (*Purchase, error) {
	now := exact(c.Store.now())
	p := &Purchase{
		CartID: r.CartID, IdempotencyKey: r.IdempotencyKey, RequestHash: r.hash(),
		BuyerName: r.Name, BuyerPhone: r.Phone, BuyerEmail: r.Email,
		Delivery: r.Destination.Delivery, ProvinceCode: r.Destination.ProvinceCode, WardCode: r.Destination.WardCode,
		AddressLine: r.AddressLine, Note: r.Note, TermsVersion: c.Terms.TermsVersion(now),
		KeyVersion: 1, Sample: launch.Sample, CreatedAt: now, CameBy: r.CameBy, ReceiverVersion: 1,
	}
	if r.Destination.Delivery == ByPickup {
		point, err := c.Store.pickupPoint(ctx, r.Destination.SalesPoint)
		if err != nil {
			return nil, err
		}
		p.SalesPointID, p.PlaceText = &point.ID, point.Name
		return p, nil
	}
	p.PlaceText, _ = c.Places.Describe(p.ProvinceCode, p.WardCode)
	return p, nil
}

// agreed refuses a total that is not the one the buyer was shown.
func agreed(shown *money.VND, now money.VND) error {
	if shown == nil || *shown != now {
		f := fault.New(fault.Conflict, "order.total_changed").With("total", now)
		if shown != nil {
			f = f.With("shown", *shown)
		}
		return f
	}
	return nil
}
