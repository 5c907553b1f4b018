package admin

import (
	"strconv"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// pointFields are the names of the fields that a point has, in the order of the form.
func pointFields() []string {
	return []string{"lat", "lng", "name", "kind", "address", "old", "phone", "notes", "pickup", "state", "hours", "days", "until"}
}

// pointClash is a sales point that somebody else saved while it was written.
func (o *Office) pointClash(p *salespoint.Point, typed pointForm, open []string) clash {
	t, edit := o.Texts.Points, o.Texts.Office.Edit
	labels := map[string]string{"lat": t.Lat, "lng": t.Lng, "name": t.Name, "kind": t.Kind, "address": t.Address, "old": t.Old, "phone": t.Phone, "notes": t.Notes,
		"pickup": t.Pickup, "state": t.State, "hours": t.Weekly, "days": t.Days, "until": t.Until}
	says := map[string]func(string) string{
		"kind":  func(kind string) string { return t.KindShort[kind] },
		"state": func(state string) string { return t.States[state] },
		"pickup": func(on string) string {
			if on == ticked {
				return edit.Yes
			}
			return edit.No
		}}
	out := clash{name: p.Name, entity: "sales_point", id: p.ID, action: pointAddress(p.ID) + "/luu", cancel: pointAddress(p.ID), back: ui.Link{Label: p.Name, Href: pointAddress(p.ID)},
		active: pointsAt, now: formOf(p, o.Now()), typed: typed, version: ui.Hidden{Name: "version", Value: strconv.Itoa(p.RowVersion)}, open: open}
	for _, field := range []string{"outside", "link"} {
		if typed[field] != "" {
			out.along = append(out.along, ui.Hidden{Name: field, Value: typed[field]})
		}
	}
	for _, name := range pointFields() {
		out.fields = append(out.fields, clashField{name, labels[name], says[name]})
	}
	return out
}
