package admin

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const everythingAt = home + "/tat-ca"

// mostTabs is how many entries fit under a thumb at 360 px, each word on one line.
const mostTabs = 4

// everything is the whole menu as a page, for screens that have no room for it.
func (o *Office) everything(c *fiber.Ctx, v *visit) error {
	p, err := o.frame(c, v, o.Texts.Office.Frame.AllMenu, everythingAt)
	if err != nil {
		return err
	}
	return page(c, fiber.StatusOK, view.EverythingPage(p, o.told(p.Menu)))
}

// told is a menu with the sentence that says what one comes to each page for.
func (o *Office) told(menu []ui.MenuGroup) (out []view.SettingsPart) {
	for _, g := range menu {
		part := view.SettingsPart{Title: g.Title}
		for _, item := range g.Items {
			part.Items = append(part.Items, view.Setting{Icon: item.Icon, Href: item.Href, Name: item.Label, Text: o.Texts.Guide.What[item.Href], Count: item.Count})
		}
		out = append(out, part)
	}
	return out
}

// tabs are the entries under a thumb: the whole menu where it fits, else how it begins and
// the way to the rest.
func tabs(menu []ui.MenuGroup, rest ui.MenuItem) []ui.MenuItem {
	var all []ui.MenuItem
	for _, g := range menu {
		all = append(all, g.Items...)
	}
	if len(all) <= mostTabs {
		return all
	}
	return append(slices.Clip(all[:mostTabs-1]), rest)
}
