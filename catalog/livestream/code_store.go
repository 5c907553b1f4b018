package livestream

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// Named is what a code stands for.
type Named struct {
	Code      string
	VariantID int64
	Slug      string // of the product
	Name      string
	Session   string // slug of the session on air that sells it; empty without one
}

// Lookup says what a code stands for. Refused with "live.code_unknown" when it stands for
// nothing, or for what buyers may not see.
func (s *Store) Lookup(ctx context.Context, code string) (*Named, error) {
	n := &Named{Code: code}
	err := s.db.Pool.QueryRow(ctx, `SELECT c.variant_id, p.slug, p.name, coalesce((SELECT l.slug FROM live_items i JOIN live_sessions l ON l.id = i.session_id
			WHERE i.variant_id = c.variant_id AND l.state IN ('live', 'paused') AND NOT l.rehearsal AND l.ends_at > $2::timestamptz - interval '2 hours' ORDER BY l.starts_at DESC LIMIT 1), '')
		FROM spoken_codes c JOIN variants x ON x.id = c.variant_id JOIN products p ON p.id = x.product_id WHERE c.code = $1 AND p.state = 'published' AND NOT c.taken_down AND NOT p.taken_down`, code, s.now()).Scan(&n.VariantID, &n.Slug, &n.Name, &n.Session)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "live.code_unknown")
	}
	if err != nil {
		return nil, fmt.Errorf("look up a code: %w", err)
	}
	return n, nil
}

// codeTx is the code of a variant: the one it has for good, or the next free of its letter.
func (s *Store) codeTx(tx *gorm.DB, by audit.Actor, variantID int64) (code string, err error) {
	var row struct{ Code, Name, Group string }
	err = tx.Raw(`SELECT coalesce(c.code, '') AS code, p.name, g.slug AS "group" FROM variants x JOIN products p ON p.id = x.product_id JOIN product_groups g ON g.id = p.group_id
		LEFT JOIN spoken_codes c ON c.variant_id = x.id WHERE x.id = ?`, variantID).Scan(&row).Error
	if err != nil || row.Code != "" {
		return row.Code, err
	}
	letter := letterOf(row.Name, row.Group)
	err = tx.Raw(`INSERT INTO spoken_codes (code, variant_id, created_at, created_by)
		SELECT ? || n, ?, ?, ? FROM generate_series(1, 99) AS n WHERE NOT EXISTS (SELECT FROM spoken_codes WHERE code = ? || n) ORDER BY n LIMIT 1 RETURNING code`,
		letter, variantID, s.now(), by.Name, letter).Scan(&code).Error
	if err != nil {
		return "", fmt.Errorf("give a code: %w", err)
	}
	if code == "" {
		return "", fault.New(fault.Conflict, "live.codes_used_up").With("letter", letter)
	}
	return code, nil
}

// letterOf is the letter that reminds of goods: of what their name begins with, else of
// their shelf.
func letterOf(name, group string) string {
	name = slug.Make(name)
	for _, l := range []struct{ word, letter string }{{"mien", "M"}, {"bun", "B"}, {"pho", "K"}, {"nem", "N"}, {"rau", "R"}, {"cai", "R"}, {"hop", "H"}, {"gio", "H"}} {
		if strings.HasPrefix(name, l.word+"-") {
			return l.letter
		}
	}
	switch group {
	case "do-go":
		return "G"
	case "rau-an-toan":
		return "R"
	case "nem":
		return "N"
	case "mien-bun-pho":
		return "M"
	}
	return "H"
}
