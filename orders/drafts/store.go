package drafts

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders"
)

// Store keeps drafts.
type Store struct {
	db     *pg.DB
	orders *orders.Store
	now    func() time.Time
}

// NewStore makes a store on db that takes the time from now and holds goods through shop.
func NewStore(db *pg.DB, shop *orders.Store, now func() time.Time) *Store {
	return &Store{db: db, orders: shop, now: now}
}

// most is how many drafts of a session are listed.
const most = 500

// became joins the first order that came of a draft d: of who took it, since then, of its goods.
const became = ` LEFT JOIN LATERAL (SELECT o.code, o.state FROM purchases p JOIN orders o ON o.purchase_id = p.id JOIN order_lines l ON l.order_id = o.id
	WHERE d.taken_at IS NOT NULL AND p.cart_id = d.cart_id AND p.created_at >= d.taken_at AND l.live_item_id IN (SELECT x.item_id FROM live_draft_lines x WHERE x.draft_id = d.id) ORDER BY o.id LIMIT 1) o ON true`

const columns = `SELECT d.id, d.session_id, s.slug AS session, s.rehearsal, d.token, d.cart_id, d.channel, d.author, d.body, d.phone, d.doubts, d.unknown, d.times, d.read_at, d.held_at, d.until, d.taken_at, d.dropped_at,
	coalesce(o.code, '') AS order_code, coalesce(o.state, '') AS order_state FROM live_drafts d JOIN live_sessions s ON s.id = d.session_id` + became

// OfSession lists the drafts of a session, the latest first.
func (s *Store) OfSession(ctx context.Context, sessionID int64) ([]Draft, error) {
	return s.list(ctx, `WHERE d.session_id = $1 ORDER BY d.id DESC LIMIT $2`, sessionID, most)
}

// ByToken reads a draft for who has its link. Refused with "draft.not_found" for what was never
// held, is a rehearsal's, or does not exist.
func (s *Store) ByToken(ctx context.Context, token string) (*Draft, error) {
	found, err := s.list(ctx, `WHERE d.token = $1 AND d.held_at IS NOT NULL AND NOT s.rehearsal`, token)
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, fault.New(fault.NotFound, "draft.not_found")
	}
	return &found[0], nil
}

func (s *Store) list(ctx context.Context, which string, args ...any) ([]Draft, error) {
	rows, err := s.db.Pool.Query(ctx, columns+" "+which, args...)
	if err != nil {
		return nil, fmt.Errorf("read drafts: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Draft])
	if err != nil || len(list) == 0 {
		return list, wrap(err)
	}
	at, ids := map[int64]int{}, make([]int64, len(list))
	for i := range list {
		at[list[i].ID], ids[i] = i, list[i].ID
	}
	rows, err = s.db.Pool.Query(ctx, `SELECT l.draft_id, l.item_id, i.variant_id, i.code, p.name AS product_name, x.name AS variant_name, l.quantity, l.price FROM live_draft_lines l
		JOIN live_items i ON i.id = l.item_id JOIN variants x ON x.id = i.variant_id JOIN products p ON p.id = x.product_id WHERE l.draft_id = ANY ($1) ORDER BY i.position, i.id`, ids)
	if err != nil {
		return nil, wrap(err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowToStructByName[Line])
	for _, l := range lines {
		d := &list[at[l.DraftID]]
		d.Lines = append(d.Lines, l)
	}
	return list, wrap(err)
}

func wrap(err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	return fmt.Errorf("read drafts: %w", err)
}

// Forget empties who wrote what was read KeepFor ago, and says how many drafts that were.
func (s *Store) Forget(ctx context.Context) (int64, error) {
	tag, err := s.db.Pool.Exec(ctx, `UPDATE live_drafts SET author = '', body = '', phone = '' WHERE read_at <= $1 AND (author <> '' OR body <> '' OR phone <> '')`, s.now().Add(-KeepFor))
	if err != nil {
		return 0, fmt.Errorf("forget who wrote comments: %w", err)
	}
	return tag.RowsAffected(), nil
}
