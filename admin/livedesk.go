package admin

import (
	"crypto/rand"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/livestream/comments"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders/drafts"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// longestPaste is how many letters of comments are taken at once.
const longestPaste = 20_000

// showComments is where comments of a session are pasted, and what became of them.
func (o *Office) showComments(c *fiber.Ctx, s *seat) error {
	return o.liveDesk(c, s, view.LiveDesk{}, "")
}

// readDesk keeps what was pasted as drafts, and shows the rest once; the field is empty
// again: what is on this screen may be in the picture. What was too much for one reading stays
// there, to be read next. Off air nothing is kept.
func (o *Office) readDesk(c *fiber.Ctx, s *seat) error {
	f, t, from := s.Full, o.Texts.LiveDesk, livestream.ParseChannel(edge.Form(c, "from"))
	all, unread := comments.Parse(edge.Text(c, "comments"), func(code string) bool { return f.ByCode(code) != nil })
	var body view.LiveDesk
	var wishes []drafts.Wish
	for i := range all {
		switch d := &all[i]; {
		case len(d.Wants) == 0 && len(d.Unknown) == 0:
			body.Rest = append(body.Rest, o.liveDraft(f, d))
		case len(d.Wants) > 0 && f.At(o.Now()).OnAir():
			wishes = append(wishes, liveWish(f, d))
		default:
			body.Drafts = append(body.Drafts, o.liveDraft(f, d))
		}
	}
	if len(wishes) > 0 {
		if _, err := o.Drafts.Keep(c.UserContext(), s.by, f.ID, string(from), wishes, rand.Reader); err != nil {
			return err
		}
	}
	if body.Paste.Value = unread; unread != "" {
		body.More = t.Unread(len(all))
	}
	body.Found, body.Others = t.Found(len(all), len(wishes)+len(body.Drafts)), t.Others(len(body.Rest))
	return o.liveDesk(c, s, body, from)
}

// liveWish is a comment as it is kept. Of two numbers neither is.
func liveWish(f *livestream.Full, d *comments.Draft) drafts.Wish {
	w := drafts.Wish{Author: d.Author, Body: d.Text, Unknown: d.Unknown, Times: d.Times}
	for _, one := range d.Wants {
		w.Asks = append(w.Asks, drafts.Ask{ItemID: f.ByCode(one.Code).ID, Code: one.Code, Quantity: one.Quantity})
	}
	for _, why := range d.Doubts {
		w.Doubts = append(w.Doubts, string(why))
	}
	if len(d.Phones) == 1 {
		w.Phone = string(d.Phones[0])
	}
	return w
}

func (o *Office) liveDesk(c *fiber.Ctx, s *seat, body view.LiveDesk, from livestream.Channel) error {
	f, t := s.Full, o.Texts.LiveDesk
	body.Action, body.Hidden = s.at, s.hidden
	body.Paste = ui.Field{ID: "comments", Label: t.Paste, Hint: t.PasteHint, Rows: 6, MaxLength: longestPaste, Value: body.Paste.Value}
	switch {
	case f.Rehearsal:
		body.Message = ui.Message{Text: t.Rehearsal, Icon: "info"}
	case !f.At(o.Now()).OnAir():
		body.Message = ui.Message{Text: t.OffAir, Icon: "info"}
	}
	if len(f.Links) > 0 {
		body.From = &ui.Choices{ID: "from", Label: t.Drafts.From, Hint: o.hint("live.draft_from"), Options: []ui.Option{{Label: t.Drafts.FromNone}}}
		for n, l := range f.Links {
			chosen := l.Channel == from || from == "" && n == 0 && c.Method() == fiber.MethodGet
			body.From.Options = append(body.From.Options, ui.Option{Value: string(l.Channel), Label: o.Texts.Live.Channels[string(l.Channel)], Chosen: chosen})
		}
	}
	if err := o.keptDrafts(c, s, &body); err != nil {
		return err
	}
	return o.commentsPage(c, s, body)
}

// liveDraft is a comment as the desk shows it once.
func (o *Office) liveDraft(f *livestream.Full, d *comments.Draft) view.LiveDraft {
	t, at := o.Texts.LiveDesk, o.Now()
	out := view.LiveDraft{Who: t.NoAuthor, Text: d.Text}
	if d.Author != "" {
		out.Who = maskName(d.Author)
	}
	for _, w := range d.Wants {
		i := f.ByCode(w.Code)
		out.Wants = append(out.Wants, t.WishLine(t.Wish(w.Code, w.Quantity), dots(i.ProductName, i.VariantName), (i.Now(at)*money.VND(w.Quantity)).String()))
	}
	var doubts []string
	for _, why := range d.Doubts {
		doubts = append(doubts, string(why))
	}
	out.Notes = o.draftNotes(strings.Join(d.Unknown, " "), strings.Join(doubts, " "), d.Times)
	if len(d.Phones) > 0 {
		out.Notes = append(out.Notes, t.Phone)
	}
	return out
}

// draftNotes is why somebody should look twice.
func (o *Office) draftNotes(unknown, doubts string, times int) (out []string) {
	t := o.Texts.LiveDesk
	for _, code := range strings.Fields(unknown) {
		out = append(out, t.Unknown(code))
	}
	for _, why := range strings.Fields(doubts) {
		out = append(out, t.Doubts[why])
	}
	if times > 1 {
		out = append(out, t.Times(times))
	}
	return out
}
