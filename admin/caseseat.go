package admin

import (
	"context"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// assignCase gives a case to somebody of the commune, or to nobody.
func (o *Office) assignCase(c *fiber.Ctx, v *visit) error {
	s, _, err := o.caseOf(c, v, auth.ManageCases)
	if err != nil {
		return err
	}
	to, held := id(edge.Form(c, "officer")), id(edge.Form(c, "held"))
	if edge.Form(c, "me") != "" {
		to = v.who.Account.ID
	}
	s.picked = &to
	if err := o.Cases.Assign(c.UserContext(), v.who.Actor(), v.scope(auth.ManageCases), s.k.ID, held, max(to, 0)); err != nil {
		return o.caseDone(c, v, s, err, returns.Assign)
	}
	t := o.Texts.Cases.Office.Seat
	if s.k, err = o.Cases.ByID(c.UserContext(), v.scope(auth.ManageCases), s.k.ID); err != nil {
		return err
	}
	seat, err := o.caseSeat(c.UserContext(), v, s.k, nil)
	if err != nil {
		return err
	}
	said := t.Freed
	switch {
	case to > 0 && to == v.who.Account.ID:
		said = t.Taken
	case to > 0:
		said = t.Given(seat.Name)
	}
	return o.say(c, said, caseAddress(s.k.ID))
}

// caseSeat is who sees to a case, for who sees more than one producer's; nil for anybody else.
// picked is whom somebody just chose in vain.
func (o *Office) caseSeat(ctx context.Context, v *visit, k *returns.Case, picked *int64) (*view.CaseSeat, error) {
	if v.own || v.who.Reach(auth.ReadOrders) != auth.Commune {
		return nil, nil
	}
	all, err := o.Cases.Officers(ctx, k)
	if err != nil {
		return nil, err
	}
	t := o.Texts.Cases.Office
	out := &view.CaseSeat{Name: t.Nobody}
	pick := ui.Choices{ID: "officer", Label: t.Seat.Pick, Hint: t.Seat.Hint, Options: []ui.Option{{Value: "0", Label: t.Nobody}}}
	held, may := int64(0), false
	for _, one := range all {
		its, me := k.AssignedTo != nil && *k.AssignedTo == one.ID, one.ID == v.who.Account.ID
		if !one.May {
			out.Was = t.Seat.Was(one.Name)
			continue
		}
		if its {
			held, out.Name = one.ID, one.Name
		}
		option := ui.Option{Value: itoa(one.ID), Label: one.Name, Chosen: its && picked == nil || picked != nil && *picked == one.ID}
		if may = may || me; me {
			option.Label = t.Seat.You(one.Name)
		}
		pick.Options = append(pick.Options, option)
	}
	if v.who.Reach(auth.ManageCases) != auth.Commune || k.State.Over() {
		return out, nil
	}
	out.Action, out.Pick = caseAddress(k.ID)+"/giao", pick
	out.Hidden = append(v.hidden(), ui.Hidden{Name: "held", Value: strconv.FormatInt(held, 10)})
	if may && held != v.who.Account.ID {
		out.Me = "1"
	}
	return out, nil
}
