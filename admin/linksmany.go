package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/sheets"
	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/shortlink"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// What is done with the links that are picked.
const (
	printLinks    = "in"     // for no place of its own
	printLinksFor = "in-cho" // for the channel that is chosen
)

// pickLinks is what a list of links lets one do with several; nil for an empty one.
func (o *Office) pickLinks(c *fiber.Ctx, v *visit, slug, text string, rows int, stalls []livestream.Stall) *view.Pick {
	if rows == 0 {
		return nil
	}
	t := o.Texts.ShortLinks
	p := o.picks(c, v, linksAt, slug, text, rows)
	p.Buttons = append([]ui.Button{{Label: t.PrintMany, Icon: "printer", Name: "viec", Value: printLinks}}, o.excelButton(v, "link")...)
	p.Move = &view.PickMove{Open: t.PrintFor, Groups: ui.Choices{ID: "k", Label: t.Place}, Button: ui.Button{Label: t.Print, Icon: "printer", Name: "viec", Value: printLinksFor}}
	for _, place := range o.linkPlacesNamed(stalls) {
		p.Move.Groups.Options = append(p.Move.Groups.Options, ui.Option{Value: place[0], Label: place[1]})
	}
	keepPicked(c, p)
	return p
}

// doLinks does one thing with the links that are picked.
func (o *Office) doLinks(c *fiber.Ctx, v *visit) error {
	slug := linkViews.slug(linkViews.of(edge.Form(c, "xem"), shortlink.ViewInUse))
	ids := pickedIDs(c, perPage)
	if len(ids) == 0 {
		return o.say(c, o.Texts.Picks.None, listAddress(v.at(linksAt), slug, edge.Form(c, "q"), 1))
	}
	switch edge.Form(c, "viec") {
	case excelMany:
		return o.sendPicked(c, v, "link", slug, edge.Forms(c, "chon", perPage))
	case printLinks:
		return o.printSigns(c, ids, livestream.Code, stillPicked(c, v.at(linksAt), slug))
	case printLinksFor:
		return o.printSigns(c, ids, linkPlaceOf(edge.Form(c, "k")), stillPicked(c, v.at(linksAt), slug))
	}
	return fault.New(fault.NotFound, "page.not_found")
}

// printSigns prints the codes of the picked links in the order of the list, for one channel; those
// out of use are left out.
func (o *Office) printSigns(c *fiber.Ctx, ids []int64, place livestream.Channel, back string) error {
	found, err := o.Short.List(c.UserContext(), shortlink.Query{View: shortlink.ViewInUse, IDs: ids, Page: 1, PerPage: len(ids)})
	if err != nil {
		return err
	}
	if len(found.Rows) == 0 {
		return o.say(c, o.Texts.ShortLinks.NoneToPrint, back)
	}
	var signs []sheets.LinkSign
	for i := range found.Rows {
		sign, err := o.linkSign(&found.Rows[i], place)
		if err != nil {
			return err
		}
		signs = append(signs, sign)
	}
	press, err := o.Press()
	if err != nil {
		return err
	}
	data, err := sheets.Links(press, o.Texts, signs, o.Now())
	return o.sendPDF(c, "ma-qr-"+strconv.Itoa(len(signs)), data, err)
}
