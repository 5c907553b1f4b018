package edge

import (
	"errors"
	"fmt"
	"log/slog"
	"net/netip"
	"net/url"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/locale"
)

// Config is what the edge needs to be told. BaseURL, Render and Faults must be set.
type Config struct {
	BaseURL        string           // where people reach us: "https://ocop.example.vn"; https switches HSTS on
	TrustedProxies []string         // addresses or networks whose X-Real-IP is believed; empty: nobody's
	Log            *slog.Logger     // slog.Default when nil
	Deadline       time.Duration    // for one request; 5 s when 0
	Body           int              // bytes any request may send; 12 MiB when 0. Routes narrow it with Limit
	PerIP          Rate             // for all requests of one address; zero: no limit
	Foreign        []string         // path prefixes that other sites may post to, such as "/api/webhooks"
	FormsTo        []string         // other addresses that our forms may lead to, such as a page where cards are charged
	Quiet          []string         // path prefixes that get no log line unless they fail, such as "/a/"
	Render         Renderers        // how each audience shows a failure
	Faults         locale.Faults    // for the one sentence that is left when rendering fails too
	Now            func() time.Time // time.Now when nil
}

// Render shows a failure with this status to one audience.
type Render func(c *fiber.Ctx, status int, err error) error

// Renderers are the audiences: Office for /quan-tri, API for /api, Shop for all others.
type Renderers struct{ Shop, Office, API Render }

// Check says everything that is wrong with the settings.
func (c Config) Check() error {
	var wrong []error
	if u, err := url.Parse(c.BaseURL); err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || (u.Path != "" && u.Path != "/") {
		wrong = append(wrong, fmt.Errorf("OCOP_BASE_URL %q is not like https://ocop.example.vn", c.BaseURL))
	}
	return errors.Join(append(wrong, CheckProxies(c.TrustedProxies))...)
}

// proxies writes addresses as Fiber compares them.
func proxies(trusted []string) []string {
	out := make([]string, len(trusted))
	for i, proxy := range trusted {
		out[i] = proxy
		if ip, err := netip.ParseAddr(proxy); err == nil {
			out[i] = ip.Unmap().String()
		}
	}
	return out
}

// CheckProxies says which of the trusted proxies is neither an address nor a network.
func CheckProxies(proxies []string) error {
	var wrong []error
	for _, proxy := range proxies {
		_, asNetwork := netip.ParsePrefix(proxy)
		if _, err := netip.ParseAddr(proxy); err != nil && asNetwork != nil {
			wrong = append(wrong, fmt.Errorf("OCOP_TRUSTED_PROXIES: %q is no address such as 127.0.0.1 and no network such as 10.0.0.0/8", proxy))
		}
	}
	return errors.Join(wrong...)
}
