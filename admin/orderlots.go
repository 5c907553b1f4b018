package admin

import (
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// lotsOffered is how many lots of a product may be chosen from while packing, and mostPicks
// how many may be ticked.
const (
	lotsOffered = 6
	mostPicks   = 200
)

// lotsOf reads which lots were noted, and for who may note some which there are.
func (o *Office) lotsOf(c *fiber.Ctx, v *visit, s *sheet) (err error) {
	packs := s.order.May(orders.Pack)
	if !packs && !s.order.MayNoteLots() {
		return nil
	}
	if !packs {
		if s.packed, err = o.Orders.PackedLots(c.UserContext(), s.order.ID); err != nil {
			return err
		}
	}
	if !v.who.Can(auth.UpdateOrders) {
		return nil
	}
	var products []int64
	for i := range s.order.Lines {
		for _, h := range holds(&s.order.Lines[i]) {
			products = append(products, h.product)
		}
	}
	s.lots, err = o.Catalog.LotsToPack(c.UserContext(), products, lotsOffered)
	return err
}

// held is goods in a line that come in lots: the line's own, or one of a gift box.
type held struct {
	product int64
	name    string
}

func holds(l *orders.Line) (out []held) {
	if !l.Boxed {
		return []held{{l.ProductID, l.ProductName + ", " + l.VariantName}}
	}
	seen := map[int64]bool{}
	for _, p := range l.Parts {
		if !seen[p.ProductID] {
			seen[p.ProductID] = true
			out = append(out, held{p.ProductID, p.ProductName + ", " + p.VariantName})
		}
	}
	return out
}

// lotGroups are the lots to choose from of what goes in a parcel, or in the whole order with
// shipment 0. One that is the only one is ticked beforehand while nothing is packed yet.
func (o *Office) lotGroups(s *sheet, shipment int64, goes func(line int64) bool) (out []view.LotGroup) {
	for i := range s.order.Lines {
		l := &s.order.Lines[i]
		if !goes(l.ID) {
			continue
		}
		noted := orders.In(s.packed, l.ID, shipment)
		for _, h := range holds(l) {
			g := view.LotGroup{Name: h.name, Line: key(shipment, l.ID)}
			add := func(id int64, label string, on bool) {
				value := g.Line + "." + strconv.FormatInt(id, 10)
				if s.parcel.lots != nil {
					on = slices.Contains(s.parcel.lots, value)
				}
				g.Lots = append(g.Lots, ui.Option{Value: value, Label: label, Chosen: on})
			}
			offered := s.lots[h.product]
			for _, n := range noted {
				if n.ProductID == h.product {
					add(n.LotID, o.lotLabel(lotOf(n)), true)
				}
			}
			for _, lot := range offered {
				if !slices.ContainsFunc(noted, func(n orders.PackedLot) bool { return n.LotID == lot.ID }) {
					add(lot.ID, o.lotLabel(lot), len(offered) == 1 && s.order.May(orders.Pack))
				}
			}
			if len(g.Lots) > 0 {
				out = append(out, g)
			}
		}
	}
	return out
}

func lotOf(n orders.PackedLot) catalog.Lot {
	return catalog.Lot{Code: n.Code, MadeOn: n.MadeOn, ExpiresOn: n.ExpiresOn, RecalledOn: n.RecalledOn}
}

func (o *Office) lotLabel(l catalog.Lot) string {
	t := o.Texts.Packed
	label := l.Code + " · " + t.Made(vntime.Date(l.MadeOn))
	if l.ExpiresOn != nil {
		label += " · " + t.Expires(vntime.Date(*l.ExpiresOn))
	}
	if l.RecalledOn != nil {
		label += " · " + t.Recalled
	}
	return label
}

// noted is the lots of a line as its order shows them.
func (o *Office) noted(s *sheet, line int64) (out []ui.Link) {
	for _, n := range orders.In(s.packed, line, 0) {
		out = append(out, ui.Link{Label: o.Texts.Packed.Lot(o.lotLabel(lotOf(n))), Href: "/lo/" + n.Code})
	}
	return out
}

// lotForms are the forms in which lots are noted: with the step that packs, with a parcel
// that leaves, and otherwise by itself.
func (o *Office) lotForms(v *visit, s *sheet, out *view.Order) {
	if !v.who.Can(auth.UpdateOrders) {
		return
	}
	rest := orders.Rest(s.order, s.sent)
	goes := func(line int64) bool { return rest[line] > 0 }
	wrong := wrongAt(s.parcel.wrongs, "lots")
	switch {
	case out.Next != nil && s.order.May(orders.Pack):
		out.Next.Lots = view.LotFields{Groups: o.lotGroups(s, 0, goes), Wrong: wrong}
		return
	case out.Next != nil && out.Next.Send != nil || !s.order.MayNoteLots():
		return
	}
	f := view.LotFields{Wrong: wrong}
	parcels := slices.DeleteFunc(slices.Clone(s.sent), func(x orders.Shipment) bool { return x.State == orders.Dropped })
	for i := range parcels {
		x := &parcels[i]
		groups := o.lotGroups(s, x.ID, func(line int64) bool {
			return slices.ContainsFunc(x.Lines, func(l orders.ShipmentLine) bool { return l.LineID == line })
		})
		for k := range groups {
			if len(parcels) > 1 {
				groups[k].Name = o.parcelName(s, x) + ": " + groups[k].Name
			}
		}
		f.Groups = append(f.Groups, groups...)
	}
	if len(parcels) == 0 {
		f.Groups = o.lotGroups(s, 0, goes)
	}
	if len(f.Groups) > 0 {
		out.Goods.Lots, out.Goods.NoteLots = &f, v.order(s.order.Code)+"/lo"
	}
}

func key(shipment, line int64) string {
	return strconv.FormatInt(shipment, 10) + "." + strconv.FormatInt(line, 10)
}

// lotNotes reads which lots were ticked: what stands on no box was not asked about.
func lotNotes(c *fiber.Ctx) (notes []orders.LotNote, ticked []string) {
	at := func(shipment int64) *orders.LotNote {
		for i := range notes {
			if notes[i].ShipmentID == shipment {
				return &notes[i]
			}
		}
		notes = append(notes, orders.LotNote{ShipmentID: shipment})
		return &notes[len(notes)-1]
	}
	for _, asked := range edge.Forms(c, "lot-line", mostPicks) {
		shipment, line, _ := strings.Cut(asked, ".")
		n := at(id(shipment))
		if !slices.Contains(n.Lines, id(line)) {
			n.Lines = append(n.Lines, id(line))
		}
	}
	ticked = edge.Forms(c, "lot", mostPicks)
	for _, value := range ticked {
		if part := strings.Split(value, "."); len(part) == 3 {
			n := at(id(part[0]))
			n.Picks = append(n.Picks, orders.LotPick{LineID: id(part[1]), LotID: id(part[2])})
		}
	}
	return notes, ticked
}

// packOrder does the step with the lots that were ticked.
func (o *Office) packOrder(c *fiber.Ctx, v *visit) error {
	notes, _ := lotNotes(c)
	if len(notes) == 0 {
		return o.take(c, v, auth.UpdateOrders, orders.Pack, "")
	}
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	err = o.Orders.Pack(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), s.order.ID, notes[0])
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.orderMoved(c, v, no)
	}
	if err != nil {
		return err
	}
	return o.say(c, o.stepWords(s, orders.Pack).Done, v.order(s.order.Code))
}

// noteLots puts right which lots an order holds.
func (o *Office) noteLots(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	notes, _ := lotNotes(c)
	err = o.Orders.NoteLots(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), s.order.ID, notes...)
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.orderMoved(c, v, no)
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Packed.Saved, v.order(s.order.Code))
}
