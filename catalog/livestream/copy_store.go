package livestream

import (
	"context"
	"time"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Plan is the session as it is planned, to be changed and saved again.
func (f *Full) Plan() Plan {
	p := Plan{Name: f.Name, StartsAt: f.StartsAt, EndsAt: f.EndsAt, Rehearsal: f.Rehearsal, Complaints: f.Complaints, Rules: f.Rules != "", Links: f.Links}
	for _, h := range f.Hosts {
		p.Hosts = append(p.Hosts, PlannedHost{Name: h.Name, Role: h.Role, Checked: h.CheckedAt != nil})
	}
	for _, i := range f.Items {
		p.Items = append(p.Items, PlannedItem{VariantID: i.VariantID, Price: i.PlanPrice, Units: i.PlanUnits, PerPhone: i.PerPhone, Minutes: i.Minutes, Deep: i.Deep, Label: i.LabelBy != ""})
	}
	return p
}

// Copy plans the same evening again at the next such hour of the week, or at once as a
// rehearsal of an hour. What somebody must have seen is to be seen anew: identity cards, labels,
// the rules, prices below half. Goods that are not sold so any more, or cost no more than their
// live price did, are left out. Sent twice from the page that once names, it is one session.
func (s *Store) Copy(ctx context.Context, by audit.Actor, id int64, rehearsal bool, once string) (int64, error) {
	f, err := s.ByID(ctx, id)
	if err != nil {
		return 0, err
	}
	p, lasts := f.Plan(), f.EndsAt.Sub(f.StartsAt)
	p.Like, p.Once = id, once
	p.Rehearsal, p.Rules, p.Items = rehearsal, rehearsal && p.Rules, nil
	p.StartsAt = nextWeek(f.StartsAt, s.now())
	if rehearsal {
		p.StartsAt, lasts = s.now(), time.Hour
	}
	p.EndsAt = p.StartsAt.Add(lasts)
	for n := range p.Hosts {
		p.Hosts[n].Checked = p.Hosts[n].Checked && rehearsal
	}
	for n, i := range f.Plan().Items {
		if f.Items[n].Sellable && i.Price < f.Items[n].List {
			if i.Deep = false; i.Price*2 < f.Items[n].List {
				i.Price = (f.Items[n].List + 1) / 2
			}
			i.Label = i.Label && rehearsal
			p.Items = append(p.Items, i)
		}
	}
	return s.Make(ctx, by, false, p)
}

// nextWeek is the first instant after now that is whole weeks after at, one at least.
func nextWeek(at, now time.Time) time.Time {
	at = vntime.In(at).AddDate(0, 0, 7)
	for !at.After(now) {
		at = at.AddDate(0, 0, 7)
	}
	return at
}
