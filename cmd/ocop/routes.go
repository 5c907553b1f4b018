package main

import (
	"context"
	"log/slog"
	"strings"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin"
	"github.com/ocop-hungdao/ocop/api"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/imports"
	"github.com/ocop-hungdao/ocop/catalog/message"
	makernotify "github.com/ocop-hungdao/ocop/catalog/notify"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/programme"
	"github.com/ocop-hungdao/ocop/catalog/takedown"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/bin"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/pdf"
	"github.com/ocop-hungdao/ocop/internal/session"
	"github.com/ocop-hungdao/ocop/internal/unsent"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/behalf"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/card"
	"github.com/ocop-hungdao/ocop/orders/cod"
	"github.com/ocop-hungdao/ocop/orders/consent"
	"github.com/ocop-hungdao/ocop/orders/notify"
	"github.com/ocop-hungdao/ocop/orders/outlook"
	"github.com/ocop-hungdao/ocop/orders/payee"
	"github.com/ocop-hungdao/ocop/orders/privacy"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/orders/trail"
	"github.com/ocop-hungdao/ocop/orders/transfer"
	"github.com/ocop-hungdao/ocop/orders/voucher"
	"github.com/ocop-hungdao/ocop/orders/work"
	"github.com/ocop-hungdao/ocop/web"
	"github.com/ocop-hungdao/ocop/web/sharecard"
	"github.com/ocop-hungdao/ocop/web/static"
)

// routes joins every way in to an app; it is the one place that knows them all, and who
// listens to whom.
func routes(ctx context.Context, s *parts) (*fiber.App, error) {
	g, err := newGoods(ctx, s)
	if err != nil {
		return nil, err
	}
	limiter := edge.NewLimiter(s.now)
	pages, err := keepPages(&s.config, s.now)
	if err != nil {
		return nil, err
	}
	shop := web.New(web.Deps{Pages: pages, Launch: g.board, Cards: g.desk(), Pickups: g.pickups,
		Waiting: g.waiting, Visits: g.visits, Reviews: g.reviews,
		Cases:   g.cases,
		Privacy: g.privacy, Consents: g.consents,
		Reports:        g.reports,
		Imprint:        g.imprint,
		PolicyDrafts:   g.policyDesk,
		PolicyPreviews: g.policySeen,
		Live:           g.live, Short: g.short,
		Hub:     g.hub,
		Drafts:  g.drafts,
		Tally:   g.tally,
		Tiles:   g.tiles,
		Bespoke: g.bespoke, Wholesale: g.wholesale,
		Catalog: g.catalog, Withheld: catalog.NewWithheld(s.house.db, s.now), Stars: g.stars, Points: g.points, Keeper: g.keeper, Content: g.content, Finder: g.search.finder, Words: g.search.words, Orders: g.orders,
		Checkout: g.checkout, Links: g.links, Payees: g.payees, Previews: g.previews, Places: g.places, Policies: g.policies, Pictures: g.files.Public, Studio: g.studio, Limiter: limiter, Texts: g.texts, Contact: contact(g),
		BaseURL: s.base, Demo: g.open.Sample, Secure: strings.HasPrefix(s.base, "https:"), Now: s.now, Log: g.log})
	office := admin.New(withSettings(g, s, admin.Deps{
		Imprint: g.imprint,
		Live:    g.live,
		Hub:     g.hub,
		Drafts:  g.drafts,
		Tally:   g.tally,
		Bespoke: g.bespoke.Store, Wholesale: g.wholesale.Store,
		COD:      cod.NewStore(s.house.db, g.orders, s.now),
		Vouchers: voucher.NewStore(s.house.db, s.now),
		Cases:    g.cases,
		Privacy:  g.privacy, Consents: g.consents,
		Reports:  g.reports,
		Imports:  g.imports,
		Launches: g.launches, Statements: g.statements, Cards: g.charged, Pickups: g.pickups, CardDesk: g.desk(), Work: work.NewStore(s.house.db, s.now),
		Trail:     trail.NewStore(s.house.db),
		Unsent:    unsent.NewStore(s.house.db, s.now),
		Bin:       bin.NewStore(s.house.db, s.now),
		Outlook:   outlook.NewStore(s.house.db, s.now),
		Painter:   sync.OnceValues(func() (*sharecard.Painter, error) { return sharecard.New(static.Font()) }),
		Press:     sync.OnceValues(func() (*pdf.Press, error) { return pdf.NewPress(static.Font()) }),
		Takedowns: takedown.NewStore(s.house.db, s.now),
		Behalf:    behalf.NewStore(s.house.db, g.orders, g.catalog, g.live, s.now),
		Money:     g.money, Payees: g.payees,
		SePay:   &transfer.Listener{Store: g.money, Secret: s.config.SePay},
		Waiting: g.waiting.Store, Visits: g.visits.Store, Reviews: g.reviews, BaseURL: s.base, Points: g.points, Keeper: g.keeper, Fairs: programme.NewFairs(s.house.db, s.now), Short: g.short,
		Catalog: g.catalog, Studio: g.studio, Content: g.content, Stars: g.stars, Papers: g.files.Private, Previews: g.previews, Words: g.search.words, Orders: g.orders, Accounts: auth.NewStore(s.house.db, s.now).WithSecret(s.config.Secret).WithPasskeys(s.base),
		Sessions: session.NewStore(s.house.db, s.now), Texts: g.texts, Help: contact(g).Phone, Demo: g.open.Sample,
		Secure: strings.HasPrefix(s.base, "https:"), Now: s.now, Log: g.log}))
	app := edge.New(edge.Config{BaseURL: s.base, Foreign: []string{api.Webhooks}, FormsTo: s.config.cardPage(), Log: g.log, Quiet: []string{"/a/", "/anh/", "/anh-nhan-xet/", "/healthz", "/readyz"}, Faults: g.texts.Faults,
		Render: edge.Renderers{Shop: shop.Refuse, Office: office.Refuse, API: api.Render(g.texts)}, Now: s.now, TrustedProxies: s.config.proxies()})
	health(app, s)
	api.Mount(app, api.Deps{Live: g.live, Tally: g.tally, Cases: g.cases, Payees: g.payees, Cards: g.desk(), SePay: &transfer.Listener{Store: g.money, Secret: s.config.SePay},
		Reviews: g.reviews, Catalog: g.catalog, Stars: g.stars, Finder: g.search.finder, Points: g.points, Orders: g.orders, Checkout: g.checkout,
		Links: g.links, Limiter: limiter, Texts: g.texts, BaseURL: s.base, Now: s.now, Log: g.log})
	forgetAfter(app, pages)
	office.Mount(app)
	shop.Mount(app)
	g.words.read(app)
	s.jobs = together{g.hub, relay(g, s), &expiry{orders: g.orders, goods: g.catalog, reason: g.texts.Order.ExpiredWhy, unpaid: g.texts.Order.UnpaidWhy, log: g.log},
		&dayTurn{parts: map[string]turner{"papers": g.catalog, "stars": g.stars}, remind: []func(context.Context) (int, error){g.catalog.Remind, g.stars.Remind}, log: g.log}, &tending{words: g.search.words, index: g.search.index, log: g.log},
		&periodic{every: 5 * time.Minute, do: askCards(g)}, &periodic{every: time.Hour, do: compareCards(g)},
		&periodic{every: time.Hour, do: sweep(g)}, &periodic{every: time.Hour, do: forgetWaiting(g)}, &periodic{every: time.Hour, do: forgetVisitors(g)},
		&periodic{every: time.Hour, do: eraseRequests(g)}, &periodic{every: time.Hour, do: eraseWholesale(g)},
		&periodic{every: time.Hour, do: wipeAccounts(g)},
		&periodic{every: time.Hour, do: wipeDoubts(g)},
		&periodic{every: time.Hour, do: eraseReports(g)},
		&periodic{every: time.Hour, do: wipeMessages(g)},
		&periodic{every: time.Minute, do: unpinLapsed(g)},
		&periodic{every: time.Hour, do: sweepRehearsals(g)},
		&periodic{every: time.Hour, do: forgetDrafts(g)},
		&periodic{every: time.Hour, do: forgetUnsent(unsent.NewStore(s.house.db, s.now), g.log)},
		&periodic{every: time.Hour, do: emptyBin(bin.NewStore(s.house.db, s.now), g.log)},
		&periodic{every: 10 * time.Second, do: writeTally(g)},
		&periodic{every: time.Hour, do: retain(g)}, &periodic{every: time.Hour, do: eraseAgain(g)}}
	eraseFirst(ctx, g)
	return app, nil
}

// sweep takes away files that no photo needs.
func sweep(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		n, err := g.studio.Tidy(ctx)
		if err != nil && ctx.Err() == nil {
			g.log.Error("files of photos could not be tidied", slog.Any("error", err))
		}
		if n > 0 {
			g.log.Info("files without a photo were taken away", slog.Int("files", n))
		}
	}
}

// forgetWaiting deletes the telephone numbers of who waited for goods, when they are not needed.
func forgetWaiting(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		n, err := g.waiting.Forget(ctx)
		if err != nil && ctx.Err() == nil {
			g.log.Error("numbers of who waited could not be forgotten", slog.Any("error", err))
		}
		if n > 0 {
			g.log.Info("numbers of who waited were forgotten", slog.Int64("numbers", n))
		}
	}
}

// forgetVisitors empties the names and numbers of visits that are long past.
func forgetVisitors(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		n, err := g.visits.Forget(ctx)
		if err != nil && ctx.Err() == nil {
			g.log.Error("visitors could not be forgotten", slog.Any("error", err))
		}
		if n > 0 {
			g.log.Info("visitors were forgotten", slog.Int64("visits", n))
		}
	}
}

// wipeAccounts empties where refunds went, when that is over.
func wipeAccounts(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		n, err := g.cases.WipeAccounts(ctx)
		if err != nil && ctx.Err() == nil {
			g.log.Error("refund accounts could not be wiped", slog.Any("error", err))
		}
		if n > 0 {
			g.log.Info("refund accounts were wiped", slog.Int64("accounts", n))
		}
	}
}

// eraseReports empties what was told and answered long ago.
func eraseReports(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		n, err := g.reports.Erase(ctx)
		if err != nil && ctx.Err() == nil {
			g.log.Error("old reports could not be erased", slog.Any("error", err))
		}
		if n > 0 {
			g.log.Info("old reports were erased", slog.Int64("reports", n))
		}
	}
}

// wipeDoubts empties what the bank told and was decided about long ago.
func wipeDoubts(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		n, err := g.money.WipeDoubts(ctx)
		if err != nil && ctx.Err() == nil {
			g.log.Error("decided messages of the bank could not be wiped", slog.Any("error", err))
		}
		if n > 0 {
			g.log.Info("decided messages of the bank were wiped", slog.Int64("messages", n))
		}
	}
}

// eraseRequests empties what was asked to be made and came to nothing, long ago.
func eraseRequests(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		n, err := g.bespoke.Erase(ctx)
		if err != nil && ctx.Err() == nil {
			g.log.Error("old requests could not be erased", slog.Any("error", err))
		}
		if n > 0 {
			g.log.Info("old requests were erased", slog.Int64("requests", n))
		}
	}
}

// wipeMessages empties what a bank or a card provider told, when it is in the books.
func wipeMessages(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		n, err := g.privacy.WipeMessages(ctx)
		if err != nil && ctx.Err() == nil {
			g.log.Error("old messages about money could not be wiped", slog.Any("error", err))
		}
		if n > 0 {
			g.log.Info("old messages about money were wiped", slog.Int64("messages", n))
		}
	}
}

// retain takes buyers out of purchases that were kept long enough.
func retain(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		n, err := g.privacy.Retain(ctx)
		if err != nil && ctx.Err() == nil {
			g.log.Error("old purchases could not be made nobody's", slog.Any("error", err))
		}
		if n > 0 {
			g.log.Info("old purchases were made nobody's", slog.Int("purchases", n))
		}
	}
}

// relay is who listens to what.
func relay(g *goods, s *parts) *outbox.Relay {
	buyers := &notify.Notifier{Office: func(ctx context.Context) ([]string, error) {
		return auth.NewStore(s.house.db, s.now).Mailboxes(ctx, auth.UpdateOrders)
	},
		Phones:  g.phones,
		Loose:   g.money.Unsettled,
		Bespoke: g.bespoke, Privacy: g.privacy, Consents: g.consents, Cases: g.cases, Catalog: g.catalog,
		Payees: g.payees, Now: s.now, Orders: g.orders, Links: g.links, Mail: g.mail, Texts: g.texts, BaseURL: s.base, Log: g.log}
	r := outbox.NewRelay(s.house.db.Pool, outbox.Config{Log: g.log})
	r.On(orders.PurchasePlaced, buyers.Placed)
	r.On(orders.PurchasePlaced, buyers.MakersAsked)
	r.On(orders.OrderChanged, buyers.Changed)
	r.On(orders.OrderOverdue, buyers.Overdue)
	r.On(orders.PurchaseReaddressed, buyers.Readdressed)
	r.On(transfer.Left, buyers.MoneyLoose)
	r.On(orders.OrderSettled, buyers.Settled)
	r.On(orders.PaymentDue, buyers.PaymentDue)
	r.On(orders.ParcelSent, buyers.ParcelSent)
	r.On(catalog.PreorderServed, buyers.PreorderServed)
	r.On(catalog.LotCalledBack, buyers.LotCalledBack)
	r.On(orders.RecallOwed, buyers.Recalled)
	r.On(bespoke.QuoteSent, buyers.Quoted)
	r.On(bespoke.AskedFor, buyers.BespokeAsked)
	r.On(bespoke.WentOn, buyers.WentOn)
	r.On(payee.Changed, buyers.AccountChanged)
	r.On(returns.Changed, buyers.CaseMoved)
	r.On(privacy.Shown, buyers.DataShown)
	markErased(r, g)
	tellWholesale(r, buyers, g)
	r.On(consent.NewsOwed, buyers.News)
	r.On(orders.OrderSettled, g.cases.CardBack)
	makers := &makernotify.Notifier{Catalog: g.catalog, Stars: g.stars, Mail: g.mail, Texts: g.texts, BaseURL: s.base, Log: g.log}
	tellMakers(r, makers, message.NewStore(s.house.db, s.now))
	r.On(catalog.PaperEnding, makers.PaperEnding)
	r.On(catalog.PaperReminded, makers.PaperReminded)
	r.On(ocop.StarEnding, makers.StarEnding)
	if g.search.index != nil {
		r.On(catalog.ProductChanged, g.search.index.Changed)
	}
	r.On(catalog.PhotoAdded, g.studio.Develop)
	r.On(imports.Confirmed, g.imports.Run)
	r.On(imports.Recalled, g.imports.Undo)
	if g.cards != nil {
		r.On(orders.OrderChanged, g.cards.Close)
		r.On(card.RefundDue, g.cards.SendRefund)
	}
	return r
}
