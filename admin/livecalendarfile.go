package admin

import (
	"net/url"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

// calendarFile is the calendar as a workbook: a row for each thing that a session showed.
func (o *Office) calendarFile(c *fiber.Ctx, _ *visit) error {
	cal, err := o.calendarOf(c)
	if err != nil {
		return err
	}
	if len(cal.wrongs) > 0 {
		return c.Redirect(calendarAt+"?tu="+url.QueryEscape(cal.from)+"&den="+url.QueryEscape(cal.until), fiber.StatusSeeOther)
	}
	t := o.Texts.LiveBook
	book := workbook.Book{Name: t.Title, NotesName: t.Sheet, Notes: o.calendarNotes(cal)}
	for _, title := range t.FileHeads {
		book.Columns = append(book.Columns, workbook.Column{Title: title})
	}
	var rows [][]any
	for i := range cal.list {
		d := &cal.list[i]
		var links []string
		for _, l := range d.Links {
			links = append(links, l.Link)
		}
		for k := range d.Items {
			it := &d.Items[k]
			var prices []string
			for _, price := range d.Prices[it.ID] {
				prices = append(prices, price.String())
			}
			sum := cal.sums[it.ID]
			rows = append(rows, []any{d.Name, o.Texts.Live.Badges[string(d.At(o.Now()))], vntime.Moment(beganOf(d.Full)), vntime.Moment(overOf(d.Full)), o.watched(d.Full), strings.Join(links, " "), o.hostsOf(d.Full), o.BaseURL + "/live/" + d.Slug,
				it.Code, dots(it.ProductName, it.VariantName), it.Producer, int64(it.List), strings.Join(prices, ", "), it.Units, d.Pins[it.ID], sum.Orders, sum.Units, int64(sum.Sum)})
		}
	}
	return sendBook(c, "so-phien-live-"+cal.first.Format("2006-01-02"), book, each(rows))
}

// calendarNotes are the second sheet: of when it is, and a line for each session.
func (o *Office) calendarNotes(cal *calendar) [][]string {
	part := o.calendarPart(cal)
	notes := [][]string{{part.Title}, {o.Texts.LiveBook.Made(vntime.Moment(o.Now()))}, {part.Note}, nil, part.Table.Heads}
	return append(notes, part.Table.Rows...)
}
