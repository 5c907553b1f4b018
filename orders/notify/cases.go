package notify

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/returns"
)

// CaseMoved tells of a step of a case whom it was not done by: its buyer, in both languages,
// and its producer. Who gave no address reads it on their page. Each is sent once.
func (n *Notifier) CaseMoved(ctx context.Context, eventID int64) error {
	e, k, err := n.Cases.Event(ctx, eventID)
	if err != nil {
		return err
	}
	p, o, err := n.orderOf(ctx, k.OrderID)
	if err != nil {
		return err
	}
	if err := n.tellBuyer(ctx, p, o, k, e); err != nil {
		return err
	}
	if e.Step == returns.Assign {
		return n.tellHolder(ctx, p, o, k, e)
	}
	return n.tellMaker(ctx, o, k, e)
}

// tellHolder tells an officer that a case is theirs to see to, unless they took it themselves or
// somebody else has it by now.
func (n *Notifier) tellHolder(ctx context.Context, p *orders.Purchase, o *orders.Order, k *returns.Case, e returns.Event) error {
	if k.AssignedTo == nil || e.ActorID != nil && *e.ActorID == *k.AssignedTo {
		return nil
	}
	name, address, err := n.Cases.Mailbox(ctx, *k.AssignedTo)
	if err != nil || address == "" || name != e.Body {
		return err
	}
	t := n.Texts.Cases.Office.Seat.Mail
	lines := []string{n.Texts.Mail.Hello(name), "", t.Words(e.ActorName), n.Texts.Cases.Reasons[string(k.Reason)] + ".", n.Texts.Cases.SettleBy(vntime.Moment(k.SettleBy)) + ".", "",
		t.See, n.BaseURL + "/quan-tri/phan-anh/" + strconv.FormatInt(k.ID, 10), ""}
	if p.Sample {
		lines = append(lines, n.Texts.Mail.Sample, "")
	}
	return n.once(ctx, mail.Message{To: address, Subject: t.Subject(k.Code(), ordercode.Code(o.Code).Shown()), Text: strings.Join(append(lines, n.Texts.Mail.Goodbye), "\n") + "\n",
		ID: fmt.Sprintf("%s/%d/holder", returns.Changed, e.ID)}, orders.MailedOffice)
}

func (n *Notifier) tellBuyer(ctx context.Context, p *orders.Purchase, o *orders.Order, k *returns.Case, e returns.Event) error {
	t := n.Texts.Cases.Mail
	words := t.Steps[string(e.Step)]
	paid := e.Step == returns.Finish && k.Offer == returns.Refund // said with the money
	if p.BuyerEmail == "" || e.ActorKind == audit.Buyer || words == "" || paid {
		return nil
	}
	en := n.Texts.Mail.English
	lines, english := []string{n.Texts.Mail.Hello(p.BuyerName), "", words}, []string{en.Case(k.Code(), ordercode.Code(o.Code).Shown()), en.CaseSteps[string(e.Step)]}
	if e.Body != "" && e.Step != returns.Ask {
		lines, english = append(lines, t.Said(e.Body)), append(english, en.CaseSaid)
	}
	if e.Step == returns.Repay {
		lines, english = append(lines, n.Texts.Cases.Refunded(k.Refunded.String())+"."), append(english, en.Refunded(k.Refunded.String()))
	}
	lines = append(lines, "", t.Look, n.BaseURL+"/don/"+o.Code+"/phan-anh/"+strconv.Itoa(k.Number)+"?k="+n.Links.Key(p), "")
	if p.Sample {
		lines = append(lines, n.Texts.Mail.Sample)
	}
	lines = append(lines, n.english(p.Sample, append(english, en.CaseLook)...), "")
	return n.once(ctx, mail.Message{To: p.BuyerEmail, Subject: t.Subject(k.Code(), ordercode.Code(o.Code).Shown()), Text: strings.Join(append(lines, n.Texts.Mail.Goodbye), "\n") + "\n",
		ID: fmt.Sprintf("%s/%d/buyer", returns.Changed, e.ID)}, orders.MailedCase, o.ID)
}

func (n *Notifier) tellMaker(ctx context.Context, o *orders.Order, k *returns.Case, e returns.Event) error {
	t := n.Texts.Cases.Mail
	words := t.Maker[string(e.Step)]
	if e.Maker || words == "" {
		return nil
	}
	maker, err := n.Catalog.ProducerByID(ctx, catalog.Everything(), o.ProducerID)
	if err != nil || maker.Email == "" {
		return err
	}
	lines := []string{n.Texts.Mail.Hello(maker.Name), "", words, n.Texts.Cases.Reasons[string(k.Reason)] + "."}
	if k.RepliedAt == nil {
		lines = append(lines, t.MakerBy(vntime.Moment(k.ReplyBy)))
	}
	lines = append(lines, "", t.MakerSee, n.BaseURL+"/quan-tri/phan-anh/"+strconv.FormatInt(k.ID, 10), "", n.Texts.Mail.Goodbye)
	return n.once(ctx, mail.Message{To: maker.Email, Subject: t.ToMaker(k.Code(), ordercode.Code(o.Code).Shown()), Text: strings.Join(lines, "\n") + "\n",
		ID: fmt.Sprintf("%s/%d/maker", returns.Changed, e.ID)}, orders.MailedMaker, o.ID)
}
