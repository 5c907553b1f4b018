package admin

import (
	"context"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/orders/trail"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// clash is a record that somebody else saved while this form was written.
type clash struct {
	name           string // of the record
	entity         string // in the log
	id             int64
	action, cancel string
	back           ui.Link
	active         string // entry of the menu
	fields         []clashField
	now, typed     map[string]string
	version        ui.Hidden   // of what stands now
	along          []ui.Hidden // what else the form carries
	note           string      // what cannot be kept; empty: nothing is lost
	open           []string    // fields for which nothing was picked

	savedBy func(context.Context) (who, when string, err error) // where the last line of the log is not the last save; nil: it is
}

// clashField is one field of the form; says is how people read its value, nil: as it stands.
type clashField struct {
	name, label string
	says        func(value string) string
}

// clashPage shows field by field what stood, what the other saved and what was typed, and
// asks which to keep. Nothing that was typed is lost. What stands as it was typed is simply said to.
func (o *Office) clashPage(c *fiber.Ctx, v *visit, x clash) error {
	body, err := o.clashView(c, v, &x)
	if err != nil {
		return err
	}
	if len(body.Parts) == 0 && len(x.open) == 0 && x.note == "" && len(x.along) == 0 { // sent twice: it says so already
		return o.say(c, o.Texts.Clash.Stands, x.cancel)
	}
	status := fiber.StatusConflict
	if len(body.Wrongs) > 0 {
		status = fiber.StatusUnprocessableEntity
	}
	title := o.Texts.Clash.Title(x.name)
	if body.Own {
		title = o.Texts.Clash.OwnTitle(x.name)
	}
	if v.own {
		p, err := o.framed(c, v, title, x.active)
		if err != nil {
			return err
		}
		p.Back, p.Wrong = &x.back, len(body.Wrongs) > 0
		return page(c, status, view.OwnClashPage(p, body))
	}
	p, err := o.frame(c, v, title, x.active)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &x.back, len(body.Wrongs) > 0
	return page(c, status, view.ClashPage(p, body))
}

func (o *Office) clashView(c *fiber.Ctx, v *visit, x *clash) (view.Clash, error) {
	t := o.Texts.Clash
	saved := x.savedBy
	if saved == nil {
		saved = func(ctx context.Context) (string, string, error) { return o.lastSaved(ctx, x.entity, x.id) }
	}
	who, when, err := saved(c.UserContext())
	if err != nil {
		return view.Clash{}, err
	}
	theirs, own := t.Theirs(who), who != "" && who == v.who.Account.Name
	if own {
		theirs, who = t.OtherTab, ""
	}
	out := view.Clash{Action: x.action, Cancel: x.cancel, Lead: t.Lead(who, when), Own: own}
	if x.note != "" {
		out.Lead += " " + x.note
	}
	var names []string
	for _, f := range x.fields {
		names = append(names, f.name)
	}
	older, known, asked := clashBase(c, x)
	out.Hidden = append(append(v.hidden(), x.version, ui.Hidden{Name: wasField, Value: packed(names, x.now)}, ui.Hidden{Name: olderField, Value: asked}), x.along...)
	parts := []view.ClashPart{{Title: t.Both, Note: t.BothNote}, {Title: t.Only(who), Note: t.OnlyTheirsNote}, {Title: t.OnlyMine, Note: t.OnlyMineNote}}
	for _, f := range x.fields {
		out.Hidden = append(out.Hidden, ui.Hidden{Name: f.name, Value: x.typed[f.name]})
		was, is, mine := older[f.name], x.now[f.name], x.typed[f.name]
		turn := differs(was, is, mine)
		if turn != nobodyChanged && !known {
			turn = bothChanged
		}
		if turn == nobodyChanged {
			continue
		}
		field := o.clashSides(f, [3]string{was, is, mine}, theirs, known)
		at := map[differing]int{bothChanged: 0, theyChanged: 1, mineChanged: 2}[turn]
		field.Choose(map[differing]string{theyChanged: keepTheirs, mineChanged: keepMine}[turn])
		if pick := edge.Form(c, pickField+f.name); pick != "" {
			field.Choose(pick)
		}
		if slices.Contains(x.open, f.name) {
			field.Error = t.PickOne(f.label)
			out.Wrongs = append(out.Wrongs, ui.Wrong{ID: field.ID, Text: field.Error})
		}
		parts[at].Fields = append(parts[at].Fields, field)
	}
	for _, part := range parts {
		if len(part.Fields) > 0 {
			out.Parts = append(out.Parts, part)
		}
	}
	if len(out.Parts) == 0 {
		out.Same = t.Same
	}
	return out, nil
}

// clashBase is how the fields were found first, and the same as the form carries it. From a
// page of a clash that is asked again it is what came with that page.
func clashBase(c *fiber.Ctx, x *clash) (older map[string]string, known bool, carried string) {
	carried = edge.Text(c, wasField)
	if len(x.open) > 0 {
		carried = edge.Text(c, olderField)
	}
	older, known = unpacked(carried)
	if carried == "" {
		carried = "-" // an answer to this page is known by it
	}
	return older, known, carried
}

func (o *Office) clashSides(f clashField, values [3]string, theirs string, known bool) view.ClashField {
	t := o.Texts.Clash
	out := view.ClashField{ID: "pick-" + f.name, Name: pickField + f.name, Label: f.label}
	short := around([]rune(values[0]), []rune(values[1]), []rune(values[2]))
	titles, keeps := [3]string{t.Older, theirs, t.Mine}, [3]string{keepOlder, keepTheirs, keepMine}
	for i, text := range short {
		if i == 0 && !known {
			continue
		}
		if f.says != nil {
			text = f.says(text)
		}
		side := view.ClashSide{Value: keeps[i], Title: titles[i], Text: text, Empty: text == ""}
		if side.Empty {
			side.Text = o.Texts.Office.Edit.Empty
		}
		if short[i] != values[i] {
			side.Full = values[i]
		}
		out.Sides = append(out.Sides, side)
	}
	return out
}

// lastSaved is who saved the record last, and when; empty when the log does not say.
func (o *Office) lastSaved(ctx context.Context, entity string, id int64) (who, when string, err error) {
	lines, err := o.Trail.Lines(ctx, trail.Query{Entity: entity, EntityID: id, Limit: 10})
	if err != nil {
		return "", "", err
	}
	for i := range lines {
		if lines[i].Entity == entity && lines[i].EntityID == id {
			return lines[i].ActorName, o.moment(lines[i].At), nil
		}
	}
	return "", "", nil
}

// besideTheirs puts beside a form that is mended after a clash what the other saved.
func (o *Office) besideTheirs(c *fiber.Ctx, x clash, body *view.Form) {
	if edge.Form(c, mendField) == "" {
		return
	}
	body.Diff = nil
	for _, f := range x.fields {
		if x.now[f.name] == x.typed[f.name] {
			continue
		}
		short := around([]rune(x.now[f.name]), []rune(x.typed[f.name]))
		for i, text := range short {
			if f.says != nil {
				short[i] = f.says(text)
			} else if text == "" {
				short[i] = o.Texts.Office.Edit.Empty
			}
		}
		body.Diff = append(body.Diff, view.Changed{Name: f.label, Before: short[0], After: short[1]})
	}
	body.DiffTitle, body.DiffNew = o.Texts.Clash.Beside, false
}
