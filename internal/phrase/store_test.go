package phrase_test

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phrase"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

func noon() time.Time { return time.Date(2026, 11, 27, 5, 0, 0, 0, time.UTC) }

var hoa = audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"}

// Two who save at once: one is kept, the other is told.
func TestOneOfTwoWhoSaveAtOnceIsKept(t *testing.T) {
	t.Parallel()
	s := phrase.NewStore(dbtest.Open(t), noon)
	errs := make([]error, 4)
	var all sync.WaitGroup
	for i := range errs {
		all.Go(func() {
			_, errs[i] = s.Save(t.Context(), hoa, phrase.GoodsBack, 0, phrase.List{Used: []string{"Câu " + string(rune('a'+i))}})
		})
	}
	all.Wait()
	kept := 0
	for _, err := range errs {
		if err == nil {
			kept++
		} else if !fault.Is(err, "phrase.changed_meanwhile") {
			t.Error(err)
		}
	}
	if now, err := s.Of(t.Context(), phrase.GoodsBack); err != nil || kept != 1 || now.Version != 1 || now.ByName != "Hoa" {
		t.Errorf("%d were kept; it is %+v (%v)", kept, now, err)
	}
}

func TestWhatWasPutAwayIsKeptAsLongAsThereIsRoom(t *testing.T) {
	t.Parallel()
	s, ctx := phrase.NewStore(dbtest.Open(t), noon), t.Context()
	var old []string
	for i := range phrase.MostRetired + 5 {
		old = append(old, strings.Repeat("x", i+1))
	}
	if _, err := s.Save(ctx, hoa, phrase.PaperBack, 0, phrase.List{Used: []string{"Một  câu", "x"}, Retired: old}); err != nil {
		t.Fatal(err)
	}
	now, err := s.Of(ctx, phrase.PaperBack)
	if err != nil || !slices.Equal(now.Used, []string{"Một câu", "x"}) || len(now.Retired) != phrase.MostRetired || now.Retired[0] != "xx" {
		t.Errorf("%+v (%v)", now, err)
	}
	if v, err := s.Reset(ctx, hoa, phrase.PaperBack, 1, []string{"x"}); err != nil || v != 2 {
		t.Fatal(v, err)
	}
	if now, _ = s.Of(ctx, phrase.PaperBack); !now.Standard || now.Retired[0] != "Một câu" {
		t.Errorf("the commune's own are lost: %+v", now)
	}
	for text, want := range map[string]bool{"Một câu": true, "xx": false, "": false} {
		if ever, err := s.Ever(ctx, phrase.PaperBack, text); err != nil || ever != want {
			t.Errorf("%q: %v (%v)", text, ever, err)
		}
	}
}

func TestWhatWasSaidBeforeStaysInTheDatabase(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	if _, err := phrase.NewStore(db, noon).Save(t.Context(), hoa, phrase.PaperBack, 0, phrase.List{Used: []string{"Một câu"}}); err != nil {
		t.Fatal(err)
	}
	for _, sql := range []string{`UPDATE phrase_versions SET used = '{khác}'`, `DELETE FROM phrase_versions`} {
		if _, err := db.Pool.Exec(t.Context(), sql); err == nil {
			t.Errorf("%s was let through", sql)
		}
	}
}

func TestNoOccasionIsInvented(t *testing.T) {
	t.Parallel()
	s := phrase.NewStore(dbtest.Open(t), noon)
	if _, err := s.Save(t.Context(), hoa, "invented", 0, phrase.List{Used: []string{"Câu"}}); !fault.Is(err, "phrase.no_occasion") {
		t.Error(err)
	}
}

// Whatever is moved: the same sentences are there.
func FuzzMove(f *testing.F) {
	f.Add("a b c", 1, -1)
	f.Fuzz(func(t *testing.T, text string, i, by int) {
		all := strings.Fields(text)
		got := phrase.Move(all, i, by)
		slices.Sort(got)
		slices.Sort(all)
		if !slices.Equal(got, all) {
			t.Fatalf("%q became %q", all, got)
		}
	})
}
