package message

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Received is a message as the producer has it that it is written to.
type Received struct {
	ID     int64
	Body   string
	Link   Link
	ByName string
	At     time.Time
	ReadAt *time.Time
	ReadBy string
	All    int // how many there are, in every row
}

// seenBy is the messages of producer $1 on the day $2 that are not taken back.
const seenBy = `SELECT m.id, m.body, m.link, m.by_name, m.at, x.read_at, x.read_by, count(*) OVER ()::int AS "all" FROM maker_message_readers x JOIN maker_messages m ON m.id = x.message_id
	WHERE x.producer_id = $1 AND m.taken_back_at IS NULL AND $2::date IS NOT NULL`

// Unread is what a producer has yet to read, the newest first, and no more than most.
func (s *Store) Unread(ctx context.Context, producerID int64, most int) ([]Received, error) {
	return s.received(ctx, seenBy+` AND x.read_at IS NULL AND (m.ends_on IS NULL OR m.ends_on >= $2) ORDER BY m.at DESC, m.id DESC LIMIT $3`, producerID, vntime.Today(s.now()), most)
}

// Of is a page of all that was written to a producer, the newest first.
func (s *Store) Of(ctx context.Context, producerID int64, page, perPage int) ([]Received, error) {
	return s.received(ctx, seenBy+` ORDER BY m.at DESC, m.id DESC LIMIT $3 OFFSET $4`, producerID, vntime.Today(s.now()), perPage, (page-1)*perPage)
}

func (s *Store) received(ctx context.Context, sql string, args ...any) ([]Received, error) {
	rows, err := s.db.Pool.Query(ctx, sql, args...)
	if err != nil {
		return nil, fmt.Errorf("read messages: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Received])
	if err != nil {
		return nil, fmt.Errorf("read messages: %w", err)
	}
	return out, nil
}

// HasRead notes that a producer read a message; again nothing happens. One that was not written to
// it, or is taken back, is "message.not_found".
func (s *Store) HasRead(ctx context.Context, by audit.Actor, producerID, id int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var read []bool
		err := tx.Raw(`SELECT x.read_at IS NOT NULL FROM maker_message_readers x JOIN maker_messages m ON m.id = x.message_id
			WHERE x.message_id = ? AND x.producer_id = ? AND (x.read_at IS NOT NULL OR m.taken_back_at IS NULL) FOR UPDATE OF x`, id, producerID).Scan(&read).Error
		if err != nil {
			return fmt.Errorf("read message %d: %w", id, err)
		}
		if len(read) == 0 {
			return fault.New(fault.NotFound, "message.not_found")
		}
		if read[0] {
			return nil
		}
		if err := tx.Exec(`UPDATE maker_message_readers SET read_at = ?, read_by = ? WHERE message_id = ? AND producer_id = ?`, s.now(), by.Name, id, producerID).Error; err != nil {
			return fmt.Errorf("note who read message %d: %w", id, err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "message.read", Entity: Entity, EntityID: id})
	})
}

// Letter is a message to a producer that has an address, and was not mailed yet.
type Letter struct {
	ProducerID int64
	Name       string
	Email      string
	Body       string
	Sample     bool
}

// Letters is what is yet to be mailed of a message: nothing of one that is over, and nothing to who
// read it meanwhile.
func (s *Store) Letters(ctx context.Context, id int64) ([]Letter, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT x.producer_id, coalesce(nullif(r.trade_name, ''), r.name) AS name, r.email, m.body, m.sample FROM maker_message_readers x
		JOIN maker_messages m ON m.id = x.message_id JOIN producers r ON r.id = x.producer_id
		WHERE x.message_id = $1 AND x.read_at IS NULL AND x.mailed_at IS NULL AND r.email <> '' AND m.taken_back_at IS NULL AND (m.ends_on IS NULL OR m.ends_on >= $2) ORDER BY x.producer_id`, id, vntime.Today(s.now()))
	if err != nil {
		return nil, fmt.Errorf("read letters of message %d: %w", id, err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Letter])
	if err != nil {
		return nil, fmt.Errorf("read letters of message %d: %w", id, err)
	}
	return out, nil
}

// Mailed notes that a producer was written to.
func (s *Store) Mailed(ctx context.Context, id, producerID int64) error {
	if _, err := s.db.Pool.Exec(ctx, `UPDATE maker_message_readers SET mailed_at = $3 WHERE message_id = $1 AND producer_id = $2`, id, producerID, s.now()); err != nil {
		return fmt.Errorf("note a letter of message %d: %w", id, err)
	}
	return nil
}
