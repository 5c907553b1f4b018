package admin

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/sheets"
	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/shortlink"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/vietqr"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// byMost orders channels by how many came from them, the most first.
func byMost(list []shortlink.FromChannel) []shortlink.FromChannel {
	return slices.SortedStableFunc(slices.Values(list), func(a, b shortlink.FromChannel) int { return cmp.Compare(b.All, a.All) })
}

// linkPath is the address of a code on paper, without what says from where.
func linkPath(l *shortlink.Link) string { return "/" + strings.ToLower(l.Code) }

// linkPlace is for which channel a code to scan is asked for; a printed one when nobody says.
func linkPlace(c *fiber.Ctx) livestream.Channel {
	return linkPlaceOf(c.Query("k"))
}

func linkPlaceOf(text string) livestream.Channel {
	return cmp.Or(livestream.ParseChannel(strings.ToLower(text)), livestream.Code)
}

// linkPlacesNamed are the places that a code is printed for: what an address says of each, and its name.
func (o *Office) linkPlacesNamed(stalls []livestream.Stall) (out [][2]string) {
	t := o.Texts.ShortLinks
	for _, one := range linkPlaces() {
		name := t.Channels[string(one)]
		if one == livestream.Code {
			name = t.Anywhere
		}
		out = append(out, [2]string{string(one), name})
	}
	for _, s := range stalls {
		if s.ClosedAt == nil {
			out = append(out, [2]string{s.Code, t.Stall(s.Name)})
		}
	}
	return out
}

// linkScan is the part of a link's page about its code to scan and its addresses.
func (o *Office) linkScan(c *fiber.Ctx, l *shortlink.Link, stalls []livestream.Stall, body *view.ShortLink) error {
	t, at, place := o.Texts.ShortLinks, linkAddress(l.ID), linkPlace(c)
	scan, err := o.scan(linkPath(l), place)
	if err != nil {
		return err
	}
	scan.Alt = t.QRAlt(l.Code)
	body.Scan, body.Says, body.Type = &scan, o.linkSays(l), t.Type(hostOf(o.BaseURL)+linkPath(l))
	body.Action, body.PrintAt = at, at+"/in"
	body.Channel = ui.Choices{ID: "k", Label: t.Place, Hint: t.PlaceHint}
	body.Kept = []ui.Hidden{{Name: "k", Value: string(place)}}
	for _, one := range o.linkPlacesNamed(stalls) {
		channel := one[0]
		body.Channel.Options = append(body.Channel.Options, ui.Option{Value: channel, Label: one[1], Chosen: channel == string(place)})
		body.Copies = append(body.Copies, ui.CopyLine{Name: o.fromName(channel, stalls), Value: hostOf(o.BaseURL) + linkPath(l) + "?k=" + channel, Raw: o.BaseURL + linkPath(l) + "?k=" + channel})
	}
	body.Files = []ui.Button{{Label: t.SVG, Href: withParam(at+"/qr.svg", "k", string(place)), Small: true}, {Label: t.PNG, Href: withParam(at+"/qr.png", "k", string(place)), Small: true}}
	body.Template = ui.Choices{ID: "mau", Label: t.Template, Hint: t.TemplateHint}
	for _, name := range sheets.LinkTemplates() {
		body.Template.Options = append(body.Template.Options, ui.Option{Value: name, Label: t.Templates[name]})
	}
	return nil
}

// linkSays is what stands over a code on paper: what can be bought is bought.
func (o *Office) linkSays(l *shortlink.Link) string {
	switch l.Opens {
	case shortlink.Size, shortlink.Product, shortlink.Group, shortlink.Session:
		return o.Texts.ShortLinks.ScanBuy(l.Code)
	}
	return o.Texts.ShortLinks.ScanSee(l.Code)
}

// linkPicture is the code of a link in use, for a channel.
func (o *Office) linkPicture(c *fiber.Ctx) (*shortlink.Link, *vietqr.Picture, error) {
	l, err := o.linkOf(c)
	if err != nil {
		return nil, nil, err
	}
	if l.RetiredAt != nil { // nothing is printed that opens nothing
		return nil, nil, fault.New(fault.Conflict, "link.is_retired")
	}
	picture, err := o.drawLink(l, linkPlace(c))
	return l, picture, err
}

// drawLink is the code of a link for a channel, in capitals, which make it coarser.
func (o *Office) drawLink(l *shortlink.Link, place livestream.Channel) (*vietqr.Picture, error) {
	return vietqr.DrawStrong(strings.ToUpper(o.BaseURL + linkPath(l) + "?k=" + string(place)))
}

func (o *Office) sendPicture(c *fiber.Ctx, l *shortlink.Link, kind string, data []byte) error {
	c.Type(kind)
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="ma-`+strings.ToLower(l.Code)+"-"+string(linkPlace(c))+"."+kind+`"`)
	c.Set(fiber.HeaderCacheControl, "no-store")
	return c.Send(data)
}

func (o *Office) linkSVG(c *fiber.Ctx, _ *visit) error {
	l, p, err := o.linkPicture(c)
	if err != nil {
		return err
	}
	return o.sendPicture(c, l, "svg", fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="80mm" height="80mm" shape-rendering="crispEdges"><title>%s</title><path fill="#fff" d="M0 0h%dv%dH0z"/><path fill="#2a2018" d="%s"/></svg>`,
		p.Size, p.Size, o.Texts.ShortLinks.QRAlt(l.Code), p.Size, p.Size, p.Path))
}

func (o *Office) linkPNG(c *fiber.Ctx, _ *visit) error {
	l, p, err := o.linkPicture(c)
	if err != nil {
		return err
	}
	return o.sendPicture(c, l, "png", p.PNG())
}

// printLink is a link on paper: a poster, a sign for a table, or stickers.
func (o *Office) printLink(c *fiber.Ctx, _ *visit) error {
	l, _, err := o.linkPicture(c)
	if err != nil {
		return err
	}
	press, err := o.Press()
	if err != nil {
		return err
	}
	sign, err := o.linkSign(l, linkPlace(c))
	if err != nil {
		return err
	}
	data, err := sheets.Link(press, sign, c.Query("mau"), o.Now())
	return o.sendPDF(c, "ma-"+strings.ToLower(l.Code), data, err)
}

// linkSign is a link as it stands on paper.
func (o *Office) linkSign(l *shortlink.Link, place livestream.Channel) (sheets.LinkSign, error) {
	picture, err := o.drawLink(l, place)
	sign := sheets.LinkSign{Code: l.Code, Says: o.linkSays(l), Name: o.opensName(&l.Found), More: l.More, Type: o.Texts.ShortLinks.Type(hostOf(o.BaseURL) + linkPath(l)), Scan: picture}
	if l.Sample || o.Demo {
		sign.Sample = o.Texts.UI.DemoTitle
	}
	return sign, err
}
