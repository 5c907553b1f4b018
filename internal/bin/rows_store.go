package bin

import (
	"encoding/json"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// shelf is the rows of one table, as they stood.
type shelf struct {
	Table string            `json:"table"`
	Rows  []json.RawMessage `json:"rows"`
}

// column is the values of a whole number in the rows; rows without it are left out.
func (s *shelf) column(name string) (out []int64, err error) {
	for _, row := range s.Rows {
		var fields map[string]json.RawMessage
		if err := json.Unmarshal(row, &fields); err != nil {
			return nil, fmt.Errorf("read a row of %s: %w", s.Table, err)
		}
		var n int64
		if json.Unmarshal(fields[name], &n) == nil && n != 0 {
			out = append(out, n)
		}
	}
	return out, nil
}

// names is the columns of a row.
func names(row json.RawMessage) (out []string, err error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(row, &fields); err != nil {
		return nil, fmt.Errorf("read a row: %w", err)
	}
	for name := range fields {
		out = append(out, name)
	}
	return out, nil
}

// quoted is a name as SQL says it.
func quoted(name string) string { return pgx.Identifier{name}.Sanitize() }

// rowsTx reads the rows of a table whose column is one of the values.
func rowsTx(tx *gorm.DB, table, column string, values []int64) (*shelf, error) {
	var rows []string
	err := tx.Raw(`SELECT to_jsonb(t)::text FROM `+quoted(table)+` t WHERE t.`+quoted(column)+` IN ? ORDER BY 1`, append(values, 0)).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read the rows of %s: %w", table, err)
	}
	out := &shelf{Table: table}
	for _, r := range rows {
		out.Rows = append(out.Rows, json.RawMessage(r))
	}
	return out, nil
}

// wholeTx reads a record and all that goes when it goes: what the schema says is deleted
// with it, and with that in turn. Parents come before what refers to them.
func wholeTx(tx *gorm.DB, root *shelf) ([]*shelf, error) {
	out, seen := []*shelf{root}, map[string]bool{root.Table: true}
	for i := 0; i < len(out); i++ {
		var below []struct{ Child, Col, Ref string }
		err := tx.Raw(`SELECT k.relname AS child, a.attname AS col, f.attname AS ref FROM pg_constraint c
			JOIN pg_class k ON k.oid = c.conrelid JOIN pg_class p ON p.oid = c.confrelid
			JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
			JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1]
			WHERE c.contype = 'f' AND c.confdeltype = 'c' AND p.relname = ? AND p.relnamespace = 'public'::regnamespace ORDER BY 1, 2`, out[i].Table).Scan(&below).Error
		if err != nil {
			return nil, fmt.Errorf("ask what goes with %s: %w", out[i].Table, err)
		}
		for _, b := range below {
			values, err := out[i].column(b.Ref)
			if err != nil {
				return nil, err
			}
			if len(values) == 0 || seen[b.Child+"."+b.Col] || seen[b.Child] && b.Child == root.Table {
				continue
			}
			seen[b.Child+"."+b.Col] = true
			rows, err := rowsTx(tx, b.Child, b.Col, values)
			if err != nil {
				return nil, err
			}
			if len(rows.Rows) > 0 {
				out = append(out, rows)
			}
		}
	}
	return out, nil
}

// putTx writes rows back as they stood. Columns that the table has no more are left out, new
// ones take what they have by default. Of rows that came back by themselves nothing changes,
// unless they are the record itself.
func (s *shelf) putTx(tx *gorm.DB, record bool) error {
	if len(s.Rows) == 0 {
		return nil
	}
	had, err := names(s.Rows[0])
	if err != nil {
		return err
	}
	var columns []string
	err = tx.Raw(`SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attname IN ? ORDER BY attnum`, "public."+s.Table, had).Scan(&columns).Error
	if err != nil {
		return fmt.Errorf("ask for the columns of %s: %w", s.Table, err)
	}
	if len(columns) == 0 {
		return nil // the table is no more
	}
	list := ""
	for i, name := range columns {
		if i > 0 {
			list += ", "
		}
		list += quoted(name)
	}
	rows, err := json.Marshal(s.Rows)
	if err != nil {
		return fmt.Errorf("write rows of %s: %w", s.Table, err)
	}
	again := ` ON CONFLICT DO NOTHING`
	if record {
		again = ""
	}
	return pg.Expecting(tx, pg.Tied, pg.Taken).Exec(`INSERT INTO `+quoted(s.Table)+` (`+list+`) OVERRIDING SYSTEM VALUE SELECT `+list+` FROM jsonb_populate_recordset(NULL::`+quoted(s.Table)+`, ?::jsonb)`+again, string(rows)).Error
}
