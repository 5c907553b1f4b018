package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// stepWorks is the work that each step of the console belongs to. To take a step back is the work
// of the step.
var stepWorks = map[string]livestream.Work{"ghim": livestream.Showing, "them": livestream.Showing, "gia-han": livestream.Showing, "gia": livestream.Showing, "het": livestream.Showing,
	"thu": livestream.Showing, "nghi": livestream.Turning, "tiep-tuc": livestream.Turning, "ket-thuc": livestream.Turning}

// notTheirs is why a host may not do the step that the address names; nil when they may.
func (o *Office) notTheirs(c *fiber.Ctx, f *livestream.Full, host *livestream.Host) (*fault.Error, error) {
	work := stepWorks[c.Params("step")]
	if c.Params("step") == "hoan-tac" {
		past, err := o.Live.Recent(c.UserContext(), f.ID, newest)
		if err != nil {
			return nil, err
		}
		for _, e := range past {
			if e.ID == id(edge.Form(c, "event")) {
				work = e.Kind.Of()
			}
		}
	}
	if work == "" || f.May(host, work) {
		return nil, nil
	}
	return notYours(f, work), nil
}

// notYours says whose a work is.
func notYours(f *livestream.Full, work livestream.Work) *fault.Error {
	who := ""
	for i := range f.Hosts {
		if h := &f.Hosts[i]; f.May(h, work) {
			who = h.Name
			break
		}
	}
	return fault.New(fault.Forbidden, "live.not_yours").With("who", who).With("work", string(work))
}

// hostOf is who holds the phone that asks, and the session whose console its key opens. Refused
// with "live.key_over" and "live.no_host".
func (o *Office) hostOf(c *fiber.Ctx) (*livestream.Full, *livestream.Host, error) {
	f, err := o.Live.ByKey(c.UserContext(), c.Params("key"))
	if err != nil {
		return nil, nil, err
	}
	host, err := o.Live.Seen(c.UserContext(), f, id(c.Cookies(hostCookie)))
	return f, host, err
}
