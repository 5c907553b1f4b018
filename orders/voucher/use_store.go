package voucher

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

const find = `SELECT v.id, v.code, v.producer_id, coalesce(r.name, '') AS producer_name, v.bearer, v.percent, v.amount, v.cap, v.minimum, v.starts_at, v.ends_at,
	v.uses, v.used, v.per_phone, v.deep, v.created_by, v.published_at, v.published_by, v.stopped_at, v.stopped_by
	FROM vouchers v LEFT JOIN producers r ON r.id = v.producer_id`

type named struct {
	Voucher
	ProducerName string
}

// ByCode finds a voucher as it is now. One that there is not, or that is no code, is refused
// beside the field with "voucher.unknown".
func ByCode(ctx context.Context, db *pg.DB, typed string) (*Voucher, error) {
	return one(db.Gorm.WithContext(ctx), find+` WHERE v.code = ?`, typed)
}

// LockTx is ByCode, locked until the end of the caller's transaction: whoever uses the same
// voucher waits.
func LockTx(tx *gorm.DB, typed string) (*Voucher, error) {
	return one(tx, find+` WHERE v.code = ? FOR UPDATE OF v`, typed)
}

// QueueLock locks the vouchers of these codes, as CodeOf writes them, in one order for everybody
// who locks several, as one of the statements that are sent together in the caller's
// transaction.
func QueueLock(b *pgx.Batch, codes []string) {
	b.Queue(`SELECT FROM vouchers WHERE code = ANY ($1) ORDER BY code FOR UPDATE`, codes)
}

func one(tx *gorm.DB, sql, typed string) (*Voucher, error) {
	var row named
	res := tx.Raw(sql, CodeOf(typed)).Scan(&row)
	if res.Error != nil {
		return nil, fmt.Errorf("find voucher: %w", res.Error)
	}
	if res.RowsAffected == 0 {
		return nil, refuse("voucher.unknown", nil)
	}
	row.Voucher.ProducerName = row.ProducerName
	return &row.Voucher, nil
}

// UseTx uses a voucher that was locked and asked for its shares for a purchase, in one guarded
// statement, or refuses beside the field with "voucher.phone_limit".
func (v *Voucher) UseTx(tx *gorm.DB, purchaseID int64, phone string, off money.VND, at time.Time) error {
	res := tx.Exec(`WITH u AS (UPDATE vouchers v SET used = used + 1 WHERE id = ? AND used < uses AND published_at IS NOT NULL AND stopped_at IS NULL AND starts_at <= ? AND ends_at > ?
			AND (SELECT count(*) FROM voucher_uses b WHERE b.voucher_id = v.id AND b.phone = ? AND b.returned_at IS NULL) < per_phone RETURNING id)
		INSERT INTO voucher_uses (purchase_id, voucher_id, phone, amount, used_at) SELECT ?, id, ?, ?, ? FROM u`,
		v.ID, at, at, phone, purchaseID, phone, off, at)
	if res.Error != nil {
		return fmt.Errorf("use voucher %d: %w", v.ID, res.Error)
	}
	if res.RowsAffected == 1 {
		return nil
	}
	return refuse("voucher.phone_limit", map[string]any{"limit": v.PerPhone})
}

// ReturnTx gives the use of a purchase back when none of its orders that had a share of it
// stands any more; otherwise, and a second time, it changes nothing.
func ReturnTx(tx *gorm.DB, purchaseID int64, at time.Time) error {
	// The lock first, so that of two orders that go at once the second sees the first gone.
	if err := lockUseTx(tx, purchaseID); err != nil {
		return err
	}
	err := tx.Exec(`WITH back AS (UPDATE voucher_uses u SET returned_at = ? WHERE purchase_id = ? AND returned_at IS NULL
			AND NOT EXISTS (SELECT FROM orders o WHERE o.purchase_id = u.purchase_id AND o.discount > 0 AND o.state NOT IN ('cancelled', 'expired')) RETURNING voucher_id)
		UPDATE vouchers v SET used = used - 1 FROM back b WHERE v.id = b.voucher_id`, at, purchaseID).Error
	if err != nil {
		return fmt.Errorf("give back the voucher of purchase %d: %w", purchaseID, err)
	}
	return nil
}

// ReuseTx counts a use that was given back once more, for a purchase of which an order stands
// again. Where the voucher has none left the order keeps its price, and nothing is counted.
func ReuseTx(tx *gorm.DB, purchaseID int64) error {
	if err := lockUseTx(tx, purchaseID); err != nil {
		return err
	}
	err := tx.Exec(`WITH u AS (UPDATE vouchers v SET used = used + 1 FROM voucher_uses b WHERE b.purchase_id = ? AND b.voucher_id = v.id AND b.returned_at IS NOT NULL AND v.used < v.uses RETURNING b.purchase_id)
		UPDATE voucher_uses b SET returned_at = NULL FROM u WHERE b.purchase_id = u.purchase_id`, purchaseID).Error
	if err != nil {
		return fmt.Errorf("use the voucher of purchase %d again: %w", purchaseID, err)
	}
	return nil
}

func lockUseTx(tx *gorm.DB, purchaseID int64) error {
	if err := tx.Exec(`SELECT FROM voucher_uses WHERE purchase_id = ? FOR UPDATE`, purchaseID).Error; err != nil {
		return fmt.Errorf("lock the voucher of purchase %d: %w", purchaseID, err)
	}
	return nil
}
