package admin

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/catalog/imports"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/report"
	reviews "github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/catalog/takedown"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/bin"
	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/pdf"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/session"
	"github.com/ocop-hungdao/ocop/internal/unsent"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/behalf"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/card"
	"github.com/ocop-hungdao/ocop/orders/cod"
	"github.com/ocop-hungdao/ocop/orders/consent"
	"github.com/ocop-hungdao/ocop/orders/drafts"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/outlook"
	"github.com/ocop-hungdao/ocop/orders/payee"
	"github.com/ocop-hungdao/ocop/orders/privacy"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/orders/statement"
	"github.com/ocop-hungdao/ocop/orders/trail"
	"github.com/ocop-hungdao/ocop/orders/transfer"
	visits "github.com/ocop-hungdao/ocop/orders/visit"
	"github.com/ocop-hungdao/ocop/orders/voucher"
	"github.com/ocop-hungdao/ocop/orders/waiting"
	"github.com/ocop-hungdao/ocop/orders/work"
	"github.com/ocop-hungdao/ocop/web/sharecard"
)

// desk is an office over a shop in working order, at noon of the small world until
// somebody lets time pass.
type desk struct {
	*orderstest.Shop
	t      *testing.T
	db     *pg.DB
	office *Office
	app    *fiber.App
	passed atomic.Int64
	people int
}

const password = "mật khẩu đủ dài"

func open(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, db: dbtest.Open(t)}
	d.Shop = orderstest.OpenAt(t, d.db, d.now)
	texts, quiet := locale.Vi(), slog.New(slog.DiscardHandler)
	files, err := blob.Open(blob.Config{Folder: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	goods := catalog.NewStore(d.db, d.now)
	studio := &catalog.Studio{Store: goods, Files: files, Maker: media.NewMaker(1), Log: quiet}
	points := salespoint.NewStore(d.db, d.now)
	live := livestream.NewStore(d.db, goods, ocop.NewStore(d.db, d.now), func(time.Time) string { return "live@1" }, d.now, rand.Reader)
	d.office = New(Deps{Cards: card.NewStore(d.db, d.Store, card.Whose{Launch: orders.NewLaunches(d.db, d.now, ""), Trying: true}, d.now, card.Words{Unpaid: "Chưa trả tiền thẻ"}), COD: cod.NewStore(d.db, d.Store, d.now), Pickups: orders.NewPickups(d.Store, []byte("a key for tests")), CardDesk: knowing{}, Work: work.NewStore(d.db, d.now),
		Bespoke: bespoke.NewStore(d.db, d.Checkout, d.now, rand.Reader),
		Imprint: &content.ImprintBoard{Reader: content.NewStore(d.db, d.now), Fresh: time.Second, Now: d.now},
		Live:    live, Hub: livestream.NewHub(live, quiet, livestream.Reread),
		Drafts: drafts.NewStore(d.db, d.Store, d.now), Tally: livestream.NewTally(d.db, d.now),
		Launches: orders.NewLaunches(d.db, d.now, ""),
		SePay:    &transfer.Listener{Store: transfer.NewStore(d.db, d.Store, d.now), Secret: sepaySecret},
		Money:    transfer.NewStore(d.db, d.Store, d.now), Payees: payee.NewStore(d.db, d.now), Statements: statement.NewStore(d.db, d.now), Vouchers: voucher.NewStore(d.db, d.now),
		Cases: returns.NewStore(d.db, d.Store, d.now, rand.Reader),
		Lost:  outbox.NewDesk(d.db, d.now), Privacy: privacy.NewStore(d.db, d.now, []byte("a key for tests")), Consents: consent.NewStore(d.db, d.now, []byte("a key for tests"), false),
		Imports: imports.NewStore(d.db, imports.Domain{Goods: goods, Stars: ocop.NewStore(d.db, d.now), Points: points, Because: texts.Imports.Because}, d.now),
		Press:   sync.OnceValues(pressOf(t)),
		Painter: sync.OnceValues(painterOf(t)),
		Reports: report.NewStore(d.db, d.now, []byte("a key for tests")),
		Catalog: goods, Papers: files.Private, Previews: catalog.Previews{Key: []byte("a key for tests"), Now: d.now}, Studio: studio, Content: content.NewStore(d.db, d.now), Stars: ocop.NewStore(d.db, d.now), Words: search.NewWords(d.db, d.now), Orders: d.Store,
		Reviews: reviews.NewStore(d.db, d.now), Points: points, Keeper: salespoint.NewKeeper(points, []byte("a key for tests")), Visits: visits.NewStore(d.db, d.now, rand.Reader), Waiting: waiting.NewStore(d.db, d.now), BaseURL: "http://example.vn",
		Accounts: auth.NewStore(d.db, d.now), Trail: trail.NewStore(d.db), Unsent: unsent.NewStore(d.db, d.now), Bin: bin.NewStore(d.db, d.now), Outlook: outlook.NewStore(d.db, d.now), Takedowns: takedown.NewStore(d.db, d.now),
		Behalf: behalf.NewStore(d.db, d.Store, goods, live, d.now), Sessions: session.NewStore(d.db, d.now), Texts: texts, Demo: true, Now: d.now, Log: quiet})
	d.settings()
	d.app = edge.New(edge.Config{BaseURL: "http://example.vn", Log: quiet, Deadline: time.Minute, Faults: texts.Faults, Now: d.now,
		Render: edge.Renderers{Shop: d.office.Refuse, Office: d.office.Refuse, API: d.office.Refuse}})
	d.office.Mount(d.app)
	return d
}

func painterOf(t *testing.T) func() (*sharecard.Painter, error) {
	return func() (*sharecard.Painter, error) {
		bold, err := os.ReadFile("../web/static/src/fonts/be-vietnam-pro-700.woff2")
		if err != nil {
			t.Error(err)
		}
		return sharecard.New(bold)
	}
}

func pressOf(t *testing.T) func() (*pdf.Press, error) {
	return func() (*pdf.Press, error) {
		bold, err := os.ReadFile("../web/static/src/fonts/be-vietnam-pro-700.woff2")
		if err != nil {
			t.Error(err)
		}
		return pdf.NewPress(bold)
	}
}

func (d *desk) now() time.Time        { return catalogtest.Noon().Add(time.Duration(d.passed.Load())) }
func (d *desk) pass(by time.Duration) { d.passed.Add(int64(by)) }

// account makes somebody with a role; a producer's account belongs to that producer.
func (d *desk) account(name, role string, producerID int64) auth.Account {
	d.t.Helper()
	d.people++
	a, err := d.office.Accounts.Create(context.Background(), audit.Actor{Kind: audit.System}, auth.NewAccount{Login: fmt.Sprintf("nguoi%d@example.vn", d.people),
		Name: name, Password: password, Roles: []string{role}, ProducerID: producerID, Hamlet: map[bool]string{true: "lang-so"}[role == "hamlet_head"]})
	if err != nil {
		d.t.Fatal(err)
	}
	return a
}

// as is a browser in which somebody with a role is signed in.
func (d *desk) as(name, role string) *browser {
	return d.signedIn(d.account(name, role, d.CoopLangSo()))
}

func (d *desk) signedIn(a auth.Account) *browser {
	d.t.Helper()
	b := d.stranger()
	token, err := d.office.Sessions.Begin(context.Background(), a.ID, agent, "")
	if err != nil {
		d.t.Fatal(err)
	}
	b.cookies["sid"] = token
	s, err := d.office.Sessions.Find(context.Background(), token, agent)
	if err != nil {
		d.t.Fatal(err)
	}
	b.csrf = s.CSRFToken()
	return b
}

func (d *desk) stranger() *browser { return &browser{desk: d, cookies: map[string]string{}} }

const agent = "a browser"

// browser keeps cookies and the token of its forms.
type browser struct {
	desk    *desk
	cookies map[string]string
	csrf    string
}

// answer is what came back.
type answer struct {
	status   int
	body     string
	location string
	header   http.Header
}

// post sends a form with the token of the session.
func (b *browser) post(path string, pairs ...string) answer {
	form := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		form.Set(pairs[i], pairs[i+1])
	}
	return b.postForm(path, form)
}

// pick sends the boxes that are ticked with what is to be done.
func (b *browser) pick(path string, picked []string, pairs ...string) answer {
	form := url.Values{"chon": picked}
	for i := 0; i+1 < len(pairs); i += 2 {
		form.Set(pairs[i], pairs[i+1])
	}
	return b.postForm(path, form)
}

func (b *browser) postForm(path string, form url.Values) answer {
	form.Set("csrf", b.csrf)
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return b.send(r)
}

func (b *browser) send(r *http.Request) answer {
	b.desk.t.Helper()
	r.Header.Set("User-Agent", agent)
	for name, value := range b.cookies {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	response, err := b.desk.app.Test(r, -1)
	if err != nil {
		b.desk.t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		b.desk.t.Fatal(err)
	}
	for _, c := range response.Cookies() {
		if c.MaxAge < 0 || !c.Expires.IsZero() && c.Expires.Before(time.Now()) && c.MaxAge <= 0 {
			delete(b.cookies, c.Name)
			continue
		}
		b.cookies[c.Name] = c.Value
	}
	return answer{response.StatusCode, string(body), response.Header.Get("Location"), response.Header}
}

// follow goes where the answer leads.
func (b *browser) follow(a answer) answer {
	b.desk.t.Helper()
	if a.status != http.StatusSeeOther {
		b.desk.t.Fatalf("answered %d, want to be led on: %s", a.status, plain(a.body))
	}
	return b.get(a.location)
}

// says fails unless the answer has the status and all of the words.
func (a answer) says(t *testing.T, status int, words ...string) answer {
	t.Helper()
	if a.status != status {
		t.Fatalf("answered %d, want %d: %s", a.status, status, plain(a.body))
	}
	text := plain(a.body)
	for _, w := range words {
		if !strings.Contains(text, w) {
			t.Errorf("%q is not said in: %s", w, text)
		}
	}
	return a
}

// saysNot looks into what is not seen too: addresses and values of fields.
func (a answer) saysNot(t *testing.T, words ...string) {
	t.Helper()
	for _, w := range words {
		if strings.Contains(a.body, w) {
			t.Errorf("%q is said in: %s", w, plain(a.body))
		}
	}
}

var tags = regexp.MustCompile(`(?s)<script.*?</script>|<[^>]*>`)

// plain is a page's text as people see it, in one line.
func plain(body string) string {
	text := strings.NewReplacer("&#34;", `"`, "&#39;", "'", "&lt;", "<", "&gt;", ">", "&amp;", "&", "\u00a0", " ").Replace(tags.ReplaceAllString(body, " "))
	return strings.Join(strings.Fields(text), " ")
}

// order is a placed order of two packs of the one product in stock.
func (d *desk) order(jar catalogtest.Jar) orders.Order {
	d.t.Helper()
	return d.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
}

// jar is a product in stock.
func (d *desk) jar() catalogtest.Jar {
	return d.Product(catalogtest.Goods{Name: "Miến dong sợi nhỏ", Stock: 10})
}
