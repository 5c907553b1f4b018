package admin

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/drafts"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// draftAt is where the personal link of a draft leads.
const draftAt = "/don-cho/"

// keptDrafts puts what was read in a session on its desk.
func (o *Office) keptDrafts(c *fiber.Ctx, s *seat, body *view.LiveDesk) error {
	f, t, now := s.Full, o.Texts.LiveDesk.Drafts, o.Now()
	list, err := o.Drafts.OfSession(c.UserContext(), f.ID)
	if err != nil {
		return err
	}
	onAir, count, clear, wishes := f.At(now).OnAir(), map[drafts.State]int{}, 0, map[string]int{}
	for i := range list {
		d := &list[i]
		state := d.At(now)
		count[state]++
		if state == drafts.Read && d.Clear() {
			clear++
		}
		for _, who := range []string{d.Phone, d.Author} {
			if who != "" && (state == drafts.Read || state == drafts.Held || state == drafts.Taken) {
				wishes[who]++
			}
		}
	}
	body.Keeps = onAir || len(list) > 0
	body.Counts = t.Counts(count[drafts.Read], count[drafts.Held], count[drafts.Taken], count[drafts.Ordered], count[drafts.Lapsed])
	if clear > 1 && onAir {
		body.HoldAll = &ui.Button{Label: t.HoldAll(clear), Icon: "package-check"}
	}
	for i := range list {
		body.Kept = append(body.Kept, o.keptDraft(s, &list[i], wishes))
	}
	return nil
}

// draftBadges are the signs of the states.
var draftBadges = map[drafts.State]ui.Badge{drafts.Read: {Icon: "message-circle"}, drafts.Held: {Icon: "clock", Tone: ui.Straw}, drafts.Taken: {Icon: "pencil", Tone: ui.River},
	drafts.Ordered: {Icon: "circle-check", Tone: ui.Leaf}, drafts.Lapsed: {Icon: "hourglass"}, drafts.Dropped: {Icon: "x"}}

// keptDraft is a draft as the desk shows it. Its number is whole only when nobody films any more.
func (o *Office) keptDraft(s *seat, d *drafts.Draft, wishes map[string]int) view.LiveDraft {
	f, desk, t, now := s.Full, o.Texts.LiveDesk, o.Texts.LiveDesk.Drafts, o.Now()
	state, onAir := d.At(now), f.At(now).OnAir()
	out := view.LiveDraft{Who: desk.NoAuthor, Text: d.Body, When: t.At(vntime.Clock(d.ReadAt), o.Texts.Live.Channels[d.Channel]), Badge: draftBadges[state]}
	out.Badge.Label = t.States[string(state)]
	if d.Author != "" {
		out.Who = maskName(d.Author)
	}
	var asked []string
	for _, l := range d.Lines {
		wish := desk.Wish(l.Code, l.Quantity)
		line := desk.WishLine(wish, l.ProductName, l.VariantName)
		switch {
		case state != drafts.Held && state != drafts.Taken:
			if i := f.ByCode(l.Code); i != nil && state == drafts.Read && onAir && i.Left(now) < l.Quantity {
				out.Notes = append(out.Notes, desk.Few(l.Code, i.Left(now)))
			}
		case l.Price == 0 && !d.Rehearsal:
			line = t.NotHeld(line)
		default:
			asked = append(asked, wish)
			line = t.HeldAt(line, (l.Price * money.VND(l.Quantity)).String())
		}
		out.Wants = append(out.Wants, line)
	}
	out.Notes = append(out.Notes, o.draftNotes(d.Unknown, d.Doubts, d.Times)...)
	if state == drafts.Read || state == drafts.Held {
		switch {
		case d.Phone != "" && onAir:
			out.Notes = append(out.Notes, desk.Phone)
		case d.Phone == "" && !strings.Contains(d.Doubts, "phone"):
			out.Notes = append(out.Notes, desk.NoPhone)
		}
		if wishes[d.Phone] > 1 || wishes[d.Author] > 1 {
			out.Notes = append(out.Notes, t.Same)
		}
	}
	o.draftSteps(s, d, asked, &out)
	return out
}

// draftSteps is what can be done with a draft, and what is said to its buyer.
func (o *Office) draftSteps(s *seat, d *drafts.Draft, asked []string, out *view.LiveDraft) {
	f, t, now := s.Full, o.Texts.LiveDesk.Drafts, o.Now()
	state, onAir, link := d.At(now), f.At(now).OnAir(), o.BaseURL+draftAt+d.Token
	step := func(name, label, icon string, kind ui.Kind) {
		out.Doings = append(out.Doings, view.Doing{Action: s.at + "/" + strconv.FormatInt(d.ID, 10) + "/" + name, Button: ui.Button{Label: label, Icon: icon, Small: true, Kind: kind}})
	}
	if state == drafts.Held || state == drafts.Taken {
		out.Until = t.Until(vntime.Clock(*d.Until))
	}
	switch state {
	case drafts.Read:
		if onAir {
			kind := ui.Primary
			if !d.Clear() {
				kind = ""
			}
			step("giu", t.Hold, "package-check", kind)
		}
		step("bo", t.Drop, "x", "")
	case drafts.Held:
		wishes := strings.Join(asked, ", ")
		switch {
		case d.Rehearsal:
			out.Reply = t.ReplyTok(wishes, vntime.Clock(*d.Until))
		case d.Channel == string(livestream.TikTok):
			out.Reply, out.Link, out.LinkNote = t.ReplyTok(wishes, vntime.Clock(*d.Until)), link, t.LinkTok
		default:
			out.Reply = t.ReplyText(wishes, vntime.Clock(*d.Until), link)
		}
		step("bo", t.Drop, "x", "")
	case drafts.Lapsed:
		if onAir && d.TakenAt == nil {
			step("giu", t.HoldAgain, "rotate-ccw", "")
			step("bo", t.Drop, "x", "")
		}
	case drafts.Ordered:
		out.Order = ui.Link{Label: t.Ordered(ordercode.Code(d.OrderCode).Shown())}
		if s.visit != nil {
			out.Order.Href = orderAddress(d.OrderCode)
		}
		if d.OrderState == string(orders.Cancelled) || d.OrderState == string(orders.Expired) {
			out.Notes = append(out.Notes, t.Cancelled)
		}
	}
	if n := phone.Number(d.Phone); n != "" && !onAir && state != drafts.Ordered && state != drafts.Dropped {
		out.Call = ui.Link{Label: t.Call + " " + n.National(), Href: "tel:" + d.Phone}
	}
}

// holdDraft holds what one draft asks for.
func (o *Office) holdDraft(c *fiber.Ctx, s *seat) error {
	return o.stepDraft(c, s, func(f *livestream.Full, d *drafts.Draft) (string, error) {
		if err := o.holds(c, f, d); err != nil || f.Rehearsal {
			return o.Texts.LiveDesk.Drafts.Pretended, err
		}
		var asked []string
		for _, l := range d.Lines {
			asked = append(asked, o.Texts.LiveDesk.Wish(l.Code, l.Quantity))
		}
		return o.Texts.LiveDesk.Drafts.Held(strings.Join(asked, ", "), vntime.Clock(o.Now().Add(catalog.FirmFor))), nil
	})
}

func (o *Office) dropDraft(c *fiber.Ctx, s *seat) error {
	return o.stepDraft(c, s, func(_ *livestream.Full, d *drafts.Draft) (string, error) {
		return o.Texts.LiveDesk.Drafts.DropSaid, o.Drafts.Drop(c.UserContext(), d.ID)
	})
}

// stepDraft does one step of the draft that the address names, and says on the desk what came of
// it, or why not.
func (o *Office) stepDraft(c *fiber.Ctx, s *seat, step func(f *livestream.Full, d *drafts.Draft) (string, error)) error {
	list, err := o.Drafts.OfSession(c.UserContext(), s.ID)
	if err != nil {
		return err
	}
	for i := range list {
		if list[i].ID != id(c.Params("draft")) {
			continue
		}
		said, err := step(s.Full, &list[i])
		if no, ok := fault.As(err); ok {
			said, err = o.sentence(no.Key, no.Details), nil
		}
		if err != nil {
			return err
		}
		return o.say(c, said, s.at)
	}
	return fault.New(fault.NotFound, "draft.not_found")
}

// holds holds what a draft asks for; in a rehearsal only the numbers go down.
func (o *Office) holds(c *fiber.Ctx, f *livestream.Full, d *drafts.Draft) error {
	if !f.Rehearsal {
		return o.Drafts.Hold(c.UserContext(), d.ID)
	}
	for _, l := range d.Lines {
		if err := o.Live.PretendHold(c.UserContext(), f.ID, l.ItemID, l.Quantity); err != nil {
			return err
		}
	}
	return o.Drafts.Pretend(c.UserContext(), d.ID)
}

// holdDrafts holds all that nobody has to ask about, who wrote first before who wrote later.
func (o *Office) holdDrafts(c *fiber.Ctx, s *seat) error {
	f := s.Full
	list, err := o.Drafts.OfSession(c.UserContext(), f.ID)
	if err != nil {
		return err
	}
	held, not := 0, 0
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].At(o.Now()) != drafts.Read || !list[i].Clear() {
			continue
		}
		err := o.holds(c, f, &list[i])
		if _, no := fault.As(err); no {
			not++
		} else if err != nil {
			return err
		} else {
			held++
		}
	}
	return o.say(c, o.Texts.LiveDesk.Drafts.HeldAll(held, not), s.at)
}
