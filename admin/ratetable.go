package admin

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/shipping"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// ratesTyped is a zone's table as it was typed, line by line.
type ratesTyped struct {
	from, name string
	lines      [][2]string // weight and price
	version    int64
	wrongs     []ui.Wrong
	flash      ui.Message
}

// beginsAfter are the days after today, the last first.
func beginsAfter(begins []time.Time, today time.Time) []time.Time {
	n := 0
	for n < len(begins) && begins[n].After(today) {
		n++
	}
	return begins[:n]
}

func typedLines(steps []shipping.Step) (out [][2]string) {
	for _, s := range steps {
		out = append(out, [2]string{shipping.Kg(s.UpToG), s.Price.String()})
	}
	return out
}

// zoneOf is the table and the zone in the address.
func (o *Office) zoneOf(c *fiber.Ctx) (shipping.Table, shipping.Zone, int64, error) {
	table, version, err := o.Tariffs.Whole(c.UserContext())
	if err != nil {
		return table, shipping.Zone{}, 0, err
	}
	for _, z := range table.Zones {
		if z.Code == c.Params("zone") {
			return table, z, version, nil
		}
	}
	return table, shipping.Zone{}, 0, fault.New(fault.NotFound, "page.not_found")
}

// showRates fills the form with the table of today, or with that of another day to go back to.
func (o *Office) showRates(c *fiber.Ctx, v *visit) error {
	table, zone, version, err := o.zoneOf(c)
	if err != nil {
		return err
	}
	day := vntime.Today(o.Now())
	at := ratesTyped{from: vntime.Date(day.AddDate(0, 0, 1)), name: zone.Name, version: version}
	if past, err := time.Parse(time.DateOnly, edge.Query(c, "bang")); err == nil {
		day = past
	}
	at.lines = typedLines(table.StepsOn(zone.Code, day))
	return o.ratesPage(c, v, fiber.StatusOK, at)
}

func (o *Office) saveRates(c *fiber.Ctx, v *visit) error {
	at := ratesTyped{from: edge.Form(c, "from"), version: id(edge.Form(c, "version"))}
	change := shipping.Change{From: typedDate(at.from)}
	for i := 1; i <= shipping.MostSteps; i++ {
		n := strconv.Itoa(i)
		line := [2]string{edge.Form(c, "weight-"+n), edge.Form(c, "price-"+n)}
		if line[0] == "" && line[1] == "" {
			continue
		}
		at.lines = append(at.lines, line)
		step := shipping.Step{UpToG: shipping.ParseKg(line[0]), Price: typedAmount(line[1])}
		if line[1] == "" {
			step.Price = -1
		}
		change.Steps = append(change.Steps, step)
	}
	err := o.Tariffs.SetRates(c.UserContext(), v.who.Actor(), at.version, c.Params("zone"), change, o.Now())
	if form, ok := fault.AsForm(err); ok {
		at.wrongs = o.wrongs(form)
		return o.ratesPage(c, v, fiber.StatusUnprocessableEntity, at)
	}
	if answer, refused := o.ratesRefused(c, v, at, err); refused {
		return answer
	}
	said := o.Texts.Rates.SavedNow
	if change.From.After(vntime.Today(o.Now())) {
		said = o.Texts.Rates.SavedOn(vntime.Date(*change.From))
	}
	return o.say(c, said, zoneAddress(c.Params("zone")))
}

// ratesRefused shows what was typed again, over what somebody else saved meanwhile; false
// when all went well.
func (o *Office) ratesRefused(c *fiber.Ctx, v *visit, at ratesTyped, err error) (error, bool) {
	no, ok := fault.As(err)
	if !ok || no.Kind != fault.Conflict {
		return err, err != nil
	}
	table, zone, version, err := o.zoneOf(c)
	if err != nil {
		return err, true
	}
	if at.version = version; at.lines == nil {
		at.lines, at.from = typedLines(table.StepsOn(zone.Code, vntime.Today(o.Now()))), vntime.Date(vntime.Today(o.Now()).AddDate(0, 0, 1))
	}
	at.flash = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
	return o.ratesPage(c, v, fiber.StatusConflict, at), true
}

func (o *Office) dropRates(c *fiber.Ctx, v *visit) error {
	from, err := time.Parse(time.DateOnly, edge.Form(c, "from"))
	if err != nil {
		return fault.New(fault.NotFound, "tariff.no_table")
	}
	err = o.Tariffs.DropComing(c.UserContext(), v.who.Actor(), id(edge.Form(c, "version")), c.Params("zone"), from, o.Now())
	if answer, refused := o.ratesRefused(c, v, ratesTyped{}, err); refused {
		return answer
	}
	return o.say(c, o.Texts.Rates.Dropped, zoneAddress(c.Params("zone")))
}

func (o *Office) nameZone(c *fiber.Ctx, v *visit) error {
	table, zone, version, err := o.zoneOf(c)
	if err != nil {
		return err
	}
	at := ratesTyped{name: edge.Form(c, "name"), version: version, lines: typedLines(table.StepsOn(zone.Code, vntime.Today(o.Now()))), from: vntime.Date(vntime.Today(o.Now()).AddDate(0, 0, 1))}
	err = o.Tariffs.SetName(c.UserContext(), v.who.Actor(), id(edge.Form(c, "version")), zone.Code, at.name)
	if form, ok := fault.AsForm(err); ok {
		at.wrongs = o.wrongs(form)
		return o.ratesPage(c, v, fiber.StatusUnprocessableEntity, at)
	}
	if answer, refused := o.ratesRefused(c, v, at, err); refused {
		return answer
	}
	return o.say(c, o.Texts.Rates.Renamed, zoneAddress(zone.Code))
}

func (o *Office) ratesPage(c *fiber.Ctx, v *visit, status int, at ratesTyped) error {
	t := o.Texts.Rates
	table, zone, _, err := o.zoneOf(c)
	if err != nil {
		return err
	}
	today := vntime.Today(o.Now())
	version := ui.Hidden{Name: "version", Value: strconv.FormatInt(at.version, 10)}
	body := view.Form{Action: zoneAddress(zone.Code) + "/luu", Save: t.Save, SaveNote: t.SaveNote, Cancel: ratesAt, Wrongs: at.wrongs, StatusT: t.Now, Hidden: append(v.hidden(), version)}
	for _, s := range table.StepsOn(zone.Code, today) {
		line := t.Line(shipping.Kg(s.UpToG), s.Price.String())
		body.Status = append(body.Status, ui.Fact{Name: line[0], Value: line[1]})
	}
	if len(body.Status) == 0 {
		body.Status = []ui.Fact{{Name: t.Now, Value: t.NoRate}}
	}
	from := o.fieldOf("from", t.Fields["from"], at.from, at.wrongs)
	from.MaxLength, from.InputMode, from.Autocomplete = 20, "numeric", "off"
	part := view.Section{Title: t.Table, Note: t.TableNote, Items: []view.Item{{Input: &from}}}
	for i := range min(len(at.lines)+2, shipping.MostSteps) {
		n, line := strconv.Itoa(i+1), [2]string{}
		if i < len(at.lines) {
			line = at.lines[i]
		}
		kg := ui.Field{ID: "weight-" + n, Label: t.Weight(i + 1), Value: line[0], InputMode: "decimal", MaxLength: 12, Autocomplete: "off", Error: wrongAt(at.wrongs, "weight-"+n)}
		price := ui.Field{ID: "price-" + n, Label: t.Price(i + 1), Value: line[1], InputMode: "numeric", MaxLength: 20, Autocomplete: "off", Error: wrongAt(at.wrongs, "price-"+n)}
		part.Items = append(part.Items, view.Item{Input: &kg, Half: true}, view.Item{Input: &price, Half: true})
	}
	body.Sections = []view.Section{part}
	begins := table.Begins(zone.Code)
	for _, day := range beginsAfter(begins, today) {
		body.Doings = append(body.Doings, view.Doing{Title: t.NextTitle(vntime.Date(day)), Fold: true, Open: true, Action: zoneAddress(zone.Code) + "/bo-hen", Note: t.DropNote,
			Hidden: []ui.Hidden{version, {Name: "from", Value: day.Format(time.DateOnly)}}, Button: ui.Button{Label: t.Drop, Icon: "trash-2", Wide: true}})
	}
	for i, day := range begins[len(beginsAfter(begins, today)):] {
		if i > 0 && i < 4 { // the first of these is the one in use
			at := zoneAddress(zone.Code) + "?bang=" + day.Format(time.DateOnly)
			body.Doings = append(body.Doings, view.Doing{Href: at, Button: ui.Button{Label: t.Past(vntime.Date(day)), Icon: "history", Wide: true, Href: at}, Note: t.PastNote})
		}
	}
	name := o.fieldOf("name", t.Fields["name"], orElse(at.name, zone.Name), at.wrongs)
	name.MaxLength = shipping.MostName
	body.Doings = append(body.Doings, view.Doing{Title: t.RenameTitle, Fold: true, Open: wrongAt(at.wrongs, "name") != "", Action: zoneAddress(zone.Code) + "/ten", Fields: []view.Item{{Input: &name}}, Hidden: []ui.Hidden{version}, Button: ui.Button{Label: t.Rename, Wide: true}})
	p, err := o.frame(c, v, zone.Name, ratesAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: t.Title, Href: ratesAt}, len(at.wrongs) > 0
	if at.flash.Text != "" {
		p.Flash = at.flash
	}
	return page(c, status, view.FormPage(p, body))
}
