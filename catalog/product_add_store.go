package catalog

import (
	"context"
	"fmt"
	"unicode/utf8"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/sending"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// NewProduct is what must be known of a product before anything else is written of it.
type NewProduct struct {
	Name       string
	ProducerID int64
	GroupID    int64
	SaleMode   SaleMode
	Once       string `json:"-"` // the form it came by, sent twice or not; empty: none
}

// AddProduct writes down a new product of a producer within scope, a draft that buyers do
// not see, and gives its id. Its product code comes with the decision that recognises it
// (Decision 26/2026/QĐ-TTg, App. III), not before. A form sent twice makes one product and
// gives its id both times.
func (s *Store) AddProduct(ctx context.Context, by audit.Actor, scope Scope, n NewProduct) (id int64, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		id, err = s.AddProductTx(tx, by, scope, n)
		return err
	})
	return id, err
}

// AddProductTx is AddProduct in the caller's transaction.
func (s *Store) AddProductTx(tx *gorm.DB, by audit.Actor, scope Scope, n NewProduct) (id int64, err error) {
	n.Name = typed.Name(n.Name)
	var form fault.Form
	if !typed.Says(n.Name) {
		form.Wrong("name", "product.name")
	} else if letters := utf8.RuneCountInString(n.Name); letters > 120 {
		form.WrongWith("name", "product.text_long", map[string]any{"most": 120, "now": letters})
	}
	var maker struct {
		ID     int64
		Sample bool
	}
	if err := tx.Raw(`SELECT id, sample FROM producers WHERE id = ?`, n.ProducerID).Scan(&maker).Error; err != nil {
		return 0, fmt.Errorf("find producer %d: %w", n.ProducerID, err)
	}
	if maker.ID == 0 || !scope.Admits(maker.ID) {
		form.Wrong("producer", "product.producer")
	}
	var art string
	if err := tx.Raw(`SELECT art_kind FROM product_groups WHERE id = ?`, n.GroupID).Scan(&art).Error; err != nil {
		return 0, fmt.Errorf("find group %d: %w", n.GroupID, err)
	}
	if art == "" {
		form.Wrong("group", "product.group")
	}
	if n.SaleMode != FromStock && n.SaleMode != ByQuote && n.SaleMode != ByVisit {
		form.Wrong("mode", "product.mode")
	}
	if err := form.Err(); err != nil {
		return 0, err
	}
	return sending.OnceTx(tx, by, n.Once, "product", s.now(), func() (int64, error) { return s.addProductTx(tx, by, n, art, maker.Sample) })
}

func (s *Store) addProductTx(tx *gorm.DB, by audit.Actor, n NewProduct, art string, sample bool) (id int64, err error) {
	address, err := freeSlugTx(tx, "products", n.Name, namelessProduct)
	if err != nil {
		return 0, err
	}
	err = tx.Raw(`INSERT INTO products (slug, name, group_id, producer_id, state, sale_mode, art_kind, sample, created_at, updated_at) VALUES (?, ?, ?, ?, 'draft', ?, ?, ?, ?, ?) RETURNING id`,
		address, n.Name, n.GroupID, n.ProducerID, n.SaleMode, art, sample, s.now(), s.now()).Scan(&id).Error
	if err != nil {
		return 0, fmt.Errorf("add product: %w", err)
	}
	return id, audit.PutTx(tx, audit.Entry{Actor: by, Action: "product.added", Entity: "product", EntityID: id, After: n})
}
