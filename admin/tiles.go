package admin

import (
	"cmp"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/maptile"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const tilesAt = mapAt + "/nen"

// tileRoutes are the addresses of whose pictures of streets lie under the maps. A visitor's
// device asks another host for them: who answers for the site decides.
func (o *Office) tileRoutes() []route {
	return []route{
		{fiber.MethodGet, tilesAt, auth.UpdateLaunch, o.showTiles},
		{fiber.MethodPost, tilesAt + "/luu", auth.UpdateLaunch, o.saveTiles},
	}
}

// tilesTyped is the form as it is shown.
type tilesTyped struct {
	salespoint.TypedTiles
	version int
	wrongs  []ui.Wrong
	diff    []view.Changed
	flash   ui.Message
}

func tilesAsTyped(t salespoint.Tiles) salespoint.TypedTiles {
	return salespoint.TypedTiles{Shown: t.Shown, Template: t.Template, Credit: t.Credit, Zoom: strconv.Itoa(cmp.Or(t.Zoom, maptile.LeastZoom+1))}
}

func (o *Office) showTiles(c *fiber.Ctx, v *visit) error {
	t, err := o.Points.Tiles(c.UserContext())
	if err != nil {
		return err
	}
	return o.tilesPage(c, v, fiber.StatusOK, tilesTyped{TypedTiles: tilesAsTyped(t), version: t.Version})
}

func (o *Office) saveTiles(c *fiber.Ctx, v *visit) error {
	at := tilesTyped{version: int(id(edge.Form(c, "version"))), TypedTiles: salespoint.TypedTiles{Shown: edge.Form(c, "shown") == "1", Template: edge.Form(c, "template"), Credit: edge.Form(c, "credit"), Zoom: edge.Form(c, "zoom")}}
	err := o.Points.SaveTiles(c.UserContext(), v.who.Actor(), at.version, at.TypedTiles)
	if form, ok := fault.AsForm(err); ok {
		at.wrongs = o.wrongs(form)
		return o.tilesPage(c, v, fiber.StatusUnprocessableEntity, at)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		now, err := o.Points.Tiles(c.UserContext())
		if err != nil {
			return err
		}
		at.diff, at.version = o.tilesDiffer(tilesAsTyped(now), at.TypedTiles), now.Version
		at.flash = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
		return o.tilesPage(c, v, fiber.StatusConflict, at)
	}
	if err != nil {
		return err
	}
	o.Tiles.Forget()
	return o.saved(c, v, o.Texts.Tiles.Saved, tilesAt)
}

// tilesDiffer is where what was typed differs from what stands.
func (o *Office) tilesDiffer(stands, typed salespoint.TypedTiles) (out []view.Changed) {
	t := o.Texts.Tiles
	shown := map[bool]string{true: t.On, false: t.Off}
	for _, f := range [][3]string{{t.Shown, shown[stands.Shown], shown[typed.Shown]}, {t.Fields["template"].Label, stands.Template, typed.Template}, {t.Fields["credit"].Label, stands.Credit, typed.Credit}, {t.Fields["zoom"].Label, stands.Zoom, typed.Zoom}} {
		if f[1] != f[2] {
			out = append(out, view.Changed{Name: f[0], Before: orElse(f[1], o.Texts.Imprint.Empty), After: orElse(f[2], o.Texts.Imprint.Empty)})
		}
	}
	return out
}

func (o *Office) tilesPage(c *fiber.Ctx, v *visit, status int, at tilesTyped) error {
	t := o.Texts.Tiles
	body := view.Form{Action: tilesAt + "/luu", Save: t.Save, SaveNote: t.SaveNote, Cancel: mapAt, Wrongs: at.wrongs, DiffTitle: o.Texts.Imprint.Differs, Diff: at.diff,
		Hidden: append(v.hidden(), ui.Hidden{Name: "version", Value: strconv.Itoa(at.version)}), StatusT: t.NowTitle, Status: []ui.Fact{{Name: t.Title, Value: o.tilesNow()}}}
	items := []view.Item{{Tick: &view.Tick{Name: "shown", Label: t.Shown, On: at.Shown}}}
	for _, f := range []struct {
		name, value string
		most        int
	}{{"template", at.Template, salespoint.MostTemplate}, {"credit", at.Credit, salespoint.MostCredit}} {
		in := o.fieldOf(f.name, t.Fields[f.name], f.value, at.wrongs)
		in.MaxLength, in.Autocomplete = f.most, "off"
		items = append(items, view.Item{Input: &in, Example: t.Fields[f.name].Example})
	}
	zoom := o.choiceOf("zoom", t.Fields["zoom"], at.wrongs)
	for z := maptile.LeastZoom; z <= maptile.MostZoom; z++ {
		n := strconv.Itoa(z)
		zoom.Options = append(zoom.Options, ui.Option{Value: n, Label: t.Zooms[z-maptile.LeastZoom], Chosen: at.Zoom == n})
	}
	body.Sections = []view.Section{{Title: t.Streets, Note: t.Warn, Items: append(items, view.Item{Select: &zoom})}}
	p, err := o.frame(c, v, t.Title, mapAt)
	if err != nil {
		return err
	}
	p.Back, p.Note, p.Wrong = &ui.Link{Label: o.Texts.Points.MapTitle, Href: mapAt}, t.Note, len(at.wrongs) > 0
	p.Actions = ui.Btn(ui.Button{Label: t.See, Href: "/ban-do", Icon: "eye"})
	if at.flash.Text != "" {
		p.Flash = at.flash
	}
	return page(c, status, view.FormPage(p, body))
}

// tilesNow is what lies under the maps at present, in words.
func (o *Office) tilesNow() string {
	if s := o.Tiles.Said(); s.On() {
		return o.Texts.Tiles.From(s.Host, s.Credit)
	}
	return o.Texts.Tiles.Drawing
}
