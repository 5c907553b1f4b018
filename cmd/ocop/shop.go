package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/catalog/imports"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/report"
	"github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/catalog/shortlink"
	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/place"
	"github.com/ocop-hungdao/ocop/internal/policy"
	"github.com/ocop-hungdao/ocop/internal/secret"
	"github.com/ocop-hungdao/ocop/internal/texting"
	"github.com/ocop-hungdao/ocop/internal/workday"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/card"
	"github.com/ocop-hungdao/ocop/orders/consent"
	"github.com/ocop-hungdao/ocop/orders/drafts"
	"github.com/ocop-hungdao/ocop/orders/payee"
	"github.com/ocop-hungdao/ocop/orders/privacy"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/orders/shipping"
	"github.com/ocop-hungdao/ocop/orders/statement"
	"github.com/ocop-hungdao/ocop/orders/stripe"
	"github.com/ocop-hungdao/ocop/orders/transfer"
	"github.com/ocop-hungdao/ocop/orders/visit"
	turns "github.com/ocop-hungdao/ocop/orders/waiting"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mostCash is the most that one parcel may collect at the door.
const mostCash = 5_000_000

// confirmWithin is how long a producer has to say yes before somebody looks, by day.
const confirmWithin = 4 * time.Hour

// imprintFresh is how old at most is what another process's pages say of who runs the site,
// and of which policy texts are in force.
const imprintFresh = 5 * time.Second

// picturesAtOnce is how many photos are made into their copies at the same time.
const picturesAtOnce = 2

// goods is every store and rule that the ways in ask, built once.
type goods struct {
	texts      *locale.Texts
	places     *place.Units
	policies   *policy.Book
	policyDesk *policy.Store
	policySeen policy.Previews
	catalog    *catalog.Store
	stars      *ocop.Store
	points     *salespoint.Store
	keeper     *salespoint.Keeper
	content    *content.Store
	search     *searching
	orders     *orders.Store
	checkout   *orders.Checkout
	links      *orders.Links
	pickups    *orders.Pickups
	previews   catalog.Previews
	waiting    *turns.Turns
	visits     *visit.Links
	cases      *returns.Store
	bespoke    *bespoke.Links
	wholesale  *wholesale.Links
	privacy    *privacy.Store
	consents   *consent.Store
	reports    *report.Store
	imports    *imports.Store
	live       *livestream.Store
	hub        *livestream.Hub
	drafts     *drafts.Store
	tally      *livestream.Tally
	short      *shortlink.Store
	words      *addressWords
	reviews    *review.Store
	payees     *payee.Store
	money      *transfer.Store
	statements *statement.Store
	cards      *stripe.Cards // nil: off
	charged    *card.Store
	mail       mail.Transport
	phones     texting.Transport // nil: none
	files      *blob.Files
	studio     *catalog.Studio
	launches   *orders.Launches
	board      *orders.LaunchBoard
	imprint    *content.ImprintBoard
	open       orders.Launch
	days       *workday.Board
	tiles      *salespoint.TileBoard
	log        *slog.Logger
}

func newGoods(ctx context.Context, s *parts) (*goods, error) {
	db := s.house.db
	places, err := place.Load()
	if err != nil {
		return nil, err
	}
	policies, err := policy.Load()
	if err != nil {
		return nil, err
	}
	key, err := secret.Key(ctx, db, "links", s.config.Secret)
	if err != nil {
		return nil, fmt.Errorf("the key that signs links: %w", err)
	}
	post, err := mail.New(s.config.mail(s.house.state))
	if err != nil {
		return nil, err
	}
	phones, err := texting.New(texting.Config(s.config.Phones))
	if err != nil {
		return nil, err
	}
	files, err := blob.Open(s.config.files(s.house.state))
	if err != nil {
		return nil, err
	}
	g := &goods{texts: locale.Vi(), places: places, phones: phones, files: files, log: slog.Default(),
		catalog: catalog.NewStore(db, s.now), stars: ocop.NewStore(db, s.now), points: salespoint.NewStore(db, s.now), content: content.NewStore(db, s.now),
		search: newSearching(s.config, db, s.now, slog.Default())}
	s.search = g.search
	usual, err := s.config.Tiles.source()
	if err != nil {
		return nil, err
	}
	g.tiles = &salespoint.TileBoard{Reader: g.points, Usual: usual, Fresh: imprintFresh, Now: time.Now}
	g.policyDesk = policy.NewStore(db, policies, s.now)
	g.policies = &policy.Book{Files: policies, Reader: g.policyDesk, Fresh: imprintFresh, Now: time.Now}
	g.policySeen = policy.Previews{Key: key, Now: s.now}
	g.studio = &catalog.Studio{Store: g.catalog, Files: files, Maker: media.NewMaker(picturesAtOnce), Log: g.log}
	g.launches = orders.NewLaunches(db, s.now, orders.Mode(s.config.Mode))
	g.board = &orders.LaunchBoard{Reader: g.launches, Fresh: time.Second, Now: time.Now}
	g.imprint = &content.ImprintBoard{Reader: g.content, Fresh: imprintFresh, Now: time.Now}
	g.mail = mail.Signed{Transport: post, Foot: func() string { return strings.Join(g.imprint.Said().Signature(), "\n") }}
	g.checkout = newCheckout(db, places, g.policies, s.now)
	g.checkout.Launch = g.launches
	g.orders = g.checkout.Store
	g.days = &workday.Board{Reader: workday.NewStore(db, s.now), Fresh: imprintFresh, Now: time.Now}
	g.orders.Days = g.days
	g.pickups = orders.NewPickups(g.orders, key)
	g.links, g.keeper = orders.NewLinks(g.orders, key), salespoint.NewKeeper(g.points, key)
	g.previews = catalog.Previews{Key: key, Now: s.now}
	g.reviews = review.NewStore(db, s.now)
	g.live = livestream.NewStore(db, g.catalog, g.stars, g.policies.LiveVersion, s.now, rand.Reader)
	g.hub = livestream.NewHub(g.live, g.log, livestream.Reread)
	s.hub = g.hub
	g.drafts, g.tally = drafts.NewStore(db, g.orders, s.now), livestream.NewTally(db, s.now)
	g.words = &addressWords{}
	g.short = shortlink.NewStore(db, s.now, g.words.have)
	g.statements = statement.NewStore(db, s.now)
	g.payees, g.money = payee.NewStore(db, s.now), transfer.NewStore(db, g.orders, s.now)
	g.waiting = turns.NewTurns(turns.NewStore(db, s.now), key)
	g.visits = visit.NewLinks(visit.NewStore(db, s.now, rand.Reader), key)
	g.cases = returns.NewStore(db, g.orders, s.now, rand.Reader)
	g.cases.Days, g.visits.Off = g.days, g.days
	g.bespoke = bespoke.NewLinks(bespoke.NewStore(db, g.checkout, s.now, rand.Reader), key)
	g.wholesale = newWholesale(g, s, key)
	g.privacy = privacy.NewStore(db, s.now, key)
	g.privacy.Marks = files.Private
	g.consents = consent.NewStore(db, s.now, key, g.phones != nil)
	g.consents.Marks = files.Private
	g.reports = report.NewStore(db, s.now, key)
	g.reports.Days = g.days
	g.imports = imports.NewStore(db, imports.Domain{Goods: g.catalog, Stars: g.stars, Points: g.points, Because: g.texts.Imports.Because}, s.now)
	if g.open, err = g.launches.Launch(ctx); err != nil {
		return nil, err
	}
	// The sample commune lets one phone try several orders.
	g.checkout.Cash = &orders.CashRules{Ceiling: mostCash, OneOpen: !g.open.Sample, Refusals: 2}
	if !g.open.Sample {
		if err := officersNeedSecond(ctx, db, s.now); err != nil {
			return nil, err
		}
	}
	return g, g.takeCards(s)
}

// takeCards lets orders be paid by card when that is configured, and refuses to start when
// the settings do not go with this shop.
func (g *goods) takeCards(s *parts) error {
	c := stripe.Config(s.config.Stripe)
	g.charged = card.NewStore(s.house.db, g.orders, card.Whose{Launch: g.launches, Trying: c.Fake()}, s.now, card.Words{Unpaid: g.texts.Pay.CardUnpaid, Late: g.texts.Pay.CardLateWhy})
	if !c.On() {
		return nil
	}
	if err := c.CheckFor(g.open.Sample); err != nil {
		return err
	}
	least, most, err := c.Limits()
	if err != nil {
		return err
	}
	g.checkout.Cards = &orders.CardTerms{Min: least, Max: most, Trying: c.Fake()}
	g.cards = stripe.New(c, g.charged, g.links, s.base, g.texts.Pay.CardItem, s.now, g.log)
	return nil
}

// desk is the provider for the ways in; none when cards are off.
func (g *goods) desk() card.Desk {
	if g.cards == nil {
		return nil
	}
	return g.cards
}

// newCheckout is the one way in which orders are placed, on whatever clock.
func newCheckout(db *pg.DB, places *place.Units, terms orders.Terms, now func() time.Time) *orders.Checkout {
	return &orders.Checkout{Store: orders.NewStore(db, catalog.NewStore(db, now), now, rand.Reader), Launch: orders.NewLaunches(db, now, ""),
		Places: places, Tariffs: shipping.NewStore(db), Terms: terms, Home: catalog.HungDao(), ConfirmWithin: confirmWithin,
		Crowd: orders.NewCrowd()}
}

// contact is where help is found while the office wrote nothing. The sample commune has a
// number that nobody answers and that says so; a real one enters its own.
func contact(g *goods) ui.Contact {
	if !g.open.Sample {
		return ui.Contact{}
	}
	return ui.Contact{Phone: g.texts.UI.SamplePhone, Tel: g.texts.UI.SampleTel, Hours: g.texts.UI.SampleHours}
}
