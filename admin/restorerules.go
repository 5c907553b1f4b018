package admin

import (
	"encoding/json"
	"slices"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/trail"
)

// settingOf is the one setting that a line tells of, where its action is said of several; "" of any
// other line.
func settingOf(l *trail.Line) string {
	var before, after map[string]json.RawMessage
	if l.Action != "setting.changed" || json.Unmarshal(l.Before, &before) != nil || json.Unmarshal(l.After, &after) != nil || len(before) != 1 {
		return ""
	}
	for name := range before {
		if _, also := after[name]; also {
			return name
		}
	}
	return ""
}

// backRule brings back which papers goods need: what buyers see goes back with it, as it was seen to
// leave half a minute ago. Of an older line nobody has looked at what it would do today.
func backRule(o *Office, x *restoring) (bool, error) {
	rules, err := o.Catalog.PaperRules(x.ctx)
	if err != nil {
		return false, err
	}
	at := slices.IndexFunc(rules, func(r catalog.PaperRule) bool { return r.ID == x.line.EntityID })
	if at < 0 || mayRule(x.v) != nil {
		return false, fault.New(fault.Conflict, "audit.no_restore")
	}
	now := rules[at]
	if len(now.LegalForms) == 0 { // of every form, as the log has it
		now.LegalForms = nil
	}
	return overwrite(x, now, func(then catalog.PaperRule) error {
		then.ID, then.RowVersion = now.ID, now.RowVersion
		change := catalog.RuleChange{PaperRule: then}
		effect, err := o.Catalog.PreviewRule(x.ctx, change)
		if err != nil {
			return err
		}
		_, err = o.Catalog.SaveRule(x.ctx, x.by, change, effect.Seal())
		return err
	})
}

// remindersRecord is when is reminded, as the log keeps it.
type remindersRecord struct {
	Days catalog.Reminders `json:"reminder_days"`
}

func backReminders(o *Office, x *restoring) (bool, error) {
	now, err := o.Catalog.Reminders(x.ctx)
	if err != nil {
		return false, err
	}
	if mayRule(x.v) != nil {
		return false, fault.New(fault.Conflict, "audit.no_restore")
	}
	return overwrite(x, remindersRecord{now}, func(then remindersRecord) error { return o.Catalog.SetReminders(x.ctx, x.by, then.Days, now) })
}

// monthsRecord is how long a recognition holds.
type monthsRecord struct {
	Months int `json:"recognition_months"`
}

func backMonths(o *Office, x *restoring) (bool, error) {
	now, err := o.Stars.Months(x.ctx)
	if err != nil {
		return false, err
	}
	if mayRule(x.v) != nil {
		return false, fault.New(fault.Conflict, "audit.no_restore")
	}
	return overwrite(x, monthsRecord{now}, func(then monthsRecord) error { return o.Stars.SetMonths(x.ctx, x.by, then.Months, now) })
}

// kindRecord is how long papers of a kind usually hold; nil for those without an end.
type kindRecord struct {
	Code   string `json:"code"`
	Months *int   `json:"months"`
}

func backKind(o *Office, x *restoring) (bool, error) {
	var was kindRecord
	kinds, err := o.Catalog.PaperKinds(x.ctx)
	if err != nil {
		return false, err
	}
	if json.Unmarshal(x.line.Before, &was) != nil || mayRule(x.v) != nil {
		return false, fault.New(fault.Conflict, "audit.no_restore")
	}
	at := slices.IndexFunc(kinds, func(k catalog.PaperKind) bool { return k.Code == was.Code })
	if at < 0 {
		return false, fault.New(fault.Conflict, "audit.no_restore")
	}
	now := kinds[at].Months
	return overwrite(x, kindRecord{was.Code, now}, func(then kindRecord) error {
		_, err := o.Catalog.SetUsualMonths(x.ctx, x.by, []catalog.MonthsChange{{Code: was.Code, Months: then.Months, Seen: now}})
		return err
	})
}
