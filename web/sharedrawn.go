package web

import (
	"fmt"
	"sync"

	"github.com/ocop-hungdao/ocop/web/sharecard"
	"github.com/ocop-hungdao/ocop/web/static"
	"github.com/ocop-hungdao/ocop/web/ui/art"
)

// mostDrawn is how many cards are kept, of about 150 KB each.
const mostDrawn = 48

// drawnCards draws share cards, one at a time, for only crawlers ask for them, and keeps the
// last ones.
type drawnCards struct {
	mu      sync.Mutex
	painter *sharecard.Painter
	kept    map[string][]byte // by their tags
}

func newDrawnCards() *drawnCards { return &drawnCards{kept: map[string][]byte{}} }

func (d *drawnCards) png(card sharecard.Card) ([]byte, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	tag := card.Tag()
	if body, ok := d.kept[tag]; ok {
		return body, nil
	}
	if d.painter == nil {
		painter, err := sharecard.New(static.Font())
		if err != nil {
			return nil, fmt.Errorf("share cards: %w", err)
		}
		d.painter = painter
	}
	kind, seed, variant, ok := art.Parse(card.Art)
	if !ok {
		return nil, fmt.Errorf("share cards: no drawing %q", card.Art)
	}
	body, err := d.painter.PNG(card, art.SVG(kind, seed, variant))
	if err != nil {
		return nil, fmt.Errorf("share cards: %w", err)
	}
	if len(d.kept) >= mostDrawn {
		clear(d.kept)
	}
	d.kept[tag] = body
	return body, nil
}
