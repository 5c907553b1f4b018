package catalog

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Submit hands a product, or the changes that wait beside it, to the commune to be shown.
// It refuses with "product.not_ready" while something is missing that can be written
// (OwnLacks), and with "product.nothing_to_submit" what buyers see as it is. What waits
// already goes on waiting since then.
func (s *Store) Submit(ctx context.Context, by audit.Actor, scope Scope, id int64) error {
	d, draft, err := s.Editing(ctx, scope, id)
	if err != nil {
		return err
	}
	if !scope.Admits(d.ProducerID) {
		return fault.New(fault.NotFound, "product.not_found")
	}
	if d.State == Published && draft == nil {
		return fault.New(fault.Conflict, "product.nothing_to_submit")
	}
	if lacks := OwnLacks(d.With(draft).Lacks()); len(lacks) > 0 {
		return fault.New(fault.Conflict, "product.not_ready").With("lacks", lacks)
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		res := tx.Exec(`INSERT INTO product_submissions (product_id, state, by_name, at) VALUES (?, 'waiting', ?, ?)
			ON CONFLICT (product_id) DO UPDATE SET state = 'waiting', reason = '', part = '', by_name = excluded.by_name, at = excluded.at WHERE product_submissions.state <> 'waiting'`, id, by.Name, s.now())
		if res.Error != nil {
			return fmt.Errorf("submit product %d: %w", id, res.Error)
		}
		if res.RowsAffected == 0 {
			return nil
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "product.submitted", Entity: "product", EntityID: id})
	})
}

// SendBack hands a product back to its producer, with why, and which part is to be mended ("" for
// no one part). It refuses without a reason, with "product.return_part" a part that there is not,
// and with "product.not_submitted" what does not wait.
func (s *Store) SendBack(ctx context.Context, by audit.Actor, scope Scope, id int64, reason string, part ReturnedPart) error {
	reason = strings.TrimSpace(reason)
	if reason == "" || len([]rune(reason)) > MostReason {
		return fault.New(fault.Invalid, "product.return_reason")
	}
	if part != "" && !slices.Contains(ReturnedParts(), part) {
		return fault.New(fault.Invalid, "product.return_part")
	}
	if _, err := s.changeable(ctx, scope, id); err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		res := tx.Exec(`UPDATE product_submissions SET state = 'returned', reason = ?, part = ?, at = ? WHERE product_id = ? AND state = 'waiting'`, reason, part, s.now(), id)
		if res.Error != nil {
			return fmt.Errorf("send product %d back: %w", id, res.Error)
		}
		if res.RowsAffected == 0 {
			return fault.New(fault.Conflict, "product.not_submitted")
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "product.returned", Entity: "product", EntityID: id, After: map[string]string{"reason": reason, "part": string(part)}})
	})
}

// endSubmissionTx ends what was handed in: it is shown, or it is forgotten.
func endSubmissionTx(tx *gorm.DB, id int64) error {
	if err := tx.Exec(`DELETE FROM product_submissions WHERE product_id = ?`, id).Error; err != nil {
		return fmt.Errorf("end submission of product %d: %w", id, err)
	}
	return nil
}

// SubmissionOf is what its producer handed in of a product; nil when nothing.
func (s *Store) SubmissionOf(ctx context.Context, id int64) (*Submission, error) {
	var out Submission
	err := s.db.Pool.QueryRow(ctx, `SELECT product_id, state, reason, part, by_name, at FROM product_submissions WHERE product_id = $1`, id).Scan(&out.ProductID, &out.State, &out.Reason, &out.Part, &out.ByName, &out.At)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("find submission of product %d: %w", id, err)
	}
	return &out, nil
}

// SubmittedRow is a product that waits, in the list of all that do.
type SubmittedRow struct {
	Submission
	Product  string
	Producer string
	New      bool // buyers have never seen it
}

// waitingLongest is the order of the list of what was handed in.
var waitingLongest = Order{By: `b.at`, ID: `b.product_id`, Up: true, IDUp: true}

// Submissions gives a page of what was handed in within scope and is in a state, from 1 on or from a
// row on, and how
// many there are: the longest waiting first. Text is a part of the name of the goods or of their
// producer; empty: every one.
func (s *Store) Submissions(ctx context.Context, scope Scope, state SubmissionState, text string, page, perPage int, span Span) (list []SubmittedRow, total int, err error) {
	const from = ` FROM product_submissions b JOIN products p ON p.id = b.product_id JOIN producers r ON r.id = p.producer_id LEFT JOIN villages v ON v.id = r.village_id
		WHERE b.state = $1 AND ($2 = 0 OR p.producer_id = $2 OR v.slug = $3) AND ($4 = '' OR strpos(vn_norm(p.name), vn_norm($4)) > 0 OR strpos(vn_norm(r.name), vn_norm($4)) > 0)`
	args := []any{state, scope.ProducerID, scope.Village, strings.TrimSpace(text)}
	below, order, marks := span.In(waitingLongest, 7)
	batch := &pgx.Batch{}
	batch.Queue(`SELECT count(*)`+from, args...).QueryRow(func(row pgx.Row) error { return row.Scan(&total) })
	batch.Queue(`SELECT b.* FROM (SELECT b.product_id, b.state, b.reason, b.part, b.by_name, b.at, p.name AS product, r.name AS producer, p.published_at IS NULL AS new`+from+` AND `+below+
		` ORDER BY `+order+` LIMIT $5 OFFSET $6) b ORDER BY `+waitingLongest.List(), append(append(args, perPage, span.Skip(page, perPage)), marks...)...).Query(func(rows pgx.Rows) (err error) {
		list, err = pgx.CollectRows(rows, pgx.RowToStructByName[SubmittedRow])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, 0, fmt.Errorf("list submissions: %w", err)
	}
	return list, total, nil
}
