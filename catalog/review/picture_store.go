package review

import (
	"context"
	"fmt"
	"unicode/utf8"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Picture is a photo that came with a review.
type Picture struct {
	ID     int64
	State  catalog.PhotoState
	Reason string // a message key; empty unless it failed
	catalog.Image
}

// pictures is a column with the photos of the review v, in their order.
func pictures(which string) string {
	return `coalesce((SELECT jsonb_agg(jsonb_build_object('ID', ph.id, 'State', ph.state, 'Reason', ph.reason, 'Hash', ph.hash, 'Width', ph.width, 'Height', ph.height,
		'Widths', ph.widths, 'WebP', ph.webp, 'Alt', ph.alt, 'Colour', ph.colour, 'FocalX', ph.focal_x, 'FocalY', ph.focal_y) ORDER BY ph.position, ph.id)
		FROM photos ph WHERE ph.review_id = v.id AND ph.deleted_at IS NULL` + which + `), '[]') AS photos`
}

const developed = ` AND ph.state = 'ready'`

// Lends says whether buyers may see the photo with these copies: it came with a review
// that they see.
func (s *Store) Lends(ctx context.Context, hash string) (yes bool, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM photos ph JOIN reviews v ON v.id = ph.review_id JOIN products p ON p.id = v.product_id
		JOIN producers r ON r.id = p.producer_id WHERE ph.hash = $2`+developed+` AND ph.deleted_at IS NULL AND v.state = 'shown' AND `+catalog.ShownOn("$1")+`)`,
		vntime.Today(s.now()), hash).Scan(&yes)
	if err != nil {
		return false, fmt.Errorf("ask who sees a picture: %w", err)
	}
	return yes, nil
}

// LendsOffice says whether the photo with these copies came with the review, whatever its
// state, of goods within scope.
func (s *Store) LendsOffice(ctx context.Context, scope catalog.Scope, id int64, hash string) (yes bool, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM photos ph JOIN reviews v ON v.id = ph.review_id JOIN products p ON p.id = v.product_id
		WHERE v.id = $1 AND ph.hash = $2 AND ($3 = 0 OR p.producer_id = $3))`, id, hash, scope.ProducerID).Scan(&yes)
	if err != nil {
		return false, fmt.Errorf("ask who sees a picture: %w", err)
	}
	return yes, nil
}

// DropPicture takes one photo away from a review, for a face or a number in it; what is
// said stays. Again it does nothing.
func (s *Store) DropPicture(ctx context.Context, by audit.Actor, id, pictureID int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		return s.updateTx(tx, by, catalog.Everything(), "id = ?", id, "review.picture_dropped", "", func(r *Review) error {
			return catalog.DropSaidTx(tx, by, r.ID, []int64{pictureID})
		})
	})
}

// Describe says what the photos of a review show, in the office's words; empty ones leave
// what the pages say by themselves. Longer than MostSeen letters they are a wrong form.
func (s *Store) Describe(ctx context.Context, by audit.Actor, id int64, words string) error {
	words = typed.Name(words)
	if utf8.RuneCountInString(words) > MostSeen {
		var wrong fault.Form
		wrong.WrongWith("photo_words", "review.long", map[string]any{"most": MostSeen})
		return wrong.Err()
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		return s.updateTx(tx, by, catalog.Everything(), "id = ?", id, "review.photos_described", "", func(r *Review) error {
			return catalog.DescribeSaidTx(tx, r.ID, words)
		})
	})
}
