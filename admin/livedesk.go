package admin

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/livestream/comments"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// longestPaste is how many letters of comments are taken at once.
const longestPaste = 20_000

// showLiveDesk is where comments of a session are pasted.
func (o *Office) showLiveDesk(c *fiber.Ctx, v *visit) error {
	f, err := o.liveSession(c)
	if err != nil {
		return err
	}
	return o.liveDesk(c, v, f, view.LiveDesk{})
}

// readLiveDesk shows what was pasted as drafts. Nothing is kept, and the field is empty again:
// what is on this screen may be in the picture.
func (o *Office) readLiveDesk(c *fiber.Ctx, v *visit) error {
	f, err := o.liveSession(c)
	if err != nil {
		return err
	}
	all := comments.Parse(edge.Text(c, "comments"), func(code string) bool { return f.ByCode(code) != nil })
	var body view.LiveDesk
	for i := range all {
		if d := o.liveDraft(f, &all[i]); len(all[i].Wants)+len(all[i].Unknown) > 0 {
			body.Drafts = append(body.Drafts, d)
		} else {
			body.Rest = append(body.Rest, d)
		}
	}
	t := o.Texts.LiveDesk
	body.Found, body.Others = t.Found(len(all), len(body.Drafts)), t.Others(len(body.Rest))
	return o.liveDesk(c, v, f, body)
}

func (o *Office) liveDesk(c *fiber.Ctx, v *visit, f *livestream.Full, body view.LiveDesk) error {
	t := o.Texts.LiveDesk
	body.Action, body.Hidden = liveAddress(f.ID)+"/binh-luan", v.hidden()
	body.Paste = ui.Field{ID: "comments", Label: t.Paste, Hint: t.PasteHint, Rows: 6, MaxLength: longestPaste}
	switch {
	case f.Rehearsal:
		body.Message = ui.Message{Text: t.Rehearsal, Icon: "info"}
	case !f.At(o.Now()).OnAir():
		body.Message = ui.Message{Text: t.OffAir, Icon: "info"}
	}
	p, err := o.frame(c, v, t.Title, liveAt)
	if err != nil {
		return err
	}
	badge := o.liveBadge(&f.Session)
	p.Badge, p.Back = &badge, &ui.Link{Label: f.Name, Href: liveAddress(f.ID)}
	return page(c, fiber.StatusOK, view.LiveDeskPage(p, body))
}

// liveDraft is a comment as the desk shows it.
func (o *Office) liveDraft(f *livestream.Full, d *comments.Draft) view.LiveDraft {
	t, at := o.Texts.LiveDesk, o.Now()
	out := view.LiveDraft{Who: t.NoAuthor, Text: d.Text}
	if d.Author != "" {
		out.Who = maskName(d.Author)
	}
	var asked []string
	for _, w := range d.Wants {
		i := f.ByCode(w.Code)
		wish := t.Wish(w.Code, w.Quantity)
		asked = append(asked, wish)
		out.Wants = append(out.Wants, t.WishLine(wish, dots(i.ProductName, i.VariantName), (i.Now(at)*money.VND(w.Quantity)).String()))
		if left := i.Left(at); left < w.Quantity && f.At(at).OnAir() {
			out.Notes = append(out.Notes, t.Few(w.Code, left))
		}
	}
	for _, code := range d.Unknown {
		out.Notes = append(out.Notes, t.Unknown(code))
	}
	for _, why := range d.Doubts {
		out.Notes = append(out.Notes, t.Doubts[string(why)])
	}
	if d.Times > 1 {
		out.Notes = append(out.Notes, t.Times(d.Times))
	}
	switch {
	case len(d.Phones) > 0:
		out.Notes = append(out.Notes, t.Phone)
	case len(d.Wants) > 0 && !d.Has(comments.BadPhone):
		out.Notes = append(out.Notes, t.NoPhone)
	}
	if len(asked) > 0 && !f.Rehearsal && f.At(at).OnAir() {
		out.Reply = t.ReplyText(strings.Join(asked, ", "), o.BaseURL+"/live/"+f.Slug+"?ma="+d.Wants[0].Code)
	}
	return out
}
