package admin

import (
	"path"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/session"
)

// visit is one request of somebody who is signed in.
type visit struct {
	who     auth.Viewer
	session session.Session
	said    string       // what the page before wants said
	shown   string       // the address where buyers see what was just published; empty: nothing was
	waiting *int         // orders nobody has confirmed, once counted
	by      filters      // what the rows of a list are narrowed to
	wrote   *audit.Trace // the lines of the log that the request writes; nil of one that only looks
	own     bool         // on a producer's phone: only what is their own, whatever else they may
}

type visitKey struct{}

// enter lets a request through to its route: a session, a form that came from one of
// its pages, and the permission that the route takes. Without a session it leads to the
// door, and from there back here.
func (o *Office) enter(r route) fiber.Handler {
	return func(c *fiber.Ctx) error {
		keepSecret(c)
		v, err := o.recognise(c)
		if over, ok := asNobody(err); ok {
			return o.toDoor(c, over)
		}
		if err != nil {
			return err
		}
		v.own, v.by = within(r.path, ownAt), filtersOf(c, r.path, v.who.Reach(r.takes))
		c.Locals(visitKey{}, v)
		if c.Method() == fiber.MethodPost {
			if err := v.session.CheckCSRF(edge.Form(c, "csrf")); err != nil {
				return err
			}
			ctx, wrote := audit.Traced(c.UserContext())
			v.wrote = wrote
			c.SetUserContext(ctx)
		}
		if v.who.Owes(o.Now()) && !within(toDesk(r.path), securityAt) && r.path != signOutAt && r.path != ownSignOut {
			return o.say(c, o.Texts.Security.Owes, securityAt)
		}
		if r.takes != everyone && !v.who.Can(r.takes) {
			return noRight(r.takes)
		}
		v.said, v.shown, _ = strings.Cut(o.heard(c), shownAt)
		if to := o.phoneOf(c, r, v); to != "" {
			if v.said != "" {
				return o.say(c, v.said, to)
			}
			return c.Redirect(to, fiber.StatusSeeOther)
		}
		if err := r.handle(c, v); err != nil {
			return err
		}
		if v.phone() {
			ontoPhone(c)
		}
		return nil
	}
}

func noRight(p auth.Permission) error {
	return fault.New(fault.Forbidden, "office.no_right").With("permission", string(p))
}

// recognise reads the session and the rights afresh: one that was taken away is gone
// with the next click.
func (o *Office) recognise(c *fiber.Ctx) (*visit, error) {
	s, err := o.Sessions.Find(c.UserContext(), o.cookie.Token(c), c.Get(fiber.HeaderUserAgent))
	if err != nil {
		return nil, err
	}
	who, err := o.Accounts.Viewer(c.UserContext(), s.AccountID)
	if err != nil {
		return nil, err
	}
	return &visit{who: who, session: s}, nil
}

// asNobody says whether err means that nobody is signed in, and how a session that was
// there has ended.
func asNobody(err error) (over string, ok bool) {
	switch {
	case fault.Is(err, "session.idle"):
		return "idle", true
	case fault.Is(err, "session.over"):
		return "over", true
	case fault.Is(err, "session.none"), fault.Is(err, "auth.no_account"):
		return "", true
	}
	return "", false
}

// toDoor leads to the login, and remembers the page. A form's own address is no page:
// the one above it is; what was pressed there has not been done, and the door says so.
func (o *Office) toDoor(c *fiber.Ctx, over string) error {
	back := c.Path()
	if c.Method() == fiber.MethodPost {
		if back != signOutAt && back != ownSignOut {
			over += unsaved
		}
		back = path.Dir(back)
	} else if query := string(c.Request().URI().QueryString()); query != "" {
		back += "?" + query
	}
	door := loginPath
	if within(back, ownAt) {
		door = ownDoor
	}
	return c.Redirect(doorAddress(door, back, over), fiber.StatusSeeOther)
}

// scope is whose records the viewer may do p to. A producer's account without a
// producer, and a hamlet's without a hamlet, reach nothing.
func (v *visit) scope(p auth.Permission) catalog.Scope {
	who := v.who.Account
	if v.own {
		return v.ownScope(p)
	}
	switch reach := v.who.Reach(p); {
	case reach == auth.Commune && v.by.number(byMaker) > 0:
		return catalog.Scope{ProducerID: v.by.number(byMaker)}
	case reach == auth.Commune:
		return catalog.Everything()
	case reach == auth.OwnProducer && who.ProducerID > 0:
		return catalog.Scope{ProducerID: who.ProducerID}
	case reach == auth.OwnHamlet && who.Hamlet != "":
		return catalog.OfVillage(who.Hamlet)
	}
	return catalog.Nothing()
}

// keepSecret keeps a page about people from caches and search engines.
func keepSecret(c *fiber.Ctx) {
	c.Set(fiber.HeaderCacheControl, "no-store")
	c.Set("X-Robots-Tag", "noindex, nofollow")
}

// local is an address within the office to go back to, or its first page: never another
// site, and never the door itself.
func local(address string) string {
	inside := within(address, home) || within(address, ownAt)
	strange := strings.ContainsAny(address, "\\\r\n\t") || strings.Contains(address, "//") || strings.Contains(address, "..")
	if !inside || strange || strings.HasPrefix(address, loginPath) || strings.HasPrefix(address, signOutAt) || strings.HasPrefix(address, ownDoor) {
		return home
	}
	return address
}

// within says whether an address is a part of the site or lies under it.
func within(address, part string) bool {
	return address == part || strings.HasPrefix(address, part+"/") || strings.HasPrefix(address, part+"?")
}
