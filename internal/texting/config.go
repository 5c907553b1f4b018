package texting

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Config is by which ways short messages go; with neither there are none.
type Config struct {
	// ZaloToken is OCOP_ZNS_TOKEN_FILE: a file with the access token of the Official Account.
	// It is read anew for each message: tokens last a day, and whoever renews it writes it there.
	ZaloToken string
	// ZaloTemplates is OCOP_ZNS_TEMPLATES: "placed=300001,paid=300002", the number of the
	// approved words for each kind of message.
	ZaloTemplates string
	// ZaloURL is OCOP_ZNS_URL, for a fake; Zalo itself when empty.
	ZaloURL string
	// SMS is OCOP_SMS_URL: https://key@host/path of a gateway that takes JSON with "to", "text"
	// and "id", and the key as a bearer.
	SMS string
}

// Check says what is wrong with the settings, without connecting.
func (c Config) Check() error {
	_, err := New(c)
	return err
}

// New makes the transport that the settings ask for; nil when they ask for none. It does not
// connect.
func New(c Config) (Transport, error) {
	client := &http.Client{Timeout: 10 * time.Second, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	var ways []Transport
	if c.ZaloToken != "" || c.ZaloTemplates != "" {
		z := &zalo{client: client, token: c.ZaloToken, url: "https://business.openapi.zalo.me"}
		if c.ZaloURL != "" {
			z.url = strings.TrimRight(c.ZaloURL, "/")
		}
		if _, err := webAddress(z.url, "OCOP_ZNS_URL"); err != nil {
			return nil, err
		}
		if c.ZaloToken == "" || c.ZaloTemplates == "" {
			return nil, errors.New("OCOP_ZNS_TOKEN_FILE and OCOP_ZNS_TEMPLATES are set together or not at all")
		}
		var err error
		if z.templates, err = templates(c.ZaloTemplates); err != nil {
			return nil, err
		}
		ways = append(ways, z)
	}
	if c.SMS != "" {
		u, err := webAddress(c.SMS, "OCOP_SMS_URL")
		if err != nil {
			return nil, err
		}
		key := u.User.Username()
		if key == "" {
			return nil, errors.New("OCOP_SMS_URL names no key: https://key@host/path")
		}
		u.User = nil
		ways = append(ways, &gateway{client: client, url: u.String(), key: key})
	}
	switch len(ways) {
	case 0:
		return nil, nil
	case 1:
		return ways[0], nil
	}
	return either{ways[0], ways[1]}, nil
}

func webAddress(text, name string) (*url.URL, error) {
	u, err := url.Parse(text)
	if err != nil || u.Host == "" || u.Scheme != "https" && (u.Scheme != "http" || u.Hostname() != "127.0.0.1") {
		return nil, fmt.Errorf("%s is not an address that begins with https://", name)
	}
	return u, nil
}

func templates(text string) (map[string]string, error) {
	out := map[string]string{}
	for pair := range strings.SplitSeq(text, ",") {
		kind, number, ok := strings.Cut(strings.TrimSpace(pair), "=")
		if !ok || kind == "" || number == "" || strings.Trim(number, "0123456789") != "" {
			return nil, fmt.Errorf("OCOP_ZNS_TEMPLATES: %q is not like placed=300001", pair)
		}
		out[kind] = number
	}
	return out, nil
}
