package ocop

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
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
	Text    string       // in a product's or a producer's name; of the register also a number
	Page    int          // from 1
	Span    catalog.Span // from where it is read; the zero one counts the rows before it
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
	Ends     catalog.Ends
}

// Of a proposal no number is searched, and no class: who approves it is to read the decision, not this list.
const (
	askedSought    = ` AND ($2::text = '' OR strpos(p.name_norm, $2) > 0 OR strpos(r.name_norm, $2) > 0) AND ($3::bigint = 0 OR p.producer_id = $3)`
	registerSought = ` WHERE $1::date IS NOT NULL AND ($2::text = '' OR strpos(p.name_norm, $2) > 0 OR strpos(r.name_norm, $2) > 0 OR strpos(o.found_norm, $2) > 0) AND ($3::bigint = 0 OR p.producer_id = $3)
		AND ($4::int = 0 OR o.stars = $4) AND ($5::int = 0 OR extract(year FROM o.decided_on) = $5)`
)

// proposalsOrder is the oldest first while they wait, and what was decided last first.
// registerOrder is what ends next first, and after all that is in force what is not.
var (
	proposalsOrder = catalog.Order{By: `coalesce(a.decided_at, '2000-01-01')`, ID: `q.id`, IDUp: true, From: askedFrom}
	registerOrder  = catalog.Order{By: `(` + lastDay + ` + CASE WHEN ` + ShownOn("$1") + ` THEN 0 ELSE 1000000 END)`, ID: `o.id`, Up: true, IDUp: true, From: `recognitions o`}
)

// Desk is a page of the list: proposals that wait the oldest first, the register with what
// ends next first and what has ended last.
func (s *Store) Desk(ctx context.Context, q DeskQuery) (*DeskPage, error) {
	args := []any{Today(s.now()), slug.Fold(q.Text), q.ProducerID}
	inBook, page := append(args[:3:3], q.Stars, q.Year), []any{q.PerPage, q.Span.Skip(q.Page, q.PerPage)}
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
		from, way, marks := q.Span.In(proposalsOrder, 6)
		batch.Queue(`SELECT `+askedColumns+` WHERE q.id IN (SELECT q.id FROM `+askedFrom+` JOIN products p ON p.id = q.product_id JOIN producers r ON r.id = p.producer_id WHERE $1::date IS NOT NULL AND `+where+askedSought+`
			AND `+from+` ORDER BY `+way+` LIMIT $4 OFFSET $5) ORDER BY `+proposalsOrder.List(), append(append(args[:3:3], page...), marks...)...).Query(func(rows pgx.Rows) (err error) {
			out.Asked, err = pgx.CollectRows(rows, pgx.RowToStructByName[Asked])
			return err
		})
	} else {
		if _, ok := inRegister[q.View]; !ok {
			q.View = DeskRegister
		}
		from, way, marks := q.Span.In(registerOrder, 8)
		batch.Queue(certificates+` WHERE o.id IN (SELECT o.id FROM recognitions o JOIN products p ON p.id = o.product_id JOIN producers r ON r.id = p.producer_id`+registerSought+` AND `+inRegister[q.View]+`
			AND `+from+` ORDER BY `+way+` LIMIT $6 OFFSET $7) ORDER BY `+registerOrder.List(), append(append(inBook, page...), marks...)...).Query(func(rows pgx.Rows) (err error) {
			out.Register, err = pgx.CollectRows(rows, pgx.RowToStructByName[Certificate])
			return err
		})
	}
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list stars for the office: %w", err)
	}
	out.Counts = map[DeskView]int{DeskWaiting: waiting, DeskBack: back, DeskRegister: register, DeskEnding: ending, DeskOver: over}
	out.Total = out.Counts[q.View]
	if out.Ends = catalog.EndsOf(out.Register, func(r *Certificate) catalog.Mark { return catalog.ByRow(r.ID) }); len(out.Asked) > 0 {
		out.Ends = catalog.EndsOf(out.Asked, func(a *Asked) catalog.Mark { return catalog.ByRow(a.ID) })
	}
	return out, nil
}
