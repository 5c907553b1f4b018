package admin

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// What is done with the producers that are picked.
const (
	makerCards  = "the-qr"
	makerLabels = "nhan-thu"
	makerWrite  = "nhan"
	turnMakers  = "trang-thai"
	makersBack  = "lai"
)

// pickMakers is what a list of producers lets one do with several; nil for an empty one, and
// for a producer, who is the only one in it.
func (o *Office) pickMakers(c *fiber.Ctx, v *visit, slug, text string, rows int) *view.Pick {
	if scope := v.scope(auth.ReadProducers); rows == 0 || scope != catalog.Everything() && scope.Village == "" {
		return nil
	}
	t := o.Texts.Picks.Makers
	p := o.picks(c, v, makersAt, slug, text, rows)
	p.Buttons = append([]ui.Button{{Label: t.Cards, Icon: "printer", Name: "viec", Value: makerCards}, {Label: t.Labels, Icon: "printer", Name: "viec", Value: makerLabels}}, o.excelButton(v, "chu-the")...)
	if v.who.Can(auth.MessageProducers) {
		p.Buttons = append(p.Buttons, ui.Button{Label: o.Texts.Messages.Pick, Icon: "message-circle", Name: "viec", Value: makerWrite})
	}
	if v.scope(auth.UpdateProducers) == catalog.Everything() {
		p.Move = &view.PickMove{Open: t.State, Groups: ui.Choices{ID: "state", Label: t.Turn, Options: []ui.Option{{Label: t.To}}}, Why: &ui.Field{ID: "why", Label: t.Why}, Button: ui.Button{Label: t.Turn, Name: "viec", Value: turnMakers}}
		for _, to := range []catalog.ProducerState{catalog.InGoodStanding, catalog.ProducerSuspended} {
			p.Move.Groups.Options = append(p.Move.Groups.Options, ui.Option{Value: string(to), Label: o.Texts.Office.Makers.Steps[string(to)]})
		}
	}
	keepPicked(c, p)
	return p
}

// doMakers does one thing with the producers that are picked.
func (o *Office) doMakers(c *fiber.Ctx, v *visit) error {
	slug := makerViews.slug(makerViews.of(edge.Form(c, "xem"), catalog.ProducersAll))
	back := listAddress(v.at(makersAt), slug, edge.Form(c, "q"), 1)
	if edge.Form(c, "viec") == makersBack {
		return o.makersBack(c, v, turnedOf(edge.Form(c, "vua")), back)
	}
	ids := pickedIDs(c, perPage)
	if len(ids) == 0 {
		return o.say(c, o.Texts.Picks.None, back)
	}
	switch edge.Form(c, "viec") {
	case excelMany:
		return o.sendPicked(c, v, "chu-the", slug, edge.Forms(c, "chon", perPage))
	case turnMakers:
		return o.turnMakers(c, v, ids, stillPicked(c, v.at(makersAt), slug), back)
	case makerWrite:
		return c.Redirect(messageTo(ids), fiber.StatusSeeOther)
	case makerCards:
		return o.printMakers(c, v, ids, stillPicked(c, v.at(makersAt), slug))
	case makerLabels:
		return o.printAddresses(c, v, ids, stillPicked(c, v.at(makersAt), slug))
	}
	return fault.New(fault.Conflict, "producer.no_step")
}

// turnMakers brings each producer to another state by itself, and names those that could not be.
func (o *Office) turnMakers(c *fiber.Ctx, v *visit, ids []int64, still, back string) error {
	if v.scope(auth.UpdateProducers) != catalog.Everything() {
		return fault.New(fault.Forbidden, "producer.not_yours_to_say")
	}
	t, to, why := o.Texts.Picks.Makers, catalog.ProducerState(edge.Form(c, "state")), edge.Form(c, "why")
	said := t.Turned[string(to)]
	if said == nil || strings.TrimSpace(why) == "" {
		return o.say(c, t.NotTurned, still)
	}
	why = string([]rune(why)[:min(len([]rune(why)), 300)])
	var turned []catalog.Turned
	var not []string
	for _, each := range ids {
		err := o.Catalog.MoveProducer(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducers), each, to, why)
		if _, refused := fault.As(err); err != nil && !refused {
			return err
		}
		m, missing := o.Catalog.ProducerByID(c.UserContext(), v.scope(auth.ReadProducers), each)
		if _, refused := fault.As(missing); refused {
			continue
		}
		if missing != nil {
			return missing
		}
		if err != nil {
			not = append(not, m.Name)
			continue
		}
		turned = append(turned, catalog.Turned{ID: m.ID, RowVersion: m.RowVersion})
	}
	lacks := ""
	if n := len(not); n > 0 {
		lacks = t.Not(strings.Join(not[:min(n, namedAtMost)], ", "))
		if n > namedAtMost {
			lacks = t.Not(strings.Join(not[:namedAtMost], ", ") + ", …")
		}
	}
	if to == catalog.ProducerSuspended && len(turned) > 0 {
		if at := o.withUndo(back, turnedText(turned)); lacks != "" {
			return o.say(c, lacks, at)
		} else {
			return c.Redirect(at, fiber.StatusSeeOther)
		}
	}
	if len(turned) == 0 {
		return o.say(c, lacks, still)
	}
	return o.say(c, strings.TrimSpace(said(len(turned))+" "+lacks), back)
}

// makersBack lets go on what was just suspended and nobody changed since.
func (o *Office) makersBack(c *fiber.Ctx, v *visit, turned []catalog.Turned, back string) error {
	if v.scope(auth.UpdateProducers) != catalog.Everything() {
		return fault.New(fault.Forbidden, "producer.not_yours_to_say")
	}
	t, done := o.Texts.Picks.Makers, 0
	for _, each := range turned {
		m, err := o.Catalog.ProducerByID(c.UserContext(), v.scope(auth.UpdateProducers), each.ID)
		if err == nil && m.RowVersion != each.RowVersion {
			continue
		}
		if err == nil {
			err = o.Catalog.MoveProducer(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducers), each.ID, catalog.InGoodStanding, t.Again)
		}
		if _, refused := fault.As(err); refused {
			continue
		}
		if err != nil {
			return err
		}
		done++
	}
	return o.say(c, t.Back(done, len(turned)), back)
}

// unturnMakers offers to take back a suspending that the address tells of.
func (o *Office) unturnMakers(c *fiber.Ctx, v *visit) *ui.UndoToast {
	turned, left := turnedOf(c.Query("vua")), o.undoLeft(c)
	if len(turned) == 0 || left == 0 || v.scope(auth.UpdateProducers) != catalog.Everything() {
		return nil
	}
	hidden := append(v.hidden(), ui.Hidden{Name: "viec", Value: makersBack}, ui.Hidden{Name: "xem", Value: c.Query("xem")}, ui.Hidden{Name: "q", Value: edge.Query(c, "q")})
	return &ui.UndoToast{Left: left, Text: o.Texts.Picks.Makers.Turned[string(catalog.ProducerSuspended)](len(turned)), Action: makersAt + "/nhieu", Name: "vua", Value: turnedText(turned), Hidden: append(hidden, v.by...)}
}
