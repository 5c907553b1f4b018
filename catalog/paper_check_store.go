package catalog

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// CheckPaper says that an officer held a waiting paper, as it stood at version seen,
// against its original: from now on it counts, and takes the place of the one it renews.
// Refused with "paper.changed_meanwhile" when its producer mended it in between, and with
// "paper.not_waiting" when a colleague was faster. Only who sees every paper may.
func (s *Store) CheckPaper(ctx context.Context, by audit.Actor, scope Scope, id int64, seen int) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		p, err := s.judgedTx(tx, scope, id, seen)
		if err != nil {
			return err
		}
		if p.Renews != nil {
			old, err := lockPaperTx(tx, scope, *p.Renews)
			if err != nil {
				return err
			}
			if old.SupersededBy != nil {
				return fault.New(fault.Conflict, "paper.renewed_already")
			}
		}
		if err := touchPaperTx(tx, `UPDATE papers SET check_state = ?, checked_by = ?, checked_at = ?, row_version = row_version + 1 WHERE id = ?`, Checked, by.Name, s.now(), id); err != nil {
			return err
		}
		if p.Renews != nil {
			if err := touchPaperTx(tx, `UPDATE papers SET superseded_by = ? WHERE id = ?`, id, *p.Renews); err != nil {
				return err
			}
		}
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "paper.checked", Entity: "paper", EntityID: id, After: p.Record()}); err != nil {
			return err
		}
		return toldOfTx(tx, p.ProducerID)
	})
}

// SendBackPaper says why a waiting paper cannot count as it is; its producer reads the
// reason and may mend it. Refused like CheckPaper, and with "paper.why_back" without one.
func (s *Store) SendBackPaper(ctx context.Context, by audit.Actor, scope Scope, id int64, seen int, because string) error {
	if because == "" {
		return fault.New(fault.Invalid, "paper.why_back")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		p, err := s.judgedTx(tx, scope, id, seen)
		if err != nil {
			return err
		}
		if err := touchPaperTx(tx, `UPDATE papers SET check_state = ?, sent_back_because = ?, checked_by = ?, checked_at = ?, row_version = row_version + 1 WHERE id = ?`,
			CheckFailed, because, by.Name, s.now(), id); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "paper.sent_back", Entity: "paper", EntityID: id, Before: p.Record(), Reason: because})
	})
}

// MendPaper changes what an unchecked paper says, as it stood at version seen, and hands
// it in again. Without a new copy the old one stays. A paper that counts is never changed:
// it is renewed or withdrawn.
func (s *Store) MendPaper(ctx context.Context, by audit.Actor, scope Scope, id int64, seen int, n NewPaper) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		p, err := lockPaperTx(tx, scope, id)
		if err != nil {
			return err
		}
		if p.CheckState == Checked || p.WithdrawnAt != nil {
			return fault.New(fault.Conflict, "paper.not_waiting")
		}
		if p.RowVersion != seen {
			return fault.New(fault.Conflict, "paper.changed_meanwhile")
		}
		n.Kind, n.ProducerID = p.Kind, p.ProducerID
		if p.ProductID != nil {
			n.ProductID = *p.ProductID
		}
		kind, err := paperKindTx(tx, n.Kind)
		if err != nil {
			return err
		}
		if err := n.Check(kind, s.today()); err != nil {
			return err
		}
		file := PaperFile{Hash: p.FileHash, Type: p.FileType, Size: p.FileSize}
		if n.File != nil {
			file = *n.File
		}
		if err := touchPaperTx(tx, `UPDATE papers SET number = ?, issuer = ?, issued_on = ?, expires_on = ?, visibility = ?, note = ?, file_hash = ?, file_type = ?, file_size = ?,
			check_state = ?, sent_back_because = '', checked_by = '', checked_at = NULL, row_version = row_version + 1 WHERE id = ?`,
			n.Number, n.Issuer, n.IssuedOn, n.ExpiresOn, n.Visibility, n.Note, file.Hash, file.Type, file.Size, CheckWaiting, id); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "paper.mended", Entity: "paper", EntityID: id, Before: p.Record(),
			After: PaperRecord{n.Number, n.Issuer, n.IssuedOn, n.ExpiresOn, n.Visibility, n.Note, file.Hash, CheckWaiting}})
	})
}

// judgedTx locks a paper that waits to be checked.
func (s *Store) judgedTx(tx *gorm.DB, scope Scope, id int64, seen int) (*Paper, error) {
	if entersUnchecked(scope) {
		return nil, fault.New(fault.NotFound, "paper.not_found")
	}
	p, err := lockPaperTx(tx, scope, id)
	switch {
	case err != nil:
		return nil, err
	case p.CheckState != CheckWaiting || p.WithdrawnAt != nil:
		return nil, fault.New(fault.Conflict, "paper.not_waiting")
	case p.RowVersion != seen:
		return nil, fault.New(fault.Conflict, "paper.changed_meanwhile")
	}
	return p, nil
}

// noRenewalWaitingTx refuses a producer's second renewal of a paper while the first is
// unchecked. An officer has the original in hand and need not wait.
func noRenewalWaitingTx(tx *gorm.DB, scope Scope, oldID int64) error {
	if !entersUnchecked(scope) {
		return nil
	}
	var waiting bool
	if err := tx.Raw(`SELECT EXISTS (SELECT FROM papers WHERE renews = ? AND check_state <> ? AND withdrawn_at IS NULL)`, oldID, Checked).Scan(&waiting).Error; err != nil {
		return fmt.Errorf("look for a renewal that waits: %w", err)
	}
	if waiting {
		return fault.New(fault.Conflict, "paper.renewal_waiting")
	}
	return nil
}

// PaperRecord is a paper as the log keeps it, and as what was mended is read from there again. State
// is empty in lines that are older.
type PaperRecord struct {
	Number     string     `json:"number"`
	Issuer     string     `json:"issuer"`
	Issued     time.Time  `json:"issued"`
	Expires    *time.Time `json:"expires"`
	Visibility Visibility `json:"visibility"`
	Note       string     `json:"note"`
	File       string     `json:"file"` // the hash of its copy
	State      CheckState `json:"check"`
}

// Record is what a paper says.
func (p *Paper) Record() PaperRecord {
	return PaperRecord{p.Number, p.Issuer, p.IssuedOn, p.ExpiresOn, p.Visibility, p.Note, p.FileHash, p.CheckState}
}
