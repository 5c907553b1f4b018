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
	words       *typed
	instead     *typed // the words of what takes its place
	file        string // what is wrong with that
	agreed      bool
	wrongAgreed string
	flash       string
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
	f, err := o.frame(c, v, headed(o.pictureName(p)), picturesAt)
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
		o.pictureInstead(p, draft, &body)
		if err := o.pictureUse(c.UserContext(), v, p, &body); err != nil {
			return err
		}
	}
	if err := o.pictureBack(c, v, p, &body); err != nil {
		return err
	}
	if err := o.pictureAlike(c, v, p, &body); err != nil {
		return err
	}
	if err := o.undoPicture(c, v, &f); err != nil {
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
		ThisName: o.pictureName(p), OtherName: o.pictureName(other)}
	if v.who.Can(auth.UpdatePictures) {
		body.Alike.Different = pictureAddress(p.ID) + "/khac"
	}
	return nil
}

// pictureInstead is the form of what takes the place of a picture, and how it goes when nothing
// uses it.
func (o *Office) pictureInstead(p *catalog.Picture, draft pictureDraft, body *view.PictureOne) {
	t := o.Texts.Office.Pictures
	at := pictureAddress(p.ID)
	alt := ui.Field{ID: "new_alt", Label: t.InsteadAlt, Hint: t.Field.Hint, Value: p.Alt, MaxLength: catalog.MostAlt}
	if draft.instead != nil {
		alt.Value, alt.Error = draft.instead.value, draft.instead.wrong
	}
	file := o.pictureFile("file", t.InsteadFile, draft.file)
	body.Instead = &view.PictureInstead{Action: at + "/thay", File: file, Alt: alt, Agree: o.agreeBox(draft.agreed, draft.wrongAgreed)}
	for _, f := range []ui.Field{file, alt, {ID: "agreed", Error: draft.wrongAgreed}} {
		if f.Error != "" {
			body.Wrongs = append(body.Wrongs, ui.Wrong{ID: f.ID, Text: f.Error})
		}
	}
	switch {
	case p.Used > 0:
		body.Stays = t.InUse(p.Places[0].Name, p.Used)
	case p.Library:
		body.Remove = at + "/bo"
	}
	if p.AgreedAt == nil {
		body.AgreeAction = at + "/dong-y"
		body.Agree = o.agreeBox(false, "")
	}
}

// pictureBack offers what lies in the bin: the picture itself, or the one whose place it has taken.
func (o *Office) pictureBack(c *fiber.Ctx, v *visit, p *catalog.Picture, body *view.PictureOne) error {
	t := o.Texts.Office.Pictures
	if p.State == catalog.PhotoPending && p.DeletedAt == nil {
		body.Waits = t.Waits
	}
	may := v.who.Can(auth.UpdatePictures)
	if p.DeletedAt != nil {
		body.Gone = t.BinUntil(vntime.Date(p.DeletedAt.Add(catalog.PhotoBinned)))
		if may {
			body.Back = pictureAddress(p.ID) + "/lay-lai"
		}
		return nil
	}
	if p.Replaced == 0 {
		return nil
	}
	old, err := o.Catalog.PictureByID(c.UserContext(), v.scope(auth.ReadPictures), p.Replaced)
	if fault.Is(err, "photo.not_found") {
		return nil
	}
	if err != nil || len(old.Widths) == 0 {
		return err
	}
	body.Old = &view.PictureOld{Thumb: thumb(old.Image), Name: o.pictureName(old)}
	if old.DeletedAt != nil {
		body.Old.Until = t.BinUntil(vntime.Date(old.DeletedAt.Add(catalog.PhotoBinned)))
	}
	if may {
		body.Old.Back = pictureAddress(p.Replaced) + "/lay-lai"
	}
	return nil
}
