package admin

import (
	"fmt"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mostPassed is to how many a request is passed on at once.
const mostPassed = 50

// dealDone leads back with what was done, or shows the page with what was typed and refused
// beside a field.
func (o *Office) dealDone(c *fiber.Ctx, v *visit, field, said string, do func(*deal) error) error {
	d, err := o.dealOf(c, v)
	if err != nil {
		return err
	}
	d.typed["maker"] = edge.Form(c, "maker")
	if field != "" {
		d.typed[field] = begun(c, field)
	}
	if err := do(d); err != nil {
		return o.dealRefused(c, v, d, field, err)
	}
	return o.say(c, said, dealAddress(d.request))
}

// dealRefused shows the page as it is now, with what was refused above it and beside its field.
func (o *Office) dealRefused(c *fiber.Ctx, v *visit, d *deal, field string, err error) error {
	no, refused := fault.As(err)
	if !refused || no.Kind == fault.NotFound {
		return err
	}
	words := o.sentence(no.Key, no.Details)
	d.status, d.flash = edge.Status(no), ui.Message{Text: words, Icon: "triangle-alert", Tone: ui.Straw}
	if field != "" && no.Kind == fault.Invalid {
		d.flash, d.wrongs = ui.Message{}, []ui.Wrong{{ID: field, Text: words}}
	}
	if d.request, err = o.Wholesale.ByCode(c.UserContext(), v.scope(auth.ReadOrders), d.request.Code); err != nil {
		return err
	}
	return o.dealPage(c, v, d)
}

// passWholesale passes a request on to the producers that were ticked, and to the one chosen
// besides; for a while the page offers to take that back.
func (o *Office) passWholesale(c *fiber.Ctx, v *visit) error {
	if err := ofCommune(v); err != nil {
		return err
	}
	d, err := o.dealOf(c, v)
	if err != nil {
		return err
	}
	for _, each := range append(edge.Forms(c, "maker", mostPassed), edge.Form(c, "other")) {
		if n := id(each); n > 0 {
			d.picked = append(d.picked, n)
		}
	}
	d.typed["note"] = edge.Text(c, "note")
	made, err := o.Wholesale.Pass(c.UserContext(), v.who.Actor(), d.request.Code, append([]int64{}, d.picked...), d.typed["note"])
	if err != nil {
		field := "maker"
		if fault.Is(err, "wholesale.long") {
			field = "note"
		}
		return o.dealRefused(c, v, d, field, err)
	}
	return c.Redirect(o.withUndo(dealAddress(d.request), passedText(made)), fiber.StatusSeeOther)
}

// passedText names passings in an address.
func passedText(made []int64) string {
	return "chuyen." + strings.Trim(strings.ReplaceAll(fmt.Sprint(made), " ", "."), "[]")
}

// passedOf reads them; none for what is no such text.
func passedOf(text string) (out []int64) {
	rest, ok := strings.CutPrefix(text, "chuyen.")
	for each := range strings.SplitSeq(rest, ".") {
		if n := id(each); ok && n > 0 && len(out) < mostPassed {
			out = append(out, n)
		}
	}
	return out
}

// undoPassed offers to take back what was just passed on.
func (o *Office) undoPassed(c *fiber.Ctx, v *visit, d *deal) *ui.UndoToast {
	made, left := passedOf(c.Query("vua")), o.undoLeft(c)
	if c.Method() != fiber.MethodGet || left == 0 || len(made) == 0 || ofCommune(v) != nil {
		return nil
	}
	return &ui.UndoToast{Left: left, Text: o.Texts.Wholesale.Office.Passed(len(made)), Action: dealAddress(d.request) + "/lay-lai", Hidden: v.hidden(), Name: "passed", Value: passedText(made)}
}

// takeWholesaleBack takes back what was passed on by mistake: one, or what was just done.
func (o *Office) takeWholesaleBack(c *fiber.Ctx, v *visit) error {
	if err := ofCommune(v); err != nil {
		return err
	}
	return o.dealDone(c, v, "", o.Texts.Wholesale.Office.TakenBack, func(d *deal) error {
		return o.Wholesale.TakeBack(c.UserContext(), v.who.Actor(), d.request.Code, passedOf(edge.Form(c, "passed"))...)
	})
}

// answering is the producer that answers: the one whose phone it is, or the one for whom an
// officer writes down what was said on the telephone.
func (d *deal) answering(c *fiber.Ctx) int64 {
	if d.maker != 0 {
		return d.maker
	}
	return id(edge.Form(c, "maker"))
}

// takeWholesale takes a request, with prices and terms where they are sent.
func (o *Office) takeWholesale(c *fiber.Ctx, v *visit) error {
	t, said := o.Texts.Wholesale.Office, o.Texts.Wholesale.Office.TakenSaid
	offered := edge.Form(c, "do") == "offer"
	if offered {
		said = t.OfferSaid
	}
	return o.dealDone(c, v, "offer", said, func(d *deal) error {
		if offered && d.typed["offer"] == "" {
			return fault.New(fault.Invalid, "wholesale.offer")
		}
		return o.Wholesale.Take(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), d.request.Code, d.answering(c), d.typed["offer"])
	})
}

func (o *Office) declineWholesale(c *fiber.Ctx, v *visit) error {
	return o.dealDone(c, v, "reason", o.Texts.Wholesale.Office.DeclinedSaid, func(d *deal) error {
		return o.Wholesale.Decline(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), d.request.Code, d.answering(c), d.typed["reason"])
	})
}

func (o *Office) noteWholesale(c *fiber.Ctx, v *visit) error {
	if err := ofCommune(v); err != nil {
		return err
	}
	return o.dealDone(c, v, "words", o.Texts.Wholesale.Office.Noted, func(d *deal) error {
		return o.Wholesale.Write(c.UserContext(), v.who.Actor(), d.request.Code, d.typed["words"])
	})
}

func (o *Office) endWholesale(c *fiber.Ctx, v *visit) error {
	if err := ofCommune(v); err != nil {
		return err
	}
	return o.dealDone(c, v, "how", o.Texts.Wholesale.Office.Ended, func(d *deal) error {
		d.typed["end"] = edge.Form(c, "end")
		return o.Wholesale.End(c.UserContext(), v.who.Actor(), d.request.Code, wholesale.Step(d.typed["end"]), d.typed["how"])
	})
}

func (o *Office) reopenWholesale(c *fiber.Ctx, v *visit) error {
	if err := ofCommune(v); err != nil {
		return err
	}
	return o.dealDone(c, v, "", o.Texts.Wholesale.Office.Reopened, func(d *deal) error {
		return o.Wholesale.Reopen(c.UserContext(), v.who.Actor(), d.request.Code)
	})
}
