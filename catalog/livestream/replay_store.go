package livestream

import (
	"context"
	"fmt"
	"strings"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// SetReplay notes where a session that is over can be seen again; empty takes it away. A wrong
// address is refused beside "replay", a session that is not over with "live.step".
func (s *Store) SetReplay(ctx context.Context, by audit.Actor, id int64, link string) error {
	if link = strings.TrimSpace(link); link != "" && !linkFits(link) {
		var wrong fault.Form
		wrong.Wrong("replay", "live.link")
		return wrong.Err()
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		now, err := lockTx(tx, id)
		if err != nil {
			return err
		}
		if state := now.At(s.now()); state != Ended {
			return fault.New(fault.Conflict, "live.step").With("state", string(state))
		}
		if err := tx.Exec(`UPDATE live_sessions SET replay = ?, updated_at = ?, row_version = row_version + 1 WHERE id = ?`, link, s.now(), id).Error; err != nil {
			return fmt.Errorf("note the recording of live session %d: %w", id, err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "live.replay", Entity: "live_session", EntityID: id, Before: map[string]any{"replay": now.Replay}, After: map[string]any{"replay": link}})
	})
}

// linkFits says whether an address may stand on a page.
func linkFits(link string) bool {
	return strings.HasPrefix(link, "https://") && len(link) <= 500 && !strings.ContainsAny(link, " \"<>")
}
