package admin

import (
	"context"
	"strconv"
	"strings"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/payee"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// knowCardAccount asks the card provider whose an account is, and refuses one that may not charge
// cards for the shop; of a bank's it asks nothing.
func (o *Office) knowCardAccount(ctx context.Context, a *payee.Account) error {
	if a.Kind != payee.Card {
		return nil
	}
	looked := *a
	if looked.Clean() != nil {
		return nil // the form says what is wrong
	}
	if o.CardDesk == nil {
		return fault.New(fault.Conflict, "account.cards_off")
	}
	name, err := o.CardDesk.Account(ctx, looked.AccountNumber)
	a.AccountName = name
	return err
}

// cardWay is how a producer is paid by card; without one there is nothing to show while cards are
// off.
func (o *Office) cardWay(v *visit, producerID int64, list []payee.Standing, d draftAccount) (w view.AccountWay, any bool) {
	t, suffix := o.Texts.Accounts.Card, "-card-"+strconv.FormatInt(producerID, 10)
	w = view.AccountWay{Title: t.Title, List: o.accountViews(v, producerID, payee.Card, list), Change: t.Change, Hint: t.ChangeHint}
	if len(w.List) == 0 {
		w.Change, w.Hint, w.None = t.First, t.FirstHint, t.NoneYet
	}
	if o.CardDesk == nil || accountWaits(producerID, payee.Card, list) {
		w.Change = ""
		return w, len(w.List) > 0
	}
	mine := d.ProducerID == producerID && d.Kind == payee.Card
	w.Form = view.AccountForm{Action: accountsAt + "/doi", Producer: strconv.FormatInt(producerID, 10), Kind: string(payee.Card), Open: mine,
		Number: ui.Field{ID: "number" + suffix, Name: "number", Label: t.Number, Hint: t.NumberHint, MaxLength: 60}}
	if mine {
		w.Form.Number.Value, w.Form.Number.Error = strings.TrimSpace(d.AccountNumber), wrongAt(d.wrongs, "number")
	}
	return w, true
}
