package api

import (
	"context"
	"log/slog"
	"net/http"
	"reflect"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humafiber"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/card"
	"github.com/ocop-hungdao/ocop/orders/payee"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/orders/transfer"
)

// Prefix is where the API begins.
const Prefix = "/api/v1"

// maxBody is the size at which a request body is refused, in bytes.
const maxBody = 1 << 20

// Deps are what the API asks. All are needed.
type Deps struct {
	Catalog  *catalog.Store
	Stars    *ocop.Store
	Reviews  *review.Store
	Finder   search.Finder
	Points   *salespoint.Store
	Orders   *orders.Store
	Checkout *orders.Checkout
	Links    *orders.Links
	Payees   *payee.Store
	Cases    *returns.Store
	Live     *livestream.Store
	Tally    *livestream.Tally
	SePay    *transfer.Listener
	Cards    card.Desk // nil: cards are off
	Limiter  *edge.Limiter
	Texts    *locale.Texts
	BaseURL  string // without a slash at its end; links in answers begin with it
	Now      func() time.Time
	Log      *slog.Logger
}

// API is the mounted API: the handlers and what they need.
type API struct {
	Deps
	refusals
	huma huma.API
}

// Mount puts the API under /api/v1 of an app that edge.New made with Render, and answers
// every other path under /api with a problem document.
func Mount(app *fiber.App, d Deps) {
	a := &API{Deps: d, refusals: refusals{d.Texts}}
	app.Post(Prefix+cartCreate.Path, edge.Throttle(d.Limiter, edge.Carts, edge.CartRate()))
	app.Post(Prefix+"/livestreams/:slug/holds", edge.Throttle(d.Limiter, edge.Carts, edge.CartRate()))
	a.huma = humafiber.NewWithGroup(app, withHead{app}, a.config())
	a.huma.UseMiddleware(a.legible)
	a.routes()
	a.describe(app)
	a.mountWebhooks(app)
	app.Use("/api", a.lost)
}

// withHead answers HEAD wherever GET is answered; huma adds only what is declared.
type withHead struct{ fiber.Router }

func (r withHead) Add(method, path string, handlers ...fiber.Handler) fiber.Router {
	if method == fiber.MethodGet {
		r.Router.Add(fiber.MethodHead, path, handlers...)
	}
	return r.Router.Add(method, path, handlers...)
}

func (a *API) routes() {
	register(a, productList, a.listProducts)
	register(a, productRead, a.readProduct)
	register(a, producerList, a.listProducers)
	register(a, producerRead, a.readProducer)
	register(a, salesPointList, a.listSalesPoints)
	register(a, cartCreate, a.createCart)
	register(a, cartRead, a.readCart)
	register(a, cartLinePut, a.putCartLine)
	register(a, cartQuote, a.quoteCart)
	register(a, checkoutPlace, a.placeOrder)
	register(a, orderRead, a.readOrder)
	register(a, cardPage, a.openPage)
	register(a, livestreamList, a.listLivestreams)
	register(a, livestreamRead, a.readLivestream)
	register(a, livestreamHold, a.holdOnAir)
}

func (a *API) config() huma.Config {
	schemas := huma.NewMapRegistry("#/components/schemas/", huma.DefaultSchemaNamer)
	// What huma refuses by itself goes through transform and comes out as a Problem;
	// the alias makes the document say so. No package variable of huma's is touched.
	schemas.RegisterTypeAlias(reflect.TypeFor[huma.ErrorModel](), reflect.TypeFor[Problem]())
	format := huma.Format{Marshal: huma.DefaultJSONFormat.Marshal, Unmarshal: readJSON}
	return huma.Config{
		OpenAPI: &huma.OpenAPI{
			OpenAPI:    "3.1.0",
			Info:       information(),
			Servers:    []*huma.Server{{URL: a.BaseURL}},
			Components: &huma.Components{Schemas: schemas},
		},
		Formats:       map[string]huma.Format{"application/json": format, "json": format},
		DefaultFormat: "application/json",
		Transformers:  []huma.Transformer{a.transform},
	}
}

// register adds an operation whose refusals become problem documents.
func register[I, O any](a *API, op huma.Operation, answer func(context.Context, *I) (*O, error)) {
	op.Path = Prefix + op.Path
	op.MaxBodyBytes = maxBody
	op.BodyReadTimeout = -1 // Fiber has read the body; a deadline of ours would outlive the request
	op.Errors = append([]int{http.StatusUnprocessableEntity, http.StatusInternalServerError}, op.Errors...)
	huma.Register(a.huma, op, func(ctx context.Context, in *I) (*O, error) {
		out, err := answer(ctx, in)
		if err != nil {
			return nil, a.refuse(err)
		}
		return out, nil
	})
}
