package web

import (
	"log/slog"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/report"
	"github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/catalog/shortlink"
	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/place"
	"github.com/ocop-hungdao/ocop/internal/policy"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/card"
	"github.com/ocop-hungdao/ocop/orders/consent"
	"github.com/ocop-hungdao/ocop/orders/drafts"
	"github.com/ocop-hungdao/ocop/orders/payee"
	"github.com/ocop-hungdao/ocop/orders/privacy"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/orders/visit"
	"github.com/ocop-hungdao/ocop/orders/waiting"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// Deps is what the shop is made of.
type Deps struct {
	Catalog   *catalog.Store
	Stars     *ocop.Store
	Points    *salespoint.Store
	Keeper    *salespoint.Keeper
	Pickups   *orders.Pickups
	Content   *content.Store
	Imprint   *content.ImprintBoard // who runs the site, where the office wrote it
	Finder    search.Finder
	Words     *search.Words
	Orders    *orders.Store
	Checkout  *orders.Checkout
	Cards     card.Desk           // nil: cards are off
	Launch    *orders.LaunchBoard // as what the shop trades; its pages say so
	Links     *orders.Links
	Payees    *payee.Store
	Waiting   *waiting.Turns
	Visits    *visit.Links
	Cases     *returns.Store
	Bespoke   *bespoke.Links
	Wholesale *wholesale.Links
	Privacy   *privacy.Store
	Consents  *consent.Store
	Reports   *report.Store
	Live      *livestream.Store
	Short     *shortlink.Store
	Drafts    *drafts.Store
	Tally     *livestream.Tally
	Hub       *livestream.Hub
	Reviews   *review.Store
	Previews  catalog.Previews
	Places    *place.Units
	Policies  policy.Board
	// What the office is writing of the policy texts, for who holds the address of a preview.
	PolicyDrafts   *policy.Store
	PolicyPreviews policy.Previews
	Pictures       blob.Shelf // public ones: copies of photos
	Withheld       *catalog.Withheld
	Studio         *catalog.Studio
	Limiter        *edge.Limiter
	Pages          *Pages                // nil: each page is made anew
	Tiles          *salespoint.TileBoard // whose pictures lie under two maps; none: our drawing alone
	Texts          *locale.Texts
	Contact        ui.Contact // where help is found while the office wrote nothing
	BaseURL        string     // where people find the shop, without a slash at the end
	Demo           bool       // every page says "Dữ liệu mẫu"
	Secure         bool       // reached over https: cookies say so
	Now            func() time.Time
	Log            *slog.Logger
}

// Shop answers the shop's addresses.
type Shop struct {
	Deps
	shares *drawnCards
}

// New makes a shop.
func New(d Deps) *Shop { return &Shop{d, newDrawnCards()} }

// Mount gives the shop its addresses (ux.md §7.1).
func (s *Shop) Mount(app fiber.Router) {
	app.Get("/a/tranh/:file", s.art)
	app.Get("/a/:file", s.asset)
	app.Get("/sw.js", s.worker)
	app.Get(offlinePath, s.offline)
	app.Get(photosAt+":file", s.picture)
	app.Get(sharedAt+":kind/:file", s.shareImage)
	app.Get(saidPhotosAt+":file", s.saidPicture)
	s.mountBrowse(app)
	s.mountFeeds(app)
	s.mountBuy(app)
	s.mountCases(app)
	s.mountPrivacy(app)
	s.mountConsents(app)
	s.mountReports(app)
	s.mountWait(app)
	s.mountVisits(app)
	s.mountBespoke(app)
	s.mountWholesale(app)
	s.mountKeeper(app)
	s.mountDrafts(app)
	s.mountLive(app)
}
