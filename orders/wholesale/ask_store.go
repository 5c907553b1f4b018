package wholesale

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Ask writes down what a shop wants to buy in bulk and tells the commune. The same words
// sent again on the same day give the request that they made. Whoever fills the trap is refused with
// "wholesale.trap", a number with too many open requests with "wholesale.too_many", more than a
// commune reads in a day with "wholesale.busy", and goods that are not sold in bulk with
// "wholesale.gone". Wrong fields come back as a form.
func (s *Store) Ask(ctx context.Context, a Asking) (*Request, error) {
	if a.Trap != "" {
		return nil, fault.New(fault.Invalid, "wholesale.trap")
	}
	number, err := a.clean(s.provinces)
	if err != nil {
		return nil, err
	}
	if a.Once == "" {
		a.Once = a.words(number, vntime.Today(s.now()))
	}
	code, err := ordercode.New(ordercode.Wholesale, s.random)
	if err != nil {
		return nil, err
	}
	if err := s.db.Tx(ctx, func(tx *gorm.DB) error { return s.askTx(tx, a, number, string(code)) }); err != nil {
		return nil, err
	}
	return s.one(ctx, catalog.Everything(), `r.once = $2`, a.Once)
}

// words name what is asked by whom on a day.
func (a *Asking) words(number phone.Number, day time.Time) string {
	all := []string{string(number), a.Shop, a.Name, a.Email, a.Province, string(a.Often), a.Wishes, day.Format(time.DateOnly)}
	for _, slug := range slices.Sorted(maps.Keys(a.Wants)) {
		all = append(all, slug, a.Wants[slug])
	}
	sum := sha256.Sum256([]byte(strings.Join(all, "\x00")))
	return hex.EncodeToString(sum[:])
}

func (s *Store) askTx(tx *gorm.DB, a Asking, number phone.Number, code string) error {
	// Of many at once the limits hold, and twins are one.
	if err := exec(tx, "wait for other requests", `SELECT pg_advisory_xact_lock(hashtextextended('wholesale', 0))`); err != nil {
		return err
	}
	now := s.now()
	var had struct{ Same, Open, Today int }
	err := tx.Raw(`SELECT (SELECT count(*) FROM wholesale_requests WHERE once = ?) AS same, (SELECT count(*) FROM wholesale_requests WHERE phone = ? AND state IN ('new', 'passed', 'taken')) AS open,
		(SELECT count(*) FROM wholesale_requests WHERE created_at > ?) AS today`, a.Once, number, now.Add(-24*time.Hour)).Scan(&had).Error
	switch {
	case err != nil:
		return fmt.Errorf("look for a form: %w", err)
	case had.Same > 0:
		return nil
	case had.Open >= MostOpen:
		return fault.New(fault.TooMany, "wholesale.too_many").With("most", MostOpen)
	case had.Today >= mostADay:
		return fault.New(fault.TooMany, "wholesale.busy")
	}
	wants, err := s.wantedTx(tx, a)
	if err != nil {
		return err
	}
	sample := false
	for _, w := range wants {
		sample = sample || w.Sample
	}
	var id int64
	err = tx.Raw(`INSERT INTO wholesale_requests (code, once, shop, name, phone, email, province, often, wishes, state, take_by, sample, created_at, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'new', ?, ?, ?, ?) RETURNING id`,
		code, a.Once, a.Shop, a.Name, number, a.Email, a.Province, a.Often, a.Wishes, s.Days.Said().Add(now, TakenWithin), sample, now, now).Scan(&id).Error
	if err != nil {
		return fmt.Errorf("write a request: %w", err)
	}
	for i, w := range wants {
		if err := exec(tx, "write what is wanted", `INSERT INTO wholesale_wants (request_id, seq, product_id, product_name, amount) VALUES (?, ?, ?, ?, ?)`, id, i+1, w.ID, w.Name, a.Wants[w.Slug]); err != nil {
			return err
		}
	}
	if err := outbox.PutTx(tx, outbox.Event{Kind: AskedFor, ID: id}); err != nil {
		return err
	}
	return audit.PutTx(tx, audit.Entry{Actor: audit.Actor{Kind: audit.Buyer}, Action: "wholesale.asked", Entity: "wholesale", EntityID: id, After: map[string]any{"wants": len(wants)}})
}

type wanted struct {
	ID     int64
	Slug   string
	Name   string
	Sample bool
}

// wantedTx are the goods that are asked for, in the order of their names.
func (s *Store) wantedTx(tx *gorm.DB, a Asking) (out []wanted, err error) {
	if len(a.Wants) == 0 {
		return nil, nil
	}
	slugs := make([]string, 0, len(a.Wants))
	for slug := range a.Wants {
		slugs = append(slugs, slug)
	}
	err = tx.Raw(`SELECT p.id, p.slug, p.name, p.sample FROM products p JOIN producers r ON r.id = p.producer_id WHERE p.slug IN ? AND p.sale_mode = ? AND `+catalog.ShownOn("?")+` ORDER BY p.name_norm, p.id`,
		slugs, catalog.FromStock, vntime.Today(s.now()).Format(time.DateOnly)).Scan(&out).Error
	if err != nil {
		return nil, fmt.Errorf("find what is wanted: %w", err)
	}
	if len(out) != len(slugs) {
		return nil, fault.New(fault.Conflict, "wholesale.gone")
	}
	return out, nil
}
