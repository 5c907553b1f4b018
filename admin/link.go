package admin

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/shortlink"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) linkOf(c *fiber.Ctx) (*shortlink.Link, error) {
	return o.Short.ByID(c.UserContext(), id(c.Params("id")))
}

func linkVersion(c *fiber.Ctx) int { return int(id(edge.Form(c, "version"))) }

func (o *Office) showLink(c *fiber.Ctx, v *visit) error {
	l, err := o.linkOf(c)
	if err != nil {
		return err
	}
	return o.shortLinkPage(c, v, fiber.StatusOK, l, l.Note, "", nil)
}

func (o *Office) annotateLink(c *fiber.Ctx, v *visit) error {
	l, err := o.linkOf(c)
	if err != nil {
		return err
	}
	typed := edge.Form(c, "note")
	err = o.Short.Annotate(c.UserContext(), v.who.Actor(), l.ID, linkVersion(c), typed)
	if fault.Is(err, "link.changed_meanwhile") {
		at := linkAddress(l.ID)
		return o.clashPage(c, v, clash{name: l.Code, entity: shortlink.Entity, id: l.ID, action: at + "/noi-dung", cancel: at, back: ui.Link{Label: l.Code, Href: at}, active: linksAt,
			now: map[string]string{"note": l.Note}, typed: map[string]string{"note": typed}, version: ui.Hidden{Name: "version", Value: strconv.Itoa(l.RowVersion)},
			fields: []clashField{{name: "note", label: o.Texts.ShortLinks.Where}}})
	}
	return o.linkDone(c, v, l, typed, err, func() error { return o.saved(c, v, o.Texts.ShortLinks.NoteSaved, linkAddress(l.ID)) })
}

func (o *Office) aimLink(c *fiber.Ctx, v *visit) error {
	l, err := o.linkOf(c)
	if err != nil {
		return err
	}
	target := shortlink.ParseTarget(edge.Form(c, "mo"))
	if target == (shortlink.Target{}) {
		return fault.New(fault.Invalid, "link.no_target")
	}
	f, err := o.Short.Target(c.UserContext(), target)
	if err != nil {
		return err
	}
	err = o.Short.Aim(c.UserContext(), v.who.Actor(), l.ID, linkVersion(c), f)
	return o.linkDone(c, v, l, l.Note, err, func() error { return o.saved(c, v, o.Texts.ShortLinks.AimedSaid, linkAddress(l.ID)) })
}

// retired is what an address says of a link that was just taken out of use.
const undoRetired = "ngung"

func (o *Office) retireLink(c *fiber.Ctx, v *visit) error {
	l, err := o.linkOf(c)
	if err != nil {
		return err
	}
	err = o.Short.Retire(c.UserContext(), v.who.Actor(), l.ID, linkVersion(c))
	return o.linkDone(c, v, l, l.Note, err, func() error {
		return c.Redirect(o.withUndo(linkAddress(l.ID), undoRetired), fiber.StatusSeeOther)
	})
}

func (o *Office) reviveLink(c *fiber.Ctx, v *visit) error {
	l, err := o.linkOf(c)
	if err != nil {
		return err
	}
	err = o.Short.Revive(c.UserContext(), v.who.Actor(), l.ID, linkVersion(c))
	return o.linkDone(c, v, l, l.Note, err, func() error { return o.say(c, o.Texts.ShortLinks.Revived(l.Code), linkAddress(l.ID)) })
}

// linkDone answers a change of a link: done, or its page as it is now with what was typed and what
// stands against it.
func (o *Office) linkDone(c *fiber.Ctx, v *visit, l *shortlink.Link, note string, err error, done func() error) error {
	if err == nil {
		return done()
	}
	if wrong, ok := fault.AsForm(err); ok {
		return o.shortLinkPage(c, v, fiber.StatusUnprocessableEntity, l, note, "", o.wrongs(wrong))
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.shortLinkPage(c, v, edge.Status(no), l, note, o.sentence(no.Key, no.Details), nil)
	}
	return err
}

// linkPlaces are the channels that a code is printed or posted for, the most usual first.
func linkPlaces() []livestream.Channel {
	return []livestream.Channel{livestream.Code, livestream.Leaflet, livestream.Facebook, livestream.Zalo, livestream.TikTok, livestream.YouTube, livestream.Speaker}
}

// shortLinkPage is one link: its code to scan, its addresses, who came, and what may be done.
func (o *Office) shortLinkPage(c *fiber.Ctx, v *visit, status int, l *shortlink.Link, note, said string, wrongs []ui.Wrong) error {
	ctx, t := c.UserContext(), o.Texts.ShortLinks
	if err := o.Tally.Flush(ctx); err != nil {
		return err
	}
	h, err := o.Short.HistoryOf(ctx, l.Code)
	if err != nil {
		return err
	}
	stalls, err := o.Live.Stalls(ctx)
	if err != nil {
		return err
	}
	p, err := o.frame(c, v, l.Code, linksAt)
	if err != nil {
		return err
	}
	badge := o.linkBadge(l)
	p.Note, p.Badge, p.Back, p.History, p.Wrong = o.opensName(&l.Found), &badge, &ui.Link{Label: t.Title, Href: linksAt}, o.historyLink(v, shortlink.Entity, l.ID), len(wrongs) > 0
	if said != "" {
		p.Flash = ui.Message{Text: said, Icon: "info", Tone: ui.Straw}
	}
	body := view.ShortLink{Wrongs: wrongs, Hidden: append(v.hidden(), ui.Hidden{Name: "version", Value: strconv.Itoa(l.RowVersion)}), Facts: o.linkFacts(l), Lead: o.linkLead(l), Taps: o.linkTaps(h, stalls)}
	sold, err := o.Short.OrdersOf(ctx, l)
	if err != nil {
		return err
	}
	if l.Opens == shortlink.Size {
		body.Facts = append(body.Facts, ui.Fact{Name: t.OnAir, Value: t.Orders(sold.OnAir)})
	}
	if l.Opens == shortlink.Size || l.Opens == shortlink.Product {
		body.Facts = append(body.Facts, ui.Fact{Name: t.InShop, Value: t.Orders(sold.Shop)})
	}
	if !l.Gone() {
		body.See = &ui.Button{Label: t.See, Icon: "external-link", Href: l.Path(), Small: true}
	}
	if l.RetiredAt == nil {
		if err := o.linkScan(c, l, stalls, &body); err != nil {
			return err
		}
	}
	if v.who.Can(auth.UpdateLinks) {
		body.Doings = o.linkDoings(c, l, note, wrongs)
		if err := o.linkAim(c, l, &body); err != nil {
			return err
		}
		p.Undo = o.undoRetire(c, v, l, p.Undo)
	}
	return page(c, status, view.ShortLinkPage(p, body))
}

func (o *Office) linkFacts(l *shortlink.Link) []ui.Fact {
	t := o.Texts.ShortLinks
	facts := []ui.Fact{{Name: t.Status, Value: o.linkBadge(l).Label}, {Name: t.Opens, Value: o.opensName(&l.Found)}, {Name: t.ChooseHeads[1], Value: dots(t.Kinds[string(l.Opens)], l.More)},
		{Name: t.Where, Value: orElse(l.Note, t.NoNote)}, {Name: t.MadeBy, Value: t.Made2(vntime.Date(l.CreatedAt), l.CreatedBy)}}
	if l.Sample {
		facts = append(facts, ui.Fact{Name: t.Sample, Value: t.SampleYes})
	}
	return facts
}

func (o *Office) linkLead(l *shortlink.Link) []ui.Message {
	t := o.Texts.ShortLinks
	switch {
	case l.RetiredAt != nil:
		return []ui.Message{{Text: t.Old(vntime.Date(*l.RetiredAt)), Icon: "info", Tone: ui.Straw}}
	case l.TakenDown:
		return []ui.Message{{Text: t.Down, Icon: "triangle-alert", Tone: ui.Straw}}
	case !l.Shown:
		return []ui.Message{{Text: t.Away, Icon: "eye-off", Tone: ui.Straw}}
	}
	return nil
}

// linkTaps draws the days, and tells from where people came.
func (o *Office) linkTaps(h *shortlink.History, stalls []livestream.Stall) view.LinkTaps {
	t := o.Texts.ShortLinks
	if h.All == 0 {
		return view.LinkTaps{}
	}
	most := 0
	for _, n := range h.Each {
		most = max(most, n)
	}
	today := vntime.Today(o.Now())
	out := view.LinkTaps{Drawn: t.Drawn(most), From: today.AddDate(0, 0, 1-shortlink.Days).Format("02/01"), To: today.Format("02/01"),
		Table: view.SoldPart{Title: t.Taps, Heads: t.TapHeads}}
	var line strings.Builder
	for i, n := range h.Each {
		step := 'L'
		if i == 0 {
			step = 'M'
		}
		fmt.Fprintf(&line, "%c%.1f %.1f", step, 300*float64(i)/float64(shortlink.Days-1), 57-54*float64(n)/float64(max(most, 1)))
	}
	out.Line, out.Area = line.String(), line.String()+"L300 60L0 60Z"
	for _, f := range byMost(h.By) {
		out.Table.Rows = append(out.Table.Rows, [3]string{o.fromName(f.Channel, stalls), strconv.Itoa(f.Month), strconv.Itoa(f.All)})
	}
	out.Table.Rows = append(out.Table.Rows, [3]string{t.Sum, strconv.Itoa(h.Month), strconv.Itoa(h.All)})
	return out
}

// linkDoings are what may be done with a link.
func (o *Office) linkDoings(c *fiber.Ctx, l *shortlink.Link, typed string, wrongs []ui.Wrong) []view.Doing {
	t, at := o.Texts.ShortLinks, linkAddress(l.ID)
	note := o.fieldOf("note", t.Fields["note"], typed, wrongs)
	note.MaxLength, note.Optional = shortlink.MostNote, true
	out := []view.Doing{{Title: t.NoteEdit, Fold: true, Open: note.Error != "", Action: at + "/noi-dung", Fields: []view.Item{{Input: &note}}, Button: ui.Button{Label: t.NoteSave, Icon: "save"}}}
	if l.Opens != shortlink.Size {
		to := linksAt + "/chon?cho=" + itoa(l.ID)
		out = append(out, view.Doing{Href: to, Note: t.AimNote, Button: ui.Button{Label: t.Aim, Href: to, Icon: "pencil", Wide: true}})
	}
	if l.RetiredAt != nil {
		return append(out, view.Doing{Action: at + "/dung-lai", Note: t.ReviveNote, Button: ui.Button{Label: t.Revive, Icon: "rotate-ccw", Wide: true}})
	}
	retire := view.Doing{Action: at + "/ngung", Note: t.RetireNote, Button: ui.Button{Label: t.Retire, Icon: "ban", Wide: true}}
	if l.Opens == shortlink.Size {
		retire.Note += " " + t.SizeNote
	}
	return append(out, retire)
}

// linkAim asks, when a page was chosen for a code that opens another, whether it is to be so.
func (o *Office) linkAim(c *fiber.Ctx, l *shortlink.Link, body *view.ShortLink) error {
	target := shortlink.ParseTarget(c.Query("mo"))
	if c.Method() != fiber.MethodGet || target == (shortlink.Target{}) || l.Opens == shortlink.Size || target == l.Target() {
		return nil
	}
	f, err := o.Short.Target(c.UserContext(), target)
	if err != nil {
		return err
	}
	t := o.Texts.ShortLinks
	body.Doings = append([]view.Doing{{Action: linkAddress(l.ID) + "/mo", Note: t.AimNote, Hidden: []ui.Hidden{{Name: "mo", Value: target.String()}}, Button: ui.Button{Label: t.AimDo(o.opensName(f)), Icon: "check", Kind: ui.Primary, Wide: true}}}, body.Doings...)
	return nil
}

// undoRetire offers to bring back a code that was just taken out of use.
func (o *Office) undoRetire(c *fiber.Ctx, v *visit, l *shortlink.Link, otherwise *ui.UndoToast) *ui.UndoToast {
	left := o.undoLeft(c)
	if c.Query("vua") != undoRetired || left == 0 || l.RetiredAt == nil {
		return otherwise
	}
	return &ui.UndoToast{Left: left, Text: o.Texts.ShortLinks.Retired(l.Code), Action: linkAddress(l.ID) + "/dung-lai", Hidden: v.hidden(), Name: "version", Value: strconv.Itoa(l.RowVersion)}
}
