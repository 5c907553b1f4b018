package admin

import (
	"cmp"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/statement"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const statementsAt = "/quan-tri/bang-ke"

// statementRoutes are the addresses of producers' months.
func (o *Office) statementRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, statementsAt, auth.ReadOrders, o.listStatements},
		{get, statementsAt + "/:id/:period", auth.ReadOrders, o.showStatement},
		{get, statementsAt + "/:id/:period/in", auth.ReadOrders, o.printMonth},
		{get, statementsAt + "/:id/:period/anh", auth.ReadOrders, o.monthPicture},
		{get, statementsAt + "/:id/:period/tep", auth.ReadOrders, o.monthFile},
		{post, statementsAt + "/:id/:period/chot", auth.UpdatePayments, o.closeStatement},
	}
}

// listStatements lists a month: the one asked for, else the newest that has passed, or the
// one under way when nothing was sold before.
func (o *Office) listStatements(c *fiber.Ctx, v *visit) error {
	if v.own {
		return o.ownMonths(c, v)
	}
	t := o.Texts.Statements
	period, err := statement.ParsePeriod(cmp.Or(edge.Query(c, "ky"), statement.PeriodOf(o.Now()).Before().String()))
	if err != nil {
		return err
	}
	list, err := o.Statements.Month(c.UserContext(), v.scope(auth.ReadOrders), period)
	if err != nil {
		return err
	}
	if now := statement.PeriodOf(o.Now()); len(list) == 0 && edge.Query(c, "ky") == "" {
		running, err := o.Statements.Month(c.UserContext(), v.scope(auth.ReadOrders), now)
		if err != nil {
			return err
		}
		if len(running) > 0 {
			list, period = running, now
		}
	}
	body := view.Records{Caption: t.Caption, Heads: t.Heads}
	body.Empty = ui.Empty{Title: t.Empty, Text: t.EmptyText}
	now := statement.PeriodOf(o.Now())
	for _, p := range []statement.Period{now, now.Before(), period.Next(), period, period.Before()} {
		if one := o.monthChip(p, period); !hasChip(body.Views, one) && !p.Begins().After(o.Now()) {
			body.Views = append(body.Views, one)
		}
	}
	for i := range list {
		body.Rows = append(body.Rows, o.monthRecord(&list[i], period))
	}
	p, err := o.frame(c, v, t.Title, statementsAt)
	if err != nil {
		return err
	}
	if p.Export = o.exportButton(v, "bang-ke", "", ""); p.Export != nil {
		p.Export.Href += "?ky=" + period.String()
	}
	p.Note = t.Month(int(period.Month), period.Year)
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

// monthRecord is a producer's month as a row: what was sold, what was paid in, and whether the
// month is written down for good.
func (o *Office) monthRecord(s *statement.Summary, period statement.Period) view.Record {
	t := o.Texts.Statements
	row := view.Record{Href: statementAddress(s.ProducerID, period), A: s.ProducerName, ANote: t.Orders(s.Orders), B: s.Goods.String(), C: s.Net.String(), CNote: t.PaidIn}
	if s.Fee > 0 {
		row.BNote = t.Sold(s.Fee.String())
	}
	row.Badge = ui.Badge{Label: t.Open, Icon: "clock", Tone: ui.Straw}
	if s.ClosedAt != nil {
		row.Badge = ui.Badge{Label: t.Closed, Icon: "circle-check", Tone: ui.Leaf}
	} else if !period.Over(o.Now()) {
		row.Badge = ui.Badge{Label: t.Growing, Icon: "pencil"}
	}
	return row
}

func (o *Office) monthChip(p, shown statement.Period) ui.Chip {
	return ui.Chip{Label: o.Texts.Statements.Month(int(p.Month), p.Year), Href: statementsAt + "?ky=" + p.String(), Current: p == shown}
}

func hasChip(chips []ui.Chip, one ui.Chip) bool {
	for i := range chips {
		if chips[i].Href == one.Href {
			return true
		}
	}
	return false
}

func statementAddress(producerID int64, p statement.Period) string {
	return statementsAt + "/" + strconv.FormatInt(producerID, 10) + "/" + p.String()
}

// statementOf reads the month of the address, within the account's scope.
func (o *Office) statementOf(c *fiber.Ctx, v *visit) (*statement.Statement, error) {
	period, err := statement.ParsePeriod(edge.Param(c, "period"))
	if err != nil {
		return nil, err
	}
	return o.Statements.Of(c.UserContext(), v.scope(auth.ReadOrders), id(c.Params("id")), period)
}

func (o *Office) showStatement(c *fiber.Ctx, v *visit) error {
	s, err := o.statementOf(c, v)
	if err != nil {
		return err
	}
	return o.statementPage(c, v, fiber.StatusOK, s, "")
}

// closeStatement writes a month down for good. A producer looks on: whose books they are
// does not close them.
func (o *Office) closeStatement(c *fiber.Ctx, v *visit) error {
	s, err := o.statementOf(c, v)
	if err != nil {
		return err
	}
	err = fault.New(fault.Conflict, "month.office_only")
	if v.who.Reach(auth.UpdatePayments) == auth.Commune {
		err = o.Statements.Close(c.UserContext(), v.who.Actor(), s.ProducerID, s.Period)
	}
	if no, ok := fault.As(err); ok {
		return o.statementPage(c, v, fiber.StatusConflict, s, o.sentence(no.Key, no.Details))
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Statements.CloseDone, statementAddress(s.ProducerID, s.Period))
}
