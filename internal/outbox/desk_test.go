package outbox_test

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// moody fails until it is told to be well, and then says what it heard.
type moody struct {
	well atomic.Bool
	done chan int64
}

func (m *moody) hear(_ context.Context, id int64) error {
	if !m.well.Load() {
		return errors.New("the mail host is away")
	}
	m.done <- id
	return nil
}

func TestWhatWasGivenUpIsSeenAndDoneOnceMore(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), t.Context()
	c := soon()
	c.Attempts = 1
	r, m := outbox.NewRelay(db.Pool, c), &moody{done: make(chan int64, 9)}
	r.On("orders.placed", m.hear)
	start(t, r)
	put(t, db, outbox.Event{Kind: "orders.placed", ID: 7}, outbox.Event{Kind: "orders.placed", ID: 8})
	desk, lan := outbox.NewDesk(db, time.Now), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Lan"}
	lost := awaitLost(t, desk, 2)
	if lost[0].Event != "orders.placed" || lost[0].Tries != 1 || lost[0].GivenUp.IsZero() {
		t.Errorf("listed as %+v", lost[0])
	}
	m.well.Store(true)
	if err := desk.Again(ctx, lan, lost[0].JobID); err != nil {
		t.Fatal(err)
	}
	if err := desk.Drop(ctx, lan, lost[1].JobID); err != nil {
		t.Fatal(err)
	}
	select {
	case id := <-m.done:
		if id != lost[0].ID {
			t.Errorf("told of %d", id)
		}
	case <-time.After(time.Minute):
		t.Fatal("nobody was told again")
	}
	if err := desk.Again(ctx, lan, lost[1].JobID); !fault.Is(err, "outbox.not_lost") {
		t.Errorf("done again after it was let be: %v", err)
	}
	if left, _, err := desk.Lost(ctx, 1, 9); err != nil || len(left) != 0 {
		t.Errorf("still lost: %v (%v)", left, err)
	}
	var notes int
	if err := db.Pool.QueryRow(ctx, `SELECT count(*) FROM audit_log WHERE action IN ('outbox.again', 'outbox.dropped')`).Scan(&notes); err != nil || notes != 2 {
		t.Errorf("%d lines in the log (%v)", notes, err)
	}
}

// awaitLost waits until so many were given up.
func awaitLost(t *testing.T, desk *outbox.Desk, n int) []outbox.Lost {
	t.Helper()
	late, look := time.After(time.Minute), time.NewTicker(10*time.Millisecond)
	defer look.Stop()
	for {
		list, _, err := desk.Lost(t.Context(), 1, 50)
		if err != nil {
			t.Fatal(err)
		}
		if len(list) == n {
			return list
		}
		select {
		case <-look.C:
		case <-late:
			t.Fatalf("%d were given up", len(list))
		}
	}
}
