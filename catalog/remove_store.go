package catalog

import (
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// inUse is PostgreSQL's word for a row that others refer to.
const inUse = "23503"

// RemoveProducerTx takes back a producer that was written down by mistake: a draft, as it was
// at the version seen, of which nothing else is known. One that changed since is refused with
// "record.changed_meanwhile", one that something hangs on with "record.in_use". What was
// done stays in the log.
func (s *Store) RemoveProducerTx(tx *gorm.DB, by audit.Actor, scope Scope, id int64, seen int) error {
	if scope != Everything() {
		return fault.New(fault.Forbidden, "producer.not_yours_to_add")
	}
	return removeTx(tx, by, "producer", `DELETE FROM producers WHERE id = ? AND state = 'draft' AND row_version = ? AND NOT EXISTS (SELECT FROM photos f WHERE f.producer_id = producers.id)`, id, seen)
}

// RemoveProductTx is RemoveProducerTx for a draft of a product within scope, with its sizes.
func (s *Store) RemoveProductTx(tx *gorm.DB, by audit.Actor, scope Scope, id int64, seen int) error {
	return removeTx(tx, by, "product", `DELETE FROM products WHERE id = ? AND state = 'draft' AND row_version = ? AND (? = 0 OR producer_id = ?)
		AND NOT EXISTS (SELECT FROM photos f WHERE f.product_id = products.id) AND NOT EXISTS (SELECT FROM product_drafts d WHERE d.product_id = products.id)`, id, seen, scope.ProducerID, scope.ProducerID)
}

func removeTx(tx *gorm.DB, by audit.Actor, entity, sql string, args ...any) error {
	res := tx.Exec(sql, args...)
	var no *pgconn.PgError
	if errors.As(res.Error, &no) && no.Code == inUse {
		return fault.New(fault.Conflict, "record.in_use")
	}
	if res.Error != nil {
		return fmt.Errorf("remove %s %v: %w", entity, args[0], res.Error)
	}
	if res.RowsAffected == 0 {
		return fault.New(fault.Conflict, "record.changed_meanwhile")
	}
	id, _ := args[0].(int64)
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: entity + ".removed", Entity: entity, EntityID: id})
}
