package pg

import (
	"context"
	"database/sql"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"gorm.io/gorm"
)

// Send sends statements in one message, in the transaction that it belongs to, and lets each
// hear its answer (pgx.QueuedQuery). The first that fails ends them all.
type Send func(*pgx.Batch) error

// TxSend is Tx for who has so much to ask or to write that the way there and back counts:
// what goes through send and what goes through tx is the same transaction, in the order in which
// it is said.
func (db *DB) TxSend(ctx context.Context, work func(tx *gorm.DB, send Send) error) error {
	g := db.Gorm.WithContext(ctx)
	if _, pinned := g.Statement.ConnPool.(*sql.Conn); pinned {
		return sending(ctx, g, work)
	}
	return g.Connection(func(conn *gorm.DB) error { return sending(ctx, conn, work) })
}

func sending(ctx context.Context, conn *gorm.DB, work func(tx *gorm.DB, send Send) error) error {
	below := conn.Statement.ConnPool.(*sql.Conn)
	return conn.Transaction(func(tx *gorm.DB) error {
		return work(tx, func(b *pgx.Batch) error {
			return below.Raw(func(driver any) error { return driver.(*stdlib.Conn).Conn().SendBatch(ctx, b).Close() })
		})
	})
}

// QueueRows adds rows to a table in one statement: each is a value for every column, by its
// name. Columns that are always generated may be given too.
func QueueRows(b *pgx.Batch, table, columns string, rows []map[string]any) {
	if len(rows) == 0 {
		return
	}
	b.Queue(`INSERT INTO `+table+` (`+columns+`) OVERRIDING SYSTEM VALUE SELECT `+columns+` FROM jsonb_populate_recordset(NULL::`+table+`, $1)`, rows)
}
