package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/internal/workbook"
	"github.com/ocop-hungdao/ocop/orders"
)

// liveFile is the report as a workbook: a sheet with every line that was ordered, without who
// ordered it, and one with the sums.
func (o *Office) liveFile(c *fiber.Ctx, _ *visit) error {
	e, err := o.evening(c)
	if err != nil {
		return err
	}
	t := o.Texts.LiveReport
	book := workbook.Book{Name: t.SheetLines, NotesName: t.SheetSums, Notes: o.liveSums(e)}
	for _, title := range t.FileHeads {
		book.Columns = append(book.Columns, workbook.Column{Title: title})
	}
	var rows [][]any
	for i := range e.lines {
		l := &e.lines[i]
		given := ""
		if l.Delivered() {
			given = t.Yes
		}
		rows = append(rows, []any{vntime.Moment(l.At), ordercode.Code(l.Order).Shown(), o.liveChannel(l.Channel), l.Code, dots(l.ProductName, l.VariantName), l.Producer, l.Quantity, int64(l.UnitPrice), int64(l.Total),
			o.orderBadge(&orders.Order{State: l.State, ShipmentState: l.Shipment}, orders.ByShip).Label, given})
	}
	return sendBook(c, "bao-cao-"+e.Slug, book, each(rows))
}

// liveSums are the tables of the report, one below the other.
func (o *Office) liveSums(e *evening) (rows [][]string) {
	rows = append(rows, []string{e.Name, vntime.Date(e.StartsAt)}, nil)
	for _, f := range o.liveFigures(e) {
		rows = append(rows, []string{f.Text, f.Number})
	}
	for _, part := range append([]view.LivePart{o.liveChannels(e), o.liveGoodsSold(e), o.liveMinutes(e)}, o.liveStatements(e)...) {
		rows = append(append(rows, nil, []string{part.Title}, part.Table.Heads), part.Table.Rows...)
	}
	if l := e.lessons; l != nil {
		t := o.Texts.LiveReport.Lessons
		rows = append(rows, nil, []string{t.Title})
		for _, one := range saidOf(l) {
			rows = append(rows, []string{one})
		}
		if l.Asked != "" {
			rows = append(rows, []string{t.Asked, l.Asked})
		}
	}
	return rows
}
