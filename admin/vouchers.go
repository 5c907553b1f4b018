package admin

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/voucher"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const vouchersAt = "/quan-tri/ma-giam-gia"

func (o *Office) voucherRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, vouchersAt, auth.ReadProducts, o.listPromotions},
		{get, vouchersAt + "/moi", auth.UpdateProducts, o.newVoucher},
		{post, vouchersAt + "/moi", auth.UpdateProducts, o.makeVoucher},
		{get, vouchersAt + "/giao-mien-phi", auth.UpdateProducts, o.freeDelivery},
		{post, vouchersAt + "/giao-mien-phi", auth.UpdateProducts, o.setFreeDelivery},
		{get, vouchersAt + "/:id", auth.ReadProducts, o.showVoucher},
		{get, vouchersAt + "/:id/sua", auth.UpdateProducts, o.editVoucher},
		{post, vouchersAt + "/:id/sua", auth.UpdateProducts, o.saveVoucher},
		{post, vouchersAt + "/:id/cong-bo", auth.UpdateProducts, o.publishVoucher},
		{post, vouchersAt + "/:id/dung", auth.UpdateProducts, o.stopVoucher},
	}
}

func (o *Office) showVoucher(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Vouchers
	one, err := o.Vouchers.ByID(c.UserContext(), v.scope(auth.ReadProducts).ProducerID, id(c.Params("id")))
	if err != nil {
		return err
	}
	facts := []ui.Fact{{Name: t.Facts[0], Value: o.voucherOf(one)}, {Name: t.Facts[1], Value: o.voucherOff(one)}, {Name: t.Facts[3], Value: t.Period(vntime.Moment(one.StartsAt), vntime.Moment(one.EndsAt))},
		{Name: t.Facts[4], Value: t.Used(one.Used, one.Uses)}, {Name: t.Facts[5], Value: t.PerPhone(one.PerPhone)}, {Name: t.Facts[6], Value: t.Borne[one.Bearer]}}
	if one.Minimum > 0 {
		facts = append(facts, ui.Fact{Name: t.Facts[2], Value: o.voucherFrom(one)})
	}
	body := view.Told{Title: t.Terms, Facts: facts, Hidden: v.hidden()}
	if v.who.Can(auth.UpdateProducts) {
		switch one.At(o.Now()) {
		case voucher.Draft:
			body.Doings = []view.Doing{{Action: voucherAddress(one.ID) + "/cong-bo", Button: ui.Button{Label: t.Publish, Kind: ui.Primary}, Note: t.PublishT},
				{Href: voucherAddress(one.ID) + "/sua", Button: ui.Button{Label: t.Change, Href: voucherAddress(one.ID) + "/sua", Icon: "pencil"}}}
		case voucher.Planned, voucher.Open, voucher.UsedUp:
			body.Doings = []view.Doing{{Action: voucherAddress(one.ID) + "/dung", Button: ui.Button{Label: t.Stop}, Note: t.StopNote}}
		}
	}
	p, err := o.frame(c, v, one.Code, vouchersAt)
	if err != nil {
		return err
	}
	badge := o.voucherBadge(one)
	p.History = o.historyLink(v, "voucher", one.ID)
	p.Badge, p.Back = &badge, &ui.Link{Label: t.Title, Href: vouchersAt}
	return page(c, fiber.StatusOK, view.ToldPage(p, body))
}

func (o *Office) publishVoucher(c *fiber.Ctx, v *visit) error {
	return o.turnVoucher(c, v, o.Vouchers.Publish, o.Texts.Vouchers.Published)
}

func (o *Office) stopVoucher(c *fiber.Ctx, v *visit) error {
	return o.turnVoucher(c, v, o.Vouchers.Stop, o.Texts.Vouchers.Stopped)
}

func (o *Office) voucherOf(one *voucher.Voucher) string {
	if one.ProducerID == nil {
		return o.Texts.Vouchers.Everybody
	}
	return one.ProducerName
}

func (o *Office) voucherOff(one *voucher.Voucher) string {
	if one.Percent == 0 {
		return one.Amount.String()
	}
	most := ""
	if one.Cap > 0 {
		most = one.Cap.String()
	}
	return o.Texts.Vouchers.OffPart(one.Percent, most)
}

func (o *Office) voucherFrom(one *voucher.Voucher) string {
	if one.Minimum == 0 {
		return ""
	}
	return o.Texts.Vouchers.From(one.Minimum.String())
}

func (o *Office) voucherBadge(one *voucher.Voucher) ui.Badge {
	state := one.At(o.Now())
	b := ui.Badge{Label: o.Texts.Vouchers.States[string(state)], Icon: "clock"}
	switch state {
	case voucher.Open:
		b.Icon, b.Tone = "circle-check", ui.Leaf
	case voucher.Draft:
		b.Icon = "pencil"
	case voucher.Stopped, voucher.Over, voucher.UsedUp:
		b.Icon = "ban"
	}
	return b
}

func voucherAddress(n int64) string { return vouchersAt + "/" + strconv.FormatInt(n, 10) }

// typedAmount reads an amount that may be left empty; -1 for what is none.
func typedAmount(text string) money.VND {
	if strings.TrimSpace(text) == "" {
		return 0
	}
	n, err := money.Parse(text)
	if err != nil {
		return -1
	}
	return n
}

// typedOff reads "10%" as a percentage and anything else as an amount; both are 0 for what is
// neither.
func typedOff(text string) (percent int, amount money.VND) {
	if part, ok := strings.CutSuffix(strings.TrimSpace(text), "%"); ok {
		n, _ := count(strings.TrimSpace(part))
		return n, 0
	}
	n, err := money.Parse(text)
	if err != nil {
		return 0, 0
	}
	return 0, n
}

// turnVoucher publishes or stops one, and says so; one that is not in that state says why.
func (o *Office) turnVoucher(c *fiber.Ctx, v *visit, turn turning, said func(code string) string) error {
	theirs := v.scope(auth.UpdateProducts).ProducerID
	one, err := o.Vouchers.ByID(c.UserContext(), theirs, id(c.Params("id")))
	if err != nil {
		return err
	}
	words := said(one.Code)
	err = turn(c.UserContext(), v.who.Actor(), theirs, one.ID)
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		words, err = o.sentence(no.Key, no.Details), nil
	}
	if err != nil {
		return fmt.Errorf("turn voucher: %w", err)
	}
	return o.say(c, words, voucherAddress(one.ID))
}

var voucherFields = [...]string{"code", "off", "cap", "minimum", "uses", "per_phone", "starts", "starts_at", "ends", "ends_at"}

func readVoucher(c *fiber.Ctx) (map[string]string, voucher.Voucher) {
	typed := map[string]string{"deep": edge.Form(c, "deep"), "producer": edge.Form(c, "producer"), "bearer": edge.Form(c, "bearer")}
	for _, name := range voucherFields {
		typed[name] = edge.Form(c, name)
	}
	return typed, voucherOf(typed)
}

// voucherOf is what the form means.
func voucherOf(typed map[string]string) voucher.Voucher {
	one := voucher.Voucher{Code: typed["code"], Bearer: voucher.ByProducer, Cap: typedAmount(typed["cap"]), Minimum: typedAmount(typed["minimum"]), Deep: typed["deep"] != "",
		StartsAt: typedMoment(typed["starts"], typed["starts_at"]), EndsAt: typedMoment(typed["ends"], typed["ends_at"])}
	one.Percent, one.Amount = typedOff(typed["off"])
	one.Uses, _ = count(typed["uses"])
	one.PerPhone, _ = count(typed["per_phone"])
	if n := id(typed["producer"]); n != 0 {
		one.ProducerID = &n
	} else if typed["bearer"] == voucher.ByCommune {
		one.Bearer = voucher.ByCommune
	}
	return one
}
