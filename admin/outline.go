package admin

import (
	"io"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const mapAt = "/quan-tri/cai-dat/ban-do"

// mostSource is a line that says where a boundary is from.
const mostSource = 120

func (o *Office) showOutline(c *fiber.Ctx, v *visit) error {
	return o.outlinePage(c, v, fiber.StatusOK, "", nil)
}

// saveOutline takes a boundary as a GeoJSON file.
func (o *Office) saveOutline(c *fiber.Ctx, v *visit) error {
	t, source := o.Texts.Points, edge.Form(c, "source")
	var wrongs []ui.Wrong
	if n := len([]rune(source)); n == 0 || n > mostSource {
		wrongs = append(wrongs, ui.Wrong{ID: "source", Text: o.sentence("outline.source", nil)})
	}
	made, err := readOutline(c)
	if no, ok := fault.As(err); ok {
		wrongs = append(wrongs, ui.Wrong{ID: "file", Text: o.sentence(no.Key, no.Details)})
	} else if err != nil {
		return err
	}
	if len(wrongs) > 0 {
		return o.outlinePage(c, v, fiber.StatusUnprocessableEntity, source, wrongs)
	}
	made.Source = source
	if err := o.Points.SetOutline(c.UserContext(), v.who.Actor(), made); err != nil {
		return err
	}
	return o.say(c, t.MapSaved, mapAt)
}

func readOutline(c *fiber.Ctx) (*salespoint.Outline, error) {
	header, err := c.FormFile("file")
	if err != nil {
		return nil, fault.New(fault.Invalid, "outline.no_file")
	}
	file, err := header.Open()
	if err != nil {
		return nil, fault.New(fault.Invalid, "outline.no_file")
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, salespoint.MostOutline+1))
	if err != nil {
		return nil, fault.New(fault.Invalid, "outline.no_file")
	}
	return salespoint.ParseOutline(data)
}

func (o *Office) dropOutline(c *fiber.Ctx, v *visit) error {
	if err := o.Points.SetOutline(c.UserContext(), v.who.Actor(), nil); err != nil {
		return err
	}
	return o.say(c, o.Texts.Points.MapDropped, mapAt)
}

func (o *Office) outlinePage(c *fiber.Ctx, v *visit, status int, source string, wrongs []ui.Wrong) error {
	t := o.Texts.Points
	now, err := o.Points.Outline(c.UserContext())
	if err != nil {
		return err
	}
	body := view.Outline{Action: mapAt + "/tai-len", DropAction: mapAt + "/bo", Hidden: v.hidden(), Path: outlinePath(now), Now: t.MapSketch, Wrongs: wrongs,
		File:   ui.Field{ID: "file", Label: t.MapFile, Hint: t.MapFileHint, Type: "file", Error: wrongAt(wrongs, "file")},
		Source: ui.Field{ID: "source", Label: t.MapSource, Hint: t.MapSourceHint, Value: source, MaxLength: mostSource, Error: wrongAt(wrongs, "source")}}
	body.Tiles = ui.Fact{Name: o.Texts.Tiles.Title, Value: o.tilesNow()}
	if v.who.Can(auth.UpdateLaunch) {
		body.ToTiles = &ui.Link{Label: o.Texts.Tiles.To, Href: tilesAt}
	}
	if now != nil {
		corners := 0
		for _, r := range now.Rings {
			corners += len(r)
		}
		body.Now, body.Drop = t.MapNow(now.Source, corners), t.MapDrop
	}
	p, err := o.frame(c, v, t.MapTitle, mapAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = o.settingsBack(), len(wrongs) > 0
	return page(c, status, view.OutlinePage(p, body))
}
