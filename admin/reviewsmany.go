package admin

import (
	"fmt"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	reviews "github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// pickReviews lets an officer let several reviews through that wait; nil where nothing does.
func (o *Office) pickReviews(v *visit, shown reviews.View, rows int) *view.Pick {
	if rows == 0 || shown != reviews.ViewPending || !v.who.Can(auth.ModerateReviews) {
		return nil
	}
	t := o.Texts.Review.Office
	return &view.Pick{Action: reviewsAt + "/nhieu", Words: t.Picked, Page: t.PickPage(rows), Hidden: append(v.hidden(), v.by...), Buttons: []ui.Button{{Label: t.ShowMany, Icon: "check", Kind: ui.Primary}}}
}

// reviewPick names a review at the version that is looked at, "12.3".
func reviewPick(r *reviews.Listed) string { return fmt.Sprintf("%d.%d", r.ID, r.RowVersion) }

// showReviews lets each picked review through by itself, and counts those that were not: they
// changed meanwhile, or a photo is not ready.
func (o *Office) showReviews(c *fiber.Ctx, v *visit) error {
	t, done, not := o.Texts.Review.Office, 0, 0
	for _, text := range edge.Forms(c, "chon", perPage) {
		var number int64
		var seen int
		if n, err := fmt.Sscanf(text, "%d.%d", &number, &seen); err != nil || n != 2 {
			continue
		}
		err := o.Reviews.Show(c.UserContext(), v.who.Actor(), number, seen)
		_, refused := fault.As(err)
		switch {
		case err == nil:
			done++
		case refused:
			not++
		default:
			return err
		}
	}
	if done+not == 0 {
		return o.say(c, t.NonePicked, v.at(reviewsAt))
	}
	return o.say(c, t.ManyShown(done, not), v.at(reviewsAt))
}
