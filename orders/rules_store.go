package orders

import (
	"context"
	"fmt"
	"slices"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// RuleBook keeps how orders are taken. Orders read it with the launch.
type RuleBook struct {
	db  *pg.DB
	now func() time.Time
}

// NewRuleBook keeps the rules in db.
func NewRuleBook(db *pg.DB, now func() time.Time) *RuleBook { return &RuleBook{db: db, now: now} }

// rulesColumns read the rules out of a row r of selling_rules.
const rulesColumns = `r.cod_closed, r.transfer_closed, r.stripe_closed, coalesce(r.most_cash, 0), coalesce(r.confirm_hours, 0), coalesce(r.pay_hours, 0), coalesce(r.hold_minutes, 0), coalesce(r.cold_hour, 0), coalesce(r.refund_alone, 0)`

func (r *Rules) columns() []any {
	return []any{&r.CODClosed, &r.TransferClosed, &r.StripeClosed, &r.MostCash, &r.ConfirmHours, &r.PayHours, &r.HoldMinutes, &r.ColdHour, &r.RefundAlone}
}

// ToEdit is what the office set, and the version to save it by.
func (b *RuleBook) ToEdit(ctx context.Context) (r Rules, version int, err error) {
	err = b.db.Pool.QueryRow(ctx, `SELECT `+rulesColumns+`, r.row_version FROM selling_rules r`).Scan(append(r.columns(), &version)...)
	if err != nil {
		return Rules{}, 0, fmt.Errorf("read how orders are taken: %w", err)
	}
	return r, version, nil
}

// mostWhy is the longest reason for closing a way to pay, in letters: buyers read it.
const mostWhy = 120

// Close lets nobody choose a way to pay from now on; orders that were placed with it are paid
// as before. The reason is shown to buyers: without one it is refused beside "why". When no
// other of the ways that can be used at all would be left it is refused with
// "rules.last_way". A second call changes the reason.
func (b *RuleBook) Close(ctx context.Context, by audit.Actor, m Method, why string, usable []Method) error {
	var wrong fault.Form
	if why = typed.Name(why); !typed.Says(why) {
		wrong.Wrong("why", "rules.why")
	} else if len([]rune(why)) > mostWhy {
		wrong.WrongWith("why", "rules.why_long", map[string]any{"most": mostWhy})
	}
	if err := wrong.Err(); err != nil {
		return err
	}
	return b.change(ctx, by, 0, "setting.way_closed", why, func(r Rules) (Rules, error) {
		r = r.closing(m, why)
		for _, other := range usable {
			if r.Closed(other) == "" {
				return r, nil
			}
		}
		return r, fault.New(fault.Conflict, "rules.last_way")
	})
}

// Reopen lets buyers choose a way to pay again. One that cannot be used, because nothing is
// set up for it, is refused with "rules.not_set_up". A second call changes nothing.
func (b *RuleBook) Reopen(ctx context.Context, by audit.Actor, m Method, usable []Method) error {
	if !slices.Contains(usable, m) {
		return fault.New(fault.Conflict, "rules.not_set_up")
	}
	return b.change(ctx, by, 0, "setting.way_opened", "", func(r Rules) (Rules, error) { return r.closing(m, ""), nil })
}

// SetNumbers keeps the numbers of r, each within Bounds or zero for that of the installation,
// in the place of those at version. Orders that were placed keep what they were given. Saved
// by somebody since, it is a conflict, "rules.changed_meanwhile".
func (b *RuleBook) SetNumbers(ctx context.Context, by audit.Actor, version int, to Rules) error {
	if err := to.check(); err != nil {
		return err
	}
	return b.change(ctx, by, version, "setting.numbers_set", "", func(r Rules) (Rules, error) {
		to.CODClosed, to.TransferClosed, to.StripeClosed = r.CODClosed, r.TransferClosed, r.StripeClosed
		return to, nil
	})
}

// check says which number is out of its bounds, beside its field.
func (r Rules) check() error {
	var wrong fault.Form
	for _, n := range r.numbers() {
		if b := Bounds[n.name]; n.value != 0 && !b.Holds(n.value) {
			wrong.WrongWith(n.name, "rules."+n.name, map[string]any{"least": b.Least, "most": b.Most})
		}
	}
	return wrong.Err()
}

type ruleNumber struct {
	name  string
	value int64
}

// numbers are those that may be set, in the order of the form.
func (r Rules) numbers() []ruleNumber {
	return []ruleNumber{{"most_cash", int64(r.MostCash)}, {"confirm_hours", int64(r.ConfirmHours)}, {"pay_hours", int64(r.PayHours)}, {"hold_minutes", int64(r.HoldMinutes)}, {"cold_hour", int64(r.ColdHour)}, {"refund_alone", int64(r.RefundAlone)}}
}

// change saves what do makes of the rules, with its line in the log; what changes nothing
// leaves none, whatever the version. A version of 0 is any.
func (b *RuleBook) change(ctx context.Context, by audit.Actor, version int, action, why string, do func(Rules) (Rules, error)) error {
	return b.db.Tx(ctx, func(tx *gorm.DB) error {
		var was Rules
		var now int
		if err := tx.Raw(`SELECT ` + rulesColumns + `, r.row_version FROM selling_rules r FOR NO KEY UPDATE`).Row().Scan(append(was.columns(), &now)...); err != nil {
			return fmt.Errorf("lock how orders are taken: %w", err)
		}
		to, err := do(was)
		if err != nil || to == was {
			return err
		}
		if version != 0 && version != now {
			return fault.New(fault.Conflict, "rules.changed_meanwhile")
		}
		err = tx.Exec(`UPDATE selling_rules SET (cod_closed, transfer_closed, stripe_closed, most_cash, confirm_hours, pay_hours, hold_minutes, cold_hour, refund_alone, row_version, updated_at)
			= (?, ?, ?, nullif(?::bigint, 0), nullif(?::int, 0), nullif(?::int, 0), nullif(?::int, 0), nullif(?::int, 0), nullif(?::bigint, 0), row_version + 1, ?)`,
			to.CODClosed, to.TransferClosed, to.StripeClosed, to.MostCash, to.ConfirmHours, to.PayHours, to.HoldMinutes, to.ColdHour, to.RefundAlone, b.now()).Error
		if err != nil {
			return fmt.Errorf("save how orders are taken: %w", err)
		}
		before, after := was.changed(to)
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "setting", Reason: why, Before: before, After: after})
	})
}

// changed is what differs between two rules, for the log.
func (r Rules) changed(to Rules) (before, after map[string]any) {
	before, after = map[string]any{}, map[string]any{}
	for _, m := range []Method{COD, Transfer, Stripe} {
		if was, now := r.Closed(m), to.Closed(m); was != now {
			before["way_"+string(m)], after["way_"+string(m)] = was, now
		}
	}
	old := r.numbers()
	for i, n := range to.numbers() {
		if n.value != old[i].value {
			before[n.name], after[n.name] = old[i].value, n.value
		}
	}
	return before, after
}

// RefundAloneTx is what one person writes down alone as given back by hand, by the rules of now.
func RefundAloneTx(tx *gorm.DB) (alone money.VND, err error) {
	if err := tx.Raw(`SELECT coalesce(refund_alone, ?) FROM selling_rules`, RefundAlone).Scan(&alone).Error; err != nil {
		return 0, fmt.Errorf("read what one person gives back alone: %w", err)
	}
	return alone, nil
}

// PayWithinTx is how long an order waits for its money by the rules of now.
func PayWithinTx(tx *gorm.DB) (time.Duration, error) {
	var hours int
	if err := tx.Raw(`SELECT coalesce(pay_hours, 0) FROM selling_rules`).Scan(&hours).Error; err != nil {
		return 0, fmt.Errorf("read how long an order waits: %w", err)
	}
	if hours == 0 {
		return Hold, nil
	}
	return time.Duration(hours) * time.Hour, nil
}
