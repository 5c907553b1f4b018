package admin

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/shortlink"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const linksAt = "/quan-tri/link"

// linkRoutes are the addresses of short links.
func (o *Office) linkRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, linksAt, auth.ReadLinks, o.listLinks},
		{get, linksAt + "/chon", auth.UpdateLinks, o.chooseTarget},
		{get, linksAt + "/moi", auth.UpdateLinks, o.newShortLink},
		{post, linksAt + "/them", auth.UpdateLinks, o.addLink},
		{post, linksAt + "/nhieu", auth.ReadLinks, o.doLinks},
		{get, linksAt + "/:id", auth.ReadLinks, o.showLink},
		{post, linksAt + "/:id/noi-dung", auth.UpdateLinks, o.annotateLink},
		{post, linksAt + "/:id/mo", auth.UpdateLinks, o.aimLink},
		{post, linksAt + "/:id/ngung", auth.UpdateLinks, o.retireLink},
		{post, linksAt + "/:id/dung-lai", auth.UpdateLinks, o.reviveLink},
		{get, linksAt + "/:id/qr.svg", auth.ReadLinks, o.linkSVG},
		{get, linksAt + "/:id/qr.png", auth.ReadLinks, o.linkPNG},
		{get, linksAt + "/:id/in", auth.ReadLinks, o.printLink},
	}
}

func (o *Office) linkMenu(v *visit) []ui.MenuItem {
	if !v.who.Can(auth.ReadLinks) {
		return nil
	}
	return []ui.MenuItem{{Icon: "qr-code", Label: o.Texts.ShortLinks.Menu, Href: linksAt}}
}

func linkAddress(id int64) string { return linksAt + "/" + strconv.FormatInt(id, 10) }

// linkStalls is the view of what is no code of its own: the stalls at fairs, which go after any.
const linkStalls shortlink.View = "stalls"

// linkViews are the saved views in their order, as addresses say them.
var linkViews = views[shortlink.View]{
	{shortlink.ViewInUse, "dang-dung"}, {shortlink.ViewGoods, "hang"}, {shortlink.ViewPages, "trang"}, {linkStalls, "quay"}, {shortlink.ViewRetired, "ngung"}, {shortlink.ViewAll, "tat-ca"},
}

func linkQuery(v *visit, shown shortlink.View, text string) shortlink.Query {
	return shortlink.Query{View: shown, Text: text, Opens: shortlink.Opens(v.by.text(byKind))}
}

// listLinks shows a view of the links.
func (o *Office) listLinks(c *fiber.Ctx, v *visit) error {
	ctx := c.UserContext()
	if err := o.Tally.Flush(ctx); err != nil {
		return err
	}
	asked, text := listAsked(c)
	at := v.at(linksAt)
	shown := linkViews.of(asked.view, shortlink.ViewInUse)
	q := linkQuery(v, shown, text)
	q.Page, q.PerPage, q.Span = asked.page, perPage, asked.span
	found, err := o.Short.List(ctx, q)
	if err != nil {
		return err
	}
	fairs, err := o.Live.Stalls(ctx)
	if err != nil {
		return err
	}
	stalls := o.stallRows(v, fairs, text)
	found.Counts[linkStalls] = len(stalls)
	rows, total := len(found.Rows), found.Total
	if shown == linkStalls {
		rows, total = len(stalls), len(stalls)
	}
	name := linkViews.slug(shown)
	if beyond(asked.page, rows, total) {
		return c.Redirect(listAddress(at, name, text, 1), fiber.StatusSeeOther)
	}
	t := o.Texts.ShortLinks
	body := view.Records{List: o.list(at, name, text, asked.page, rows, total), Caption: t.Title, Heads: t.Heads}
	marked(&body.List, found.Ends)
	body.Find, body.FindHint = t.Find, t.FindHint
	body.Views = linkViews.tabs(at, text, t.Views, found.Counts, shown)
	empty := ui.Empty{Title: t.Empties[string(shown)]}
	if v.who.Can(auth.UpdateLinks) {
		add := ui.Button{Label: t.Add, Icon: "plus", Kind: ui.Primary, Href: linksAt + "/chon"}
		body.Add = &add
		if empty.Text, empty.Action = t.EmptyText, add; shown == linkStalls {
			empty.Text, empty.Action = t.StallNone, ui.Button{}
		}
	}
	body.Empty = o.nothing(at, text, empty)
	if shown == linkStalls {
		body.Rows = stalls
	} else {
		for i := range found.Rows {
			body.Rows = append(body.Rows, o.linkRow(&found.Rows[i]))
		}
		body.Pick = o.pickLinks(c, v, name, text, rows, fairs)
		o.narrow(&body.List, v, linksAt, name, text, rows, coded(byKind, t.ByOpens, append([]shortlink.Opens{shortlink.Size}, shortlink.Kinds()...), o.linkKindNames()))
	}
	p, err := o.frame(c, v, t.Title, linksAt)
	if err != nil {
		return err
	}
	if p.Note = t.Note; shown != linkStalls { // whose numbers stand on their own page
		p.Export = o.exportButton(v, "link", name, text)
	}
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

// linkKindNames tells the code of a size from another one that opens a product.
func (o *Office) linkKindNames() map[string]string {
	names := map[string]string{}
	for kind, name := range o.Texts.ShortLinks.Kinds {
		names[kind] = name
	}
	names[string(shortlink.Size)] = o.Texts.ShortLinks.Views[string(shortlink.ViewGoods)]
	return names
}

func (o *Office) linkRow(l *shortlink.Link) view.Record {
	t := o.Texts.ShortLinks
	r := view.Record{ID: itoa(l.ID), Href: linkAddress(l.ID), A: l.Code, ANote: l.Note, B: o.opensName(&l.Found), BNote: dots(t.Kinds[string(l.Opens)], l.More), C: t.None, Badge: o.linkBadge(l)}
	if l.Taps.All > 0 {
		r.C, r.CNote = t.All(l.Taps.All), dots(t.Month(l.Taps.Month), o.mostFrom(l.Taps.By))
	}
	return r
}

// mostFrom names the channels that brought the most, two at most.
func (o *Office) mostFrom(by map[string]int) string {
	var channels, parts []string
	for channel := range by {
		if channel != "" {
			channels = append(channels, channel)
		}
	}
	slices.SortFunc(channels, func(a, b string) int { return cmp.Or(by[b]-by[a], strings.Compare(a, b)) })
	for _, channel := range channels[:min(len(channels), 2)] {
		parts = append(parts, o.fromName(channel, nil)+" "+strconv.Itoa(by[channel]))
	}
	return strings.Join(parts, ", ")
}

// fromName is a channel in words; a stall by its name, or by its code where the name is not at hand.
func (o *Office) fromName(channel string, stalls []livestream.Stall) string {
	t := o.Texts.ShortLinks
	if name, ok := t.Channels[channel]; ok {
		return name
	}
	for _, s := range stalls {
		if s.Code == channel {
			return t.Stall(s.Name)
		}
	}
	return t.Stall(strings.ToUpper(channel))
}

// opensName is what a code opens, in words.
func (o *Office) opensName(f *shortlink.Found) string {
	t := o.Texts.ShortLinks
	if f.Opens == shortlink.Page {
		return t.Pages[f.Page]
	}
	return orElse(f.Name, t.Gone)
}

func (o *Office) linkBadge(l *shortlink.Link) ui.Badge {
	t := o.Texts.ShortLinks
	switch {
	case l.RetiredAt != nil:
		return ui.Badge{Label: t.States["retired"], Icon: "ban"}
	case l.TakenDown:
		return ui.Badge{Label: t.States["down"], Icon: "triangle-alert", Tone: ui.Straw}
	case !l.Shown:
		return ui.Badge{Label: t.States["away"], Icon: "eye-off", Tone: ui.Straw}
	case l.OnAir != "":
		return ui.Badge{Label: t.States["air"], Icon: "radio", Tone: ui.Leaf}
	}
	return ui.Badge{Label: t.States["used"], Icon: "circle-check", Tone: ui.Leaf}
}

// stallRows are the stalls whose name or code holds what is sought.
func (o *Office) stallRows(v *visit, list []livestream.Stall, text string) (out []view.Record) {
	t := o.Texts.ShortLinks
	for _, s := range list {
		if !strings.Contains(slug.Fold(s.Code+" "+s.Name), slug.Fold(text)) {
			continue
		}
		r := view.Record{A: strings.ToUpper(s.Code), ANote: s.Name, B: t.StallCode(s.Code), C: t.All(s.Views), CNote: t.Orders(s.Orders), Badge: ui.Badge{Label: t.StallOpen, Icon: "store", Tone: ui.Leaf}}
		if v.who.Can(auth.ReadLive) {
			r.Href = stallsAt
		}
		if s.ClosedAt != nil {
			r.Badge = ui.Badge{Label: t.StallShut, Icon: "ban"}
		}
		out = append(out, r)
	}
	return out
}

// linkLedger is a line for each code, as far as it is filtered.
func (o *Office) linkLedger(ctx context.Context, r *reading) ([][]any, error) {
	asked, text := listAsked(r.c)
	q := linkQuery(r.v, linkViews.of(asked.view, shortlink.ViewInUse), text)
	q.IDs, q.Page, q.PerPage = r.onlyIDs(), r.part, ledgerPart
	found, err := o.Short.List(ctx, q)
	if err != nil {
		return nil, err
	}
	var out [][]any
	for i := range found.Rows {
		l := &found.Rows[i]
		by, stalls := l.Taps.By, 0
		for channel, n := range by {
			if _, named := o.Texts.ShortLinks.Channels[channel]; !named {
				stalls += n
			}
		}
		address := ""
		if !l.Gone() {
			address = o.BaseURL + l.Path()
		}
		out = append(out, []any{l.Code, o.opensName(&l.Found), o.Texts.ShortLinks.Kinds[string(l.Opens)], address, l.Note, o.linkBadge(l).Label, l.Taps.Month, l.Taps.All,
			by["fb"], by["tt"], by["yt"], by["za"], by["qr"], by["tr"], by["loa"], stalls, by[""], vntime.Date(l.CreatedAt), l.CreatedBy})
	}
	return out, nil
}
