package web

import (
	"context"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/web/ui/art"
	"github.com/ocop-hungdao/ocop/web/view"
)

// soonLive is how long before it a session is told of on the first page.
const soonLive = 7 * 24 * time.Hour

// liveAhead is the session that the first page leads to: one on air, else the next of this week;
// nil without one.
func (s *Shop) liveAhead(ctx context.Context) (*view.LiveAhead, error) {
	air, coming, _, err := s.Live.Sessions(ctx, 1)
	if err != nil {
		return nil, err
	}
	t := s.Texts.Live
	switch {
	case len(air) > 0:
		return s.liveOnAir(ctx, air[0].Slug)
	case len(coming) > 0 && coming[0].StartsAt.Before(s.Now().Add(soonLive)):
		one := &coming[0]
		return &view.LiveAhead{State: string(livestream.Planned), Badge: t.Badges[string(livestream.Planned)], Name: one.Name, Brief: whenText(one.StartsAt, one.EndsAt), Href: liveAt + "/" + one.Slug, See: t.See}, nil
	}
	return nil, nil
}

// liveOnAir is a session on air with what its hosts show, or the first of its goods that buyers
// may see.
func (s *Shop) liveOnAir(ctx context.Context, slug string) (*view.LiveAhead, error) {
	f, err := s.Live.BySlug(ctx, slug)
	if err != nil {
		return nil, err
	}
	t, now := s.Texts.Live, s.Now()
	state := string(f.At(now))
	v := &view.LiveAhead{State: state, Badge: t.Badges[state], Name: f.Name, Href: liveAt + "/" + f.Slug, See: t.Enter}
	i := f.Pinned()
	for n := range f.Items {
		if i == nil && f.Items[n].Shown {
			i = &f.Items[n]
		}
	}
	if i == nil {
		return v, nil
	}
	v.Art = small(i.PhotoHash, i.PhotoWidth, art.Path(i.ArtKind, i.ProductSlug, i.ArtVariant))
	v.Line, v.Brief, v.Price = dots(i.Code, i.ProductName, i.VariantName), dots(i.Code, i.ProductName), i.Now(now).String()
	if left := i.Left(now); left > 0 {
		v.Old, v.Few = i.List.String(), t.Few(left)
	}
	return v, nil
}
