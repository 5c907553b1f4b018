package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const liveAt = "/quan-tri/live"

func (o *Office) liveRoutes() []route {
	const get, post, one = fiber.MethodGet, fiber.MethodPost, liveAt + "/:id"
	all := []route{
		{get, liveAt, auth.ReadLive, o.listLive},
		{get, liveAt + "/moi", auth.UpdateLive, o.newLive},
		{post, liveAt + "/moi", auth.UpdateLive, o.makeLive},
		{get, stallsAt, auth.ReadLive, o.listStalls},
		{post, stallsAt, auth.UpdateLive, o.openStall},
		{get, liveAt + sayingsAt, auth.UpdateLive, o.allWords},
		{post, liveAt + sayingsAt, auth.UpdateLive, o.saveAllWords},
		{get, calendarAt, auth.ReadLive, o.liveCalendar},
		{get, calendarAt + ".xlsx", auth.ReadLive, o.calendarFile},
		{get, one, auth.ReadLive, o.showLive},
		{get, one + "/bao-cao", auth.ReadLive, o.liveReport},
		{get, one + "/bao-cao.xlsx", auth.ReadLive, o.liveFile},
		{post, one + "/bai-hoc", auth.UpdateLive, o.noteLessons},
		{get, one + "/bien-ban", auth.ReadLive, o.liveRecord},
		{get, one + "/bien-ban.xlsx", auth.ReadLive, o.recordFile},
		{get, one + "/in", auth.ReadLive, o.printLive},
		{get, one + "/kich-ban", auth.ReadLive, o.showKit},
		{get, one + sayingsAt, auth.UpdateLive, o.liveWords},
		{post, one + sayingsAt, auth.UpdateLive, o.saveLiveWords},
		{get, one + "/binh-luan", auth.UpdateLive, o.officeDesk(o.showComments)},
		{post, one + "/binh-luan", auth.UpdateLive, o.officeDesk(o.readDesk)},
		{post, one + "/binh-luan/giu", auth.UpdateLive, o.officeDesk(o.holdDrafts)},
		{post, one + "/binh-luan/:draft/giu", auth.UpdateLive, o.officeDesk(o.holdDraft)},
		{post, one + "/binh-luan/:draft/bo", auth.UpdateLive, o.officeDesk(o.dropDraft)},
		{post, one + "/len-song", auth.UpdateLive, o.beginLive},
		{post, one + "/lap-lai", auth.UpdateLive, o.copyLive},
		{post, one + "/tap", auth.UpdateLive, o.tryLive},
		{post, one + "/bo", auth.UpdateLive, o.dropLive},
		{post, one + "/xem-lai", auth.UpdateLive, o.replayLive},
	}
	for n := range liveSteps {
		all = append(all, route{get, one + "/" + liveSteps[n], auth.UpdateLive, func(c *fiber.Ctx, v *visit) error { return o.liveStep(c, v, n) }},
			route{post, one + "/" + liveSteps[n], auth.UpdateLive, func(c *fiber.Ctx, v *visit) error { return o.saveLiveStep(c, v, n) }})
	}
	return all
}

func liveAddress(n int64) string { return liveAt + "/" + strconv.FormatInt(n, 10) }

// liveViews are the parts of the list, in their order, by what the address calls them.
var liveViews = []struct {
	name string
	view livestream.View
}{{"", livestream.Ahead}, {"da-qua", livestream.Over}, {"tap", livestream.Rehearsals}}

func (o *Office) listLive(c *fiber.Ctx, v *visit) error {
	t, asked := o.Texts.LiveOffice, livestream.Ahead
	want, _ := listAsked(c)
	shown := ""
	for _, one := range liveViews {
		if one.name == want.view {
			asked, shown = one.view, one.name
		}
	}
	list, total, err := o.Live.Office(c.UserContext(), asked, (want.page-1)*perPage, perPage)
	if err != nil {
		return err
	}
	if beyond(want.page, len(list), total) {
		return c.Redirect(listAddress(liveAt, shown, "", 1), fiber.StatusSeeOther)
	}
	body := view.Records{List: o.list(liveAt, shown, "", want.page, len(list), total), Caption: t.Caption, Heads: t.Heads}
	body.Action, body.Empty = "", ui.Empty{Title: t.None, Text: t.NoneText}
	for _, one := range liveViews {
		body.Views = append(body.Views, ui.Chip{Label: t.Views[one.name], Href: listAddress(liveAt, one.name, "", 1), Current: one.name == shown})
	}
	for _, s := range list {
		r := view.Record{Href: liveAddress(s.ID), A: s.Name, B: vntime.Moment(s.StartsAt), C: t.Goods(s.Goods), Badge: o.liveBadge(&s.Session)}
		if s.Rehearsal {
			r.ANote = t.Rehearsal
		}
		body.Rows = append(body.Rows, r)
	}
	if v.who.Can(auth.UpdateLive) {
		body.Add = &ui.Button{Label: t.New, Href: liveAt + "/moi", Icon: "plus", Kind: ui.Primary}
	}
	p, err := o.frame(c, v, t.Title, liveAt)
	if err != nil {
		return err
	}
	p.Actions = ui.Btn(ui.Button{Label: o.Texts.LiveBook.Open, Href: calendarAt, Icon: "file-text"})
	p.Export = o.exportButton(v, "phien-live", "", "")
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

func (o *Office) liveBadge(s *livestream.Session) ui.Badge {
	state := s.At(o.Now())
	b := ui.Badge{Label: o.Texts.Live.Badges[string(state)], Icon: "calendar"}
	if s.Rehearsal {
		b.Label = o.Texts.LiveOffice.TryBadges[string(state)]
	}
	switch state {
	case livestream.Live:
		b.Icon, b.Tone = "radio", ui.Leaf
	case livestream.Paused:
		b.Icon, b.Tone = "hourglass", ui.Straw
	case livestream.Ended:
		b.Icon = "check"
	}
	return b
}

// liveSession is the session that the address names.
func (o *Office) liveSession(c *fiber.Ctx) (*livestream.Full, error) {
	return o.Live.ByID(c.UserContext(), id(c.Params("id")))
}

func (o *Office) beginLive(c *fiber.Ctx, v *visit) error {
	f, err := o.liveSession(c)
	if err != nil {
		return err
	}
	said := o.Texts.LiveOffice.Begun
	if f.Rehearsal {
		said = o.Texts.LiveOffice.BegunTry
	}
	return o.liveDone(c, f.ID, o.Live.Begin(c.UserContext(), v.who.Actor(), f.ID), said)
}

func (o *Office) dropLive(c *fiber.Ctx, v *visit) error {
	n := id(c.Params("id"))
	if err := o.Live.Drop(c.UserContext(), v.who.Actor(), n); err != nil {
		return o.liveDone(c, n, err, "")
	}
	return o.say(c, o.Texts.LiveOffice.Dropped, liveAt)
}

func (o *Office) copyLive(c *fiber.Ctx, v *visit) error {
	return o.copied(c, v, false, o.Texts.LiveOffice.Copied)
}

func (o *Office) tryLive(c *fiber.Ctx, v *visit) error {
	return o.copied(c, v, true, o.Texts.LiveOffice.Tried)
}

// copied plans the same again, or rehearses it, and leads there.
func (o *Office) copied(c *fiber.Ctx, v *visit, rehearsal bool, said string) error {
	n := id(c.Params("id"))
	made, err := o.Live.Copy(c.UserContext(), v.who.Actor(), n, rehearsal, edge.Form(c, "once"))
	if err != nil {
		return o.liveDone(c, n, err, "")
	}
	return o.say(c, said, liveAddress(made))
}

// liveDone says on the session's page what was done, or why not.
func (o *Office) liveDone(c *fiber.Ctx, n int64, err error, said string) error {
	if form, ok := fault.AsForm(err); ok && len(form.Fields) > 0 {
		said, err = o.sentence(form.Fields[0].Key, form.Fields[0].Details), nil
	}
	if no, ok := fault.As(err); ok && (no.Kind == fault.Conflict || no.Kind == fault.Invalid) {
		said, err = o.sentence(no.Key, no.Details), nil
	}
	if err != nil {
		return err
	}
	return o.say(c, said, liveAddress(n))
}

func (o *Office) replayLive(c *fiber.Ctx, v *visit) error {
	n := id(c.Params("id"))
	return o.liveDone(c, n, o.Live.SetReplay(c.UserContext(), v.who.Actor(), n, edge.Form(c, "replay")), o.Texts.LiveOffice.ReplayKept)
}
