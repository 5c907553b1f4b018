package backup

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Store takes copies and remembers that it did.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore makes a store on db that takes the time from now.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

// Taken is a copy that was taken: when, by whom, and how much is in it.
type Taken struct {
	At    time.Time
	By    string
	Bytes int64
	Rows  int64
}

// Last is the last copy that was taken; false when none ever was.
func (s *Store) Last(ctx context.Context) (t Taken, ok bool, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT at, by, bytes, rows FROM backups ORDER BY id DESC LIMIT 1`).Scan(&t.At, &t.By, &t.Bytes, &t.Rows)
	if errors.Is(err, pgx.ErrNoRows) {
		return t, false, nil
	}
	if err != nil {
		return t, false, fmt.Errorf("read the last backup: %w", err)
	}
	return t, true, nil
}

// Take makes a copy and notes it. The file has no name any more when it is given: it is gone
// from the disk when who reads it closes it, or when the program ends.
func (s *Store) Take(ctx context.Context, by audit.Actor, folder string) (file *os.File, t Taken, err error) {
	file, err = os.CreateTemp(folder, "backup-*")
	if err != nil {
		return nil, t, fmt.Errorf("make room for a backup: %w", err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, file.Close())
			file = nil
		}
	}()
	if err = os.Remove(file.Name()); err != nil {
		return file, t, fmt.Errorf("hide a backup: %w", err)
	}
	if t, err = s.TakeTo(ctx, by, file); err != nil {
		return file, t, err
	}
	if _, err = file.Seek(0, io.SeekStart); err != nil {
		return file, t, fmt.Errorf("read a backup: %w", err)
	}
	return file, t, nil
}

// TakeTo makes a copy, writes it to w and notes it.
func (s *Store) TakeTo(ctx context.Context, by audit.Actor, w io.Writer) (Taken, error) {
	counted := &counter{to: w}
	m, err := Write(ctx, s.db.Pool, counted, s.now())
	if err != nil {
		return Taken{}, err
	}
	t := Taken{At: s.now(), By: by.Name, Bytes: counted.n, Rows: m.Rows()}
	return t, s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Exec(`INSERT INTO backups (at, by, bytes, rows) VALUES (?, ?, ?, ?)`, t.At, t.By, t.Bytes, t.Rows).Error; err != nil {
			return fmt.Errorf("note a backup: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "setting.backup_taken", Entity: "setting", After: map[string]any{"bytes": t.Bytes, "rows": t.Rows}})
	})
}

// counter counts what goes through it.
type counter struct {
	to io.Writer
	n  int64
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.to.Write(p)
	c.n += int64(n)
	return n, err
}
