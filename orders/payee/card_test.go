package payee_test

import (
	"context"
	"os"
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/payee"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

var (
	hoa  = audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}
	binh = audit.Actor{Kind: audit.Staff, ID: 2, Name: "Bình"}
)

// cards is a producer whose card accounts change.
type cards struct {
	*testing.T
	shop *orderstest.Shop
	s    *payee.Store
	now  time.Time
}

func open(t *testing.T) *cards {
	t.Helper()
	c := &cards{T: t, now: catalogtest.Noon()}
	c.shop = orderstest.Open(t, dbtest.Open(t))
	c.s = payee.NewStore(c.shop.DB, func() time.Time { return c.now })
	return c
}

func (c *cards) uses(producer int64, account string) int64 {
	c.Helper()
	id, err := c.s.Propose(context.Background(), hoa, payee.Account{ProducerID: producer, Kind: payee.Card, AccountNumber: account})
	if err == nil {
		_, err = c.s.Approve(context.Background(), binh, id)
	}
	if err != nil {
		c.Fatal(err)
	}
	return id
}

func (c *cards) inUse(producer int64, want string) {
	c.Helper()
	err := c.shop.DB.Tx(context.Background(), func(tx *gorm.DB) error {
		got, err := payee.CardTx(tx, producer, c.now)
		if got != want {
			c.Errorf("in use: %q, want %q", got, want)
		}
		return err
	})
	if err != nil {
		c.Fatal(err)
	}
}

func TestAnotherCardAccountWaitsAndTheOldOneStays(t *testing.T) {
	t.Parallel()
	c := open(t)
	mine := c.shop.CoopLangSo()
	c.uses(mine, "acct_1Before00")
	c.inUse(mine, "acct_1Before00")
	c.uses(mine, "acct_1After000")
	c.inUse(mine, "acct_1Before00")
	c.now = c.now.Add(payee.Wait)
	c.inUse(mine, "acct_1After000")
}

func TestNobodyIsPaidIntoAnothersCardAccount(t *testing.T) {
	t.Parallel()
	c := open(t)
	c.uses(c.shop.CoopLangSo(), "acct_1Shared00")
	_, err := c.s.Propose(context.Background(), hoa, payee.Account{ProducerID: c.shop.NemHaHoa(), Kind: payee.Card, AccountNumber: "acct_1Shared00"})
	if !fault.Is(err, "account.taken") {
		t.Fatalf("taken twice: %v", err)
	}
}

func TestACardAccountThatStopsLetsNoneBeforeItComeBack(t *testing.T) {
	t.Parallel()
	for name, stop := range map[string]func(c *cards, id int64) error{
		"by the office": func(c *cards, id int64) error { return c.s.Stop(context.Background(), hoa, id) },
		"by the provider": func(c *cards, _ int64) error {
			return c.shop.DB.Tx(context.Background(), func(tx *gorm.DB) error { return payee.CardGoneTx(tx, binh, "acct_1After000", c.now) })
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := open(t)
			mine := c.shop.CoopLangSo()
			c.shop.Account(mine)
			c.uses(mine, "acct_1Before00")
			id := c.uses(mine, "acct_1After000")
			c.now = c.now.Add(payee.Wait)
			if err := stop(c, id); err != nil {
				t.Fatal(err)
			}
			c.inUse(mine, "")
			if bank, err := c.s.Active(context.Background(), mine); err != nil || len(bank) != 1 {
				t.Errorf("transfers go to %v (%v)", bank, err)
			}
		})
	}
}

func TestOneThatWaitsIsTakenBackAndTheOldOneStays(t *testing.T) {
	t.Parallel()
	c := open(t)
	mine := c.shop.CoopLangSo()
	c.uses(mine, "acct_1Before00")
	id := c.uses(mine, "acct_1After000")
	if err := c.s.Stop(context.Background(), hoa, id); err != nil {
		t.Fatal(err)
	}
	c.now = c.now.Add(payee.Wait)
	c.inUse(mine, "acct_1Before00")
}

func TestAnAccountOfFewerSignsThanAnyBankGivesIsRefused(t *testing.T) {
	t.Parallel()
	for number, good := range map[string]bool{"12345": false, "1234 5": false, "123456": true, "1234567890123456789": true, "12345678901234567890": false} {
		a := payee.Account{BankBIN: "970405", AccountNumber: number, AccountName: "DU LIEU MAU"}
		if err := a.Clean(); (err == nil) != good {
			t.Errorf("%s: %v", number, err)
		}
	}
}
