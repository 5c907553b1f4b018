package catalog

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

const ruleColumns = `id, goods_kind, legal_forms, holder, kinds, required, basis, row_version`

// PaperRules lists which papers goods need, in the order in which they are asked for.
func (s *Store) PaperRules(ctx context.Context) ([]PaperRule, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+ruleColumns+` FROM paper_rules ORDER BY goods_kind, position, id`)
	if err != nil {
		return nil, fmt.Errorf("list rules of papers: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[PaperRule])
	if err != nil {
		return nil, fmt.Errorf("list rules of papers: %w", err)
	}
	return out, nil
}

var errOnlyLooked = errors.New("only looked")

// PreviewRule says what a change would do to what buyers see, and changes nothing: the
// change is made and taken back, so that it is the effect SaveRule has. It refuses what
// SaveRule refuses.
func (s *Store) PreviewRule(ctx context.Context, change RuleChange) (effect RuleEffect, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var did *ruled
		if did, err = s.applyRuleTx(tx, change); err != nil {
			return err
		}
		effect = did.effect
		return errOnlyLooked
	})
	if errors.Is(err, errOnlyLooked) {
		err = nil
	}
	return effect, err
}

// SaveRule makes a change whose effect, by its Seal, was looked at. Refused with
// "paper_rule.changed_meanwhile" when a colleague changed the line since, and with
// "paper_rule.other_effect" when it would by now do something else: both are looked at
// anew. A line taken away twice is gone ("paper_rule.not_found"). It gives the effect that
// it had, and with "paper_rule.other_effect" the one that it would have.
func (s *Store) SaveRule(ctx context.Context, by audit.Actor, change RuleChange, seen string) (effect RuleEffect, err error) {
	change.Basis = typed.Name(change.Basis) // the log has what is kept
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		did, err := s.applyRuleTx(tx, change)
		if err != nil {
			return err
		}
		effect = did.effect
		if did.effect.Seal() != seen {
			return fault.New(fault.Conflict, "paper_rule.other_effect")
		}
		entry := audit.Entry{Actor: by, Action: "paper_rule.changed", Entity: "paper_rule", EntityID: did.id, After: change.PaperRule}
		if did.before != nil {
			entry.Before = *did.before
		} else {
			entry.Action = "paper_rule.added"
		}
		if change.Drop {
			entry.Action, entry.After = "paper_rule.dropped", nil
		}
		return audit.PutTx(tx, entry)
	})
	return effect, err
}

// ruled is what applying a change did.
type ruled struct {
	id     int64
	before *PaperRule // nil: the line is new
	effect RuleEffect
}

// applyRuleTx makes the change. Every product is locked first, so that no paper that is
// saved at the same time is counted under the old rules, and of two changes the second
// sees what the first did.
func (s *Store) applyRuleTx(tx *gorm.DB, change RuleChange) (*ruled, error) {
	kinds, err := paperKindsTx(tx)
	if err != nil {
		return nil, err
	}
	if !change.Drop {
		if err := change.check(kinds); err != nil {
			return nil, err
		}
	}
	if err := tx.Exec(`SELECT FROM products ORDER BY id FOR NO KEY UPDATE`).Error; err != nil {
		return nil, fmt.Errorf("lock products: %w", err)
	}
	did := &ruled{id: change.ID}
	if change.ID != 0 {
		if did.before, err = lockRuleTx(tx, change.ID, change.RowVersion); err != nil {
			return nil, err
		}
	}
	was, err := s.shelvesTx(tx)
	if err != nil {
		return nil, err
	}
	if err := writeRuleTx(tx, change, &did.id); err != nil {
		return nil, err
	}
	is, err := s.shelvesTx(tx)
	if err != nil {
		return nil, err
	}
	did.effect = moved(was, is)
	return did, nil
}

// writeRuleTx is one statement: after each the days of all products are derived anew, and
// whoever keeps a copy of those that changed is told (triggers).
func writeRuleTx(tx *gorm.DB, c RuleChange, id *int64) error {
	list := func(codes []string) string { return "{" + strings.Join(codes, ",") + "}" }
	forms := make([]string, len(c.LegalForms))
	for i, f := range c.LegalForms {
		forms[i] = string(f)
	}
	var err error
	switch {
	case c.Drop:
		err = tx.Exec(`DELETE FROM paper_rules WHERE id = ?`, c.ID).Error
	case c.ID == 0:
		err = tx.Raw(`INSERT INTO paper_rules (goods_kind, legal_forms, holder, kinds, required, basis, position)
			SELECT ?, ?::text[], ?, ?::text[], ?, ?, coalesce(max(position), 0) + 1 FROM paper_rules WHERE goods_kind = ? RETURNING id`,
			c.GoodsKind, list(forms), c.Holder, list(c.Kinds), c.Required, c.Basis, c.GoodsKind).Scan(id).Error
	default:
		err = tx.Exec(`UPDATE paper_rules SET goods_kind = ?, legal_forms = ?::text[], holder = ?, kinds = ?::text[], required = ?, basis = ?, row_version = row_version + 1 WHERE id = ?`,
			c.GoodsKind, list(forms), c.Holder, list(c.Kinds), c.Required, c.Basis, c.ID).Error
	}
	if err != nil {
		return fmt.Errorf("change rule of papers %d: %w", c.ID, err)
	}
	return nil
}

func lockRuleTx(tx *gorm.DB, id int64, seen int) (*PaperRule, error) {
	var row struct {
		GoodsKind         GoodsKind
		Forms, KindsInOne string
		Holder            Holder
		Required          bool
		Basis             string
		RowVersion        int
	}
	res := tx.Raw(`SELECT goods_kind, array_to_string(legal_forms, ',') AS forms, array_to_string(kinds, ',') AS kinds_in_one, holder, required, basis, row_version FROM paper_rules WHERE id = ? FOR UPDATE`, id).Scan(&row)
	if res.Error != nil {
		return nil, fmt.Errorf("lock rule of papers %d: %w", id, res.Error)
	}
	if res.RowsAffected == 0 {
		return nil, fault.New(fault.NotFound, "paper_rule.not_found")
	}
	if row.RowVersion != seen {
		return nil, fault.New(fault.Conflict, "paper_rule.changed_meanwhile")
	}
	r := &PaperRule{ID: id, GoodsKind: row.GoodsKind, Holder: row.Holder, Kinds: strings.Split(row.KindsInOne, ","), Required: row.Required, Basis: row.Basis, RowVersion: row.RowVersion}
	for _, f := range strings.FieldsFunc(row.Forms, func(c rune) bool { return c == ',' }) {
		r.LegalForms = append(r.LegalForms, LegalForm(f))
	}
	return r, nil
}

func paperKindsTx(tx *gorm.DB) (kinds []PaperKind, err error) {
	if err := tx.Raw(`SELECT code, holder, months, visibility, basis FROM paper_kinds ORDER BY position`).Scan(&kinds).Error; err != nil {
		return nil, fmt.Errorf("list kinds of papers: %w", err)
	}
	return kinds, nil
}

// onShelf is a published product, whether buyers see it today, and whether all that its
// boxes hold can be seen; of other goods that is true.
type onShelf struct {
	Goods
	Shown, Whole bool
}

func (s *Store) shelvesTx(tx *gorm.DB) (all []onShelf, err error) {
	err = tx.Raw(`SELECT o.*, NOT EXISTS (SELECT FROM variants x JOIN box_parts b ON b.box_id = x.id JOIN variants v ON v.id = b.part_id
				JOIN products p ON p.id = v.product_id JOIN producers r ON r.id = p.producer_id WHERE x.product_id = o.id AND NOT (`+ShownOn("?")+`)) AS whole
		FROM (SELECT p.id, p.name, r.name AS producer_name, (`+ShownOn("?")+`) AS shown FROM products p JOIN producers r ON r.id = p.producer_id WHERE p.state = 'published') o
		ORDER BY o.name, o.id`, s.today(), s.today()).Scan(&all).Error
	if err != nil {
		return nil, fmt.Errorf("look which products are shown: %w", err)
	}
	return all, nil
}

// moved is what left the shelf, and what came back to it, between two looks.
func moved(was, is []onShelf) (e RuleEffect) {
	stood := make(map[int64]onShelf, len(was))
	for _, then := range was {
		stood[then.ID] = then
	}
	for _, now := range is {
		switch then := stood[now.ID]; {
		case then.Shown && !now.Shown:
			e.Leaving = append(e.Leaving, now.Goods)
		case !then.Shown && now.Shown:
			e.Returning = append(e.Returning, now.Goods)
		case now.Shown && then.Whole && !now.Whole:
			e.Emptied = append(e.Emptied, now.Goods)
		case now.Shown && !then.Whole && now.Whole:
			e.Filled = append(e.Filled, now.Goods)
		}
	}
	return e
}
