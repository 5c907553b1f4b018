package merging

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Undo takes a merge apart: the other record is as it was, every row that went over and is still
// the kept one's is the other's again, and of the kept one what nobody changed since is as it was
// before. What came later stays where it came. Refused with "merge.undone" the second time,
// "merge.later_first" when the kept one went into another since, "merge.closed_since" when a
// month was closed with what went over.
func (s *Store) Undo(ctx context.Context, by audit.Actor, scope catalog.Scope, keptID, id int64) error {
	if scope != catalog.Everything() {
		return fault.New(fault.Forbidden, "producer.not_yours_to_say")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var m Merge
		if err := tx.Raw(`SELECT id, kept_id, gone_id, gone_name, at, undone_at FROM producer_merges WHERE id = ? AND kept_id = ? FOR UPDATE`, id, keptID).Scan(&m).Error; err != nil {
			return fmt.Errorf("lock merge %d: %w", id, err)
		}
		switch {
		case m.ID == 0:
			return fault.New(fault.NotFound, "producer.not_found")
		case m.UndoneAt != nil:
			return fault.New(fault.Conflict, "merge.undone")
		}
		if err := s.mayUndoTx(tx, &m); err != nil {
			return err
		}
		if err := tx.Exec(`UPDATE producer_merges SET undone_at = ?, undone_by = ?, undone_name = ?, undone_in = pg_current_xact_id() WHERE id = ?`, s.now(), by.ID, by.Name, id).Error; err != nil {
			return fmt.Errorf("end merge %d: %w", id, err)
		}
		if err := s.backTx(tx, &m); err != nil {
			return err
		}
		for _, e := range []audit.Entry{{EntityID: m.KeptID, Action: "producer.unmerged", After: map[string]any{"unmerged": m.GoneName}}, {EntityID: m.GoneID, Action: "producer.came_back"}} {
			e.Actor, e.Entity = by, "producer"
			if err := audit.PutTx(tx, e); err != nil {
				return err
			}
		}
		return nil
	})
}

func (s *Store) mayUndoTx(tx *gorm.DB, m *Merge) error {
	err := tx.Exec(`SELECT x.id FROM variants x JOIN products p ON p.id = x.product_id WHERE p.producer_id = ? ORDER BY x.id FOR NO KEY UPDATE OF x`, m.KeptID).Error
	if err != nil {
		return fmt.Errorf("lock the goods of producer %d: %w", m.KeptID, err)
	}
	var there, closed bool
	if err := tx.Raw(`SELECT true FROM producers WHERE id = ? FOR UPDATE`, m.KeptID).Scan(&there).Error; err != nil {
		return fmt.Errorf("lock producer %d: %w", m.KeptID, err)
	}
	if !there {
		return fault.New(fault.Conflict, "merge.later_first")
	}
	if err := tx.Raw(`SELECT EXISTS (SELECT FROM statements WHERE producer_id = ? AND closed_at > ?)`, m.KeptID, m.At).Scan(&closed).Error; err != nil {
		return fmt.Errorf("look for closed months: %w", err)
	}
	if closed {
		return fault.New(fault.Conflict, "merge.closed_since")
	}
	return nil
}

// backTx puts back what a merge took over.
func (s *Store) backTx(tx *gorm.DB, m *Merge) error {
	columns, err := columnsTx(tx, "producers")
	if err != nil {
		return err
	}
	err = tx.Exec(`INSERT INTO producers (`+columns+`) OVERRIDING SYSTEM VALUE SELECT `+columns+` FROM jsonb_populate_record(NULL::producers,
		(SELECT m.gone || jsonb_build_object('updated_at', ?::timestamptz, 'row_version', (m.gone ->> 'row_version')::int + 1) FROM producer_merges m WHERE m.id = ?))`, s.now(), m.ID).Error
	if err != nil {
		return fmt.Errorf("bring producer %d back: %w", m.GoneID, err)
	}
	args := map[string]any{"merge": m.ID, "kept": m.KeptID, "gone": m.GoneID, "now": s.now()}
	for _, t := range all() {
		args["table"] = t.table
		only := ` AND (t.` + t.column() + `)::text = ANY (r.keys)`
		if t.key == "0" {
			only = ``
		}
		err := tx.Exec(`UPDATE `+t.table+` t SET producer_id = @gone`+t.undo+` FROM producer_merge_rows r WHERE r.merge_id = @merge AND r.table_name = @table AND cardinality(r.keys) > 0 AND t.producer_id = @kept`+only, args).Error
		if err != nil {
			return inUse(fmt.Errorf("give the rows of %s back: %w", t.table, err))
		}
		if !t.single {
			continue
		}
		columns, err := columnsTx(tx, t.table)
		if err != nil {
			return err
		}
		err = tx.Exec(`INSERT INTO `+t.table+` (`+columns+`) SELECT `+columns+` FROM jsonb_populate_recordset(NULL::`+t.table+`, (SELECT r.dropped FROM producer_merge_rows r WHERE r.merge_id = @merge AND r.table_name = @table))`, args).Error
		if err != nil {
			return inUse(fmt.Errorf("bring rows of %s back: %w", t.table, err))
		}
	}
	err = tx.Exec(`UPDATE spoken_codes t SET opens_id = @gone FROM producer_merge_rows r WHERE r.merge_id = @merge AND r.table_name = 'spoken_codes' AND t.opens = 'producer' AND t.opens_id = @kept AND t.id::text = ANY (r.keys)`, args).Error
	if err != nil {
		return fmt.Errorf("lead short links back: %w", err)
	}
	return asBeforeTx(tx, args)
}

// asBeforeTx gives the kept one's fields back that the merge changed and nobody since.
func asBeforeTx(tx *gorm.DB, args map[string]any) error {
	var changed []string
	err := tx.Raw(`SELECT k.key FROM producer_merges m JOIN producers r ON r.id = m.kept_id, jsonb_each(m.kept) k
		WHERE m.id = @merge AND k.key NOT IN ('id', 'slug', 'state', 'taken_down', 'updated_at', 'row_version', 'name_norm', 'found_norm')
			AND k.value IS DISTINCT FROM m.became -> k.key AND to_jsonb(r) -> k.key IS NOT DISTINCT FROM m.became -> k.key`, args).Scan(&changed).Error
	if err != nil {
		return fmt.Errorf("see what the merge changed: %w", err)
	}
	set := `updated_at = @now, row_version = r.row_version + 1`
	for _, name := range changed {
		set += `, "` + name + `" = b."` + name + `"`
	}
	err = tx.Exec(`UPDATE producers r SET `+set+` FROM producer_merges m, jsonb_populate_record(NULL::producers, m.kept) b WHERE m.id = @merge AND r.id = m.kept_id`, args).Error
	if err != nil {
		return fmt.Errorf("give the kept one's words back: %w", err)
	}
	return nil
}

// columnsTx names the columns of a table that are not worked out.
func columnsTx(tx *gorm.DB, table string) (out string, err error) {
	err = tx.Raw(`SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ? AND is_generated = 'NEVER'`, table).Scan(&out).Error
	if err != nil {
		return "", fmt.Errorf("name the columns of %s: %w", table, err)
	}
	return out, nil
}
