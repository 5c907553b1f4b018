package content

import (
	"context"
	"fmt"
	"slices"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/bin"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// AddFact puts a line below the others of its kind. version is that of the place, as with
// every change of a line: a second sending of one form is a conflict and adds nothing.
func (s *Store) AddFact(ctx context.Context, by audit.Actor, kind PlaceKind, id int64, version int, f Fact) error {
	if err := f.check(kind); err != nil {
		return err
	}
	in := tableOf(kind)
	return s.turnPlace(ctx, kind, id, version, nil, func(tx *gorm.DB, _ *PlaceWords) error {
		if err := tx.Exec(`INSERT INTO facts (`+in.facts+`, kind, label, text, source, position)
			VALUES (?, ?, ?, ?, ?, 1 + (SELECT coalesce(max(position), 0) FROM facts WHERE `+in.facts+` = ? AND kind = ?))`, id, f.Kind, f.Label, f.Text, f.Source, id, f.Kind).Error; err != nil {
			return fmt.Errorf("add a fact: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "fact.added", Entity: in.entity, EntityID: id, After: f.record()})
	})
}

// ChangeFact writes a line anew; its kind stays. One that says so already is left as it is.
func (s *Store) ChangeFact(ctx context.Context, by audit.Actor, kind PlaceKind, id int64, version int, line int64, f Fact) error {
	says := func(now Fact) bool {
		to := f
		to.Kind = now.Kind
		return to.check(kind) == nil && to == now
	}
	return s.turnFact(ctx, kind, id, version, line, says, func(tx *gorm.DB, lines []FactLine, at int) error {
		now := lines[at]
		f.Kind = now.Kind
		if err := f.check(kind); err != nil {
			return err
		}
		if err := tx.Exec(`UPDATE facts SET label = ?, text = ?, source = ? WHERE id = ?`, f.Label, f.Text, f.Source, line).Error; err != nil {
			return fmt.Errorf("change fact %d: %w", line, err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "fact.changed", Entity: tableOf(kind).entity, EntityID: id, Before: now.Record(), After: (&FactLine{ID: line, Fact: f}).Record()})
	})
}

// DropFact takes a line away and gives its number in the bin; what it said stays in the log.
func (s *Store) DropFact(ctx context.Context, by audit.Actor, kind PlaceKind, id int64, version int, line int64) (binned int64, err error) {
	err = s.turnFact(ctx, kind, id, version, line, nil, func(tx *gorm.DB, lines []FactLine, at int) error {
		binned, err = bin.PutTx(tx, by, s.now(), bin.Record{Kind: BinnedFact, Table: "facts", Column: "id", ID: line, Name: lines[at].Label, Entity: tableOf(kind).entity, Ref: id, Told: true})
		if err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "fact.dropped", Entity: tableOf(kind).entity, EntityID: id, Before: lines[at].record()})
	})
	return binned, err
}

// LiftFact puts a line one higher among those of its kind; the first stays where it is.
func (s *Store) LiftFact(ctx context.Context, by audit.Actor, kind PlaceKind, id int64, version int, line int64) error {
	return s.turnFact(ctx, kind, id, version, line, nil, func(tx *gorm.DB, lines []FactLine, at int) error {
		if at == 0 || lines[at-1].Kind != lines[at].Kind {
			return nil
		}
		in := tableOf(kind)
		if err := tx.Exec(`UPDATE facts SET position = 10 * o.n - CASE WHEN facts.id = ? THEN 15 ELSE 0 END
			FROM (SELECT id, row_number() OVER (ORDER BY kind, position, id) AS n FROM facts WHERE `+in.facts+` = ?) o WHERE facts.id = o.id`, line, id).Error; err != nil {
			return fmt.Errorf("put the facts in order: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "fact.lifted", Entity: in.entity, EntityID: id, After: lines[at].record()})
	})
}

// turnFact changes a line of a place, whose lines it gives in their order.
func (s *Store) turnFact(ctx context.Context, kind PlaceKind, id int64, version int, line int64, says func(Fact) bool, change func(tx *gorm.DB, lines []FactLine, at int) error) error {
	in := tableOf(kind)
	var lines []FactLine
	at := -1
	find := func(tx *gorm.DB, _ *PlaceWords) (bool, error) {
		if err := tx.Raw(`SELECT id, kind, label, text, source FROM facts WHERE `+in.facts+` = ? ORDER BY kind, position, id`, id).Scan(&lines).Error; err != nil {
			return false, fmt.Errorf("read the facts of %s %d: %w", kind, id, err)
		}
		at = slices.IndexFunc(lines, func(f FactLine) bool { return f.ID == line })
		return at >= 0 && says != nil && says(lines[at].Fact), nil
	}
	return s.turnPlace(ctx, kind, id, version, find, func(tx *gorm.DB, _ *PlaceWords) error {
		if at < 0 {
			return fault.New(fault.NotFound, "fact.not_found")
		}
		return change(tx, lines, at)
	})
}
