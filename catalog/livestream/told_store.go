package livestream

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Told is what a list of sessions says of one of them.
type Told struct {
	SessionID int64
	Channels  []Channel
	Goods     []string // each as "M1 Miến dong", in the order of the plan, without what may not be shown
}

// Told says it of sessions, by their number.
func (s *Store) Told(ctx context.Context, sessions []Session) (map[int64]Told, error) {
	ids := make([]int64, len(sessions))
	for n := range sessions {
		ids[n] = sessions[n].ID
	}
	out := map[int64]Told{}
	if len(ids) == 0 {
		return out, nil
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT s.id AS session_id, ARRAY(SELECT c.channel FROM live_channels c WHERE c.session_id = s.id ORDER BY c.channel) AS channels,
			ARRAY(SELECT i.code || ' ' || p.name FROM live_items i JOIN variants x ON x.id = i.variant_id JOIN products p ON p.id = x.product_id JOIN producers r ON r.id = p.producer_id
				WHERE i.session_id = s.id AND `+catalog.ShownOn("$2")+` ORDER BY i.position, i.id) AS goods
		FROM live_sessions s WHERE s.id = ANY($1)`, ids, vntime.Today(s.now()))
	if err != nil {
		return nil, fmt.Errorf("tell of live sessions: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Told])
	if err != nil {
		return nil, fmt.Errorf("tell of live sessions: %w", err)
	}
	for _, one := range list {
		out[one.SessionID] = one
	}
	return out, nil
}
