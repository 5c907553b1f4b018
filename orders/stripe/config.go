package stripe

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Config is what the operator says. Without a key cards are off.
type Config struct {
	Key     string // sk_test_… or sk_live_…
	Secrets string // whsec_…; more with commas: of the endpoint for producers' accounts, and while they are rolled
	Base    string // of a fake on this machine; empty: Stripe itself
	Min     string // đồng for one order; 20.000 when empty
	Max     string // 99.999.999 when empty, and at most
}

const (
	mostSecrets = 4 // of two endpoints, each while it is rolled

	leastDong = 20_000     // near Stripe's own least amount, which moves with the rate
	mostDong  = 99_999_999 // eight digits
)

// On says whether cards are configured.
func (c Config) On() bool { return c.Key != "" }

// Fake says whether the provider is one on this machine.
func (c Config) Fake() bool { return c.Base != "" }

// Live says whether the key moves real money.
func (c Config) Live() bool { return strings.HasPrefix(c.Key, "sk_live_") }

// secrets are those that a message may be signed with.
func (c Config) secrets() []string {
	return strings.FieldsFunc(c.Secrets, func(r rune) bool { return r == ',' || r == ' ' })
}

// Limits are the least and the most that one order may be paid by card.
func (c Config) Limits() (least, most money.VND, err error) {
	least, most = leastDong, mostDong
	if c.Min != "" {
		if least, err = money.Parse(c.Min); err != nil {
			return 0, 0, fmt.Errorf("STRIPE_MIN_VND: %q is no amount", c.Min)
		}
	}
	if c.Max != "" {
		if most, err = money.Parse(c.Max); err != nil {
			return 0, 0, fmt.Errorf("STRIPE_MAX_VND: %q is no amount", c.Max)
		}
	}
	if least < 1 || most > mostDong || least > most {
		return 0, 0, errors.New("STRIPE_MIN_VND and STRIPE_MAX_VND: between 1 and 99999999, the smaller first")
	}
	return least, most, nil
}

// Check says everything that is wrong, without connecting: whoever could forge a message
// would book money that never came.
func (c Config) Check() error {
	var wrong []error
	if !c.On() {
		if c.Secrets != "" || c.Base != "" {
			return errors.New("STRIPE_WEBHOOK_SECRET or STRIPE_API_BASE is set without STRIPE_SECRET_KEY: set it too, or none of them")
		}
		return nil
	}
	if !c.Live() && !strings.HasPrefix(c.Key, "sk_test_") {
		wrong = append(wrong, errors.New("STRIPE_SECRET_KEY is none: it begins with sk_test_ or sk_live_"))
	}
	if len(c.secrets()) == 0 {
		wrong = append(wrong, errors.New("STRIPE_WEBHOOK_SECRET is empty: without it anybody could tell us that money came"))
	}
	for _, s := range c.secrets() {
		if !strings.HasPrefix(s, "whsec_") || len(s) < len("whsec_")+10 {
			wrong = append(wrong, errors.New("STRIPE_WEBHOOK_SECRET: a secret begins with whsec_ and is longer than 16 characters"))
		}
	}
	if len(c.secrets()) > mostSecrets {
		wrong = append(wrong, errors.New("STRIPE_WEBHOOK_SECRET: at most four secrets, the new one and the old one of our endpoint and of the one for producers' accounts"))
	}
	if c.Fake() {
		u, err := url.Parse(c.Base)
		if err != nil || (u.Scheme != "http" && u.Scheme != "https") || !loopback(u.Hostname()) || strings.Trim(u.Path, "/") != "" {
			wrong = append(wrong, fmt.Errorf("STRIPE_API_BASE: %q is no address on this machine such as http://127.0.0.1:12111; leave it empty for Stripe itself", c.Base))
		}
		if c.Live() {
			wrong = append(wrong, errors.New("STRIPE_SECRET_KEY is a live one and STRIPE_API_BASE a fake: a live key is shown to nobody but Stripe"))
		}
	}
	if _, _, err := c.Limits(); err != nil {
		wrong = append(wrong, err)
	}
	return errors.Join(wrong...)
}

// CheckFor says what is wrong for a shop with sample data, or for a real one.
func (c Config) CheckFor(sample bool) error {
	switch {
	case sample && c.Live():
		return errors.New("STRIPE_SECRET_KEY is a live one and this is the sample shop: nobody may pay real money for what is not there; set one for tests (sk_test_…)")
	case !sample && c.On() && c.Fake():
		return errors.New("STRIPE_API_BASE is a fake and this shop sells: whoever pays there pays nothing; leave it empty")
	}
	return nil
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
