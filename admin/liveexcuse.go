package admin

import (
	"context"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
)

// mostExcuses is of how many products it is looked up why they cannot be taken into a session: each
// is read by itself. What comes after them leads to its page, which says why.
const mostExcuses = 60

// excuses says why goods cannot be taken into a session, and reads each product once.
type excuses struct {
	o     *Office
	known map[int64]string
}

// of is the first thing that keeps a size out of a session; empty when it was not looked up.
func (e *excuses) of(ctx context.Context, ch *livestream.Choice) (string, error) {
	t := e.o.Texts.LiveOffice
	if ch.Shown {
		return t.NoStock, nil
	}
	why, ok := e.known[ch.ProductID]
	if ok || len(e.known) >= mostExcuses {
		return why, nil
	}
	d, err := e.o.Catalog.ByID(ctx, catalog.Everything(), ch.ProductID)
	if err != nil {
		return "", err
	}
	why = e.hidden(d)
	e.known[ch.ProductID] = why
	return why, nil
}

// hidden is why buyers do not see a product: what has to be mended first, else that nobody shows it.
func (e *excuses) hidden(d *catalog.Detail) string {
	for _, l := range d.Lacks() {
		if l.Blocks {
			return e.o.sentence(l.Key, l.Details)
		}
	}
	if d.State != catalog.Published {
		return e.o.Texts.LiveOffice.NotPublished
	}
	return e.o.sentence("live.gap_hidden", nil)
}
