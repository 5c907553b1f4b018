package main

import (
	"bytes"
	"compress/gzip"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// stage is the real program on the sample commune, a browser in front of it and a look
// at the database behind it; all of it belongs to one test.
type stage struct {
	*shop
	browser *browsertest.Browser
	db      *pg.DB
}

// Its pages are made anew for everybody, unless env says otherwise: tests change the database
// behind the program's back, which would let it show the second before.
func openStage(t *testing.T, env ...string) *stage {
	t.Helper()
	state := openDir(t)
	url := commune(t, state)
	s := &stage{shop: openCmd(t, exec.Command(binary.path, "serve", "--demo"), state, append([]string{"DATABASE_URL=" + url, "OCOP_PAGES_KEPT=0"}, env...)...)}
	db, err := pg.Open(t.Context(), pg.Config{URL: url, MaxConns: 2})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	s.db, s.browser = db, browsertest.Open(t)
	return s
}

// commune is a database with the sample commune in it, and puts its files into state. It is
// seeded once for all tests, each of which gets a copy.
func commune(t *testing.T, state string) (url string) {
	t.Helper()
	first := filepath.Join(binary.dir, "commune")
	url = dbtest.Filled(t, "commune", func(url string) error {
		cmd := exec.Command(binary.path, "seed", "--demo")
		cmd.Env = environ("OCOP_STATE="+first, "DATABASE_URL="+url)
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%w: %s", err, out)
		}
		return nil
	})
	if err := os.CopyFS(filepath.Join(state, "files"), os.DirFS(filepath.Join(first, "files"))); err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return url
}

// visitor is somebody new in a tab of their own.
func (s *stage) visitor(t *testing.T, v browsertest.View) *browsertest.Tab {
	t.Helper()
	return s.browser.Visitor(t, s.url, v)
}

// one reads a single value from the database.
func one[T any](t *testing.T, s *stage, sql string, args ...any) T {
	t.Helper()
	var v T
	if err := s.db.Pool.QueryRow(t.Context(), sql, args...).Scan(&v); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return v
}

// answer is what an address answers to a program that understands gzip only.
type answer struct {
	status int
	header http.Header
	wire   int // bytes of the body as sent
	body   string
}

func (s *stage) get(t *testing.T, path string, cookies ...string) answer {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.url+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Accept-Encoding", "gzip")
	req.Header.Set("Cookie", strings.Join(cookies, "; "))
	return s.send(t, req)
}

// post sends a JSON document to the API and reads the answer into v.
func (s *stage) post(t *testing.T, method, path string, document, v any, key string) {
	t.Helper()
	text, err := json.Marshal(document)
	if err != nil {
		t.Fatal(err)
	}
	req, err := http.NewRequestWithContext(t.Context(), method, s.url+path, bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	if key != "" {
		req.Header.Set("Idempotency-Key", key)
	}
	a := s.send(t, req)
	if a.status >= 300 {
		t.Fatalf("%s %s: %d %s", method, path, a.status, a.body)
	}
	if err := json.Unmarshal([]byte(a.body), v); err != nil {
		t.Fatalf("%s %s: %v: %s", method, path, err, a.body)
	}
}

func (s *stage) send(t *testing.T, req *http.Request) answer {
	t.Helper()
	got, err := http.DefaultTransport.RoundTrip(req) // no redirects, no unpacking
	if err != nil {
		t.Fatal(err)
	}
	defer got.Body.Close()
	wire, err := io.ReadAll(got.Body)
	if err != nil {
		t.Fatal(err)
	}
	a := answer{status: got.StatusCode, header: got.Header, wire: len(wire), body: string(wire)}
	if got.Header.Get("Content-Encoding") == "gzip" {
		plain, err := gzip.NewReader(bytes.NewReader(wire))
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(plain)
		if err != nil {
			t.Fatal(err)
		}
		a.body = string(text)
	}
	return a
}

// purchase is an order placed by way of the API, for tests that begin after that.
type purchase struct {
	Code   string `json:"purchase_code"`
	Orders []struct {
		Code  string `json:"code"`
		Total int64  `json:"total"`
	} `json:"orders"`
	Tracking string `json:"tracking_url"`
}

// buy places an order for one of a product's first size, to a ward in Hà Nội.
func (s *stage) buy(t *testing.T, slug, key string) purchase {
	t.Helper()
	return s.buyWith(t, slug, key, nil)
}

// buyTelling is buy with the box for news of new batches ticked.
func (s *stage) buyTelling(t *testing.T, slug string) purchase {
	t.Helper()
	// A number of its own: who says stop is written to by none of their orders.
	number := fmt.Sprintf("0912%06d", time.Now().UnixNano()/1000%1_000_000)
	return s.buyWith(t, slug, rand.Text(), map[string]any{"new_batches": true, "buyer": map[string]any{"name": "Nguyễn Thị Mẫu", "phone": number, "email": "khach-" + number + "@mau.example"}})
}

func (s *stage) buyWith(t *testing.T, slug, key string, more map[string]any) purchase {
	t.Helper()
	var cart struct{ ID string }
	s.post(t, http.MethodPost, "/api/v1/carts", struct{}{}, &cart, "")
	variant := one[int64](t, s, `SELECT v.id FROM variants v JOIN products p ON p.id = v.product_id WHERE p.slug = $1 ORDER BY v.id LIMIT 1`, slug)
	type doc = map[string]any
	var any json.RawMessage
	s.post(t, http.MethodPut, "/api/v1/carts/"+cart.ID+"/lines/"+itoa(variant), doc{"quantity": 1}, &any, "")
	var quote struct{ Total int64 }
	s.post(t, http.MethodPost, "/api/v1/carts/"+cart.ID+"/quote", doc{"province_code": "01", "ward_code": "00166", "delivery": "ship"}, &quote, "")
	var p purchase
	ask := doc{"cart_id": cart.ID, "buyer": doc{"name": "Nguyễn Thị Mẫu", "phone": "0912345678"},
		"address": doc{"province_code": "01", "ward_code": "00166", "line": "Số 5 ngõ mẫu"}, "delivery": "ship", "payment_method": "cod",
		"expected_total": quote.Total}
	maps.Copy(ask, more)
	s.post(t, http.MethodPost, "/api/v1/checkout", ask, &p, key)
	for i := range p.Orders {
		p.Orders[i].Code = strings.ReplaceAll(p.Orders[i].Code, "-", "") // as it is stored
	}
	return p
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }
