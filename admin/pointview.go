package admin

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) pointView(c *fiber.Ctx, v *visit, p *salespoint.Point, f pointForm, wrong *fault.Form) (view.Point, error) {
	t := o.Texts.Points
	out := view.Point{Action: pointsAt + "/them", Hidden: append(v.hidden(), ui.Hidden{Name: "version", Value: f["version"]}, onceOf(f["once"])), Pickup: f["pickup"] == ticked}
	if wrong != nil {
		out.Wrongs = o.wrongs(wrong)
	}
	field := func(name, label, hint string, most, rows int) ui.Field {
		return ui.Field{ID: name, Label: label, Hint: hint, Value: f[name], MaxLength: most, Rows: rows, Error: wrongAt(out.Wrongs, name)}
	}
	out.Lat, out.Lng = field("lat", t.Lat, o.hint("points.lat"), 20, 0), field("lng", t.Lng, o.hint("points.lng"), 20, 0)
	out.Lat.InputMode, out.Lng.InputMode = "decimal", "decimal"
	out.Link = field("link", t.Link, t.LinkHint, 1000, 0)
	out.Name, out.Address = field("name", t.Name, t.NameHint, salespoint.MostName, 0), field("address", t.Address, t.AddressHint, salespoint.MostAddress, 0)
	out.Old, out.Phone = field("old", t.Old, t.OldHint, salespoint.MostAddress, 0), field("phone", t.Phone, t.PhoneHint, 20, 0)
	out.Phone.Type, out.Old.Optional, out.Phone.Optional, out.Link.Optional = "tel", true, true, true
	out.Notes, out.Notes.Optional = field("notes", t.Notes, t.NotesHint, salespoint.MostNotes, 3), true
	out.Hours, out.Days, out.Until = field("hours", t.Weekly, t.WeeklyHint, 0, 4), field("days", t.Days, t.DaysHint, 0, 3), field("until", t.Until, t.UntilHint, 20, 0)
	out.Days.Optional, out.Until.Optional, out.Notes.Optional = true, true, true
	out.Kind = ui.Choices{ID: "kind", Label: t.Kind, Error: wrongAt(out.Wrongs, "kind")}
	for _, k := range salespoint.Kinds() {
		out.Kind.Options = append(out.Kind.Options, ui.Option{Value: string(k), Label: t.KindShort[string(k)], Chosen: f["kind"] == string(k)})
	}
	if f["ask"] == ticked || f["outside"] == ticked {
		out.AskOutside = t.AskOutside
	}
	if err := o.placeView(c, &out, f); err != nil {
		return out, err
	}
	if p == nil {
		return out, nil
	}
	out.Action = pointAddress(p.ID) + "/luu"
	out.State = ui.Choices{ID: "state", Label: t.State}
	for _, s := range []salespoint.State{salespoint.Running, salespoint.Ended} {
		out.State.Options = append(out.State.Options, ui.Option{Value: string(s), Label: t.States[string(s)], Chosen: f["state"] == string(s)})
	}
	return out, o.shelfView(c, v, p, f, &out)
}

// placeView puts what was typed on the drawing, and says whether it lies in the commune.
func (o *Office) placeView(c *fiber.Ctx, out *view.Point, f pointForm) error {
	t := o.Texts.Points
	edge, err := o.Points.Outline(c.UserContext())
	if err != nil {
		return err
	}
	out.Outline = outlinePath(edge)
	out.Place = ui.Message{Text: t.Nowhere, Icon: "info"}
	lat, lng, err := salespoint.ParsePlace(f["lat"] + " " + f["lng"])
	if err != nil {
		// Nothing to draw yet: a pin in the middle, for the script to move.
		out.Pin = ui.MapPin{N: 1, Name: t.PickHere, Href: "#lat", Lat: (salespoint.South + salespoint.North) / 2, Lng: (salespoint.West + salespoint.East) / 2, Kind: ui.SalesPoint}
		return nil
	}
	out.Pin = ui.MapPin{N: 1, Name: t.PickHere, Href: "#lat", Lat: lat, Lng: lng, Kind: ui.SalesPoint}
	out.Place = ui.Message{Text: t.Inside, Icon: "circle-check", Tone: ui.Leaf}
	if !edge.Contains(lat, lng) {
		out.Place = ui.Message{Text: t.Outside, Icon: "triangle-alert", Tone: ui.Straw}
	}
	return nil
}

func outlinePath(edge *salespoint.Outline) string {
	if edge == nil {
		return ""
	}
	rings := make([][][2]float64, len(edge.Rings))
	for i, r := range edge.Rings {
		rings[i] = r
	}
	return ui.OutlinePath(rings)
}

// shelfView is what the point usually sells and the link of its keeper.
func (o *Office) shelfView(c *fiber.Ctx, v *visit, p *salespoint.Point, f pointForm, out *view.Point) error {
	t, ctx := o.Texts.Points, c.UserContext()
	choices, err := o.Points.Choices(ctx, p.ID)
	if err != nil {
		return err
	}
	list, err := o.Points.List(ctx, p.ID)
	if err != nil {
		return err
	}
	link, err := o.Points.LinkOf(ctx, p.ID)
	if err != nil {
		return err
	}
	s := &view.PointShelf{Action: pointAddress(p.ID) + "/mon", Hidden: v.hidden(), LinkAction: pointAddress(p.ID) + "/link", LinkSays: []string{t.LinkNone}, LinkMake: t.LinkMake}
	for _, ch := range choices {
		s.Choices = append(s.Choices, view.PointChoice{Value: strconv.FormatInt(ch.ID, 10), Label: ch.Name + " · " + ch.Producer, Ticked: ch.Usual})
	}
	var names []string
	s.TellAction = pointAddress(p.ID) + "/tren-ke"
	for _, g := range list {
		tick := view.PointChoice{Value: g.Key, Label: g.Name}
		if g.ConfirmedAt != nil && salespoint.Age(*g.ConfirmedAt, o.Now()) <= salespoint.GoneAfter {
			tick.Ticked = true
			tick.Label += " · " + o.Texts.Keeper.Last(salespoint.Age(*g.ConfirmedAt, o.Now()))
		}
		s.There = append(s.There, tick)
		if !g.Product {
			names = append(names, g.Name)
		}
	}
	s.Other = ui.Field{ID: "other", Label: t.Other, Hint: t.OtherHint, Value: strings.Join(names, "\n"), Rows: 4, Optional: true, Error: f["otherwrong"]}
	if s.Other.Error != "" {
		s.Other.Value = f["other"]
		out.Wrongs = append(out.Wrongs, ui.Wrong{ID: "other", Text: s.Other.Error})
	}
	if link != nil {
		s.LinkMake, s.LinkSays = t.LinkAgain, []string{t.LinkOver}
		if link.WorksAt(o.Now()) {
			s.Link = ui.CopyLine{Name: t.LinkName, Value: o.BaseURL + o.Keeper.Path(link)}
			s.LinkSays = []string{t.LinkUntil(vntime.Date(link.ExpiresAt))}
		}
		used := t.LinkUnused
		if link.UsedAt != nil {
			used = t.LinkUsed(vntime.Moment(*link.UsedAt))
		}
		s.LinkSays = append(s.LinkSays, used)
		s.LinkDrop = t.LinkDrop
	}
	out.Shelf = s
	return nil
}
