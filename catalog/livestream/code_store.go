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
		FROM spoken_codes c JOIN variants x ON x.id = c.variant_id JOIN products p ON p.id = x.product_id WHERE c.code = $1 AND c.retired_at IS NULL AND p.state = 'published' AND NOT c.taken_down AND NOT p.taken_down`, code, s.now()).Scan(&n.VariantID, &n.Slug, &n.Name, &n.Session)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "live.code_unknown")
	}
	if err != nil {
		return nil, fmt.Errorf("look up a code: %w", err)
	}
	return n, nil
}

// codeTx is the code of a variant: the one it has for good, in use again if it was not, or the
// next free of its letter.
func (s *Store) codeTx(tx *gorm.DB, by audit.Actor, variantID int64) (string, error) {
	for range tries {
		code, letter, err := s.givenTx(tx, by, variantID)
		if err != nil || code != "" {
			return code, err
		}
		err = tx.Raw(`INSERT INTO spoken_codes (code, variant_id, created_at, created_by)
			SELECT ? || n, ?, ?, ? FROM generate_series(1, 99) AS n WHERE NOT EXISTS (SELECT FROM spoken_codes WHERE code = ? || n) ORDER BY n LIMIT 1 ON CONFLICT DO NOTHING RETURNING code`,
			letter, variantID, s.now(), by.Name, letter).Scan(&code).Error
		if err != nil {
			return "", fmt.Errorf("give a code: %w", err)
		}
		if code != "" {
			return code, nil
		}
		var left bool
		if err := tx.Raw(`SELECT count(*) < 99 FROM spoken_codes WHERE code ~ ('^' || ? || '[1-9][0-9]?$')`, letter).Scan(&left).Error; err != nil {
			return "", fmt.Errorf("count codes: %w", err)
		}
		if !left {
			return "", fault.New(fault.Conflict, "live.codes_used_up").With("letter", letter)
		}
	}
	return "", fmt.Errorf("give a code to variant %d: others took each one first", variantID)
}

// tries is how often somebody else may take the next free code before us.
const tries = 5

// givenTx is the code that a variant has, and the letter of one that it could have.
func (s *Store) givenTx(tx *gorm.DB, by audit.Actor, variantID int64) (code, letter string, err error) {
	var row struct {
		ID                int64
		Code, Name, Group string
		Retired           bool
	}
	err = tx.Raw(`SELECT coalesce(c.id, 0) AS id, coalesce(c.code, '') AS code, c.retired_at IS NOT NULL AS retired, p.name, g.slug AS "group" FROM variants x JOIN products p ON p.id = x.product_id JOIN product_groups g ON g.id = p.group_id
		LEFT JOIN spoken_codes c ON c.variant_id = x.id WHERE x.id = ?`, variantID).Scan(&row).Error
	if err != nil {
		return "", "", fmt.Errorf("read the code of variant %d: %w", variantID, err)
	}
	if row.Retired {
		if err := tx.Exec(`UPDATE spoken_codes SET retired_at = NULL, row_version = row_version + 1 WHERE id = ?`, row.ID).Error; err != nil {
			return "", "", fmt.Errorf("bring code %s back: %w", row.Code, err)
		}
		err = audit.PutTx(tx, audit.Entry{Actor: by, Action: "link.revived", Entity: "short_link", EntityID: row.ID, Before: map[string]any{"code": row.Code, "retired": true}, After: map[string]any{"code": row.Code, "retired": false}})
	}
	return row.Code, LetterOf(row.Name, row.Group), err
}

// LetterOf is the letter that reminds of goods: of what their name begins with, else of
// their shelf.
func LetterOf(name, group string) string {
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
