package admin

import (
	"context"
	"sync"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
)

// namesFor is how long the names of a filter are kept: a producer who was just written down is in
// their own list at once, and in a filter a little later.
const namesFor = 10 * time.Second

// mostNames is how many names a filter offers. Of more nobody chooses: they search.
const mostNames = 300

// names are what lists are filtered by, read for all who look within a while.
type names struct {
	mu       sync.Mutex
	until    time.Time
	makers   []catalog.Named
	villages []catalog.VillageName
	officers []catalog.Named // who sees to cases
}

func (n *names) read(ctx context.Context, o *Office) (makers []catalog.Named, villages []catalog.VillageName, err error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if now := o.Now(); now.Before(n.until) {
		return n.makers, n.villages, nil
	}
	if makers, err = o.Catalog.ProducerNames(ctx, mostNames); err != nil {
		return nil, nil, err
	}
	if villages, err = o.Catalog.VillageNames(ctx); err != nil {
		return nil, nil, err
	}
	if n.officers, err = o.Cases.OfficerNames(ctx); err != nil {
		return nil, nil, err
	}
	n.makers, n.villages, n.until = makers, villages, o.Now().Add(namesFor)
	return makers, villages, nil
}

// seers are who sees to cases, as they were read last.
func (n *names) seers() []catalog.Named {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.officers
}
