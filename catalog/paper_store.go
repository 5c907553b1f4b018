package catalog

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/sending"
)

const paperColumns = `a.id, a.kind, a.producer_id, a.product_id, a.number, a.issuer, a.issued_on, a.expires_on, a.visibility, a.note, a.file_hash, a.file_type,
	a.file_size, a.version, a.superseded_by, a.withdrawn_at, a.withdrawn_because, a.sample, a.created_at, a.created_by,
	a.check_state, a.checked_by, a.checked_at, a.sent_back_because, a.renews, a.row_version`

// PaperKinds lists the kinds of papers in their order.
func (s *Store) PaperKinds(ctx context.Context) ([]PaperKind, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT code, holder, months, visibility, basis FROM paper_kinds ORDER BY position`)
	if err != nil {
		return nil, fmt.Errorf("list kinds of papers: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[PaperKind])
	if err != nil {
		return nil, fmt.Errorf("list kinds of papers: %w", err)
	}
	return out, nil
}

// AddPaper records a paper. What an officer of the commune enters allows what it allows at
// once: whoever keeps a copy of the products concerned is told. What a producer enters
// waits to be checked. A product or producer out of scope is not found.
func (s *Store) AddPaper(ctx context.Context, by audit.Actor, scope Scope, n NewPaper) (id int64, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		id, err = sending.OnceTx(tx, by, n.Once, "paper", s.now(), func() (int64, error) { return s.AddPaperTx(tx, by, scope, n) })
		return err
	})
	return id, err
}

// AddPaperTx is AddPaper in the caller's transaction, which sees to it that it is done once.
func (s *Store) AddPaperTx(tx *gorm.DB, by audit.Actor, scope Scope, n NewPaper) (id int64, err error) {
	return s.addPaperTx(tx, by, scope, n, nil)
}

// RenewPaper records the paper that takes the place of an older one of the same kind and
// holder; the older is kept, and in force until the newer counts. While one waits to be
// checked a second is refused with "paper.renewal_waiting". Of two who renew the same paper the second is refused with
// "paper.renewed_already".
func (s *Store) RenewPaper(ctx context.Context, by audit.Actor, scope Scope, oldID int64, n NewPaper) (id int64, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		id, err = s.RenewPaperTx(tx, by, scope, oldID, n)
		return err
	})
	return id, err
}

// RenewPaperTx is RenewPaper in the caller's transaction.
func (s *Store) RenewPaperTx(tx *gorm.DB, by audit.Actor, scope Scope, oldID int64, n NewPaper) (id int64, err error) {
	old, err := lockPaperTx(tx, scope, oldID)
	if err != nil {
		return 0, err
	}
	switch {
	case old.SupersededBy != nil:
		return 0, fault.New(fault.Conflict, "paper.renewed_already")
	case old.WithdrawnAt != nil:
		return 0, fault.New(fault.Conflict, "paper.withdrawn_already")
	}
	if old.CheckState != Checked {
		return 0, fault.New(fault.Conflict, "paper.unchecked")
	}
	if err := noRenewalWaitingTx(tx, scope, oldID); err != nil {
		return 0, err
	}
	n.Kind, n.ProducerID, n.ProductID = old.Kind, old.ProducerID, 0
	if old.ProductID != nil {
		n.ProductID = *old.ProductID
	}
	if id, err = s.addPaperTx(tx, by, scope, n, old); err != nil || entersUnchecked(scope) {
		return id, err
	}
	return id, touchPaperTx(tx, `UPDATE papers SET superseded_by = ? WHERE id = ?`, id, oldID)
}

// WithdrawPaper says that a paper no longer counts, and why: entered by mistake, or taken
// back by who gave it. What only it allowed is off sale at once.
func (s *Store) WithdrawPaper(ctx context.Context, by audit.Actor, scope Scope, id int64, because string) error {
	if because == "" {
		return fault.New(fault.Invalid, "paper.why")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		old, err := lockPaperTx(tx, scope, id)
		if err != nil {
			return err
		}
		if old.WithdrawnAt != nil {
			return fault.New(fault.Conflict, "paper.withdrawn_already")
		}
		if err := touchPaperTx(tx, `UPDATE papers SET withdrawn_at = ?, withdrawn_because = ? WHERE id = ?`, s.now(), because, id); err != nil {
			return err
		}
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "paper.withdrawn", Entity: "paper", EntityID: id, Reason: because}); err != nil {
			return err
		}
		return toldOfTx(tx, old.ProducerID)
	})
}

func (s *Store) addPaperTx(tx *gorm.DB, by audit.Actor, scope Scope, n NewPaper, old *Paper) (id int64, err error) {
	kind, err := paperKindTx(tx, n.Kind)
	if err != nil {
		return 0, err
	}
	if err := n.Check(kind, s.today()); err != nil {
		return 0, err
	}
	if n.ProducerID, err = paperHolderTx(tx, scope, n); err != nil {
		return 0, err
	}
	var file PaperFile
	if n.File != nil {
		file = *n.File
	}
	state, checkedBy, checkedAt := Checked, by.Name, new(s.now())
	if entersUnchecked(scope) {
		state, checkedBy, checkedAt = CheckWaiting, "", nil
	}
	version, renews := 1, (*int64)(nil)
	if old != nil {
		version, renews = old.Version+1, &old.ID
	}
	err = tx.Raw(`INSERT INTO papers (kind, producer_id, product_id, number, issuer, issued_on, expires_on, visibility, note, file_hash, file_type, file_size, version, sample, created_at, created_by,
			check_state, checked_by, checked_at, renews)
		VALUES (?, ?, NULLIF(?::bigint, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`, n.Kind, n.ProducerID, n.ProductID, n.Number, n.Issuer, n.IssuedOn, n.ExpiresOn,
		n.Visibility, n.Note, file.Hash, file.Type, file.Size, version, n.Sample, s.now(), by.Name, state, checkedBy, checkedAt, renews).Scan(&id).Error
	if err != nil {
		return 0, fmt.Errorf("add paper: %w", err)
	}
	if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "paper.added", Entity: "paper", EntityID: id,
		After: map[string]any{"kind": n.Kind, "producer": n.ProducerID, "product": n.ProductID, "number": n.Number, "expires": n.ExpiresOn, "file": file.Hash, "check": state}}); err != nil {
		return 0, err
	}
	return id, toldOfTx(tx, n.ProducerID)
}

// entersUnchecked says whether what somebody of this scope enters must be checked first.
func entersUnchecked(scope Scope) bool { return scope != Everything() }

// paperKindTx reads a kind of paper, nil when there is none.
func paperKindTx(tx *gorm.DB, code string) (*PaperKind, error) {
	var kinds []PaperKind
	if err := tx.Raw(`SELECT code, holder, months, visibility, basis FROM paper_kinds WHERE code = ?`, code).Scan(&kinds).Error; err != nil {
		return nil, fmt.Errorf("read kind of paper: %w", err)
	}
	if len(kinds) == 0 {
		return nil, nil
	}
	return &kinds[0], nil
}

// paperHolderTx is the producer that a new paper belongs to, within scope.
func paperHolderTx(tx *gorm.DB, scope Scope, n NewPaper) (producerID int64, err error) {
	sql, id, none := `SELECT id FROM producers WHERE id = ?`, n.ProducerID, "producer.not_found"
	if n.ProductID != 0 {
		sql, id, none = `SELECT producer_id FROM products WHERE id = ?`, n.ProductID, "product.not_found"
	}
	res := tx.Raw(sql, id).Scan(&producerID)
	if res.Error != nil {
		return 0, fmt.Errorf("find holder of paper: %w", res.Error)
	}
	if res.RowsAffected == 0 || !scope.Admits(producerID) {
		return 0, fault.New(fault.NotFound, none)
	}
	return producerID, nil
}

func lockPaperTx(tx *gorm.DB, scope Scope, id int64) (*Paper, error) {
	var p Paper
	err := tx.Raw(`SELECT `+paperColumns+` FROM papers a WHERE a.id = ? FOR UPDATE`, id).Take(&p).Error
	if errors.Is(err, gorm.ErrRecordNotFound) || err == nil && !scope.Admits(p.ProducerID) {
		return nil, fault.New(fault.NotFound, "paper.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("lock paper %d: %w", id, err)
	}
	return &p, nil
}

func touchPaperTx(tx *gorm.DB, sql string, args ...any) error {
	if err := tx.Exec(sql, args...).Error; err != nil {
		return fmt.Errorf("change paper: %w", err)
	}
	return nil
}

// toldOfTx tells whoever keeps a copy that a producer's shown products may have changed.
func toldOfTx(tx *gorm.DB, producerID int64) error {
	err := tx.Exec(`INSERT INTO outbox (kind, entity_id) SELECT ?, id FROM products WHERE producer_id = ? AND state = 'published' ORDER BY id`, ProductChanged, producerID).Error
	if err != nil {
		return fmt.Errorf("tell of the products of producer %d: %w", producerID, err)
	}
	return nil
}
