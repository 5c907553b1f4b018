package content_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

var whole = content.TypedImprint{Owner: " Ủy ban nhân dân  xã Hưng Đạo ", Address: "Trụ sở xã", Desk: "Văn phòng xã", Phone: "024.3825.1234", Email: "xa@hungdao.example.vn", Hours: "7:30–16:30", Help: "0912 345 678"}

func TestWhoRunsTheSiteIsSavedWithItsLineAndNotOverSomebodyElse(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	s, by := content.NewStore(db, catalogtest.Noon), audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"}
	if i, version, err := s.ImprintToEdit(t.Context()); err != nil || i != (content.Imprint{}) || version != 1 {
		t.Fatalf("before anything was written: %+v, %d (%v)", i, version, err)
	}
	for range 2 { // the second time changes nothing
		_, version, _ := s.ImprintToEdit(t.Context())
		if err := s.SaveImprint(t.Context(), by, version, whole); err != nil {
			t.Fatal(err)
		}
	}
	i, version, err := s.ImprintToEdit(t.Context())
	if want := (content.Imprint{Owner: "Ủy ban nhân dân xã Hưng Đạo", Address: "Trụ sở xã", Desk: "Văn phòng xã", Phone: "+842438251234", Email: "xa@hungdao.example.vn", Hours: "7:30–16:30", Help: "+84912345678"}); err != nil || i != want || version != 2 {
		t.Fatalf("saved: %+v, %d (%v)", i, version, err)
	}
	if err := s.SaveImprint(t.Context(), by, 1, content.TypedImprint{Owner: "Ai đó"}); !fault.Is(err, "imprint.changed_meanwhile") {
		t.Errorf("what stands is written over: %v", err)
	}
	var lines int
	var before, after string
	if err := db.Pool.QueryRow(t.Context(), `SELECT count(*) OVER (), before ->> 'owner', after ->> 'owner' FROM audit_log WHERE action = 'setting.imprint'`).Scan(&lines, &before, &after); err != nil || lines != 1 || before != "" || after != i.Owner {
		t.Errorf("%d lines, %q then %q (%v)", lines, before, after, err)
	}
	if _, err := db.Pool.Exec(t.Context(), `INSERT INTO site_imprint DEFAULT VALUES`); err == nil {
		t.Error("two run the site")
	}
	if _, err := db.Pool.Exec(t.Context(), `DROP TABLE audit_log CASCADE`); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveImprint(t.Context(), by, 2, content.TypedImprint{}); err == nil {
		t.Error("saved without its line")
	}
	if still, err := s.Imprint(t.Context()); err != nil || still != i {
		t.Errorf("a change without its line stands: %+v (%v)", still, err)
	}
}

func TestAnImprintSaysWhichFieldIsWrong(t *testing.T) {
	t.Parallel()
	if _, err := (content.TypedImprint{}).Read(); err != nil {
		t.Errorf("an empty one is refused: %v", err)
	}
	for field, c := range map[string]struct {
		typed content.TypedImprint
		key   string
	}{
		"owner": {content.TypedImprint{Owner: "•••"}, "imprint.says_nothing"}, "address": {content.TypedImprint{Address: strings.Repeat("ă", content.MostPlace+1)}, "imprint.too_long"},
		"phone": {content.TypedImprint{Phone: "0912 345"}, "phone.short"}, "help": {content.TypedImprint{Help: "gọi Hoa"}, "phone.contact_letters"}, "email": {content.TypedImprint{Email: "xa@hungdao"}, "email.wrong"},
	} {
		_, err := c.typed.Read()
		form, ok := fault.AsForm(err)
		if !ok || len(form.Fields) != 1 || form.Fields[0].Name != field || form.Fields[0].Key != c.key {
			t.Errorf("%s: %v", field, err)
		}
	}
}

// told is a database that comes and goes.
type told struct {
	said content.Imprint
	err  error
	n    int
}

func (r *told) Imprint(context.Context) (content.Imprint, error) { r.n++; return r.said, r.err }

func TestTheBoardReadsOnceInAWhileAndKeepsWhatItKnows(t *testing.T) {
	t.Parallel()
	at, source := catalogtest.Noon(), &told{said: content.Imprint{Owner: "Xã"}}
	b := &content.ImprintBoard{Reader: source, Fresh: 5 * time.Second, Now: func() time.Time { return at }}
	expect := func(what, owner string, n int) {
		t.Helper()
		for range 3 {
			if got := b.Said().Owner; got != owner {
				t.Errorf("%s: %q", what, got)
			}
		}
		if source.n != n {
			t.Errorf("%s: read %d times, not %d", what, source.n, n)
		}
	}
	expect("first", "Xã", 1)
	source.said.Owner = "Phường"
	expect("within five seconds", "Xã", 1)
	b.Forget()
	expect("after saving here", "Phường", 2)
	at, source.err, source.said.Owner = at.Add(5*time.Second), errors.New("gone"), ""
	expect("without a database", "Phường", 3)
	at, source.err, source.said.Owner = at.Add(5*time.Second), nil, "Thị trấn"
	expect("saved by another process", "Thị trấn", 4)
	if none := (*content.ImprintBoard)(nil); none.Said() != (content.Imprint{}) {
		t.Error("no board says something")
	}
}
