package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// album is the photos of one thing: whose they are, and where they are looked at.
type album struct {
	of     catalog.PhotoOwner
	title  string
	action string // the addresses of its forms begin with it
	page   string // where it stands
	labels string // where it is said of a photo that it shows the label; empty: of what has none
	label  bool   // the photos of a product's label alone
	takes  auth.Permission
	again  func(status int, typed photoDraft) error // the page, with what was wrong
}

// faces says whether people are seen on its photos as a rule, so that they are asked.
func (a *album) faces() bool { return a.of.Kind == catalog.PhotoOfProducer }

// opener finds the album an address means, or refuses.
type opener func(c *fiber.Ctx, v *visit) (*album, error)

// photoRoutes are the addresses of the photos of one kind of thing.
func (o *Office) photoRoutes(base string, takes auth.Permission, open opener) []route {
	at := base + "/:id/anh"
	out := []route{}
	for _, each := range []struct {
		path string
		do   func(*fiber.Ctx, *visit, *album) error
	}{
		{at, o.addPhotos}, {at + "/mo-ta", o.describePhoto}, {at + "/mo-ta-het", o.describePhotos}, {at + "/thu-tu", o.movePhoto}, {at + "/bo", o.binPhoto}, {at + "/lay-lai", o.restorePhoto}, {at + "/xoa", o.purgePhoto},
	} {
		out = append(out, route{fiber.MethodPost, each.path, takes, func(c *fiber.Ctx, v *visit) error {
			a, err := open(c, v)
			if err != nil {
				return err
			}
			return each.do(c, v, a)
		}})
	}
	return out
}

// albumRoutes are those, and the page of the album itself.
func (o *Office) albumRoutes() []route {
	out := append(o.photoRoutes(goodsAt, auth.UpdateProducts, o.productAlbum), o.labelRoutes(goodsAt, o.productLabel)...)
	for _, each := range []struct {
		base         string
		reads, takes auth.Permission
		open         opener
	}{
		{makersAt, auth.ReadProducers, auth.TellProducers, o.makerAlbum},
		{villagesAt, auth.ReadSalesPoints, auth.UpdateSalesPoints, o.villageAlbum},
		{pointsAt, auth.ReadSalesPoints, auth.UpdateSalesPoints, o.pointAlbum},
	} {
		out = append(out, route{fiber.MethodGet, each.base + "/:id/anh", each.reads, func(c *fiber.Ctx, v *visit) error {
			a, err := each.open(c, v)
			if err != nil {
				return err
			}
			return a.again(fiber.StatusOK, photoDraft{})
		}})
		out = append(out, o.photoRoutes(each.base, each.takes, each.open)...)
	}
	return out
}

func (o *Office) productAlbum(c *fiber.Ctx, v *visit) (*album, error) {
	d, err := o.productOf(c, v)
	if err != nil {
		return nil, err
	}
	a := productAlbum(d.ID, d.Name)
	a.labels = labelMark(d, a.action)
	a.again = func(status int, typed photoDraft) error { return o.productPage(c, v, status, d, draft{photo: typed}) }
	return a, nil
}

// productAlbum stands on its product's page.
func productAlbum(id int64, name string) *album {
	return &album{of: catalog.PhotoOwner{Kind: catalog.PhotoOfProduct, ID: id}, title: name, action: productAddress(id) + "/anh", page: productAddress(id) + "#anh", takes: auth.UpdateProducts}
}

func (o *Office) makerAlbum(c *fiber.Ctx, v *visit) (*album, error) {
	m, err := o.makerOf(c, v)
	if err != nil {
		return nil, err
	}
	return o.ownPage(c, v, &album{of: catalog.PhotoOwner{Kind: catalog.PhotoOfProducer, ID: m.ID}, title: m.Name, action: makerAddress(m.ID) + "/anh", takes: auth.TellProducers},
		makersAt, ui.Link{Label: m.Name, Href: makerAddress(m.ID)}), nil
}

func (o *Office) pointAlbum(c *fiber.Ctx, v *visit) (*album, error) {
	p, err := o.Points.ByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return nil, err
	}
	return o.ownPage(c, v, &album{of: catalog.PhotoOwner{Kind: catalog.PhotoOfPoint, ID: p.ID}, title: p.Name, action: pointAddress(p.ID) + "/anh", takes: auth.UpdateSalesPoints},
		pointsAt, ui.Link{Label: p.Name, Href: pointAddress(p.ID)}), nil
}

func (o *Office) villageAlbum(c *fiber.Ctx, v *visit) (*album, error) {
	all, err := o.Content.Villages(c.UserContext())
	if err != nil {
		return nil, err
	}
	for _, each := range all {
		if each.ID == id(c.Params("id")) {
			return o.ownPage(c, v, &album{of: catalog.PhotoOwner{Kind: catalog.PhotoOfVillage, ID: each.ID}, title: each.Name, action: villageAlbumAt(&each), takes: auth.UpdateSalesPoints},
				villagesAt, ui.Link{Label: o.Texts.Office.Photos.Villages, Href: villagesAt}), nil
		}
	}
	return nil, fiber.ErrNotFound
}

func villageAlbumAt(v *content.Village) string {
	return villagesAt + "/" + strconv.FormatInt(v.ID, 10) + "/anh"
}

// ownPage gives an album a page of its own, under an entry of the menu.
func (o *Office) ownPage(c *fiber.Ctx, v *visit, a *album, menu string, back ui.Link) *album {
	a.page = a.action
	a.again = func(status int, typed photoDraft) error {
		var body view.Album
		photos, err := o.photos(c, v, a, typed, &body.Wrongs)
		if err != nil {
			return err
		}
		body.Photos = photos
		f, err := o.frame(c, v, o.Texts.Office.Photos.Of(a.title), menu)
		if err != nil {
			return err
		}
		f.Back, f.Wrong = &back, len(body.Wrongs) > 0
		return page(c, status, view.AlbumPage(f, body))
	}
	return a
}
