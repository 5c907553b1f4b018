package bespoke

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Picture is a photo of a request, or of a word on its progress.
type Picture struct {
	ProgressID int64 // 0: sent with the request
	State      catalog.PhotoState
	Hash       string
	Widths     []int32
}

// photosTx adds photos; more than MostPhotos are a wrong form.
func (s *Store) photosTx(tx *gorm.DB, by audit.Actor, of catalog.PhotoOwner, uploads []string) error {
	_, err := catalog.AddPhotosTx(tx, s.now(), by, of, uploads)
	if fault.Is(err, "photo.too_many") {
		var wrong fault.Form
		wrong.WrongWith("photos", "bespoke.photos", map[string]any{"most": MostPhotos})
		return wrong.Err()
	}
	return err
}

const ofRequest = ` FROM photos ph WHERE (ph.bespoke_id = $1 OR ph.progress_id IN (SELECT id FROM bespoke_progress WHERE request_id = $1)) AND ph.deleted_at IS NULL`

// Pictures lists the photos of a request and of its progress, in their order. Who may see
// the request may see them.
func (s *Store) Pictures(ctx context.Context, requestID int64) ([]Picture, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT coalesce(ph.progress_id, 0) AS progress_id, ph.state, ph.hash, ph.widths`+ofRequest+` ORDER BY ph.progress_id DESC, ph.position, ph.id`, requestID)
	if err != nil {
		return nil, fmt.Errorf("list pictures of request %d: %w", requestID, err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Picture])
	if err != nil {
		return nil, fmt.Errorf("list pictures of request %d: %w", requestID, err)
	}
	return out, nil
}

// Has says whether the photo with these copies belongs to the request.
func (s *Store) Has(ctx context.Context, requestID int64, hash string) (yes bool, err error) {
	if err := s.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT 1`+ofRequest+` AND ph.state = 'ready' AND ph.hash = $2)`, requestID, hash).Scan(&yes); err != nil {
		return false, fmt.Errorf("ask whose a picture is: %w", err)
	}
	return yes, nil
}
