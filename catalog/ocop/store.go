package ocop

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Store keeps recognitions.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore makes a store on db that takes the time from now.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

const columns = `o.id, o.product_id, o.certificate_code, o.decision_number, o.decided_on, o.authority, o.stars, o.valid_from, o.valid_until,
	o.extended_until, o.extension_ground, o.revoked_on, o.revoked_because, o.file_hash, o.file_type, o.file_size, o.sample`

// Shown finds the recognitions that may be shown today, by product id; the highest
// when a product holds two. A product without one is not in the map.
func (s *Store) Shown(ctx context.Context, productIDs []int64) (map[int64]Recognition, error) {
	out := make(map[int64]Recognition, len(productIDs))
	if len(productIDs) == 0 {
		return out, nil
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT DISTINCT ON (o.product_id) `+columns+` FROM recognitions o
		WHERE o.product_id = ANY ($1) AND `+ShownOn("$2")+` ORDER BY o.product_id, o.stars DESC, o.valid_until DESC`, productIDs, Today(s.now()))
	if err != nil {
		return nil, fmt.Errorf("find recognitions: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Recognition])
	if err != nil {
		return nil, fmt.Errorf("find recognitions: %w", err)
	}
	for _, r := range list {
		out[r.ProductID] = r
	}
	return out, nil
}

// ShownOn is the condition, on a recognition o, that its star may be shown on the day
// that stands at parameter day. It says in SQL what Recognition.Shows says in Go.
func ShownOn(day string) string {
	return `o.valid_from <= ` + day + `::date AND ` + day + `::date <= coalesce(o.extended_until, o.valid_until) AND (o.revoked_on IS NULL OR o.revoked_on > ` + day + `::date)`
}

// Certificate is a recognition with what its page says of the product.
type Certificate struct {
	Recognition
	ProductSlug  string
	ProductName  string
	ProductShown bool
	ProducerName string
	ProducerSlug string
}

// signs are what people leave out or put in when they copy a code.
var signs = regexp.MustCompile(`[^A-Z0-9]+`)

// alike are letters that are read for digits.
var alike = strings.NewReplacer("O", "0", "I", "1", "L", "1")

// ByCode finds a certificate by the code on the package, with or without its dashes
// in small letters too, and with letters that look like its digits. An unknown code is not found: the page then says that it
// is not in the commune's system.
func (s *Store) ByCode(ctx context.Context, code string) (*Certificate, error) {
	rows, err := s.db.Pool.Query(ctx, certificates+` WHERE o.certificate_code = $2 OR $3 <> '' AND translate(regexp_replace(upper(o.certificate_code), '[^A-Z0-9]+', '', 'g'), 'OIL', '011') = $3
		ORDER BY (o.certificate_code <> $2), o.id LIMIT 1`, Today(s.now()), code, alike.Replace(signs.ReplaceAllString(strings.ToUpper(code), "")))
	if err != nil {
		return nil, fmt.Errorf("find certificate: %w", err)
	}
	c, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Certificate])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "certificate.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("find certificate: %w", err)
	}
	return &c, nil
}

// certificates looks at products as on the day at $1.
var certificates = `SELECT ` + columns + `, p.slug AS product_slug, p.name AS product_name, (` + catalog.ShownOn("$1") + `) AS product_shown,
	r.name AS producer_name, r.slug AS producer_slug
	FROM recognitions o JOIN products p ON p.id = o.product_id JOIN producers r ON r.id = p.producer_id`

// Certificates lists every recognition of shown products, best first, for the page
// that explains the stars.
func (s *Store) Certificates(ctx context.Context) ([]Certificate, error) {
	rows, err := s.db.Pool.Query(ctx, certificates+` WHERE `+catalog.ShownOn("$1")+` ORDER BY o.stars DESC, o.valid_until DESC, o.id`, Today(s.now()))
	if err != nil {
		return nil, fmt.Errorf("list certificates: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Certificate])
	if err != nil {
		return nil, fmt.Errorf("list certificates: %w", err)
	}
	return out, nil
}

// OfProduct lists a product's recognitions, newest first: what was once held is not
// hidden, it is only no longer a star.
func (s *Store) OfProduct(ctx context.Context, productID int64) ([]Recognition, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+columns+` FROM recognitions o WHERE o.product_id = $1 ORDER BY o.valid_until DESC, o.id DESC`, productID)
	if err != nil {
		return nil, fmt.Errorf("list recognitions: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Recognition])
	if err != nil {
		return nil, fmt.Errorf("list recognitions: %w", err)
	}
	return out, nil
}
