package admin

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/orders/card"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const casesAt = "/quan-tri/phan-anh"

// caseRoutes are the addresses of what buyers ask for after the sale.
func (o *Office) caseRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, casesAt, auth.ReadOrders, o.listCases},
		{get, casesAt + "/:id", auth.ReadOrders, o.showCase},
		{get, casesAt + "/:id/anh/:file", auth.ReadOrders, o.casePhoto},
		{post, casesAt + "/:id/tra-loi", auth.ManageCases, o.answerCase},
		{post, casesAt + "/:id/giao", auth.ManageCases, o.assignCase},
		{post, casesAt + "/:id/buoc", auth.ManageCases, o.stepCase},
		{post, casesAt + "/:id/nhan-hang", auth.ManageCases, o.takeInCase},
		{post, casesAt + "/:id/hoan-tien", auth.UpdatePayments, o.repayCase},
		{post, casesAt + "/:id/hoan-the", auth.ManageCards, o.askCardForCase},
		{post, casesAt + "/:id/tai-khoan", auth.UpdatePayments, o.showCaseAccount},
		{get, ordersAt + "/:code/phan-anh", auth.ManageCases, o.phoneCase},
		{post, ordersAt + "/:code/phan-anh", auth.ManageCases, o.openPhoneCase},
		{post, ordersAt + "/:code/tra-lai", auth.UpdatePayments, o.payBack},
		{post, ordersAt + "/:code/tai-khoan", auth.UpdatePayments, o.showBackAccount},
	}
}

func caseAddress(id int64) string { return casesAt + "/" + strconv.FormatInt(id, 10) }

func (o *Office) showCase(c *fiber.Ctx, v *visit) error {
	k, err := o.Cases.ByID(c.UserContext(), v.scope(auth.ReadOrders), id(c.Params("id")))
	if err != nil {
		return err
	}
	return o.casePage(c, v, fiber.StatusOK, &caseSheet{k: k})
}

// caseDone leads back to a case with what was done, or shows it with what was refused.
func (o *Office) caseDone(c *fiber.Ctx, v *visit, s *caseSheet, err error, step returns.Step) error {
	if err == nil {
		return o.say(c, o.Texts.Cases.Office.Done[string(step)], caseAddress(s.k.ID))
	}
	if form, ok := fault.AsForm(err); ok {
		s.wrongs = o.wrongs(form)
		return o.casePage(c, v, fiber.StatusUnprocessableEntity, s)
	}
	no, ok := fault.As(err)
	if !ok || no.Kind == fault.NotFound {
		return err
	}
	typed := *s
	if s.k, err = o.Cases.ByID(c.UserContext(), v.scope(auth.ReadOrders), s.k.ID); err != nil {
		return err
	}
	typed.k, typed.flash = s.k, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
	return o.casePage(c, v, edge.Status(no), &typed)
}

// caseOf finds the case of a form, within the account's scope.
func (o *Office) caseOf(c *fiber.Ctx, v *visit, takes auth.Permission) (*caseSheet, int, error) {
	k, err := o.Cases.ByID(c.UserContext(), v.scope(takes), id(c.Params("id")))
	return &caseSheet{k: k}, int(id(edge.Form(c, "seen"))), err
}

// answerCase answers with or without an offer; an officer's decision is sent by the same
// fields under another button.
func (o *Office) answerCase(c *fiber.Ctx, v *visit) error {
	s, seen, err := o.caseOf(c, v, auth.ManageCases)
	if err != nil {
		return err
	}
	s.answer = returns.Proposal{Body: begun(c, "body"), Offer: returns.Wish(edge.Form(c, "offer")), GoodsBack: edge.Form(c, "goods_back") != ""}
	s.amount, s.decides = edge.Form(c, "amount"), edge.Form(c, "do") == string(returns.Decide)
	if s.answer.Amount, err = money.Parse(s.amount); err != nil {
		s.answer.Amount = 0
	}
	by, scope := v.who.Actor(), v.scope(auth.ManageCases)
	step, do := returns.Answer, o.Cases.Reply
	if s.decides {
		step, do = returns.Decide, o.Cases.Mediate
	}
	err = do(c.UserContext(), by, scope, s.k.ID, seen, s.answer)
	if err == nil {
		o.sent(c, v, unsentCase, s.k.ID)
	}
	return o.caseDone(c, v, s, err, step)
}

func (o *Office) stepCase(c *fiber.Ctx, v *visit) error {
	s, seen, err := o.caseOf(c, v, auth.ManageCases)
	if err != nil {
		return err
	}
	step := returns.Step(edge.Form(c, "do"))
	s.words = edge.Text(c, "words")
	return o.caseDone(c, v, s, o.Cases.Take(c.UserContext(), v.who.Actor(), v.scope(auth.ManageCases), s.k.ID, seen, step, s.words), step)
}

// takeInCase counts what came back, and what of it is lost.
func (o *Office) takeInCase(c *fiber.Ctx, v *visit) error {
	s, seen, err := o.caseOf(c, v, auth.ManageCases)
	if err != nil {
		return err
	}
	g := returns.Goods{Back: map[int64]int{}, Lost: map[int64]int{}, Why: edge.Form(c, "why")}
	for _, l := range s.k.Lines {
		n := strconv.FormatInt(l.LineID, 10)
		g.Back[l.LineID], g.Lost[l.LineID] = whole(edge.Form(c, "back-"+n)), whole(edge.Form(c, "lost-"+n))
	}
	s.goods = &g
	return o.caseDone(c, v, s, o.Cases.Receive(c.UserContext(), v.who.Actor(), v.scope(auth.ManageCases), s.k.ID, seen, g), returns.TakeIn)
}

// whole is a number of things; what is none is more than there can be, and is refused.
func whole(typed string) int {
	if typed == "" {
		return 0
	}
	n, err := strconv.Atoi(typed)
	if err != nil {
		return -1
	}
	return n
}

// repayCase writes down that the producer gave the money back.
func (o *Office) repayCase(c *fiber.Ctx, v *visit) error {
	s, seen, err := o.caseOf(c, v, auth.UpdatePayments)
	if err != nil {
		return err
	}
	s.ref = edge.Form(c, "ref")
	if err := o.Cases.Paid(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePayments), s.k.ID, seen, s.ref); err != nil {
		return o.caseDone(c, v, s, err, returns.Repay)
	}
	said, err := o.saidBack(c, v, s.k.OrderID, o.Texts.Cases.Office.Done[string(returns.Repay)])
	if err != nil {
		return err
	}
	return o.say(c, said, caseAddress(s.k.ID))
}

// askCardForCase asks for a refund to the card; another person agrees to it at the desk of
// cards, and the case ends when the money is back.
func (o *Office) askCardForCase(c *fiber.Ctx, v *visit) error {
	s, _, err := o.caseOf(c, v, auth.ManageCards)
	if err != nil {
		return err
	}
	if !s.k.May(returns.Repay, returns.Officer, o.Now()) {
		return o.caseDone(c, v, s, fault.New(fault.Conflict, "case.step_refused"), returns.Repay)
	}
	_, err = o.Cards.Propose(c.UserContext(), v.who.Actor(), card.Ask{Key: returns.CardKey(s.k, edge.Form(c, "key")), OrderID: s.k.OrderID, Amount: s.k.Left(), Reason: o.Texts.Cases.Office.Page(s.k.Code())})
	if err != nil {
		return o.caseDone(c, v, s, err, returns.Repay)
	}
	return o.say(c, o.Texts.Cases.Office.CardAsked, caseAddress(s.k.ID))
}

// showCaseAccount shows where a refund is to go; the look is written down.
func (o *Office) showCaseAccount(c *fiber.Ctx, v *visit) error {
	s, _, err := o.caseOf(c, v, auth.UpdatePayments)
	if err != nil {
		return err
	}
	if s.account, err = o.Cases.ShowAccount(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePayments), s.k.OrderID); err != nil && !fault.Is(err, "case.no_account") {
		return err
	}
	return o.casePage(c, v, fiber.StatusOK, s)
}

// casePhoto lends a copy of a picture to who may read the case.
func (o *Office) casePhoto(c *fiber.Ctx, v *visit) error {
	k, err := o.Cases.ByID(c.UserContext(), v.scope(auth.ReadOrders), id(c.Params("id")))
	if err != nil {
		return err
	}
	name, ok := media.ParseName(c.Params("file"))
	if ok {
		if ok, err = o.Cases.Has(c.UserContext(), k.ID, name.Hash); err != nil {
			return err
		}
	}
	if !ok {
		return fiber.ErrNotFound
	}
	return o.lend(c, name)
}

// lend sends a copy of a picture that stays on the private shelf, to who may see it.
func (o *Office) lend(c *fiber.Ctx, name media.Name) error {
	body, err := o.Studio.Lent(c.UserContext(), name)
	if errors.Is(err, fs.ErrNotExist) {
		return fiber.ErrNotFound
	}
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, name.Type())
	c.Set(fiber.HeaderCacheControl, "private, no-store")
	return c.Send(body)
}

// payBack writes down that what is owed for an order without a case went back.
func (o *Office) payBack(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	s.back = edge.Form(c, "ref")
	err = o.Cases.Return(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePayments), s.order.ID, edge.Form(c, "key"), s.back)
	if no, ok := fault.As(err); ok && no.Kind != fault.NotFound {
		s.backWrong = o.sentence(no.Key, no.Details)
		if no.Kind == fault.Conflict {
			s.flash = ui.Message{Text: s.backWrong, Icon: "info", Tone: ui.Straw}
		}
		return o.orderPage(c, v, edge.Status(no), s)
	}
	if err != nil {
		return err
	}
	said, err := o.saidBack(c, v, s.order.ID, o.Texts.Cases.Office.PaidBack)
	if err != nil {
		return err
	}
	return o.say(c, said, orderAddress(s.order.Code))
}

// showBackAccount shows where what is owed back is to go; the look is written down.
func (o *Office) showBackAccount(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	if s.account, err = o.Cases.ShowAccount(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePayments), s.order.ID); err != nil && !fault.Is(err, "case.no_account") {
		return err
	}
	return o.orderPage(c, v, fiber.StatusOK, s)
}

func newKey() string { return rand.Text() }

func shownCode(code string) string { return ordercode.Code(code).Shown() }
