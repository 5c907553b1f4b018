package ocop

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/approval"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// kind is what approvals are called here.
const kind = "recognition"

func squeeze(text string) string { return slug.Squeeze(text) }

// ProposeGrant asks for a recognition as a decision on paper has it.
func (s *Store) ProposeGrant(ctx context.Context, by audit.Actor, p Proposal) (id int64, err error) {
	months, err := s.Months(ctx)
	if err != nil {
		return 0, err
	}
	p.What, p.RecognitionID, p.Reason = Grant, nil, ""
	if err := p.checkGrant(months, false); err != nil {
		return 0, err
	}
	return s.propose(ctx, by, p)
}

// ProposeRevoke asks that a recognition be taken back, and says why (Art. 8.1). While that is asked
// already it is a wrong form.
func (s *Store) ProposeRevoke(ctx context.Context, by audit.Actor, recognitionID int64, why string) (id int64, err error) {
	r, err := s.ByID(ctx, recognitionID)
	if err != nil {
		return 0, err
	}
	if why = typed.Line(why); why == "" {
		return 0, fault.New(fault.Invalid, "recognition.why")
	}
	return s.propose(ctx, by, Proposal{What: Revoke, ProductID: r.ProductID, RecognitionID: &r.ID, Reason: why})
}

// ProposeExtend asks that a recognition be kept past its end while the product is being
// re-rated: at most 180 days, and with the ground for it (Art. 12).
func (s *Store) ProposeExtend(ctx context.Context, by audit.Actor, recognitionID int64, p Proposal) (id int64, err error) {
	r, err := s.ByID(ctx, recognitionID)
	if err != nil {
		return 0, err
	}
	var form fault.Form
	if p.Reason = typed.Line(p.Reason); p.Reason == "" {
		form.Wrong("ground", "recognition.ground")
	}
	if p.ValidUntil == nil || !p.ValidUntil.After(r.ValidUntil) || p.ValidUntil.After(r.ValidUntil.AddDate(0, 0, longestExtension)) {
		form.Wrong("until", "recognition.extension")
	}
	if err := form.Err(); err != nil {
		return 0, err
	}
	return s.propose(ctx, by, Proposal{What: Extend, ProductID: r.ProductID, RecognitionID: &r.ID, ValidUntil: p.ValidUntil, Reason: p.Reason})
}

func (s *Store) propose(ctx context.Context, by audit.Actor, p Proposal) (id int64, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		id, err = s.proposeTx(tx, by, p)
		return err
	})
	return id, err
}

func (s *Store) proposeTx(tx *gorm.DB, by audit.Actor, p Proposal) (id int64, err error) {
	once := onceTx
	if p.What != Grant {
		once = aloneTx
	}
	if err := once(tx, &p); err != nil {
		return 0, err
	}
	res := tx.Raw(`INSERT INTO recognition_proposals (what, product_id, recognition_id, decision_number, decided_on, authority, stars, valid_from, valid_until, reason, file_hash, file_type, file_size)
			SELECT ?, id, ?::bigint, ?, ?::date, ?, ?::int, ?::date, ?::date, ?, ?, ?, ? FROM products WHERE id = ? RETURNING id`, p.What, p.RecognitionID, p.DecisionNumber, p.DecidedOn, p.Authority, p.Stars,
		p.ValidFrom, p.ValidUntil, p.Reason, p.FileHash, p.FileType, p.FileSize, p.ProductID).Scan(&id)
	if res.Error != nil {
		return 0, fmt.Errorf("propose a recognition: %w", res.Error)
	}
	if res.RowsAffected == 0 {
		return 0, fault.New(fault.NotFound, "product.not_found")
	}
	if err := approval.ProposeTx(tx, by, kind, id, s.now()); err != nil {
		return 0, err
	}
	return id, audit.PutTx(tx, audit.Entry{Actor: by, Action: "recognition.proposed", Entity: "recognition_proposal", EntityID: id, After: p})
}

// onceTx refuses a second recognition of a product by the same decision, whether the first is
// in force, over, or still waits for its second reader. One that was revoked does not count. It
// locks the product, so that of two at once the second sees the first.
func onceTx(tx *gorm.DB, p *Proposal) error {
	if err := tx.Exec(`SELECT FROM products WHERE id = ? FOR NO KEY UPDATE`, p.ProductID).Error; err != nil {
		return fmt.Errorf("lock product %d: %w", p.ProductID, err)
	}
	var known []struct {
		DecisionNumber string
		Waits          bool
	}
	err := tx.Raw(`SELECT decision_number, false AS waits FROM recognitions WHERE product_id = ? AND revoked_on IS NULL
		UNION ALL SELECT q.decision_number, true FROM recognition_proposals q JOIN approvals a ON a.kind = ? AND a.entity_id = q.id
		WHERE q.product_id = ? AND q.what = ? AND q.id <> ? AND a.state = ?`, p.ProductID, kind, p.ProductID, Grant, p.ID, approval.Proposed).Scan(&known).Error
	if err != nil {
		return fmt.Errorf("read decisions about product %d: %w", p.ProductID, err)
	}
	for _, k := range known {
		if squeeze(k.DecisionNumber) != squeeze(p.DecisionNumber) || k.Waits && p.ID != 0 {
			continue // of two that wait for the same, one can still come true
		}
		var form fault.Form
		form.Wrong("number", map[bool]string{true: "recognition.waits_already", false: "recognition.known_already"}[k.Waits])
		return form.Err()
	}
	return nil
}

// aloneTx refuses to ask for the same of a recognition while somebody's question waits, and to ask
// for anything of one that was revoked. It locks the recognition, so that of two at once the second
// sees the first.
func aloneTx(tx *gorm.DB, p *Proposal) error {
	var revoked, waits bool
	err := tx.Raw(`SELECT revoked_on IS NOT NULL FROM recognitions WHERE id = ? FOR NO KEY UPDATE`, p.RecognitionID).Scan(&revoked).Error
	if err != nil {
		return fmt.Errorf("lock recognition %d: %w", *p.RecognitionID, err)
	}
	if revoked {
		return fault.New(fault.Conflict, "recognition.revoked_already")
	}
	err = tx.Raw(`SELECT EXISTS (SELECT FROM recognition_proposals q JOIN approvals a ON a.kind = ? AND a.entity_id = q.id
		WHERE q.recognition_id = ? AND q.what = ? AND a.state = ?)`, kind, p.RecognitionID, p.What, approval.Proposed).Scan(&waits).Error
	if err != nil {
		return fmt.Errorf("read what waits about recognition %d: %w", *p.RecognitionID, err)
	}
	var form fault.Form
	if waits {
		form.Wrong(map[What]string{Revoke: "why", Extend: "ground"}[p.What], "recognition.asked_already")
	}
	return form.Err()
}

// Approve makes a proposal come true: the star is shown, kept longer or gone with this
// transaction. It takes somebody else than who proposed it. For a grant they say what they
// read on the copy of the decision: a field that was not read is a wrong field; where a
// whole reading differs it is refused with "recognition.differs" and the fields. A grant
// without a copy is refused with "recognition.no_file".
func (s *Store) Approve(ctx context.Context, by audit.Actor, id int64, read Retyped) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var p Proposal
		err := tx.Raw(`SELECT * FROM recognition_proposals WHERE id = ?`, id).Take(&p).Error
		if errors.Is(err, gorm.ErrRecordNotFound) {
			return fault.New(fault.NotFound, "approval.not_found")
		}
		if err != nil {
			return fmt.Errorf("read proposal %d: %w", id, err)
		}
		if err := approval.ApproveTx(tx, by, kind, id, s.now()); err != nil {
			return err
		}
		if p.What == Grant {
			if err := p.agree(read); err != nil {
				return err
			}
		}
		if err := s.applyTx(tx, by, &p); err != nil {
			return err
		}
		return outbox.PutTx(tx, outbox.Event{Kind: catalog.ProductChanged, ID: p.ProductID})
	})
}

// SendBack refuses a proposal with a reason, for who proposed it to read.
func (s *Store) SendBack(ctx context.Context, by audit.Actor, id int64, reason string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error { return s.SendBackTx(tx, by, id, reason) })
}

// SendBackTx is SendBack in the caller's transaction.
func (s *Store) SendBackTx(tx *gorm.DB, by audit.Actor, id int64, reason string) error {
	if err := approval.SendBackTx(tx, by, kind, id, typed.Line(reason), s.now()); err != nil {
		return err
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "recognition.sent_back", Entity: "recognition_proposal", EntityID: id, Reason: reason})
}

func (s *Store) applyTx(tx *gorm.DB, by audit.Actor, p *Proposal) error {
	entry := audit.Entry{Actor: by, Entity: "recognition", After: p, Reason: p.Reason}
	var res *gorm.DB
	switch p.What {
	case Grant:
		if err := onceTx(tx, p); err != nil {
			return err
		}
		code, err := allotTx(tx, p.ValidFrom.Year())
		if err != nil {
			return err
		}
		entry.Action = "recognition.granted"
		res = tx.Raw(`INSERT INTO recognitions (product_id, certificate_code, decision_number, decided_on, authority, stars, valid_from, valid_until, file_hash, file_type, file_size, sample, created_at)
			SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, sample, ? FROM products WHERE id = ? RETURNING id`, code, p.DecisionNumber, p.DecidedOn, p.Authority, p.Stars, p.ValidFrom, p.ValidUntil,
			p.FileHash, p.FileType, p.FileSize, s.now(), p.ProductID).Scan(&entry.EntityID)
	case Extend:
		entry.Action = "recognition.extended"
		res = tx.Raw(`UPDATE recognitions SET extended_until = ?, extension_ground = ? WHERE id = ? AND revoked_on IS NULL RETURNING id`, p.ValidUntil, p.Reason, p.RecognitionID).Scan(&entry.EntityID)
	case Revoke:
		entry.Action = "recognition.revoked"
		res = tx.Raw(`UPDATE recognitions SET revoked_on = ?, revoked_because = ? WHERE id = ? AND revoked_on IS NULL RETURNING id`, Today(s.now()), p.Reason, p.RecognitionID).Scan(&entry.EntityID)
	default:
		return fmt.Errorf("ocop: a proposal asks for %q", p.What)
	}
	if res.Error != nil {
		return fmt.Errorf("apply proposal %d: %w", p.ID, res.Error)
	}
	if res.RowsAffected == 0 {
		return fault.New(fault.Conflict, "recognition.revoked_already")
	}
	return audit.PutTx(tx, entry)
}

// allotTx gives the next product code of a year, (province)-(commune)-(number)-(year)
// (Decision 26/2026/QĐ-TTg, App. III). The counter is locked until the transaction ends and
// goes back with it, so the numbers of a year have no gap.
func allotTx(tx *gorm.DB, year int) (string, error) {
	home := catalog.HungDao()
	prefix, n := home.ProvinceCode+"-"+home.WardCode, 0
	if err := tx.Exec(`INSERT INTO product_codes (year, last) VALUES (?, 0) ON CONFLICT DO NOTHING`, year).Error; err != nil {
		return "", fmt.Errorf("begin to count codes of %d: %w", year, err)
	}
	// Codes that were entered before anybody counted are counted too.
	err := tx.Raw(`UPDATE product_codes SET last = greatest(last, coalesce((SELECT max(substring(certificate_code FROM '-(\d{3,6})-\d{4}$')::int) FROM recognitions
		WHERE certificate_code ~ ('^' || ? || '-\d{3,6}-' || ? || '$')), 0)) + 1 WHERE year = ? RETURNING last`, prefix, fmt.Sprint(year), year).Scan(&n).Error
	if err != nil {
		return "", fmt.Errorf("allot a code of %d: %w", year, err)
	}
	return fmt.Sprintf("%s-%03d-%d", prefix, n, year), nil
}

// askedFrom is a proposal q and what became of it, a.
const askedFrom = `recognition_proposals q JOIN approvals a ON a.kind = 'recognition' AND a.entity_id = q.id`

const askedColumns = `q.id, q.what, q.product_id, q.recognition_id, q.decision_number, q.decided_on, q.authority, q.stars, q.valid_from, q.valid_until, q.reason, q.file_hash, q.file_type, q.file_size,
	p.name AS product_name, r.name AS producer_name, a.state, a.proposed_by, a.proposed_name, a.proposed_at, a.decided_name, a.decided_at, a.reason AS sent_back_why
	FROM ` + askedFrom + ` JOIN products p ON p.id = q.product_id JOIN producers r ON r.id = p.producer_id`

// Proposal reads one proposal.
func (s *Store) Proposal(ctx context.Context, id int64) (*Asked, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+askedColumns+` WHERE q.id = $1`, id)
	if err != nil {
		return nil, fmt.Errorf("find proposal: %w", err)
	}
	a, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Asked])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "approval.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("find proposal: %w", err)
	}
	return &a, nil
}
