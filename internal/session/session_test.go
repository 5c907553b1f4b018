package session_test

import (
	"encoding/base64"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/session"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

const browser = "Mozilla/5.0 (Linux; Android 14)"

// office is a store with a clock that the test turns, and one account.
type office struct {
	*session.Store
	t   *testing.T
	db  *pg.DB
	now time.Time
	hoa int64
}

func newOffice(t *testing.T) *office {
	t.Helper()
	o := &office{t: t, db: dbtest.Open(t), now: time.Date(2026, 11, 24, 8, 0, 0, 0, time.UTC)}
	o.Store = session.NewStore(o.db, func() time.Time { return o.now })
	err := o.db.Pool.QueryRow(t.Context(), `INSERT INTO accounts (login, name, password_hash)
		VALUES ('hoa@example.com', 'Hoa', '$argon2id$x') RETURNING id`).Scan(&o.hoa)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func (o *office) begin(old string) string {
	o.t.Helper()
	token, err := o.Begin(o.t.Context(), o.hoa, browser, old)
	if err != nil {
		o.t.Fatal(err)
	}
	return token
}

func (o *office) find(token string) session.Session {
	o.t.Helper()
	s, err := o.Find(o.t.Context(), token, browser)
	if err != nil {
		o.t.Fatal(err)
	}
	return s
}

func (o *office) refused(token, browser, key string) {
	o.t.Helper()
	if _, err := o.Find(o.t.Context(), token, browser); !fault.Is(err, key) {
		o.t.Errorf("want %s, got %v", key, err)
	}
}

func TestALoginIsRemembered(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	s := o.find(o.begin(""))
	if s.AccountID != o.hoa || !s.CreatedAt.Equal(o.now) || !s.ExpiresAt.Equal(o.now.Add(12*time.Hour)) {
		t.Errorf("%+v", s)
	}
}

func TestOnlyTheHashOfATokenIsKept(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	token := o.begin("")
	raw, _ := base64.RawURLEncoding.DecodeString(token)
	var found int
	err := o.db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM sessions WHERE sessions::text LIKE '%' || encode($1, 'hex') || '%'`, raw).Scan(&found)
	if err != nil || found != 0 || len(raw) != 32 {
		t.Errorf("%d rows hold the token of %d bytes, %v", found, len(raw), err)
	}
}

func TestATokenKnownBeforeTheLoginIsWorthNothingAfterIt(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	first := o.begin("")
	second := o.begin(first)
	if first == second {
		t.Fatal("the token must be a new one")
	}
	o.refused(first, browser, "session.none")
	o.find(second)
}

func TestTwoHoursWithoutAClickEndASession(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	token := o.begin("")
	for range 3 {
		o.now = o.now.Add(119 * time.Minute)
		o.find(token)
	}
	o.now = o.now.Add(120 * time.Minute)
	o.refused(token, browser, "session.idle")
}

func TestTwelveHoursEndASessionHoweverBusy(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	token := o.begin("")
	for range 11 {
		o.now = o.now.Add(time.Hour)
		o.find(token)
	}
	o.now = o.now.Add(time.Hour)
	o.refused(token, browser, "session.over")
}

func TestAClickIsWrittenAtMostOnceAMinute(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	token := o.begin("")
	cost := func() int64 {
		before := o.db.Queries()
		o.find(token)
		return o.db.Queries() - before
	}
	o.now = o.now.Add(59 * time.Second)
	if n := cost(); n != 1 {
		t.Errorf("within the minute: %d statements", n)
	}
	o.now = o.now.Add(time.Second)
	if n := cost(); n != 2 {
		t.Errorf("after a minute: %d statements", n)
	}
	if n := cost(); n != 1 {
		t.Errorf("and right after that: %d statements", n)
	}
}

func TestWhatIsNoTokenOpensNothing(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	token := o.begin("")
	before := o.db.Queries()
	for _, wrong := range []string{"", "x", strings.Repeat("A", 42), strings.Repeat("A", 44), strings.Repeat("é", 43), token + "=", strings.Repeat("A", 100_000)} {
		o.refused(wrong, browser, "session.none")
	}
	if o.db.Queries() != before {
		t.Error("nonsense reached the database")
	}
	o.refused(strings.Repeat("A", 43), browser, "session.none")
	o.refused(token, "curl/8", "session.none")
	o.find(token)
}

func TestLoggingOutEndsTheSession(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	token := o.begin("")
	for range 2 { // twice does no harm
		if err := o.End(t.Context(), token); err != nil {
			t.Fatal(err)
		}
	}
	if err := o.End(t.Context(), "nonsense"); err != nil {
		t.Error(err)
	}
	o.refused(token, browser, "session.none")
}

func TestAnAccountIsLoggedOutEverywhere(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	phone, desk := o.begin(""), o.begin("")
	if err := o.db.Tx(t.Context(), func(tx *gorm.DB) error { return session.EndAllTx(tx, o.hoa, o.now) }); err != nil {
		t.Fatal(err)
	}
	o.refused(phone, browser, "session.none")
	o.refused(desk, browser, "session.none")
}

func TestAFormCarriesItsOwnSessionsToken(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	token := o.begin("")
	mine, other := o.find(token), o.find(o.begin(""))
	if err := mine.CheckCSRF(o.find(token).CSRFToken()); err != nil {
		t.Errorf("the session's own token was refused: %v", err)
	}
	for _, wrong := range []string{"", "x", other.CSRFToken(), mine.CSRFToken() + "x"} {
		if err := mine.CheckCSRF(wrong); !fault.Is(err, "session.stale_form") {
			t.Errorf("%q: %v", wrong, err)
		}
	}
	var zero session.Session
	if zero.CheckCSRF("") == nil {
		t.Error("no session and no token must be refused")
	}
}

func TestTheCookieIsOutOfReach(t *testing.T) {
	t.Parallel()
	for _, k := range []struct {
		cookie session.Cookie
		name   string
	}{{session.Cookie{Secure: true}, "__Host-sid"}, {session.Cookie{}, "sid"}} {
		app := fiber.New(fiber.Config{Immutable: true})
		app.Get("/in", func(c *fiber.Ctx) error { k.cookie.Set(c, "token"); return nil })
		app.Get("/out", func(c *fiber.Ctx) error { k.cookie.Clear(c); return nil })
		app.Get("/who", func(c *fiber.Ctx) error { return c.SendString(k.cookie.Token(c)) })
		answer := func(path, cookie string) *http.Response {
			r := httptest.NewRequest("GET", path, nil)
			r.Header.Set("Cookie", cookie)
			a, err := app.Test(r)
			if err != nil {
				t.Fatal(err)
			}
			return a
		}
		set := answer("/in", "").Cookies()
		if len(set) != 1 || set[0].Name != k.name || set[0].Value != "token" || !set[0].HttpOnly || set[0].Secure != k.cookie.Secure ||
			set[0].SameSite != http.SameSiteLaxMode || set[0].Path != "/" || set[0].Domain != "" || set[0].MaxAge != 12*60*60 {
			t.Errorf("set: %+v", set)
		}
		gone := answer("/out", "").Cookies()
		if len(gone) != 1 || gone[0].Name != k.name || gone[0].Value != "" || !gone[0].Expires.Before(time.Now()) {
			t.Errorf("cleared: %+v", gone)
		}
		if a := answer("/who", k.name+"=abc"); a.ContentLength != 3 {
			t.Errorf("the token was not read back: %d", a.ContentLength)
		}
	}
}
