package workday_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/workday"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

func noon() time.Time { return time.Date(2026, 11, 27, 5, 0, 0, 0, time.UTC) }

func TestDaysOffAreWrittenOnceAndLogged(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), t.Context()
	s, by := workday.NewStore(db, noon), audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"}
	board := &workday.Board{Reader: s, Fresh: time.Hour, Now: noon}
	if len(board.Said()) != 0 {
		t.Fatal("a day off nobody wrote")
	}
	feast, err := s.Add(ctx, by, workday.Typed{First: "05/02/2027", Last: "11.02.2027", Name: "  Nghỉ  Tết "})
	if err != nil || feast.Days() != 7 || feast.Name != "Nghỉ Tết" {
		t.Fatalf("%+v (%v)", feast, err)
	}
	for _, twice := range []workday.Typed{{First: "11/02/2027", Name: "Nghỉ"}, {First: "01/02/2027", Last: "28/02/2027", Name: "Nghỉ"}} {
		if _, err := s.Add(ctx, by, twice); !fault.Is(err, "daysoff.twice") {
			t.Errorf("%v: %v", twice, err)
		}
	}
	if one, err := s.Add(ctx, by, workday.Typed{First: "27/11/2026", Name: "Mất điện"}); err != nil || one.Days() != 1 {
		t.Errorf("today alone: %+v (%v)", one, err)
	}
	if board.Said(); len(board.Said()) != 0 {
		t.Error("the board asked again")
	}
	board.Forget()
	if c := board.Said(); len(c) != 2 || c[0].Name != "Mất điện" {
		t.Errorf("%v", c)
	}
	if _, err := s.Remove(ctx, by, feast.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Remove(ctx, by, feast.ID); !fault.Is(err, "daysoff.gone") {
		t.Errorf("removed twice: %v", err)
	}
	var lines string
	if err := db.Pool.QueryRow(ctx, `SELECT string_agg(action || ' ' || coalesce(before ->> 'starts_on', '') || '>' || coalesce(after ->> 'starts_on', ''), ', ' ORDER BY id) FROM audit_log`).Scan(&lines); err != nil ||
		lines != "setting.days_off_added >2027-02-05, setting.days_off_added >2026-11-27, setting.days_off_removed 2027-02-05>" {
		t.Errorf("the log: %s (%v)", lines, err)
	}
}

func TestDaysOffSayWhichFieldIsWrong(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		typed      workday.Typed
		field, key string
	}{
		{workday.Typed{First: "hôm nào", Name: "Tết"}, "first", "daysoff.first"}, {workday.Typed{First: "26/11/2026", Name: "Tết"}, "first", "daysoff.over"},
		{workday.Typed{First: "05/02/2037", Name: "Tết"}, "first", "daysoff.far"}, {workday.Typed{First: "05/02/2027", Last: "30/02/2027", Name: "Tết"}, "last", "daysoff.first"},
		{workday.Typed{First: "05/02/2027", Last: "04/02/2027", Name: "Tết"}, "last", "daysoff.order"}, {workday.Typed{First: "05/02/2027", Last: "08/03/2027", Name: "Tết"}, "last", "daysoff.long"},
		{workday.Typed{First: "05/02/2027", Name: "…"}, "name", "daysoff.name"}, {workday.Typed{First: "05/02/2027", Name: strings.Repeat("ế", 61)}, "name", "daysoff.name"},
	} {
		_, err := c.typed.Read(noon())
		form, ok := fault.AsForm(err)
		if !ok || len(form.Fields) != 1 || form.Fields[0].Name != c.field || form.Fields[0].Key != c.key {
			t.Errorf("%+v: %v", c.typed, err)
		}
	}
}
