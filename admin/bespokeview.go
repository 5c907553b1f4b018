package admin

import (
	"crypto/rand"
	"fmt"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/phrase"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) bespokePage(c *fiber.Ctx, v *visit, b *bench) error {
	ctx, t, r := c.UserContext(), o.Texts.Bespoke.Office, b.request
	list, err := o.Bespoke.Quotes(ctx, r.ID)
	if err != nil {
		return err
	}
	body := view.Bespoke{Hidden: v.hidden(), Wrongs: b.wrongs, Wants: []ui.Fact{{Name: o.Texts.Bespoke.Size, Value: r.Size}}, Buyer: o.bespokeBuyer(b)}
	if r.Wishes != "" {
		body.Wants = append(body.Wants, ui.Fact{Name: o.Texts.Bespoke.Wishes, Value: r.Wishes})
	}
	if !b.shown && r.Phone != "" && v.who.Can(auth.UpdateOrders) {
		body.Show = bespokeAddress(r) + "/lien-he"
	}
	pictures, err := o.Bespoke.Pictures(ctx, r.ID)
	if err != nil {
		return err
	}
	body.Photos, body.ToldPhotos = o.bespokePhotos(r, pictures)
	var last *bespoke.Quote
	if len(list) > 0 {
		last = &list[0]
	}
	may := v.who.Can(auth.UpdateOrders)
	if r.State == bespoke.Ordered {
		if err := o.bespokeWork(c, v, b, last, &body); err != nil {
			return err
		}
	}
	if may && r.State.Open() {
		o.quoteStart(b, last)
		body.Form = o.quoteForm(b)
		body.Doings = append(body.Doings, view.Doing{Title: t.Decline, Fold: true, Open: wrongAt(b.wrongs, "decline") != "", Action: bespokeAddress(r) + "/tu-choi", Button: ui.Button{Label: t.DeclineDo, Danger: true},
			Fields: []view.Item{{Input: &ui.Field{ID: "decline", Label: t.DeclineWhy, Hint: o.hint("bespoke.decline"), Value: b.typed["decline"], MaxLength: 200, Error: wrongAt(b.wrongs, "decline")}}}})
	}
	if b.preview != nil {
		body.Preview = o.bespokeQuote(b.preview, nil)
	}
	for i := range list {
		if r.State != bespoke.Ordered || i > 0 {
			body.Quotes = append(body.Quotes, *o.bespokeQuote(&list[i], nil))
		}
	}
	p, err := o.frame(c, v, r.ProductName, bespokeAt)
	if err != nil {
		return err
	}
	badge := o.bespokeBadge(r)
	p.Badge, p.Back, p.Note, p.Wrong = &badge, &ui.Link{Label: o.quotesTitle(v, t.Title), Href: bespokeAt}, r.Shown()+" · "+r.ProducerName, len(b.wrongs) > 0
	p.History = o.historyLink(v, "bespoke", r.ID)
	if b.flash.Text != "" {
		p.Flash = b.flash
	}
	return page(c, b.status, view.BespokePage(p, body))
}

// bespokeBuyer is who asked, masked until somebody who may asks to see it.
func (o *Office) bespokeBuyer(b *bench) []ui.Fact {
	t, r := o.Texts.Bespoke, b.request
	number := phone.Number(r.Phone)
	if !b.shown {
		return []ui.Fact{{Name: t.Name, Value: maskName(r.Name)}, {Name: t.Phone, Value: number.Masked()}}
	}
	out := []ui.Fact{{Name: t.Name, Value: r.Name}, {Name: t.Phone, Value: number.National()}, {Name: t.Place, Value: r.Place}}
	if r.Email != "" {
		out = append(out, ui.Fact{Name: t.Email, Value: r.Email})
	}
	return out
}

// bespokeWork is what happens next with an ordered request, and what may be written down.
func (o *Office) bespokeWork(c *fiber.Ctx, v *visit, b *bench, q *bespoke.Quote, body *view.Bespoke) error {
	ctx, t, r := c.UserContext(), o.Texts.Bespoke.Office, b.request
	order, _, err := o.Orders.OrderByCode(ctx, v.scope(auth.ReadOrders), r.OrderCode)
	if err != nil {
		return err
	}
	told, err := o.Bespoke.Told(ctx, r.ID)
	if err != nil {
		return err
	}
	for _, x := range told {
		body.Told = append(body.Told, ui.Change{What: x.Words, When: o.moment(x.At) + " · " + x.ByName})
	}
	body.Accepted = o.bespokeQuote(q, bespoke.Spread(q.Stages, order.Net()))
	body.Order, body.AcceptedNote = &ui.Button{Label: t.SeeOrder, Href: orderAddress(order.Code), Icon: "receipt"}, t.Accepted(q.Version, o.moment(*r.AcceptedAt))
	at, may := bespokeAddress(r), v.who.Can(auth.UpdateOrders)
	due := order.DueNow().String()
	switch {
	case order.Gone() && order.Kept < 0 && order.Credit() > 0:
		body.Next = t.OffDouble(order.Credit().String(), (-order.Kept).String())
	case order.Gone():
		body.Next = t.Off
	case order.State == orders.Completed:
		body.Next = t.Done
	case order.State == orders.Placed:
		body.Next = t.WaitsFirst(due)
	case order.ShipmentState == orders.ShipmentDelivered:
		body.Next = t.WaitsEnd(due)
	case order.May(orders.Pack) && may:
		body.Next, body.Do = t.FinishNote, &view.Doing{Action: at + "/xong", Button: ui.Button{Label: t.Finish, Kind: ui.Primary}}
	case order.ShipmentState == orders.ShipmentPacked && order.DueNow() > 0:
		body.Next = t.WaitsMore(due)
	case (order.May(orders.Ship) || order.May(orders.Deliver)) && may:
		body.Next, body.Do = t.FitNote, &view.Doing{Action: at + "/lap", Button: ui.Button{Label: t.Fit, Kind: ui.Primary}}
	}
	if order.Gone() || !may {
		return nil
	}
	body.Doings = append(body.Doings, view.Doing{Files: true, Note: t.TellHint, Action: at + "/tien-do", Button: ui.Button{Label: t.TellDo},
		Fields: []view.Item{{Input: &ui.Field{ID: "words", Label: t.Tell, Hint: o.hint("bespoke.words"), Value: b.typed["words"], Rows: 3, MaxLength: bespoke.MostText, Error: wrongAt(b.wrongs, "words")}},
			{Input: &ui.Field{ID: "photos", Type: "file", Label: o.Texts.Bespoke.Photos, Hint: t.TellPhotos(bespoke.MostPhotos), Optional: true, Attrs: templ.Attributes{"multiple": true, "accept": "image/jpeg,image/png,image/webp", "data-shrink": true}}}}})
	if order.Due() > 0 && v.who.Can(auth.UpdatePayments) {
		body.Doings = append(body.Doings, o.bespokeCash(b, order))
	}
	if order.May(orders.Cancel) {
		if b.begin, err = o.begin(c.UserContext(), phrase.MadeBreak); err != nil {
			return err
		}
		body.Doings = append(body.Doings, o.bespokeBreak(b, q, order))
	}
	return nil
}

func (o *Office) bespokeCash(b *bench, order *orders.Order) view.Doing {
	t, amount := o.Texts.Bespoke.Office, b.typed["amount"]
	if amount == "" && order.DueNow() > 0 {
		amount = order.DueNow().Digits()
	}
	return view.Doing{Title: t.Cash, Fold: true, Open: wrongAt(b.wrongs, "amount") != "", Note: t.CashHint, Action: bespokeAddress(b.request) + "/tien-mat", Button: ui.Button{Label: t.CashDo}, Hidden: []ui.Hidden{{Name: "key", Value: rand.Text()}},
		Fields: []view.Item{{Input: &ui.Field{ID: "amount", Label: t.Amount, Hint: o.hint("bespoke.amount"), Value: amount, InputMode: "numeric", MaxLength: 20, Error: wrongAt(b.wrongs, "amount")}}}}
}

func (o *Office) bespokeBreak(b *bench, q *bespoke.Quote, order *orders.Order) view.Doing {
	t, note := o.Texts.Bespoke.Office, o.Texts.Bespoke.Office.BreakOffNote
	if q.Rule == bespoke.Deposit {
		first := max(min(q.By(bespoke.OnAccept), order.Net()), 0)
		note = t.BreakOffTerms(first.String(), (order.Net() - first).String(), (order.Net() + first).String())
	}
	who := ui.Choices{ID: "who", Label: t.Who}
	for _, w := range []bespoke.Breaks{bespoke.ByBuyer, bespoke.ByProducer} {
		who.Options = append(who.Options, ui.Option{Value: string(w), Label: t.Whos[string(w)], Chosen: b.typed["who"] == string(w)})
	}
	return view.Doing{Title: t.BreakOff, Fold: true, Open: wrongAt(b.wrongs, "reason") != "", Note: note, Action: bespokeAddress(b.request) + "/dung", Button: ui.Button{Label: t.BreakOffDo, Danger: true},
		Fields: []view.Item{{Pills: &who}, {Input: &ui.Field{ID: "reason", Label: t.BreakOffWhy, Hint: o.hint("bespoke.reason"), Value: b.typed["reason"], MaxLength: 200, Error: wrongAt(b.wrongs, "reason")}, Phrases: b.begin}}}
}

func (o *Office) bespokeQuote(q *bespoke.Quote, paid []bespoke.Paying) *ui.PriceQuote {
	t := o.Texts.Bespoke
	out := &ui.PriceQuote{Title: t.Quote(q.Version), Note: t.QuoteNote(o.moment(q.At), q.ByName), Total: q.Price,
		Terms: append(t.Terms(q.LeadDays, vntime.Date(q.ValidUntil), q.WarrantyMonths, q.Warranty, q.Note), [2]string{t.Office.Rule, t.Office.Rules[string(q.Rule)]})}
	for _, it := range q.Items {
		out.Items = append(out.Items, ui.QuoteItem(it))
	}
	for i, st := range q.Stages {
		row := ui.QuoteStage{Label: st.Label, Due: t.Due[string(st.Due)], Share: st.Share, Amount: st.Amount}
		if len(paid) > 0 {
			row.State = fmt.Sprintf("%s %s", t.StagePaid, paid[i].Paid)
		}
		out.Stages = append(out.Stages, row)
	}
	return out
}

// bespokePhotos are the pictures of a request, and those of its progress.
func (o *Office) bespokePhotos(r *bespoke.Request, list []bespoke.Picture) (asked, told []view.ReviewPhoto) {
	for i, p := range list {
		if p.State != catalog.PhotoReady {
			continue
		}
		at := func(width int32) string {
			return bespokeAddress(r) + "/anh/" + media.Name{Hash: p.Hash, Width: int(width), Format: media.JPEG}.String()
		}
		one := view.ReviewPhoto{Alt: o.Texts.Bespoke.PhotoNth(i + 1), Src: at(p.Widths[0]), Href: at(p.Widths[len(p.Widths)-1])}
		if p.ProgressID != 0 {
			told = append(told, one)
		} else {
			asked = append(asked, one)
		}
	}
	return asked, told
}

// bespokePhoto lends a copy of a picture to who may read the request.
func (o *Office) bespokePhoto(c *fiber.Ctx, v *visit) error {
	b, err := o.benchOf(c, v)
	if err != nil {
		return err
	}
	name, ok := media.ParseName(c.Params("file"))
	if ok {
		if ok, err = o.Bespoke.Has(c.UserContext(), b.request.ID, name.Hash); err != nil {
			return err
		}
	}
	if !ok {
		return fiber.ErrNotFound
	}
	return o.lend(c, name)
}
