package admin

import (
	"context"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/orders/waiting"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const waitingAt = "/quan-tri/can-bao"

// buyersMenu is the part of the menu about buyers who wait for an answer.
func (o *Office) buyersMenu(v *visit) []ui.MenuGroup {
	g := ui.MenuGroup{Title: o.Texts.Waiting.Office.Buyers}
	if v.who.Can(auth.ReadOrders) {
		g.Items = append(g.Items, ui.MenuItem{Icon: "rotate-ccw", Label: o.Texts.Cases.Office.Menu, Href: casesAt})
	}
	if v.who.Reach(auth.ManageCases) == auth.Commune {
		g.Items = append(g.Items, ui.MenuItem{Icon: "mail", Label: o.Texts.Reports.Office.Menu, Href: reportsAt})
	}
	if v.who.Can(auth.ReadOrders) {
		g.Items = append(g.Items, ui.MenuItem{Icon: "bell", Label: o.Texts.Waiting.Office.Menu, Href: waitingAt})
	}
	if v.who.Can(auth.ReadReviews) {
		g.Items = append(g.Items, ui.MenuItem{Icon: "message-circle", Label: o.Texts.Review.Office.Menu, Href: reviewsAt})
	}
	if v.who.Can(auth.ManagePrivacy) {
		g.Items = append(g.Items, ui.MenuItem{Icon: "shield-check", Label: o.Texts.Privacy.Office.Menu, Href: privacyAt})
	}
	if len(g.Items) == 0 {
		return nil
	}
	return []ui.MenuGroup{g}
}

// listWaiting shows whose turn it is to be told, and what else is waited for.
func (o *Office) listWaiting(c *fiber.Ctx, v *visit) error {
	return o.waitingPage(c, v, fiber.StatusOK, ui.Message{})
}

func (o *Office) waitingPage(c *fiber.Ctx, v *visit, status int, flash ui.Message) error {
	t := o.Texts.Waiting.Office
	read := o.Waiting.Queues
	if v.who.Can(auth.UpdateOrders) {
		read = func(ctx context.Context, scope catalog.Scope) ([]waiting.Queue, error) {
			return o.Waiting.Numbers(ctx, v.who.Actor(), scope)
		}
	}
	queues, err := read(c.UserContext(), v.scope(auth.ReadOrders))
	if err != nil {
		return err
	}
	body := view.Waiting{Hidden: v.hidden(), Action: waitingAt, Empty: ui.Empty{Title: t.Empty, Text: t.EmptyText}, May: v.who.Can(auth.UpdateOrders)}
	for _, q := range queues {
		if len(q.Due) > 0 {
			body.Due = append(body.Due, o.queueView(q, body.May))
		}
		if rest := q.People - len(q.Due); rest > 0 {
			body.Others = append(body.Others, view.Waited{Thing: o.thing(q), Producer: q.ProducerName, Left: o.left(q), People: o.people(q)})
		}
	}
	p, err := o.frame(c, v, t.Title, waitingAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "cho-hang", "", "")
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.WaitingPage(p, body))
}

// queueView is one thing and who is to be told of it. Who may not tell anybody sees no
// number.
func (o *Office) queueView(q waiting.Queue, may bool) view.Queue {
	t := o.Texts.Waiting.Office
	out := view.Queue{Thing: o.thing(q), Producer: q.ProducerName, Left: o.left(q), Turn: t.Turn(len(q.Due))}
	for _, d := range q.Due {
		number := phone.Number(d.Phone)
		row := view.Due{ID: strconv.FormatInt(d.RequestID, 10), Phone: number.Masked(), Since: t.Since(o.moment(d.Since))}
		words := t.ShelfSays(q.Name, o.BaseURL+"/nhom/"+q.Slug)
		if q.VariantID != 0 {
			row.Wants = t.Wants(d.Wanted, d.Offer, q.UnitWord)
			words = t.Words(q.Name+" ("+q.VariantName+")", o.BaseURL+"/san-pham/"+q.Slug, d.Offer, q.UnitWord)
		}
		if may {
			row.Phone = number.National()
			row.Call = &ui.Button{Label: t.Call(number.National()), Href: "tel:" + d.Phone, Icon: "phone"}
			row.Zalo = "https://zalo.me/" + strings.TrimPrefix(d.Phone, "+")
			row.Message = words
		}
		out.Due = append(out.Due, row)
	}
	return out
}

func (o *Office) thing(q waiting.Queue) string {
	return o.Texts.Waiting.Office.Thing(q.Name, q.VariantName)
}

func (o *Office) left(q waiting.Queue) string {
	if q.VariantID == 0 {
		return ""
	}
	return o.Texts.Waiting.Office.Left(q.Left, q.Kept, q.UnitWord)
}

func (o *Office) people(q waiting.Queue) string {
	if q.VariantID == 0 {
		return o.Texts.Waiting.Office.Shelf(q.People)
	}
	return o.Texts.Waiting.Office.People(q.People, q.Wanted, q.UnitWord)
}

// tellWaiting writes down that somebody was told, or could not be. When a colleague was
// faster, the list is shown as it is now.
func (o *Office) tellWaiting(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Waiting.Office
	reached := edge.Form(c, "reached") == "yes"
	err := o.Waiting.Tell(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), id(edge.Form(c, "request")), reached)
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.waitingPage(c, v, fiber.StatusConflict, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	if reached {
		return o.say(c, t.DoneSaid, waitingAt)
	}
	return o.say(c, t.MissSaid, waitingAt)
}
