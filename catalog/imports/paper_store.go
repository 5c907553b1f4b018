package imports

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

func loadPapers(ctx context.Context, s *Store, scope catalog.Scope) (records, error) {
	h, err := loadHolders(ctx, s, scope)
	if err != nil {
		return nil, err
	}
	w := &papers{holders: h, scope: scope, today: vntime.Today(s.now()), by: map[paperKey]*kept{}}
	if w.kinds, err = s.goods.PaperKinds(ctx); err != nil {
		return nil, err
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT id, kind, producer_id AS producer, coalesce(product_id, 0) AS product, number, issuer, issued_on, expires_on, row_version, superseded_by IS NULL AND check_state = 'checked' AS counts
		FROM papers WHERE withdrawn_at IS NULL AND ($1::bigint = 0 OR producer_id = $1) ORDER BY id`, scope.ProducerID)
	if err != nil {
		return nil, fmt.Errorf("list papers that there are: %w", err)
	}
	all, err := pgx.CollectRows(rows, pgx.RowToAddrOfStructByName[kept])
	if err != nil {
		return nil, fmt.Errorf("list papers that there are: %w", err)
	}
	for _, k := range all {
		w.by[keyOf(k.Kind, k.Producer, k.Product, k.Number)] = k
	}
	return w, nil
}

func keyText(k paperKey) string {
	return fmt.Sprintf("%s|%d|%d|%s", k.kind, k.producer, k.product, k.number)
}

// paperLine is the version of a paper as a row wrote it.
type paperLine struct {
	Version int `json:"version"`
}

func (w *papers) write(tx *gorm.DB, s *Store, by actor, p *Planned) (out written, err error) {
	n, _ := p.content.(catalog.NewPaper)
	if p.Deed == Change {
		out.ID, err = s.goods.RenewPaperTx(tx, by.Actor, by.scope, p.target, n)
	} else {
		out.ID, err = s.goods.AddPaperTx(tx, by.Actor, by.scope, n)
	}
	if err != nil {
		return written{}, err
	}
	var after paperLine
	if err := tx.Raw(`SELECT row_version FROM papers WHERE id = ?`, out.ID).Scan(&after.Version).Error; err != nil {
		return written{}, fmt.Errorf("read the version of paper %d: %w", out.ID, err)
	}
	out.Before, out.After = document(paperLine{}), document(after)
	return out, nil
}

func undoPaper(tx *gorm.DB, s *Store, by actor, w written) error {
	var after paperLine
	if err := json.Unmarshal(w.After, &after); err != nil {
		return fmt.Errorf("read what a paper became: %w", err)
	}
	return s.goods.TakeBackPaperTx(tx, by.Actor, by.scope, w.ID, after.Version, s.because(by.file))
}
