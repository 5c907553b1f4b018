package web

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// waitForm asks for a number for the sizes that are sold out; nil when none is.
func (s *Shop) waitForm(variants []catalog.Variant, chosen int64, typed, quantity string) *view.WaitForm {
	t := s.Texts.Waiting
	f := &view.WaitForm{Lead: t.Lead, Phone: s.phoneField(typed)}
	for _, x := range variants {
		if x.Stock > 0 || x.Coming() {
			continue
		}
		n := strconv.FormatInt(x.ID, 10)
		if f.Variant == "" {
			f.Variant = n
			f.Quantity = ui.Field{ID: "wait-quantity", Name: "quantity", Label: t.Quantity(x.UnitWord), Value: quantity, InputMode: "numeric", MaxLength: 2}
		}
		f.Sizes = append(f.Sizes, ui.Option{Value: n, Label: x.Name, Chosen: len(f.Sizes) == 0 && chosen == 0 || x.ID == chosen})
	}
	if f.Variant == "" {
		return nil
	}
	return f
}

// shelfForm asks for a number for a shelf with nothing on it.
func (s *Shop) shelfForm(groupID int64, typed string) *view.WaitForm {
	return &view.WaitForm{Lead: s.Texts.Waiting.Shelf, Group: strconv.FormatInt(groupID, 10), Phone: s.phoneField(typed)}
}

func (s *Shop) phoneField(typed string) ui.Field {
	return ui.Field{ID: "wait-phone", Name: "phone", Label: s.Texts.Waiting.Phone, Value: typed, Type: "tel", InputMode: "tel", Autocomplete: "tel", MaxLength: 30}
}

// showWish shows to who holds the link what was noted, the number masked.
func (s *Shop) showWish(c *fiber.Ctx) error {
	t := s.Texts.Waiting
	n, key := id(c.Params("id")), c.Query("k")
	r, err := s.Waiting.Open(c.UserContext(), n, key)
	if fault.Is(err, "waiting.not_found") {
		return s.private(c, fiber.StatusNotFound, view.WaitedPage(s.hidden(t.Title), view.Waited{Title: t.Title,
			Lines: []string{s.Texts.Faults.Sentence("waiting.not_found", nil)}, Back: ui.Link{Label: t.See, Href: "/san-pham"}}))
	}
	if err != nil {
		return err
	}
	v := view.Waited{Title: t.Noted, Lines: []string{t.NotedText(t.What(r.Quantity, r.ProductName, r.VariantName), phone.Number(r.Phone).Masked()), t.NoHold},
		Keep: t.KeepLink, Back: ui.Link{Label: t.See, Href: "/san-pham/" + r.ProductSlug}, Action: c.Path(), Key: key}
	if r.GroupSlug != "" {
		v.Back.Href = "/nhom/" + r.GroupSlug
	}
	if r.ToldAt != nil {
		v.Lines[1] = t.Told(vntime.Moment(*r.ToldAt))
	}
	return s.private(c, fiber.StatusOK, view.WaitedPage(s.hidden(t.Noted), v))
}

// withdrawWish forgets the number.
func (s *Shop) withdrawWish(c *fiber.Ctx) error {
	t := s.Texts.Waiting
	if err := s.Waiting.Withdraw(c.UserContext(), id(c.Params("id")), edge.Form(c, "k")); err != nil {
		return err
	}
	return s.private(c, fiber.StatusOK, view.WaitedPage(s.hidden(t.Gone), view.Waited{Title: t.Gone, Lines: []string{t.GoneText}, Back: ui.Link{Label: t.See, Href: "/san-pham"}}))
}
