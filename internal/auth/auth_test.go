package auth_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

const (
	password = "miến phơi trên phên"
	ip       = "203.0.113.7"
)

var system = audit.Actor{Kind: audit.System, Name: "demo"}

// office is a store with a clock that the test turns, and an officer of the economy room.
type office struct {
	*auth.Store
	t   *testing.T
	db  *pg.DB
	now time.Time
	hoa auth.Account
}

func newOffice(t *testing.T) *office {
	t.Helper()
	o := &office{t: t, db: dbtest.Open(t), now: time.Date(2026, 11, 24, 8, 0, 0, 0, time.UTC)}
	o.Store = auth.NewStore(o.db, func() time.Time { return o.now })
	o.hoa = o.create(auth.NewAccount{Login: "0912 345 678", Name: "Nguyễn Thị Hoa", Password: password, Roles: []string{"economy"}})
	return o
}

func (o *office) create(n auth.NewAccount) auth.Account {
	o.t.Helper()
	a, err := o.Create(o.t.Context(), system, n)
	if err != nil {
		o.t.Fatal(err)
	}
	return a
}

func (o *office) login(login, password string) error {
	_, err := o.Login(o.t.Context(), login, password, ip)
	return err
}

// refused wants a refusal with this key and one fact.
func (o *office) refused(err error, key, name string, value any) {
	o.t.Helper()
	refusal, ok := fault.As(err)
	if !ok || refusal.Key != key || name != "" && refusal.Details[name] != value {
		o.t.Errorf("want %s with %s %v, got %v", key, name, value, err)
	}
}

// log is the audit log's actions, oldest first.
func (o *office) log() string {
	o.t.Helper()
	var actions string
	err := o.db.Pool.QueryRow(o.t.Context(), `SELECT coalesce(string_agg(action || ':' || coalesce(entity_id::text, '-'), ' ' ORDER BY id), '')
		FROM audit_log WHERE action LIKE 'auth.%'`).Scan(&actions)
	if err != nil {
		o.t.Fatal(err)
	}
	return actions
}

func TestALoginTakesEveryWritingOfANumber(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.create(auth.NewAccount{Login: " Lan@Example.COM ", Name: "Lan", Password: password, Roles: []string{"leader"}})
	for _, login := range []string{"0912345678", "+84 912 345 678", " 0912.345.678 ", "lan@example.com", "LAN@example.com"} {
		if err := o.login(login, password); err != nil {
			t.Errorf("%q: %v", login, err)
		}
	}
}

func TestFiveWrongPasswordsLockForAQuarterOfAnHour(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	for left := 4; left > 0; left-- {
		o.refused(o.login("0912345678", "sai"), "auth.wrong", "left", left)
	}
	o.refused(o.login("0912345678", "sai"), "auth.locked", "minutes", 15)
	o.now = o.now.Add(10*time.Minute + time.Second)
	o.refused(o.login("0912345678", password), "auth.locked", "minutes", 5)
	o.now = o.now.Add(5 * time.Minute)
	if err := o.login("0912345678", password); err != nil {
		t.Errorf("the lock must be open again: %v", err)
	}
	want := strings.Repeat(fmt.Sprintf("auth.failed:%d ", o.hoa.ID), 4) + fmt.Sprintf("auth.locked:%[1]d auth.logged_in:%[1]d", o.hoa.ID)
	if got := o.log(); got != want {
		t.Errorf("the log says %q, not %q", got, want)
	}
}

func TestARightPasswordForgetsTheWrongOnes(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	for range 2 {
		for left := 4; left > 2; left-- {
			o.refused(o.login("0912345678", "sai"), "auth.wrong", "left", left)
		}
		if err := o.login("0912345678", password); err != nil {
			t.Fatal(err)
		}
	}
	o.refused(o.login("0912345678", "sai"), "auth.wrong", "left", 4)
	o.now = o.now.Add(15 * time.Minute)
	o.refused(o.login("0912345678", "sai"), "auth.wrong", "left", 4) // an old one is forgotten, too
}

func TestALoginThatNobodyHasIsAnsweredLikeAnyOther(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	for range 6 {
		known, unknown := o.login("0912345678", "sai"), o.login("0987654321", "sai")
		if known.Error() != unknown.Error() {
			t.Errorf("%v for a login there is, %v for one there is not", known, unknown)
		}
	}
	if log := o.log(); strings.Count(log, ":-") != 5 || strings.Contains(log, "0987") {
		t.Errorf("the log says %s", log)
	}
}

func TestALoginThatNobodyHasCostsTheSame(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	cost := func(login string) int64 {
		before := o.db.Queries()
		_ = o.login(login, "sai")
		return o.db.Queries() - before
	}
	if known, unknown := cost("0912345678"), cost("0987654321"); known != unknown {
		t.Errorf("%d statements for a login there is, %d for one there is not", known, unknown)
	}
}

func TestGuessesAtTheSameMomentAreAllCounted(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	const n = 12
	errs := make(chan error, n)
	for i := range n {
		go func() { errs <- o.login("0912345678", fmt.Sprint("sai", i)) }()
	}
	wrong, locked := 0, 0
	for range n {
		switch err := <-errs; {
		case fault.Is(err, "auth.wrong"):
			wrong++
		case fault.Is(err, "auth.locked"):
			locked++
		default:
			t.Error(err)
		}
	}
	if wrong != 4 || locked != n-4 {
		t.Errorf("%d were told wrong, %d locked", wrong, locked)
	}
}

func TestAnEmptyFieldIsNamedAndCountsForNothing(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	form, ok := fault.AsForm(o.login(" ", ""))
	if !ok || len(form.Fields) != 2 || form.Fields[0].Key != "auth.login_empty" || form.Fields[1].Key != "auth.password_empty" {
		t.Errorf("got %v", form)
	}
	if log := o.log(); log != "" {
		t.Errorf("the log says %s", log)
	}
}

func TestADisabledAccountStaysOutside(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	if err := o.Disable(t.Context(), system, o.hoa.ID); err != nil {
		t.Fatal(err)
	}
	o.refused(o.login("0912345678", password), "auth.disabled", "", nil)
	o.refused(o.login("0912345678", "sai"), "auth.wrong", "left", 4) // who guesses learns nothing
	_, err := o.Viewer(t.Context(), o.hoa.ID)
	o.refused(err, "auth.no_account", "", nil)
	o.refused(o.Disable(t.Context(), system, 999), "auth.no_account", "", nil)
	o.refused(o.Disable(t.Context(), audit.Actor{Kind: audit.Staff, ID: o.hoa.ID}, o.hoa.ID), "auth.not_yourself", "", nil)
}

func TestANewPasswordLogsOutEverywhere(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	_, err := o.db.Pool.Exec(t.Context(), `INSERT INTO sessions (id, account_id, csrf_secret, ua_hash, created_at, last_seen_at, expires_at)
		VALUES (sha256('a'), $1, sha256('b'), sha256('c'), now(), now(), now() + interval '1 day')`, o.hoa.ID)
	if err != nil {
		t.Fatal(err)
	}
	if err := o.SetPassword(t.Context(), system, o.hoa.ID, "ngắn"); err == nil {
		t.Error("a short password was taken")
	}
	if err := o.SetPassword(t.Context(), system, o.hoa.ID, "một mật khẩu khác"); err != nil {
		t.Fatal(err)
	}
	var open int
	if err := o.db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM sessions WHERE ended_at IS NULL`).Scan(&open); err != nil || open != 0 {
		t.Errorf("%d sessions are open, %v", open, err)
	}
	o.refused(o.login("0912345678", password), "auth.wrong", "left", 4)
	if err := o.login("0912345678", "một mật khẩu khác"); err != nil {
		t.Error(err)
	}
}

func TestAWeakHashIsMadeStrongerAtLogin(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	// "mat khau cu xua" with 8 MiB and one pass, as an older version might have kept it.
	weak, err := weakHash("mat khau cu xua")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := o.db.Pool.Exec(t.Context(), `UPDATE accounts SET password_hash = $1`, weak); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := o.login("0912345678", "mat khau cu xua"); err != nil {
			t.Fatal(err)
		}
	}
	var kept string
	if err := o.db.Pool.QueryRow(t.Context(), `SELECT password_hash FROM accounts`).Scan(&kept); err != nil || !strings.HasPrefix(kept, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Errorf("kept is %s, %v", kept, err)
	}
}
