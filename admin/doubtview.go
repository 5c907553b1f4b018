package admin

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/transfer"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// doubtDraft is what was typed about a message and could not be taken.
type doubtDraft struct {
	typed  bool
	line   draftLine
	note   string
	wrongs []ui.Wrong
}

func (o *Office) doubtRow(d *transfer.Doubt) view.DoubtRow {
	t := o.Texts.Doubts
	out := view.DoubtRow{Href: doubtAddress(d.ID), When: o.moment(d.ReceivedAt), Why: ui.Badge{Label: t.Why[d.Why], Tone: ui.Straw}, Says: t.NoMoney}
	if said, ok := d.Said(); ok {
		out.Says = t.Money(said.Amount.String())
	}
	if d.Times > 1 {
		out.Times = t.Times(d.Times, o.moment(d.Last()))
	}
	if d.DecidedAs != "" {
		out.Why.Tone, out.Decided, out.Note = "", t.DecidedAs[string(d.DecidedAs)], d.Note
		out.By = t.By(d.DecidedBy, o.moment(*d.DecidedAt))
	}
	return out
}

func (o *Office) doubtPage(c *fiber.Ctx, v *visit, status int, draft doubtDraft, flash ui.Message) error {
	if err := commune(v); err != nil {
		return err
	}
	d, err := o.Money.Doubt(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	t, at := o.Texts.Doubts, doubtAddress(d.ID)
	body := view.Doubt{Row: o.doubtRow(d), What: t.What[d.Why], Raw: d.Payload, Back: doubtsAt, Hidden: v.hidden()}
	body.Came = []ui.Fact{{Name: t.CameAt, Value: o.moment(d.ReceivedAt)}}
	if d.Times > 1 {
		body.Came = append(body.Came, ui.Fact{Name: t.Often, Value: body.Row.Times})
	}
	if sent, err := strconv.ParseInt(d.Stamp, 10, 64); err == nil && d.Why == transfer.Stale {
		body.Row.Why.Label += ", " + t.Apart(o.span(d.Last().Sub(time.Unix(sent, 0))))
	}
	said, readable := d.Said()
	if readable {
		body.Says = []ui.Fact{{Name: t.Amount, Value: said.Amount.String()}, {Name: t.Memo, Value: said.Content}, {Name: t.At, Value: vntime.Moment(said.HappenedAt)},
			{Name: t.Account, Value: maskedNumber(said.AccountNumber)}, {Name: t.Reference, Value: said.Reference}}
		if !d.Trusted() {
			body.Unvouched = t.Unvouched
		}
		known, err := o.Money.Told(c.UserContext(), said.ExternalID)
		if err != nil {
			return err
		}
		if known && d.DecidedAs == "" && d.Why != transfer.Differs {
			body.Known = t.Known
		}
	}
	if d.DecidedAs == "" {
		if d.Again() {
			body.Again = at + "/doc-lai"
		}
		if !draft.typed && readable {
			draft.line = draftLine{amount: said.Amount.Digits(), memo: said.Content, on: vntime.Date(said.HappenedAt)}
		}
		form, err := o.lineForm(c, v, draft.line)
		if err != nil {
			return err
		}
		form.Action, form.Open = at+"/ghi-tay", len(draft.line.wrongs) > 0
		body.Hand = &form
		body.Aside, body.AsideOpen = at+"/gac", len(draft.wrongs) > 0
		body.Note = ui.Field{ID: "note", Label: t.AsideWhy, Hint: o.hint("doubt.note"), Value: draft.note, MaxLength: 200, Error: wrongAt(draft.wrongs, "note")}
	}
	p, err := o.frame(c, v, t.Title, deskAt)
	if err != nil {
		return err
	}
	body.Wrongs = append(draft.wrongs, draft.line.wrongs...)
	p.Wrong = len(body.Wrongs) > 0
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.DoubtPage(p, body))
}

// span is a time apart as people say it.
func (o *Office) span(d time.Duration) string {
	t := o.Texts.Doubts
	switch d = d.Abs(); {
	case d < 2*time.Hour:
		return t.Minutes(int(d.Minutes()))
	case d < 48*time.Hour:
		return t.Hours(int(d.Hours()))
	}
	return t.Days(int(d.Hours() / 24))
}

// maskedNumber shows the end of an account's number alone.
func maskedNumber(number string) string {
	if len(number) <= 4 {
		return number
	}
	return "••••" + number[len(number)-4:]
}
