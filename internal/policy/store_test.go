package policy_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/policy"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

// office is a store on its own database and clock.
type office struct {
	*policy.Store
	t  *testing.T
	db *pg.DB
	at time.Time
}

var by = audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"}

func open(t *testing.T) *office {
	t.Helper()
	files, err := policy.Load()
	if err != nil {
		t.Fatal(err)
	}
	o := &office{t: t, db: dbtest.Open(t), at: time.Date(2026, 12, 1, 5, 0, 0, 0, time.UTC)}
	o.Store = policy.NewStore(o.db, files, func() time.Time { return o.at })
	return o
}

// write saves a draft of the terms.
func (o *office) write(body string) int {
	o.t.Helper()
	d, _, err := o.Draft(o.t.Context(), "quy-che")
	if err != nil {
		o.t.Fatal(err)
	}
	d.Body = body
	if err := o.SaveDraft(o.t.Context(), by, d); err != nil {
		o.t.Fatal(err)
	}
	d, _, _ = o.Draft(o.t.Context(), "quy-che")
	return d.RowVersion
}

func (o *office) publish(version int, day string) (int, error) {
	o.t.Helper()
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		o.t.Fatal(err)
	}
	return o.Publish(o.t.Context(), by, "quy-che", version, policy.Release{Effective: &at, Note: "Nói rõ hơn"})
}

func (o *office) inForce() string {
	o.t.Helper()
	texts, err := o.Texts(o.t.Context())
	if err != nil {
		o.t.Fatal(err)
	}
	return texts.TermsVersion(o.at)
}

func TestADraftIsSeenByNobodyUntilItIsPublishedAndItsDayHasCome(t *testing.T) {
	t.Parallel()
	o := open(t)
	version := o.write("## Sàn là gì\n\nBản **mới**.")
	if got := o.inForce(); got != "quy-che@1" {
		t.Fatalf("a draft is in force: %s", got)
	}
	if n, err := o.publish(version, "2026-12-05"); err != nil || n != 2 {
		t.Fatalf("published as %d (%v)", n, err)
	}
	for _, c := range []struct {
		at   time.Time
		want string
	}{{o.at, "quy-che@1"}, {time.Date(2026, 12, 4, 16, 59, 59, 0, time.UTC), "quy-che@1"}, {time.Date(2026, 12, 4, 17, 0, 0, 0, time.UTC), "quy-che@2"}} {
		o.at = c.at
		if got := o.inForce(); got != c.want {
			t.Errorf("at %s %s is in force, not %s", c.at, got, c.want)
		}
	}
	texts, _ := o.Texts(t.Context())
	if old, ok := texts.Named("quy-che@1"); !ok || old.Published != nil || strings.Contains(old.HTML, "<strong>mới</strong>") {
		t.Errorf("what orders were placed under is another text: %v", old.Title)
	}
	if now, ok := texts.Named("quy-che@2"); !ok || !strings.Contains(now.HTML, "<strong>mới</strong>") || now.Published.By != "Hoa" || len(now.Articles) == 0 {
		t.Errorf("the new one is not whole: %+v", now)
	}
	if d, _, _ := o.Draft(t.Context(), "quy-che"); d.RowVersion != 0 || d.Body != "## Sàn là gì\n\nBản **mới**." {
		t.Errorf("the draft is still there: %+v", d)
	}
	var lines int
	if err := o.db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM audit_log WHERE action LIKE 'setting.policy%' AND actor_name = 'Hoa'`).Scan(&lines); err != nil || lines != 2 {
		t.Errorf("%d lines in the log (%v)", lines, err)
	}
}

func TestAPublishedVersionIsNeverChanged(t *testing.T) {
	t.Parallel()
	o := open(t)
	if _, err := o.publish(o.write("Bản hai."), "2026-12-01"); err != nil {
		t.Fatal(err)
	}
	for _, change := range []string{`UPDATE policy_versions SET body = 'Khác'`, `UPDATE policy_versions SET taken_back_at = '2026-12-01 12:00+07'`, `DELETE FROM policy_versions`, `TRUNCATE policy_versions`,
		`UPDATE policy_versions SET effective = '2030-01-01', taken_back_at = '2026-12-01'`} {
		if _, err := o.db.Pool.Exec(t.Context(), change); err == nil {
			t.Errorf("%s was done", change)
		}
	}
	if err := o.TakeBack(t.Context(), by, "quy-che", 2); !fault.Is(err, "policy.in_force") {
		t.Errorf("what is in force is taken back: %v", err)
	}
	if err := o.TakeBack(t.Context(), by, "quy-che", 1); !fault.Is(err, "policy.no_version") {
		t.Errorf("a file is taken back: %v", err)
	}
}

func TestAVersionThatWaitsIsTakenBackAndItsNumberIsGone(t *testing.T) {
	t.Parallel()
	o := open(t)
	if _, err := o.publish(o.write("Bản hai."), "2027-01-01"); err != nil {
		t.Fatal(err)
	}
	if _, err := o.publish(o.write("Bản ba."), "2026-12-02"); !fault.Is(err, "policy.one_waits") {
		t.Fatalf("two versions wait: %v", err)
	}
	if err := o.TakeBack(t.Context(), by, "quy-che", 2); err != nil {
		t.Fatal(err)
	}
	if err := o.TakeBack(t.Context(), by, "quy-che", 2); !fault.Is(err, "policy.no_version") {
		t.Errorf("taken back twice: %v", err)
	}
	d, _, _ := o.Draft(t.Context(), "quy-che")
	if n, err := o.publish(d.RowVersion, "2026-12-01"); err != nil || n != 3 {
		t.Errorf("the next is %d (%v)", n, err)
	}
	o.at = time.Date(2027, 2, 1, 0, 0, 0, 0, time.UTC)
	if got := o.inForce(); got != "quy-che@3" {
		t.Errorf("%s is in force", got)
	}
	if err := o.Restore(t.Context(), by, "quy-che", 1); err != nil {
		t.Fatal(err)
	}
	first, _ := policy.Load()
	want, _ := first.Version("quy-che", 1)
	if d, _, _ := o.Draft(t.Context(), "quy-che"); d.Body != want.Body || d.RowVersion == 0 {
		t.Errorf("the first version was not brought back: %.80s", d.Body)
	}
	if err := o.Restore(t.Context(), by, "quy-che", 3); !fault.Is(err, "policy.has_draft") {
		t.Errorf("what somebody is writing was written over: %v", err)
	}
}

func TestWhatIsRefusedSaysWhy(t *testing.T) {
	t.Parallel()
	o := open(t)
	version := o.write("Báo trong ____ ngày.")
	long := time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)
	for want, r := range map[string]policy.Release{"effective policy.day, note policy.note, gaps policy.gaps": {}, "effective policy.far": {Effective: &long, Note: "Rõ hơn", Gaps: true}} {
		_, err := o.Publish(t.Context(), by, "quy-che", version, r)
		form, ok := fault.AsForm(err)
		if !ok {
			t.Fatalf("%v", err)
		}
		var got []string
		for _, f := range form.Fields {
			got = append(got, f.Name+" "+f.Key)
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%q", got)
		}
	}
	if _, err := o.publish(version, "2026-11-30"); err == nil {
		t.Error("it was in force before it was published")
	}
	if _, err := o.publish(version+1, "2026-12-01"); !fault.Is(err, "policy.changed_meanwhile") {
		t.Errorf("what somebody else saved is published: %v", err)
	}
	for _, d := range []policy.Draft{{Slug: "doi-tra", Title: "…", Summary: "A", Body: "B"}, {Slug: "doi-tra", Title: "A", Summary: "A", Body: "{{bảng giá}}"}, {Slug: "doi-tra", Title: "A", Summary: "A", Body: strings.Repeat("ă", policy.MostBody+1)}} {
		if _, ok := fault.AsForm(o.SaveDraft(t.Context(), by, d)); !ok {
			t.Errorf("%.20s was saved", d.Body)
		}
	}
	if err := o.DropDraft(t.Context(), by, "quy-che", version); err != nil {
		t.Fatal(err)
	}
	if err := o.DropDraft(t.Context(), by, "quy-che", 0); !fault.Is(err, "policy.no_draft") {
		t.Errorf("dropped twice: %v", err)
	}
}

func TestOneDraftBecomesOneVersionHoweverManyPublishIt(t *testing.T) {
	t.Parallel()
	o := open(t)
	version := o.write("Bản hai.")
	var wait sync.WaitGroup
	results := make([]error, 4)
	for i := range results {
		wait.Go(func() { _, results[i] = o.publish(version, "2026-12-01") })
	}
	wait.Wait()
	done := 0
	for _, err := range results {
		if err == nil {
			done++
		} else {
			t.Errorf("%v", err)
		}
	}
	if done != len(results) || // sent four times, it is one version and all are told which
		o.inForce() != "quy-che@2" {
		t.Errorf("%d published it", done)
	}
}

func TestATableStandsAloneWhereverItWasTyped(t *testing.T) {
	t.Parallel()
	o := open(t)
	d := policy.Draft{Slug: "khieu-nai", Title: "Khiếu nại", Summary: "Báo ngay.", Body: "Hạn: {{bảng thời hạn}} hết."}
	if err := o.SaveDraft(t.Context(), by, d); err != nil {
		t.Fatal(err)
	}
	kept, _, _ := o.Draft(t.Context(), "khieu-nai")
	if text, err := kept.Text(); err != nil || !strings.Contains(text.HTML, "<p>{{bảng thời hạn}}</p>") {
		t.Errorf("%s (%v)", text.HTML, err)
	}
}

// told is a database that comes and goes.
type told struct {
	texts []policy.Text
	err   error
	n     int
}

func (r *told) Published(context.Context) ([]policy.Text, error) { r.n++; return r.texts, r.err }

func TestTheBookReadsOnceInAWhileAndKeepsWhatItKnows(t *testing.T) {
	t.Parallel()
	files, err := policy.Load()
	if err != nil {
		t.Fatal(err)
	}
	at, source := time.Date(2026, 12, 1, 5, 0, 0, 0, time.UTC), &told{err: errors.New("gone")}
	b := &policy.Book{Files: files, Reader: source, Fresh: 5 * time.Second, Now: func() time.Time { return at }}
	expect := func(what, version string, n int) {
		t.Helper()
		for range 3 {
			if got := b.TermsVersion(at); got != version {
				t.Errorf("%s: %s", what, got)
			}
		}
		if source.n != n {
			t.Errorf("%s: read %d times, not %d", what, source.n, n)
		}
	}
	expect("without a database", "quy-che@1", 1)
	source.err, source.texts = nil, []policy.Text{{Slug: "quy-che", Version: 2, Effective: time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)}}
	expect("within five seconds", "quy-che@1", 1)
	b.Forget()
	expect("after publishing here", "quy-che@2", 2)
	at, source.err = at.Add(5*time.Second), errors.New("gone")
	expect("while the database is down", "quy-che@2", 3)
}
