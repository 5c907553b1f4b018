package sending_test

import (
	"errors"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/sending"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

func TestAFormSentTwiceMakesOneRecord(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	now := time.Date(2026, 11, 27, 9, 0, 0, 0, time.UTC)
	made := int64(0)
	var mu sync.Mutex
	send := func(who int64, key, entity string, fails error) (id int64, err error) {
		err = db.Tx(t.Context(), func(tx *gorm.DB) error {
			id, err = sending.OnceTx(tx, audit.Actor{Kind: "account", ID: who}, key, entity, now, func() (int64, error) {
				mu.Lock()
				defer mu.Unlock()
				made++
				return made, fails
			})
			return err
		})
		return id, err
	}
	broken := errors.New("a wrong form")
	if _, err := send(1, "a", "paper", broken); !errors.Is(err, broken) {
		t.Fatalf("the failure came as %v", err)
	}
	ids := make([]int64, 8)
	var crowd sync.WaitGroup
	for i := range ids {
		crowd.Go(func() {
			id, err := send(1, "a", "paper", nil)
			if err != nil {
				t.Error(err)
			}
			ids[i] = id
		})
	}
	crowd.Wait()
	for _, id := range ids {
		if id != 2 {
			t.Fatalf("eight sendings of one form gave %v", ids)
		}
	}
	for what, send := range map[string]func() (int64, error){
		"another form":       func() (int64, error) { return send(1, "b", "paper", nil) },
		"another person":     func() (int64, error) { return send(2, "a", "paper", nil) },
		"another kind":       func() (int64, error) { return send(1, "a", "product", nil) },
		"no form":            func() (int64, error) { return send(1, "", "paper", nil) },
		"no form either":     func() (int64, error) { return send(1, "", "paper", nil) },
		"a key without end":  func() (int64, error) { return send(1, strings.Repeat("x", 1000), "paper", nil) },
		"the same once more": func() (int64, error) { return send(1, strings.Repeat("x", 1000), "paper", nil) },
	} {
		before := made
		if id, err := send(); err != nil || id != before+1 {
			t.Errorf("%s gave %d (%v) after %d", what, id, err, before)
		}
	}
	now = now.Add(8 * 24 * time.Hour)
	if _, err := send(1, "c", "paper", nil); err != nil {
		t.Fatal(err)
	}
	var left int
	if err := db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM form_sendings WHERE actor_id = 1`).Scan(&left); err != nil || left != 1 {
		t.Errorf("%d keys are kept (%v)", left, err)
	}
}
