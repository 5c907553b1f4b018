package livestream

import (
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// sightings is who saw identity cards and labels, and when: a plan that is saved again by
// somebody else does not change that.
type sightings struct {
	hosts  map[string]sighting // by name
	labels map[int64]string    // by variant
}

type sighting struct {
	at time.Time
	by string
}

func sightingsTx(tx *gorm.DB, id int64) (*sightings, error) {
	seen := &sightings{hosts: map[string]sighting{}, labels: map[int64]string{}}
	var hosts []struct {
		Name, CheckedBy string
		CheckedAt       time.Time
	}
	if err := tx.Raw(`SELECT name, checked_by, checked_at FROM live_hosts WHERE session_id = ? AND checked_at IS NOT NULL`, id).Scan(&hosts).Error; err != nil {
		return nil, fmt.Errorf("read hosts of live session %d: %w", id, err)
	}
	for _, h := range hosts {
		seen.hosts[h.Name] = sighting{h.CheckedAt, h.CheckedBy}
	}
	var labels []struct {
		VariantID int64
		LabelBy   string
	}
	if err := tx.Raw(`SELECT variant_id, label_by FROM live_items WHERE session_id = ?`, id).Scan(&labels).Error; err != nil {
		return nil, fmt.Errorf("read labels of live session %d: %w", id, err)
	}
	for _, l := range labels {
		seen.labels[l.VariantID] = l.LabelBy
	}
	return seen, nil
}

// floorsTx is down to what price an officer answered for more than half off, by variant.
func floorsTx(tx *gorm.DB, id int64) (map[int64]money.VND, error) {
	var deep []struct {
		VariantID int64
		Price     money.VND
	}
	if err := tx.Raw(`SELECT variant_id, price FROM live_items WHERE session_id = ? AND deep`, id).Scan(&deep).Error; err != nil {
		return nil, fmt.Errorf("read prices of live session %d: %w", id, err)
	}
	out := map[int64]money.VND{}
	for _, d := range deep {
		out[d.VariantID] = d.Price
	}
	return out, nil
}
