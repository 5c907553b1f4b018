package auth_test

import (
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
)

func TestWhereNobodyDecidedOfficersNeedASecondStep(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 24, 8, 0, 0, 0, time.UTC)
	fresh := auth.NewStore(dbtest.Open(t), func() time.Time { return now })
	o := newOffice(t) // somebody works there
	for want, store := range map[time.Time]*auth.Store{now: fresh, now.AddDate(0, 0, 14): o.Store} {
		for range 2 { // a second start makes no second rule
			if err := store.SecondByDefault(t.Context(), system); err != nil {
				t.Fatal(err)
			}
			now = now.Add(time.Hour)
		}
		now = now.Add(-2 * time.Hour)
		if from, _, err := store.SecondRule(t.Context()); err != nil || from == nil || !from.Equal(want) {
			t.Errorf("needed from %v, want %v: %v", from, want, err)
		}
	}
	if who, err := o.Viewer(t.Context(), o.hoa.ID); err != nil || !who.Warned() || who.Owes(now) || !who.Owes(now.AddDate(0, 0, 14)) {
		t.Errorf("somebody who works there: %+v, %v", who, err)
	}
	if err := o.FreeSecond(t.Context(), system); err != nil {
		t.Fatal(err)
	}
	if err := o.SecondByDefault(t.Context(), system); err != nil {
		t.Fatal(err)
	}
	if from, _, _ := o.SecondRule(t.Context()); from != nil {
		t.Errorf("an office decided that it is not needed, and it is from %s", from)
	}
}
