package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/ocop-hungdao/ocop/internal/localpg"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders/transfer"
)

// bankHealth is how it stands with what SePay tells of bank accounts. Messages that wait
// for a person never make the shop unready: it sells all the same.
type bankHealth struct {
	Configured bool `json:"configured"`
	Refused    int  `json:"refused"`
	Unread     int  `json:"unread"`
	Degraded   bool `json:"degraded"`
}

func (c Config) bankHealth(h transfer.Heard) bankHealth {
	return bankHealth{Configured: c.SePay != "", Refused: h.Refused, Unread: h.Unread, Degraded: h.Waiting() > 0}
}

// bankFinding says whether messages of SePay are taken, and how many were not; it asks the
// database, or the shop that runs on its own one.
func bankFinding(ctx context.Context, c Config, state string) finding {
	h, known := c.askBank(ctx, state)
	switch {
	case known && h.Degraded:
		return finding{note, "bank", fmt.Sprintf("%d messages of SePay were refused and %d could not be read; officers decide about them at /quan-tri/tien-ve/tin-chua-nhan", h.Refused, h.Unread)}
	case c.SePay == "":
		return finding{good, "bank", "SePay is off (SEPAY_WEBHOOK_SECRET is empty); bank lines come by statement and by hand"}
	case known:
		return finding{good, "bank", "SePay is on, and no message of it waits"}
	}
	return finding{good, "bank", "SePay is on"}
}

func (c Config) askBank(ctx context.Context, state string) (h bankHealth, known bool) {
	ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	if c.Database != "" {
		db, err := pg.Open(ctx, pg.Config{URL: c.Database, MaxConns: 1})
		if err != nil {
			return h, false // said with the database
		}
		defer db.Close()
		heard, err := transfer.NewStore(db, nil, time.Now).Heard(ctx)
		return c.bankHealth(heard), err == nil
	}
	if state == "" || !localpg.InUse(state) {
		return h, false
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+c.Addr+"/readyz", nil)
	if err != nil {
		return h, false
	}
	answer, err := http.DefaultClient.Do(req)
	if err != nil {
		return h, false
	}
	defer answer.Body.Close()
	var r readiness
	err = json.NewDecoder(answer.Body).Decode(&r)
	return r.Bank, err == nil && r.Status != ""
}
