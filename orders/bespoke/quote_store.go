package bespoke

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Quote writes the next version of the quote for a request within scope and tells the buyer.
// The version before can no longer be accepted. After is the version that the writer saw
// last: when another was written meanwhile it is refused with "bespoke.newer".
func (s *Store) Quote(ctx context.Context, by audit.Actor, scope catalog.Scope, code string, after int, q Quote) (version int, err error) {
	if err := q.Clean(s.now()); err != nil {
		return 0, err
	}
	r, err := s.ByCode(ctx, scope, code)
	if err != nil {
		return 0, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if r, err = lockTx(tx, r.ID); err != nil {
			return err
		}
		if version, err = newestTx(tx, r.ID); err != nil {
			return err
		}
		if version != after {
			return fault.New(fault.Conflict, "bespoke.newer")
		}
		version++
		if err := s.moveTx(tx, r, Offer, ""); err != nil {
			return err
		}
		q.RequestID, q.Version, q.At = r.ID, version, s.now()
		if err := writeQuoteTx(tx, by, &q); err != nil {
			return err
		}
		if err := outbox.PutTx(tx, outbox.Event{Kind: QuoteSent, ID: r.ID}); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "bespoke.quoted", Entity: "bespoke", EntityID: r.ID, After: map[string]any{"version": version, "price": q.Price, "rule": q.Rule}})
	})
	return version, err
}

func newestTx(tx *gorm.DB, requestID int64) (version int, err error) {
	if err := tx.Raw(`SELECT coalesce(max(version), 0) FROM bespoke_quotes WHERE request_id = ?`, requestID).Scan(&version).Error; err != nil {
		return 0, fmt.Errorf("find the newest quote of request %d: %w", requestID, err)
	}
	return version, nil
}

func writeQuoteTx(tx *gorm.DB, by audit.Actor, q *Quote) error {
	err := tx.Raw(`INSERT INTO bespoke_quotes (request_id, version, price, lead_days, valid_until, rule, warranty_months, warranty, note, by_id, by_name, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULLIF(?::bigint, 0), ?, ?) RETURNING id`, q.RequestID, q.Version, q.Price, q.LeadDays, q.ValidUntil, q.Rule, q.WarrantyMonths, q.Warranty, q.Note, by.ID, by.Name, q.At).Scan(&q.ID).Error
	if err != nil {
		return fmt.Errorf("write a quote: %w", err)
	}
	for i, it := range q.Items {
		if err := exec(tx, "write an item", `INSERT INTO bespoke_items (quote_id, seq, what, size, material, origin, price) VALUES (?, ?, ?, ?, ?, ?, ?)`, q.ID, i+1, it.What, it.Size, it.Material, it.Origin, it.Price); err != nil {
			return err
		}
	}
	for i, st := range q.Stages {
		if err := exec(tx, "write a stage", `INSERT INTO bespoke_stages (quote_id, seq, label, share, amount, due) VALUES (?, ?, ?, ?, ?, ?)`, q.ID, i+1, st.Label, st.Share, st.Amount, st.Due); err != nil {
			return err
		}
	}
	return nil
}

// Decline says that the producer will not make it, with a reason that the buyer reads.
func (s *Store) Decline(ctx context.Context, by audit.Actor, scope catalog.Scope, code, reason string) error {
	if reason = typed.Line(reason); !typed.Says(reason) || len([]rune(reason)) > MostText {
		return fault.New(fault.Invalid, "bespoke.why")
	}
	return s.end(ctx, by, scope, code, Decline, reason)
}

func (s *Store) end(ctx context.Context, by audit.Actor, scope catalog.Scope, code string, step Step, reason string) error {
	r, err := s.ByCode(ctx, scope, code)
	if err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if r, err = lockTx(tx, r.ID); err != nil {
			return err
		}
		if err := s.moveTx(tx, r, step, reason); err != nil {
			return err
		}
		if step == Decline {
			if err := outbox.PutTx(tx, outbox.Event{Kind: QuoteSent, ID: r.ID}); err != nil {
				return err
			}
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "bespoke." + string(step), Entity: "bespoke", EntityID: r.ID, Reason: reason})
	})
}

// Quotes lists the versions for a request, the newest first, with items and stages.
func (s *Store) Quotes(ctx context.Context, requestID int64) ([]Quote, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT q.id, q.request_id, q.version, q.price, q.lead_days, q.valid_until, q.rule, q.warranty_months, q.warranty, q.note, q.by_name, q.at,
		(SELECT json_agg(json_build_object('What', what, 'Size', size, 'Material', material, 'Origin', origin, 'Price', price) ORDER BY seq) FROM bespoke_items WHERE quote_id = q.id) AS items,
		(SELECT json_agg(json_build_object('Label', label, 'Share', share, 'Amount', amount, 'Due', due) ORDER BY seq) FROM bespoke_stages WHERE quote_id = q.id) AS stages
		FROM bespoke_quotes q WHERE q.request_id = $1 ORDER BY q.version DESC`, requestID)
	if err != nil {
		return nil, fmt.Errorf("read quotes: %w", err)
	}
	list, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (q Quote, err error) {
		err = row.Scan(&q.ID, &q.RequestID, &q.Version, &q.Price, &q.LeadDays, &q.ValidUntil, &q.Rule, &q.WarrantyMonths, &q.Warranty, &q.Note, &q.ByName, &q.At, &q.Items, &q.Stages)
		return q, err
	})
	if err != nil {
		return nil, fmt.Errorf("read quotes: %w", err)
	}
	return list, nil
}

// ShowContact writes down that somebody looked at the number of who asked.
func (s *Store) ShowContact(ctx context.Context, by audit.Actor, r *Request) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "bespoke.contact_shown", Entity: "bespoke", EntityID: r.ID})
	})
}
