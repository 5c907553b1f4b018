package web

import (
	"context"
	"encoding/json"
	"io"

	"github.com/a-h/templ"

	"github.com/ocop-hungdao/ocop/web/ui"
)

// thing is a schema.org object. A nil or empty value is left out by its maker.
type thing map[string]any

// data writes what a page is about for search engines. encoding/json writes <, > and &
// as escapes, so nothing in a record can end the block.
func data(things ...thing) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		for _, t := range things {
			t["@context"] = "https://schema.org"
			body, err := json.Marshal(t)
			if err != nil {
				return err
			}
			if _, err := io.WriteString(w, `<script type="application/ld+json">`+string(body)+`</script>`); err != nil {
				return err
			}
		}
		return nil
	})
}

// crumbData says where a page stands: the way down to it, and the page itself.
func (s *Shop) crumbData(crumbs []ui.Link, name, path string) templ.Component {
	return data(s.crumbThing(crumbs, name, path))
}

func (s *Shop) crumbThing(crumbs []ui.Link, name, path string) thing {
	var items []thing
	for i, l := range append(crumbs[:len(crumbs):len(crumbs)], ui.Link{Label: name, Href: path}) {
		items = append(items, thing{"@type": "ListItem", "position": i + 1, "name": l.Label, "item": s.BaseURL + l.Href})
	}
	return thing{"@type": "BreadcrumbList", "itemListElement": items}
}
