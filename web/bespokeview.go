package web

import (
	"cmp"
	"net/url"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// showBespoke is a request for who holds its link.
func (s *Shop) showBespoke(c *fiber.Ctx) error {
	r, err := s.Bespoke.Open(c.UserContext(), c.Params("code"), c.Query("k"))
	if err != nil {
		return err
	}
	return s.bespokePage(c, fiber.StatusOK, r, ui.Message{})
}

func (s *Shop) bespokePage(c *fiber.Ctx, status int, r *bespoke.Request, flash ui.Message) error {
	ctx, t := c.UserContext(), s.Texts.Bespoke
	list, err := s.Bespoke.Quotes(ctx, r.ID)
	if err != nil {
		return err
	}
	v := view.Bespoke{Title: t.Title(r.ProductName), Code: r.Shown(), Flash: flash, Key: s.Bespoke.Key(r), Action: bespokeAt + "/" + r.Code, Share: s.BaseURL + s.Bespoke.Path(r), Sample: r.Sample,
		Asked: []ui.Fact{{Name: t.Size, Value: r.Size}}}
	for _, f := range []ui.Fact{{Name: t.Wishes, Value: r.Wishes}, {Name: t.Place, Value: r.Place}} {
		if f.Value != "" {
			v.Asked = append(v.Asked, f)
		}
	}
	photos, err := s.bespokePhotos(c, r)
	if err != nil {
		return err
	}
	v.Photos = photos[0]
	if r.ProducerPhone != "" {
		v.Call = ui.Button{Label: t.CallMaker(r.ProducerName), Href: "tel:" + r.ProducerPhone, Icon: "phone"}
	}
	state := string(r.State)
	if r.State == bespoke.Ordered {
		if state, err = s.bespokeOrdered(c, r, list, photos, &v); err != nil {
			return err
		}
	} else if len(list) > 0 {
		v.Quote = s.bespokeQuote(&list[0], nil)
		for i := range list[1:] {
			v.Older = append(v.Older, *s.bespokeQuote(&list[i+1], nil))
		}
		if r.State == bespoke.Quoted {
			v.Words = strings.Split(s.bespokeWording(r, &list[0]), "\n")
			if list[0].Expired(s.Now()) {
				state = "expired_quote"
			} else {
				v.Accept = &view.BespokeAccept{Version: strconv.Itoa(list[0].Version), Wording: t.WordingVersion}
			}
		}
	}
	v.Withdraw = r.State.Open()
	v.State, v.Text = t.States[state], t.StateText[state]
	if r.Reason != "" && r.State != bespoke.Ordered {
		v.Because = t.Because(r.Reason)
	}
	p := s.hidden(v.Title)
	return s.private(c, status, view.BespokePage(p, v))
}

// bespokeWording is what a quote is accepted under, a paragraph a line.
func (s *Shop) bespokeWording(r *bespoke.Request, q *bespoke.Quote) string {
	return strings.Join(s.Texts.Bespoke.Wording(string(q.Rule), r.ProducerName, q.By(bespoke.OnAccept).String()), "\n")
}

// bespokeQuote is a version as pages draw it; with what was paid of each stage once it is
// ordered.
func (s *Shop) bespokeQuote(q *bespoke.Quote, paid []bespoke.Paying) *ui.PriceQuote {
	t := s.Texts.Bespoke
	out := &ui.PriceQuote{Title: t.Quote(q.Version), Note: t.QuoteNote(vntime.Moment(q.At), q.ByName), Total: q.Price,
		Terms: t.Terms(q.LeadDays, vntime.Date(q.ValidUntil), q.WarrantyMonths, q.Warranty, q.Note)}
	for _, it := range q.Items {
		out.Items = append(out.Items, ui.QuoteItem(it))
	}
	for i, st := range q.Stages {
		row := ui.QuoteStage{Label: st.Label, Due: t.Due[string(st.Due)], Share: st.Share, Amount: st.Amount}
		if paid != nil {
			row.State = t.StagePaid
			if left := paid[i].Left(); left > 0 {
				row.State = t.StageLeft + " " + left.String()
			}
		}
		out.Stages = append(out.Stages, row)
	}
	return out
}

// bespokeOrdered fills in how an ordered request goes on, and says where its order is.
func (s *Shop) bespokeOrdered(c *fiber.Ctx, r *bespoke.Request, list []bespoke.Quote, photos map[int64][]view.LentPhoto, v *view.Bespoke) (string, error) {
	ctx, t := c.UserContext(), s.Texts.Bespoke
	p, err := s.Orders.PurchaseOf(ctx, *r.OrderID)
	if err != nil {
		return "", err
	}
	o := &p.Orders[0]
	q := &list[0] // nothing is quoted after it was ordered
	v.Quote, v.Words = s.bespokeQuote(q, bespoke.Spread(q.Stages, o.Net())), strings.Split(r.Wording, "\n")
	at := "/don/" + o.Code + "?k=" + url.QueryEscape(s.Links.Key(p))
	v.Order = &ui.Button{Label: t.Order, Href: at, Icon: "receipt"}
	if due := o.DueNow(); due > 0 && !o.Gone() {
		v.Pay = &ui.Button{Label: t.Pay(due.String()), Href: at, Icon: "qr-code", Kind: ui.Primary}
	}
	told, err := s.Bespoke.Told(ctx, r.ID)
	if err != nil {
		return "", err
	}
	v.Running = !o.Gone()
	for _, x := range told {
		v.Progress = append(v.Progress, view.BespokeTold{When: vntime.Moment(x.At), Words: x.Words, Photos: photos[x.ID]})
	}
	if q.WarrantyMonths > 0 && o.Received() {
		v.Card = &ui.Button{Label: t.Card, Href: v.Action + "/bao-hanh?k=" + url.QueryEscape(v.Key), Icon: "shield-check"}
	}
	switch {
	case o.Gone() && o.CancelReason != "":
		v.Because = t.Because(o.CancelReason)
	case o.May(orders.Cancel) && o.ShipmentState == orders.ShipmentPacked:
		v.BreakLate = t.BreakOffLate
	case o.May(orders.Cancel):
		kept := min(q.KeptIf(bespoke.ByBuyer), max(o.Net(), 0))
		v.Break = &view.BespokeBreak{Says: t.BreakOffAsk(kept.String(), (o.Net() - kept).String())}
	}
	return bespokeState(o), nil
}

func bespokeState(o *orders.Order) string {
	if o.State == orders.Confirmed {
		return cmp.Or(string(o.ShipmentState), "ready")
	}
	return string(o.State)
}

// warrantyCard is the card of what was fitted, to be printed. Before that there is none.
func (s *Shop) warrantyCard(c *fiber.Ctx) error {
	r, err := s.Bespoke.Open(c.UserContext(), c.Params("code"), c.Query("k"))
	if err != nil {
		return err
	}
	if r.State != bespoke.Ordered {
		return fault.New(fault.NotFound, "bespoke.not_found")
	}
	card, err := s.Bespoke.Card(c.UserContext(), r)
	if err != nil {
		return err
	}
	t := s.Texts.Bespoke
	v := view.WarrantyCard{Back: ui.Link{Label: r.ProductName, Href: s.Bespoke.Path(r)}, Maker: r.ProducerName, Sample: r.Sample, Facts: []ui.Fact{{Name: t.CardNumber, Value: card.Number}, {Name: t.CardFor, Value: r.ProductName + ", " + r.Size}, {Name: t.CardOf, Value: strings.Trim(r.ProducerName+", "+national(r.ProducerPhone), ", ")},
		{Name: t.Name, Value: r.Name}, {Name: t.Place, Value: r.Place}, {Name: t.CardFrom, Value: vntime.Date(card.From)}, {Name: t.CardUntil, Value: vntime.Date(card.Until)}, {Name: t.CardCovers, Value: card.Covers}}}
	return s.private(c, fiber.StatusOK, view.WarrantyCardPage(s.hidden(t.CardTitle), v))
}

// bespokePhotos are the pictures of a request, by the word on its progress that they came
// with; those that were sent with the request itself under 0.
func (s *Shop) bespokePhotos(c *fiber.Ctx, r *bespoke.Request) (map[int64][]view.LentPhoto, error) {
	list, err := s.Bespoke.Pictures(c.UserContext(), r.ID)
	if err != nil {
		return nil, err
	}
	t, key, out := s.Texts.Bespoke, "?k="+url.QueryEscape(s.Bespoke.Key(r)), map[int64][]view.LentPhoto{}
	for _, p := range list {
		one := view.LentPhoto{Alt: t.PhotoNth(len(out[p.ProgressID]) + 1)}
		switch p.State {
		case catalog.PhotoReady:
			at := func(width int32) string {
				return bespokeAt + "/" + r.Code + "/anh/" + media.Name{Hash: p.Hash, Width: int(width), Format: media.JPEG}.String() + key
			}
			one.Src, one.Href = at(p.Widths[0]), at(p.Widths[len(p.Widths)-1])
		case catalog.PhotoFailed:
			continue
		default:
			one.Says = t.PhotoWaits
		}
		out[p.ProgressID] = append(out[p.ProgressID], one)
	}
	return out, nil
}

// bespokePicture answers a copy of a picture to who holds the request's link.
func (s *Shop) bespokePicture(c *fiber.Ctx) error {
	r, err := s.Bespoke.Open(c.UserContext(), c.Params("code"), c.Query("k"))
	if err != nil {
		return err
	}
	name, ok := media.ParseName(c.Params("file"))
	if ok {
		if ok, err = s.Bespoke.Has(c.UserContext(), r.ID, name.Hash); err != nil {
			return err
		}
	}
	if !ok {
		return fault.New(fault.NotFound, "page.not_found")
	}
	return s.lend(c, name, "private, no-store")
}
