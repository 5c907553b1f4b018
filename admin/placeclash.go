package admin

import (
	"strconv"

	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// placeFields are the names of the fields that a place has, in the order of the form.
func placeFields() []string {
	return []string{"name", "line", "summary", "story", "source", "aliases", "former", "where"}
}

// placeClash is a place that somebody else saved while it was written.
func (o *Office) placeClash(a *placeAsked, typed placeForm, open []string) clash {
	t, entity := o.Texts.Places, "village"
	if a.place.Kind == content.SitePlace {
		entity = "heritage_site"
	}
	out := clash{name: a.place.Name, entity: entity, id: a.place.ID, action: a.at() + "/luu", cancel: a.at(), back: ui.Link{Label: a.place.Name, Href: a.at()},
		active: villagesAt, now: placeFormOf(a.place), typed: typed, version: ui.Hidden{Name: "version", Value: strconv.Itoa(a.place.RowVersion)}, along: []ui.Hidden{{Name: "without", Value: typed["without"]}}, open: open}
	for _, name := range placeFields() {
		label := t.Fields[name].Label
		if name == "line" && a.place.Kind == content.SitePlace {
			label = t.SiteLine.Label
		}
		out.fields = append(out.fields, clashField{name: name, label: label})
	}
	return out
}
