package edge_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
)

var threeThenOneAMinute = edge.Rate{Every: time.Minute, Burst: 3}

func TestABurstThenOneAtATime(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 24, 8, 0, 0, 0, time.UTC)
	l := edge.NewLimiter(func() time.Time { return now })
	for i := range 3 {
		if _, ok := l.Allow("login", "a", threeThenOneAMinute); !ok {
			t.Fatalf("request %d was refused", i+1)
		}
	}
	for range 5 { // being refused costs nothing
		if wait, ok := l.Allow("login", "a", threeThenOneAMinute); ok || wait != time.Minute {
			t.Fatalf("allowed %v, wait %v", ok, wait)
		}
	}
	if _, ok := l.Allow("login", "b", threeThenOneAMinute); !ok {
		t.Error("another caller pays for the first")
	}
	if _, ok := l.Allow("lookup", "a", threeThenOneAMinute); !ok {
		t.Error("another group pays for the first")
	}
	now = now.Add(time.Minute)
	if _, ok := l.Allow("login", "a", threeThenOneAMinute); !ok {
		t.Error("a minute later it must go on")
	}
	if _, ok := l.Allow("login", "a", edge.Rate{}); !ok {
		t.Error("a zero rate limits nothing")
	}
}

func TestManyCallersDoNotFillTheMemory(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 24, 8, 0, 0, 0, time.UTC)
	l := edge.NewLimiter(func() time.Time { now = now.Add(time.Microsecond); return now })
	for i := range 60_000 {
		l.Allow("all", fmt.Sprint(i), threeThenOneAMinute)
	}
	if known := l.Known(); known > 64*512 {
		t.Errorf("%d callers are remembered", known)
	}
	for range 3 {
		l.Allow("all", "59999", threeThenOneAMinute)
	}
	if _, ok := l.Allow("all", "59999", threeThenOneAMinute); ok {
		t.Error("a caller of just now was forgotten")
	}
}

func TestASlowedDownCallerIsToldHowLong(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(c *edge.Config) {
		c.PerIP = edge.Rate{Every: time.Hour, Burst: 2}
		c.TrustedProxies = []string{"0.0.0.0"} // the address of the line that tests speak over
	})
	w.get("/san-pham", "X-Real-IP: 203.0.113.7").must(t, 200, "products")
	w.get("/san-pham", "X-Real-IP: 203.0.113.7").must(t, 200, "products")
	got := w.get("/san-pham", "X-Real-IP: 203.0.113.7")
	got.must(t, 429, "shop 429 edge.too_many")
	if seconds := got.Header.Get("Retry-After"); seconds != "3600" {
		t.Errorf("Retry-After: %s", seconds)
	}
	w.get("/san-pham", "X-Real-IP: 203.0.113.8").must(t, 200, "products")
	for range 3 {
		got = w.get("/san-pham", "X-Real-IP: 2001:db8:1:2::"+fmt.Sprint(1+len(got.Body)))
	}
	got.must(t, 429, "shop 429 edge.too_many")
}

func TestNobodyChoosesHisOwnAddress(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(c *edge.Config) { c.PerIP = edge.Rate{Every: time.Hour, Burst: 1} })
	w.get("/san-pham", "X-Real-IP: 203.0.113.7").must(t, 200, "products")
	w.get("/san-pham", "X-Real-IP: 203.0.113.8", "X-Forwarded-For: 203.0.113.9").must(t, 429, "shop 429 edge.too_many")
}

func TestAGroupOfRoutesHasItsOwnLimit(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil, func(r fiber.Router) {
		l := edge.NewLimiter(time.Now)
		r.Get("/tra-cuu", edge.Throttle(l, "lookup", edge.Rate{Every: time.Hour, Burst: 1}), func(c *fiber.Ctx) error { return c.SendString("found") })
	})
	w.get("/tra-cuu").must(t, 200, "found")
	w.get("/tra-cuu").must(t, 429, "shop 429 edge.too_many")
	w.get("/san-pham").must(t, 200, "products")
}

func TestAListOfAddressesIsNotBelieved(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(c *edge.Config) { c.TrustedProxies = []string{"0.0.0.0"} }, func(app fiber.Router) {
		app.Get("/who", func(c *fiber.Ctx) error { return c.SendString(edge.Address(c)) })
	})
	w.get("/who", "X-Real-IP: 203.0.113.7").must(t, 200, "203.0.113.7")
	w.get("/who", "X-Real-IP: 203.0.113.7, 203.0.113.8").must(t, 200, "0.0.0.0")
	w.get("/who", "X-Real-IP: 203.0.113.7", "X-Real-IP: 203.0.113.8").must(t, 200, "0.0.0.0")
	w.get("/who", "X-Real-IP: nobody").must(t, 200, "0.0.0.0")
	w.get("/who", "X-Forwarded-For: 203.0.113.7").must(t, 200, "0.0.0.0")
}

func TestOnlyATrustedNetworkIsBelieved(t *testing.T) {
	t.Parallel()
	for trusted, who := range map[string]string{"0.0.0.0/8": "203.0.113.7", "::ffff:0.0.0.0": "203.0.113.7", "10.0.0.0/8": "0.0.0.0", "2001:db8::/32": "0.0.0.0"} {
		w := newWorld(t, func(c *edge.Config) { c.TrustedProxies = []string{trusted} }, func(app fiber.Router) {
			app.Get("/who", func(c *fiber.Ctx) error { return c.SendString(edge.Address(c)) })
		})
		w.get("/who", "X-Real-IP: 203.0.113.7").must(t, 200, who)
	}
}
