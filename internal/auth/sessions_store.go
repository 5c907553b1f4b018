package auth

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/session"
)

// EndSession logs one browser of an account out, one's own or somebody else's: whose, is
// for who calls to decide. One that is over or of another account is refused with
// "session.unknown".
func (s *Store) EndSession(ctx context.Context, by audit.Actor, accountID int64, handle string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		device, err := session.EndOneTx(tx, accountID, handle, s.now())
		if err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "accounts.session_ended", Entity: "account", EntityID: accountID, Before: map[string]string{"device": device}})
	})
}

// EndOthers logs somebody out everywhere but where they are, and who is at the door with half
// of what it takes; it says how many browsers that were. None is no error and no line of the log.
func (s *Store) EndOthers(ctx context.Context, by audit.Actor, token string) (n int, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Exec(`DELETE FROM half_logins WHERE account_id = ?`, by.ID).Error; err != nil {
			return fmt.Errorf("forget who waits with a code: %w", err)
		}
		if n, err = session.EndOthersTx(tx, by.ID, token, s.now()); err != nil || n == 0 {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "accounts.others_ended", Entity: "account", EntityID: by.ID, After: map[string]int{"browsers": n}})
	})
	return n, err
}
