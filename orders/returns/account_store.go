package returns

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Account is where a buyer wants a refund to go.
type Account struct {
	OrderID       int64
	Bank          string
	AccountNumber string
	AccountName   string
	GivenAt       time.Time
	PaidAt        *time.Time
	WipedAt       *time.Time
}

// Given says whether there is one to be read, and Ends how it ends: "••• 1234".
func (a *Account) Given() bool { return a != nil && a.AccountNumber != "" }

// Ends is as much of the number as its owner needs to know it again.
func (a *Account) Ends() string {
	return "••• " + a.AccountNumber[max(0, len(a.AccountNumber)-4):]
}

// Wiped is how long after a refund its account is emptied.
const Wiped = 30 * day

// accountForm is an account as banks name it: digits, and letters in those that they lend a name; none
// is shorter than six.
var accountForm = regexp.MustCompile(`^[0-9A-Z]{6,19}$`)

// GiveAccount keeps where the refunds of an order are to go, in the place of what was given
// before; wrong fields come back as a form: bank, account, holder.
func (s *Store) GiveAccount(ctx context.Context, orderID int64, bank, number, holder string) error {
	bank, holder = typed.Name(bank), strings.ToUpper(typed.Name(holder))
	number = strings.ToUpper(strings.NewReplacer(" ", "", ".", "", "-", "").Replace(typed.Line(number)))
	var wrong fault.Form
	if !typed.Says(bank) || utf8.RuneCountInString(bank) > 60 {
		wrong.Wrong("bank", "case.bank")
	}
	if !accountForm.MatchString(number) {
		wrong.Wrong("account", "case.account")
	}
	if !typed.Says(holder) || utf8.RuneCountInString(holder) > 60 {
		wrong.Wrong("holder", "case.holder")
	}
	if err := wrong.Err(); err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		err := tx.Exec(`INSERT INTO refund_accounts (order_id, bank, account_number, account_name, given_at) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (order_id) DO UPDATE SET bank = excluded.bank, account_number = excluded.account_number, account_name = excluded.account_name, given_at = excluded.given_at, paid_at = NULL, wiped_at = NULL`,
			orderID, bank, number, holder, s.now()).Error
		if err != nil {
			return fmt.Errorf("keep a refund account: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: audit.Actor{Kind: audit.Buyer}, Action: "refund_account.given", Entity: "order", EntityID: orderID})
	})
}

// AccountOf is the account of an order with its number cut to its end, or nil.
func (s *Store) AccountOf(ctx context.Context, orderID int64) (*Account, error) {
	a, err := s.account(ctx, orderID)
	if a != nil {
		a.AccountNumber, a.AccountName = a.AccountNumber[max(0, len(a.AccountNumber)-4):], ""
	}
	return a, err
}

// ShowAccount reads an account in full, for who refunds an order within scope, and writes
// down that they looked: without that line nothing is read out. None is refused with
// "case.no_account".
func (s *Store) ShowAccount(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID int64) (*Account, error) {
	err := s.db.Tx(ctx, func(tx *gorm.DB) error {
		o, err := s.orders.LockTx(tx, orderID)
		if err == nil && !scope.Admits(o.ProducerID) {
			err = fault.New(fault.NotFound, "order.not_found")
		}
		if err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "refund_account.shown", Entity: "order", EntityID: orderID})
	})
	if err != nil {
		return nil, err
	}
	a, err := s.account(ctx, orderID)
	if err == nil && a == nil {
		err = fault.New(fault.NotFound, "case.no_account")
	}
	return a, err
}

func (s *Store) account(ctx context.Context, orderID int64) (*Account, error) {
	var list []Account
	err := s.db.Tx(ctx, func(tx *gorm.DB) error {
		return tx.Raw(`SELECT * FROM refund_accounts WHERE order_id = ? AND wiped_at IS NULL`, orderID).Scan(&list).Error
	})
	if err != nil {
		return nil, fmt.Errorf("read a refund account: %w", err)
	}
	if len(list) == 0 {
		return nil, nil
	}
	return &list[0], nil
}

func paidToTx(tx *gorm.DB, orderID int64, at time.Time) error {
	if err := tx.Exec(`UPDATE refund_accounts SET paid_at = ? WHERE order_id = ? AND wiped_at IS NULL`, at, orderID).Error; err != nil {
		return fmt.Errorf("note that a refund went: %w", err)
	}
	return nil
}

// WipeAccounts empties accounts whose refund went long enough ago, and those that were never
// used, after as long again. It may run anywhere, any number of times.
func (s *Store) WipeAccounts(ctx context.Context) (int64, error) {
	now := s.now()
	tag, err := s.db.Pool.Exec(ctx, `UPDATE refund_accounts SET bank = '', account_number = '', account_name = '', wiped_at = $1
		WHERE wiped_at IS NULL AND (paid_at <= $2 OR paid_at IS NULL AND given_at <= $3)`, now, now.Add(-Wiped), now.Add(-6*Wiped))
	if err != nil {
		return 0, fmt.Errorf("wipe refund accounts: %w", err)
	}
	return tag.RowsAffected(), nil
}
