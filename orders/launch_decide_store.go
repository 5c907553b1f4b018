package orders

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/approval"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Propose asks a second person to let the site take orders on the ground of a record. It
// changes nothing by itself. Faults of the fields come back as a form. The same asked again by the
// same person, while it waits, is what was asked.
func (s *Launches) Propose(ctx context.Context, by audit.Actor, p LaunchProposal) (id int64, err error) {
	if err := p.Clean(s.now()); err != nil {
		return 0, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Exec(`SELECT pg_advisory_xact_lock(hashtext('launch.propose'))`).Error; err != nil {
			return fmt.Errorf("wait for other launches: %w", err)
		}
		err := tx.Raw(`SELECT l.id FROM launches l JOIN approvals a ON a.kind = ? AND a.entity_id = l.id WHERE a.state = ? AND a.proposed_by = ? AND l.mode = ? AND l.number = ?
			AND l.issued_on IS NOT DISTINCT FROM ?::date AND l.authority = ? AND l.link = ? AND l.seller = ? AND l.seller_code = ? AND l.seller_address = ? LIMIT 1`,
			launchKind, approval.Proposed, by.ID, p.Mode, p.Number, p.IssuedOn, p.Authority, p.Link, p.Seller, p.SellerCode, p.SellerAddress).Scan(&id).Error
		if err != nil {
			return fmt.Errorf("look for the same launch: %w", err)
		}
		if id != 0 {
			return nil
		}
		err = tx.Raw(`INSERT INTO launches (mode, number, issued_on, authority, link, seller, seller_code, seller_address, created_at)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`, p.Mode, p.Number, p.IssuedOn, p.Authority, p.Link, p.Seller, p.SellerCode, p.SellerAddress, s.now()).Scan(&id).Error
		if err != nil {
			return fmt.Errorf("propose launch: %w", err)
		}
		if err := approval.ProposeTx(tx, by, launchKind, id, s.now()); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "launch.proposed", Entity: launchKind, EntityID: id, After: p})
	})
	return id, err
}

// Approve is the second person's yes: from now on orders are taken. Refused as
// approval.ApproveTx refuses.
func (s *Launches) Approve(ctx context.Context, by audit.Actor, id int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := approval.ApproveTx(tx, by, launchKind, id, s.now()); err != nil {
			return err
		}
		if err := tx.Exec(`UPDATE launches SET effective_at = ? WHERE id = ?`, s.now(), id).Error; err != nil {
			return fmt.Errorf("open the shop by launch %d: %w", id, err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "launch.approved", Entity: launchKind, EntityID: id})
	})
}

// SendBack refuses a proposal with a reason, for who proposed it to read.
func (s *Launches) SendBack(ctx context.Context, by audit.Actor, id int64, reason string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := approval.SendBackTx(tx, by, launchKind, id, typed.Line(reason), s.now()); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "launch.sent_back", Entity: launchKind, EntityID: id, Reason: reason})
	})
}

// Close makes the site a showcase at once; one person may, for it takes nothing from
// buyers: orders that were placed go their way. A reason is kept. To open again takes a new
// proposal.
func (s *Launches) Close(ctx context.Context, by audit.Actor, reason string) error {
	if reason = typed.Line(reason); !typed.Says(reason) {
		return fault.New(fault.Invalid, "launch.why")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var id int64
		if err := tx.Raw(`INSERT INTO launches (mode, reason, effective_at, created_at) VALUES ('showcase', ?, ?, ?) RETURNING id`, reason, s.now(), s.now()).Scan(&id).Error; err != nil {
			return fmt.Errorf("close the shop: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "launch.closed", Entity: launchKind, EntityID: id, Reason: reason})
	})
}
