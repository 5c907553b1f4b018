package admin

import (
	"slices"
	"strconv"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// photos decides what the office shows of an album. What is wrong with it is added to the
// page's list.
func (o *Office) photos(c *fiber.Ctx, v *visit, a *album, typed photoDraft, wrongs *[]ui.Wrong) (*view.Photos, error) {
	all, err := o.Catalog.PhotosForOffice(c.UserContext(), a.of)
	if err != nil {
		return nil, err
	}
	return o.photosOf(v, a, all, typed, wrongs), nil
}

// photosOf is photos of those that were read already; photos of a label stand in a place of their own.
func (o *Office) photosOf(v *visit, a *album, all []catalog.Photo, typed photoDraft, wrongs *[]ui.Wrong) *view.Photos {
	t := o.Texts.Office.Photos
	all = slices.DeleteFunc(slices.Clone(all), func(p catalog.Photo) bool { return p.Label && p.DeletedAt == nil })
	out := &view.Photos{Action: a.action, Page: a.page, Hidden: v.hidden(), Recipe: t.Recipes[string(a.of.Kind)], None: t.None[string(a.of.Kind)]}
	shown := 0
	for i := range all {
		p := &all[i]
		if p.DeletedAt != nil {
			row := o.photoRow(p, len(out.Bin)+1, photoDraft{})
			row.Since = t.BinSince(vntime.Date(*p.DeletedAt))
			out.Bin = append(out.Bin, row)
			continue
		}
		row := o.photoRow(p, len(out.Rows)+1, typed)
		o.startWords(a, p, len(out.Rows)+1, typed, &row)
		if said := typed.alts[p.ID]; said != nil {
			row.Alt.Value, row.Alt.Error = said.value, said.wrong
		}
		row.Badge = o.photoBadge(p, shown)
		if p.Shows() {
			shown++
		}
		if row.Alt.Error != "" {
			*wrongs = append(*wrongs, ui.Wrong{ID: row.Alt.ID, Text: row.Alt.Error})
		}
		out.Rows = append(out.Rows, row)
	}
	if n := len(out.Rows); n > 0 {
		out.Rows[0].First, out.Rows[n-1].Last = true, true
	}
	out.Note, out.BinName = t.Note(shown, len(out.Rows)), t.Bin(len(out.Bin))
	if done, of := catalog.Progress(all[:len(out.Rows)]); of > 0 {
		out.Working = t.Working(done, of)
	}
	if v.who.Can(a.takes) {
		out.Label = a.labels
		o.wordsTogether(all, out)
		out.Upload = &ui.Field{ID: "photo-files", Name: "files", Type: "file", Label: t.Choose, Hint: t.ChooseHi, Error: typed.wrongFiles,
			Attrs: templ.Attributes{"multiple": true, "accept": "image/jpeg,image/png,image/webp"}}
		if a.faces() {
			agree := o.agreeBox(typed.agreed, "")
			out.Agree = &agree
		}
		if typed.wrongFiles != "" {
			*wrongs = append(*wrongs, ui.Wrong{ID: "photo-files", Text: typed.wrongFiles})
		}
	}
	return out
}

func (o *Office) photoRow(p *catalog.Photo, nth int, typed photoDraft) view.PhotoRow {
	t := o.Texts.Office.Photos
	n := strconv.FormatInt(p.ID, 10)
	row := view.PhotoRow{ID: n, Name: p.Alt}
	if row.Name == "" {
		row.Name = t.Nth(nth)
	}
	if len(p.Widths) > 0 {
		row.Thumb = thumb(p.Image)
	}
	if p.Reason != "" {
		row.Why = o.sentence(p.Reason, map[string]any{})
	}
	row.Alt = ui.Field{ID: "alt-" + n, Name: "alt", Label: t.Alt, Hint: t.AltHint, Value: p.Alt, MaxLength: catalog.MostAlt}
	if typed.id == p.ID && typed.alt != nil {
		row.Alt.Value, row.Alt.Error = typed.alt.value, typed.alt.wrong
	}
	row.Focal = ui.Choices{ID: "focal-" + n, Name: "focal", Label: t.Focal, Hint: o.hint("photo.focal")}
	for i, label := range t.Focals {
		x, y := focalPoint(strconv.Itoa(i))
		row.Focal.Options = append(row.Focal.Options, ui.Option{Value: strconv.Itoa(i), Label: label, Chosen: x == nearestThird(p.FocalX) && y == nearestThird(p.FocalY)})
	}
	return row
}

// thumb is the path of the narrowest copy.
func thumb(i catalog.Image) string {
	return "/anh/" + media.Name{Hash: i.Hash, Width: int(i.Widths[0]), Format: media.JPEG}.String()
}

func nearestThird(percent int) int { return (percent + 25) / 50 * 50 }

// photoBadge is the one word for a photo.
func (o *Office) photoBadge(p *catalog.Photo, shownBefore int) *ui.Badge {
	t := o.Texts.Office.Photos
	switch {
	case p.State == catalog.PhotoPending:
		return &ui.Badge{Label: t.Waits, Icon: "hourglass"}
	case p.State == catalog.PhotoFailed:
		return &ui.Badge{Label: t.Failed, Icon: "ban"}
	case !p.Shows():
		return &ui.Badge{Label: t.NoWords, Tone: ui.Straw}
	case shownBefore == 0:
		return &ui.Badge{Label: t.Cover, Icon: "check"}
	}
	return nil
}
