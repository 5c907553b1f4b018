package admin

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// consoleAt is where hosts lead a session: who has its key stands there, while it lasts.
const consoleAt = "/dieu-khien"

// hostCookie says who of the hosts somebody is.
const hostCookie = "dan"

// taps is how fast one address may do steps: two hosts who tap as fast as they can.
var taps = edge.Rate{Every: 200 * time.Millisecond, Burst: 60}

// more is what one tap puts aside beyond, longer how much longer a price holds.
const (
	more   = 10
	longer = 5 * time.Minute
)

func (o *Office) mountConsole(app fiber.Router) {
	app.Get(consoleAt+"/:key", o.whileOpen(o.showConsole))
	app.Get(consoleAt+"/:key/events", o.consoleEvents)
	app.Get(consoleAt+"/:key/kich-ban", o.whileOpen(o.showKitByKey))
	small, slowly := edge.Limit(biggestForm), edge.Throttle(o.limiter, "console", taps)
	app.Get(consoleAt+"/:key/binh-luan", o.whileOpen(o.hostDesk(o.showComments)))
	app.Post(consoleAt+"/:key/binh-luan", small, slowly, o.hostDesk(o.readDesk))
	app.Post(consoleAt+"/:key/binh-luan/giu", small, slowly, o.hostDesk(o.holdDrafts))
	app.Post(consoleAt+"/:key/binh-luan/:draft/giu", small, slowly, o.hostDesk(o.holdDraft))
	app.Post(consoleAt+"/:key/binh-luan/:draft/bo", small, slowly, o.hostDesk(o.dropDraft))
	app.Post(consoleAt+"/:key/vao", small, o.joinConsole)
	app.Post(consoleAt+"/:key/:step", small, slowly, o.stepConsole)
	app.Get(consoleAt+"/:key/:step", func(c *fiber.Ctx) error { return c.Redirect(consoleAddress(c.Params("key")), fiber.StatusSeeOther) })
}

func consoleAddress(key string) string { return consoleAt + "/" + key }

// joinConsole remembers on this phone who of the hosts holds it.
func (o *Office) joinConsole(c *fiber.Ctx) error {
	keepSecret(c)
	f, err := o.Live.ByKey(c.UserContext(), c.Params("key"))
	if err != nil {
		return err
	}
	if _, err := o.Live.Seen(c.UserContext(), f, id(edge.Form(c, "host"))); err != nil {
		return err
	}
	c.Cookie(&fiber.Cookie{Name: hostCookie, Value: edge.Form(c, "host"), Path: consoleAddress(f.HostKey), HTTPOnly: true, Secure: o.Secure, SameSite: fiber.CookieSameSiteLaxMode})
	return c.Redirect(consoleAddress(f.HostKey), fiber.StatusSeeOther)
}

// stepConsole does one step. A script asks for plain text and is told "ok" or why not; 409 is
// a step that cannot be done as things are, 403 one that is another's work.
func (o *Office) stepConsole(c *fiber.Ctx) error {
	keepSecret(c)
	f, err := o.Live.ByKey(c.UserContext(), c.Params("key"))
	if err != nil {
		return err
	}
	host, err := o.Live.Seen(c.UserContext(), f, id(c.Cookies(hostCookie)))
	if fault.Is(err, "live.no_host") {
		return c.Redirect(consoleAddress(f.HostKey), fiber.StatusSeeOther)
	}
	if err != nil {
		return err
	}
	no, err := o.notTheirs(c, f, host)
	if err != nil {
		return err
	}
	if no != nil && c.Get(fiber.HeaderAccept) != "text/plain" {
		return o.consolePage(c, fiber.StatusForbidden, f, host, o.sentence(no.Key, no.Details))
	}
	if no != nil {
		return c.Status(fiber.StatusForbidden).SendString(o.sentence(no.Key, no.Details))
	}
	err = o.consoleStep(c, f, audit.Actor{Kind: audit.Staff, Name: host.Name})
	if fault.Is(err, "live.heard") {
		err = nil
	}
	said := ""
	if form, ok := fault.AsForm(err); ok && len(form.Fields) > 0 {
		said, err = o.sentence(form.Fields[0].Key, form.Fields[0].Details), nil
	}
	if no, ok := fault.As(err); ok {
		said, err = o.sentence(no.Key, no.Details), nil
	}
	if err != nil {
		return err
	}
	if c.Get(fiber.HeaderAccept) == "text/plain" {
		if said == "" {
			return c.SendString("ok")
		}
		return c.Status(fiber.StatusConflict).SendString(said)
	}
	if said == "" {
		return c.Redirect(consoleAddress(f.HostKey), fiber.StatusSeeOther)
	}
	return o.say(c, said, consoleAddress(f.HostKey))
}

func (o *Office) consoleStep(c *fiber.Ctx, f *livestream.Full, by audit.Actor) (err error) {
	ctx, item, live := c.UserContext(), id(edge.Form(c, "item")), o.Live.Once(edge.Form(c, "once"))
	switch c.Params("step") {
	case "ghim":
		_, err = live.Pin(ctx, by, f.ID, item)
	case "them":
		_, err = live.More(ctx, by, f.ID, item, more)
	case "gia-han":
		_, err = live.Extend(ctx, by, f.ID, item, longer)
	case "gia":
		price, _ := money.Parse(edge.Form(c, "price"))
		_, err = live.Reprice(ctx, by, f.ID, item, price)
	case "het":
		_, err = live.Gone(ctx, by, f.ID, item)
	case "nghi":
		_, err = live.Pause(ctx, by, f.ID)
	case "tiep-tuc":
		_, err = live.Resume(ctx, by, f.ID)
	case "ket-thuc":
		err = live.End(ctx, by, f.ID)
	case "hoan-tac":
		err = live.Undo(ctx, by, f.ID, id(edge.Form(c, "event")))
	case "thu":
		err = live.Pretend(ctx, f.ID, item, 1)
	default:
		return fiber.ErrNotFound
	}
	return err
}

// consoleEvents says that something changed, also in a rehearsal: the page is asked for again.
func (o *Office) consoleEvents(c *fiber.Ctx) error {
	keepSecret(c)
	f, err := o.Live.ByKey(c.UserContext(), c.Params("key"))
	if err != nil {
		return err
	}
	last, err := strconv.ParseInt(c.Get("Last-Event-ID"), 10, 64)
	if err != nil {
		last = -1
	}
	w, err := o.Hub.Watch(c.UserContext(), f, last)
	if err != nil {
		return err
	}
	return edge.Stream(c, w, o.Log)
}
