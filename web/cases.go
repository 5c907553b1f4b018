package web

import (
	"context"
	"slices"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// mountCases gives what is asked for after the sale its addresses, each under the order.
func (s *Shop) mountCases(app fiber.Router) {
	small := edge.Limit(biggestForm)
	pace := edge.Throttle(s.Limiter, "cases", edge.Rate{Every: 10 * time.Second, Burst: 20})
	app.Get("/don/:code/phan-anh", s.caseForm)
	app.Post("/don/:code/phan-anh", edge.Limit(biggestReview), pace, s.openCase)
	app.Get("/don/:code/phan-anh/:number", s.showCase)
	app.Get("/don/:code/phan-anh/:number/anh/:file", s.casePicture)
	app.Post("/don/:code/phan-anh/:number/buoc", small, pace, s.stepCase)
	app.Post("/don/:code/tai-khoan", small, pace, s.giveAccount)
}

// asked is an order opened by its link.
type asked struct {
	purchase *orders.Purchase
	order    *orders.Order
	key      string
}

func (s *Shop) askedOf(c *fiber.Ctx, key string) (*asked, error) {
	p, err := s.Links.Open(c.UserContext(), c.Params("code"), key)
	if err != nil {
		return nil, err
	}
	return &asked{purchase: p, order: chosenOrder(p, c.Params("code")), key: s.Links.Key(p)}, nil
}

func (a *asked) at() string { return "/don/" + a.order.Code + "/phan-anh" }

func (a *asked) caseAt(number int) string {
	return a.at() + "/" + strconv.Itoa(number) + "?k=" + a.key
}

func (s *Shop) caseForm(c *fiber.Ctx) error {
	a, err := s.askedOf(c, c.Query("k"))
	if err != nil {
		return err
	}
	if err := s.sentOnly(c.UserContext(), a); err != nil {
		return err
	}
	r := returns.Request{}
	if r.Once, err = s.Cases.Once(); err != nil {
		return err
	}
	return s.caseFormPage(c, fiber.StatusOK, a, r, nil, ui.Message{})
}

// sentOnly leaves of the order what was sent, or is to be: nobody complains of the rest.
func (s *Shop) sentOnly(ctx context.Context, a *asked) error {
	lines, err := s.Orders.SentLines(ctx, a.order)
	if err != nil {
		return err
	}
	sent := *a.order
	sent.Lines, a.order = lines, &sent
	return nil
}

// openCase notes what the buyer asks for. What was typed stays when something is wrong; of
// pictures a browser sends nothing twice, so they are chosen anew.
func (s *Shop) openCase(c *fiber.Ctx) error {
	a, err := s.askedOf(c, edge.Form(c, "k"))
	if err != nil {
		return err
	}
	if err := s.sentOnly(c.UserContext(), a); err != nil {
		return err
	}
	r := returns.Request{Once: edge.Form(c, "once"), Reason: returns.Reason(edge.Form(c, "reason")), Wants: returns.Wish(edge.Form(c, "wants")), Body: edge.Text(c, "body"), Lines: map[int64]int{}}
	ticked := edge.Forms(c, "line", len(a.order.Lines))
	for _, l := range a.order.Lines {
		name := strconv.FormatInt(l.ID, 10)
		many := edge.Form(c, "so-"+name)
		if slices.Contains(ticked, name) || many != "" {
			r.Lines[l.ID] = number(many, l.Quantity)
		}
	}
	names, files, err := edge.Files(c, "photos", media.MaxBytes)
	if err != nil {
		return err
	}
	var opened *returns.Case
	if r.Photos, err = s.Studio.Keep(c.UserContext(), files[:min(len(files), returns.MostPhotos+1)]); err == nil {
		opened, err = s.Cases.Open(c.UserContext(), audit.Actor{Kind: audit.Buyer}, catalog.Everything(), a.order.ID, r)
	} else {
		err = s.unkept(c, names, err)
	}
	if form, ok := fault.AsForm(err); ok {
		return s.caseFormPage(c, fiber.StatusUnprocessableEntity, a, r, form, ui.Message{})
	}
	if no, ok := fault.As(err); ok && no.Kind != fault.NotFound {
		return s.caseFormPage(c, edge.Status(no), a, r, nil, s.refusal(no))
	}
	if err != nil {
		return err
	}
	return c.Redirect(a.caseAt(opened.Number)+"&da=ask", fiber.StatusSeeOther)
}

// refusal is a no in the words of the shop.
func (s *Shop) refusal(no *fault.Error) ui.Message {
	return ui.Message{Text: s.Texts.Faults.Sentence(no.Key, no.Details), Icon: "info", Tone: "warn"}
}

func (s *Shop) showCase(c *fiber.Ctx) error {
	a, err := s.askedOf(c, c.Query("k"))
	if err != nil {
		return err
	}
	flash := ui.Message{}
	said := s.Texts.Cases.Done[c.Query("da")]
	if c.Query("da") == "tai-khoan" {
		said = s.Texts.Cases.AccountSaved
	}
	if said != "" {
		flash = ui.Message{Text: said, Icon: "circle-check", Tone: ui.Leaf}
	}
	return s.casePage(c, fiber.StatusOK, a, number(c.Params("number"), 0), flash, nil)
}

// stepCase is the buyer's own step: to take an offer, to say that the goods left, to come
// back, to take it all back.
func (s *Shop) stepCase(c *fiber.Ctx) error {
	a, err := s.askedOf(c, edge.Form(c, "k"))
	if err != nil {
		return err
	}
	n := number(c.Params("number"), 0)
	k, err := s.Cases.ByNumber(c.UserContext(), a.order.ID, n)
	if err != nil {
		return err
	}
	step := returns.Step(edge.Form(c, "do"))
	err = s.Cases.Take(c.UserContext(), audit.Actor{Kind: audit.Buyer}, catalog.Everything(), k.ID, number(edge.Form(c, "seen"), 0), step, edge.Text(c, "words"))
	if no, ok := fault.As(err); ok && no.Kind != fault.NotFound {
		return s.casePage(c, edge.Status(no), a, n, s.refusal(no), nil)
	}
	if err != nil {
		return err
	}
	return c.Redirect(a.caseAt(n)+"&da="+string(step), fiber.StatusSeeOther)
}

// giveAccount keeps where a refund is to go, for who holds the order's link.
func (s *Shop) giveAccount(c *fiber.Ctx) error {
	a, err := s.askedOf(c, edge.Form(c, "k"))
	if err != nil {
		return err
	}
	t := typedAccount{bank: edge.Form(c, "bank"), number: edge.Form(c, "account"), holder: edge.Form(c, "holder")}
	n := number(edge.Form(c, "case"), 0)
	err = s.Cases.GiveAccount(c.UserContext(), a.order.ID, t.bank, t.number, t.holder)
	if form, ok := fault.AsForm(err); ok {
		t.wrong = form
		if n > 0 {
			return s.casePage(c, fiber.StatusUnprocessableEntity, a, n, ui.Message{}, &t)
		}
		return s.orderSheet(c, fiber.StatusUnprocessableEntity, a.purchase, a.order, sheet{account: &t})
	}
	if err != nil {
		return err
	}
	if n > 0 {
		return c.Redirect(a.caseAt(n)+"&da=tai-khoan", fiber.StatusSeeOther)
	}
	return c.Redirect("/don/"+a.order.Code+"?k="+a.key+"&da=tai-khoan#tai-khoan", fiber.StatusSeeOther)
}

// casePicture answers a copy of a picture to who holds the order's link.
func (s *Shop) casePicture(c *fiber.Ctx) error {
	a, err := s.askedOf(c, c.Query("k"))
	if err != nil {
		return err
	}
	k, err := s.Cases.ByNumber(c.UserContext(), a.order.ID, number(c.Params("number"), 0))
	if err != nil {
		return err
	}
	name, ok := media.ParseName(c.Params("file"))
	if ok {
		if ok, err = s.Cases.Has(c.UserContext(), k.ID, name.Hash); err != nil {
			return err
		}
	}
	if !ok {
		return fault.New(fault.NotFound, "page.not_found")
	}
	return s.lend(c, name, "private, no-store")
}

func (s *Shop) caseFormPage(c *fiber.Ctx, status int, a *asked, r returns.Request, wrong *fault.Form, flash ui.Message) error {
	v := s.caseFormView(a, r, wrong)
	v.Flash = flash
	p := s.hidden(v.Title)
	p.Wrong = wrong != nil
	return s.private(c, status, view.CaseFormPage(p, v))
}
