package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/sheets"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/orders/vietqr"
)

// makersOf reads the producers that are picked, by name; those out of reach are left out.
func (o *Office) makersOf(c *fiber.Ctx, v *visit, ids []int64) ([]catalog.ProducerCard, error) {
	found, err := o.Catalog.ProducerList(c.UserContext(), catalog.ProducerQuery{View: catalog.ProducersAll, IDs: ids, Page: 1, PerPage: len(ids), Scope: v.scope(auth.ReadProducers)})
	if err != nil {
		return nil, err
	}
	return found.Rows, nil
}

// printMakers prints a card for each picked producer that buyers see, whose code leads to its
// page; none for the others, whose code would lead nowhere.
func (o *Office) printMakers(c *fiber.Ctx, v *visit, ids []int64, back string) error {
	list, err := o.makersOf(c, v, ids)
	if err != nil {
		return err
	}
	var cards []sheets.MakerCard
	for i := range list {
		m := &list[i]
		if m.State != catalog.InGoodStanding || m.TakenDown {
			continue
		}
		card := sheets.MakerCard{Name: m.Name, Craft: m.Craft, Place: m.VillageName, Phone: phone.Number(m.Phone).National(), Sample: o.sampleWord(m.Sample)}
		if card.Scan, err = vietqr.Draw(o.BaseURL + "/nguoi-lam/" + m.Slug); err != nil {
			return err
		}
		cards = append(cards, card)
	}
	if len(cards) == 0 {
		return o.say(c, o.Texts.Picks.Makers.NoneSeen, back)
	}
	press, err := o.Press()
	if err != nil {
		return err
	}
	data, err := sheets.MakerCards(press, o.Texts, cards, o.Now())
	return o.sendPDF(c, "the-qr-chu-the", data, err)
}

// printAddresses prints a label for a letter to each picked producer whose address is known.
func (o *Office) printAddresses(c *fiber.Ctx, v *visit, ids []int64, back string) error {
	list, err := o.makersOf(c, v, ids)
	if err != nil {
		return err
	}
	var labels []sheets.Address
	for i := range list {
		if m := &list[i]; m.AddressLine != "" {
			labels = append(labels, o.addressOf(m))
		}
	}
	if len(labels) == 0 {
		return o.say(c, o.Texts.Picks.Makers.NoAddress, back)
	}
	press, err := o.Press()
	if err != nil {
		return err
	}
	data, err := sheets.Addresses(press, o.Texts, labels, o.Now())
	return o.sendPDF(c, "nhan-thu", data, err)
}

func (o *Office) addressOf(m *catalog.ProducerCard) sheets.Address {
	return sheets.Address{Name: m.Name, Phone: phone.Number(m.Phone).National(), Line: m.AddressLine, Sample: o.sampleWord(m.Sample)}
}

// sampleWord marks sample data on paper; empty for what is real.
func (o *Office) sampleWord(sample bool) string {
	if sample {
		return o.Texts.UI.DemoTitle
	}
	return ""
}
