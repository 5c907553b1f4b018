package admin

import (
	"cmp"
	"log/slog"
	"path"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/catalog/imports"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/message"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/programme"
	"github.com/ocop-hungdao/ocop/catalog/report"
	reviews "github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/catalog/shortlink"
	"github.com/ocop-hungdao/ocop/catalog/takedown"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/backup"
	"github.com/ocop-hungdao/ocop/internal/bin"
	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/pdf"
	"github.com/ocop-hungdao/ocop/internal/phrase"
	"github.com/ocop-hungdao/ocop/internal/place"
	"github.com/ocop-hungdao/ocop/internal/policy"
	"github.com/ocop-hungdao/ocop/internal/session"
	"github.com/ocop-hungdao/ocop/internal/unsent"
	"github.com/ocop-hungdao/ocop/internal/workday"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/behalf"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/card"
	"github.com/ocop-hungdao/ocop/orders/cod"
	"github.com/ocop-hungdao/ocop/orders/consent"
	"github.com/ocop-hungdao/ocop/orders/drafts"
	"github.com/ocop-hungdao/ocop/orders/merging"
	"github.com/ocop-hungdao/ocop/orders/outlook"
	"github.com/ocop-hungdao/ocop/orders/payee"
	"github.com/ocop-hungdao/ocop/orders/privacy"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/orders/shipping"
	"github.com/ocop-hungdao/ocop/orders/statement"
	"github.com/ocop-hungdao/ocop/orders/trail"
	"github.com/ocop-hungdao/ocop/orders/transfer"
	visits "github.com/ocop-hungdao/ocop/orders/visit"
	"github.com/ocop-hungdao/ocop/orders/voucher"
	"github.com/ocop-hungdao/ocop/orders/waiting"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
	"github.com/ocop-hungdao/ocop/orders/work"
	"github.com/ocop-hungdao/ocop/web/sharecard"
)

// Deps is what the office is made of.
type Deps struct {
	Catalog    *catalog.Store
	Stars      *ocop.Store
	Words      *search.Words
	Studio     *catalog.Studio
	Content    *content.Store
	Imprint    *content.ImprintBoard // who runs the site; forgotten when it is saved here
	Previews   catalog.Previews
	Points     *salespoint.Store
	Fairs      *programme.Fairs
	Short      *shortlink.Store
	Keeper     *salespoint.Keeper
	Orders     *orders.Store
	Cards      *card.Store
	Pickups    *orders.Pickups
	COD        *cod.Store
	Bespoke    *bespoke.Store
	Wholesale  *wholesale.Store
	CardDesk   card.Desk // the provider; nil: cards are off
	Launches   *orders.Launches
	Waiting    *waiting.Store
	Visits     *visits.Store
	Money      *transfer.Store
	SePay      *transfer.Listener
	Payees     *payee.Store
	Statements *statement.Store
	Vouchers   *voucher.Store
	Cases      *returns.Store
	Privacy    *privacy.Store
	Consents   *consent.Store
	Reports    *report.Store
	Work       *work.Store
	Live       *livestream.Store
	Drafts     *drafts.Store
	Tally      *livestream.Tally
	Trail      *trail.Store
	Unsent     *unsent.Store
	Bin        *bin.Store
	Outlook    *outlook.Store
	Imports    *imports.Store
	Hub        *livestream.Hub
	Takedowns  *takedown.Store
	Behalf     *behalf.Store
	Merging    *merging.Store
	Reviews    *reviews.Store
	Accounts   *auth.Store
	Sessions   *session.Store
	Papers     blob.Shelf // copies of papers: the private one
	Texts      *locale.Texts
	Press      func() (*pdf.Press, error) // of what is printed
	Painter    func() (*sharecard.Painter, error)
	BaseURL    string // where buyers find the shop, without a slash at the end
	Help       string // a phone number as people read it, for "Cần giúp?" while the office wrote none; empty: none is known
	Demo       bool   // every page says "Dữ liệu mẫu"
	Secure     bool   // reached over https: cookies say so
	Now        func() time.Time
	Log        *slog.Logger

	Policies       *policy.Store // the texts that a selling site must publish
	PolicyBook     *policy.Book  // what pages say of them; forgotten when one is published here
	PolicyPreviews policy.Previews
	Tariffs        *shipping.Store // what delivery costs
	Checkout       *orders.Checkout
	Rules          *orders.RuleBook    // how orders are taken
	Board          *orders.LaunchBoard // what pages say of that; forgotten when it is changed here
	DaysOff        *workday.Store
	Phrases        *phrase.Store
	Begin          *phrase.Board // what pages say of them; forgotten when they are changed here
	Messages       *message.Store
	Tiles          *salespoint.TileBoard // what maps show; forgotten when it is changed here
	Days           *workday.Board        // what deadlines know of them; forgotten when they change here
	Places         *place.Units
	Backups        *backup.Store
	Lost           *outbox.Desk
	Mail           mail.Transport
	MailHost       string // where mails go; empty: into files
}

// Office answers the addresses under /quan-tri and /chu-the.
type Office struct {
	Deps
	cookie  session.Cookie
	limiter *edge.Limiter
	makers  names

	lent map[string]bool // patterns of the desk's pages that the phone has borrowed
}

// New makes an office.
func New(d Deps) *Office {
	o := &Office{Deps: d, cookie: session.Cookie{Secure: d.Secure}, limiter: edge.NewLimiter(d.Now)}
	o.lent = lent(o.written(), o.ownRoutes())
	return o
}

const (
	home      = "/quan-tri"
	loginPath = "/quan-tri/dang-nhap"
	ordersAt  = "/quan-tri/don-hang"
	papersAt  = "/quan-tri/giay-to"
	makersAt  = "/quan-tri/chu-the"
	starsAt   = "/quan-tri/chung-nhan"
	goodsAt   = "/quan-tri/san-pham"
	searchAt  = "/quan-tri/tim"
	wordsAt   = "/quan-tri/tim-kiem"
	signOutAt = "/quan-tri/dang-xuat"

	securityAt = "/quan-tri/bao-mat"
)

// biggestForm is far more than any form of the office sends.
const biggestForm = 64 << 10

// biggestWords is the same for forms that carry long texts three times over: as they were
// found, as somebody else saved them, and as they were typed.
const biggestWords = 4 * biggestForm

// knocks is how fast one address may try to log in. A whole office may share one, and
// each login is counted for itself as well.
var knocks = edge.Rate{Every: 3 * time.Second, Burst: 30}

// Mount gives the office its addresses (ux.md §7.3, §7.4). Whatever else is asked for under
// /quan-tri or /chu-the is not found by who is signed in, and leads strangers to the door.
func (o *Office) Mount(app fiber.Router) {
	for _, door := range []string{loginPath, ownDoor} {
		app.Get(door, o.showLogin)
		app.Post(door, edge.Limit(biggestForm), edge.Throttle(o.limiter, "login", knocks), o.logIn)
		app.Get(door+secondPart, o.showSecond)
		app.Post(door+secondPart, edge.Limit(biggestForm), edge.Throttle(o.limiter, "login", knocks), o.takeSecond)
	}
	app.Get(inviteAt+"/:link", o.showInvite)
	app.Post(inviteAt+"/:link", edge.Limit(biggestForm), edge.Throttle(o.limiter, "login", knocks), o.acceptInvite)
	o.mountConsole(app)
	for _, r := range o.routes() {
		if r.method == fiber.MethodGet {
			app.Get(r.path, o.enter(r))
			continue
		}
		app.Post(r.path, edge.Limit(cmp.Or(heavyForms()[toDesk(r.path)], heavyForms()[r.path], biggestForm)), o.enter(r))
		// An answer to a form has the form's address; asked for again, it is its page.
		app.Get(r.path, func(c *fiber.Ctx) error { return c.Redirect(path.Dir(c.Path()), fiber.StatusSeeOther) })
	}
	for _, part := range []string{home, ownAt} {
		app.All(part+"/*", o.enter(route{path: part + "/*", takes: everyone, handle: func(*fiber.Ctx, *visit) error { return fiber.ErrNotFound }}))
	}
}
