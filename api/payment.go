package api

import (
	"context"
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/payee"
	"github.com/ocop-hungdao/ocop/orders/vietqr"
)

// payment is how an order stands with its money, and how what is due can be paid now. What
// does not apply is null.
type payment struct {
	Method        string     `json:"method" enum:"cod,transfer,stripe"`
	Status        string     `json:"status" enum:"none,partial,full,over,refunded_part,refunded" doc:"Worked out from what came and what the order asks for; nothing once it is off."`
	Due           money.VND  `json:"due"`
	Paid          money.VND  `json:"paid" doc:"What came, less what went back."`
	Waived        money.VND  `json:"waived" doc:"Of ordered_total, what is not asked for: goods that were not sent, or what was let off."`
	Memo          *string    `json:"memo" doc:"Of the transfer; the order is found by it."`
	VietQR        *string    `json:"vietqr" doc:"The text of the QR code (NAPAS), due and memo included."`
	BankBIN       *string    `json:"bank_bin"`
	AccountNumber *string    `json:"account_number"`
	AccountName   *string    `json:"account_name" doc:"As the bank must show it."`
	Sample        bool       `json:"sample" doc:"The account is made up: nobody may pay into it."`
	RedirectURL   *string    `json:"redirect_url" doc:"Where to pay on a provider's page, while one is open; open-card-page opens one."`
	ExpiresAt     *time.Time `json:"expires_at" doc:"Until when the order waits for its money."`
}

// accounts are those that a purchase's transfers go to; nothing is asked when none is due.
func (a *API) accounts(ctx context.Context, p *orders.Purchase) (map[int64]payee.Account, error) {
	var ids []int64
	for i := range p.Orders {
		if a.waitsForTransfer(&p.Orders[i]) {
			ids = append(ids, p.Orders[i].ProducerID)
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	return a.Payees.Active(ctx, ids...)
}

func (a *API) waitsForTransfer(o *orders.Order) bool {
	return o.PaymentMethod == orders.Transfer && o.Payable(a.Now())
}

func (a *API) paymentOf(o *orders.Order, accounts map[int64]payee.Account, pages map[int64]string) payment {
	out := payment{Method: string(o.PaymentMethod), Status: string(o.Money()), Due: o.Due(), Paid: o.Net(), Waived: o.Waived}
	if o.State == orders.Placed && o.PayBy != nil {
		until := o.PayBy.UTC()
		out.ExpiresAt = &until
	}
	if page, has := pages[o.ID]; has {
		out.RedirectURL = &page
	}
	to, has := accounts[o.ProducerID]
	if !has || !a.waitsForTransfer(o) {
		return out
	}
	text := vietqr.Transfer{BIN: to.BankBIN, Account: to.AccountNumber, Amount: o.DueNow(), Memo: o.Code}.Payload()
	out.Memo, out.VietQR, out.BankBIN, out.AccountNumber, out.AccountName, out.Sample = &o.Code, &text, &to.BankBIN, &to.AccountNumber, &to.AccountName, to.Sample
	return out
}
