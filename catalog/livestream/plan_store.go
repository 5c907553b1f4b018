package livestream

import (
	"context"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strconv"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/sending"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

func itoa(n int) string { return strconv.Itoa(n) }

// Make writes a session to come, puts its goods aside as far as there are any, and says which
// it became. Wrong fields are named in a fault.Form. Sent twice it is one session.
func (s *Store) Make(ctx context.Context, by audit.Actor, officer bool, p Plan) (id int64, err error) {
	key := make([]byte, 20)
	if _, err := io.ReadFull(s.random, key); err != nil {
		return 0, fmt.Errorf("draw a key: %w", err)
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		id, err = sending.OnceTx(tx, by, p.Once, "live_session", s.now(), func() (int64, error) { return s.makeTx(tx, by, officer, &p, hex.EncodeToString(key)) })
		return err
	})
	return id, err
}

func (s *Store) makeTx(tx *gorm.DB, by audit.Actor, officer bool, p *Plan, key string) (id int64, err error) {
	if err := s.cleanTx(tx, 0, p, officer); err != nil {
		return 0, err
	}
	name, err := freeSlugTx(tx, p)
	if err != nil {
		return 0, err
	}
	err = tx.Raw(`INSERT INTO live_sessions (slug, name, starts_at, ends_at, rehearsal, rules, rules_by, complaints, host_key, sample, created_at, created_by, updated_at)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT EXISTS (SELECT FROM settings WHERE key = 'demo')), ?, ?, ?) RETURNING id`,
		name, p.Name, p.StartsAt, p.EndsAt, p.Rehearsal, s.accepted(p), byIf(p.Rules, by), p.Complaints, key, s.now(), by.Name, s.now()).Scan(&id).Error
	if err != nil {
		return 0, fmt.Errorf("write live session: %w", err)
	}
	if err := sayAgainTx(tx, id, p.Like); err != nil {
		return 0, err
	}
	return id, s.planTx(tx, by, id, p, "live.made")
}

// Replan changes a session that has not begun, as it stood at version seen. Refused with
// "live.changed_meanwhile" when somebody else saved since, with "live.begun" once it began.
func (s *Store) Replan(ctx context.Context, by audit.Actor, officer bool, id int64, seen int, p Plan) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		now, err := lockTx(tx, id)
		if err != nil {
			return err
		}
		if now.Kept != Planned {
			return fault.New(fault.Conflict, "live.begun")
		}
		if now.RowVersion != seen {
			return fault.New(fault.Conflict, "live.changed_meanwhile")
		}
		if err := s.cleanTx(tx, id, &p, officer); err != nil {
			return err
		}
		rules, rulesBy := s.accepted(&p), byIf(p.Rules, by)
		if p.Rules && now.Rules == rules {
			rulesBy = now.RulesBy
		}
		err = tx.Exec(`UPDATE live_sessions SET name = ?, starts_at = ?, ends_at = ?, rehearsal = ?, rules = ?, rules_by = ?, complaints = ?, pinned = NULL, updated_at = ?, row_version = row_version + 1 WHERE id = ?`,
			p.Name, p.StartsAt, p.EndsAt, p.Rehearsal, rules, rulesBy, p.Complaints, s.now(), id).Error
		if err != nil {
			return fmt.Errorf("write live session: %w", err)
		}
		return s.planTx(tx, by, id, &p, "live.planned")
	})
}

func (s *Store) accepted(p *Plan) string {
	if !p.Rules {
		return ""
	}
	return s.rules(s.now())
}

func byIf(yes bool, by audit.Actor) string {
	if !yes {
		return ""
	}
	return by.Name
}

// cleanTx checks a plan against what its goods cost. What an officer answered for in the
// session before stays good for whoever saves, down to that price.
func (s *Store) cleanTx(tx *gorm.DB, id int64, p *Plan, officer bool) error {
	p.Links, p.Hosts, p.Items = slices.Clone(p.Links), slices.Clone(p.Hosts), slices.Clone(p.Items) // the caller's stay as they are
	lists := map[int64]money.VND{}
	for _, i := range p.Items {
		var list money.VND
		if err := tx.Raw(`SELECT x.price FROM variants x JOIN products p ON p.id = x.product_id WHERE x.id = ? AND NOT x.boxed AND p.sale_mode = 'stock'`, i.VariantID).Scan(&list).Error; err != nil {
			return fmt.Errorf("read variant %d: %w", i.VariantID, err)
		}
		lists[i.VariantID] = list
	}
	floors, err := floorsTx(tx, id)
	if err != nil {
		return err
	}
	return p.clean(lists, floors, officer, s.now())
}

// freeSlugTx is "phien-2026-11-27", with a number when that day has one already. It locks the
// addresses until the transaction ends: two that are planned at once do not get the same.
func freeSlugTx(tx *gorm.DB, p *Plan) (name string, err error) {
	base := slug.Make("phien " + vntime.In(p.StartsAt).Format("2006-01-02"))
	if p.Rehearsal {
		base = "tap-" + base
	}
	if err := tx.Exec(`SELECT pg_advisory_xact_lock(hashtext('slug of live_sessions'))`).Error; err != nil {
		return "", fmt.Errorf("lock the addresses of live sessions: %w", err)
	}
	for n := 1; ; n++ {
		if name = base; n > 1 {
			name += "-" + itoa(n)
		}
		var taken bool
		if err := tx.Raw(`SELECT EXISTS (SELECT FROM live_sessions WHERE slug = ?)`, name).Scan(&taken).Error; err != nil {
			return "", fmt.Errorf("find a free address: %w", err)
		}
		if !taken {
			return name, nil
		}
	}
}

// planTx writes what belongs to a session that is locked or new, and puts its goods aside.
func (s *Store) planTx(tx *gorm.DB, by audit.Actor, id int64, p *Plan, action string) error {
	seen, err := sightingsTx(tx, id)
	if err != nil {
		return err
	}
	for _, gone := range []string{`DELETE FROM live_channels WHERE session_id = ?`, `DELETE FROM live_hosts WHERE session_id = ?`, `DELETE FROM live_items WHERE session_id = ?`} {
		if err := tx.Exec(gone, id).Error; err != nil {
			return fmt.Errorf("write live session %d: %w", id, err)
		}
	}
	for _, l := range p.Links {
		if err := tx.Exec(`INSERT INTO live_channels (session_id, channel, link) VALUES (?, ?, ?)`, id, l.Channel, l.Link).Error; err != nil {
			return fmt.Errorf("write channel: %w", err)
		}
	}
	for _, h := range p.Hosts {
		at, who := s.now(), byIf(h.Checked, by)
		if before, ok := seen.hosts[h.Name]; ok && h.Checked {
			at, who = before.at, before.by
		}
		err := tx.Exec(`INSERT INTO live_hosts (session_id, name, role, checked_at, checked_by) VALUES (?, ?, ?, CASE WHEN ? THEN ?::timestamptz END, ?)`, id, h.Name, h.Role, h.Checked, at, who).Error
		if err != nil {
			return fmt.Errorf("write host: %w", err)
		}
	}
	for n, i := range p.Items {
		code, err := s.codeTx(tx, by, i.VariantID)
		if err != nil {
			return err
		}
		label := byIf(i.Label, by)
		if before := seen.labels[i.VariantID]; before != "" && i.Label {
			label = before
		}
		err = tx.Exec(`INSERT INTO live_items (session_id, variant_id, code, position, price, units, per_phone, minutes, deep, label_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			id, i.VariantID, code, n, i.Price, i.Units, i.PerPhone, i.Minutes, i.Deep, label).Error
		if err != nil {
			return fmt.Errorf("write live item: %w", err)
		}
	}
	if err := s.asideTx(tx, id, p); err != nil {
		return err
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "live_session", EntityID: id,
		After: map[string]any{"name": p.Name, "from": p.StartsAt, "until": p.EndsAt, "rehearsal": p.Rehearsal, "items": len(p.Items), "hosts": len(p.Hosts)}})
}

// asideTx puts the goods of a session to come aside until it should be over, in the order of
// their variants. Of what there is too little, it is what there is: the gate says so.
func (s *Store) asideTx(tx *gorm.DB, id int64, p *Plan) error {
	units := map[int64]int{}
	var before []int64
	if err := tx.Raw(`SELECT DISTINCT variant_id FROM holds WHERE holder = ? AND used_at IS NULL AND until > ?`, holder(id), s.now()).Scan(&before).Error; err != nil {
		return fmt.Errorf("read what is put aside: %w", err)
	}
	for _, v := range before {
		units[v] = 0
	}
	for _, i := range p.Items {
		if !p.Rehearsal {
			units[i.VariantID] = i.Units
		}
	}
	for _, v := range inOrder(units) {
		if _, err := catalog.AsideTx(tx, holder(id), v, units[v], s.now(), p.EndsAt); err != nil {
			return err
		}
	}
	return nil
}
