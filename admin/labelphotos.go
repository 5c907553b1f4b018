package admin

import (
	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// labelAnchor is where the photos of a label stand on the pages that have them.
const labelAnchor = "anh-nhan"

// labelRoutes are the addresses of the photos of a product's label, beside those of its others.
func (o *Office) labelRoutes(base string, open opener) []route {
	at := base + "/:id/anh/nhan"
	out := []route{}
	for path, do := range map[string]func(*fiber.Ctx, *visit, *album) error{at: o.addPhotos, at + "/bo": o.binPhoto, at + "/dau": o.markLabel} {
		out = append(out, route{fiber.MethodPost, path, auth.UpdateProducts, func(c *fiber.Ctx, v *visit) error {
			a, err := open(c, v)
			if err != nil {
				return err
			}
			return do(c, v, a)
		}})
	}
	return out
}

// productLabel is the photos of a product's label on its page at the desk.
func (o *Office) productLabel(c *fiber.Ctx, v *visit) (*album, error) {
	d, err := o.productOf(c, v)
	if err != nil {
		return nil, err
	}
	a := labelAlbum(d, productAddress(d.ID)+"#"+labelAnchor)
	a.again = func(status int, typed photoDraft) error { return o.productPage(c, v, status, d, draft{label: typed}) }
	return a, nil
}

// ownGoodsLabel is the same on the fourth screen of a producer's phone.
func (o *Office) ownGoodsLabel(c *fiber.Ctx, v *visit) (*album, error) {
	piece, err := o.ownPieceOf(c, v)
	if err != nil {
		return nil, err
	}
	a := labelAlbum(piece.d, ownGoodsAddress(piece.d.ID, "nhan")+"#"+labelAnchor)
	a.again = func(status int, typed photoDraft) error {
		piece.label = typed
		return o.ownScreenPage(c, v, status, screenAt("nhan"), piece)
	}
	return a, nil
}

// labelAlbum is the photos of the label alone, looked at on a page.
func labelAlbum(d *catalog.Detail, page string) *album {
	a := productAlbum(d.ID, d.Name)
	a.label, a.page = true, page
	return a
}

// labelMark is where it is said of a photo in an album that it shows the label; empty for goods that
// carry none.
func labelMark(d *catalog.Detail, album string) string {
	if !d.Goods().Label() {
		return ""
	}
	return album + "/nhan/dau"
}

// markLabel says of a photo that it shows the label, or that it does not.
func (o *Office) markLabel(c *fiber.Ctx, v *visit, a *album) error {
	t, is := o.Texts.Office.LabelPhotos, edge.Form(c, "label") != ""
	said := t.Unmarked
	if is {
		said = t.Marked
	}
	return o.afterPhoto(c, a, o.Catalog.MarkLabel(c.UserContext(), v.who.Actor(), v.scope(a.takes), a.of, id(edge.Form(c, "photo")), is), said)
}

// labelPlace is where photos of a label stand: below which album's address their forms post, and
// where to look at them.
type labelPlace struct{ album, page string }

// labelPhotos decides what is shown of the photos of a label, out of all of a product; nil for goods
// that have none.
func (o *Office) labelPhotos(v *visit, d *catalog.Detail, all []catalog.Photo, at labelPlace, typed photoDraft, wrongs *[]ui.Wrong) *view.LabelPhotos {
	if !d.Goods().Label() {
		return nil
	}
	t := o.Texts.Office.LabelPhotos
	out := &view.LabelPhotos{ID: labelAnchor, Action: at.album + "/nhan", Page: at.page, Hidden: v.hidden()}
	for i := range all {
		p := &all[i]
		if !p.Label || p.DeletedAt != nil {
			continue
		}
		row := view.PhotoRow{ID: itoa(p.ID), Name: orElse(p.Alt, t.Nth(len(out.Rows)+1))}
		if len(p.Widths) > 0 {
			row.Thumb = thumb(p.Image)
		}
		if p.Reason != "" {
			row.Why = o.sentence(p.Reason, map[string]any{})
		}
		if row.Badge = o.photoBadge(p, 1); p.State == catalog.PhotoPending {
			out.Working = o.Texts.Office.Photos.Working(0, 1)
		}
		out.Rows = append(out.Rows, row)
	}
	if v.who.Can(auth.UpdateProducts) {
		out.Upload = &ui.Field{ID: "label-files", Name: "files", Type: "file", Label: t.Choose, Hint: o.Texts.Office.Photos.ChooseHi, Error: typed.wrongFiles,
			Attrs: templ.Attributes{"multiple": true, "accept": "image/jpeg,image/png,image/webp"}}
		if typed.wrongFiles != "" {
			*wrongs = append(*wrongs, ui.Wrong{ID: out.Upload.ID, Text: typed.wrongFiles})
		}
	}
	return out
}

// ownLabel puts the photos of the label on the screen of a producer's phone.
func (o *Office) ownLabel(c *fiber.Ctx, v *visit, piece *ownPiece, body *view.OwnScreen) error {
	all, err := o.Catalog.PhotosForOffice(c.UserContext(), catalog.PhotoOwner{Kind: catalog.PhotoOfProduct, ID: piece.d.ID})
	if err != nil {
		return err
	}
	at := labelPlace{ownGoodsAddress(piece.d.ID, "anh"), ownGoodsAddress(piece.d.ID, "nhan") + "#" + labelAnchor}
	body.Label = o.labelPhotos(v, piece.d, all, at, piece.label, &body.Wrongs)
	return nil
}
