package admin

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/statement"
)

// monthFile sends a month as a table for Excel.
func (o *Office) monthFile(c *fiber.Ctx, v *visit) error {
	s, err := o.statementOf(c, v)
	if err != nil {
		return err
	}
	t := o.Texts.Statements
	rows := [][]string{{t.Number(s.ProducerName, int(s.Period.Month), s.Period.Year)}, t.CSVHeads}
	for i := range s.Lines {
		l := &s.Lines[i]
		day, late := "", ""
		if l.DeliveredAt != nil {
			day = vntime.Date(*l.DeliveredAt)
		}
		if l.Late {
			late = t.Late
		}
		rows = append(rows, append(append([]string{l.Code, day}, numbers(l.Sums)...), late))
	}
	rows = append(rows, append(append([]string{t.CSVTotal, ""}, numbers(s.Total())...), ""))
	body, err := table(rows)
	if err != nil {
		return fmt.Errorf("write statement: %w", err)
	}
	c.Set(fiber.HeaderContentType, "text/csv; charset=utf-8")
	c.Set(fiber.HeaderContentDisposition, fmt.Sprintf(`attachment; filename="bang-ke-%d-%s.csv"`, s.ProducerID, s.Period))
	return c.Send(body)
}

func numbers(s statement.Sums) (out []string) {
	for _, v := range []money.VND{s.Goods, s.Fee, s.Collected, s.Received, s.Captured, s.Refunded, s.Waived, s.Remitted, s.Discount, s.ByCommune, s.ByCourier, s.LetOff} {
		out = append(out, strconv.FormatInt(int64(v), 10))
	}
	return out
}

// table writes rows as CSV that Excel reads as UTF-8 and never as formulas.
func table(rows [][]string) ([]byte, error) {
	b := bytes.NewBufferString("\ufeff")
	w := csv.NewWriter(b)
	w.UseCRLF = true
	for _, row := range rows {
		safe := make([]string, len(row))
		for i, cell := range row {
			safe[i] = inert(cell)
		}
		if err := w.Write(safe); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// inert keeps a program that opens the table from reading a text as a formula. A plain
// negative number is none.
func inert(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(cell)[0]) {
		return cell
	}
	if _, err := strconv.ParseInt(cell, 10, 64); err == nil && cell[0] == '-' {
		return cell
	}
	return "'" + cell
}
