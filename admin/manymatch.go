package admin

import (
	"context"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mostMatching is how many rows that match a filter are picked at once.
const mostMatching = 2000

// mostPrinted is how many of them are printed at once.
const mostPrinted = 200

// askedFrom is from how many on one is asked before goods are turned; fewer are only taken back.
const askedFrom = 100

// manyMayTake is how long the rows that match are worked through; what is left then is said. A
// server gives up half a minute after it was asked.
const manyMayTake = 20 * time.Second

// pickAll offers to pick all that match, when there are more than on this page.
func (o *Office) pickAll(p *view.Pick, rows, total int) {
	t := o.Texts.Picks
	switch {
	case total <= rows:
	case total > mostMatching:
		p.AllNot = t.TooMany(total, mostMatching)
	default:
		p.All, p.WordsAll = t.All(total), t.AllIn(total)
	}
}

// sureOfAll asks whether something is to be done with all n rows that match. It is true once the
// number that was agreed to is the number that there is: what came since is not among what was said.
func (o *Office) sureOfAll(c *fiber.Ctx, v *visit, n int, title, button, back string, means ...string) (bool, error) {
	was, err := strconv.Atoi(edge.Form(c, "so"))
	if err == nil && was == n {
		return true, nil
	}
	body := view.Many{Action: c.Path(), Means: means, Button: button, Back: back,
		Hidden: append(v.hidden(), ui.Hidden{Name: allPicked, Value: "1"}, ui.Hidden{Name: "so", Value: strconv.Itoa(n)})}
	for _, name := range []string{"viec", "xem", "q", "nhom"} {
		body.Hidden = append(body.Hidden, ui.Hidden{Name: name, Value: edge.Form(c, name)})
	}
	body.Hidden = append(body.Hidden, v.by...)
	if err == nil {
		body.Note = o.Texts.Picks.Meanwhile(was, n)
	}
	p, err := o.frame(c, v, title, "")
	if err != nil {
		return false, err
	}
	return false, page(c, fiber.StatusOK, view.ManyPage(p, body))
}

// patient is a context for working through many rows, and whether there is still time for one more.
func (o *Office) patient(c *fiber.Ctx) (ctx context.Context, more func() bool, cancel context.CancelFunc) {
	ctx, cancel = context.WithTimeout(context.WithoutCancel(c.UserContext()), manyMayTake+5*time.Second)
	until := time.Now().Add(manyMayTake)
	return ctx, func() bool { return time.Now().Before(until) }, cancel
}
