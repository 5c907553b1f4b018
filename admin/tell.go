package admin

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// tellParts are the sections of the form in which producers write their own page, and its fields:
// nothing else that a form carries is read.
func tellParts() [][]string {
	return [][]string{{"craft", "quote", "story"}, {"hours", "channels"}}
}

// ownPageAddress is where a producer's own page is written on the phone.
func ownPageAddress(id int64) string { return ownPageAt + "/" + itoa(id) }

func tellFields() []string { return slices.Concat(tellParts()...) }

// tellMaker keeps what a producer tells on their page.
func (o *Office) tellMaker(c *fiber.Ctx, v *visit) error {
	m, err := o.Catalog.ProducerByID(c.UserContext(), v.scope(auth.TellProducers), id(c.Params("id")))
	if err != nil {
		return err
	}
	typed := readMaker(c, tellParts())
	merge := merged(c, tellFields(), typed)
	if merge.mend {
		return o.tellPage(c, v, fiber.StatusOK, m, makerDraft{typed: typed})
	}
	if len(merge.open) > 0 {
		return o.tellClashPage(c, v, m, typed, merge.open)
	}
	seen, _ := count(edge.Form(c, "seen"))
	if untouched(c, tellFields(), typedMaker(&m.Producer)) { // what else was saved meanwhile is no clash
		seen = m.RowVersion
	}
	told := catalog.ProducerTold{Craft: typed["craft"], Quote: typed["quote"], Story: typed["story"], Visiting: typed["hours"], Channels: typed["channels"]}
	said := o.Texts.Office.Makers.Saved
	if told == catalog.ToldOf(&m.Producer) {
		said = o.Texts.Own.Tell.Same
	}
	err = o.Catalog.TellProducer(c.UserContext(), v.who.Actor(), v.scope(auth.TellProducers), m.ID, seen, told)
	if form, ok := fault.AsForm(err); ok {
		return o.tellPage(c, v, fiber.StatusUnprocessableEntity, m, makerDraft{typed: typed, wrongs: o.wrongs(form)})
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.tellClashPage(c, v, m, typed, nil)
	}
	if err != nil {
		return err
	}
	o.sent(c, v, unsentTold, m.ID)
	return o.saved(c, v, said, ownPageAddress(m.ID))
}

// tellClash is a producer's page that somebody else saved while it was written.
func (o *Office) tellClash(m *catalog.ProducerCard, typed map[string]string, open []string) clash {
	at := ownPageAddress(m.ID)
	out := clash{name: m.Name, entity: "producer", id: m.ID, action: at + "/luu", cancel: at, back: ui.Link{Label: m.Name, Href: at}, active: ownPageAt,
		now: typedMaker(&m.Producer), typed: typed, version: ui.Hidden{Name: "seen", Value: strconv.Itoa(m.RowVersion)}, open: open}
	for _, name := range tellFields() {
		out.fields = append(out.fields, clashField{name, o.Texts.Office.Makers.Fields[name].Label, nil})
	}
	return out
}

func (o *Office) tellClashPage(c *fiber.Ctx, v *visit, m *catalog.ProducerCard, typed map[string]string, open []string) error {
	return o.clashPage(c, v, o.tellClash(m, typed, open))
}
