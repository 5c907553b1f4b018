package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// pictureDraft is what was typed of a picture, or sent, and could not be taken.
type pictureDraft struct {
	words *typed
	flash string
}

func (o *Office) showPicture(c *fiber.Ctx, v *visit) error {
	p, err := o.Catalog.PictureByID(c.UserContext(), v.scope(auth.ReadPictures), id(c.Params("id")))
	if err != nil {
		return err
	}
	return o.picturePage(c, v, fiber.StatusOK, p, pictureDraft{})
}

// savePictureWords gives a picture its words wherever it is used. What somebody else has written
// meanwhile is said, and the next press replaces it.
func (o *Office) savePictureWords(c *fiber.Ctx, v *visit) error {
	photo, alt, was := id(c.Params("id")), edge.Form(c, "alt"), edge.Form(c, "was")
	changed, err := o.Catalog.DescribePicture(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePictures), photo, alt, &was)
	no, refused := fault.As(err)
	if !refused || no.Kind == fault.NotFound {
		if err != nil {
			return err
		}
		t := o.Texts.Office.Pictures
		if changed == 0 {
			return o.say(c, t.SavedNone, pictureAddress(photo))
		}
		return o.say(c, t.Saved(changed), pictureAddress(photo))
	}
	p, err := o.Catalog.PictureByID(c.UserContext(), v.scope(auth.ReadPictures), photo)
	if err != nil {
		return err
	}
	draft := pictureDraft{words: &typed{value: alt}}
	if now, ok := no.Details["now"].(string); ok {
		draft.flash = o.Texts.Office.Pictures.Theirs(now)
	} else {
		draft.words.wrong = o.sentence(no.Key, no.Details)
	}
	return o.picturePage(c, v, edge.Status(no), p, draft)
}

// picturePage is one picture: how it looks, what is said of it, and where it is used.
func (o *Office) picturePage(c *fiber.Ctx, v *visit, status int, p *catalog.Picture, draft pictureDraft) error {
	t := o.Texts.Office.Pictures
	f, err := o.frame(c, v, o.pictureName(p), picturesAt)
	if err != nil {
		return err
	}
	f.Back, f.Badge, f.History = &ui.Link{Label: t.Title, Href: picturesAt}, o.pictureBadge(p), o.historyLink(v, "photo", p.ID)
	if draft.flash != "" {
		f.Flash = ui.Message{Text: draft.flash, Icon: "info", Tone: ui.Straw}
	}
	body := view.PictureOne{Alt: p.Alt, Said: o.pictureName(p), Facts: o.pictureFacts(p), Hidden: v.hidden()}
	if n := len(p.Widths); n > 0 {
		body.Src, body.Width, body.Height = "/anh/"+media.Name{Hash: p.Hash, Width: int(p.Widths[n-1]), Format: media.JPEG}.String(), p.Width, p.Height
	}
	if p.Reason != "" {
		body.Why = o.sentence(p.Reason, map[string]any{})
	}
	for _, at := range p.Places {
		place := view.PicturePlace{Name: at.Name, Href: usedAddress(at), Kind: t.Kinds[string(at.Kind)]}
		if at.Alt != p.Alt && at.Alt != "" {
			place.Words = t.OtherWords(at.Alt)
		}
		body.Places = append(body.Places, place)
	}
	if p.Used > 0 {
		body.PlacesNote = t.UsedNote(p.Used)
	}
	if more := p.Used - len(p.Places); more > 0 {
		body.More = t.More(more)
	}
	if v.who.Can(auth.UpdatePictures) && p.DeletedAt == nil {
		o.pictureWords(v, p, draft, &body)
	}
	if err := o.pictureAlike(c, v, p, &body); err != nil {
		return err
	}
	f.Wrong = len(body.Wrongs) > 0
	return page(c, status, view.PicturePage(f, body))
}

func (o *Office) pictureWords(v *visit, p *catalog.Picture, draft pictureDraft, body *view.PictureOne) {
	t := o.Texts.Office.Pictures
	field := ui.Field{ID: "alt", Label: t.Field.Label, Hint: t.Field.Hint, Value: p.Alt, MaxLength: catalog.MostAlt}
	if draft.words != nil {
		field.Value, field.Error = draft.words.value, draft.words.wrong
	}
	if field.Error != "" {
		body.Wrongs = append(body.Wrongs, ui.Wrong{ID: field.ID, Text: field.Error})
	}
	body.Words, body.WordsAction = &field, pictureAddress(p.ID)+"/luu"
	body.WordsHidden = append(v.hidden(), ui.Hidden{Name: "was", Value: p.Alt})
}

func (o *Office) pictureFacts(p *catalog.Picture) []ui.Fact {
	t := o.Texts.Office.Pictures
	out := []ui.Fact{}
	if len(p.Widths) > 0 {
		out = append(out, ui.Fact{Name: t.FactNames[0], Value: t.Size(p.Width, p.Height)})
	}
	if p.Bytes > 0 {
		out = append(out, ui.Fact{Name: t.FactNames[1], Value: t.Weight(p.Bytes)})
	}
	who, agreed := p.Added, t.NotAgreed
	if who == "" {
		who = t.Unknown
	}
	if p.AgreedAt != nil {
		agreed = t.Agreed(vntime.Date(*p.AgreedAt), p.Agreed)
	}
	return append(out, ui.Fact{Name: t.FactNames[2], Value: vntime.Date(p.CreatedAt)}, ui.Fact{Name: t.FactNames[3], Value: who}, ui.Fact{Name: t.FactNames[4], Value: agreed})
}

// pictureAlike lays the picture that this one looks like beside it.
func (o *Office) pictureAlike(c *fiber.Ctx, v *visit, p *catalog.Picture, body *view.PictureOne) error {
	if p.Alike == 0 || p.DeletedAt != nil || len(p.Widths) == 0 {
		return nil
	}
	other, err := o.Catalog.PictureByID(c.UserContext(), v.scope(auth.ReadPictures), p.Alike)
	if fault.Is(err, "photo.not_found") {
		return nil
	}
	if err != nil || len(other.Widths) == 0 {
		return err
	}
	body.Alike = &view.PictureAlike{Note: o.Texts.Office.Pictures.AlikeNote[p.VeryAlike()], This: thumb(p.Image), Other: thumb(other.Image), Href: pictureAddress(other.ID),
		ThisName: o.pictureName(p), HerName: o.pictureName(other)}
	return nil
}
