package merging

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// checks are what stands in the way, as questions; $1 is the kept one and $2 the other. Of each that holds the
// key is a sentence.
var checks = []struct{ key, holds string }{
	{"merge.account_both", `(SELECT count(DISTINCT producer_id) FROM producer_bank_accounts WHERE producer_id IN (@kept, @gone) AND state IN ('proposed', 'approved')) = 2`},
	{"merge.account_gone", `EXISTS (SELECT FROM producer_bank_accounts WHERE producer_id = @gone AND state IN ('proposed', 'approved')) AND NOT EXISTS (SELECT FROM producer_bank_accounts WHERE producer_id = @kept AND state IN ('proposed', 'approved'))`},
	{"merge.statements_both", `(SELECT count(DISTINCT producer_id) FROM statements WHERE producer_id IN (@kept, @gone)) = 2`},
	{"merge.statements_gone", `EXISTS (SELECT FROM statements WHERE producer_id = @gone) AND NOT EXISTS (SELECT FROM statements WHERE producer_id = @kept)`},
	{"merge.month_closed", `NOT EXISTS (SELECT FROM statements WHERE producer_id = @gone) AND EXISTS (SELECT FROM orders o WHERE o.producer_id = @gone
		AND o.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh' < (SELECT max(period) + interval '1 month' FROM statements WHERE producer_id = @kept))`},
	{"merge.live", `EXISTS (SELECT FROM live_sessions l JOIN live_items i ON i.session_id = l.id JOIN variants x ON x.id = i.variant_id JOIN products p ON p.id = x.product_id
		WHERE p.producer_id IN (@kept, @gone) AND l.state IN ('live', 'paused') AND l.ends_at > CAST(@now AS timestamptz) - interval '2 hours')`},
	{"merge.personal", `(SELECT count(*) FROM producer_personal t WHERE producer_id IN (@kept, @gone) AND ` + told + `) = 2`},
	{"merge.visits", `(SELECT count(*) FROM visit_places WHERE producer_id IN (@kept, @gone)) = 2`},
	{"merge.fairs", `EXISTS (SELECT FROM trade_fair_stalls a JOIN trade_fair_stalls b ON b.fair_id = a.fair_id WHERE a.producer_id = @kept AND b.producer_id = @gone)`},
	{"merge.passes", `EXISTS (SELECT FROM wholesale_passes a JOIN wholesale_passes b ON b.request_id = a.request_id WHERE a.producer_id = @kept AND b.producer_id = @gone AND a.state IN ('passed', 'taken') AND b.state IN ('passed', 'taken'))`},
	{"merge.imports", `EXISTS (SELECT FROM imports WHERE producer_id IN (@kept, @gone) AND state NOT IN ('done', 'undone', 'dropped', 'failed'))`},
}

// told is the condition that a row t of what is known of the people behind a producer says anything.
const told = `(concat(t.representative, t.position, t.sex, t.ethnicity, t.disability, t.citizen_id, t.home_address, t.contact_name, t.contact_phone, t.workers, t.workers_here) <> '')`

// inTheWay is every reason why two records cannot become one now.
func (s *Store) inTheWay(tx *gorm.DB, kept, gone *record) (out []string, err error) {
	switch {
	case kept.TakenDown || gone.TakenDown:
		out = append(out, "merge.taken_down")
	case kept.State == catalog.ProducerDraft && gone.State != catalog.ProducerDraft:
		out = append(out, "merge.keep_the_other")
	case kept.State != gone.State && gone.State != catalog.ProducerDraft:
		out = append(out, "merge.suspended")
	}
	for _, c := range checks {
		var holds bool
		if err := tx.Raw(`SELECT `+c.holds, map[string]any{"kept": kept.ID, "gone": gone.ID, "now": s.now()}).Scan(&holds).Error; err != nil {
			return nil, fmt.Errorf("ask for %s: %w", c.key, err)
		}
		if holds {
			out = append(out, c.key)
		}
	}
	return out, nil
}

// apart says whether two records bear different numbers that one producer has one of.
func apart(a, b *record) bool {
	return a.Number != "" && b.Number != "" && a.Number != b.Number || a.TaxCode != "" && b.TaxCode != "" && a.TaxCode != b.TaxCode
}

// Pair is two records side by side: what would go over and what stands in the way.
type Pair struct {
	InTheWay []string       // keys of sentences; empty: nothing does
	Apart    bool           // their numbers differ, which somebody has to answer for
	Counts   map[string]int // of the one that would go, by table; without those of which there are none
	Drops    []string       // tables of which the kept one's rows stay, and the other's are put by
}

// Compare looks at two producers, of which the second would go. Refused with "producer.not_found"
// when there is no such pair.
func (s *Store) Compare(ctx context.Context, keptID, goneID int64) (out Pair, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		kept, gone, err := pairTx(tx, keptID, goneID, "")
		if err != nil {
			return err
		}
		out = Pair{Apart: apart(kept, gone), Counts: map[string]int{}}
		if out.InTheWay, err = s.inTheWay(tx, kept, gone); err != nil {
			return err
		}
		for _, t := range Counted() {
			var n int
			if err := tx.Raw(`SELECT count(*) FROM `+t+` WHERE producer_id = ?`, goneID).Scan(&n).Error; err != nil {
				return fmt.Errorf("count %s: %w", t, err)
			}
			if n > 0 {
				out.Counts[t] = n
			}
		}
		for _, m := range all() {
			var n int
			if !m.single {
				continue
			}
			if err := tx.Raw(`SELECT count(*) FROM `+m.table+` t WHERE t.producer_id = @gone AND (`+m.taken()+`)`, map[string]any{"kept": keptID, "gone": goneID}).Scan(&n).Error; err != nil {
				return fmt.Errorf("look at %s: %w", m.table, err)
			}
			if n > 0 {
				out.Drops = append(out.Drops, m.table)
			}
		}
		return nil
	})
	return out, err
}

// taken is the condition that a row t of the one that goes has no room at the kept one.
func (m moving) taken() string {
	out := `EXISTS (SELECT FROM ` + m.table + ` k WHERE k.producer_id = @kept`
	if m.key != "0" {
		out += ` AND k.` + m.key + ` = t.` + m.key
	}
	if out += `)`; m.unless != "" {
		out += ` OR ` + m.unless
	}
	return out
}

// pairTx reads two producers, in the order of their ids when they are locked.
func pairTx(tx *gorm.DB, keptID, goneID int64, lock string) (kept, gone *record, err error) {
	var rows []record
	err = tx.Raw(`SELECT id, slug, name, state, taken_down, row_version AS seen, registration_number AS number, tax_code, to_jsonb(r) AS row FROM producers r WHERE id IN (?, ?) ORDER BY id `+lock, keptID, goneID).Scan(&rows).Error
	if err != nil {
		return nil, nil, fmt.Errorf("read producers %d and %d: %w", keptID, goneID, err)
	}
	for i := range rows {
		switch rows[i].ID {
		case keptID:
			kept = &rows[i]
		case goneID:
			gone = &rows[i]
		}
	}
	if kept == nil || gone == nil {
		return nil, nil, fault.New(fault.NotFound, "producer.not_found")
	}
	return kept, gone, nil
}
