package admin

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// sizeFields are those of a new size, as the phone asks for them.
var sizeFields = [...]string{"name", "price", "unit", "amount", "word", "weight"}

// ownSizes is the third screen: what is sold for how much, and one more of them.
func (o *Office) ownSizes(piece *ownPiece, body *view.OwnScreen) {
	t, sizes := o.Texts.Own.Goods, o.Texts.Office.Sizes
	next := ownScreens()[screenAt("gia")+1].name
	body.Action, body.Go = "", &ui.Button{Label: t.Photo, Kind: ui.Primary, Wide: true, Href: ownGoodsAddress(piece.d.ID, next)}
	if piece.d.SaleMode != catalog.FromStock {
		body.Note = t.NotPriced
		return
	}
	for i := range piece.d.Variants {
		x := &piece.d.Variants[i]
		body.Sizes = append(body.Sizes, ui.Fact{Name: x.Name, Value: x.Price.String()})
	}
	body.Edit = ui.Link{Label: t.SizeEdit, Href: productAddress(piece.d.ID)}
	if len(body.Sizes) == 0 {
		body.Note, body.Edit = t.NoSizes, ui.Link{}
	}
	body.Action, body.Next, body.Later = ownGoodsAt+"/"+itoa(piece.d.ID)+"/quy-cach", t.SizeAdd, ""
	body.Foot = t.SizeNote
	for _, name := range sizeFields {
		if name == "unit" {
			unit := o.choiceOf(name, sizes.Fields[name], piece.wrongs)
			for _, u := range []catalog.Unit{catalog.Gram, catalog.Millilitre, catalog.Piece} {
				unit.Options = append(unit.Options, ui.Option{Value: string(u), Label: sizes.Units[string(u)], Chosen: piece.typed["size_"+name] == string(u) || piece.typed["size_"+name] == "" && u == catalog.Gram})
			}
			body.Items = append(body.Items, view.Item{Pills: &unit})
			continue
		}
		f := o.fieldOf(name, sizes.Fields[name], piece.typed["size_"+name], piece.wrongs)
		body.Items = append(body.Items, view.Item{Input: &f, Example: sizes.Fields[name].Example})
	}
}

// ownSizeAdd adds a size, with none in stock.
func (o *Office) ownSizeAdd(c *fiber.Ctx, v *visit) error {
	piece, err := o.ownPieceOf(c, v)
	if err != nil {
		return err
	}
	for _, name := range sizeFields {
		piece.typed["size_"+name] = edge.Form(c, name)
	}
	x := catalog.Variant{ProductID: piece.d.ID, Name: piece.typed["size_name"], Unit: catalog.Unit(piece.typed["size_unit"]), UnitWord: piece.typed["size_word"]}
	x.UnitAmount, _ = count(piece.typed["size_amount"])
	x.WeightG, _ = count(piece.typed["size_weight"])
	if x.Price, err = money.Parse(piece.typed["size_price"]); err != nil || x.Price > highestPrice {
		x.Price = 0
	}
	_, err = o.Catalog.AddVariant(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), x)
	status := fiber.StatusUnprocessableEntity
	if form, ok := fault.AsForm(err); ok {
		piece.wrongs = o.wrongs(form)
		return o.ownScreenPage(c, v, status, screenAt("gia"), piece)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		piece.flash = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
		return o.ownScreenPage(c, v, fiber.StatusConflict, screenAt("gia"), piece)
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Own.Goods.SizeAdded(x.Name), ownGoodsAddress(piece.d.ID, "gia"))
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
		body.Lead = append(body.Lead, ui.Message{Text: words.Returned(s.Reason), Icon: "message-circle", Tone: ui.Lacquer})
	case shown:
		body.Lead = append(body.Lead, ui.Message{Text: t.Shown, Icon: "circle-check", Tone: ui.Leaf})
	}
	lacks := piece.d.With(piece.draft).Lacks()
	mine := catalog.OwnLacks(lacks)
	if _, body.Lacks = o.lackPanel(piece.d, lacks); len(mine) > 0 {
		body.LackTitle = t.LackTitle(len(mine))
	} else if len(body.Lacks) > 0 {
		body.LackTitle = o.Texts.Office.Edit.Look
	}
	for i := range body.Lacks {
		for _, l := range lacks {
			if o.sentence(l.Key, l.Details) == body.Lacks[i].Text && (l.Field != "" || l.Key == "publish.price") {
				body.Lacks[i].Href = ownGoodsAddress(piece.d.ID, screenOf(l))
			}
		}
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

// screenOf is the screen on which a lack is mended.
func screenOf(l catalog.Lack) string {
	if l.Key == "publish.price" {
		return "gia"
	}
	for _, s := range ownScreens() {
		if slices.Contains(s.fields, l.Field) {
			return s.name
		}
	}
	return "nhan"
}
