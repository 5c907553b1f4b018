package catalog

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// LotCalledBack is put in the outbox when a lot is called back, and when it is found out
// later who holds goods of one; the id is the lot's.
const LotCalledBack = "catalog.lot_called_back"

const lotColumns = `l.id, l.product_id, l.code, l.made_on, l.expires_on, l.note, l.recalled_on, l.recall_notice, l.sample, l.created_at, l.created_by`

// newestLot is, for a product p on the day at $2, the lot made last that is neither called
// back nor past its last day, as JSON: a product's page has no statement to spare for it.
const newestLot = `(SELECT jsonb_build_object('code', l.code, 'made_on', ` + midnight + `l.made_on` + jsonDay + `, 'expires_on', ` + midnight + `l.expires_on` + jsonDay + `)
		FROM lots l WHERE l.product_id = p.id AND l.recalled_on IS NULL AND (l.expires_on IS NULL OR l.expires_on >= $2::date)
		ORDER BY l.made_on DESC, l.id DESC LIMIT 1) AS lot`

// lotPages reads lots with what their pages say of the product on the day at $1.
var lotPages = `SELECT ` + lotColumns + `, p.slug AS product_slug, p.name AS product_name, (` + ShownOn("$1") + `) AS product_shown,
	r.slug AS producer_slug, r.name AS producer_name, r.phone AS producer_phone FROM lots l JOIN products p ON p.id = l.product_id JOIN producers r ON r.id = p.producer_id`

// recalling are, for a product p on the day at $2, the lots whose recall is announced, as JSON.
var recalling = `coalesce((SELECT jsonb_agg(jsonb_build_object('code', l.code, 'made_on', ` + midnight + `l.made_on` + jsonDay + `, 'expires_on', ` + midnight + `l.expires_on` + jsonDay + `) ORDER BY l.recalled_on DESC, l.id DESC)
		FROM lots l WHERE l.product_id = p.id AND l.recalled_on > $2::date - ` + fmt.Sprint(NoticeDays) + `), '[]') AS recalling`

// AddLot records goods that were made together. A code that some lot has already is
// wrong: a package leads to one page.
func (s *Store) AddLot(ctx context.Context, by audit.Actor, scope Scope, l Lot) (id int64, err error) {
	if err := l.check(s.today()); err != nil {
		return 0, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if _, err := paperHolderTx(tx, scope, NewPaper{ProductID: l.ProductID}); err != nil {
			return err
		}
		res := tx.Raw(`INSERT INTO lots (product_id, code, made_on, expires_on, note, sample, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO NOTHING RETURNING id`,
			l.ProductID, l.Code, l.MadeOn, l.ExpiresOn, l.Note, l.Sample, s.now(), by.Name).Scan(&id)
		if res.Error != nil {
			return fmt.Errorf("add lot: %w", res.Error)
		}
		if res.RowsAffected == 0 {
			form := &fault.Form{}
			form.Wrong("code", "lot.taken")
			return form
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "lot.added", Entity: "lot", EntityID: id, After: map[string]any{"product": l.ProductID, "code": l.Code}})
	})
	return id, err
}

// RecallLot says in public that a lot is called back, and what to do (Law 19/2023/QH15 on
// defective goods). It is not taken back: a second call is refused.
func (s *Store) RecallLot(ctx context.Context, by audit.Actor, scope Scope, code, notice string) error {
	if notice = typed.Line(notice); notice == "" {
		return fault.New(fault.Invalid, "lot.notice")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var l struct {
			Lot
			ProducerID int64
		}
		err := tx.Raw(`SELECT `+lotColumns+`, p.producer_id FROM lots l JOIN products p ON p.id = l.product_id WHERE l.code = ? FOR UPDATE OF l`, LotCode(code)).Take(&l).Error
		if errors.Is(err, gorm.ErrRecordNotFound) || err == nil && !scope.Admits(l.ProducerID) {
			return fault.New(fault.NotFound, "lot.not_found")
		}
		if err != nil {
			return fmt.Errorf("lock lot: %w", err)
		}
		if l.RecalledOn != nil {
			return fault.New(fault.Conflict, "lot.recalled_already")
		}
		if err := tx.Exec(`UPDATE lots SET recalled_on = ?, recall_notice = ? WHERE id = ?`, s.today(), notice, l.ID).Error; err != nil {
			return fmt.Errorf("recall lot: %w", err)
		}
		if err := outbox.PutTx(tx, outbox.Event{Kind: LotCalledBack, ID: l.ID}); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "lot.recalled", Entity: "lot", EntityID: l.ID, Reason: notice})
	})
}

// Lots lists the lots of a product, the newest first, at most limit.
func (s *Store) Lots(ctx context.Context, productID int64, limit int) ([]Lot, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+lotColumns+` FROM lots l WHERE l.product_id = $1 ORDER BY l.made_on DESC, l.id DESC LIMIT $2`, productID, limit)
	if err != nil {
		return nil, fmt.Errorf("list lots: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Lot])
	if err != nil {
		return nil, fmt.Errorf("list lots: %w", err)
	}
	return out, nil
}

// LotByCode finds the lot that a package names, however its signs are written. A lot of a
// product that is no longer shown is found too: who holds the package must read of a
// recall.
func (s *Store) LotByCode(ctx context.Context, code string) (*LotPage, error) {
	return s.lotPage(ctx, `l.code = $2`, LotCode(code))
}

// LotByID finds a lot that a record names.
func (s *Store) LotByID(ctx context.Context, id int64) (*LotPage, error) {
	return s.lotPage(ctx, `l.id = $2`, id)
}

func (s *Store) lotPage(ctx context.Context, where string, arg any) (*LotPage, error) {
	rows, err := s.db.Pool.Query(ctx, lotPages+` WHERE `+where, s.today(), arg)
	if err != nil {
		return nil, fmt.Errorf("find lot: %w", err)
	}
	l, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[LotPage])
	if err != nil {
		return nil, found(err, "lot.not_found", "find lot")
	}
	return &l, nil
}

// LotsToPack lists the lots of products that may be packed today, of each the one made last
// first and at most limit: neither called back nor past their last day.
func (s *Store) LotsToPack(ctx context.Context, productIDs []int64, limit int) (map[int64][]Lot, error) {
	out := make(map[int64][]Lot, len(productIDs))
	if len(productIDs) == 0 {
		return out, nil
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT l.* FROM unnest($1::bigint[]) p(id) CROSS JOIN LATERAL (SELECT `+lotColumns+` FROM lots l
			WHERE l.product_id = p.id AND l.recalled_on IS NULL AND (l.expires_on IS NULL OR l.expires_on >= $2) ORDER BY l.made_on DESC, l.id DESC LIMIT $3) l
		ORDER BY l.made_on DESC, l.id DESC`, productIDs, s.today(), limit)
	if err != nil {
		return nil, fmt.Errorf("list lots to pack: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Lot])
	if err != nil {
		return nil, fmt.Errorf("list lots to pack: %w", err)
	}
	for _, l := range list {
		out[l.ProductID] = append(out[l.ProductID], l)
	}
	return out, nil
}
