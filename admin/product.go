package admin

import (
	"fmt"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/takedown"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// draft is what was typed into one of a product's forms and could not be taken, so that
// nothing typed is lost.
type draft struct {
	variant int64
	price   *typed
	stock   *typedStock
	photo   photoDraft
	label   photoDraft // the same of its label
	flash   ui.Message
}

// typed is a field as it was typed and what is wrong with it.
type typed struct {
	value, wrong string
	sure         money.VND // asked about: sent again, it is meant
}

// typedStock is the stock form as it was typed.
type typedStock struct {
	count, reason, note                string
	wrongCount, wrongReason, wrongNote string
}

func (o *Office) showProduct(c *fiber.Ctx, v *visit) error {
	d, err := o.productOf(c, v)
	if err != nil {
		return err
	}
	return o.productPage(c, v, fiber.StatusOK, d, draft{})
}

func (o *Office) productOf(c *fiber.Ctx, v *visit) (*catalog.Detail, error) {
	return o.Catalog.ByID(c.UserContext(), v.scope(auth.ReadProducts), id(c.Params("id")))
}

// variantOf is the variant a form names, if it is the product's.
func variantOf(d *catalog.Detail, typedID string) (*catalog.Variant, error) {
	wanted := id(typedID)
	for i := range d.Variants {
		if d.Variants[i].ID == wanted {
			return &d.Variants[i], nil
		}
	}
	return nil, fault.New(fault.NotFound, "variant.not_found")
}

// setPrice reads a price as officers type one and says back what it understood.
func (o *Office) setPrice(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Office.Product
	d, err := o.productOf(c, v)
	if err != nil {
		return err
	}
	variant, err := variantOf(d, edge.Form(c, "variant"))
	if err != nil {
		return err
	}
	text := edge.Form(c, "price")
	price, err := money.Parse(text)
	wrong, ask := "", money.VND(0)
	switch {
	case err != nil:
		wrong = t.NotNumber
	case price > catalog.HighestPrice:
		wrong = t.TooHigh(catalog.HighestPrice.String())
	case price == variant.Price:
		return o.say(c, t.PriceSame(price.String()), productAddress(d.ID))
	default:
		err = o.Catalog.SetPriceFrom(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), variant.ID, money.VND(id(edge.Form(c, "seen"))), price, money.VND(id(edge.Form(c, "sure"))))
		if no, ok := fault.As(err); ok && no.Kind == fault.Invalid {
			if no.Key == "price.leaps" {
				ask = price
			}
			wrong = o.sentence(no.Key, no.Details)
		} else if err != nil {
			return err
		}
	}
	if wrong != "" {
		return o.productPage(c, v, fiber.StatusUnprocessableEntity, d, draft{variant: variant.ID, price: &typed{text, wrong, ask}})
	}
	return o.undoable(c, d, fmt.Sprintf(undoPrice, variant.ID, variant.Price, price))
}

// showOrHide puts a product on the shop or takes it off; what is already so stays so.
func (o *Office) showOrHide(c *fiber.Ctx, v *visit) error {
	d, err := o.productOf(c, v)
	if err != nil {
		return err
	}
	if edge.Form(c, "state") == string(catalog.Published) {
		if !v.who.Can(auth.PublishProducts) {
			return fault.New(fault.Forbidden, "product.commune_publishes")
		}
		err = o.Catalog.Publish(c.UserContext(), v.who.Actor(), v.scope(auth.PublishProducts), d.ID)
	} else if d.State != catalog.Hidden { // again it is no change, and no line in the log
		err = o.Catalog.UpdateProduct(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), d.ID, "product.hidden", (*catalog.Product).Hide)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.productPage(c, v, fiber.StatusConflict, d, draft{flash: ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}})
	}
	if err != nil {
		return err
	}
	return o.undoable(c, d, undoShown)
}

func (o *Office) productPage(c *fiber.Ctx, v *visit, status int, d *catalog.Detail, typed draft) error {
	stars, err := o.Stars.Shown(c.UserContext(), []int64{d.ID})
	if err != nil {
		return err
	}
	draft, err := o.Catalog.DraftOf(c.UserContext(), d)
	if err != nil {
		return err
	}
	body, s := o.productView(v, d, typed), standingOf(d)
	if s.held || s.down {
		body.AsBuyer = ""
	}
	body.Side = o.goodsSide(v, d, draft, stars)
	showsHere(&body, d, draft)
	if d.SaleMode == catalog.FromStock {
		if body.Moves, err = o.moves(c, v, d.ID); err != nil {
			return err
		}
	}
	a := productAlbum(d.ID, d.Name)
	a.labels = labelMark(d, a.action)
	all, err := o.Catalog.PhotosForOffice(c.UserContext(), a.of)
	if err != nil {
		return err
	}
	body.Label = o.labelPhotos(v, d, all, labelPlace{a.action, productAddress(d.ID) + "#" + labelAnchor}, typed.label, &body.Wrongs)
	body.Photos = o.photosOf(v, a, all, typed.photo, &body.Wrongs)
	p, err := o.goodsFrame(c, v, d, d.Name, partSale)
	if err != nil {
		return err
	}
	if !s.down {
		p.Actions = o.takedownButton(v, takedown.Product, d.ID)
	}
	if typed.flash.Text != "" {
		p.Flash = typed.flash
	}
	if undo := o.undoProduct(c, v, d); undo != nil {
		p.Undo = undo
		if d.State == catalog.Published && undo.Name == "state" {
			p.Shown, p.Share = "/san-pham/"+d.Slug, o.BaseURL+"/san-pham/"+d.Slug
		}
	}
	p.Wrong = len(body.Wrongs) > 0
	return page(c, status, view.ProductPage(p, body))
}

// showsHere lets the button that shows a product lead back to this page, where it can be taken
// back, while nothing waits beside it; what hides it stays below.
func showsHere(body *view.Product, d *catalog.Detail, draft *catalog.Revision) {
	if r := body.Side.Ready; r != nil && r.Publish != nil && d.State != catalog.Published && draft == nil {
		r.Publish.Action, r.Publish.Button.Name, r.Publish.Button.Value = productAddress(d.ID)+"/hien", "state", string(catalog.Published)
		body.Toggle = nil
	}
}

func (o *Office) productStatus(d *catalog.Detail, stars map[int64]ocop.Recognition, held bool) []ui.Fact {
	t := o.Texts.Office.Product
	seen, star := t.SeenNo, t.StarsNone
	if d.State == catalog.Published && !held {
		seen = t.SeenYes
	}
	if r, ok := stars[d.ID]; ok {
		star = t.StarsUntil(r.Stars, vntime.Date(r.LastDay()))
	}
	return []ui.Fact{{Name: t.Seen, Value: seen}, {Name: t.Mode, Value: t.Modes[string(d.SaleMode)]}, {Name: t.Producer, Value: d.Producer.Name},
		{Name: t.Group, Value: d.Group.Name}, {Name: t.Stars, Value: star}}
}
