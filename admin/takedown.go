package admin

import (
	"strconv"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/takedown"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const takedownsAt = "/quan-tri/go-hang"

// mostToTake is how many records the page finds.
const mostToTake = 30

func (o *Office) takedownRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	one := takedownsAt + "/:id"
	return []route{
		{get, takedownsAt, auth.ManageTakedowns, o.listTakedowns},
		{get, takedownsAt + "/moi", auth.ManageTakedowns, o.askTakedown},
		{post, takedownsAt + "/go", auth.ManageTakedowns, o.takeDown},
		{get, one, auth.ManageTakedowns, o.showTakedown},
		{post, one + "/de-nghi", auth.ManageTakedowns, o.askLift},
		{get, one + "/duyet/:lift", auth.ManageTakedowns, func(c *fiber.Ctx, _ *visit) error {
			return c.Redirect(takedownAddress(id(c.Params("id"))), fiber.StatusSeeOther)
		}},
		{post, one + "/duyet/:lift/ban-lai", auth.ManageTakedowns, o.lift},
		{post, one + "/duyet/:lift/tra-lai", auth.ManageTakedowns, o.sendBackLift},
	}
}

func takedownAddress(id int64) string { return takedownsAt + "/" + itoa(id) }

func askTakedownAddress(kind takedown.Kind, entityID int64) string {
	return takedownsAt + "/moi?loai=" + string(kind) + "&so=" + itoa(entityID)
}

// takedownButton leads from a record to the question whether it goes; nil for who may not.
func (o *Office) takedownButton(v *visit, kind takedown.Kind, entityID int64) templ.Component {
	if v.who.Reach(auth.ManageTakedowns) != auth.Commune {
		return nil
	}
	return ui.Btn(ui.Button{Label: o.Texts.Takedown.Link, Href: askTakedownAddress(kind, entityID), Icon: "ban", Danger: true, Small: true})
}

// mayTakeDown refuses who does not answer for the whole commune.
func mayTakeDown(v *visit) error {
	if v.who.Reach(auth.ManageTakedowns) != auth.Commune {
		return fault.New(fault.NotFound, "page.not_found")
	}
	return nil
}

func (o *Office) listTakedowns(c *fiber.Ctx, v *visit) error {
	if err := mayTakeDown(v); err != nil {
		return err
	}
	t := o.Texts.Takedown
	asked, text := listAsked(c)
	found, err := o.Takedowns.Find(c.UserContext(), text, mostToTake)
	if err != nil {
		return err
	}
	list, total, err := o.Takedowns.List(c.UserContext(), asked.page, perPage, asked.span)
	if err != nil {
		return err
	}
	if beyond(asked.page, len(list), total) {
		return c.Redirect(listAddress(takedownsAt, "", text, 1), fiber.StatusSeeOther)
	}
	body := view.Takedowns{Action: takedownsAt, Field: ui.Field{ID: "q", Label: t.Find.Label, Hint: t.Find.Hint, Value: text, Type: "search", MaxLength: 80}}
	body.Foot = o.list(takedownsAt, "", text, asked.page, len(list), total)
	marked(&body.Foot, catalog.EndsOf(list, func(t *takedown.Takedown) catalog.Mark { return catalog.Mark{At: t.At, ID: t.ID} }))
	if text != "" && len(found) == 0 {
		body.Nothing = &ui.Empty{Title: t.NoneTitle, Text: t.NoneText}
	}
	for _, f := range found {
		row := view.Record{Href: askTakedownAddress(f.Kind, f.EntityID), A: f.Name, ANote: t.Kinds[string(f.Kind)], B: f.Of, Badge: ui.Badge{Label: t.Pick, Icon: "ban"}}
		if f.Kind == takedown.Producer {
			row.C = t.OnSale(f.Goods)
		}
		if f.Down {
			row.Badge = ui.Badge{Label: t.Down, Icon: "ban", Tone: ui.Lacquer}
		}
		body.Found = append(body.Found, row)
	}
	for i := range list {
		one := &list[i]
		body.List = append(body.List, view.Record{Href: takedownAddress(one.ID), A: one.Name, ANote: t.Kinds[string(one.Kind)], B: one.Reason, C: o.moment(one.At), CNote: one.ByName, Badge: o.takedownBadge(one)})
	}
	p, err := o.frame(c, v, t.Title, takedownsAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "go-khan-cap", "", "")
	p.Note = t.Note
	return page(c, fiber.StatusOK, view.TakedownsPage(p, body))
}

func (o *Office) takedownBadge(t *takedown.Takedown) ui.Badge {
	if t.LiftedAt != nil {
		return ui.Badge{Label: o.Texts.Takedown.Badges[1], Icon: "circle-check", Tone: ui.Leaf}
	}
	return ui.Badge{Label: o.Texts.Takedown.Badges[0], Icon: "ban", Tone: ui.Lacquer}
}

// askTakedown names what would go and what that means. What is down already is shown instead.
func (o *Office) askTakedown(c *fiber.Ctx, v *visit) error {
	return o.askTakedownPage(c, v, fiber.StatusOK, takedown.Kind(edge.Query(c, "loai")), id(edge.Query(c, "so")), "", nil, ui.Message{})
}

func (o *Office) askTakedownPage(c *fiber.Ctx, v *visit, status int, kind takedown.Kind, entityID int64, why string, wrongs []ui.Wrong, flash ui.Message) error {
	if err := mayTakeDown(v); err != nil {
		return err
	}
	t := o.Texts.Takedown
	f, err := o.Takedowns.One(c.UserContext(), kind, entityID)
	if err != nil {
		return err
	}
	if f.Down && flash.Text == "" {
		flash = ui.Message{Text: o.sentence("takedown.open", nil), Icon: "info", Tone: ui.Straw}
	}
	field := o.fieldOf("why", t.Why, why, wrongs)
	field.Rows, field.MaxLength = 3, takedown.MostReason
	p, err := o.frame(c, v, t.ConfirmTitle[string(kind)](f.Name), takedownsAt)
	if err != nil {
		return err
	}
	p.Back, p.Note, p.Wrong = &ui.Link{Label: t.Title, Href: takedownsAt}, f.Of, len(wrongs) > 0
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.TakedownAskPage(p, view.TakedownAsk{Gone: t.Gone[string(kind)](f.Goods), Action: takedownsAt + "/go", Back: takedownsAt, Button: t.Do[string(kind)],
		Kind: string(kind), EntryID: strconv.FormatInt(entityID, 10), Why: field, Wrongs: wrongs, Hidden: v.hidden()}))
}

// takeDown does it: one person may, for every minute counts.
func (o *Office) takeDown(c *fiber.Ctx, v *visit) error {
	if err := mayTakeDown(v); err != nil {
		return err
	}
	kind, entityID, why := takedown.Kind(edge.Form(c, "kind")), id(edge.Form(c, "id")), edge.Form(c, "why")
	n, err := o.Takedowns.Take(c.UserContext(), v.who.Actor(), kind, entityID, why)
	if no, ok := fault.As(err); ok && no.Key == "takedown.why" {
		return o.askTakedownPage(c, v, fiber.StatusUnprocessableEntity, kind, entityID, why, []ui.Wrong{{ID: "why", Text: o.sentence(no.Key, nil)}}, ui.Message{})
	} else if ok && no.Kind == fault.Conflict {
		return o.askTakedownPage(c, v, fiber.StatusConflict, kind, entityID, why, nil, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	t, _, err := o.Takedowns.ByID(c.UserContext(), n)
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Takedown.Done(t.Name), takedownAddress(n))
}
