package web

import (
	"slices"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
	"github.com/ocop-hungdao/ocop/web/view"
)

// liveView decides what the page of a session shows.
func (s *Shop) liveView(c *fiber.Ctx, f *livestream.Full, code string, refused ui.Message) (view.Live, error) {
	t, now := s.Texts.Live, s.Now()
	state := f.At(now)
	v := view.Live{Name: f.Name, State: string(state), Badge: t.Badges[string(state)], Refused: refused, ItemsTitle: t.Others, Complain: t.Complain(f.Complaints)}
	var hosts []string
	for _, h := range f.Hosts {
		if h.Role == livestream.Lead {
			hosts = append(hosts, h.Name)
		}
	}
	if len(hosts) > 0 {
		v.Hosts = t.WithHosts(hosts)
	}
	if text := t.StateText[string(state)]; text != "" && !state.OnAir() {
		v.Lines = append(v.Lines, text)
	}
	for _, l := range f.Links {
		v.Watch = append(v.Watch, ui.Link{Label: t.Watch(t.Channels[string(l.Channel)]), Href: l.Link})
	}
	if len(f.Links) == 0 && state != livestream.Ended { // nobody said yet where it is shown
		for _, l := range s.reach().Channels {
			v.Watch = append(v.Watch, ui.Link{Label: t.FollowOn(l.Label), Href: l.Href})
		}
	}
	query := "?k=" + string(channel(c)) + "&ma="
	if channel(c) == "" {
		query = "?ma="
	}
	f = standing(f)
	chosen := f.ByCode(code)
	if chosen == nil && state.OnAir() {
		if chosen = f.Pinned(); chosen == nil && len(f.Items) > 0 {
			chosen = &f.Items[0]
		}
	}
	for i := range f.Items {
		one := s.liveItem(c, f, &f.Items[i], query)
		if chosen != nil && chosen.ID == f.Items[i].ID {
			one.Quantity = min(max(number(c.Query("so", edge.Form(c, "quantity")), 1), 1), max(one.Most, 1))
			v.Chosen = &one
			continue
		}
		v.Items = append(v.Items, one)
	}
	switch state {
	case livestream.Planned:
		v.Lines = append([]string{t.Begins(whenText(f.StartsAt, f.EndsAt))}, v.Lines...)
		v.ItemsTitle, v.Calendar = t.Codes, liveAt+"/"+f.Slug+"/lich.ics"
	case livestream.Ended:
		v.ItemsTitle = t.Goods
		return v, s.afterLive(c, f, &v)
	default:
		v.Events, v.Poll, v.PinAt = liveAt+"/"+f.Slug+"/events", liveAt+"/"+f.Slug+"/tinh-trang", liveAt+"/"+f.Slug+query
		if v.StateLine = t.StateText[string(state)]; v.StateLine == "" {
			v.StateLine = t.Script.OnAir
		}
		if v.Chosen != nil {
			v.ChosenCode = v.Chosen.Code
		}
		v.Updated, v.Reload = t.Updated(vntime.Clock(now)), liveAt+"/"+f.Slug+query+code
		switch p := f.Pinned(); {
		case p == nil:
			v.Pinned.Label = t.PinnedNo
		case p == chosen:
			v.Pinned.Label = t.PinnedNow
		default:
			v.Pinned = ui.Link{Label: t.Pinned(p.Code, p.ProductName), Href: liveAt + "/" + f.Slug + query + p.Code}
		}
		if v.Chosen != nil && chosen.Left(now) == 0 && chosen.Stock == 0 && chosen.Shown {
			v.Wait = s.waitForm([]catalog.Variant{{ID: chosen.VariantID, Name: chosen.VariantName, UnitWord: chosen.UnitWord}}, 0, "", "1")
		}
	}
	s.starred(c, &v, chosen)
	return v, nil
}

// standing is a session without what was taken off the shop in an emergency.
func standing(f *livestream.Full) *livestream.Full {
	out := *f
	out.Items = slices.DeleteFunc(slices.Clone(f.Items), func(i livestream.Item) bool { return i.Down })
	return &out
}

// liveItem is one of the goods, at what it costs now.
func (s *Shop) liveItem(c *fiber.Ctx, f *livestream.Full, i *livestream.Item, query string) view.LiveItem {
	t, now := s.Texts.Live, s.Now()
	left := i.Left(now)
	one := view.LiveItem{Code: i.Code, Name: i.ProductName + ", " + i.VariantName, Art: small(i.PhotoHash, i.PhotoWidth, art.Path(i.ArtKind, i.ProductSlug, i.ArtVariant)), Href: liveAt + "/" + f.Slug + query + i.Code,
		Price: i.Now(now), Product: "/san-pham/" + i.ProductSlug, Maker: dots(i.Producer, i.Village)}
	state := f.At(now)
	switch {
	case !i.Shown:
		one.Line, one.Gone = t.NotShown, t.NotShown
	case state == livestream.Planned:
		one.Line = i.List.String()
	case left > 0:
		one.Old, one.Line = t.Listed(i.List.String()), t.Left(i.Price.String(), left)
		one.Few = t.Few(left)
		one.Clock = ui.Countdown{Until: i.EndsAt.Format(time.RFC3339), Hour: vntime.Clock(*i.EndsAt), Words: t.Price}
		one.Action, one.Channel = liveAt+"/"+f.Slug+"/chot/"+i.Code, string(channel(c))
		one.Page, one.Most, one.PerBuyer = liveAt+"/"+f.Slug, min(left, i.AtOnce()), i.AtOnce()
		if i.PerPhone > 0 {
			one.Share = t.Share(i.PerPhone)
		}
	case i.Stock > 0:
		one.Line, one.Variant = i.List.String(), strconv.FormatInt(i.VariantID, 10)
		if state.OnAir() {
			one.Gone = t.GoneNow
		}
		if state.OnAir() && i.Open(now) {
			one.Line = t.GoneOf(i.List.String())
		}
	default:
		one.Line, one.Gone = t.Gone, t.Gone
	}
	if left == 0 && state.OnAir() && i.Open(now) {
		one.Join = liveAt + "/" + f.Slug + "/cho/" + i.Code
	}
	if !s.Launch.Said().Open() { // a showcase sells nothing
		one.Action, one.Variant, one.Join = "", "", ""
	}
	return one
}

// starred gives the chosen thing its seal, when a recognition is in force.
func (s *Shop) starred(c *fiber.Ctx, v *view.Live, chosen *livestream.Item) {
	if v.Chosen == nil {
		return
	}
	stars, err := s.Stars.Shown(c.UserContext(), []int64{chosen.ProductID})
	if r, ok := side(c.UserContext(), s, "stars", stars, err)[chosen.ProductID]; ok {
		v.Chosen.Seal = ui.Seal{Stars: r.Stars, Until: vntime.Date(r.LastDay()), Number: r.DecisionNumber, Href: "/cn/" + r.CertificateCode}
	}
}

// afterLive tells what was shown when, where it can be seen again, and what comes next.
func (s *Shop) afterLive(c *fiber.Ctx, f *livestream.Full, v *view.Live) error {
	t := s.Texts.Live
	v.Watch = nil
	if f.Replay != "" {
		v.Watch = []ui.Link{{Label: t.Replay, Href: f.Replay}}
	}
	record, err := s.Live.Record(c.UserContext(), f.ID, 500)
	if err != nil {
		return err
	}
	for _, e := range record {
		if f.ByCode(e.Code) == nil { // taken off the shop
			continue
		}
		if e.Kind == livestream.Showed && e.UndoneAt == nil && f.BeganAt != nil {
			v.Shown = append(v.Shown, t.ShownAt(int(e.At.Sub(*f.BeganAt)/time.Minute), e.Code, e.Product))
		}
	}
	_, coming, _, err := s.Live.Sessions(c.UserContext(), sessionsTold)
	if err == nil && len(coming) > 0 {
		v.Next = ui.Link{Label: t.NextOne(coming[0].Name, whenText(coming[0].StartsAt, coming[0].EndsAt)), Href: liveAt + "/" + coming[0].Slug}
	}
	return err
}
