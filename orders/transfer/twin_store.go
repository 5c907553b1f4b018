package transfer

import (
	"fmt"
	"time"

	"gorm.io/gorm"
)

// twinDays is within how many days two lines of one amount for one order, or of one reference
// in two files, may be the same money told twice.
const twinDays = 3 * 24 * time.Hour

// referredTx finds a line with the same bank reference that another source told, or another
// file of the bank: each stands for one line of a file.
func referredTx(tx *gorm.DB, t *Txn, file []string) (id int64, err error) {
	if t.Source == Statement { // two files with the same line wait for each other
		if err := tx.Exec(`SELECT pg_advisory_xact_lock(hashtextextended('statement:' || ?::bigint, 0))`, t.ProducerID).Error; err != nil {
			return 0, fmt.Errorf("wait for another file: %w", err)
		}
	}
	if t.Reference == "" {
		return 0, nil
	}
	err = tx.Raw(`SELECT id FROM bank_txns b WHERE reference = @ref AND amount = @amount AND direction = @way AND producer_id IS NOT DISTINCT FROM @producer AND closed_as <> 'twin'
		AND (source <> @source OR source = 'statement' AND external_id NOT IN @file AND happened_at BETWEEN @from AND @to
			AND NOT EXISTS (SELECT FROM bank_txns w WHERE w.source = 'statement' AND w.closed_as = 'twin' AND w.closed_note = '#' || b.id AND w.external_id IN @file))
		ORDER BY source = @source, id LIMIT 1`, near(t, file)).Scan(&id).Error
	if err != nil {
		return 0, fmt.Errorf("find a twin: %w", err)
	}
	return id, nil
}

// likeTx says whether another file of the bank says the same of the day, and at least one of
// the two names no reference: perhaps one line, written in two ways.
func likeTx(tx *gorm.DB, t *Txn, file []string) (like bool, err error) {
	if t.Source != Statement {
		return false, nil
	}
	err = tx.Raw(`SELECT EXISTS (SELECT FROM bank_txns WHERE source = 'statement' AND producer_id IS NOT DISTINCT FROM @producer AND direction = @way AND amount = @amount AND closed_as <> 'twin'
		AND external_id NOT IN @file AND content = @content AND `+sameDay+`)`, near(t, file)).Scan(&like).Error
	if err != nil {
		return false, fmt.Errorf("find the same line of another file: %w", err)
	}
	return like, nil
}

const sameDay = `(reference = '' OR @ref = '') AND (happened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date = (CAST(@at AS timestamptz) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`

// toldTx says whether somebody told of the same amount for the order about then: another
// source, another file on that day, or anybody before it was typed by hand; or of another amount
// under the same reference. Perhaps it is the same money.
func toldTx(tx *gorm.DB, t *Txn, orderID int64, file []string) (told bool, err error) {
	args := near(t, file)
	args["order"] = orderID
	err = tx.Raw(`SELECT EXISTS (SELECT FROM bank_txns t JOIN bank_allocations a ON a.txn_id = t.id WHERE a.order_id = @order AND t.allocated > 0
		AND (t.amount = @amount OR @ref <> '' AND t.reference = @ref AND t.source <> @source)
		AND t.external_id NOT IN @file AND (t.source <> @source OR t.source = 'manual' OR t.source = 'statement' AND `+sameDay+`) AND t.happened_at BETWEEN @from AND @to)`, args).Scan(&told).Error
	if err != nil {
		return false, fmt.Errorf("find the same money told before: %w", err)
	}
	return told, nil
}

// near is what a line is compared by.
func near(t *Txn, file []string) map[string]any {
	return map[string]any{"ref": t.Reference, "amount": t.Amount, "way": t.Direction, "producer": t.ProducerID, "source": t.Source, "content": t.Content, "file": file,
		"at": t.HappenedAt, "from": t.HappenedAt.Add(-twinDays), "to": t.HappenedAt.Add(twinDays)}
}
