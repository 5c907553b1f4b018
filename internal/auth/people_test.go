package auth_test

import (
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestWhoIsInvitedSetsTheirPasswordOnceAndInTime(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	a, link, err := o.Invite(t.Context(), system, auth.NewAccount{Login: "lan@example.com", Name: "Lan", Roles: []string{"leader"}})
	if err != nil {
		t.Fatal(err)
	}
	if p, err := o.PersonByID(t.Context(), a.ID); err != nil || !p.Invited || p.RoleNames[0] != "Lãnh đạo (chỉ xem)" {
		t.Errorf("%+v, %v", p, err)
	}
	o.refused(o.login("lan@example.com", "mật khẩu chưa đặt"), "auth.wrong", "", nil)
	if _, err := o.UseLink(t.Context(), link, "ngắn"); err == nil {
		t.Error("a short password was taken")
	}
	var wg sync.WaitGroup
	errs := make([]error, 4)
	for i := range errs {
		wg.Go(func() { _, errs[i] = o.UseLink(t.Context(), link, password) })
	}
	wg.Wait()
	used := 0
	for _, err := range errs {
		if err == nil {
			used++
		} else {
			o.refused(err, "auth.link_gone", "", nil)
		}
	}
	if used != 1 || o.login("lan@example.com", password) != nil {
		t.Errorf("the link was used %d times", used)
	}
	forgot, err := o.NewLink(t.Context(), system, a.ID)
	if err != nil {
		t.Fatal(err)
	}
	again, err := o.NewLink(t.Context(), system, a.ID)
	if err != nil {
		t.Fatal(err)
	}
	_, err = o.LinkOwner(t.Context(), forgot)
	o.refused(err, "auth.link_gone", "", nil)
	o.now = o.now.Add(auth.LinkLife + time.Second)
	_, err = o.UseLink(t.Context(), again, password)
	o.refused(err, "auth.link_gone", "", nil)
}

func TestSomebodyAlwaysManagesAccounts(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	first := o.create(auth.NewAccount{Login: "mot@example.com", Name: "Một", Password: password, Roles: []string{"admin"}})
	second := o.create(auth.NewAccount{Login: "hai@example.com", Name: "Hai", Password: password, Roles: []string{"admin"}})
	as := func(a auth.Account) audit.Actor { return audit.Actor{Kind: audit.Staff, ID: a.ID, Name: a.Name} }
	o.refused(o.GiveRole(t.Context(), as(first), first.ID, auth.NewAccount{Roles: []string{"leader"}}), "auth.not_yourself", "", nil)
	var wg sync.WaitGroup
	errs := make([]error, 2)
	wg.Go(func() { errs[0] = o.Disable(t.Context(), as(first), second.ID) })
	wg.Go(func() {
		errs[1] = o.GiveRole(t.Context(), as(second), first.ID, auth.NewAccount{Roles: []string{"leader"}})
	})
	wg.Wait()
	if (errs[0] == nil) == (errs[1] == nil) {
		t.Fatalf("of two who take the right from each other one does: %v, %v", errs[0], errs[1])
	}
	for _, err := range errs {
		if err != nil && !fault.Is(err, "auth.last_keeper") {
			t.Error(err)
		}
	}
	if _, _, err := o.Invite(t.Context(), system, auth.NewAccount{Login: "ba@example.com", Name: "Ba", Roles: []string{"admin"}}); err != nil {
		t.Fatal(err)
	}
	left := first
	if errs[0] != nil {
		left = second
	}
	o.refused(o.Disable(t.Context(), system, left.ID), "auth.last_keeper", "", nil) // who was only invited keeps nothing yet
}
