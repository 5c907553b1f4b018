package catalog

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/bin"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Kinds of things in the bin.
const (
	BinnedProduct  = "product"
	BinnedProducer = "producer"
	BinnedDraft    = "product_draft"
)

// BinProduct takes a draft of a product away, with its sizes, photos and words, and gives its
// number in the bin. One that buyers have seen is refused with "product.not_a_draft": it is
// hidden instead; one that stock or orders know, with "bin.in_use".
func (s *Store) BinProduct(ctx context.Context, by audit.Actor, scope Scope, id int64) (binned int64, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var p Product
		err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ?", id).Take(&p).Error
		if errors.Is(err, gorm.ErrRecordNotFound) || err == nil && !scope.Admits(p.ProducerID) {
			return fault.New(fault.NotFound, "product.not_found")
		}
		if err != nil {
			return fmt.Errorf("lock product %d: %w", id, err)
		}
		if p.State != Draft {
			return fault.New(fault.Conflict, "product.not_a_draft")
		}
		binned, err = bin.PutTx(tx, by, s.now(), bin.Record{Kind: BinnedProduct, Table: "products", Column: "id", ID: id, Name: p.Name})
		return err
	})
	return binned, err
}

// BinProducer takes a draft of a producer away. One that sells, or of which anything else is
// known, is refused.
func (s *Store) BinProducer(ctx context.Context, by audit.Actor, scope Scope, id int64) (binned int64, err error) {
	if scope != Everything() {
		return 0, fault.New(fault.Forbidden, "producer.not_yours_to_add")
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var p Producer
		err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ?", id).Take(&p).Error
		if errors.Is(err, gorm.ErrRecordNotFound) {
			return fault.New(fault.NotFound, "producer.not_found")
		}
		if err != nil {
			return fmt.Errorf("lock producer %d: %w", id, err)
		}
		if p.State != ProducerDraft {
			return fault.New(fault.Conflict, "producer.not_a_draft")
		}
		binned, err = bin.PutTx(tx, by, s.now(), bin.Record{Kind: BinnedProducer, Table: "producers", Column: "id", ID: id, Name: p.Name})
		return err
	})
	return binned, err
}

// PhotosBinned is how many photos of a record lie in its own bin, and since when the first.
type PhotosBinned struct {
	Of     PhotoOwner
	Name   string
	Photos int
	Since  time.Time
}

// BinnedPhotos lists the records whose photos lie in a bin, at most a hundred, what goes
// first before the others.
func (s *Store) BinnedPhotos(ctx context.Context) ([]PhotosBinned, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT b.kind, b.id, b.name, count(*)::int, min(b.deleted_at) FROM (
			SELECT 'product' AS kind, p.id, p.name, f.deleted_at FROM photos f JOIN products p ON p.id = f.product_id WHERE f.deleted_at IS NOT NULL
			UNION ALL SELECT 'producer', m.id, m.name, f.deleted_at FROM photos f JOIN producers m ON m.id = f.producer_id WHERE f.deleted_at IS NOT NULL
			UNION ALL SELECT 'village', w.id, w.name, f.deleted_at FROM photos f JOIN villages w ON w.id = f.village_id WHERE f.deleted_at IS NOT NULL
			UNION ALL SELECT 'sales_point', k.id, k.name, f.deleted_at FROM photos f JOIN sales_points k ON k.id = f.sales_point_id WHERE f.deleted_at IS NOT NULL) b
		GROUP BY b.kind, b.id, b.name ORDER BY min(b.deleted_at), b.name LIMIT 100`)
	if err != nil {
		return nil, fmt.Errorf("list photos in bins: %w", err)
	}
	out, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (p PhotosBinned, err error) {
		err = row.Scan(&p.Of.Kind, &p.Of.ID, &p.Name, &p.Photos, &p.Since)
		return p, err
	})
	if err != nil {
		return nil, fmt.Errorf("list photos in bins: %w", err)
	}
	return out, nil
}
