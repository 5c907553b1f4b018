package admin

import (
	"bytes"
	"encoding/csv"
	"fmt"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/trail"
)

// mostExported is how many lines one file holds; more come by days.
const mostExported = 20_000

// exportAudit sends the filtered log as a table for Excel, one row for each field that
// changed, and writes down that it was taken.
func (o *Office) exportAudit(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Audit
	a, err := o.auditAskedOf(c, v)
	if err != nil {
		return err
	}
	a.After, a.Limit = trail.Cursor{}, mostExported+1
	file := bytes.NewBufferString("\ufeff")
	w, lines := csv.NewWriter(file), 0
	w.UseCRLF = true
	row := func(cells ...string) error {
		for i := range cells {
			cells[i] = inert(cells[i])
		}
		return w.Write(cells)
	}
	if err := row(append([]string(nil), t.Heads...)...); err != nil {
		return fmt.Errorf("write the log: %w", err)
	}
	err = o.Trail.Each(c.UserContext(), a.Query, func(l *trail.Line) error {
		if lines++; lines > mostExported {
			return row(t.Cut(mostExported))
		}
		changes := o.auditChanges(l)
		first := []string{vntime.Moment(l.At), o.auditWho(l), bare(o.auditWhat(l)), orElse(l.Label, t.Entities[l.Entity])}
		if len(changes) == 0 {
			return row(append(first, "", "", "", l.Reason)...)
		}
		for _, each := range changes {
			if err := row(append(append([]string(nil), first...), each.Name, each.Before, each.After, l.Reason)...); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return fmt.Errorf("write the log: %w", err)
	}
	if err := o.Trail.Taken(c.UserContext(), v.who.Actor(), min(lines, mostExported)); err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "text/csv; charset=utf-8")
	c.Set(fiber.HeaderContentDisposition, fmt.Sprintf(`attachment; filename="%s-%s.csv"`, t.File, vntime.In(o.Now()).Format("2006-01-02")))
	return c.Send(file.Bytes())
}
