package admin

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// makerFields are the names of all fields of the form, in its order.
func makerFields() []string { return slices.Concat(makerParts()...) }

// makerClash is a producer that somebody else saved while it was written.
func (o *Office) makerClash(c *fiber.Ctx, m *catalog.ProducerCard, typed map[string]string, open []string) (clash, error) {
	t := o.Texts.Office.Makers
	out := clash{name: m.Name, entity: "producer", id: m.ID, action: makerAddress(m.ID) + "/luu", cancel: makerAddress(m.ID), back: ui.Link{Label: m.Name, Href: makerAddress(m.ID)},
		active: makersAt, now: typedMaker(&m.Producer), typed: typed, version: ui.Hidden{Name: "seen", Value: strconv.Itoa(m.RowVersion)}, along: shared(typed), open: open}
	villages, err := o.Catalog.VillageNames(c.UserContext())
	if err != nil {
		return out, err
	}
	names := map[string]string{"": t.NoVillage}
	for _, at := range villages {
		names[strconv.FormatInt(at.ID, 10)] = at.Name
	}
	says := map[string]func(string) string{"legal_form": func(form string) string { return t.Forms[form] }, "village": func(id string) string { return names[id] }}
	for _, name := range makerFields() {
		out.fields = append(out.fields, clashField{name, t.Fields[name].Label, says[name]})
	}
	return out, nil
}

func (o *Office) makerClashPage(c *fiber.Ctx, v *visit, m *catalog.ProducerCard, typed map[string]string, open []string) error {
	x, err := o.makerClash(c, m, typed, open)
	if err != nil {
		return err
	}
	return o.clashPage(c, v, x)
}

// makerBeside puts beside a form that is mended after a clash what the other saved.
func (o *Office) makerBeside(c *fiber.Ctx, m *catalog.ProducerCard, typed map[string]string, body *view.Form) error {
	if edge.Form(c, mendField) == "" {
		return nil
	}
	x, err := o.makerClash(c, m, typed, nil)
	if err != nil {
		return err
	}
	o.besideTheirs(c, x, body)
	return nil
}
