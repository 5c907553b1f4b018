package admin

import (
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const calendarAt = liveAt + "/so"

// mostDated is how many sessions a calendar lists at most: one a day for more than a year.
const mostDated = 400

// calendar is the sessions of a period with what came of them: evidence of promotion.
type calendar struct {
	from, until string // as typed or as taken
	wrongs      map[string]string
	first, last time.Time
	list        []livestream.Dated
	sums        map[int64]orders.LiveSum
}

// calendarOf reads the period that the address names: this year without one. A day that is none is
// told beside its field, and nothing is listed then.
func (o *Office) calendarOf(c *fiber.Ctx) (*calendar, error) {
	year := vntime.In(o.Now()).Format("2006")
	cal := &calendar{from: edge.Query(c, "tu"), until: edge.Query(c, "den"), wrongs: map[string]string{}}
	if cal.from == "" {
		cal.from = "01/01/" + year
	}
	if cal.until == "" {
		cal.until = "31/12/" + year
	}
	day := func(name, text string) time.Time {
		d, err := vntime.ParseDate(text)
		if err != nil {
			cal.wrongs[name] = o.Texts.LiveBook.Day
			return time.Time{}
		}
		return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, vntime.Zone())
	}
	cal.first, cal.last = day("tu", cal.from), day("den", cal.until)
	if len(cal.wrongs) == 0 && cal.last.Before(cal.first) {
		cal.wrongs["den"] = o.Texts.LiveBook.Order
	}
	if len(cal.wrongs) > 0 {
		return cal, nil
	}
	var err error
	if cal.list, err = o.Live.Calendar(c.UserContext(), cal.first, cal.last.AddDate(0, 0, 1), mostDated); err != nil {
		return nil, err
	}
	var ids []int64
	for i := range cal.list {
		ids = append(ids, cal.list[i].ID)
	}
	cal.sums, err = o.Orders.LiveSums(c.UserContext(), ids)
	return cal, err
}

// liveCalendar shows the calendar of a period, made to be printed.
func (o *Office) liveCalendar(c *fiber.Ctx, v *visit) error {
	cal, err := o.calendarOf(c)
	if err != nil {
		return err
	}
	t := o.Texts.LiveBook
	field := func(id, label, value string) ui.Field {
		return ui.Field{ID: id, Label: label, Value: value, MaxLength: 20, InputMode: "numeric", Error: cal.wrongs[id]}
	}
	body := view.LiveReport{Print: o.Texts.LiveReport.Print, Lead: t.Lead, Period: &view.LivePeriod{Action: calendarAt, From: field("tu", t.From, cal.from), Until: field("den", t.Until, cal.until), Show: t.Show}}
	status := fiber.StatusOK
	if len(cal.wrongs) > 0 {
		status = fiber.StatusUnprocessableEntity
	} else {
		body.File = &ui.Button{Label: o.Texts.LiveReport.Excel, Href: calendarAt + ".xlsx?tu=" + vntime.Date(cal.first) + "&den=" + vntime.Date(cal.last), Icon: "file-text"}
		body.Parts = []view.LivePart{o.calendarPart(cal)}
	}
	p, err := o.frame(c, v, t.Title, liveAt)
	if err != nil {
		return err
	}
	p.Back = &ui.Link{Label: o.Texts.LiveOffice.Title, Href: liveAt}
	if len(cal.list) > 0 && cal.list[0].Sample { // the frame that says so is not printed
		p.Note = o.Texts.UI.DemoTitle
	}
	return page(c, status, view.LiveReportPage(p, body))
}

// calendarPart is a line for each session.
func (o *Office) calendarPart(cal *calendar) view.LivePart {
	t := o.Texts.LiveBook
	part := view.LivePart{Title: t.Of(vntime.Date(cal.first), vntime.Date(cal.last)), Note: t.Found(len(cal.list)), Table: ui.Table{Caption: t.Title, Heads: t.Heads, End: map[int]bool{3: true, 4: true, 5: true}}}
	if len(cal.list) == mostDated {
		part.Note = t.Most(mostDated)
	}
	for i := range cal.list {
		d := &cal.list[i]
		placed, sum := 0, money.VND(0)
		for k := range d.Items {
			one := cal.sums[d.Items[k].ID]
			placed, sum = placed+one.Units, sum+one.Sum
		}
		part.Table.Rows = append(part.Table.Rows, []string{dots(d.Name, o.Texts.Live.Badges[string(d.At(o.Now()))]), vntime.Moment(beganOf(d.Full)), o.watched(d.Full), strconv.Itoa(len(d.Items)), strconv.Itoa(placed), sum.String()})
	}
	return part
}

// beganOf is when a session began, or should.
func beganOf(f *livestream.Full) time.Time {
	if f.BeganAt != nil {
		return *f.BeganAt
	}
	return f.StartsAt
}

// overOf is when a session was over, or should be.
func overOf(f *livestream.Full) time.Time {
	if f.EndedAt != nil {
		return *f.EndedAt
	}
	return f.EndsAt
}

// hostsOf are who lead and help in a session, with what they do.
func (o *Office) hostsOf(f *livestream.Full) string {
	var out []string
	for i := range f.Hosts {
		out = append(out, o.Texts.LiveConsole.As(f.Hosts[i].Name, o.Texts.LiveOffice.Roles[string(f.Hosts[i].Role)]))
	}
	return strings.Join(out, "; ")
}
