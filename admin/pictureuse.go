package admin

import (
	"context"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// placeTakes is what it takes to put a picture into a place of each kind.
func placeTakes(kind catalog.OwnerKind) auth.Permission {
	switch kind {
	case catalog.PhotoOfProduct:
		return auth.UpdateProducts
	case catalog.PhotoOfProducer:
		return auth.TellProducers
	}
	return auth.UpdateSalesPoints
}

// usePicture puts a picture of the library into the place that was chosen.
func (o *Office) usePicture(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Office.Pictures
	photo := id(c.Params("id"))
	kind, number, _ := strings.Cut(edge.Form(c, "to"), ".")
	to := catalog.PhotoOwner{Kind: catalog.OwnerKind(kind), ID: id(number)}
	known := false
	for _, each := range catalog.PictureKinds() {
		known = known || each == to.Kind
	}
	if !known || to.ID <= 0 {
		return o.say(c, t.UseNone, pictureAddress(photo))
	}
	takes := placeTakes(to.Kind)
	if !v.who.Can(takes) {
		return fiber.ErrNotFound
	}
	added, err := o.Catalog.UsePicture(c.UserContext(), v.who.Actor(), v.scope(auth.ReadPictures), v.scope(takes), to, photo)
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.say(c, o.sentence(no.Key, no.Details), pictureAddress(photo))
	}
	if err != nil {
		return err
	}
	if !added {
		return o.say(c, t.UseThere, pictureAddress(photo))
	}
	return o.say(c, t.UseDone, pictureAddress(photo))
}

// pictureUse offers the places that a picture may be put into.
func (o *Office) pictureUse(ctx context.Context, v *visit, p *catalog.Picture, body *view.PictureOne) error {
	if p.State != catalog.PhotoReady || p.DeletedAt != nil {
		return nil
	}
	t := o.Texts.Office.Pictures
	choice := ui.Choices{ID: "to", Label: t.UseTo, Hint: t.UseHint, Options: []ui.Option{{Label: t.UseChoose}}}
	may := func(takes auth.Permission) catalog.Scope {
		if v.who.Can(takes) {
			return v.scope(takes)
		}
		return catalog.Nothing()
	}
	places, err := o.Catalog.PlacesFor(ctx, may(auth.UpdateProducts), may(auth.TellProducers), may(auth.UpdateSalesPoints), mostNames)
	if err != nil {
		return err
	}
	for _, at := range places {
		choice.Options = append(choice.Options, ui.Option{Value: string(at.Kind) + "." + itoa(at.ID), Label: t.Kinds[string(at.Kind)] + ": " + at.Name})
	}
	if len(choice.Options) > 1 {
		body.Use, body.UseAction = &choice, pictureAddress(p.ID)+"/dung"
	}
	return nil
}
