package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/behalf"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mostForOne is how many orders of one producer the page shows.
const mostForOne = 50

// hows are the ways of being told, as addresses say them.
var hows = []struct {
	slug string
	how  behalf.How
}{{"goi", behalf.Call}, {"gap", behalf.InPerson}}

func howOf(slug string) behalf.How {
	for _, h := range hows {
		if h.slug == slug {
			return h.how
		}
	}
	return ""
}

// typedCount is a number of goods that was typed and not taken.
type typedCount struct {
	variant      int64
	count, wrong string
	now          int // what is there meanwhile; -1 when it is as it was seen
	flash        ui.Message
	live         answering
}

func (o *Office) showBehalf(c *fiber.Ctx, v *visit) error {
	return o.behalfPage(c, v, fiber.StatusOK, edge.Query(c, "cach"), typedCount{})
}

func (o *Office) behalfPage(c *fiber.Ctx, v *visit, status int, slug string, typed typedCount) error {
	t := o.Texts.Behalf
	m, err := o.Behalf.Maker(c.UserContext(), v.scope(auth.ActForProducers), id(c.Params("id")))
	if err != nil {
		return err
	}
	waiting, err := o.Behalf.Orders(c.UserContext(), m.ID, mostForOne)
	if err != nil {
		return err
	}
	shelf, err := o.Catalog.Shelf(c.UserContext(), catalog.Scope{ProducerID: m.ID})
	if err != nil {
		return err
	}
	at := behalfAt + "/" + itoa(m.ID)
	body := view.BehalfMaker{Chosen: howOf(slug) != "", NoPhone: t.NoPhone, ConfirmAt: at + "/xac-nhan", SetAt: at + "/kho", Hidden: append(v.hidden(), ui.Hidden{Name: "how", Value: slug})}
	if number := phone.Number(m.Phone); number != "" {
		body.Call = &ui.Button{Label: t.Call(number.National()), Href: "tel:" + m.Phone, Icon: "phone"}
	}
	for _, h := range hows {
		body.Hows = append(body.Hows, ui.Chip{Label: t.Hows[string(h.how)], Href: at + "?cach=" + h.slug, Current: h.slug == slug})
	}
	for i := range waiting {
		o.behalfOrder(&body, &waiting[i], at, slug)
	}
	if err := o.behalfAsks(c, v, &body, at, slug, &typed.live); err != nil {
		return err
	}
	for i := range shelf {
		s := o.behalfSize(&shelf[i], typed)
		if s.Count.Error != "" {
			body.Wrongs = append(body.Wrongs, ui.Wrong{ID: s.Count.ID, Text: s.Count.Error})
		}
		body.Sizes = append(body.Sizes, s)
	}
	p, err := o.frame(c, v, m.Name, behalfAt)
	if err != nil {
		return err
	}
	p.Back, p.Note, p.Wrong = &ui.Link{Label: t.Title, Href: behalfAt}, m.Village, len(body.Wrongs) > 0
	if typed.flash.Text != "" {
		p.Flash = typed.flash
	}
	return page(c, status, view.BehalfMakerPage(p, body))
}

func (o *Office) behalfOrder(body *view.BehalfMaker, r *behalf.OrderRow, at, slug string) {
	t := o.Texts.Behalf
	one := view.BehalfOrder{Code: r.Code, Shown: shownCode(r.Code), Money: r.Total.String(), Goods: r.Goods, Where: t.Place + " " + r.Place}
	if r.Delivery == orders.ByPickup {
		one.Where = t.Pickup + ": " + r.Place
	}
	if r.State == orders.Placed {
		one.Due = t.Due(o.moment(r.ConfirmBy))
		body.Confirm = append(body.Confirm, one)
		return
	}
	one.Pack = at + "/don/" + r.Code + "?cach=" + slug
	body.Pack = append(body.Pack, one)
}

func (o *Office) behalfSize(r *catalog.ShelfRow, typed typedCount) view.BehalfSize {
	t, n := o.Texts.Behalf, itoa(r.VariantID)
	name := r.Product + ", " + r.Variant
	s := view.BehalfSize{ID: n, Name: name, Left: strconv.Itoa(r.Stock) + " " + r.UnitWord, Seen: strconv.Itoa(r.Stock),
		Count: ui.Field{ID: "count-" + n, Name: "count", Label: t.Count(name) + "?", Hint: t.Left(r.Stock) + " " + r.UnitWord, InputMode: "numeric", MaxLength: 9}}
	if typed.variant == r.VariantID {
		s.Count.Value, s.Count.Error = typed.count, typed.wrong
	}
	return s
}

// telling is how the form says that it was told, and the reason that the record keeps.
func (o *Office) telling(c *fiber.Ctx) (slug string, t behalf.Telling) {
	slug = edge.Form(c, "how")
	how := howOf(slug)
	return slug, behalf.Telling{How: how, Why: o.Texts.Behalf.Why[string(how)]}
}

// confirmFor says a producer's yes to an order.
func (o *Office) confirmFor(c *fiber.Ctx, v *visit) error {
	m, order, err := o.forWhom(c, v, edge.Form(c, "code"))
	if err != nil {
		return err
	}
	slug, told := o.telling(c)
	err = o.Behalf.Confirm(c.UserContext(), v.who.Actor(), v.scope(auth.ActForProducers), m.ID, order.ID, told)
	return o.actedFor(c, v, err, slug, o.Texts.Behalf.Confirmed(shownCode(order.Code)), m.ID)
}

// forWhom finds the producer of the address within scope, and an order of theirs.
func (o *Office) forWhom(c *fiber.Ctx, v *visit, typed string) (*behalf.Maker, *orders.Order, error) {
	m, err := o.Behalf.Maker(c.UserContext(), v.scope(auth.ActForProducers), id(c.Params("id")))
	if err != nil {
		return nil, nil, err
	}
	code, err := ordercode.Parse(ordercode.Order, typed)
	if err != nil {
		return nil, nil, fault.New(fault.NotFound, "order.not_found")
	}
	order, _, err := o.Orders.OrderByCode(c.UserContext(), catalog.Scope{ProducerID: m.ID}, string(code))
	return m, order, err
}

// askPackFor asks which lots lie in an order that is packed.
func (o *Office) askPackFor(c *fiber.Ctx, v *visit) error {
	m, order, err := o.forWhom(c, v, edge.Param(c, "code"))
	if err != nil {
		return err
	}
	t, slug := o.Texts.Behalf, edge.Query(c, "cach")
	at := behalfAt + "/" + itoa(m.ID)
	if howOf(slug) == "" || !order.May(orders.Pack) {
		return c.Redirect(at, fiber.StatusSeeOther)
	}
	s := &sheet{order: order}
	var products []int64
	body := view.BehalfPack{Action: at + "/don/" + order.Code + "/goi-xong", Hidden: append(v.hidden(), ui.Hidden{Name: "how", Value: slug})}
	for i := range order.Lines {
		l := &order.Lines[i]
		body.Goods = append(body.Goods, itoa(int64(l.Quantity))+"\u00a0×\u00a0"+l.ProductName+", "+l.VariantName)
		for _, h := range holds(l) {
			products = append(products, h.product)
		}
	}
	if s.lots, err = o.Catalog.LotsToPack(c.UserContext(), products, lotsOffered); err != nil {
		return err
	}
	body.Lots.Groups = o.lotGroups(s, 0, func(int64) bool { return true })
	p, err := o.frame(c, v, t.PackTitle(shownCode(order.Code)), behalfAt)
	if err != nil {
		return err
	}
	p.Back = &ui.Link{Label: m.Name, Href: at + "?cach=" + slug}
	return page(c, fiber.StatusOK, view.BehalfPackPage(p, body))
}

// packFor says that an order is packed.
func (o *Office) packFor(c *fiber.Ctx, v *visit) error {
	m, order, err := o.forWhom(c, v, edge.Param(c, "code"))
	if err != nil {
		return err
	}
	slug, told := o.telling(c)
	var note orders.LotNote
	if notes, _ := lotNotes(c); len(notes) > 0 {
		note = notes[0]
	}
	err = o.Behalf.Pack(c.UserContext(), v.who.Actor(), v.scope(auth.ActForProducers), m.ID, order.ID, note, told)
	return o.actedFor(c, v, err, slug, o.Texts.Behalf.Packed(shownCode(order.Code)), m.ID)
}

// setStockFor writes down how many a producer counted.
func (o *Office) setStockFor(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Behalf
	m, err := o.Behalf.Maker(c.UserContext(), v.scope(auth.ActForProducers), id(c.Params("id")))
	if err != nil {
		return err
	}
	slug, told := o.telling(c)
	typed := typedCount{variant: id(edge.Form(c, "variant")), count: edge.Form(c, "count")}
	seen, _ := count(edge.Form(c, "seen"))
	n, whole := count(typed.count)
	if !whole {
		typed.wrong = t.Whole
		return o.behalfPage(c, v, fiber.StatusUnprocessableEntity, slug, typed)
	}
	err = o.Behalf.SetStock(c.UserContext(), v.who.Actor(), v.scope(auth.ActForProducers), m.ID, typed.variant, seen, n, told)
	if no, ok := fault.As(err); ok && no.Key == "stock.changed_meanwhile" {
		left, _ := no.Details["left"].(int)
		typed.wrong = t.Changed(left)
		return o.behalfPage(c, v, fiber.StatusConflict, slug, typed)
	}
	said := t.Same
	if err == nil && n != seen {
		said = t.Set(o.sizeName(c, m.ID, typed.variant), n)
	}
	return o.actedFor(c, v, err, slug, said, m.ID)
}

func (o *Office) sizeName(c *fiber.Ctx, producerID, variantID int64) string {
	shelf, err := o.Catalog.Shelf(c.UserContext(), catalog.Scope{ProducerID: producerID})
	if err != nil {
		return ""
	}
	for i := range shelf {
		if shelf[i].VariantID == variantID {
			return shelf[i].Product + ", " + shelf[i].Variant
		}
	}
	return ""
}

// actedFor says what was done, or shows the producer again with why not.
func (o *Office) actedFor(c *fiber.Ctx, v *visit, err error, slug, said string, producerID int64) error {
	no, refused := fault.As(err)
	switch {
	case err == nil:
		return o.say(c, said, behalfAt+"/"+itoa(producerID)+"?cach="+slug)
	case refused && (no.Kind == fault.Conflict || no.Kind == fault.Invalid):
		return o.behalfPage(c, v, edge.Status(err), slug, typedCount{flash: ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}})
	}
	return err
}
