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

// tenAtOnce is how many pictures are described on one page.
const tenAtOnce = 10

func (o *Office) showPictureTen(c *fiber.Ctx, v *visit) error {
	asked, _ := listAsked(c)
	asked.span = catalog.Span{Below: markOf(c.Query("sau"))}
	found, err := o.Catalog.Pictures(c.UserContext(), catalog.PictureQuery{View: catalog.PicturesWordless, Span: asked.span, PerPage: tenAtOnce, Scope: v.scope(auth.UpdatePictures)})
	if err != nil {
		return err
	}
	if len(found.Rows) == 0 && found.Total > 0 {
		return c.Redirect(picturesAt+"/mo-ta", fiber.StatusSeeOther)
	}
	skip := ""
	if found.Total > len(found.Rows) {
		skip = picturesAt + "/mo-ta?sau=" + markText(found.Ends.Last)
	}
	return o.pictureTenPage(c, v, fiber.StatusOK, found.Rows, found.Total, skip, nil, "")
}

// savePictureTen saves what was written; a field left empty waits. When the words of one cannot be
// taken nothing is saved, and all that was typed is shown again.
func (o *Office) savePictureTen(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Office.Pictures
	scope := v.scope(auth.UpdatePictures)
	words, drafts, rows, wrong := map[int64]string{}, map[int64]*typed{}, []catalog.Picture{}, false
	for i, n := range strings.Split(edge.Form(c, "photos"), ",") {
		if i == tenAtOnce {
			break
		}
		p, err := o.Catalog.PictureByID(c.UserContext(), scope, id(n))
		if fault.Is(err, "photo.not_found") {
			continue // gone since
		}
		if err != nil {
			return err
		}
		said := &typed{value: edge.Form(c, photoWordsField(n))}
		drafts[p.ID], rows = said, append(rows, *p)
		if said.value == "" || p.DeletedAt != nil {
			continue
		}
		if no, ok := fault.As((&catalog.Photo{}).Describe(said.value, 50, 50)); ok {
			said.wrong, wrong = o.sentence(no.Key, no.Details), true
		}
		words[id(n)] = said.value
	}
	if wrong {
		return o.pictureTenPage(c, v, fiber.StatusUnprocessableEntity, rows, len(rows), "", drafts, "")
	}
	if len(words) == 0 {
		return o.say(c, t.TenEmpty, picturesAt+"/mo-ta")
	}
	err := o.Catalog.DescribePictures(c.UserContext(), v.who.Actor(), scope, words)
	if no, ok := fault.As(err); ok && no.Kind != fault.NotFound {
		return o.pictureTenPage(c, v, edge.Status(no), rows, len(rows), "", drafts, o.sentence(no.Key, no.Details))
	}
	if err != nil {
		return err
	}
	return o.say(c, t.TenSaved(len(words)), picturesAt+"/mo-ta")
}

func (o *Office) pictureTenPage(c *fiber.Ctx, v *visit, status int, rows []catalog.Picture, left int, skip string, drafts map[int64]*typed, flash string) error {
	t := o.Texts.Office.Pictures
	body := view.PictureTen{Action: picturesAt + "/mo-ta", Skip: skip, Empty: ui.Empty{Title: t.TenNone, Action: ui.Button{Label: t.TenNoneTo, Href: picturesAt}}}
	var asked []string
	for i := range rows {
		p := &rows[i]
		n := itoa(p.ID)
		row := view.PictureWords{Of: t.Unused, Alt: ui.Field{ID: "alt-" + n, Name: photoWordsField(n), Label: t.TenField(i + 1), Hint: t.TenHint, MaxLength: catalog.MostAlt, Optional: true}}
		if len(p.Widths) > 0 {
			row.Thumb = thumb(p.Image)
		}
		if len(p.Places) > 0 {
			row.Of = t.TenStart(p.Places[0].Name)
		}
		if said := drafts[p.ID]; said != nil {
			row.Alt.Value, row.Alt.Error = said.value, said.wrong
		}
		if row.Alt.Error != "" {
			body.Wrongs = append(body.Wrongs, ui.Wrong{ID: row.Alt.ID, Text: row.Alt.Error})
		}
		asked = append(asked, n)
		body.Rows = append(body.Rows, row)
	}
	body.Hidden = append(v.hidden(), ui.Hidden{Name: "photos", Value: strings.Join(asked, ",")})
	f, err := o.frame(c, v, t.TenTitle, picturesAt)
	if err != nil {
		return err
	}
	f.Back, f.Wrong = &ui.Link{Label: t.Title, Href: picturesAt}, len(body.Wrongs) > 0
	if left > 0 {
		f.Note = t.TenNote(left)
	}
	if flash != "" {
		f.Flash = ui.Message{Text: flash, Icon: "info", Tone: ui.Straw}
	}
	return page(c, status, view.PictureTenPage(f, body))
}
