package admin

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/vietqr"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// showLive is a session: before it begins what is missing, then how to lead it, then what can
// be done with it.
func (o *Office) showLive(c *fiber.Ctx, v *visit) error {
	f, err := o.liveSession(c)
	if err != nil {
		return err
	}
	t, state, may := o.Texts.LiveOffice, f.At(o.Now()), v.who.Can(auth.UpdateLive)
	body := view.LiveSession{WayName: t.Way, Print: t.Print, FactTitle: t.Facts, Facts: o.liveFacts(f), Caption: t.GoodsTitle, Heads: t.GoodsHeads, Goods: o.liveLines(f), Hidden: v.hidden()}
	ready := false
	if state == livestream.Planned {
		body.Way = o.liveWay(len(liveSteps))
		gaps, err := o.Live.Gaps(c.UserContext(), f)
		if err != nil {
			return err
		}
		if body.Before, err = o.lessonsBefore(c); err != nil {
			return err
		}
		ready = len(gaps) == 0
		o.tellGaps(&body, f, gaps)
		if err := o.tellReplies(c, v, &body, f); err != nil {
			return err
		}
	}
	if f.Rehearsal {
		body.Facts = append(body.Facts, ui.Fact{Name: t.FactNames[7], Value: t.Rehearsal})
	}
	if state != livestream.Planned {
		for _, to := range []ui.Link{{Label: o.Texts.LiveReport.Open, Href: "/bao-cao"}, {Label: o.Texts.LiveReport.Record, Href: "/bien-ban"}} {
			body.Doings = append(body.Doings, view.Doing{Href: liveAddress(f.ID) + to.Href, Button: ui.Button{Label: to.Label, Href: liveAddress(f.ID) + to.Href, Icon: "file-text", Wide: true}})
		}
	}
	if may {
		body.First = o.liveFirst(f, state, ready)
		body.Doings = append(body.Doings, o.liveDoings(f, state)...)
		for n := range liveSteps {
			if state == livestream.Planned {
				body.Steps = append(body.Steps, ui.Link{Label: t.Steps[n], Href: liveAddress(f.ID) + "/" + liveSteps[n]})
			}
		}
	}
	if may && state != livestream.Ended {
		if body.Console, err = o.consoleKey(f); err != nil {
			return err
		}
	}
	body.Screens = o.liveScreens(f)
	body.Papers = []ui.Link{{Label: o.Texts.LiveKit.Open, Href: liveAddress(f.ID) + "/kich-ban"}}
	if !f.Rehearsal { // nobody can scan what leads to it
		body.Papers = append(body.Papers, ui.Link{Label: o.Texts.LivePrint.Open, Href: liveAddress(f.ID) + "/in"})
	}
	body.Papers = append(body.Papers, []ui.Link{{Label: o.Texts.Stalls.Open, Href: stallsAt}, {Label: o.Texts.LiveBook.Open, Href: calendarAt}}...)
	p, err := o.frame(c, v, f.Name, liveAt)
	if err != nil {
		return err
	}
	badge := o.liveBadge(&f.Session)
	p.Badge, p.Back = &badge, &ui.Link{Label: t.Title, Href: liveAt}
	return page(c, fiber.StatusOK, view.LiveSessionPage(p, body))
}

// tellGaps lists what is missing, each with the place where it is mended.
func (o *Office) tellGaps(body *view.LiveSession, f *livestream.Full, gaps []livestream.Gap) {
	t := o.Texts.LiveOffice
	if len(gaps) == 0 {
		body.Message = ui.Message{Text: t.NoGaps + ". " + t.NoGapsText, Icon: "circle-check", Tone: ui.Leaf}
		return
	}
	body.GapTitle, body.GapNote = t.Gaps(len(gaps)), t.GapsText
	for _, g := range gaps {
		body.Gaps = append(body.Gaps, view.Lack{Text: t.GapOf(g.Code, o.sentence(g.Key, g.Details)), Href: mendLive(f, g), Blocks: true})
	}
}

// mendLive is where a gap is closed.
func mendLive(f *livestream.Full, g livestream.Gap) string {
	step := map[string]int{"live.gap_items": 3, "live.gap_links": 1, "live.gap_hosts": 2, "live.gap_identity": 2, "live.gap_rules": 0, "live.gap_complaints": 0, "live.gap_over": 0,
		"live.gap_label": 3, "live.gap_price": 3, "live.gap_other": 3, "live.gap_half": 3, "live.gap_aside": 3}
	if n, ok := step[g.Key]; ok {
		return liveAddress(f.ID) + "/" + liveSteps[n]
	}
	for i := range f.Items {
		if f.Items[i].ID == g.ItemID {
			return productAddress(f.Items[i].ProductID)
		}
	}
	return liveAddress(f.ID)
}

func (o *Office) liveFacts(f *livestream.Full) []ui.Fact {
	t := o.Texts.LiveOffice
	or := func(text string) string {
		if text == "" {
			return t.Nothing
		}
		return text
	}
	var channels []string
	for _, l := range f.Links {
		channels = append(channels, o.Texts.Live.Channels[string(l.Channel)])
	}
	rules := ""
	if f.Rules != "" {
		rules = t.RulesOf(f.Rules, f.RulesBy)
	}
	facts := []ui.Fact{{Name: t.FactNames[0], Value: o.Texts.Offer.Office.Period(vntime.Moment(f.StartsAt), vntime.Moment(f.EndsAt))}, {Name: t.FactNames[2], Value: or(strings.Join(channels, ", "))},
		{Name: t.FactNames[4], Value: or(f.Complaints)}, {Name: t.FactNames[5], Value: or(rules)}}
	for i := range f.Hosts {
		h := &f.Hosts[i]
		checked := t.NotChecked
		if h.CheckedAt != nil {
			checked = t.CheckedBy(h.CheckedBy, vntime.Date(*h.CheckedAt))
		}
		facts = append(facts, ui.Fact{Name: t.Roles[string(h.Role)], Value: t.HostIs(h.Name, checked)})
	}
	if len(f.Hosts) == 0 {
		facts = append(facts, ui.Fact{Name: t.FactNames[3], Value: t.Nothing})
	}
	if f.At(o.Now()) == livestream.Ended && !f.Rehearsal {
		facts = append(facts, ui.Fact{Name: t.FactNames[6], Value: or(f.Replay)})
	}
	return facts
}

// liveLines are the goods of a session as a list.
func (o *Office) liveLines(f *livestream.Full) (out []view.Record) {
	t := o.Texts.LiveOffice
	for i := range f.Items {
		it := &f.Items[i]
		r := view.Record{Href: productAddress(it.ProductID), A: dots(it.Code, it.ProductName, it.VariantName), ANote: it.Producer, B: t.PriceOf(it.Price.String(), it.List.String()), C: t.UnitsOf(it.Units, it.PerPhone)}
		r.Badge = ui.Badge{Label: t.WholeTime, Icon: "clock"}
		switch {
		case it.Down:
			r.Badge = ui.Badge{Label: o.Texts.Takedown.Down, Icon: "ban", Tone: ui.Lacquer}
		case it.EndsAt != nil:
			r.Badge.Label = t.EndsAt(vntime.Clock(*it.EndsAt))
		case it.Minutes > 0:
			r.Badge.Label = t.Window(it.Minutes)
		}
		out = append(out, r)
	}
	return out
}

// liveFirst is what is done next with a session: it begins, or comments are answered.
func (o *Office) liveFirst(f *livestream.Full, state livestream.State, ready bool) (out []view.Doing) {
	t, at := o.Texts.LiveOffice, liveAddress(f.ID)
	if state == livestream.Planned && ready {
		begin := view.Doing{Action: at + "/len-song", Button: ui.Button{Label: t.Begin, Icon: "radio", Kind: ui.Primary, Wide: true}, Note: t.BeginNote}
		if f.Rehearsal {
			begin.Button.Label, begin.Note = t.BeginTry, t.TryNote
		}
		out = append(out, begin)
	}
	if state.OnAir() {
		to := at + "/binh-luan"
		out = append(out, view.Doing{Href: to, Button: ui.Button{Label: o.Texts.LiveDesk.Open, Href: to, Icon: "message-circle", Wide: true}})
	}
	return out
}

// liveDoings is what else can be done with a session in its state.
func (o *Office) liveDoings(f *livestream.Full, state livestream.State) (out []view.Doing) {
	t, at := o.Texts.LiveOffice, liveAddress(f.ID)
	if state == livestream.Ended && !f.Rehearsal {
		replay := ui.Field{ID: "replay", Label: t.Replay, Hint: o.hint("live.replay"), Value: f.Replay, InputMode: "url", MaxLength: 500}
		out = append(out, view.Doing{Action: at + "/xem-lai", Fields: []view.Item{{Input: &replay}}, Button: ui.Button{Label: t.ReplaySave, Icon: "save"}})
	}
	if !f.Rehearsal {
		out = append(out, view.Doing{Href: "/live/" + f.Slug, Button: ui.Button{Label: t.Page, Href: "/live/" + f.Slug, Icon: "external-link", Wide: true}},
			view.Doing{Action: at + "/lap-lai", Hidden: []ui.Hidden{onceOf("")}, Button: ui.Button{Label: t.Copy, Icon: "copy", Wide: true}, Note: t.CopyNote},
			view.Doing{Action: at + "/tap", Hidden: []ui.Hidden{onceOf("")}, Button: ui.Button{Label: t.Try, Icon: "flask-conical", Wide: true}, Note: t.TryNote})
	}
	if state == livestream.Planned {
		drop := view.Doing{Action: at + "/bo", Button: ui.Button{Label: t.Drop, Icon: "trash-2", Wide: true, Danger: true}, Note: t.DropNote}
		if f.Rehearsal {
			drop.Button.Label, drop.Note = t.DropTry, ""
		}
		out = append(out, drop)
	}
	return out
}

// consoleKey is the way to a session's console, for the second phone.
func (o *Office) consoleKey(f *livestream.Full) (*view.LiveKey, error) {
	t, at := o.Texts.LiveOffice, consoleAddress(f.HostKey)
	picture, err := vietqr.Draw(o.BaseURL + at)
	if err != nil {
		return nil, err
	}
	return &view.LiveKey{Text: t.Console, Path: picture.Path, Size: picture.Size, Button: ui.Button{Label: t.ToConsole, Href: at, Icon: "radio", Wide: true}}, nil
}
