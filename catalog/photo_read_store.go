package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// ownerColumn is the column of the photos of each kind of thing; of the library, whose photos are of
// nothing, what is 0 of them, as its owner's number is.
var ownerColumn = map[OwnerKind]string{PhotoOfLibrary: "(NOT library)::int", PhotoOfProduct: "product_id", PhotoOfProducer: "producer_id", PhotoOfVillage: "village_id", PhotoOfPoint: "sales_point_id", PhotoOfReview: "review_id", PhotoOfCase: "case_id", PhotoOfBespoke: "bespoke_id", PhotoOfProgress: "progress_id", PhotoOfReport: "report_id"}

// lentPhoto is whether copies of the photo ph stay on the private shelf, as OwnerKind.lent says.
func lentPhoto(ph string) string {
	return `(` + ph + `.review_id IS NOT NULL OR ` + ph + `.case_id IS NOT NULL OR ` + ph + `.bespoke_id IS NOT NULL OR ` + ph + `.progress_id IS NOT NULL OR ` + ph + `.report_id IS NOT NULL)`
}

// photoColumns is an image of the photo ph, or the zero image when there is none.
const photoColumns = `coalesce(ph.hash, '') AS photo_hash, coalesce(ph.width, 0) AS photo_width, coalesce(ph.height, 0) AS photo_height,
	coalesce(ph.widths, '{}') AS photo_widths, coalesce(ph.webp, false) AS photo_webp, coalesce(ph.colour, '') AS photo_colour,
	coalesce(ph.alt, '') AS photo_alt, coalesce(ph.focal_x, 50) AS photo_focal_x, coalesce(ph.focal_y, 50) AS photo_focal_y`

// visible holds for the photo ph that buyers see.
const visible = `ph.state = 'ready' AND ph.alt <> '' AND ph.deleted_at IS NULL`

// The first photo that buyers see of a product p, or of a producer r.
const (
	coverOfProduct  = coverWhere + `ph.product_id = p.id AND NOT ph.label` + coverEnd
	coverOfProducer = coverWhere + `ph.producer_id = r.id` + coverEnd
	coverWhere      = ` LEFT JOIN LATERAL (SELECT * FROM photos ph WHERE `
	coverEnd        = ` AND ` + visible + ` ORDER BY ph.position, ph.id LIMIT 1) ph ON true`
)

// Cover joins the first photo that buyers see of a product p, as ph.
func Cover() string { return coverOfProduct }

// CoverOfVillage joins the first photo that buyers see of a village v, and PhotoColumns
// is its Image, or the zero one.
const (
	CoverOfVillage = coverWhere + `ph.village_id = v.id` + coverEnd
	PhotoColumns   = photoColumns
)

// StillKept holds for a hash at column whose copies are still on the public shelf: a photo
// has them, in the bin or outside. Who kept the hash when goods were sold asks before
// showing it, so that a picture that was taken away for good is gone there too.
func StillKept(column string) string {
	return `EXISTS (SELECT FROM photos kept WHERE kept.hash = ` + column + ` AND NOT ` + lentPhoto("kept") + `)`
}

// images is the question for what buyers see of a thing, the cover first; a label is no part of it.
func images(kind OwnerKind) string {
	return `SELECT ` + photoColumns + ` FROM photos ph WHERE ph.` + ownerColumn[kind] + ` = $1 AND NOT ph.label AND ` + visible + ` ORDER BY ph.position, ph.id`
}

// Images reads the photos of a thing that buyers see, the cover first.
func (s *Store) Images(ctx context.Context, of PhotoOwner) ([]Image, error) {
	rows, err := s.db.Pool.Query(ctx, images(of.Kind), of.ID)
	if err != nil {
		return nil, fmt.Errorf("read photos: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Image])
	if err != nil {
		return nil, fmt.Errorf("read photos: %w", err)
	}
	return out, nil
}

const photos = `SELECT ph.id, ph.state, ph.reason, ph.upload, ` + photoColumns + `, ph.label, ph.position, ph.created_at, ph.updated_at, ph.deleted_at, ph.replaces,
	ph.product_id, ph.producer_id, ph.village_id, ph.sales_point_id, ph.review_id, ph.case_id, ph.bespoke_id, ph.progress_id, ph.report_id FROM photos ph`

// PhotosForOffice lists every photo of a thing, in order, those in the bin last.
func (s *Store) PhotosForOffice(ctx context.Context, of PhotoOwner) ([]Photo, error) {
	rows, err := s.db.Pool.Query(ctx, photos+` WHERE ph.`+ownerColumn[of.Kind]+` = $1 ORDER BY ph.deleted_at DESC NULLS FIRST, ph.position, ph.id`, of.ID)
	if err != nil {
		return nil, fmt.Errorf("list photos: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Photo])
	if err != nil {
		return nil, fmt.Errorf("list photos: %w", err)
	}
	return out, nil
}

// photo finds one, whatever its state.
func (s *Store) photo(ctx context.Context, id int64) (*Photo, error) {
	rows, err := s.db.Pool.Query(ctx, photos+` WHERE ph.id = $1`, id)
	if err != nil {
		return nil, fmt.Errorf("find photo: %w", err)
	}
	p, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Photo])
	if err != nil {
		return nil, found(err, "photo.not_found", "find photo")
	}
	return &p, nil
}

// waitingFor are the photos that wait for the same copies as this one, it among them while it waits.
func (s *Store) waitingFor(ctx context.Context, p *Photo) ([]Photo, error) {
	rows, err := s.db.Pool.Query(ctx, photos+` WHERE ph.upload = $1 AND ph.state = 'pending' AND `+lentPhoto("ph")+` = $2 ORDER BY ph.id`, p.Upload, p.Owner().Kind.lent())
	if err != nil {
		return nil, fmt.Errorf("find who waits for an upload: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Photo])
	if err != nil {
		return nil, fmt.Errorf("find who waits for an upload: %w", err)
	}
	return out, nil
}

// twin finds a finished photo that was made from the same upload, with its copies on the
// same shelf; nil when there is none.
func (s *Store) twin(ctx context.Context, upload string, lent bool) (*Photo, error) {
	rows, err := s.db.Pool.Query(ctx, photos+` WHERE ph.upload = $1 AND ph.state = 'ready' AND `+lentPhoto("ph")+` = $2 ORDER BY ph.id DESC LIMIT 1`, upload, lent)
	if err != nil {
		return nil, fmt.Errorf("find a photo made before: %w", err)
	}
	all, err := pgx.CollectRows(rows, pgx.RowToStructByName[Photo])
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return &all[0], nil
}
