package admin

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/sheets"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/pdf"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/vietqr"
)

// layout lays out what is printed.
type layout[T any] func(*pdf.Press, *locale.Texts, []T, time.Time) ([]byte, error)

// sendPDF shows a document in the browser, which prints or keeps it.
func (o *Office) sendPDF(c *fiber.Ctx, name string, data []byte, err error) error {
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "application/pdf")
	c.Set(fiber.HeaderContentDisposition, `inline; filename="`+name+`.pdf"`)
	c.Set(fiber.HeaderCacheControl, "no-store")
	return c.Send(data)
}

// printParcels prints parcels of the picked orders, but of those that were called off: a slip says
// nothing of it, and somebody would pack. It tells who bought and where it goes: each is a look
// that is written down.
func (o *Office) printParcels(c *fiber.Ctx, v *visit, codes []string, name, back string, lay layout[sheets.Parcel]) error {
	press, err := o.Press()
	if err != nil {
		return err
	}
	var parcels []sheets.Parcel
	for _, code := range codes {
		plain, _, err := o.Orders.OrderByCode(c.UserContext(), v.scope(auth.UpdateOrders), code)
		if err != nil {
			return err
		}
		if plain.State == orders.Cancelled || plain.State == orders.Expired {
			continue // nothing goes out, and whose it was is nobody's business any more
		}
		order, purchase, err := o.Orders.ShowContact(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), code)
		if err != nil {
			return err
		}
		scan, err := vietqr.Draw(o.BaseURL + orderAddress(order.Code))
		if err != nil {
			return err
		}
		sent, err := o.Orders.Shipments(c.UserContext(), order.ID)
		if err != nil {
			return err
		}
		for _, label := range o.parcelLabels(&sheet{order: order, purchase: purchase, sent: sent}) {
			p := sheets.Parcel{ParcelLabel: label, Scan: scan}
			if purchase.Sample {
				p.Sample = o.Texts.UI.DemoTitle
			}
			parcels = append(parcels, p)
		}
	}
	if len(parcels) == 0 {
		return o.say(c, o.Texts.Sheets.NoneGoes, back)
	}
	data, err := lay(press, o.Texts, parcels, o.Now())
	return o.sendPDF(c, name, data, err)
}

// printPrices prints a price card for each picked product that buyers see; none for the
// others, whose code would lead nowhere.
func (o *Office) printPrices(c *fiber.Ctx, v *visit, ids []int64, back string) error {
	press, err := o.Press()
	if err != nil {
		return err
	}
	stars, err := o.Stars.Shown(c.UserContext(), ids)
	if err != nil {
		return err
	}
	var cards []sheets.PriceCard
	for _, each := range ids {
		d, err := o.Catalog.ByID(c.UserContext(), v.scope(auth.ReadProducts), each)
		if no, ok := fault.As(err); ok && no.Kind == fault.NotFound {
			continue
		}
		if err != nil {
			return err
		}
		if d.State != catalog.Published || d.TakenDown {
			continue
		}
		card, err := o.priceCard(d)
		if err != nil {
			return err
		}
		if star, ok := stars[each]; ok {
			card.Stars, card.Seal = star.Stars, "OCOP "+o.Texts.Office.Product.StarsUntil(star.Stars, vntime.Date(star.LastDay()))
		}
		cards = append(cards, card)
	}
	if len(cards) == 0 {
		return o.say(c, o.Texts.Sheets.NoneShown, back)
	}
	data, err := sheets.Prices(press, o.Texts, cards, o.Now())
	return o.sendPDF(c, "the-gia", data, err)
}

func (o *Office) priceCard(d *catalog.Detail) (sheets.PriceCard, error) {
	at := o.BaseURL + "/san-pham/" + d.Slug
	scan, err := vietqr.Draw(at)
	card := sheets.PriceCard{Name: d.Name, Maker: d.Producer.Name, Place: d.Producer.VillageName, Scan: scan}
	for i := range d.Variants {
		card.Sizes = append(card.Sizes, sheets.Size{Name: d.Variants[i].Name, Price: d.Variants[i].Price.String()})
	}
	if len(card.Sizes) == 0 {
		card.Sizes = []sheets.Size{{Price: o.Texts.Office.Products.Quote}}
		if d.SaleMode == catalog.ByVisit {
			card.Sizes[0].Price = o.Texts.Office.Products.Visit
		}
	}
	if d.Sample {
		card.Sample = o.Texts.UI.DemoTitle
	}
	return card, err
}

// printMonth is a producer's month on A5.
func (o *Office) printMonth(c *fiber.Ctx, v *visit) error {
	s, err := o.statementOf(c, v)
	if err != nil {
		return err
	}
	press, err := o.Press()
	if err != nil {
		return err
	}
	data, err := sheets.Month(press, o.Texts, o.statementBody(v, s), o.Now())
	return o.sendPDF(c, "bang-ke-"+itoa(s.ProducerID)+"-"+s.Period.String(), data, err)
}

// codesOf reads order codes as a form sends them; what is none is left out.
func codesOf(texts []string) (out []string) {
	for _, text := range texts {
		if code, err := ordercode.Parse(ordercode.Order, text); err == nil {
			out = append(out, string(code))
		}
	}
	return out
}
