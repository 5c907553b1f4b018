package admin

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const picturesAt = "/quan-tri/thu-vien-anh"

// pictureRoutes are the addresses of the library of pictures.
func (o *Office) pictureRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, picturesAt, auth.ReadPictures, o.listPictures},
		{get, picturesAt + "/mo-ta", auth.UpdatePictures, o.showPictureTen},
		{post, picturesAt + "/mo-ta", auth.UpdatePictures, o.savePictureTen},
		{get, picturesAt + "/tai-len", auth.UpdatePictures, o.showPictureUpload},
		{post, picturesAt + "/tai-len", auth.UpdatePictures, o.sendPictures},
		{get, picturesAt + "/:id", auth.ReadPictures, o.showPicture},
		{post, picturesAt + "/:id/thay", auth.UpdatePictures, o.replacePicture},
		{post, picturesAt + "/:id/dung", auth.UpdatePictures, o.usePicture},
		{post, picturesAt + "/:id/bo", auth.UpdatePictures, o.removePicture},
		{post, picturesAt + "/:id/lay-lai", auth.UpdatePictures, o.restorePicture},
		{post, picturesAt + "/:id/dong-y", auth.UpdatePictures, o.agreePicture},
		{post, picturesAt + "/:id/khac", auth.UpdatePictures, o.differentPicture},
		{post, picturesAt + "/:id/luu", auth.UpdatePictures, o.savePictureWords},
	}
}

func (o *Office) pictureMenu(v *visit) []ui.MenuItem {
	if !v.who.Can(auth.ReadPictures) {
		return nil
	}
	return []ui.MenuItem{{Icon: "image", Label: o.Texts.Office.Pictures.Menu, Href: picturesAt}}
}

func pictureAddress(photo int64) string { return picturesAt + "/" + itoa(photo) }

// pictureViews are the saved views in their order, as addresses say them.
var pictureViews = views[catalog.PictureView]{
	{catalog.PicturesAll, "tat-ca"}, {catalog.PicturesWordless, "thieu-mo-ta"}, {catalog.PicturesAlike, "trung-nhau"}, {catalog.PicturesUnused, "chua-dung"}, {catalog.PicturesBinned, "da-bo"},
}

// listPictures shows a view of the library.
func (o *Office) listPictures(c *fiber.Ctx, v *visit) error {
	asked, text := listAsked(c)
	at := v.at(picturesAt)
	shown := pictureViews.of(asked.view, catalog.PicturesAll)
	slug := pictureViews.slug(shown)
	found, err := o.Catalog.Pictures(c.UserContext(), catalog.PictureQuery{View: shown, Text: text, Kind: pictureKind(v), Page: asked.page, Span: asked.span, PerPage: perPage, Scope: v.scope(auth.ReadPictures)})
	if err != nil {
		return err
	}
	if beyond(asked.page, len(found.Rows), found.Total) {
		return c.Redirect(listAddress(at, slug, text, 1), fiber.StatusSeeOther)
	}
	t := o.Texts.Office.Pictures
	body := view.Pictures{List: o.list(at, slug, text, asked.page, len(found.Rows), found.Total)}
	marked(&body.List, found.Ends)
	body.Find, body.FindHint = t.Find, t.FindHint
	body.Views = pictureViews.tabs(at, text, t.Views, found.Counts, shown)
	body.Empty = o.nothing(at, text, ui.Empty{Title: t.Empties[string(shown)], Text: t.EmptyTexts[string(shown)]})
	for i := range found.Rows {
		body.Rows = append(body.Rows, o.pictureTile(&found.Rows[i]))
	}
	maker, err := o.ofMaker(c.UserContext(), v, auth.ReadPictures)
	if err != nil {
		return err
	}
	o.narrow(&body.List, v, picturesAt, slug, text, len(body.Rows), coded(byKind, t.ByKind, catalog.PictureKinds(), t.Kinds), maker)
	p, err := o.frame(c, v, t.Title, picturesAt)
	if err != nil {
		return err
	}
	p.Note = t.Note
	if v.who.Reach(auth.ReadPictures) != auth.Commune {
		p.Note = t.OwnNote
	}
	if v.who.Can(auth.UpdatePictures) && found.Counts[catalog.PicturesWordless] > 0 {
		body.Ten = &ui.Button{Label: t.Ten, Icon: "pencil", Href: picturesAt + "/mo-ta"}
	}
	if v.keepsPictures() {
		add := ui.Button{Label: t.Upload, Icon: "plus", Kind: ui.Primary, Href: picturesAt + "/tai-len"}
		p.Actions = ui.Btn(add)
		if shown == catalog.PicturesAll && text == "" && body.Empty.Action.Label == "" {
			body.Empty.Action = add
		}
	}
	if err := o.undoPicture(c, v, &p); err != nil {
		return err
	}
	return page(c, fiber.StatusOK, view.PicturesPage(p, body))
}

// pictureKind is what the pictures that are asked for are of; "" for all, and for what is none.
func pictureKind(v *visit) catalog.OwnerKind {
	asked := catalog.OwnerKind(v.by.text(byKind))
	for _, kind := range catalog.PictureKinds() {
		if kind == asked {
			return kind
		}
	}
	return ""
}

func (o *Office) pictureTile(p *catalog.Picture) view.PictureTile {
	t := o.Texts.Office.Pictures
	out := view.PictureTile{Href: pictureAddress(p.ID), Name: o.pictureName(p), Badge: o.pictureBadge(p)}
	facts := []string{t.From(vntime.Date(p.CreatedAt), p.Added)}
	if len(p.Widths) > 0 {
		out.Thumb = thumb(p.Image)
		facts = append([]string{t.Size(p.Width, p.Height)}, facts...)
	}
	out.Facts = strings.Join(facts, " · ")
	const most = 3
	for _, at := range p.Places[:min(len(p.Places), most)] {
		out.Places = append(out.Places, ui.Link{Label: at.Name, Href: usedAddress(at)})
	}
	switch {
	case p.DeletedAt != nil:
		out.More = t.BinUntil(vntime.Date(p.DeletedAt.Add(catalog.PhotoBinned)))
	case p.Used == 0:
		out.More = t.Unused
	case p.Used > most:
		out.More = t.More(p.Used - most)
	}
	return out
}

// pictureName is what a picture is called: its words, or that it has none.
func (o *Office) pictureName(p *catalog.Picture) string {
	if p.Alt == "" {
		return o.Texts.Office.Pictures.Unnamed
	}
	return p.Alt
}

// longestHeading is how many characters of a picture's words stand over its page.
const longestHeading = 60

// headed is what of a picture's words stands over its page, where all of them are read below: whole
// words, and a mark where some are left off.
func headed(words string) string {
	letters := []rune(words)
	if len(letters) <= longestHeading {
		return words
	}
	short := string(letters[:longestHeading])
	if end := strings.LastIndexByte(short, ' '); end > 0 {
		short = short[:end]
	}
	return short + "…"
}

// pictureBadge is the one word for a picture; nil when all is well.
func (o *Office) pictureBadge(p *catalog.Picture) *ui.Badge {
	t := o.Texts.Office.Pictures
	switch {
	case p.DeletedAt != nil:
		return &ui.Badge{Label: t.States["binned"], Icon: "trash-2"}
	case p.State == catalog.PhotoPending:
		return &ui.Badge{Label: t.States["pending"], Icon: "hourglass"}
	case p.State == catalog.PhotoFailed:
		return &ui.Badge{Label: t.States["failed"], Icon: "ban"}
	case p.Alt == "":
		return &ui.Badge{Label: t.NoWords, Tone: ui.Straw}
	case p.Alike != 0 && p.VeryAlike():
		return &ui.Badge{Label: t.VeryAlike, Icon: "copy", Tone: ui.Straw}
	case p.Alike != 0:
		return &ui.Badge{Label: t.Alike, Icon: "copy"}
	}
	return nil
}

// usedAddress is where the photos of what a picture is used for are looked after.
func usedAddress(at catalog.Place) string {
	base := map[catalog.OwnerKind]string{catalog.PhotoOfProducer: makersAt, catalog.PhotoOfVillage: villagesAt, catalog.PhotoOfPoint: pointsAt}[at.Kind]
	if base == "" {
		return productAddress(at.ID) + "#anh"
	}
	return base + "/" + itoa(at.ID) + "/anh"
}
