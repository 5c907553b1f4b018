package livestream

import (
	"context"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

// Gap is one thing that is missing before a session may begin, or before an item may be
// shown. The sentence stands under Key.
type Gap struct {
	ItemID  int64 // 0: of the session
	Code    string
	Product string
	Key     string
	Details map[string]any
}

// Gaps is everything that is missing at once, of the session and of each item (Law
// 122/2025/QH15, Art. 23 and 24). An empty list lets it begin.
func (s *Store) Gaps(ctx context.Context, f *Full) ([]Gap, error) {
	var out []Gap
	of := func(key string) { out = append(out, Gap{Key: key}) }
	if len(f.Items) == 0 {
		of("live.gap_items")
	}
	if len(f.Links) == 0 && !f.Rehearsal {
		of("live.gap_links")
	}
	if len(f.Hosts) == 0 {
		of("live.gap_hosts")
	}
	for _, h := range f.Hosts {
		if h.CheckedAt == nil {
			out = append(out, Gap{Key: "live.gap_identity", Details: map[string]any{"host": h.Name}})
		}
	}
	if f.Rules != s.rules(s.now()) {
		of("live.gap_rules")
	}
	if f.Complaints == "" {
		of("live.gap_complaints")
	}
	if !f.EndsAt.After(s.now()) {
		of("live.gap_over")
	}
	replies := map[int64]*Reply{}
	if !f.Rehearsal && len(f.Items) > 0 {
		var err error
		if replies, err = s.Replies(ctx, f.ID); err != nil {
			return nil, err
		}
	}
	for i := range f.Items {
		it := &f.Items[i]
		gaps, err := s.itemGaps(ctx, f, it)
		if err != nil {
			return nil, err
		}
		out = append(out, gaps...)
		if y := replies[it.VariantID]; y.To(it.PlanPrice, it.PlanUnits) == Other {
			out = append(out, Gap{ItemID: it.ID, Code: it.Code, Product: it.ProductName, Key: "live.gap_other", Details: map[string]any{"producer": it.Producer, "other": y.Other.String()}})
		}
	}
	return out, nil
}

// itemGaps is what is missing before an item may be shown on air.
func (s *Store) itemGaps(ctx context.Context, f *Full, i *Item) ([]Gap, error) {
	var out []Gap
	miss := func(key string, details map[string]any) {
		out = append(out, Gap{ItemID: i.ID, Code: i.Code, Product: i.ProductName, Key: key, Details: details})
	}
	d, err := s.catalog.ByID(ctx, catalog.Everything(), i.ProductID)
	if err != nil {
		return nil, err
	}
	for _, l := range d.Lacks() {
		if l.Blocks {
			miss(l.Key, l.Details)
		}
	}
	if !i.Shown && len(out) == 0 {
		miss("live.gap_hidden", nil)
	}
	stars, err := s.stars.OfProduct(ctx, i.ProductID)
	if err != nil {
		return nil, err
	}
	if lapsed := lapsedStar(stars, ocop.Today(s.now())); lapsed != nil {
		miss("live.gap_star", map[string]any{"number": lapsed.DecisionNumber, "until": lapsed.LastDay()})
	}
	if i.LabelBy == "" {
		miss("live.gap_label", nil)
	}
	if i.Price >= i.List {
		miss("live.gap_price", map[string]any{"list": i.List.String()})
	} else if i.Price*2 < i.List && !i.Deep {
		miss("live.gap_half", nil)
	}
	if f.Kept == Planned && !f.Rehearsal && i.Aside < i.Units {
		miss("live.gap_aside", map[string]any{"held": i.Aside, "units": i.Units})
	}
	return out, nil
}

// lapsedStar is the recognition that a product had and has no more; nil when one is in force
// on the day, or never was.
func lapsedStar(list []ocop.Recognition, day time.Time) *ocop.Recognition {
	if len(list) == 0 {
		return nil
	}
	for i := range list {
		if list[i].Shows(day) {
			return nil
		}
	}
	return &list[0]
}
