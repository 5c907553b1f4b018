package web

import (
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/privacy"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

const ownDataAt = "/du-lieu-cua-toi"

// mountPrivacy gives what people may ask about their own data its addresses.
func (s *Shop) mountPrivacy(app fiber.Router) {
	small := edge.Limit(biggestForm)
	pace := edge.Throttle(s.Limiter, "privacy", edge.Rate{Every: 10 * time.Second, Burst: 20})
	app.Get(ownDataAt, s.askData)
	app.Post(ownDataAt, small, s.slowly(), s.sendAsking)
	app.Get(ownDataAt+"/:id", s.dataTicket)
	app.Get("/don/:code/du-lieu", s.ownData)
	app.Get("/don/:code/du-lieu.json", s.ownDataFile)
	app.Post("/don/:code/du-lieu", small, pace, s.askErase)
}

func (s *Shop) askData(c *fiber.Ctx) error { return s.askDataPage(c, fiber.StatusOK, "", "", "") }

func (s *Shop) askDataPage(c *fiber.Ctx, status int, kind, code, last4 string, wrongs ...ui.Wrong) error {
	t := s.Texts.Privacy
	v := view.AskData{Kind: ui.Choices{ID: "kind", Label: t.Kind}, Wrongs: wrongs,
		Code:  ui.Field{ID: "code", Label: t.Code, Hint: s.Texts.Lookup.CodeHint, Value: code, MaxLength: 40, Attrs: map[string]any{"autocapitalize": "characters"}},
		Last4: ui.Field{ID: "last4", Label: t.Last4, Value: last4, InputMode: "numeric", MaxLength: 30}}
	for _, k := range []privacy.Kind{privacy.Show, privacy.Erase} {
		v.Kind.Options = append(v.Kind.Options, ui.Option{Value: string(k), Label: t.Kinds[string(k)], Note: t.KindNotes[string(k)], Chosen: string(k) == kind})
	}
	for _, w := range wrongs {
		switch w.ID {
		case "kind":
			v.Kind.Error = w.Text
		case "code":
			v.Code.Error = w.Text
		default:
			v.Last4.Error = w.Text
		}
	}
	p := s.frame(t.Title, t.Description, ownDataAt)
	p.Wrong, p.NoIndex = len(wrongs) > 0, true
	if status == fiber.StatusOK {
		return s.public(c, view.AskDataPage(p, v))
	}
	return s.private(c, status, view.AskDataPage(p, v))
}

// sendAsking begins a request for who knows the code of an order and the end of the number.
// A wrong code, an unknown one and wrong digits get the same answer.
func (s *Shop) sendAsking(c *fiber.Ctx) error {
	kind, code, last4 := edge.Form(c, "kind"), edge.Form(c, "code"), edge.Form(c, "last4")
	t := s.Texts.Privacy
	var missing []ui.Wrong
	if kind != string(privacy.Show) && kind != string(privacy.Erase) {
		missing = append(missing, ui.Wrong{ID: "kind", Text: t.NoKind})
	}
	if code == "" {
		missing = append(missing, ui.Wrong{ID: "code", Text: s.Texts.Lookup.NoCode})
	}
	if last4 == "" {
		missing = append(missing, ui.Wrong{ID: "last4", Text: s.Texts.Lookup.NoLast4})
	}
	if len(missing) > 0 {
		return s.askDataPage(c, fiber.StatusUnprocessableEntity, kind, code, last4, missing...)
	}
	p, err := s.Links.LookUp(c.UserContext(), code, lastFour(last4))
	if fault.Is(err, "order.not_found") {
		return s.askDataPage(c, fiber.StatusNotFound, kind, code, last4, ui.Wrong{ID: "code", Text: t.NotFound})
	}
	if err != nil {
		return err
	}
	r, err := s.Privacy.Ask(c.UserContext(), p.ID, privacy.Kind(kind), privacy.ByCode)
	if err != nil {
		return err
	}
	return c.Redirect(s.ticketOf(r), fiber.StatusSeeOther)
}

func (s *Shop) ticketOf(r *privacy.Request) string {
	return ownDataAt + "/" + strconv.FormatInt(r.ID, 10) + "?k=" + s.Privacy.Key(r)
}

func (s *Shop) dataTicket(c *fiber.Ctx) error {
	r, err := s.Privacy.Ticket(c.UserContext(), id(c.Params("id")), c.Query("k"))
	if err != nil {
		return err
	}
	t := s.Texts.Privacy
	v := view.DataTicket{Title: t.Ticket(r.Code()), State: ui.Badge{Label: t.States[string(r.State)], Icon: "clock"}, Text: t.StateText[string(r.State)],
		Facts: []ui.Fact{{Name: t.Asked, Value: t.Kinds[string(r.Kind)]}}, Policy: ui.Link{Label: t.Policy, Href: "/chinh-sach/bao-mat"}}
	switch r.State {
	case privacy.Open:
		v.Due = t.DueBy(vntime.Moment(r.DueBy))
	case privacy.Done:
		v.State.Icon, v.Text = "circle-check", t.StateText["done "+string(r.Kind)]
	case privacy.Declined:
		v.State.Icon, v.Due = "ban", t.Because(r.Answer)
	}
	return s.private(c, fiber.StatusOK, view.DataTicketPage(s.hidden(v.Title), v))
}

// askErase begins a request to erase for who holds a purchase's link.
func (s *Shop) askErase(c *fiber.Ctx) error {
	a, err := s.askedOf(c, edge.Form(c, "k"))
	if err != nil {
		return err
	}
	r, err := s.Privacy.Ask(c.UserContext(), a.purchase.ID, privacy.Erase, privacy.ByLink)
	if err != nil {
		return err
	}
	return c.Redirect(s.ticketOf(r), fiber.StatusSeeOther)
}

// ownData shows all that is kept of a buyer in one purchase to who holds its link.
func (s *Shop) ownData(c *fiber.Ctx) error {
	a, err := s.askedOf(c, c.Query("k"))
	if err != nil {
		return err
	}
	own, err := s.ownFile(c, a)
	if err != nil {
		return err
	}
	t := s.Texts.Privacy
	v := view.OwnData{File: "/don/" + a.order.Code + "/du-lieu.json?k=" + a.key, Action: "/don/" + a.order.Code + "/du-lieu", Key: a.key, Back: "/don/" + a.order.Code + "?k=" + a.key, Facts: own.facts(t.OwnWhat, vntime.Moment(a.purchase.CreatedAt), s.termsRead(own.Terms))}
	return s.private(c, fiber.StatusOK, view.OwnDataPage(s.hidden(t.Own), v))
}

// ownDataFile is the same for programs.
func (s *Shop) ownDataFile(c *fiber.Ctx) error {
	a, err := s.askedOf(c, c.Query("k"))
	if err != nil {
		return err
	}
	own, err := s.ownFile(c, a)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderCacheControl, "no-store")
	c.Set("Referrer-Policy", "no-referrer")
	c.Set("X-Robots-Tag", "noindex")
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="du-lieu-`+a.purchase.Code+`.json"`)
	return c.JSON(own)
}

// ownFile is what is kept of a buyer in one purchase.
type ownFile struct {
	Code    string     `json:"code"`
	Name    string     `json:"name"`
	Phone   string     `json:"phone"`
	Email   string     `json:"email,omitempty"`
	Address string     `json:"address,omitempty"`
	Note    string     `json:"note,omitempty"`
	Placed  string     `json:"placed_at"`
	Terms   string     `json:"terms_version"`
	Orders  []ownOrder `json:"orders"`
	Besides []ownThing `json:"besides,omitempty"`
}

// ownThing is something else that is kept: a voucher that was used, wishes for what was made.
type ownThing struct {
	Kind string `json:"kind"`
	At   string `json:"at"`
	Text string `json:"text"`
}

type ownOrder struct {
	Code     string   `json:"code"`
	Producer string   `json:"producer"`
	State    string   `json:"state"`
	Total    int64    `json:"total"`
	Ordered  int64    `json:"ordered_total,omitempty"` // where it comes to less now
	Things   []string `json:"things"`
	Cases    []string `json:"cases,omitempty"`
	Reviews  []string `json:"reviews,omitempty"`
	Account  string   `json:"refund_account,omitempty"`
}

func (s *Shop) ownFile(c *fiber.Ctx, a *asked) (*ownFile, error) {
	p, ctx := a.purchase, c.UserContext()
	out := &ownFile{Code: p.Code, Name: p.BuyerName, Phone: phone.Number(p.BuyerPhone).National(), Email: p.BuyerEmail, Address: strings.TrimPrefix(p.AddressLine+", "+p.PlaceText, ", "),
		Note: p.Note, Placed: p.CreatedAt.Format(time.RFC3339), Terms: p.TermsVersion}
	for i := range p.Orders {
		o := &p.Orders[i]
		own := ownOrder{Code: o.Code, Producer: o.ProducerName, State: s.Texts.Order.States[badgeState(o)], Total: int64(o.Comes())}
		if o.Comes() != o.Total {
			own.Ordered = int64(o.Total)
		}
		var ids []int64
		for _, l := range o.Lines {
			own.Things, ids = append(own.Things, s.Texts.Cases.Office.LineOf(l.Quantity, l.ProductName, l.VariantName)), append(ids, l.ID)
		}
		cases, err := s.Cases.OfOrder(ctx, o.ID)
		if err != nil {
			return nil, err
		}
		for _, k := range cases {
			own.Cases = append(own.Cases, k.Code()+": "+k.Body)
		}
		said, err := s.Reviews.OfLines(ctx, ids)
		if err != nil {
			return nil, err
		}
		for _, r := range said {
			if r.Body != "" {
				own.Reviews = append(own.Reviews, r.Body)
			}
		}
		account, err := s.Cases.AccountOf(ctx, o.ID)
		if err != nil {
			return nil, err
		}
		if account != nil {
			own.Account = account.Bank + " " + account.Ends()
		}
		out.Orders = append(out.Orders, own)
	}
	held, err := s.Privacy.Besides(ctx, p.ID)
	for _, h := range held {
		out.Besides = append(out.Besides, ownThing{h.Kind, h.At.Format(time.RFC3339), h.Text})
	}
	return out, err
}

// termsRead is what people read of a version of the rules: its title and its day, where the name alone
// is kept.
func (s *Shop) termsRead(name string) string {
	if link := s.acceptedTerms(name); link != nil {
		return link.Label
	}
	return name
}

func (f *ownFile) facts(names map[string]string, placed, terms string) []ui.Fact {
	var out []ui.Fact
	add := func(name, value string) {
		if value != "" {
			out = append(out, ui.Fact{Name: names[name], Value: value})
		}
	}
	add("name", f.Name)
	add("phone", f.Phone)
	add("email", f.Email)
	add("address", f.Address)
	add("note", f.Note)
	add("placed", placed)
	add("terms", terms)
	for _, o := range f.Orders {
		add("order", ordercode.Code(o.Code).Shown()+", "+o.Producer+": "+strings.Join(o.Things, "; "))
		add("case", strings.Join(o.Cases, "; "))
		add("review", strings.Join(o.Reviews, "; "))
		add("account", o.Account)
	}
	for _, h := range f.Besides {
		add(h.Kind, h.Text)
	}
	return out
}
