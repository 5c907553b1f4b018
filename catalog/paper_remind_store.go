package catalog

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// PaperReminded is put in the outbox when an officer reminds a producer of a paper that ends.
const PaperReminded = "catalog.paper_reminded"

// MostReminded is how many papers are reminded of in one go.
const MostReminded = 100

// Asking is a paper whose producer was to be reminded, and what came of it.
type Asking struct {
	ID            int64
	ProducerID    int64
	ProducerName  string
	ProducerPhone string
	Mail          bool // the producer has an address for mail
	Ends          bool // counts, and is over or soon over: there is something to remind of
	Today         bool // somebody reminded of it today already
}

// Told says whether the producer hears of it now.
func (a Asking) Told() bool { return a.Ends && a.Mail && !a.Today }

// RemindPapers writes to the producers of papers that are over or soon will be (the farthest of
// Reminders), each paper once a day. It answers with each paper within scope, in the order of
// their ends: who has no address for mail hears nothing of us. Refused are more than MostReminded
// ("paper.too_many").
func (s *Store) RemindPapers(ctx context.Context, by audit.Actor, scope Scope, ids []int64) ([]Asking, error) {
	if len(ids) > MostReminded {
		return nil, fault.New(fault.Invalid, "paper.too_many").With("most", MostReminded)
	}
	var out []Asking
	err := s.db.Tx(ctx, func(tx *gorm.DB) error {
		out = nil
		err := tx.Raw(`SELECT a.id, r.id AS producer_id, r.name AS producer_name, r.phone AS producer_phone, r.email <> '' AS mail,
				(`+counts+` AND coalesce(a.expires_on <= ?::date + `+farthest+`, false)) AS ends,
				EXISTS (SELECT FROM audit_log l WHERE l.entity = 'paper' AND l.entity_id = a.id AND l.action = 'paper.reminded' AND l.at >= ?) AS today
			FROM papers a JOIN producers r ON r.id = a.producer_id LEFT JOIN villages v ON v.id = r.village_id
			WHERE a.id IN ? AND (? = 0 OR a.producer_id = ? OR v.slug = ?) ORDER BY a.expires_on NULLS LAST, a.id FOR UPDATE OF a`,
			s.today(), vntime.Midnight(s.now()), append(ids, 0), scope.ProducerID, scope.ProducerID, scope.Village).Scan(&out).Error
		if err != nil {
			return fmt.Errorf("find whom to remind of papers: %w", err)
		}
		for _, a := range out {
			if !a.Told() {
				continue
			}
			if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "paper.reminded", Entity: "paper", EntityID: a.ID}); err != nil {
				return err
			}
			if err := outbox.PutTx(tx, outbox.Event{Kind: PaperReminded, ID: a.ID}); err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}

// PaperToRemind reads what a reminder of a paper says; Stops are the shown products that need it.
// It is nil when the paper was renewed or withdrawn since. Days are those
// left, less than none when it is over.
func (s *Store) PaperToRemind(ctx context.Context, id int64) (*EndingPaper, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+paperColumns+`, r.name AS producer_name, r.email AS producer_email, coalesce(p.name, '') AS product_name, a.expires_on - $2::date AS days,
		ARRAY(SELECT h.name FROM products h WHERE h.producer_id = a.producer_id AND h.state = 'published' AND h.papers_until = a.expires_on AND (a.product_id IS NULL OR a.product_id = h.id) ORDER BY h.name) AS stops
		FROM papers a JOIN producers r ON r.id = a.producer_id LEFT JOIN products p ON p.id = a.product_id WHERE a.id = $1 AND `+counts+` AND a.expires_on IS NOT NULL`, id, s.today())
	if err != nil {
		return nil, fmt.Errorf("read what paper %d is about: %w", id, err)
	}
	p, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[EndingPaper])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // nothing to say is an answer, and no error
	}
	if err != nil {
		return nil, fmt.Errorf("read what paper %d is about: %w", id, err)
	}
	return &p, nil
}
