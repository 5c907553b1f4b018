package livestream

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// holder is under which name goods are put aside for a session to come; items() asks for it.
func holder(id int64) string { return "live " + strconv.FormatInt(id, 10) }

// inOrder is the order in which variants are locked.
func inOrder(units map[int64]int) []int64 { return slices.Sorted(maps.Keys(units)) }

// lockTx makes everybody who changes a session wait for each other. Refused with
// "live.not_found".
func lockTx(tx *gorm.DB, id int64) (*Session, error) {
	var one struct {
		Session
		State State
	}
	res := tx.Raw(`SELECT `+sessionColumns+` FROM live_sessions s WHERE s.id = ? FOR UPDATE`, id).Scan(&one)
	if res.Error != nil {
		return nil, fmt.Errorf("lock live session %d: %w", id, res.Error)
	}
	if res.RowsAffected == 0 {
		return nil, fault.New(fault.NotFound, "live.not_found")
	}
	one.Kept = one.State
	return &one.Session, nil
}
