package admin

import (
	"context"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/workbook"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const ledgersAt = "/quan-tri/so-sach"

// A ledger is read in parts of so many rows, to so many at most, and that may take so long.
const (
	ledgerPart    = 2000
	mostLedger    = 20_000
	ledgerWithin  = 30 * time.Second
	ledgerColumns = 22 // letters
)

// listBook is a list that an officer keeps as a workbook. Rows gives a part of it, from 1, and
// none after the last; it has the filters of the list on the screen.
type listBook struct {
	slug  string
	takes auth.Permission
	rows  func(o *Office, ctx context.Context, c *fiber.Ctx, v *visit, part int) ([][]any, error)
}

func ledgers() []listBook {
	return []listBook{
		{"don-hang", auth.ReadOrders, (*Office).orderLedger},
		{"san-pham", auth.ReadProducts, (*Office).productLedger},
		{"ton-kho", auth.ReadProducts, (*Office).stockLedger},
		{"chu-the", auth.ReadProducers, (*Office).producerLedger},
		{"chung-nhan", auth.ReadStars, (*Office).starLedger},
		{"giay-to", auth.ReadPapers, (*Office).paperLedger},
		{"diem-ban", auth.ReadSalesPoints, (*Office).pointLedger},
		{"phien-live", auth.ReadLive, (*Office).liveLedger},
	}
}

func (o *Office) ledgerRoutes() []route {
	out := []route{{fiber.MethodGet, ledgersAt, everyone, o.showLedgers}}
	for _, l := range ledgers() {
		out = append(out, route{fiber.MethodGet, ledgersAt + "/" + l.slug + ".xlsx", l.takes, func(c *fiber.Ctx, v *visit) error { return o.sendLedger(c, v, l) }})
	}
	return out
}

// mayKeep lists the ledgers that somebody may read.
func (v *visit) mayKeep() (out []listBook) {
	for _, l := range ledgers() {
		if v.who.Can(l.takes) {
			out = append(out, l)
		}
	}
	return out
}

// showLedgers is every list as a workbook, and which ledgers have no record here yet.
func (o *Office) showLedgers(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Ledgers
	may := v.mayKeep()
	if len(may) == 0 {
		return fault.New(fault.NotFound, "page.not_found")
	}
	body := view.Ledgers{}
	for _, l := range may {
		words := t.Rows[l.slug]
		body.Rows = append(body.Rows, view.Ledger{Title: words.Title, Lead: words.Lead, Href: ledgersAt + "/" + l.slug + ".xlsx"})
	}
	p, err := o.frame(c, v, t.Title, ledgersAt)
	if err != nil {
		return err
	}
	return page(c, fiber.StatusOK, view.LedgersPage(p, body))
}

// sendLedger writes a ledger part by part. One that is too long ends with a row that says so.
func (o *Office) sendLedger(c *fiber.Ctx, v *visit, l listBook) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(c.UserContext()), ledgerWithin)
	defer cancel()
	words := o.Texts.Ledgers.Rows[l.slug]
	b := workbook.Book{Name: words.Title}
	for _, head := range words.Heads {
		b.Columns = append(b.Columns, workbook.Column{Title: head, Width: ledgerColumns})
	}
	var rows [][]any
	part, sent, ended := 0, 0, false
	next := func() ([]any, error) {
		if len(rows) == 0 && !ended {
			part++
			var err error
			if rows, err = l.rows(o, ctx, c, v, part); err != nil {
				return nil, err
			}
			ended = len(rows) == 0
		}
		if len(rows) == 0 || sent > mostLedger {
			return nil, nil
		}
		if sent++; sent > mostLedger {
			return []any{o.Texts.Ledgers.Cut(mostLedger)}, nil
		}
		row := rows[0]
		rows = rows[1:]
		return row, nil
	}
	return sendBook(c, words.File, b, next)
}

// exportButton leads to the ledger of a list with the filters it is shown with.
func (o *Office) exportButton(slug, shown, text string) *ui.Button {
	return &ui.Button{Label: o.Texts.Ledgers.Export, Icon: "file-text", Href: listAddress(ledgersAt+"/"+slug+".xlsx", shown, text, 1)}
}
