package admin

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// offerLines is how many offers of a size its page lists.
const offerLines = 20

// offerFields are the fields of an offer, in their order.
var offerFields = [...]string{"price", "units", "starts", "starts_at", "ends", "ends_at", "per_phone"}

func (o *Office) offerRoutes() []route {
	const at = goodsAt + "/:id/uu-dai/:variant"
	return []route{
		{fiber.MethodGet, at, auth.ReadProducts, o.showOffers},
		{fiber.MethodPost, at, auth.UpdateProducts, o.makeOffer},
		{fiber.MethodPost, at + "/ket-thuc", auth.UpdateProducts, o.endOffer},
	}
}

func (o *Office) showOffers(c *fiber.Ctx, v *visit) error {
	d, x, err := o.offered(c, v)
	if err != nil {
		return err
	}
	now := vntime.In(o.Now())
	typed := map[string]string{"starts": vntime.Date(now), "starts_at": vntime.Clock(now), "ends": vntime.Date(now), "ends_at": "21:00"}
	return o.offersPage(c, v, fiber.StatusOK, d, x, typed, nil, ui.Message{})
}

// makeOffer reads an offer as officers type one.
func (o *Office) makeOffer(c *fiber.Ctx, v *visit) error {
	d, x, err := o.offered(c, v)
	if err != nil {
		return err
	}
	typed := map[string]string{"deep": edge.Form(c, "deep")}
	for _, name := range offerFields {
		typed[name] = edge.Form(c, name)
	}
	offer := catalog.Offer{VariantID: x.ID, StartsAt: typedMoment(typed["starts"], typed["starts_at"]), EndsAt: typedMoment(typed["ends"], typed["ends_at"])}
	offer.Deep = typed["deep"] != ""
	offer.Price, _ = money.Parse(typed["price"])
	offer.Units, _ = count(typed["units"])
	if typed["per_phone"] != "" {
		n, ok := count(typed["per_phone"])
		if offer.PerPhone = n; !ok || n == 0 {
			offer.PerPhone = -1
		}
	}
	_, err = o.Catalog.MakeOffer(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), offer)
	if form, ok := fault.AsForm(err); ok {
		return o.offersPage(c, v, fiber.StatusUnprocessableEntity, d, x, typed, o.wrongs(form), ui.Message{})
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.offersPage(c, v, fiber.StatusConflict, d, x, typed, nil, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Offer.Office.Saved(offer.Price.String(), vntime.Moment(offer.StartsAt), vntime.Moment(offer.EndsAt)), offersAddress(d.ID, x.ID))
}

func (o *Office) endOffer(c *fiber.Ctx, v *visit) error {
	d, x, err := o.offered(c, v)
	if err != nil {
		return err
	}
	said := o.Texts.Offer.Office.Ended
	err = o.Catalog.EndOffer(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), x.ID, id(edge.Form(c, "offer")))
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		said, err = o.sentence(no.Key, no.Details), nil
	}
	if err != nil {
		return err
	}
	return o.say(c, said, offersAddress(d.ID, x.ID))
}

func (o *Office) offered(c *fiber.Ctx, v *visit) (*catalog.Detail, *catalog.Variant, error) {
	d, err := o.productOf(c, v)
	if err != nil {
		return nil, nil, err
	}
	if d.SaleMode != catalog.FromStock {
		return nil, nil, fault.New(fault.NotFound, "variant.not_found")
	}
	x, err := variantOf(d, c.Params("variant"))
	return d, x, err
}

var clocks = regexp.MustCompile(`^([01]?\d|2[0-3])(?:[:h.]([0-5]\d)|h)?$`)

// typedMoment is a day and a time of day as officers type them, "20:00", "20h30", "8h"; the
// zero time when one of them is none.
func typedMoment(day, clock string) time.Time {
	on, err := vntime.ParseDate(day)
	part := clocks.FindStringSubmatch(strings.ReplaceAll(strings.TrimSpace(clock), " ", ""))
	if err != nil || part == nil {
		return time.Time{}
	}
	hour, _ := strconv.Atoi(part[1])
	minute, _ := strconv.Atoi("0" + part[2])
	return time.Date(on.Year(), on.Month(), on.Day(), hour, minute, 0, 0, vntime.Zone())
}

func offersAddress(productID, variantID int64) string {
	return fmt.Sprintf("%s/uu-dai/%d", productAddress(productID), variantID)
}
