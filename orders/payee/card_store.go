package payee

import (
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// CardTx is the account at the card provider that a producer has in use at an instant, in the
// caller's transaction; empty when there is none.
func CardTx(tx *gorm.DB, producerID int64, at time.Time) (account string, err error) {
	err = tx.Raw(`SELECT coalesce((SELECT account_number FROM producer_bank_accounts WHERE producer_id = ? AND kind = 'card' AND state = 'approved' AND active_from <= ?
		ORDER BY active_from DESC, id DESC LIMIT 1), '')`, producerID, at).Scan(&account).Error
	if err != nil {
		return "", fmt.Errorf("find card account of producer %d: %w", producerID, err)
	}
	return account, nil
}

// CardGoneTx stops every use of an account that its owner took from us at the card provider, in
// the caller's transaction. One that nobody uses is no error; told again nothing changes.
func CardGoneTx(tx *gorm.DB, by audit.Actor, account string, at time.Time) error {
	var gone []int64
	err := tx.Raw(`UPDATE producer_bank_accounts SET state = 'stopped', updated_at = ? WHERE kind = 'card' AND state = 'approved'
		AND producer_id IN (SELECT producer_id FROM producer_bank_accounts WHERE kind = 'card' AND state = 'approved' AND account_number = ?) RETURNING id`, at, account).Scan(&gone).Error
	if err != nil {
		return fmt.Errorf("stop card account: %w", err)
	}
	for _, id := range gone {
		if err := noteTx(tx, by, "stopped", id, nil, "Stripe"); err != nil {
			return err
		}
	}
	return nil
}

// freeTx refuses a card account that is another producer's with "account.taken": money for one
// would go to the other.
func freeTx(tx *gorm.DB, a *Account) error {
	if a.Kind != Card {
		return nil
	}
	var taken bool
	err := tx.Raw(`SELECT EXISTS (SELECT FROM producer_bank_accounts WHERE kind = 'card' AND account_number = ? AND producer_id <> ? AND state IN ('proposed', 'approved'))`, a.AccountNumber, a.ProducerID).Scan(&taken).Error
	if err != nil {
		return fmt.Errorf("find whose card account it is: %w", err)
	}
	if taken {
		return fault.New(fault.Conflict, "account.taken")
	}
	return nil
}
