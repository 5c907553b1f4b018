package merging

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Do makes one of two records: what was the other's is the kept one's, what was chosen of both is
// its content, and the other is gone until they are taken apart. Only who answers for all
// producers may. Refused with what Compare says, "merge.changed" when one was saved since it
// was seen, "merge.gone" when one went meanwhile, "merge.apart" without the word for different
// numbers, and as a wrong form by what SaveProducer says.
func (s *Store) Do(ctx context.Context, by audit.Actor, scope catalog.Scope, c Choice) (id int64, err error) {
	if scope != catalog.Everything() {
		return 0, fault.New(fault.Forbidden, "producer.not_yours_to_say")
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		kept, gone, err := s.lockedTx(tx, c.KeptID, c.GoneID)
		if err != nil {
			return err
		}
		if kept.Seen != c.KeptSeen || gone.Seen != c.GoneSeen {
			return fault.New(fault.Conflict, "merge.changed")
		}
		blocks, err := s.inTheWay(tx, kept, gone)
		if err != nil {
			return err
		}
		if len(blocks) > 0 {
			return fault.New(fault.Conflict, blocks[0]).With("kept", kept.Name).With("gone", gone.Name)
		}
		if apart(kept, gone) && !c.Same {
			return fault.New(fault.Conflict, "merge.apart")
		}
		err = tx.Raw(`INSERT INTO producer_merges (kept_id, gone_id, gone_name, gone_slug, gone, kept, became, by_id, by_name, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
			kept.ID, gone.ID, gone.Name, gone.Slug, string(gone.Row), string(kept.Row), string(kept.Row), by.ID, by.Name, s.now()).Scan(&id).Error
		if err != nil {
			return fmt.Errorf("write down a merge: %w", err)
		}
		moved, err := s.moveTx(tx, id, kept, gone)
		if err != nil {
			return err
		}
		c.Content.PhoneShared = true // with the one that goes, or as it was
		if err := s.goods.SaveProducerTx(tx, by, scope, kept.ID, kept.Seen, c.Content); err != nil {
			return err
		}
		if err := tx.Exec(`DELETE FROM producers WHERE id = ?`, gone.ID).Error; err != nil {
			return inUse(fmt.Errorf("let producer %d go: %w", gone.ID, err))
		}
		if err := tx.Exec(`UPDATE producer_merges SET became = (SELECT to_jsonb(r) FROM producers r WHERE r.id = ?) WHERE id = ?`, kept.ID, id).Error; err != nil {
			return fmt.Errorf("keep what producer %d became: %w", kept.ID, err)
		}
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "producer.merged", Entity: "producer", EntityID: kept.ID, After: map[string]any{"merged": gone.Name, "moved": asked(moved)}}); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "producer.merged_away", Entity: "producer", EntityID: gone.ID, Before: gone.told(), After: map[string]any{"merged_into": kept.Name}})
	})
	return id, err
}

// lockedTx locks two producers after what buyers are buying of them: who orders locks the goods
// first and the producer then, and so nobody waits in a circle. Whoever orders later reads the
// one that was kept.
func (s *Store) lockedTx(tx *gorm.DB, keptID, goneID int64) (kept, gone *record, err error) {
	err = tx.Exec(`SELECT x.id FROM variants x JOIN products p ON p.id = x.product_id WHERE p.producer_id IN (?, ?) ORDER BY x.id FOR NO KEY UPDATE OF x`, keptID, goneID).Error
	if err != nil {
		return nil, nil, fmt.Errorf("lock the goods of producers %d and %d: %w", keptID, goneID, err)
	}
	kept, gone, err = pairTx(tx, keptID, goneID, "FOR UPDATE")
	if fault.Is(err, "producer.not_found") {
		return nil, nil, fault.New(fault.Conflict, "merge.gone")
	}
	return kept, gone, err
}

// moveTx takes every row over, and says how many of each table.
func (s *Store) moveTx(tx *gorm.DB, id int64, kept, gone *record) (map[string]int, error) {
	out := map[string]int{}
	args := map[string]any{"merge": id, "kept": kept.ID, "gone": gone.ID}
	if err := tx.Exec(`DELETE FROM producer_personal t WHERE t.producer_id IN (@kept, @gone) AND NOT `+told, args).Error; err != nil {
		return nil, fmt.Errorf("drop what says nothing: %w", err)
	}
	for _, m := range all() {
		args["table"] = m.table
		room := ``
		if m.single {
			room = ` AND NOT (` + m.taken() + `)`
			err := tx.Exec(`WITH put AS (DELETE FROM `+m.table+` t WHERE t.producer_id = @gone AND (`+m.taken()+`) RETURNING to_jsonb(t) AS row)
				INSERT INTO producer_merge_rows (merge_id, table_name, dropped) SELECT @merge, @table, jsonb_agg(row) FROM put HAVING count(*) > 0`, args).Error
			if err != nil {
				return nil, fmt.Errorf("put rows of %s by: %w", m.table, err)
			}
		}
		var n int
		err := tx.Raw(`WITH moved AS (UPDATE `+m.table+` t SET producer_id = @kept`+m.also+` WHERE t.producer_id = @gone`+room+` RETURNING (t.`+m.column()+`)::text AS key), noted AS (
			INSERT INTO producer_merge_rows (merge_id, table_name, keys) SELECT @merge, @table, array_agg(key) FROM moved HAVING count(*) > 0
			ON CONFLICT (merge_id, table_name) DO UPDATE SET keys = EXCLUDED.keys) SELECT count(*) FROM moved`, args).Scan(&n).Error
		if err != nil {
			return nil, inUse(fmt.Errorf("take the rows of %s over: %w", m.table, err))
		}
		if n > 0 {
			out[m.table] = n
		}
	}
	err := tx.Exec(`WITH moved AS (UPDATE spoken_codes SET opens_id = @kept WHERE opens = 'producer' AND opens_id = @gone RETURNING id::text AS key)
		INSERT INTO producer_merge_rows (merge_id, table_name, keys) SELECT @merge, 'spoken_codes', array_agg(key) FROM moved HAVING count(*) > 0`, args).Error
	if err != nil {
		return nil, fmt.Errorf("lead short links over: %w", err)
	}
	if err := tx.Exec(`DELETE FROM unsent_forms WHERE form = 'chu-the' AND record_id = @gone`, args).Error; err != nil {
		return nil, fmt.Errorf("forget half-typed forms: %w", err)
	}
	return out, nil
}

// column is what names a row among its producer's; every row of the producer when there is one.
func (m moving) column() string {
	if m.key == "0" {
		return "producer_id"
	}
	return m.key
}

// inUse says in words what the schema says: both have the same of something, or something that we
// do not know hangs on the one that goes.
func inUse(err error) error {
	var no *pgconn.PgError
	if errors.As(err, &no) && (no.Code == "23505" || no.Code == "23503") {
		return fault.New(fault.Conflict, "merge.in_the_way").With("table", no.TableName)
	}
	return err
}

// asked is what of the rows that went over people want to know.
func asked(moved map[string]int) map[string]int {
	out := map[string]int{}
	for _, t := range Counted() {
		if moved[t] > 0 {
			out[t] = moved[t]
		}
	}
	return out
}

// told is what the log keeps of a record.
func (r *record) told() map[string]any {
	var out map[string]any
	if json.Unmarshal(r.Row, &out) != nil {
		return nil
	}
	for _, name := range []string{"id", "name_norm", "found_norm", "created_at", "updated_at", "row_version", "sample", "taken_down"} {
		delete(out, name)
	}
	return out
}
