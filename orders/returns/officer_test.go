package returns_test

import (
	"context"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/returns"
)

// clerk is an account of the economy room that works.
func (k *counter) clerk(name string) int64 {
	k.t.Helper()
	id := k.Number(`INSERT INTO accounts (login, name, password_hash, state) VALUES (md5($1) || '@mau.example', $1, '$argon2id$', 'active') RETURNING id`, name)
	k.Exec(`INSERT INTO account_roles (account_id, role) VALUES ($1, 'economy')`, id)
	return int64(id)
}

// listed is how many cases a view of the reader has.
func (k *counter) listed(v returns.View, reader int64) int {
	k.t.Helper()
	p, err := k.cases.ForOffice(context.Background(), returns.OfficeQuery{View: v, Page: 1, PerPage: 50, Scope: catalog.Everything(), Reader: reader})
	k.must(err)
	if len(p.Rows) != p.Counts[v] {
		k.t.Errorf("%s lists %d and counts %d", v, len(p.Rows), p.Counts[v])
	}
	return p.Counts[v]
}

func TestACaseIsSomebodysUntilTheyCannotSeeToItAnyMore(t *testing.T) {
	t.Parallel()
	k := open(t)
	ctx, all := context.Background(), catalog.Everything()
	one, two := k.clerk("Nhân viên mẫu một"), k.clerk("Nhân viên mẫu hai")
	c := k.asks(k.delivered(1), returns.Broken, returns.Say)
	if n := k.listed(returns.ViewNobody, one); n != 1 {
		t.Fatalf("%d cases are nobody's", n)
	}
	if err := k.cases.Assign(ctx, maker, k.mine, c.ID, 0, one); !fault.Is(err, "case.not_yours") {
		t.Fatalf("the producer gave a case to the commune: %v", err)
	}
	k.must(k.cases.Assign(ctx, officer, all, c.ID, 0, one))
	k.must(k.cases.Assign(ctx, officer, all, c.ID, 0, one)) // the same again is nothing
	if now := k.read(c); now.AssignedTo == nil || *now.AssignedTo != one || now.RowVersion != c.RowVersion {
		t.Errorf("it is %+v", now)
	}
	if k.listed(returns.ViewMine, one) != 1 || k.listed(returns.ViewMine, two) != 0 || k.listed(returns.ViewNobody, one) != 0 {
		t.Error("it stands in the wrong view")
	}
	no := k.cases.Assign(ctx, officer, all, c.ID, 0, two)
	if f, ok := fault.As(no); !ok || f.Key != "case.assigned_meanwhile" || f.Details["name"] != "Nhân viên mẫu một" {
		t.Errorf("it was taken from who holds it unseen: %v", no)
	}
	k.Exec(`UPDATE accounts SET state = 'disabled' WHERE id = $1`, one)
	if k.listed(returns.ViewMine, one) != 0 || k.listed(returns.ViewNobody, two) != 1 {
		t.Error("who is shut out still holds it")
	}
	if err := k.cases.Assign(ctx, officer, all, c.ID, 0, one); !fault.Is(err, "case.no_officer") {
		t.Errorf("given to who is shut out: %v", err)
	}
	k.Exec(`UPDATE account_roles SET role = 'youth' WHERE account_id = $1`, two)
	if err := k.cases.Assign(ctx, officer, all, c.ID, 0, two); !fault.Is(err, "case.no_officer") {
		t.Errorf("given to who does something else: %v", err)
	}
	k.Exec(`UPDATE account_roles SET role = 'economy' WHERE account_id = $1`, two)
	k.must(k.cases.Assign(ctx, officer, all, c.ID, 0, two))
	k.must(k.cases.Assign(ctx, officer, all, c.ID, two, 0))
	history, err := k.cases.Events(ctx, c.ID)
	k.must(err)
	var told []string
	for _, e := range history {
		if e.Step.Inside() {
			told = append(told, string(e.Step)+":"+e.Body)
		}
	}
	if len(told) != 3 || told[0] != "assign:Nhân viên mẫu một" || told[2] != "unassign:" {
		t.Errorf("its history is %v", told)
	}
	if n := k.Number(`SELECT count(*) FROM audit_log WHERE action = 'case.assign' AND before ->> 'assigned_to' IS NOT NULL`); n != 3 {
		t.Errorf("%d lines in the log", n)
	}
	k.must(k.cases.Take(ctx, officer, all, c.ID, 0, returns.Decline, "Không đúng"))
	if err := k.cases.Assign(ctx, officer, all, c.ID, 0, two); !fault.Is(err, "case.assign_over") {
		t.Errorf("given though it is over: %v", err)
	}
}

func TestOfTwoWhoGiveACaseAtOnceOneIsTold(t *testing.T) {
	t.Parallel()
	k := open(t)
	c := k.asks(k.delivered(1), returns.Broken, returns.Say)
	said := make(chan error, 4)
	var done sync.WaitGroup
	for _, name := range []string{"Một", "Hai", "Ba", "Bốn"} {
		to := k.clerk(name)
		done.Go(func() { said <- k.cases.Assign(context.Background(), officer, catalog.Everything(), c.ID, 0, to) })
	}
	done.Wait()
	close(said)
	fine := 0
	for err := range said {
		if err == nil {
			fine++
		} else if !fault.Is(err, "case.assigned_meanwhile") {
			t.Error(err)
		}
	}
	if fine != 1 {
		t.Errorf("%d of four gave it", fine)
	}
}
