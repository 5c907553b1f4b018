package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const launchAt = "/quan-tri/cai-dat/mo-ban"

// launchFields are the fields of a record in the order of the form.
var launchFields = []string{"mode", "number", "issued", "authority", "link", "seller", "seller_code", "seller_address"}

// launchRoutes are the addresses of opening and closing the shop.
func (o *Office) launchRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, launchAt, auth.ReadLaunch, o.showLaunch},
		{post, launchAt + "/de-nghi", auth.UpdateLaunch, o.sure(o.proposeLaunch)},
		{post, launchAt + "/:id/duyet", auth.UpdateLaunch, o.sure(o.approveLaunch)},
		{post, launchAt + "/:id/tra-lai", auth.UpdateLaunch, o.sendBackLaunch},
		{post, launchAt + "/ngung", auth.UpdateLaunch, o.closeLaunch},
	}
}

// launchTyped is what somebody typed on the page and what is wrong with it.
type launchTyped struct {
	record map[string]string
	why    string // why the shop is closed
	back   string // why a proposal is sent back
	id     int64  // that proposal
	wrongs []ui.Wrong
	flash  ui.Message
}

func (o *Office) showLaunch(c *fiber.Ctx, v *visit) error {
	return o.launchPage(c, v, fiber.StatusOK, launchTyped{})
}

// proposeLaunch asks a second person to open the shop.
func (o *Office) proposeLaunch(c *fiber.Ctx, v *visit) error {
	typed := map[string]string{}
	for _, f := range launchFields {
		typed[f] = edge.Form(c, f)
	}
	_, err := o.Launches.Propose(c.UserContext(), v.who.Actor(), orders.LaunchProposal{Mode: orders.Mode(typed["mode"]), Record: orders.Record{Number: typed["number"], IssuedOn: typedDate(typed["issued"]),
		Authority: typed["authority"], Link: typed["link"], Seller: typed["seller"], SellerCode: typed["seller_code"], SellerAddress: typed["seller_address"]}})
	if form, wrong := fault.AsForm(err); wrong {
		return o.launchPage(c, v, fiber.StatusUnprocessableEntity, launchTyped{record: typed, wrongs: o.wrongs(form)})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Launch.Proposed, launchAt)
}

// approveLaunch is the second person's yes.
func (o *Office) approveLaunch(c *fiber.Ctx, v *visit) error {
	err := o.Launches.Approve(c.UserContext(), v.who.Actor(), id(c.Params("id")))
	if no, ok := fault.As(err); ok && (no.Kind == fault.Conflict || no.Key == "approval.same_person") {
		return o.launchPage(c, v, fiber.StatusConflict, launchTyped{flash: ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Launch.Approved, launchAt)
}

func (o *Office) sendBackLaunch(c *fiber.Ctx, v *visit) error {
	n, why := id(c.Params("id")), short(edge.Form(c, "back"))
	err := o.Launches.SendBack(c.UserContext(), v.who.Actor(), n, why)
	if no, ok := fault.As(err); ok && no.Kind == fault.Invalid {
		return o.launchPage(c, v, fiber.StatusUnprocessableEntity, launchTyped{id: n, back: why, wrongs: []ui.Wrong{{ID: "back-" + strconv.FormatInt(n, 10), Text: o.sentence(no.Key, no.Details)}}})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Launch.SentBack, launchAt)
}

// closeLaunch makes the site a showcase at once.
func (o *Office) closeLaunch(c *fiber.Ctx, v *visit) error {
	why := short(edge.Form(c, "why"))
	err := o.Launches.Close(c.UserContext(), v.who.Actor(), why)
	if no, ok := fault.As(err); ok && no.Kind == fault.Invalid {
		return o.launchPage(c, v, fiber.StatusUnprocessableEntity, launchTyped{why: why, wrongs: []ui.Wrong{{ID: "why", Text: o.sentence(no.Key, no.Details)}}})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Launch.Closed, launchAt)
}

// short is a reason of at most 500 letters.
func short(text string) string {
	letters := []rune(text)
	return string(letters[:min(len(letters), 500)])
}
