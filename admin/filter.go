package admin

import (
	"cmp"
	"context"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// filterName is what addresses and forms call the producer that a list is filtered by.
const filterName = "loc"

// filterOf is the producer that a request to a list, to what is done with its rows, or to its
// workbook is filtered by; 0 anywhere else. It narrows what somebody reaches (visit.scope), so that
// whatever counts, picks or exports rows keeps to what is shown.
func filterOf(c *fiber.Ctx, path string) int64 {
	switch {
	case path == ordersAt, path == goodsAt, path == ordersAt+"/nhieu", path == goodsAt+"/nhieu", within(path, ledgersAt):
		return max(id(cmp.Or(edge.Form(c, filterName), edge.Query(c, filterName))), 0)
	}
	return 0
}

// whole is the scope without the filter.
func (v *visit) whole(p auth.Permission) catalog.Scope {
	all := *v
	all.only = 0
	return all.scope(p)
}

// at is the address of a list as it is filtered.
func (v *visit) at(list string) string {
	if v.only == 0 {
		return list
	}
	return withParam(list, filterName, itoa(v.only))
}

// filter lets a list be shown of one producer; nil for who sees one alone.
func (o *Office) filter(c *fiber.Ctx, v *visit, takes auth.Permission, shown, text string) (*view.Filter, error) {
	if v.who.Reach(takes) != auth.Commune {
		return nil, nil
	}
	makers, err := o.makers.read(c.UserContext(), o)
	if err != nil || len(makers) < 2 {
		return nil, err
	}
	t := o.Texts.Office.Frame
	f := &view.Filter{Name: filterName, Label: t.FilterMaker, Button: t.Filter, Hidden: []ui.Hidden{{Name: "xem", Value: shown}}, Options: []ui.Option{{Value: "", Label: t.FilterAll}}}
	if text != "" {
		f.Hidden = append(f.Hidden, ui.Hidden{Name: "q", Value: text})
	}
	for i := range makers {
		f.Options = append(f.Options, ui.Option{Value: itoa(makers[i].ID), Label: makers[i].Name, Chosen: makers[i].ID == v.only})
	}
	return f, nil
}

// namesFor is how long the names of a filter are kept: a producer who was just written down is in
// their own list at once, and in a filter a little later.
const namesFor = 10 * time.Second

// names are the producers that lists are filtered by, read for all who look within a while.
type names struct {
	mu    sync.Mutex
	until time.Time
	list  []catalog.ProducerCard
}

func (n *names) read(ctx context.Context, o *Office) ([]catalog.ProducerCard, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if now := o.Now(); now.Before(n.until) {
		return n.list, nil
	}
	list, err := o.Catalog.ProducersForOffice(ctx, catalog.Everything())
	if err != nil {
		return nil, err
	}
	n.list, n.until = list, o.Now().Add(namesFor)
	return list, nil
}
