package demo

import (
	"context"
	"fmt"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/orders"
)

// soldLive is what a made-up viewer ordered so many minutes into a session, and what then became
// of it.
type soldLive struct {
	minute  int
	channel livestream.Channel
	buyer   int
	to      orders.Destination
	items   map[int]int // how many of which of the session's goods
	acts    map[string][]act
}

// pinsLive is when what was shown in the session that is over.
var pinsLive = []time.Duration{6, 31, 58}

// eveningSales are those of the session that is over: delivered, one under way, one given up.
func eveningSales() []soldLive {
	given := func(maker string, day int) map[string][]act {
		return map[string][]act{maker: {confirmed(daysAgo(5, 9, 10), youth), packed(daysAgo(5, 15, 0), youth), shipped(daysAgo(day, 8, 30), youth), delivered(daysAgo(day, 17, 0), officer), collected(daysAgo(day, 17, 30), officer)}}
	}
	const noodles, bun, wood = "mien-nang-hai-hom", "soi-kho-son-lo", "go-hoa-van"
	return []soldLive{
		{9, livestream.Facebook, 11, ward("01", "00367"), map[int]int{0: 2}, given(noodles, 4)},
		{12, livestream.Facebook, 12, ward("01", "00166"), map[int]int{0: 1}, given(noodles, 4)},
		{13, livestream.TikTok, 13, ward("01", "09556"), map[int]int{0: 1}, map[string][]act{noodles: {cancelled(daysAgo(5, 9, 30), youth, "Khách đổi ý khi gọi xác nhận.")}}},
		{36, livestream.Facebook, 14, ward("31", "11311"), map[int]int{1: 3}, given(bun, 3)},
		{38, livestream.TikTok, 15, ward("01", "00367"), map[int]int{1: 2}, given(bun, 4)},
		{44, "", 16, ward("48", "20242"), map[int]int{1: 1}, given(bun, 3)},
		{63, livestream.Leaflet, 17, ward("01", "00166"), map[int]int{2: 1}, map[string][]act{wood: {confirmed(daysAgo(5, 9, 40), youth), packed(daysAgo(5, 16, 0), youth), shipped(daysAgo(4, 9, 0), youth)}}},
	}
}

// playEvening shows, sells and ends a session, and then works its orders off.
func (o *office) playEvening(ctx context.Context, store *livestream.Store, f *livestream.Full) error {
	tally := livestream.NewTally(o.deps.DB, func() time.Time { return o.clock })
	sales, placed := eveningSales(), map[int]*orders.Purchase{}
	for i, minutes := range pinsLive {
		o.clock = f.StartsAt.Add(minutes * time.Minute)
		if _, err := store.Pin(ctx, liveHost, f.ID, f.Items[i].ID); err != nil {
			return err
		}
		for n, s := range sales {
			if _, here := s.items[i]; !here {
				continue
			}
			o.clock = f.StartsAt.Add(time.Duration(s.minute) * time.Minute)
			for range 4 + n%3 { // who only looked
				tally.Note(f.ID, f.Items[i].Code, s.channel, livestream.Viewed)
			}
			tally.Note(f.ID, f.Items[i].Code, s.channel, livestream.Grabbed)
			p, err := o.sellLive(ctx, f, n, s)
			if err != nil {
				return fmt.Errorf("sample viewer %d: %w", s.buyer, err)
			}
			placed[n] = p
		}
	}
	if err := tally.Flush(ctx); err != nil {
		return err
	}
	o.clock = f.EndsAt.Add(-8 * time.Minute)
	if err := store.End(ctx, liveHost, f.ID); err != nil {
		return err
	}
	for n, s := range sales {
		for k := range placed[n].Orders {
			if err := o.work(ctx, &placed[n].Orders[k], purchase{key: fmt.Sprintf("live-%d", n), acts: s.acts}); err != nil {
				return fmt.Errorf("sample viewer %d: %w", s.buyer, err)
			}
		}
	}
	return nil
}

// sellLive is one viewer who says yes and orders.
func (o *office) sellLive(ctx context.Context, f *livestream.Full, n int, s soldLive) (*orders.Purchase, error) {
	cart, err := o.checkout.Store.NewCart(ctx)
	if err != nil {
		return nil, err
	}
	for k, quantity := range s.items {
		it := &f.Items[k]
		g := orders.Grab{VariantID: it.VariantID, OfferID: it.OfferID, Quantity: quantity, Heard: orders.Heard{LiveItemID: &it.ID, Channel: string(s.channel)}}
		if _, err := o.checkout.Store.Grab(ctx, cart.ID, g); err != nil {
			return nil, err
		}
	}
	quote, err := o.checkout.Quote(ctx, cart.ID, s.to)
	if err != nil {
		return nil, err
	}
	return o.checkout.Place(ctx, orders.Request{CartID: cart.ID, IdempotencyKey: fmt.Sprintf("demo-live-%d", n), Name: fmt.Sprintf("Khách mẫu %d", s.buyer), Phone: fmt.Sprintf("09000001%02d", s.buyer),
		Destination: s.to, AddressLine: "Số mẫu, phố mẫu", Method: orders.COD, CameBy: orders.ByWeb, ExpectedTotal: &quote.Total})
}
