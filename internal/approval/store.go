package approval

import (
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// ProposeTx asks for a second person's yes to a record of a kind, in the caller's
// transaction. Only somebody with an account may; one record is proposed once.
func ProposeTx(tx *gorm.DB, by audit.Actor, kind string, entityID int64, at time.Time) error {
	if by.Kind != audit.Staff || by.ID == 0 {
		return fault.New(fault.Forbidden, "approval.no_account")
	}
	err := tx.Exec(`INSERT INTO approvals (kind, entity_id, proposed_by, proposed_name, proposed_at) VALUES (?, ?, ?, ?, ?)`, kind, entityID, by.ID, by.Name, at).Error
	if err != nil {
		return fmt.Errorf("propose %s %d: %w", kind, entityID, err)
	}
	return nil
}

// ApproveTx is the second person's yes, in the transaction that makes it come true. Who
// proposed it is refused with "approval.same_person", what is decided already with
// "approval.decided_already": of two who approve at once one is.
func ApproveTx(tx *gorm.DB, by audit.Actor, kind string, entityID int64, at time.Time) error {
	a, err := lockTx(tx, by, kind, entityID)
	if err != nil {
		return err
	}
	if a.ProposedBy == by.ID {
		return fault.New(fault.Forbidden, "approval.same_person").With("who", a.ProposedName)
	}
	return decideTx(tx, a, by, Approved, "", at)
}

// SendBackTx is a no with a reason. Who proposed it may take it back the same way.
func SendBackTx(tx *gorm.DB, by audit.Actor, kind string, entityID int64, reason string, at time.Time) error {
	if reason == "" {
		return fault.New(fault.Invalid, "approval.why")
	}
	a, err := lockTx(tx, by, kind, entityID)
	if err != nil {
		return err
	}
	return decideTx(tx, a, by, SentBack, reason, at)
}

func lockTx(tx *gorm.DB, by audit.Actor, kind string, entityID int64) (*Approval, error) {
	if by.Kind != audit.Staff || by.ID == 0 {
		return nil, fault.New(fault.Forbidden, "approval.no_account")
	}
	var a Approval
	err := tx.Raw(`SELECT * FROM approvals WHERE kind = ? AND entity_id = ? FOR UPDATE`, kind, entityID).Take(&a).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, fault.New(fault.NotFound, "approval.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("lock approval of %s %d: %w", kind, entityID, err)
	}
	if a.State != Proposed {
		return nil, fault.New(fault.Conflict, "approval.decided_already").With("who", a.DecidedName)
	}
	return &a, nil
}

func decideTx(tx *gorm.DB, a *Approval, by audit.Actor, state State, reason string, at time.Time) error {
	err := tx.Exec(`UPDATE approvals SET state = ?, decided_by = ?, decided_name = ?, decided_at = ?, reason = ? WHERE id = ?`, state, by.ID, by.Name, at, reason, a.ID).Error
	if err != nil {
		return fmt.Errorf("decide %s %d: %w", a.Kind, a.EntityID, err)
	}
	return nil
}
