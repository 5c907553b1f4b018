package programme

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/sending"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// FairEntity is what the log calls a fair.
const FairEntity = "trade_fair"

// Fairs keeps fairs.
type Fairs struct {
	db  *pg.DB
	now func() time.Time
}

// NewFairs keeps them in db by a clock.
func NewFairs(db *pg.DB, now func() time.Time) *Fairs { return &Fairs{db, now} }

// HeldInCommune is the condition on a fair f that it counts for the plan of the year of the day
// that is named: in the commune, begun in that year, over, and not called off.
func HeldInCommune(day string) string {
	return `f.where_held = 'in_commune' AND f.cancelled_at IS NULL AND f.ends_on < ` + day + `::date AND ` + inYear(day)
}

// PlannedInCommune is the condition that it will, unless it is called off.
func PlannedInCommune(day string) string {
	return `f.where_held = 'in_commune' AND f.cancelled_at IS NULL AND f.ends_on >= ` + day + `::date AND ` + inYear(day)
}

func inYear(day string) string {
	return `f.starts_on BETWEEN date_trunc('year', ` + day + `::date)::date AND (date_trunc('year', ` + day + `::date) + interval '1 year - 1 day')::date`
}

const fairs = `SELECT f.id, f.name, f.place, f.where_held AS "where", f.starts_on, f.ends_on, f.organiser, f.note, f.cancel_reason, f.sample, f.row_version,
	s.makers, s.told, s.sales FROM trade_fairs f CROSS JOIN LATERAL (SELECT count(*)::int AS makers, coalesce(sum(x.sales), 0)::bigint AS sales,
		count(*) FILTER (WHERE x.sales IS NOT NULL OR x.contracts IS NOT NULL OR x.result <> '')::int AS told FROM trade_fair_stalls x WHERE x.fair_id = f.id) s`

const stallsOf = `SELECT x.producer_id, coalesce(nullif(r.trade_name, ''), r.name) AS producer_name, x.name, x.sales, x.contracts, x.result
	FROM trade_fair_stalls x JOIN producers r ON r.id = x.producer_id`

// ByID is a fair with its stalls.
func (s *Fairs) ByID(ctx context.Context, id int64) (f *Fair, err error) {
	batch := &pgx.Batch{}
	batch.Queue(fairs+` WHERE f.id = $1`, id).Query(func(rows pgx.Rows) (err error) {
		f, err = pgx.CollectExactlyOneRow(rows, pgx.RowToAddrOfStructByNameLax[Fair])
		return err
	})
	var at []Stall
	batch.Queue(stallsOf+` WHERE x.fair_id = $1 ORDER BY 2, 1`, id).Query(func(rows pgx.Rows) (err error) {
		at, err = pgx.CollectRows(rows, pgx.RowToStructByName[Stall])
		return err
	})
	err = s.db.Pool.SendBatch(ctx, batch).Close()
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "fair.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("read fair %d: %w", id, err)
	}
	f.Stalls = at
	return f, nil
}

// Add writes a fair down and gives its id. It refuses what Check refuses. once is the form it
// came by: sent twice, it makes one fair and gives its id both times; empty is none.
func (s *Fairs) Add(ctx context.Context, by audit.Actor, f Fair, once string) (id int64, err error) {
	if err := f.Check(); err != nil {
		return 0, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		id, err = sending.OnceTx(tx, by, once, FairEntity, s.now(), func() (id int64, err error) {
			err = tx.Raw(`INSERT INTO trade_fairs (name, place, where_held, starts_on, ends_on, organiser, note, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
				f.Name, f.Place, f.Where, f.StartsOn, f.EndsOn, f.Organiser, f.Note, s.now()).Scan(&id).Error
			if err != nil {
				return 0, fmt.Errorf("write down a fair: %w", err)
			}
			return id, audit.PutTx(tx, audit.Entry{Actor: by, Action: "fair.added", Entity: FairEntity, EntityID: id, After: f.record()})
		})
		return err
	})
	return id, err
}

// Change writes anew what is told of a fair but its stalls. One that was saved since version, or
// is called off, is a conflict, and nothing is saved, unless it says so already; so are days still to come of a fair that
// has results already.
func (s *Fairs) Change(ctx context.Context, by audit.Actor, id int64, version int, to Fair) error {
	if err := to.Check(); err != nil {
		return err
	}
	return s.turn(ctx, by, id, version, "fair.changed", func(f *Fair) bool { return f.CancelReason == "" && f.Record() == to.Record() }, func(tx *gorm.DB, f *Fair) error {
		if f.CancelReason != "" {
			return fault.New(fault.Conflict, "fair.cancelled")
		}
		var told bool
		if err := tx.Raw(`SELECT EXISTS (SELECT FROM trade_fair_stalls WHERE fair_id = ? AND (sales IS NOT NULL OR contracts IS NOT NULL OR result <> ''))`, id).Scan(&told).Error; err != nil {
			return fmt.Errorf("look for results of fair %d: %w", id, err)
		}
		f.Name, f.Place, f.Where, f.StartsOn, f.EndsOn, f.Organiser, f.Note = to.Name, to.Place, to.Where, to.StartsOn, to.EndsOn, to.Organiser, to.Note
		if told && f.At(vntime.Today(s.now())) == Planned {
			return fault.New(fault.Conflict, "fair.has_results")
		}
		return nil
	})
}

// Cancel calls a fair off: it counts for nothing any more, and can only be taken back. One that
// is over is a conflict, as one that is called off already.
func (s *Fairs) Cancel(ctx context.Context, by audit.Actor, id int64, version int, reason string) error {
	var form fault.Form
	reason = strings.TrimSpace(reason)
	if needed(&form, "reason", reason, MostReason, "fair.no_reason"); form.Err() != nil {
		return form.Err()
	}
	return s.turn(ctx, by, id, version, "fair.cancelled", nil, func(_ *gorm.DB, f *Fair) error {
		switch f.At(vntime.Today(s.now())) {
		case Cancelled:
			return fault.New(fault.Conflict, "fair.cancelled")
		case Held:
			return fault.New(fault.Conflict, "fair.over")
		}
		f.CancelReason = reason
		return nil
	})
}

// Revive takes back that a fair was called off.
func (s *Fairs) Revive(ctx context.Context, by audit.Actor, id int64, version int) error {
	return s.turn(ctx, by, id, version, "fair.revived", nil, func(_ *gorm.DB, f *Fair) error {
		if f.CancelReason == "" {
			return fault.New(fault.Conflict, "fair.not_cancelled")
		}
		f.CancelReason = ""
		return nil
	})
}

// turn is the only way a fair changes: it is locked, change speaks, and it is saved with a line
// in the log. Where says is not nil and true, there is nothing to change, whatever the version.
func (s *Fairs) turn(ctx context.Context, by audit.Actor, id int64, version int, action string, says func(*Fair) bool, change func(*gorm.DB, *Fair) error) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		f, err := lockTx(tx, id)
		if err != nil {
			return err
		}
		if says != nil && says(f) {
			return nil
		}
		if err := f.seen(version); err != nil {
			return err
		}
		before := f.record()
		if err := change(tx, f); err != nil {
			return err
		}
		now := s.now()
		err = tx.Exec(`UPDATE trade_fairs SET name = ?, place = ?, where_held = ?, starts_on = ?, ends_on = ?, organiser = ?, note = ?, cancel_reason = ?,
			cancelled_at = CASE WHEN ? = '' THEN NULL ELSE coalesce(cancelled_at, ?::timestamptz) END, updated_at = ?, row_version = row_version + 1 WHERE id = ?`,
			f.Name, f.Place, f.Where, f.StartsOn, f.EndsOn, f.Organiser, f.Note, f.CancelReason, f.CancelReason, now, now, id).Error
		if err != nil {
			return fmt.Errorf("save fair %d: %w", id, err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: FairEntity, EntityID: id, Before: before, After: f.record(), Reason: f.CancelReason})
	})
}

// seen refuses who looked at a fair before it was saved last.
func (f *Fair) seen(version int) error {
	if f.RowVersion != version {
		return fault.New(fault.Conflict, "fair.changed_meanwhile")
	}
	return nil
}

// lockTx locks a fair.
func lockTx(tx *gorm.DB, id int64) (*Fair, error) {
	var f Fair
	res := tx.Raw(`SELECT id, name, place, where_held AS "where", starts_on, ends_on, organiser, note, cancel_reason, sample, row_version FROM trade_fairs WHERE id = ? FOR NO KEY UPDATE`, id).Scan(&f)
	switch {
	case res.Error != nil:
		return nil, fmt.Errorf("lock fair %d: %w", id, res.Error)
	case res.RowsAffected == 0:
		return nil, fault.New(fault.NotFound, "fair.not_found")
	}
	return &f, nil
}

// FairRecord is what is told of a fair as the log keeps it, and as it is read from there again.
type FairRecord struct {
	Name      string `json:"name"`
	Place     string `json:"place"`
	Where     Where  `json:"where"`
	StartsOn  string `json:"starts_on"` // a day
	EndsOn    string `json:"ends_on"`
	Organiser string `json:"organiser"`
	Note      string `json:"note"`
}

// Record is what is told of a fair.
func (f *Fair) Record() FairRecord {
	return FairRecord{f.Name, f.Place, f.Where, f.StartsOn.Format(time.DateOnly), f.EndsOn.Format(time.DateOnly), f.Organiser, f.Note}
}

// Fair is the record's way back. A day that cannot be read is the zero day, which Check refuses.
func (r FairRecord) Fair() Fair {
	day := func(text string) time.Time { t, _ := time.Parse(time.DateOnly, text); return t }
	return Fair{Name: r.Name, Place: r.Place, Where: r.Where, StartsOn: day(r.StartsOn), EndsOn: day(r.EndsOn), Organiser: r.Organiser, Note: r.Note}
}

// fairLine is a fair as a line of the log tells it.
type fairLine struct {
	FairRecord
	CancelReason string `json:"cancel_reason"`
}

func (f *Fair) record() fairLine { return fairLine{f.Record(), f.CancelReason} }
