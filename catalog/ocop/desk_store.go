package ocop

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/slug"
)

// DeskView is one saved view of the office's list of stars: of proposals, or of the register.
type DeskView string

const (
	DeskWaiting  DeskView = "waiting"  // proposals that wait for a second person
	DeskBack     DeskView = "back"     // proposals that were sent back
	DeskRegister DeskView = "register" // every recognition
	DeskEnding   DeskView = "ending"   // in force, and soon over
	DeskOver     DeskView = "over"     // ended or taken back
)

// endsWithin is in how many days a recognition is soon over: the first time its producer is
// reminded (ux.md §4.2).
const endsWithin = 180

// lastDay is the last day of a recognition o.
const lastDay = `coalesce(o.extended_until, o.valid_until)`

// inProposals and inRegister are the conditions of the views on an approval a and on a
// recognition o, on the day at $1.
var (
	inProposals = map[DeskView]string{DeskWaiting: `a.state = 'proposed'`, DeskBack: `a.state = 'sent_back'`}
	inRegister  = map[DeskView]string{
		DeskRegister: `true`,
		DeskEnding:   ShownOn("$1") + fmt.Sprintf(` AND %s <= $1::date + %d`, lastDay, endsWithin),
		DeskOver:     `(` + lastDay + ` < $1::date OR o.revoked_on <= $1::date)`,
	}
)

// DeskQuery asks for a page of the list. What is not known is the register.
type DeskQuery struct {
	View    DeskView
	Text    string // in a product's or a producer's name; of the register also a number
	Page    int    // from 1
	PerPage int

	ProducerID  int64 // 0 for all
	Stars, Year int   // of the register alone; 0 for all
}

// DeskPage is one page: proposals or recognitions, and how many there are in each view.
type DeskPage struct {
	Asked    []Asked
	Register []Certificate
	Total    int
	Counts   map[DeskView]int
}

// Of a proposal no number is searched, and no class: who approves it is to read the decision, not this list.
const (
	askedSought    = ` AND ($2::text = '' OR strpos(vn_norm(concat_ws(' ', p.name, r.name)), $2) > 0) AND ($3::bigint = 0 OR p.producer_id = $3)`
	registerSought = ` WHERE $1::date IS NOT NULL AND ($2::text = '' OR strpos(vn_norm(concat_ws(' ', p.name, r.name, o.certificate_code, o.decision_number)), $2) > 0) AND ($3::bigint = 0 OR p.producer_id = $3)
		AND ($4::int = 0 OR o.stars = $4) AND ($5::int = 0 OR extract(year FROM o.decided_on) = $5)`
)

// Desk is a page of the list: proposals that wait the oldest first, the register with what
// ends next first and what has ended last.
func (s *Store) Desk(ctx context.Context, q DeskQuery) (*DeskPage, error) {
	args := []any{Today(s.now()), slug.Fold(q.Text), q.ProducerID}
	inBook, page := append(args[:3:3], q.Stars, q.Year), []any{q.PerPage, (max(q.Page, 1) - 1) * q.PerPage}
	out := &DeskPage{}
	var waiting, back, register, ending, over int
	batch := &pgx.Batch{}
	batch.Queue(`SELECT count(*) FILTER (WHERE `+inProposals[DeskWaiting]+`), count(*) FILTER (WHERE `+inProposals[DeskBack]+`) FROM recognition_proposals q
		JOIN approvals a ON a.kind = 'recognition' AND a.entity_id = q.id JOIN products p ON p.id = q.product_id JOIN producers r ON r.id = p.producer_id WHERE $1::date IS NOT NULL`+askedSought, args...).QueryRow(func(row pgx.Row) error {
		return row.Scan(&waiting, &back)
	})
	batch.Queue(`SELECT count(*), count(*) FILTER (WHERE `+inRegister[DeskEnding]+`), count(*) FILTER (WHERE `+inRegister[DeskOver]+`) FROM recognitions o JOIN products p ON p.id = o.product_id
		JOIN producers r ON r.id = p.producer_id`+registerSought, inBook...).QueryRow(func(row pgx.Row) error { return row.Scan(&register, &ending, &over) })
	if where, ok := inProposals[q.View]; ok {
		batch.Queue(`SELECT `+askedColumns+` WHERE $1::date IS NOT NULL AND `+where+askedSought+` ORDER BY a.decided_at DESC NULLS LAST, q.id LIMIT $4 OFFSET $5`, append(args[:3:3], page...)...).Query(func(rows pgx.Rows) (err error) {
			out.Asked, err = pgx.CollectRows(rows, pgx.RowToStructByName[Asked])
			return err
		})
	} else {
		if _, ok := inRegister[q.View]; !ok {
			q.View = DeskRegister
		}
		batch.Queue(certificates+registerSought+` AND `+inRegister[q.View]+` ORDER BY (NOT (`+ShownOn("$1")+`)), `+lastDay+`, o.id LIMIT $6 OFFSET $7`, append(inBook, page...)...).Query(func(rows pgx.Rows) (err error) {
			out.Register, err = pgx.CollectRows(rows, pgx.RowToStructByName[Certificate])
			return err
		})
	}
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list stars for the office: %w", err)
	}
	out.Counts = map[DeskView]int{DeskWaiting: waiting, DeskBack: back, DeskRegister: register, DeskEnding: ending, DeskOver: over}
	out.Total = out.Counts[q.View]
	return out, nil
}
