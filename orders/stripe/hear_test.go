package stripe_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/stripe"
	"github.com/ocop-hungdao/ocop/orders/stripe/fake"
)

func TestOnlyWhatStripeSignedNowIsHeard(t *testing.T) {
	t.Parallel()
	w := open(t)
	o, session := w.sent()
	w.fake.Pay(session)
	body, _ := w.fake.Last()
	at := w.clock.now()
	for name, c := range map[string]struct {
		signature string
		body      []byte
	}{
		"no signature":       {"", body},
		"another secret":     {fake.Sign("whsec_of_somebody_else", body, at), body},
		"the empty secret":   {fake.Sign("", body, at), body},
		"six minutes old":    {fake.Sign(secret, body, time.Now().Add(-6*time.Minute)), body},
		"one byte more":      {fake.Sign(secret, body, at), append([]byte{' '}, body...)},
		"an amount changed":  {fake.Sign(secret, body, at), []byte(strings.Replace(string(body), "258000", "25800", 1))},
		"a line at the end":  {fake.Sign(secret, body, at), append(append([]byte{}, body...), '\n')},
		"signed by nonsense": {"t=x,v1=zz", body},
	} {
		if err := w.cards.Hear(context.Background(), c.signature, c.body); !fault.Is(err, "webhook.signature") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if w.now(o).State != orders.Placed || w.Number(`SELECT count(*) FROM webhook_inbox`) != 0 {
		t.Fatal("something of it was believed")
	}
	// Both secrets count while they are rolled.
	if err := w.cards.Hear(context.Background(), fake.Sign("whsec_the_old_one_still", body, at), body); err != nil || w.now(o).State != orders.Confirmed {
		t.Fatalf("the old secret: %v", err)
	}
}

func TestWhatOnlyAPersonCanDecideIsKeptAndAnswered(t *testing.T) {
	t.Parallel()
	w := open(t)
	o, session := w.sent()
	w.fake.Pay(session)
	body, _ := w.fake.Last()
	for _, c := range []struct{ from, to, why string }{
		{`"amount_total":258000`, `"amount_total":1000`, "1000 vnd where 258000 vnd"},
		{`"currency":"vnd"`, `"currency":"usd"`, "258000 usd"},
		{`"livemode":false,"object":"event"`, `"livemode":true,"object":"event"`, "livemode"},
	} {
		other := strings.Replace(string(body), c.from, c.to, 1)
		other = strings.Replace(other, `"id":"evt_`, `"id":"evt_`+c.to[1:5], 1)
		if other == string(body) || !strings.Contains(other, c.to) {
			t.Fatalf("nothing changed by %s in %s", c.to, body)
		}
		if err := w.cards.Hear(context.Background(), fake.Sign(secret, []byte(other), w.clock.now()), []byte(other)); err != nil {
			t.Errorf("%s: %v", c.to, err)
		}
		if n := w.Number(`SELECT count(*) FROM webhook_inbox WHERE status = 'review' AND why LIKE '%' || $1 || '%'`, c.why); n != 1 {
			t.Errorf("%s: %d kept for a person", c.to, n)
		}
	}
	if got := w.now(o); got.PaidIn != 0 || got.State != orders.Placed {
		t.Fatalf("and believed: %+v", got)
	}
	w.tasks("mismatch")
}

func TestAMessageOfAnotherVersionIsReadAnew(t *testing.T) {
	t.Parallel()
	w := open(t)
	o, session := w.sent()
	w.fake.Set(fake.Trouble{"other_version": 1})
	w.fake.Pay(session)
	w.hear()
	if got := w.now(o); got.State != orders.Confirmed {
		t.Fatalf("ended as %+v", got)
	}
}

// A message about what Stripe does not have, as from a second shop on one account, or one that
// cannot be read, is kept for a person: told for three days it would say the same.
func TestAMessageAboutNothingIsKeptAndNotAskedForAgain(t *testing.T) {
	t.Parallel()
	w := open(t)
	o, session := w.sent()
	w.fake.Pay(session)
	body, _ := w.fake.Last()
	foreign := strings.Replace(string(body), "2023-10-16", "2026-08-26.dahlia", 1)
	for n, other := range []string{strings.Replace(foreign, session, "cs_test_of_nobody", -1), strings.Replace(string(body), `"amount_total":258000`, `"amount_total":"a lot"`, 1)} {
		other = strings.Replace(other, `"id":"evt_`, `"id":"evt_nothing`+string(rune('a'+n)), 1)
		for range 2 {
			if err := w.cards.Hear(context.Background(), fake.Sign(secret, []byte(other), w.clock.now()), []byte(other)); err != nil {
				t.Errorf("message %d: %v", n, err)
			}
		}
	}
	if n := w.Number(`SELECT count(*) FROM webhook_inbox WHERE status = 'review' AND why <> ''`); n != 2 || w.now(o).State != orders.Placed {
		t.Errorf("%d are kept for a person", n)
	}
}

func TestSettingsThatCouldLoseMoneyStopTheStart(t *testing.T) {
	t.Parallel()
	good := stripe.Config{Key: "sk_test_x", Secrets: "whsec_0123456789ab"}
	for name, c := range map[string]struct {
		change func(*stripe.Config)
		want   string
	}{
		"all is well":      {func(*stripe.Config) {}, ""},
		"off":              {func(c *stripe.Config) { *c = stripe.Config{} }, ""},
		"no secret":        {func(c *stripe.Config) { c.Secrets = "" }, "STRIPE_WEBHOOK_SECRET is empty"},
		"half a secret":    {func(c *stripe.Config) { c.Secrets = "whsec_0123456789ab,x" }, "begins with whsec_"},
		"five secrets":     {func(c *stripe.Config) { c.Secrets = strings.Repeat("whsec_0123456789ab,", 5) }, "at most four"},
		"no key":           {func(c *stripe.Config) { c.Key = "" }, "without STRIPE_SECRET_KEY"},
		"a public key":     {func(c *stripe.Config) { c.Key = "pk_test_x" }, "begins with sk_test_"},
		"a fake elsewhere": {func(c *stripe.Config) { c.Base = "https://stripe.example.vn" }, "no address on this machine"},
		"live at a fake":   {func(c *stripe.Config) { c.Key, c.Base = "sk_live_x", "http://127.0.0.1:1" }, "shown to nobody but Stripe"},
		"a cap too high":   {func(c *stripe.Config) { c.Max = "100000000" }, "STRIPE_MAX_VND"},
	} {
		set := good
		c.change(&set)
		if err := set.Check(); (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := (stripe.Config{Key: "sk_live_x"}).CheckFor(true); err == nil {
		t.Error("a live key in the sample shop")
	}
	if err := (stripe.Config{Key: "sk_test_x", Base: "http://127.0.0.1:1"}).CheckFor(false); err == nil {
		t.Error("a fake in a shop that sells")
	}
}
