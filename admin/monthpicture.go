package admin

import (
	"fmt"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/statement"
	"github.com/ocop-hungdao/ocop/web/sharecard"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mostPictured is how many orders stand on the picture of a month; the paper has all.
const mostPictured = 40

// monthPicture sends a month as a picture, for who reads it on a phone.
func (o *Office) monthPicture(c *fiber.Ctx, v *visit) error {
	s, err := o.statementOf(c, v)
	if err != nil {
		return err
	}
	painter, err := o.Painter()
	if err != nil {
		return err
	}
	body, err := painter.Sheet(o.pictured(v, s))
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "image/png")
	c.Set(fiber.HeaderContentDisposition, fmt.Sprintf(`inline; filename="bang-ke-%d-%s.png"`, s.ProducerID, s.Period))
	c.Set(fiber.HeaderCacheControl, "no-store")
	return c.Send(body)
}

func (o *Office) pictured(v *visit, s *statement.Statement) sharecard.Sheet {
	t, body, sum := o.Texts.Statements, o.statementBody(v, s), s.Total()
	each := sharecard.SheetPart{Heading: t.PictureLines}
	for i := range s.Lines[:min(len(s.Lines), mostPictured)] {
		l := &s.Lines[i]
		words := ordercode.Code(l.Code).Shown() + ", " + t.PictureNo
		if l.DeliveredAt != nil {
			words = ordercode.Code(l.Code).Shown() + ", " + t.Delivered(vntime.Date(*l.DeliveredAt))
		}
		each.Lines = append(each.Lines, sharecard.SheetLine{Words: words, Amount: l.Net().String()})
	}
	if more := len(s.Lines) - mostPictured; more > 0 {
		each.Lines = append(each.Lines, sharecard.SheetLine{Words: t.PictureMore(more)})
	}
	sums := sharecard.SheetPart{Heading: t.SumsTitle, Lines: sheetLines(body.Sums)}
	sums.Lines = append(sums.Lines, sharecard.SheetLine{Words: body.Net.Name, Amount: body.Net.Value, Strong: true}, sharecard.SheetLine{Words: t.Words + ": " + locale.AmountInWords(sum.Net()) + "."})
	parts := []sharecard.SheetPart{sums, each}
	if len(body.Cash) > 0 {
		parts = append(parts, sharecard.SheetPart{Lines: sheetLines(body.Cash)})
	}
	above := t.PictureAbove
	if o.Demo {
		above += " · " + o.Texts.UI.DemoTitle
	}
	return sharecard.Sheet{Above: above, Title: t.Paper, Below: body.Heading, Parts: parts, Foot: []string{body.State.Text, t.PictureFoot}}
}

func sheetLines(facts []ui.Fact) (out []sharecard.SheetLine) {
	for _, f := range facts {
		out = append(out, sharecard.SheetLine{Words: f.Name, Amount: f.Value})
	}
	return out
}
