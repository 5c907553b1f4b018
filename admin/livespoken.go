package admin

import (
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// spoken are the sentences that somebody wrote anew; bare: only such as lead nowhere outside.
type spoken struct {
	all  livestream.Sentences
	bare bool
}

// spokenOf are those of a session.
func (o *Office) spokenOf(c *fiber.Ctx, f *livestream.Full, bare bool) (spoken, error) {
	all, _, err := o.Live.Sentences(c.UserContext(), f.ID)
	return spoken{all, bare}, err
}

// or is what is said at a moment: what was written, filled in; else ours.
func (s spoken) or(m livestream.Moment, facts map[livestream.Blank]string, ours string) string {
	if text, ok := s.all.Say(m, s.bare, facts); ok {
		return text
	}
	return ours
}

// greeting is what is filled in where no thing is spoken of.
func greeting(f *livestream.Full, names []string) map[livestream.Blank]string {
	return map[livestream.Blank]string{livestream.TheSession: f.Name, livestream.TheGoods: strings.Join(names, ", ")}
}

// itemFacts is what is filled in where one thing is spoken of. How many are left is told on air.
func (o *Office) itemFacts(it *livestream.Item, until time.Time) map[livestream.Blank]string {
	return map[livestream.Blank]string{livestream.TheCode: it.Code, livestream.TheName: it.ProductName + " " + it.VariantName, livestream.TheUnit: o.unitOf(it), livestream.TheList: it.List.String(),
		livestream.ThePrice: it.Price.String(), livestream.TheHour: vntime.Clock(until), livestream.TheUnits: strconv.Itoa(it.Units), livestream.TheLeft: "…"}
}

// unitOf is what one of a thing is called.
func (o *Office) unitOf(it *livestream.Item) string {
	if it.UnitWord != "" {
		return it.UnitWord
	}
	return o.Texts.Live.Screen.Unit
}
