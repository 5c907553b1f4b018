package programme

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/bin"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// SetStalls says which producers take part in a fair, and what came of it: these, and nobody
// else. It refuses what CheckStalls refuses, and a producer that there is not. Saved by somebody
// since version, or called off, it is a conflict, unless these stand there already; so is a result before the first day.
func (s *Fairs) SetStalls(ctx context.Context, by audit.Actor, id int64, version int, to []Stall) error {
	if err := CheckStalls(to); err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		f, err := lockTx(tx, id)
		if err != nil {
			return err
		}
		before, err := stallsTx(tx, id)
		if err != nil {
			return err
		}
		if same, err := audit.Same(byProducer(before), byProducer(to)); err != nil || same && f.CancelReason == "" {
			return err
		}
		if err := f.seen(version); err != nil {
			return err
		}
		switch {
		case f.CancelReason != "":
			return fault.New(fault.Conflict, "fair.cancelled")
		case f.At(vntime.Today(s.now())) == Planned && slices.ContainsFunc(to, func(one Stall) bool { return one.Told() }):
			return fault.New(fault.Conflict, "fair.not_begun")
		}
		if err := tx.Exec(`DELETE FROM trade_fair_stalls WHERE fair_id = ?`, id).Error; err != nil {
			return fmt.Errorf("clear the stalls of fair %d: %w", id, err)
		}
		for _, one := range to {
			res := tx.Exec(`INSERT INTO trade_fair_stalls (fair_id, producer_id, name, sales, contracts, result)
				SELECT ?, r.id, ?, ?, ?, ? FROM producers r WHERE r.id = ? ON CONFLICT DO NOTHING`, id, one.Name, one.Sales, one.Contracts, one.Result, one.ProducerID)
			if res.Error != nil {
				return fmt.Errorf("write a stall of fair %d: %w", id, res.Error)
			}
			if res.RowsAffected == 0 {
				return fault.New(fault.Conflict, "fair.producer_gone")
			}
		}
		if err := tx.Exec(`UPDATE trade_fairs SET updated_at = ?, row_version = row_version + 1 WHERE id = ?`, s.now(), id).Error; err != nil {
			return fmt.Errorf("save fair %d: %w", id, err)
		}
		after, err := stallsTx(tx, id)
		if err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "fair.stalls_set", Entity: FairEntity, EntityID: id, Before: records(before), After: records(after)})
	})
}

// byProducer is what stalls say, in an order that no list has to keep.
func byProducer(stalls []Stall) StallsRecord {
	all := slices.Clone(stalls)
	slices.SortFunc(all, func(a, b Stall) int { return cmp.Compare(a.ProducerID, b.ProducerID) })
	return StallsRecordOf(all)
}

func stallsTx(tx *gorm.DB, id int64) (out []Stall, err error) {
	err = tx.Raw(stallsOf+` WHERE x.fair_id = ? ORDER BY 2, 1`, id).Scan(&out).Error
	if err != nil {
		return nil, fmt.Errorf("read the stalls of fair %d: %w", id, err)
	}
	return out, nil
}

// Bin takes a fair away that was called off, with its stalls, and gives its number in the bin.
// One that is not called off is refused with "fair.stays".
func (s *Fairs) Bin(ctx context.Context, by audit.Actor, id int64, version int) (binned int64, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		f, err := lockTx(tx, id)
		if err != nil {
			return err
		}
		if err := f.seen(version); err != nil {
			return err
		}
		if f.CancelReason == "" {
			return fault.New(fault.Conflict, "fair.stays")
		}
		binned, err = bin.PutTx(tx, by, s.now(), bin.Record{Kind: FairEntity, Table: "trade_fairs", Column: "id", ID: id, Name: f.Name})
		return err
	})
	return binned, err
}
