package livestream

import (
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Bounds of a plan.
const (
	MaxItems = 30
	MaxHosts = 10
	Longest  = 12 * time.Hour
)

// Plan is a session as somebody wants it.
type Plan struct {
	Name       string
	StartsAt   time.Time
	EndsAt     time.Time
	Rehearsal  bool
	Complaints string
	Rules      bool // who saves accepts the rules in force
	Links      []Link
	Hosts      []PlannedHost
	Items      []PlannedItem
	Like       int64  // what is said there, is said here as well; 0: of no session
	Once       string // names the page that a new one is sent from: sent again it is the same session
}

// PlannedHost is somebody who leads or helps. Checked: who saves held their identity card.
type PlannedHost struct {
	Name    string
	Role    Role
	Checked bool
}

// PlannedItem is what is to be sold. Label: who saves saw the photo of the label; Deep: they
// answer for more than half off.
type PlannedItem struct {
	VariantID int64
	Price     money.VND
	Units     int
	PerPhone  int
	Minutes   int
	Deep      bool
	Label     bool
}

// clean tidies a plan and names every wrong field: name, starts, ends, complaints, link_fb and
// so on, hosts, items, and those of an item by its place: price_0, units_0, per_phone_0,
// minutes_0. What an item costs without stands in lists, by variant; down to what price an
// officer answered for more than half off before, in floors.
func (p *Plan) clean(lists, floors map[int64]money.VND, officer bool, now time.Time) error {
	var wrong fault.Form
	p.Name, p.Complaints = typed.Line(strings.TrimSpace(p.Name)), typed.Line(strings.TrimSpace(p.Complaints))
	if !typed.Says(p.Name) || len([]rune(p.Name)) > 80 {
		wrong.Wrong("name", "live.name")
	}
	if claims := catalog.Claims(p.Name); len(claims) > 0 { // it is read aloud, printed and advertised
		wrong.WrongWith("name", "claim."+string(claims[0].Kind), map[string]any{"text": claims[0].Text})
	}
	if p.StartsAt.IsZero() {
		wrong.Wrong("starts", "live.moment")
	}
	switch {
	case p.EndsAt.IsZero():
		wrong.Wrong("ends", "live.moment")
	case !p.StartsAt.IsZero() && !p.EndsAt.After(p.StartsAt):
		wrong.Wrong("ends", "live.ends")
	case !p.EndsAt.After(now):
		wrong.Wrong("ends", "live.ends_past")
	case !p.StartsAt.IsZero() && p.EndsAt.Sub(p.StartsAt) > Longest:
		wrong.Wrong("ends", "live.too_long")
	}
	if len([]rune(p.Complaints)) > 120 {
		wrong.Wrong("complaints", "live.complaints")
	}
	for i := range p.Links {
		l := &p.Links[i]
		if l.Link = strings.TrimSpace(l.Link); !linkFits(l.Link) {
			wrong.Wrong("link_"+string(l.Channel), "live.link")
		}
	}
	for i := range p.Hosts {
		h := &p.Hosts[i]
		if h.Name = typed.Name(h.Name); !typed.Says(h.Name) || len([]rune(h.Name)) > 80 || h.Role != Lead && h.Role != Pin && h.Role != Close {
			wrong.Wrong("hosts", "live.host")
		}
	}
	if len(p.Hosts) > MaxHosts {
		wrong.Wrong("hosts", "live.hosts")
	}
	if len(p.Items) > MaxItems {
		wrong.WrongWith("items", "live.items", map[string]any{"most": MaxItems})
	}
	for n := range p.Items {
		p.Items[n].clean(&wrong, n, lists[p.Items[n].VariantID], floors[p.Items[n].VariantID], officer)
	}
	return wrong.Err()
}

func (i *PlannedItem) clean(wrong *fault.Form, n int, list, floor money.VND, officer bool) {
	answered := officer && i.Deep || floor > 0 && i.Price >= floor
	at := func(field string) string { return field + "_" + itoa(n) }
	switch {
	case list == 0:
		wrong.Wrong("items", "live.variant")
	case i.Price <= 0 || i.Price >= list:
		wrong.WrongWith(at("price"), "offer.price_not_lower", map[string]any{"list": list.String()})
	case i.Price*2 < list && !answered:
		wrong.WrongWith(at("price"), "live.half", map[string]any{"lowest": ((list + 1) / 2).String()})
	}
	i.Deep = answered && i.Price*2 < list
	if i.Units < 1 || i.Units > 999 {
		wrong.Wrong(at("units"), "live.units")
	}
	if i.PerPhone < 0 || i.PerPhone > 99 || i.PerPhone > i.Units && i.Units > 0 {
		wrong.Wrong(at("per_phone"), "live.per_phone")
	}
	if i.Minutes < 0 || i.Minutes > 720 {
		wrong.Wrong(at("minutes"), "live.minutes")
	}
}
