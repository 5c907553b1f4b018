package behalf

import (
	"context"
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/orders/statement"
)

// inMonth is a condition on an act a: it was done in the month, as Việt Nam counts.
const inMonth = `a.at >= @from AND a.at < @until`

// Month is what was done for a producer in a month, the oldest first, with their answer. A
// producer out of scope is refused with "producer.not_found"; who reads their own is in scope.
func (s *Store) Month(ctx context.Context, scope catalog.Scope, producerID int64, p statement.Period) (*Month, error) {
	all, village := reach(scope)
	args := pgx.NamedArgs{"producer": producerID, "all": all || scope.ProducerID == producerID && producerID > 0, "village": village, "from": p.Begins(), "until": p.Next().Begins(), "month": day(p)}
	m := &Month{ProducerID: producerID}
	batch := &pgx.Batch{}
	batch.Queue(`SELECT r.name FROM producers r LEFT JOIN villages v ON v.id = r.village_id WHERE r.id = @producer AND (@all OR v.slug = @village)`, args).Query(func(rows pgx.Rows) (err error) {
		names, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err == nil && len(names) == 1 {
			m.ProducerName = names[0]
		}
		return err
	})
	batch.Queue(acts+` WHERE a.producer_id = @producer AND `+inMonth+` ORDER BY a.at, a.id`, args).Query(func(rows pgx.Rows) (err error) {
		m.Acts, err = pgx.CollectRows(rows, pgx.RowToStructByName[Act])
		return err
	})
	batch.Queue(`SELECT answer, words, paper, acts, by_name, at FROM act_months WHERE producer_id = @producer AND month = @month`, args).Query(func(rows pgx.Rows) error {
		said, err := pgx.CollectRows(rows, pgx.RowToStructByName[Said])
		if err == nil && len(said) == 1 {
			m.Said = &said[0]
		}
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("read a month of acts for producer %d: %w", producerID, err)
	}
	if m.ProducerName == "" {
		return nil, fault.New(fault.NotFound, "producer.not_found")
	}
	return m, nil
}

// Months lists the months of one producer, or with 0 of all within scope, the newest first:
// at most limit.
func (s *Store) Months(ctx context.Context, scope catalog.Scope, producerID int64, limit int) ([]Tally, error) {
	all, village := reach(scope)
	rows, err := s.db.Pool.Query(ctx, `SELECT t.producer_id, r.name AS producer_name, t.month, t.acts, coalesce(m.answer, '') AS answer FROM (
			SELECT producer_id, date_trunc('month', at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS month, count(*)::int AS acts FROM acts_for WHERE $3 = 0 OR producer_id = $3 GROUP BY 1, 2) t
		JOIN producers r ON r.id = t.producer_id LEFT JOIN villages v ON v.id = r.village_id LEFT JOIN act_months m ON m.producer_id = t.producer_id AND m.month = t.month
		WHERE $1 OR v.slug = $2 ORDER BY t.month DESC, r.name COLLATE "vi-x-icu", r.id LIMIT $4`, all || producerID > 0 && scope.ProducerID == producerID, village, producerID, limit)
	if err != nil {
		return nil, fmt.Errorf("list months of acts: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Tally])
	if err != nil {
		return nil, fmt.Errorf("list months of acts: %w", err)
	}
	return out, nil
}

// Reply is what a producer answers of a month. Paper says that they signed a print of it and
// somebody else writes that down.
type Reply struct {
	Right bool
	Words string // what was not right
	Paper bool
}

// Answer keeps it. A month that runs on is refused with "behalf.running", one without an act
// with "behalf.none", one that was found right with "behalf.answered", an objection without
// words with a form (field "words"), and a signature on paper by who acted with "behalf.own".
func (s *Store) Answer(ctx context.Context, by audit.Actor, scope catalog.Scope, producerID int64, p statement.Period, r Reply) error {
	r.Words = typed.Text(r.Words)
	if r.Right {
		r.Words = ""
	}
	if n := utf8.RuneCountInString(r.Words); !r.Right && (n == 0 || n > MostWords) {
		var form fault.Form
		form.WrongWith("words", "behalf.words", map[string]any{"most": MostWords})
		return form.Err()
	}
	if !p.Over(s.now()) {
		return fault.New(fault.Conflict, "behalf.running")
	}
	m, err := s.Month(ctx, scope, producerID, p)
	if err != nil {
		return err
	}
	if len(m.Acts) == 0 {
		return fault.New(fault.Conflict, "behalf.none")
	}
	for i := range m.Acts {
		if r.Paper && m.Acts[i].ByID == by.ID {
			return fault.New(fault.Conflict, "behalf.own")
		}
	}
	answer, action := Right, "behalf.confirmed"
	if !r.Right {
		answer, action = Wrong, "behalf.objected"
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		done := tx.Exec(`INSERT INTO act_months (producer_id, month, answer, words, paper, acts, by_id, by_name, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (producer_id, month) DO UPDATE SET answer = EXCLUDED.answer, words = EXCLUDED.words, paper = EXCLUDED.paper, acts = EXCLUDED.acts, by_id = EXCLUDED.by_id, by_name = EXCLUDED.by_name, at = EXCLUDED.at
			WHERE act_months.answer <> 'right'`, producerID, day(p), answer, r.Words, r.Paper, len(m.Acts), by.ID, by.Name, s.now())
		if done.Error != nil {
			return fmt.Errorf("keep what producer %d says of a month: %w", producerID, done.Error)
		}
		if done.RowsAffected == 0 {
			return fault.New(fault.Conflict, "behalf.answered")
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "producer", EntityID: producerID, Reason: r.Words, After: map[string]any{"month": p.String(), "acts": len(m.Acts)}})
	})
}

// day is the first of the month as PostgreSQL's date.
func day(p statement.Period) time.Time { return time.Date(p.Year, p.Month, 1, 0, 0, 0, 0, time.UTC) }
