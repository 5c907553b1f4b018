package backup

import (
	"archive/zip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// Write copies everything to w as it stands at one instant; others go on working. When it
// fails, what was written is no copy: it has no manifest.
func Write(ctx context.Context, db *pgxpool.Pool, w io.Writer, now time.Time) (*Manifest, error) {
	m := &Manifest{Format: format, TakenAt: now.UTC()}
	err := pgx.BeginTxFunc(ctx, db, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}, func(tx pgx.Tx) error {
		if err := m.look(ctx, tx); err != nil {
			return err
		}
		out := zip.NewWriter(w)
		for i := range m.Tables {
			t := &m.Tables[i]
			part, err := out.Create(partOf(t.Name))
			if err != nil {
				return err
			}
			tag, err := tx.Conn().PgConn().CopyTo(ctx, part, "COPY "+t.target()+" TO STDOUT")
			if err != nil {
				return fmt.Errorf("copy %s: %w", t.Name, err)
			}
			t.Rows = tag.RowsAffected()
		}
		part, err := out.Create(manifestName)
		if err != nil {
			return err
		}
		if err := json.NewEncoder(part).Encode(m); err != nil {
			return err
		}
		return out.Close()
	})
	if err != nil {
		return nil, fmt.Errorf("copy the database: %w", err)
	}
	return m, nil
}

// look reads which tables and sequences there are.
func (m *Manifest) look(ctx context.Context, tx pgx.Tx) error {
	if err := tx.QueryRow(ctx, `SELECT coalesce(max(version_id), 0) FROM goose_db_version WHERE is_applied`).Scan(&m.Schema); err != nil {
		return fmt.Errorf("read the version of the schema: %w", err)
	}
	rows, err := tx.Query(ctx, `SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum)
		FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
		WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
		GROUP BY c.relname ORDER BY c.relname`)
	if err != nil {
		return fmt.Errorf("list tables: %w", err)
	}
	var name string
	var columns []string
	if _, err = pgx.ForEachRow(rows, []any{&name, &columns}, func() error {
		if !leftOut(name) {
			m.Tables = append(m.Tables, Table{Name: name, Columns: append([]string(nil), columns...)})
		}
		return nil
	}); err != nil {
		return fmt.Errorf("list tables: %w", err)
	}
	rows, err = tx.Query(ctx, `SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`)
	if err != nil {
		return fmt.Errorf("list sequences: %w", err)
	}
	m.Sequences, err = pgx.CollectRows(rows, pgx.RowToStructByPos[Sequence])
	if err != nil {
		return fmt.Errorf("list sequences: %w", err)
	}
	return nil
}

// target is the table and its columns, as COPY wants them.
func (t *Table) target() string {
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = pgx.Identifier{c}.Sanitize()
	}
	return pgx.Identifier{"public", t.Name}.Sanitize() + " (" + strings.Join(names, ", ") + ")"
}
