package web_test

import (
	"crypto/rand"
	"html"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/report"
	"github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/catalog/shortlink"
	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/place"
	"github.com/ocop-hungdao/ocop/internal/policy"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/consent"
	"github.com/ocop-hungdao/ocop/orders/drafts"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/payee"
	"github.com/ocop-hungdao/ocop/orders/privacy"
	"github.com/ocop-hungdao/ocop/orders/returns"
	visits "github.com/ocop-hungdao/ocop/orders/visit"
	"github.com/ocop-hungdao/ocop/orders/waiting"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
	"github.com/ocop-hungdao/ocop/web"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

// visit is a shop in the small world and one browser that looks at it: it keeps
// cookies and follows no redirect by itself.
type visit struct {
	*orderstest.Shop
	t       *testing.T
	db      *pg.DB
	app     *fiber.App
	limiter *edge.Limiter
	words   *search.Words
	files   *blob.Files
	studio  *catalog.Studio
	cookies map[string]string
	hub     *livestream.Hub
	tally   *livestream.Tally
}

func open(t *testing.T) *visit { t.Helper(); return openAt(t, catalogtest.Noon) }

// openAt is open with another clock.
func openAt(t *testing.T, now func() time.Time) *visit {
	t.Helper()
	db := dbtest.Open(t)
	return serve(t, db, orderstest.OpenAt(t, db, now), now)
}

// serve is a process of the shop on a database.
func serve(t *testing.T, db *pg.DB, world *orderstest.Shop, now func() time.Time, pages ...*web.Pages) *visit {
	t.Helper()
	places, err := place.Load()
	if err != nil {
		t.Fatal(err)
	}
	policies, err := policy.Load()
	if err != nil {
		t.Fatal(err)
	}
	book := &policy.Book{Files: policies, Reader: policy.NewStore(db, policies, now), Fresh: time.Second, Now: now}
	world.Checkout.Places, world.Checkout.Terms = places, book
	quiet := slog.New(slog.DiscardHandler)
	limiter := edge.NewLimiter(now)
	files, err := blob.Open(blob.Config{Folder: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	points, words := salespoint.NewStore(db, now), search.NewWords(db, now)
	studio := &catalog.Studio{Store: catalog.NewStore(db, now), Files: files, Maker: media.NewMaker(1), Log: quiet}
	live := livestream.NewStore(db, catalog.NewStore(db, now), ocop.NewStore(db, now), book.LiveVersion, now, rand.Reader)
	hub, tally := livestream.NewHub(live, quiet, livestream.Reread), livestream.NewTally(db, now)
	shop := web.New(web.Deps{Reports: report.NewStore(db, now, []byte("a key for tests")),
		Launch:  &orders.LaunchBoard{Reader: world.Checkout.Launch, Fresh: time.Second, Now: now},
		Imprint: &content.ImprintBoard{Reader: content.NewStore(db, now), Fresh: time.Second, Now: now},
		Payees:  payee.NewStore(db, now),
		Tiles:   &salespoint.TileBoard{Reader: points, Fresh: time.Second, Now: now},
		Cases:   returns.NewStore(db, world.Store, now, rand.Reader),
		Privacy: privacy.NewStore(db, now, []byte("a key for tests")), Consents: consent.NewStore(db, now, []byte("a key for tests"), false),
		Live:      live,
		Short:     shortlink.NewStore(db, now, nil),
		Hub:       hub,
		Drafts:    drafts.NewStore(db, world.Store, now),
		Tally:     tally,
		Pickups:   orders.NewPickups(world.Store, []byte("a key for tests")),
		Bespoke:   bespoke.NewLinks(bespoke.NewStore(db, world.Checkout, now, rand.Reader), []byte("a key for tests")),
		Wholesale: wholesale.NewLinks(wholesale.NewStore(db, places, now, rand.Reader), []byte("a key for tests")),
		Reviews:   review.NewStore(db, now), Withheld: catalog.NewWithheld(db, now), Visits: visits.NewLinks(visits.NewStore(db, now, rand.Reader), []byte("a key for tests")), Waiting: waiting.NewTurns(waiting.NewStore(db, now), []byte("a key for tests")),
		Catalog: catalog.NewStore(db, now), Stars: ocop.NewStore(db, now), Points: points, Keeper: salespoint.NewKeeper(points, []byte("a key for tests")),
		Content: content.NewStore(db, now), Finder: search.NewPostgres(db, now), Words: words, Orders: world.Store, Checkout: world.Checkout,
		Links: orders.NewLinks(world.Store, []byte("a key for tests")), Places: places, Policies: book, Pictures: files.Public, Studio: studio, Texts: locale.Vi(), BaseURL: "http://shop.example",
		PolicyDrafts: policy.NewStore(db, policies, now), PolicyPreviews: policy.Previews{Key: []byte("a key for tests"), Now: now},
		Previews: catalog.Previews{Key: []byte("a key for tests"), Now: now},
		Demo:     true, Now: now, Log: quiet, Limiter: limiter})
	if len(pages) > 0 {
		shop.Pages = pages[0]
	}
	app := edge.New(edge.Config{BaseURL: "http://shop.example", Log: quiet, Deadline: time.Minute, Render: edge.Renderers{Shop: shop.Refuse, Office: shop.Refuse, API: shop.Refuse}, Faults: locale.Vi().Faults})
	shop.Mount(app)
	return &visit{Shop: world, t: t, db: db, app: app, limiter: limiter, words: words, files: files, studio: studio, hub: hub, tally: tally, cookies: map[string]string{}}
}

// seen is an answer: its status, where it leads, and what stands on it.
type seen struct {
	status   int
	location string
	body     string
	header   http.Header
}

// text is the page without its tags.
func (s seen) text() string {
	return html.UnescapeString(strings.Join(strings.Fields(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(s.body, " ")), " "))
}

func (v *visit) get(path string) seen { return v.send(httptest.NewRequest(http.MethodGet, path, nil)) }

func (v *visit) post(path string, form url.Values) seen {
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	return v.send(r)
}

func (v *visit) send(r *http.Request) seen {
	v.t.Helper()
	for name, value := range v.cookies {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	res, err := v.app.Test(r, -1)
	if err != nil {
		v.t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		v.t.Fatal(err)
	}
	for _, c := range res.Cookies() {
		v.cookies[c.Name] = c.Value
	}
	return seen{status: res.StatusCode, location: res.Header.Get("Location"), body: string(body), header: res.Header}
}

// field is the value a hidden or visible input of the page carries.
func (s seen) field(t *testing.T, name string) string {
	t.Helper()
	m := regexp.MustCompile(`name="` + name + `"[^>]*?value="([^"]*)"`).FindStringSubmatch(s.body)
	if m == nil {
		t.Fatalf("no field %s on the page", name)
	}
	return html.UnescapeString(m[1])
}
