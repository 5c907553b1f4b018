package salespoint

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// mostGoods is how many other goods a list holds: one screen of a keeper's phone is six.
const mostGoods = 40

// Choice is a product that a point may sell.
type Choice struct {
	ID       int64
	Name     string
	Producer string
	Usual    bool
}

// Choices are the products that are shown today, with those that the point usually sells
// marked, by producer and name.
func (s *Store) Choices(ctx context.Context, pointID int64) ([]Choice, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT p.id, p.name, r.name AS producer,
		EXISTS (SELECT FROM sales_point_usual u WHERE u.sales_point_id = $2 AND u.product_id = p.id)
		OR EXISTS (SELECT FROM sales_point_products u WHERE u.sales_point_id = $2 AND u.product_id = p.id) AS usual
		FROM products p JOIN producers r ON r.id = p.producer_id WHERE `+catalog.ShownOn("$1")+` ORDER BY r.name, p.name, p.id`, s.asOfNow(nil)[0], pointID)
	if err != nil {
		return nil, fmt.Errorf("list what point %d may sell: %w", pointID, err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Choice])
	if err != nil {
		return nil, fmt.Errorf("list what point %d may sell: %w", pointID, err)
	}
	return out, nil
}

// SetUsual says what a point usually sells: products by id, other goods by name. What is
// not among it is taken off the shelf; what stays keeps when it was seen.
func (s *Store) SetUsual(ctx context.Context, by audit.Actor, pointID int64, products []int64, goods []string) error {
	var names []string
	for _, g := range goods {
		if g = strings.Join(strings.Fields(g), " "); g != "" && !slices.Contains(names, g) {
			names = append(names, g)
		}
	}
	if len(names) > mostGoods || slices.ContainsFunc(names, func(n string) bool { return len([]rune(n)) > MostName }) {
		return fault.New(fault.Invalid, "salespoint.goods").With("most", mostGoods)
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var id int64
		if err := tx.Raw(`SELECT id FROM sales_points WHERE id = ? FOR NO KEY UPDATE`, pointID).Scan(&id).Error; err != nil {
			return fmt.Errorf("lock point %d: %w", pointID, err)
		}
		if id == 0 {
			return fault.New(fault.NotFound, "salespoint.not_found")
		}
		kept, named := append([]int64{0}, products...), append([]string{""}, names...) // IN () is no SQL
		for _, step := range []struct {
			sql  string
			args []any
		}{
			{`DELETE FROM sales_point_products WHERE sales_point_id = ? AND product_id NOT IN ?`, []any{pointID, kept}},
			{`DELETE FROM sales_point_usual WHERE sales_point_id = ? AND product_id NOT IN ?`, []any{pointID, kept}},
			{`INSERT INTO sales_point_usual SELECT ?, id FROM products WHERE id IN ? ON CONFLICT DO NOTHING`, []any{pointID, kept}},
			{`DELETE FROM sales_point_goods WHERE sales_point_id = ? AND name NOT IN ?`, []any{pointID, named}},
		} {
			if err := tx.Exec(step.sql, step.args...).Error; err != nil {
				return fmt.Errorf("set what point %d sells: %w", pointID, err)
			}
		}
		for _, name := range names {
			if err := tx.Exec(`INSERT INTO sales_point_goods (sales_point_id, name) VALUES (?, ?) ON CONFLICT DO NOTHING`, pointID, name).Error; err != nil {
				return fmt.Errorf("set what point %d sells: %w", pointID, err)
			}
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "sales_point.usual_set", Entity: "sales_point", EntityID: pointID, After: map[string]any{"products": products, "goods": names}})
	})
}
