package demo

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/place"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/shipping"
)

// Deps is what the seeding needs.
type Deps struct {
	DB    *pg.DB
	Units *place.Units
	Now   func() time.Time
	// Papers keeps the copy of a decision that waits to be read.
	Papers blob.Shelf
	// Studio makes the pictures of a workshop; nil: there are none.
	Studio *catalog.Studio
	// Checkout gives the real checkout on another clock: orders of last week are placed
	// last week.
	Checkout func(now func() time.Time) *orders.Checkout
	// LiveRules is the version of the rules for selling live at an instant.
	LiveRules func(at time.Time) string
}

// Outcome says what Seed did. Already means that everything was there before.
type Outcome struct{ Already bool }

// lock keeps two seedings of one database apart, for as long as both take.
const lock = 0x0C0D_E110

// Seed puts the demonstration commune into an empty database. The catalog, the tariff
// and the logins come in one transaction; the orders follow through the ways that
// buyers and staff use. A second call changes nothing; a call after one that was cut
// off finishes it. A database with records of somebody else's, or of a live shop, is
// refused and left as it is.
func Seed(ctx context.Context, d Deps) (Outcome, error) {
	conn, err := d.DB.Pool.Acquire(ctx)
	if err != nil {
		return Outcome{}, fmt.Errorf("seed the sample commune: %w", err)
	}
	defer conn.Release()
	var mine bool
	if err := conn.QueryRow(ctx, `SELECT pg_try_advisory_lock($1)`, lock).Scan(&mine); err != nil {
		return Outcome{}, fmt.Errorf("seed the sample commune: %w", err)
	}
	if !mine {
		return Outcome{}, ErrBusy
	}
	defer conn.Exec(context.WithoutCancel(ctx), `SELECT pg_advisory_unlock($1)`, lock) //nolint:errcheck // the connection's end unlocks as well

	now := d.Now()
	at, err := look(ctx, d.DB)
	if err != nil || at == complete {
		return Outcome{Already: err == nil}, err
	}
	if at == empty {
		if err := writeCommune(ctx, d, now); err != nil {
			return Outcome{}, err
		}
	}
	if err := placeOrders(ctx, d, now); err != nil {
		return Outcome{}, err
	}
	return Outcome{}, d.DB.Tx(ctx, func(tx *gorm.DB) error {
		if err := writeActsTx(tx, now); err != nil {
			return err
		}
		return setTx(tx, "demo_version", fmt.Sprint(version))
	})
}

// writeCommune is the one transaction of everything but the orders.
func writeCommune(ctx context.Context, d Deps, now time.Time) error {
	waits, err := keepDecision(ctx, d.Papers, now)
	if err != nil {
		return err
	}
	logins := auth.NewStore(d.DB, d.Now)
	tariff := shipping.SampleRates(d.Units, now.AddDate(-1, 0, 0).UTC().Truncate(24*time.Hour))
	return d.DB.Tx(ctx, func(tx *gorm.DB) error {
		for _, write := range []func() error{
			func() error { return setTx(tx, "demo", "true") },
			func() error { return writeVillagesTx(tx) },
			func() error { return writeSiteTx(tx) },
			func() error { return writeArticlesTx(tx, now) },
			func() error { return writeProducersTx(tx, now) },
			func() error { return writeFairsTx(tx, now) },
			func() error { return writeMessagesTx(tx, now) },
			func() error { return writePayeesTx(tx, now) },
			func() error { return writeProductsTx(tx, now) },
			func() error { return writePapersTx(tx, now) },
			func() error { return writeLotsTx(tx, now) },
			func() error { return writeRecognitionsTx(tx, now) },
			func() error { return writePointsTx(tx, now) },
			func() error { return writeLinksTx(tx, now) },
			func() error { return shipping.FillTx(tx, tariff) },
			func() error { return writeAccountsTx(tx, logins) },
			func() error { return writeProposalTx(tx, waits, now) },
			func() error { return writeSubmissionTx(tx, now) },
			func() error { return writeVisitPlacesTx(tx) },
		} {
			if err := write(); err != nil {
				return err
			}
		}
		return nil
	})
}

func setTx(tx *gorm.DB, key, value string) error {
	if err := tx.Exec(`INSERT INTO settings (key, value) VALUES (?, ?::jsonb)`, key, value).Error; err != nil {
		return fmt.Errorf("set %s: %w", key, err)
	}
	return nil
}
