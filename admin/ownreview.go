package admin

import (
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// ownSizes is the third screen: what is sold for how much, and one more of them.
func (o *Office) ownSizes(piece *ownPiece, body *view.OwnScreen) {
	t := o.Texts.Own.Goods
	if piece.d.SaleMode != catalog.FromStock {
		body.Action, body.Note = "", t.NotPriced
		body.Go = &ui.Button{Label: t.Photo, Kind: ui.Primary, Wide: true, Href: ownGoodsAddress(piece.d.ID, afterPrice())}
		return
	}
	for i := range piece.d.Variants {
		x := &piece.d.Variants[i]
		body.Sizes = append(body.Sizes, ui.Fact{Name: x.Name, Value: x.Price.String()})
	}
	body.Edit = ui.Link{Label: t.SizeEdit, Href: productAddress(piece.d.ID)}
	if body.Another, body.Note = t.SizeMore, t.SizeMoreNote; len(body.Sizes) == 0 {
		body.Note, body.Edit = t.NoSizes, ui.Link{}
	}
	body.Action, body.Next, body.Later = ownGoodsAt+"/"+itoa(piece.d.ID)+"/quy-cach", t.Next, t.SizeAdd
	body.Foot = t.SizeNote
	body.Items = o.sizeItems(piece.size, piece.wrongs)
}

// afterPrice is the screen that follows the one of sizes and prices.
func afterPrice() string { return ownScreens()[screenAt("gia")+1].name }

// ownSizeAdd adds a size, with none in stock, and leads on; with "later" back, for another
// one. Who wrote nothing has no other size and is led on.
func (o *Office) ownSizeAdd(c *fiber.Ctx, v *visit) error {
	piece, err := o.ownPieceOf(c, v)
	if err != nil {
		return err
	}
	piece.size = typedSize(c)
	further := edge.Form(c, "later") == ""
	if further && noSize(piece.size) {
		return c.Redirect(ownGoodsAddress(piece.d.ID, afterPrice()), fiber.StatusSeeOther)
	}
	_, err = o.Catalog.AddVariant(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), sizeOf(piece.d.ID, piece.size))
	if form, ok := fault.AsForm(err); ok {
		piece.wrongs = o.wrongs(form)
		return o.ownScreenPage(c, v, fiber.StatusUnprocessableEntity, screenAt("gia"), piece)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		piece.flash = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
		return o.ownScreenPage(c, v, fiber.StatusConflict, screenAt("gia"), piece)
	}
	if err != nil {
		return err
	}
	to := "gia"
	if further {
		to = afterPrice()
	}
	return o.say(c, o.Texts.Own.Goods.SizeAdded(piece.size["name"]), ownGoodsAddress(piece.d.ID, to))
}

// ownReview is the last screen: what is still missing, each with the way to it, and then
// the button that hands the product in.
func (o *Office) ownReview(c *fiber.Ctx, v *visit, piece *ownPiece, body *view.OwnScreen) error {
	t, words := o.Texts.Own.Goods, o.Texts.Submissions
	s, err := o.Catalog.SubmissionOf(c.UserContext(), piece.d.ID)
	if err != nil {
		return err
	}
	shown, waits := piece.d.State == catalog.Published && piece.draft == nil, s != nil && s.State == catalog.Submitted
	switch {
	case waits:
		body.Lead = append(body.Lead, ui.Message{Text: words.Waits(o.moment(s.At)), Icon: "hourglass", Tone: ui.Straw})
	case s != nil:
		body.Back = &view.OwnBack{Said: ui.Message{Text: words.Returned(s.Reason), Icon: "message-circle", Tone: ui.Lacquer}}
		if to := mendAt(piece.d.ID, s.Part); to != "" {
			body.Back.Mend = ui.Link{Label: words.Mend[string(s.Part)], Href: to}
		}
	case shown:
		body.Lead = append(body.Lead, ui.Message{Text: t.Shown, Icon: "circle-check", Tone: ui.Leaf})
	}
	lacks := piece.d.With(piece.draft).Lacks()
	mine := catalog.OwnLacks(lacks)
	if _, body.Lacks = o.lackPanel(piece.d, lacks, onScreen(piece.d)); len(mine) > 0 {
		body.LackTitle = t.LackTitle(len(mine))
	} else if len(body.Lacks) > 0 {
		body.LackTitle = o.Texts.Office.Edit.Look
	}
	body.Action, body.Next, body.Later = "", "", ""
	if !waits && !shown && len(mine) == 0 {
		body.Action, body.Next, body.Foot = ownGoodsAt+"/"+itoa(piece.d.ID)+"/gui-duyet", words.Submit, words.SubmitNote
		if s == nil {
			body.Note = t.Ready
		}
	}
	body.Preview = ui.Button{Label: t.Preview, Icon: "eye", Wide: true, Href: o.Previews.Address(piece.d.ID)}
	return nil
}

// mendAt is the screen of the part that the commune wants mended, or the place on it; empty when
// no one part was named.
func mendAt(id int64, part catalog.ReturnedPart) string {
	to := map[catalog.ReturnedPart]string{catalog.ReturnedName: "ten", catalog.ReturnedPhotos: "anh", catalog.ReturnedPrice: "gia", catalog.ReturnedLabelPhoto: "nhan#" + labelAnchor,
		catalog.ReturnedLabel: "nhan", catalog.ReturnedStory: "loi"}[part]
	if to == "" {
		return ""
	}
	return ownGoodsAddress(id, to)
}

// ownMend says on the screen that the commune meant why it sent the product back.
func (o *Office) ownMend(c *fiber.Ctx, piece *ownPiece, screen string, body *view.OwnScreen) error {
	if screen == "xem-lai" { // it says so itself
		return nil
	}
	s, err := o.Catalog.SubmissionOf(c.UserContext(), piece.d.ID)
	if err != nil || s == nil || s.State != catalog.SentBack {
		return err
	}
	if to, _, _ := strings.Cut(mendAt(piece.d.ID, s.Part), "#"); to == ownGoodsAddress(piece.d.ID, screen) {
		body.Back = &view.OwnBack{Said: ui.Message{Text: o.Texts.Submissions.Returned(s.Reason), Icon: "message-circle", Tone: ui.Lacquer}}
	}
	return nil
}

// onScreen is where a producer mends what is written of a product: the screen that has its
// field, and nowhere here what has none.
func onScreen(d *catalog.Detail) func(catalog.Lack) string {
	return func(l catalog.Lack) string {
		if l.Field == catalog.LabelField {
			return ownGoodsAddress(d.ID, "nhan") + "#" + labelAnchor
		}
		if l.Key == "publish.price" {
			return ownGoodsAddress(d.ID, "gia")
		}
		for _, s := range ownScreens() {
			if slices.Contains(s.fields, l.Field) {
				return ownGoodsAddress(d.ID, s.name) + "#" + l.Field
			}
		}
		return ""
	}
}
