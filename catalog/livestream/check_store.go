package livestream

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

// Kinds of checks that are no papers.
const (
	StarCheck  = "star"
	LabelCheck = "label"
)

// Check is what stood behind an item when its session began.
type Check struct {
	ItemID  int64
	Code    string
	Kind    string // of a paper, StarCheck or LabelCheck
	Number  string
	Until   *time.Time // its last day; nil: without an end
	ByName  string     // who saw the label
	At      time.Time
	Product string
}

// standing is what stands behind the items of a session now: each paper that the rules want and
// that is met, the recognition in force, and who saw the label.
func (s *Store) standing(ctx context.Context, f *Full) (out []Check, err error) {
	day := ocop.Today(s.now())
	for i := range f.Items {
		it := &f.Items[i]
		d, err := s.catalog.ByID(ctx, catalog.Everything(), it.ProductID)
		if err != nil {
			return nil, err
		}
		for _, n := range d.Needs {
			if n.Met {
				out = append(out, Check{ItemID: it.ID, Kind: n.Kind, Number: n.Number, Until: n.Until})
			}
		}
		stars, err := s.stars.OfProduct(ctx, it.ProductID)
		if err != nil {
			return nil, err
		}
		for k := range stars {
			if r := &stars[k]; r.Shows(day) {
				last := r.LastDay()
				out = append(out, Check{ItemID: it.ID, Kind: StarCheck, Number: r.DecisionNumber, Until: &last})
			}
		}
		if it.LabelBy != "" {
			out = append(out, Check{ItemID: it.ID, Kind: LabelCheck, ByName: it.LabelBy})
		}
	}
	return out, nil
}

func checkedTx(tx *gorm.DB, id int64, stood []Check, at time.Time) error {
	for n, c := range stood {
		err := tx.Exec(`INSERT INTO live_checks (session_id, item_id, position, kind, number, until, by_name, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, id, c.ItemID, n, c.Kind, c.Number, c.Until, c.ByName, at).Error
		if err != nil {
			return fmt.Errorf("write down what stood behind live session %d: %w", id, err)
		}
	}
	return nil
}

// Checks is what stood behind the items of a session when it began, item by item.
func (s *Store) Checks(ctx context.Context, sessionID int64) ([]Check, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT k.item_id, i.code, k.kind, k.number, k.until, k.by_name, k.at, p.name AS product FROM live_checks k JOIN live_items i ON i.id = k.item_id
		JOIN variants x ON x.id = i.variant_id JOIN products p ON p.id = x.product_id WHERE k.session_id = $1 ORDER BY i.position, i.id, k.position`, sessionID)
	if err != nil {
		return nil, fmt.Errorf("read what stood behind live session %d: %w", sessionID, err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Check])
	if err != nil {
		return nil, fmt.Errorf("read what stood behind live session %d: %w", sessionID, err)
	}
	return list, nil
}
