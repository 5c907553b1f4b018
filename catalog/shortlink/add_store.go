package shortlink

import (
	"context"
	"fmt"
	"strings"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/sending"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// New is a link that somebody wants.
type New struct {
	Code   string // as it was typed
	Opens  Found  // as Target gave it
	SizeID int64  // for a code of goods (M4): of which size; 0: of the first that has none
	Note   string
	Again  bool // the code was in use for another page before, and whoever asks knows it
}

// Add makes a link and gives its id. A code of goods becomes the code of the size for good, also
// on air. Refused beside "code" with "link.code_…" for what cannot be one; "link.taken" with the
// "code" and "name" of the other; "link.retired" when it was in use before and n does not say
// Again; "link.reserved" for the address of a page; "link.size_has_code" when the product's sizes
// all have one. Of two who want one code at once the second is refused. once is the form it came
// by: sent twice, it makes one link and gives its id both times; empty is none.
func (s *Store) Add(ctx context.Context, by audit.Actor, n New, once string) (id int64, err error) {
	var form fault.Form
	n.Note = note(&form, n.Note)
	code, family := Fold(n.Code), Family(n.Code)
	if family != "" {
		code = family
	}
	if family == "" || n.Opens.Opens != Product {
		if key, with := wrong(n.Code, code); key != "" {
			form.WrongWith("code", key, with)
		} else if s.reserved(strings.ToLower(code)) {
			form.WrongWith("code", "link.reserved", map[string]any{"code": code})
		}
	}
	if err := form.Err(); err != nil {
		return 0, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) (err error) {
		id, err = sending.OnceTx(tx, by, once, Entity, s.now(), func() (int64, error) {
			if family != "" {
				return s.addSizeTx(tx, by, &n, family)
			}
			return s.addPageTx(tx, by, &n, code)
		})
		return err
	})
	return id, err
}

func (s *Store) addPageTx(tx *gorm.DB, by audit.Actor, n *New, code string) (id int64, err error) {
	err = tx.Raw(`INSERT INTO spoken_codes (code, opens, opens_id, page, note, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
		code, n.Opens.Opens, n.Opens.ID, n.Opens.Page, n.Note, s.now(), by.Name).Scan(&id).Error
	if err != nil {
		return 0, fmt.Errorf("make link %s: %w", code, err)
	}
	if id != 0 {
		return id, audit.PutTx(tx, audit.Entry{Actor: by, Action: "link.made", Entity: Entity, EntityID: id, After: recordOf(code, &n.Opens, n.Note, false)})
	}
	was, err := s.oneTx(tx, `c.look = @arg`, Look(code))
	if err != nil {
		return 0, err
	}
	if was.RetiredAt == nil || was.Opens == Size || was.Code != code {
		return 0, taken(was)
	}
	if !n.Again {
		var form fault.Form
		form.WrongWith("code", "link.retired", map[string]any{"code": was.Code, "opens": string(was.Opens), "name": was.Name, "page": was.Page, "since": vntime.Date(*was.RetiredAt)})
		return 0, form.Err()
	}
	err = tx.Exec(`UPDATE spoken_codes SET opens = ?, opens_id = ?, page = ?, note = ?, retired_at = NULL, counts_from = ?, sample = false, created_at = ?, created_by = ?, row_version = row_version + 1 WHERE id = ?`,
		n.Opens.Opens, n.Opens.ID, n.Opens.Page, n.Note, vntime.Today(s.now()), s.now(), by.Name, was.ID).Error
	if err != nil {
		return 0, fmt.Errorf("use link %s again: %w", code, err)
	}
	return was.ID, audit.PutTx(tx, audit.Entry{Actor: by, Action: "link.reused", Entity: Entity, EntityID: was.ID, Before: was.record(), After: recordOf(code, &n.Opens, n.Note, false)})
}

func (s *Store) addSizeTx(tx *gorm.DB, by audit.Actor, n *New, code string) (id int64, err error) {
	var size struct {
		ID   int64
		Name string
	}
	err = tx.Raw(`SELECT x.id, p.name || ', ' || x.name AS name FROM variants x JOIN products p ON p.id = x.product_id
		WHERE p.id = ? AND x.state = 'active' AND (? = 0 OR x.id = ?) AND NOT EXISTS (SELECT FROM spoken_codes c WHERE c.variant_id = x.id) ORDER BY x.position, x.id LIMIT 1`, n.Opens.ID, n.SizeID, n.SizeID).Scan(&size).Error
	if err != nil {
		return 0, fmt.Errorf("find the size for %s: %w", code, err)
	}
	if size.ID == 0 {
		var form fault.Form
		form.Wrong("code", "link.size_has_code")
		return 0, form.Err()
	}
	err = tx.Raw(`INSERT INTO spoken_codes (code, variant_id, note, created_at, created_by) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`, code, size.ID, n.Note, s.now(), by.Name).Scan(&id).Error
	if err != nil {
		return 0, fmt.Errorf("give code %s: %w", code, err)
	}
	if id == 0 {
		was, err := s.oneTx(tx, `c.look = @arg`, Look(code))
		if fault.Is(err, "link.not_found") { // another code was given to the size meanwhile
			var form fault.Form
			form.Wrong("code", "link.size_has_code")
			return 0, form.Err()
		}
		if err != nil {
			return 0, err
		}
		return 0, taken(was)
	}
	return id, audit.PutTx(tx, audit.Entry{Actor: by, Action: "link.made", Entity: Entity, EntityID: id, After: recordOf(code, &Found{Opens: Size, Name: size.Name}, n.Note, false)})
}

// taken says beside the field who has a code.
func taken(by *Link) error {
	var form fault.Form
	form.WrongWith("code", "link.taken", map[string]any{"code": by.Code, "opens": string(by.Opens), "name": by.Name, "page": by.Page, "retired": by.RetiredAt != nil})
	return form.Err()
}

// record is a link as the log tells it.
type record map[string]any

func recordOf(code string, to *Found, note string, retired bool) record {
	name := to.Name
	if to.Opens == Page {
		name = to.Path()
	}
	return record{"code": code, "opens": string(to.Opens), "opens_id": to.ID, "page": to.Page, "opens_name": name, "note": note, "retired": retired}
}

func (l *Link) record() record { return recordOf(l.Code, &l.Found, l.Note, l.RetiredAt != nil) }
