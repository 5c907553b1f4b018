package backup

import (
	"archive/zip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/jackc/pgx/v5"
)

// Why a copy is not put back.
var (
	ErrNotWhole = errors.New("this is no whole backup: it was cut off, or is another file")
	ErrNotEmpty = errors.New("the database is not empty: a backup is put back into a new one alone")
)

// ErrSchema is a copy of another version of the schema.
type ErrSchema struct{ Copy, Database int64 }

func (e ErrSchema) Error() string {
	return fmt.Sprintf("the backup is of schema %d and the database of %d: use the version of ocop with which it was taken", e.Copy, e.Database)
}

// Open reads what a copy says of itself.
func Open(r io.ReaderAt, size int64) (*zip.Reader, *Manifest, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, nil, ErrNotWhole
	}
	part, err := z.Open(manifestName)
	if err != nil {
		return nil, nil, ErrNotWhole
	}
	defer part.Close()
	var m Manifest
	if err := json.NewDecoder(part).Decode(&m); err != nil || m.Format != format {
		return nil, nil, ErrNotWhole
	}
	return z, &m, nil
}

// Restore puts a copy into the database of conn, which has the same schema and in which
// nobody has worked yet; all of it or nothing. What the schema itself fills is replaced.
func Restore(ctx context.Context, conn *pgx.Conn, r io.ReaderAt, size int64) (*Manifest, error) {
	z, m, err := Open(r, size)
	if err != nil {
		return nil, err
	}
	err = pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		here := &Manifest{}
		if err := here.look(ctx, tx); err != nil {
			return err
		}
		if here.Schema != m.Schema {
			return ErrSchema{Copy: m.Schema, Database: here.Schema}
		}
		if err := empty(ctx, tx); err != nil {
			return err
		}
		return put(ctx, tx, here, m, z)
	})
	if err != nil {
		return nil, err
	}
	return m, nil
}

// empty refuses a database in which somebody has worked.
func empty(ctx context.Context, tx pgx.Tx) error {
	var used bool
	if err := tx.QueryRow(ctx, `SELECT EXISTS (SELECT FROM accounts) OR EXISTS (SELECT FROM products) OR EXISTS (SELECT FROM purchases)`).Scan(&used); err != nil {
		return fmt.Errorf("look whether the database is empty: %w", err)
	}
	if used {
		return ErrNotEmpty
	}
	return nil
}

// put fills the tables. References and triggers are off while it does: rows come table by
// table, and what triggers keep is in the copy too.
func put(ctx context.Context, tx pgx.Tx, here, m *Manifest, z *zip.Reader) error {
	known := map[string]bool{}
	for _, t := range here.Tables {
		known[t.Name] = true
	}
	refs, err := references(ctx, tx)
	if err != nil {
		return err
	}
	var names []string
	for i := range m.Tables {
		if !known[m.Tables[i].Name] {
			return ErrNotWhole
		}
		names = append(names, pgx.Identifier{"public", m.Tables[i].Name}.Sanitize())
	}
	var off, on []string
	for _, r := range refs {
		off = append(off, "ALTER TABLE "+r.table+" DROP CONSTRAINT "+r.name)
		on = append(on, "ALTER TABLE "+r.table+" ADD CONSTRAINT "+r.name+" "+r.means)
	}
	for _, n := range names {
		off = append(off, "ALTER TABLE "+n+" DISABLE TRIGGER USER")
		on = append(on, "ALTER TABLE "+n+" ENABLE TRIGGER USER")
	}
	off = append(off, "TRUNCATE "+strings.Join(names, ", "))
	if err := each(ctx, tx, off); err != nil {
		return err
	}
	for i := range m.Tables {
		if err := m.Tables[i].fill(ctx, tx, z); err != nil {
			return err
		}
	}
	for _, s := range m.Sequences {
		if _, err := tx.Exec(ctx, `SELECT setval($1::regclass, $2)`, pgx.Identifier{"public", s.Name}.Sanitize(), s.Last); err != nil {
			return fmt.Errorf("set the sequence %s: %w", s.Name, err)
		}
	}
	return each(ctx, tx, on)
}

// fill copies the rows of a table in, and counts them.
func (t *Table) fill(ctx context.Context, tx pgx.Tx, z *zip.Reader) error {
	part, err := z.Open(partOf(t.Name))
	if err != nil {
		return ErrNotWhole
	}
	defer part.Close()
	tag, err := tx.Conn().PgConn().CopyFrom(ctx, part, "COPY "+t.target()+" FROM STDIN")
	if err != nil {
		return fmt.Errorf("fill %s: %w", t.Name, err)
	}
	if tag.RowsAffected() != t.Rows {
		return ErrNotWhole
	}
	return nil
}

// reference is a foreign key.
type reference struct{ table, name, means string }

func references(ctx context.Context, tx pgx.Tx) ([]reference, error) {
	rows, err := tx.Query(ctx, `SELECT c.conrelid::regclass::text, quote_ident(c.conname), pg_get_constraintdef(c.oid)
		FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace WHERE n.nspname = 'public' AND c.contype = 'f' ORDER BY c.oid`)
	if err != nil {
		return nil, fmt.Errorf("list references: %w", err)
	}
	out, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (r reference, err error) {
		err = row.Scan(&r.table, &r.name, &r.means)
		return r, err
	})
	if err != nil {
		return nil, fmt.Errorf("list references: %w", err)
	}
	return out, nil
}

func each(ctx context.Context, tx pgx.Tx, statements []string) error {
	for _, s := range statements {
		if _, err := tx.Exec(ctx, s); err != nil {
			return fmt.Errorf("prepare the tables: %w", err)
		}
	}
	return nil
}
