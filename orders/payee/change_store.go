package payee

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/approval"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// Changed is put in the outbox when an account that replaces another was approved: the
// old contact is told. The id is the new account's.
const Changed = "payees.changed"

// kind is what approvals call a proposed account.
const kind = "bank_account"

// Propose asks for an account to be used. A second person approves it. One proposal of a kind at a
// time: another is refused with "account.proposed"; a card account that is another producer's
// with "account.taken". The contact the producer has now is
// kept with it: whoever steals a login cannot change where the warning goes.
func (s *Store) Propose(ctx context.Context, by audit.Actor, a Account) (id int64, err error) {
	if err := a.Clean(); err != nil {
		return 0, err
	}
	now := s.now()
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := freeTx(tx, &a); err != nil {
			return err
		}
		err := tx.Raw(`INSERT INTO producer_bank_accounts (producer_id, kind, bank_bin, account_number, account_name, state, replaces, old_email, old_phone, created_at, updated_at)
			SELECT p.id, ?, ?, ?, ?, 'proposed', (SELECT id FROM producer_bank_accounts WHERE producer_id = p.id AND kind = ? AND state = 'approved' ORDER BY active_from DESC, id DESC LIMIT 1),
				p.email, p.phone, ?, ? FROM producers p WHERE p.id = ? ON CONFLICT (producer_id, kind) WHERE state = 'proposed' DO NOTHING RETURNING id`, a.Kind, a.BankBIN, a.AccountNumber, a.AccountName, a.Kind, now, now, a.ProducerID).Scan(&id).Error
		if err != nil {
			return fmt.Errorf("propose account: %w", err)
		}
		if id == 0 {
			return fault.New(fault.Conflict, "account.proposed")
		}
		if err := approval.ProposeTx(tx, by, kind, id, now); err != nil {
			return err
		}
		return noteTx(tx, by, "proposed", id, map[string]string{"kind": string(a.Kind), "bank": a.BankBIN, "number": a.AccountNumber, "holder": a.AccountName}, "")
	})
	return id, err
}

// Approve lets a proposed account be used, by somebody other than who asked: at once when
// it is the producer's first, else after Wait, and the old contact is told.
func (s *Store) Approve(ctx context.Context, by audit.Actor, id int64) (from time.Time, err error) {
	now := s.now()
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := approval.ApproveTx(tx, by, kind, id, now); err != nil {
			return err
		}
		var replaces *int64
		if err := tx.Raw(`SELECT replaces FROM producer_bank_accounts WHERE id = ? AND state = 'proposed' FOR UPDATE`, id).Scan(&replaces).Error; err != nil {
			return fmt.Errorf("lock account %d: %w", id, err)
		}
		if from = now; replaces != nil {
			from = now.Add(Wait)
			if err := outbox.PutTx(tx, outbox.Event{Kind: Changed, ID: id}); err != nil {
				return err
			}
		}
		if err := tx.Exec(`UPDATE producer_bank_accounts SET state = 'approved', active_from = ?, updated_at = ? WHERE id = ?`, from, now, id).Error; err != nil {
			return fmt.Errorf("approve account %d: %w", id, err)
		}
		return noteTx(tx, by, "approved", id, map[string]any{"active_from": from}, "")
	})
	return from, err
}

// SendBack refuses a proposed account with a reason.
func (s *Store) SendBack(ctx context.Context, by audit.Actor, id int64, reason string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := approval.SendBackTx(tx, by, kind, id, reason, s.now()); err != nil {
			return err
		}
		if err := tx.Exec(`UPDATE producer_bank_accounts SET state = 'sent_back', updated_at = ? WHERE id = ?`, s.now(), id).Error; err != nil {
			return fmt.Errorf("send back account %d: %w", id, err)
		}
		return noteTx(tx, by, "sent_back", id, nil, reason)
	})
}

// Stop takes back an approved account that still waits: one person is enough to keep the
// old one. A bank account that is in use already refuses with "account.in_use"; a card account in use
// stops, and none before it comes back: the producer takes no cards then.
func (s *Store) Stop(ctx context.Context, by audit.Actor, id int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		now := s.now()
		res := tx.Exec(`UPDATE producer_bank_accounts a SET state = 'stopped', updated_at = ? FROM producer_bank_accounts this
			WHERE this.id = ? AND this.state = 'approved' AND a.state = 'approved' AND (a.id = this.id AND a.active_from > ?
				OR this.kind = 'card' AND this.active_from <= ? AND a.kind = 'card' AND a.producer_id = this.producer_id)`, now, id, now, now)
		if res.Error != nil {
			return fmt.Errorf("stop account %d: %w", id, res.Error)
		}
		if res.RowsAffected == 0 {
			return fault.New(fault.Conflict, "account.in_use")
		}
		return noteTx(tx, by, "stopped", id, nil, "")
	})
}

func noteTx(tx *gorm.DB, by audit.Actor, action string, id int64, after any, reason string) error {
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "account." + action, Entity: "bank_account", EntityID: id, After: after, Reason: reason})
}

// Standing is an account with who asked for it.
type Standing struct {
	Account
	ProducerName string
	ProposedBy   int64
	ProposedName string
	SentBackWhy  string
	DecidedName  string
}

// Listed lists, of one producer or of all (0), the account in use, those that wait, and what was
// sent back in the last thirty days with nothing proposed in its place.
func (s *Store) Listed(ctx context.Context, producerID int64) ([]Standing, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT a.*, r.name AS producer_name, coalesce(p.proposed_by, 0) AS proposed_by, coalesce(p.proposed_name, '') AS proposed_name, coalesce(p.reason, '') AS sent_back_why, coalesce(p.decided_name, '') AS decided_name
		FROM producer_bank_accounts a JOIN producers r ON r.id = a.producer_id LEFT JOIN approvals p ON p.kind = 'bank_account' AND p.entity_id = a.id
		WHERE ($1 = 0 OR a.producer_id = $1) AND (a.state = 'proposed' OR a.state = 'sent_back' AND p.decided_by <> p.proposed_by AND p.decided_at > $2::timestamptz - interval '30 days'
			AND NOT EXISTS (SELECT FROM producer_bank_accounts n WHERE n.producer_id = a.producer_id AND n.kind = a.kind AND n.id > a.id) OR a.state = 'approved' AND (a.active_from > $2 OR a.id = (
			SELECT id FROM producer_bank_accounts WHERE producer_id = a.producer_id AND kind = a.kind AND state = 'approved' AND active_from <= $2 ORDER BY active_from DESC, id DESC LIMIT 1)))
		ORDER BY a.producer_id, a.kind, a.id`, producerID, s.now())
	if err != nil {
		return nil, fmt.Errorf("list accounts: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByNameLax[Standing])
	if err != nil {
		return nil, fmt.Errorf("list accounts: %w", err)
	}
	return out, nil
}

// ByID reads an account with its producer; "account.not_found" when there is none.
func (s *Store) ByID(ctx context.Context, id int64) (*Standing, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT a.*, r.name AS producer_name, coalesce(p.proposed_by, 0) AS proposed_by FROM producer_bank_accounts a
		JOIN producers r ON r.id = a.producer_id LEFT JOIN approvals p ON p.kind = 'bank_account' AND p.entity_id = a.id WHERE a.id = $1`, id)
	if err != nil {
		return nil, fmt.Errorf("read account %d: %w", id, err)
	}
	a, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByNameLax[Standing])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "account.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("read account %d: %w", id, err)
	}
	return &a, nil
}
