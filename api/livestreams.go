package api

import (
	"context"
	"net/http"
	"slices"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
)

// livestreamsTold is how many sessions of a state are listed.
const livestreamsTold = 50

// onAir is how long an answer may be kept in which numbers run: a price is never older.
const onAir = "public, max-age=1"

var livestreamList = huma.Operation{OperationID: "list-livestreams", Method: http.MethodGet, Path: "/livestreams", Tags: []string{"live"},
	Summary: "List the sessions on which goods are sold on air", Description: "Those on air first, then those to come, the next first, then those that are over, the latest first."}

var livestreamRead = huma.Operation{OperationID: "read-livestream", Method: http.MethodGet, Path: "/livestreams/{slug}", Tags: []string{"live"},
	Summary: "Read a session with its goods as they stand now", Description: "What changes is told at events_url by server-sent events: state, pin, price and stock, with ids that grow.", Errors: []int{http.StatusNotFound}}

var livestreamHold = huma.Operation{OperationID: "hold-on-air", Method: http.MethodPost, Path: "/livestreams/{slug}/holds", Tags: []string{"live"}, DefaultStatus: http.StatusCreated,
	Summary: "Hold goods of a session, and their price, for 15 minutes", Description: "They are in the cart then, and are ordered as any cart is. Asked again with the same cart it is the same hold.",
	Errors: []int{http.StatusNotFound, http.StatusConflict, http.StatusTooManyRequests}}

type livestreamListInput struct {
	State string `query:"state" enum:"planned,live,paused,ended" doc:"Only those; without it all."`
}

// LivestreamInput names a session.
type LivestreamInput struct {
	Slug string `path:"slug" maxLength:"100"`
}

type holdInput struct {
	LivestreamInput
	Body struct {
		Code     string `json:"code" maxLength:"8" doc:"As it is said, in whatever letters." example:"M1"`
		Quantity int    `json:"quantity" minimum:"1" maximum:"999"`
		Channel  string `json:"channel,omitempty" pattern:"^(fb|tt|yt|za|qr|tr|loa|hc[1-9][0-9]?)$" doc:"Where the buyer came from: a platform, a printed code, a leaflet, a loudspeaker, or the code of a stall."`
		CartID   string `json:"cart_id,omitempty" maxLength:"64" doc:"Into which cart; without it a new one is made."`
	}
}

// LivestreamLine is a session in a list.
type LivestreamLine struct {
	Slug     string    `json:"slug"`
	Name     string    `json:"name"`
	State    string    `json:"state" enum:"planned,live,paused,ended"`
	StartsAt time.Time `json:"starts_at"`
	EndsAt   time.Time `json:"ends_at"`
	URL      string    `json:"url"`
}

type livestreams struct {
	Items []LivestreamLine `json:"items" nullable:"false"`
}

type livestreamDetail struct {
	LivestreamLine
	Pinned    string           `json:"pinned" doc:"Code of what is shown now; empty: nothing."`
	Links     []livestreamLink `json:"links" nullable:"false"`
	Items     []livestreamItem `json:"items" nullable:"false"`
	Replay    string           `json:"replay,omitempty"`
	EventsURL string           `json:"events_url"`
}

type livestreamLink struct {
	Channel string `json:"channel" enum:"fb,tt,yt,za"`
	URL     string `json:"url"`
}

type livestreamItem struct {
	Code        string     `json:"code"`
	ProductSlug string     `json:"product_slug"`
	ProductName string     `json:"product_name"`
	VariantID   int64      `json:"variant_id"`
	VariantName string     `json:"variant_name"`
	Price       money.VND  `json:"price" doc:"What one costs now."`
	ListPrice   money.VND  `json:"list_price"`
	Left        int        `json:"left" doc:"How many can be had at the live price."`
	PerBuyer    int        `json:"per_buyer,omitempty" doc:"How many one buyer may have at the live price; 0: no limit."`
	From        *time.Time `json:"from,omitempty" doc:"Since when the live price holds."`
	Until       *time.Time `json:"until,omitempty" doc:"Until when."`
}

type livestreamHeld struct {
	HoldID    int64     `json:"hold_id"`
	Price     money.VND `json:"price"`
	ExpiresAt time.Time `json:"expires_at"`
	CartID    string    `json:"cart_id"`
}

func (a *API) listLivestreams(ctx context.Context, in *livestreamListInput) (*answer[livestreams], error) {
	air, coming, past, err := a.Live.Sessions(ctx, livestreamsTold)
	if err != nil {
		return nil, err
	}
	out := livestreams{Items: []LivestreamLine{}}
	for _, part := range [][]livestream.Session{air, coming, past} {
		for i := range part {
			if one := a.livestreamLine(&part[i]); in.State == "" || in.State == one.State {
				out.Items = append(out.Items, one)
			}
		}
	}
	return &answer[livestreams]{CacheControl: onAir, Body: out}, nil
}

func (a *API) livestreamLine(s *livestream.Session) LivestreamLine {
	return LivestreamLine{Slug: s.Slug, Name: s.Name, State: string(s.At(a.Now())), StartsAt: s.StartsAt, EndsAt: s.EndsAt, URL: a.BaseURL + "/live/" + s.Slug}
}

func (a *API) readLivestream(ctx context.Context, in *LivestreamInput) (*answer[livestreamDetail], error) {
	f, err := a.Live.BySlug(ctx, in.Slug)
	if err != nil {
		return nil, err
	}
	now := a.Now()
	out := livestreamDetail{LivestreamLine: a.livestreamLine(&f.Session), Pinned: f.Snapshot(now).Pinned, Replay: f.Replay, EventsURL: a.BaseURL + "/live/" + f.Slug + "/events",
		Links: all(f.Links, func(l *livestream.Link) livestreamLink { return livestreamLink{string(l.Channel), l.Link} }), Items: []livestreamItem{}}
	for i := range f.Items {
		it := &f.Items[i]
		if !it.Shown {
			continue
		}
		one := livestreamItem{Code: it.Code, ProductSlug: it.ProductSlug, ProductName: it.ProductName, VariantID: it.VariantID, VariantName: it.VariantName, Price: it.List, ListPrice: it.List, PerBuyer: it.PerPhone}
		if f.At(now).OnAir() {
			one.Price, one.Left = it.Now(now), it.Left(now)
			if it.Open(now) {
				one.From, one.Until = it.StartsAt, it.EndsAt
			}
		}
		out.Items = append(out.Items, one)
	}
	return &answer[livestreamDetail]{CacheControl: onAir, Body: out}, nil
}

func (a *API) holdOnAir(ctx context.Context, in *holdInput) (*created[livestreamHeld], error) {
	if err := a.Checkout.MayOrder(ctx); err != nil {
		return nil, err
	}
	f, err := a.Live.BySlug(ctx, in.Slug)
	if err != nil {
		return nil, err
	}
	it := f.ByCode(livestream.ParseCode(in.Body.Code))
	if it == nil {
		return nil, fault.New(fault.NotFound, "live.no_item")
	}
	from := livestream.ParseChannel(in.Body.Channel)
	if !f.At(a.Now()).OnAir() || !it.Open(a.Now()) {
		no := fault.New(fault.Conflict, "live.closed")
		a.Tally.NoteGrab(f.ID, it.Code, from, no)
		return nil, no
	}
	g := orders.Grab{VariantID: it.VariantID, OfferID: it.OfferID, Quantity: in.Body.Quantity, Heard: orders.Heard{LiveItemID: &it.ID, Channel: string(from)}}
	cart, held, again := in.Body.CartID, (*catalog.Firm)(nil), false
	if cart == "" {
		cart, held, err = a.Orders.GrabNew(ctx, g)
	} else {
		if again, err = a.hasInCart(ctx, cart, it.VariantID); err != nil {
			return nil, err
		}
		held, err = a.Orders.Grab(ctx, cart, g)
	}
	if !again {
		a.Tally.NoteGrab(f.ID, it.Code, from, err)
	}
	if err != nil {
		return nil, where{"quantity.out_of_range": inBody("quantity")}.in(err)
	}
	return &created[livestreamHeld]{CacheControl: private, Location: a.BaseURL + Prefix + "/carts/" + cart,
		Body: livestreamHeld{HoldID: held.ID, Price: held.Price, ExpiresAt: held.Until, CartID: cart}}, nil
}

// hasInCart says whether some of a variant lies in a cart already: another number of it is no
// other yes.
func (a *API) hasInCart(ctx context.Context, id string, variant int64) (bool, error) {
	cart, err := a.Orders.CartByID(ctx, id)
	if err != nil {
		return false, err
	}
	return slices.ContainsFunc(cart.Lines, func(l orders.CartLine) bool { return l.VariantID == variant }), nil
}
