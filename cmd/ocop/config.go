package main

import (
	"cmp"
	"errors"
	"fmt"
	"net"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/caarlos0/env/v11"

	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/localpg"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/maptile"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/secret"
	"github.com/ocop-hungdao/ocop/internal/texting"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/stripe"
	"github.com/ocop-hungdao/ocop/orders/transfer"
)

// defaultAddr can be reached from this machine only, until somebody decides otherwise.
const defaultAddr = "127.0.0.1:8080"

// sender is who mails come from unless OCOP_SMTP_URL says otherwise.
const sender = "OCOP Hưng Đạo <no-reply@localhost.localdomain>"

// Config is the environment as it was given. An empty variable is one that is not set.
type Config struct {
	Addr     string `env:"OCOP_ADDR"`
	State    string `env:"OCOP_STATE"`
	BaseURL  string `env:"OCOP_BASE_URL"`
	Secret   string `env:"OCOP_SECRET"`
	SMTP     string `env:"OCOP_SMTP_URL"`
	Phones   Phones
	S3       string `env:"OCOP_S3_URL"`
	Pages    string `env:"OCOP_PAGES_KEPT"`
	Proxies  string `env:"OCOP_TRUSTED_PROXIES"`
	Mode     string `env:"OCOP_PLATFORM_MODE"`
	Database string `env:"DATABASE_URL"`
	BinDir   string `env:"PG_BIN_DIR"`
	Meili    Meili
	Tiles    Tiles
	SePay    string `env:"SEPAY_WEBHOOK_SECRET"`
	Stripe   Stripe
}

// Phones is by which ways short messages go to who gave no mail address; by none when empty.
type Phones struct {
	ZaloToken     string `env:"OCOP_ZNS_TOKEN_FILE"`
	ZaloTemplates string `env:"OCOP_ZNS_TEMPLATES"`
	ZaloURL       string `env:"OCOP_ZNS_URL"`
	SMS           string `env:"OCOP_SMS_URL"`
}

// Meili is where Meilisearch answers. With an empty URL search runs in PostgreSQL.
type Meili struct {
	URL string `env:"MEILI_URL"`
	Key string `env:"MEILI_KEY"`
}

// Tiles is the server whose pictures lie under two maps; without a template there is none.
type Tiles struct {
	Template string `env:"OCOP_MAP_TILES"`
	Credit   string `env:"OCOP_MAP_CREDIT"`
	Zoom     string `env:"OCOP_MAP_ZOOM"`
}

// Stripe is the card provider; without a key cards are off.
type Stripe struct {
	Key     string `env:"STRIPE_SECRET_KEY"`
	Secrets string `env:"STRIPE_WEBHOOK_SECRET"`
	Base    string `env:"STRIPE_API_BASE"`
	Min     string `env:"STRIPE_MIN_VND"`
	Max     string `env:"STRIPE_MAX_VND"`
}

// readConfig takes the settings from the environment and returns every fault at once.
func readConfig(environ map[string]string) (Config, error) {
	var c Config
	if err := env.ParseWithOptions(&c, env.Options{Environment: environ}); err != nil {
		return c, err
	}
	c.Addr = cmp.Or(c.Addr, defaultAddr)
	c.BaseURL = strings.TrimRight(c.BaseURL, "/")
	return c, c.Check()
}

// Check asks every part about its own settings and joins what they say.
func (c Config) Check() error {
	faults := []error{checkAddr(c.Addr), checkBaseURL(c.BaseURL), secret.Check(c.Secret), c.Meili.Check(),
		c.mail("mail").Check(), texting.Config(c.Phones).Check(), c.files("files").Check(), edge.CheckProxies(c.proxies()), transfer.CheckSecret(c.SePay), checkMode(c.Mode), c.checkPages(), c.Tiles.Check(), stripe.Config(c.Stripe).Check()}
	if c.Database != "" {
		faults = append(faults, pg.Config{URL: c.Database}.Check())
	} else {
		faults = append(faults, localpg.Config{StateDir: c.State, BinDir: c.BinDir}.Check())
	}
	return errors.Join(faults...)
}

// Check says what is wrong with the settings, without connecting.
func (m Meili) Check() error {
	switch {
	case m.URL == "" && m.Key != "":
		return errors.New("MEILI_KEY is set without MEILI_URL")
	case m.URL != "" && !webAddress(m.URL):
		return fmt.Errorf("MEILI_URL: %q is not an address such as http://127.0.0.1:7700", m.URL)
	}
	return nil
}

// Check says what is wrong with the settings.
func (t Tiles) Check() error {
	_, err := t.source()
	return err
}

func (t Tiles) source() (maptile.Source, error) { return maptile.Parse(t.Template, t.Credit, t.Zoom) }

func (c Config) mail(state string) mail.Config {
	return mail.Config{URL: c.SMTP, From: sender, Folder: filepath.Join(state, "mail")}
}

// mailHost is the server that takes our mails; empty while they become files.
func (c Config) mailHost() string {
	u, err := url.Parse(c.SMTP)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

func (c Config) files(state string) blob.Config {
	return blob.Config{URL: c.S3, Folder: filepath.Join(state, "files")}
}

// proxies are the addresses and networks whose word is taken for who asks.
func (c Config) proxies() []string {
	return strings.FieldsFunc(c.Proxies, func(r rune) bool { return r == ',' || r == ' ' })
}

func checkMode(mode string) error {
	if _, ok := orders.ParseMode(mode); !ok {
		return fmt.Errorf("OCOP_PLATFORM_MODE: %q is none of showcase, direct, intermediary", mode)
	}
	return nil
}

func checkAddr(addr string) error {
	_, port, err := net.SplitHostPort(addr)
	if n, err2 := strconv.Atoi(port); err != nil || err2 != nil || n < 0 || n > 65535 {
		return fmt.Errorf("OCOP_ADDR: %q is not a host and a port such as %s", addr, defaultAddr)
	}
	return nil
}

func checkBaseURL(base string) error {
	u, err := url.Parse(base)
	if base != "" && (err != nil || !webAddress(base) || u.Path != "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil) {
		return fmt.Errorf("OCOP_BASE_URL: %q is not an address such as https://ocop.example.vn, without a path", base)
	}
	return nil
}

func webAddress(text string) bool {
	u, err := url.Parse(text)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != ""
}

// environment turns "NAME=value" lines into a table.
func environment(lines []string) map[string]string {
	table := make(map[string]string, len(lines))
	for _, line := range lines {
		name, value, _ := strings.Cut(line, "=")
		table[name] = value
	}
	return table
}

// unknown lists variables that begin like ours and mean nothing to us: most likely slips.
func unknown(environ map[string]string) []string {
	var names []string
	for name := range environ {
		if strings.HasPrefix(name, "OCOP_") && !known(name) {
			names = append(names, name)
		}
	}
	return names
}

func known(name string) bool {
	for _, v := range variables {
		if v.name == name {
			return true
		}
	}
	return false
}
