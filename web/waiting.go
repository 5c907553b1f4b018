package web

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/waiting"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

const waitAt = "/bao-khi-co"

// wishes is how fast one address may leave numbers: a household behind one address does
// not notice it, a program does.
func (s *Shop) wishes() fiber.Handler {
	return edge.Throttle(s.Limiter, "waiting", edge.Rate{Every: 10 * time.Second, Burst: 20})
}

// mountWait gives "Báo tôi khi có" its addresses.
func (s *Shop) mountWait(app fiber.Router) {
	small := edge.Limit(biggestForm)
	app.Post(waitAt, s.selling, small, s.wishes(), s.askToBeTold)
	// An answer to the form has its address; asked for again, there is nothing to see.
	app.Get(waitAt, func(c *fiber.Ctx) error { return c.Redirect("/san-pham", fiber.StatusSeeOther) })
	app.Get(waitAt+"/:id", s.slowly(), s.showWish)
	app.Post(waitAt+"/:id", small, s.slowly(), s.withdrawWish)
}

// askToBeTold notes a number. The page that follows has no number in its address.
func (s *Shop) askToBeTold(c *fiber.Ctx) error {
	w := waiting.Wish{VariantID: id(edge.Form(c, "variant")), GroupID: id(edge.Form(c, "group")), Phone: edge.Form(c, "phone"), Quantity: number(edge.Form(c, "quantity"), 1)}
	if w.VariantID != 0 {
		w.GroupID = 0
	}
	n, again, err := s.Waiting.Ask(c.UserContext(), w)
	if form, ok := fault.AsForm(err); ok {
		return s.wishWrong(c, w, form)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return s.wishRefused(c, no)
	}
	if err != nil {
		return err
	}
	if again {
		return s.wishAgain(c, w)
	}
	return c.Redirect(waitAt+"/"+strconv.FormatInt(n, 10)+"?k="+s.Waiting.Key(n), fiber.StatusSeeOther)
}

// wishWrong shows the form again with what was typed.
func (s *Shop) wishWrong(c *fiber.Ctx, w waiting.Wish, wrong *fault.Form) error {
	t := s.Texts.Waiting
	v := view.WaitPage{Title: t.Title, Back: ui.Link{Label: t.See, Href: "/san-pham"}}
	if w.VariantID != 0 {
		list, err := s.Catalog.Sellables(c.UserContext(), []int64{w.VariantID})
		if err != nil {
			return err
		}
		if len(list) == 0 || !list[0].Buyable {
			return fault.New(fault.NotFound, "waiting.no_such")
		}
		x := list[0]
		v.Title, v.Back.Href = t.For(x.ProductName+" ("+x.VariantName+")"), "/san-pham/"+x.ProductSlug
		v.Form = s.waitForm([]catalog.Variant{{ID: x.VariantID, Name: x.VariantName, UnitWord: x.UnitWord}}, w.VariantID, w.Phone, edge.Form(c, "quantity"))
	} else {
		v.Form = s.shelfForm(w.GroupID, w.Phone)
	}
	for _, f := range wrong.Fields {
		field := &v.Form.Phone
		if f.Name == "quantity" {
			field = &v.Form.Quantity
		}
		field.Error = s.Texts.Faults.Sentence(f.Key, f.Details)
		v.Wrongs = append(v.Wrongs, ui.Wrong{ID: field.ID, Text: field.Error})
	}
	p := s.hidden(v.Title)
	p.Wrong = true
	return s.private(c, fiber.StatusUnprocessableEntity, view.WaitRefusedPage(p, v))
}

// wishRefused leads to what can be had now.
func (s *Shop) wishRefused(c *fiber.Ctx, no *fault.Error) error {
	t := s.Texts.Waiting
	slug, _ := no.Details["slug"].(string)
	v := view.WaitPage{Title: t.Title, Back: ui.Link{Label: t.See, Href: "/san-pham/" + slug},
		Refused: ui.Message{Text: s.Texts.Faults.Sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}}
	if no.Key == "waiting.on_shelf" {
		v.Back.Href = "/nhom/" + slug
	}
	return s.private(c, fiber.StatusConflict, view.WaitRefusedPage(s.hidden(v.Title), v))
}

// wishAgain says that the number is there already, and nothing of who left it.
func (s *Shop) wishAgain(c *fiber.Ctx, w waiting.Wish) error {
	t := s.Texts.Waiting
	what, back := t.Title, ui.Link{Label: t.See, Href: "/san-pham"}
	if list, err := s.Catalog.Sellables(c.UserContext(), []int64{w.VariantID}); err != nil {
		return err
	} else if len(list) > 0 {
		what, back.Href = list[0].ProductName+" ("+list[0].VariantName+")", "/san-pham/"+list[0].ProductSlug
	}
	lines := []string{t.AgainText(what)}
	if w.VariantID == 0 {
		lines = nil
	}
	return s.private(c, fiber.StatusOK, view.WaitedPage(s.hidden(t.Again), view.Waited{Title: t.Again, Lines: lines, Back: back}))
}
