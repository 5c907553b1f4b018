package shortlink

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Days is how long a month is that taps are counted over, today among it.
const Days = 30

// taps are the numbers of some codes at $1 by channel and day: those of codes that no session had,
// and those of codes on air.
const taps = `SELECT x.code, x.channel, x.day, x.n FROM (
	SELECT t.code, t.channel, t.day, t.n FROM channel_counts t WHERE t.code = ANY ($1)
	UNION ALL SELECT l.code, l.channel, (l.slot AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, l.n FROM live_counts l WHERE l.deed = 'view' AND l.code <> '' AND l.code = ANY ($1)
	) x JOIN spoken_codes c ON c.code = x.code AND x.day >= c.counts_from`

// addTaps counts how often some links were opened, in one statement.
func (s *Store) addTaps(ctx context.Context, list []Link) error {
	at, codes := map[string]*Taps{}, []string{}
	for i := range list {
		list[i].Taps.By = map[string]int{}
		at[list[i].Code] = &list[i].Taps
		codes = append(codes, list[i].Code)
	}
	if len(codes) == 0 {
		return nil
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT code, channel, sum(n)::int, coalesce(sum(n) FILTER (WHERE day > $2::date), 0)::int FROM (`+taps+`) y GROUP BY code, channel`,
		codes, vntime.Today(s.now()).AddDate(0, 0, -Days))
	if err != nil {
		return fmt.Errorf("count taps: %w", err)
	}
	var code, channel string
	var all, month int
	_, err = pgx.ForEachRow(rows, []any{&code, &channel, &all, &month}, func() error {
		t := at[code]
		t.All, t.Month = t.All+all, t.Month+month
		t.By[channel] += all
		return nil
	})
	if err != nil {
		return fmt.Errorf("count taps: %w", err)
	}
	return nil
}

// FromChannel is how often a code was opened from one channel; "" is who typed the code, or did
// not say from where.
type FromChannel struct {
	Channel    string
	All, Month int
}

// History is how often one code was opened: by channel, the most first, and on each of the last
// days, the last of them today.
type History struct {
	All, Month int
	By         []FromChannel
	Each       [Days]int
}

// HistoryOf is the history of a code as far as it is written down.
func (s *Store) HistoryOf(ctx context.Context, code string) (*History, error) {
	today := vntime.Today(s.now())
	rows, err := s.db.Pool.Query(ctx, `SELECT channel, CASE WHEN day > $2::date THEN day END AS day, sum(n)::int FROM (`+taps+`) y GROUP BY 1, 2 ORDER BY 1, 2`, []string{code}, today.AddDate(0, 0, -Days))
	if err != nil {
		return nil, fmt.Errorf("count the taps of %s: %w", code, err)
	}
	h := &History{}
	var channel string
	var day *time.Time
	var n int
	_, err = pgx.ForEachRow(rows, []any{&channel, &day, &n}, func() error {
		if len(h.By) == 0 || h.By[len(h.By)-1].Channel != channel {
			h.By = append(h.By, FromChannel{Channel: channel})
		}
		of := &h.By[len(h.By)-1]
		h.All, of.All = h.All+n, of.All+n
		if day == nil {
			return nil
		}
		h.Month, of.Month = h.Month+n, of.Month+n
		if at := Days - 1 - int(today.Sub(*day).Hours()/24); at >= 0 && at < Days {
			h.Each[at] += n
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("count the taps of %s: %w", code, err)
	}
	return h, nil
}

// Orders are how many orders came of a code, without what was cancelled or has expired. A line of
// an order says in which session it was heard of and from which channel, not by which code: outside
// of sessions it is of all codes that open the product.
type Orders struct{ OnAir, Shop int }

// OrdersOf counts the orders of what a code opens; of anything but goods there are none.
func (s *Store) OrdersOf(ctx context.Context, l *Link) (o Orders, err error) {
	if l.Opens != Size && l.Opens != Product || l.Gone() {
		return Orders{}, nil
	}
	err = s.db.Pool.QueryRow(ctx, `SELECT count(DISTINCT l.order_id) FILTER (WHERE l.live_item_id IS NOT NULL AND l.variant_id = $2), count(DISTINCT l.order_id) FILTER (WHERE l.live_item_id IS NULL)
		FROM order_lines l JOIN orders o ON o.id = l.order_id AND o.state NOT IN ('cancelled', 'expired')
		WHERE (l.live_item_id IS NOT NULL OR l.channel <> '') AND l.product_id = CASE WHEN $2 > 0 THEN (SELECT x.product_id FROM variants x WHERE x.id = $2) ELSE $1 END`, l.Found.ID, l.VariantID).Scan(&o.OnAir, &o.Shop)
	if err != nil {
		return Orders{}, fmt.Errorf("count the orders of %s: %w", l.Code, err)
	}
	return o, nil
}
