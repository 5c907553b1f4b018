package pg

import (
	"errors"
	"fmt"
	"runtime"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
)

// Config says which database, and how many connections to it at most. Zero MaxConns
// means four for each processor, at least 8 and at most 20: past that, PostgreSQL only
// makes them wait for each other.
type Config struct {
	URL      string
	MaxConns int32
}

// Check says what is wrong with the settings, without connecting.
func (c Config) Check() error {
	if c.URL == "" {
		return errors.New("DATABASE_URL is empty and no embedded database was started")
	}
	_, err := c.pool()
	return err
}

func (c Config) pool() (*pgxpool.Config, error) {
	p, err := pgxpool.ParseConfig(c.URL)
	if err != nil {
		// pgx repeats the text with the password masked, but not in every case: say nothing of it.
		return nil, errors.New("DATABASE_URL is not a PostgreSQL address such as postgres://user:password@host:5432/name")
	}
	p.MaxConns = c.MaxConns
	if p.MaxConns <= 0 {
		p.MaxConns = int32(min(max(4*runtime.NumCPU(), 8), 20))
	}
	p.MinIdleConns = min(2, p.MaxConns)
	p.MaxConnLifetime = 30 * time.Minute
	p.MaxConnLifetimeJitter = 3 * time.Minute
	p.MaxConnIdleTime = 5 * time.Minute
	p.HealthCheckPeriod = 30 * time.Second
	for name, value := range map[string]string{
		"application_name":                    "ocop",
		"timezone":                            "UTC",
		"jit":                                 "off", // compiling takes longer than any answer here
		"random_page_cost":                    "1.1", // the whole book lies in memory: a row by its index is never dear
		"statement_timeout":                   "5s",
		"lock_timeout":                        "2s",
		"idle_in_transaction_session_timeout": "10s",
	} {
		// What the address itself asks for wins: an operator may need a longer timeout.
		if _, set := p.ConnConfig.RuntimeParams[name]; !set {
			p.ConnConfig.RuntimeParams[name] = value
		}
	}
	if p.ConnConfig.ConnectTimeout == 0 {
		p.ConnConfig.ConnectTimeout = 5 * time.Second
	}
	return p, nil
}

// major is the oldest PostgreSQL we are written for.
const major = 15

func tooOld(versionNum int) error {
	if versionNum/10000 >= major {
		return nil
	}
	return fmt.Errorf("the database is PostgreSQL %d; %d or newer is needed", versionNum/10000, major)
}
