package livestream_test

import (
	"context"
	"errors"
	"strconv"
	"sync"
	"testing"
)

func TestSessionsThatArePlannedAtOnceAreEachThereOnce(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	old := s.make(s.plan())
	var all sync.WaitGroup
	begin := make(chan struct{})
	said := make(chan error, 12)
	for i := range 12 { // three pages of each kind, each sent four times
		all.Go(func() {
			<-begin
			key := strconv.Itoa(i % 3)
			p := s.plan()
			p.Items, p.Once = nil, "new"+key
			_, err := s.store.Make(context.Background(), hoa, true, p)
			_, err2 := s.store.Copy(context.Background(), hoa, old.ID, true, "again"+key)
			said <- errors.Join(err, err2)
		})
	}
	close(begin)
	all.Wait()
	close(said)
	for err := range said {
		if err != nil {
			t.Error(err)
		}
	}
	var n int
	if err := s.db.Pool.QueryRow(context.Background(), `SELECT count(*) FROM live_sessions`).Scan(&n); err != nil || n != 1+3+3 {
		t.Errorf("%d sessions (%v)", n, err)
	}
}
