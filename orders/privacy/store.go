package privacy

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/secret"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Shown tells the outbox that a buyer asked to see their data and an officer agreed that it
// is they; the id is that of the request.
const Shown = "privacy.shown"

// Store keeps requests about data.
type Store struct {
	db  *pg.DB
	now func() time.Time
	key []byte

	// Marks keeps what was erased where a copy of the database put back cannot undo it; nil: nowhere.
	Marks blob.Shelf
}

// NewStore keeps them in db; key signs the links of tickets and must stay the same.
func NewStore(db *pg.DB, now func() time.Time, key []byte) *Store {
	return &Store{db: db, now: now, key: key}
}

// Key is the 128-bit key in a ticket's link.
func (s *Store) Key(r *Request) string {
	return secret.Token(s.key, "privacy", strconv.FormatInt(r.ID, 10))
}

const columns = `r.id, r.kind, r.purchase_id, r.proof, r.state, r.answer, r.due_by, r.created_at, r.ended_at, r.ended_name`

func (s *Store) list(ctx context.Context, where string, args ...any) ([]Request, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+columns+` FROM privacy_requests r WHERE `+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read requests about data: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Request])
	if err != nil {
		return nil, fmt.Errorf("read requests about data: %w", err)
	}
	return out, nil
}

// Ask begins a request about a purchase. While one of its kind waits, asking again is that one.
func (s *Store) Ask(ctx context.Context, purchaseID int64, kind Kind, proof Proof) (*Request, error) {
	if kind != Show && kind != Erase {
		return nil, fault.New(fault.Invalid, "privacy.kind")
	}
	err := s.db.Tx(ctx, func(tx *gorm.DB) error {
		var id int64
		now := s.now()
		err := tx.Raw(`INSERT INTO privacy_requests (kind, purchase_id, proof, due_by, created_at) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (purchase_id, kind) WHERE state = 'open' DO NOTHING RETURNING id`, kind, purchaseID, proof, now.Add(AnswerWithin), now).Scan(&id).Error
		if err != nil {
			return fmt.Errorf("note a request about data: %w", err)
		}
		if id == 0 {
			return nil
		}
		return audit.PutTx(tx, audit.Entry{Actor: audit.Actor{Kind: audit.Buyer}, Action: "privacy.asked", Entity: "privacy_request", EntityID: id, After: map[string]any{"kind": kind, "proof": proof, "purchase": purchaseID}})
	})
	if err != nil {
		return nil, err
	}
	list, err := s.list(ctx, `r.purchase_id = $1 AND r.kind = $2 AND r.state = 'open'`, purchaseID, kind)
	if err == nil && len(list) == 0 {
		err = fault.New(fault.NotFound, "privacy.not_found")
	}
	if err != nil {
		return nil, err
	}
	return &list[0], nil
}

// Ticket reads a request for the holder of its key; a wrong key and an unknown number are
// the same refusal.
func (s *Store) Ticket(ctx context.Context, id int64, key string) (*Request, error) {
	r := &Request{ID: id}
	if !secret.Equal(s.Key(r), key) {
		return nil, fault.New(fault.NotFound, "privacy.not_found")
	}
	return s.ByID(ctx, id)
}

// ByID reads one request.
func (s *Store) ByID(ctx context.Context, id int64) (*Request, error) {
	list, err := s.list(ctx, `r.id = $1`, id)
	if err == nil && len(list) == 0 {
		err = fault.New(fault.NotFound, "privacy.not_found")
	}
	if err != nil {
		return nil, err
	}
	return &list[0], nil
}

// pressing is the order of the list: those that wait first, the most pressing on top, then the latest
// that ended.
var pressing = catalog.Order{By: `ROW(r.state <> 'open', CASE WHEN r.state = 'open' THEN extract(epoch FROM r.due_by) ELSE -extract(epoch FROM r.ended_at) END)`,
	ID: `r.id`, Up: true, IDUp: true, From: `privacy_requests r`}

// ForOffice gives a page of the requests, from 1 on or from a row on, and how many there are: those
// that wait first, the most pressing on top, then the latest that ended. Text is the number of a
// request ("YC-0012") or the code of an order; empty: every one.
func (s *Store) ForOffice(ctx context.Context, text string, page, perPage int, span catalog.Span) (list []Request, total int, err error) {
	where, args := sought(text)
	if err := s.db.Pool.QueryRow(ctx, `SELECT count(*) FROM privacy_requests r WHERE `+where, args...).Scan(&total); err != nil {
		return nil, 0, fmt.Errorf("count requests about data: %w", err)
	}
	n := len(args)
	from, order, marks := span.In(pressing, n+3)
	list, err = s.list(ctx, fmt.Sprintf(`r.id IN (SELECT r.id FROM privacy_requests r WHERE %s AND %s ORDER BY %s LIMIT $%d OFFSET $%d) ORDER BY %s`, where, from, order, n+1, n+2, pressing.List()),
		append(append(args, perPage, span.Skip(page, perPage)), marks...)...)
	return list, total, err
}

// sought is the condition on a request that it is what was typed.
func sought(text string) (where string, args []any) {
	if text = strings.ToUpper(strings.TrimSpace(text)); text == "" {
		return `true`, nil
	}
	number, err := strconv.ParseInt(strings.TrimLeft(strings.TrimPrefix(text, "YC"), "- "), 10, 64)
	if err != nil {
		number = 0
	}
	order, _ := ordercode.Parse(ordercode.Order, text)
	purchase, _ := ordercode.Parse(ordercode.Purchase, text)
	return `(r.id = $1 OR r.purchase_id IN (SELECT o.purchase_id FROM orders o WHERE o.code = $2 UNION ALL SELECT p.id FROM purchases p WHERE p.code = $3))`, []any{number, string(order), string(purchase)}
}

// Answer ends a request to see: the buyer is sent their private link once more, to the
// address that stands in the purchase and to no other.
func (s *Store) Answer(ctx context.Context, by audit.Actor, id int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := s.endTx(tx, by, id, Show, Done, "", nil); err != nil {
			return err
		}
		return outbox.PutTx(tx, outbox.Event{Kind: Shown, ID: id})
	})
}

// Decline ends a request with a reason that its buyer reads.
func (s *Store) Decline(ctx context.Context, by audit.Actor, id int64, why string) error {
	if why = typed.Line(why); !typed.Says(why) || len([]rune(why)) > 300 {
		return fault.New(fault.Invalid, "privacy.why")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error { return s.endTx(tx, by, id, "", Declined, why, nil) })
}

func (s *Store) endTx(tx *gorm.DB, by audit.Actor, id int64, kind Kind, as State, answer string, after any) error {
	res := tx.Exec(`UPDATE privacy_requests SET state = ?, answer = ?, ended_at = ?, ended_name = ? WHERE id = ? AND state = 'open' AND (? = '' OR kind = ?)`, as, answer, s.now(), by.Name, id, kind, kind)
	if res.Error != nil {
		return fmt.Errorf("end a request about data: %w", res.Error)
	}
	if res.RowsAffected == 0 {
		return fault.New(fault.Conflict, "privacy.ended")
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "privacy." + string(as), Entity: "privacy_request", EntityID: id, Reason: answer, After: after})
}
