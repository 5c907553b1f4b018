package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const (
	villagesAt = "/quan-tri/lang"
	sitesAt    = "/quan-tri/di-tich"
)

// placeRoutes are the addresses of the words about villages and heritage sites, and of the
// lines about them.
func (o *Office) placeRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	out := []route{
		{get, villagesAt, auth.ReadSalesPoints, o.listVillages},
		{get, villagesAt + "/moi", auth.ManageContent, o.newVillage},
		{post, villagesAt + "/them", auth.ManageContent, o.addVillage},
	}
	for at, kind := range map[string]content.PlaceKind{villagesAt: content.VillagePlace, sitesAt: content.SitePlace} {
		of := func(handle func(*placeAsked) error) func(*fiber.Ctx, *visit) error {
			return func(c *fiber.Ctx, v *visit) error {
				asked, err := o.askedPlace(c, v, kind)
				if err != nil {
					return err
				}
				return handle(asked)
			}
		}
		out = append(out,
			route{get, at + "/:id", auth.ManageContent, of(o.showPlace)},
			route{post, at + "/:id/luu", auth.ManageContent, of(o.savePlace)},
			route{get, at + "/:id/dong", auth.ManageContent, of(o.newFact)},
			route{post, at + "/:id/dong", auth.ManageContent, of(o.addFact)},
			route{get, at + "/:id/dong/:line", auth.ManageContent, of(o.showFact)},
			route{post, at + "/:id/dong/:line", auth.ManageContent, of(o.saveFact)},
			route{post, at + "/:id/dong/:line/bo", auth.ManageContent, of(o.dropFact)},
			route{post, at + "/:id/dong/:line/len", auth.ManageContent, of(o.liftFact)})
	}
	return out
}

func placeWordsAt(kind content.PlaceKind, id int64) string {
	at := villagesAt
	if kind == content.SitePlace {
		at = sitesAt
	}
	return at + "/" + strconv.FormatInt(id, 10)
}

// placePublicAt is where everybody reads of it.
func placePublicAt(p *content.PlaceWords) string {
	if p.Kind == content.SitePlace {
		return "/" + p.Slug
	}
	return "/lang/" + p.Slug
}

// listVillages leads to the words about each place; who may not write them is led to the
// photos of the villages.
func (o *Office) listVillages(c *fiber.Ctx, v *visit) error {
	t, words := o.Texts.Office.Photos, v.who.Can(auth.ManageContent)
	all, err := o.Content.Villages(c.UserContext())
	if err != nil {
		return err
	}
	body := view.Records{Caption: t.Villages, Heads: t.VillageHeads}
	body.Empty = ui.Empty{Title: t.NoVillages}
	for i := range all {
		each := &all[i]
		badge := ui.Badge{Label: t.OnPage, Icon: "circle-check", Tone: ui.Leaf}
		if each.Hash == "" {
			badge = ui.Badge{Label: t.Drawn, Icon: "pencil"}
		}
		row := view.Record{Href: villageAlbumAt(each), A: each.Name, ANote: each.FormerCommunes, B: each.Craft, C: o.Texts.Office.Makers.Goods(each.Products), Badge: badge}
		if words {
			row.Href = placeWordsAt(content.VillagePlace, each.ID)
		}
		body.Rows = append(body.Rows, row)
	}
	f, err := o.frame(c, v, t.Villages, villagesAt)
	if err != nil {
		return err
	}
	if f.Note = t.VillagesNote; words {
		if err := o.sitesBelow(c, &body); err != nil {
			return err
		}
		f.Note = o.Texts.Places.Note
		body.Add = &ui.Button{Label: o.Texts.Places.Add, Icon: "plus", Href: villagesAt + "/moi"}
	}
	return page(c, fiber.StatusOK, view.RecordsPage(f, body))
}

// sitesBelow puts the heritage sites after the villages.
func (o *Office) sitesBelow(c *fiber.Ctx, body *view.Records) error {
	sites, err := o.Content.Sites(c.UserContext())
	if err != nil {
		return err
	}
	for i := range sites {
		each := &sites[i]
		body.Rows = append(body.Rows, view.Record{Href: placeWordsAt(each.Kind, each.ID), A: each.Name, ANote: o.Texts.Places.Site, B: each.Line})
	}
	return nil
}
