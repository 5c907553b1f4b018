package admin

import (
	"context"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/internal/workbook"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const ledgersAt = "/quan-tri/so-sach"

// A ledger is read in parts of so many rows, to so many at most, and that may take so long.
const (
	ledgerPart   = 2000
	mostLedger   = 100_000
	ledgerWithin = 2 * time.Minute
)

// listBook is a list that an officer keeps as a workbook. Rows gives a part of it, from 1, and
// none after the last; it has the filters of the list on the screen.
type listBook struct {
	slug  string
	takes auth.Permission
	rows  func(o *Office, ctx context.Context, r *reading) ([][]any, error)
	look  bool // people stand in it: that it was taken is written down first
}

// reading is how far a ledger has been read for somebody: part counts from 1, and below is
// whatever its rows keep of where they ended.
type reading struct {
	c     *fiber.Ctx
	v     *visit
	part  int
	below any
	only  []string // the rows that are picked alone; nil for all
}

func ledgers() []listBook {
	return []listBook{
		{slug: "don-hang", takes: auth.ReadOrders, rows: (*Office).orderLedger},
		{slug: "don-hang-lien-he", takes: auth.UpdateOrders, rows: (*Office).contactLedger, look: true},
		{slug: "san-pham", takes: auth.ReadProducts, rows: (*Office).productLedger},
		{slug: "ton-kho", takes: auth.ReadProducts, rows: (*Office).stockLedger},
		{slug: "so-kho", takes: auth.ReadProducts, rows: (*Office).moveLedger},
		{slug: "uu-dai", takes: auth.ReadProducts, rows: (*Office).promotionLedger},
		{slug: "chu-the", takes: auth.ReadProducers, rows: (*Office).producerLedger},
		{slug: "chung-nhan", takes: auth.ReadStars, rows: (*Office).starLedger},
		{slug: "giay-to", takes: auth.ReadPapers, rows: (*Office).paperLedger},
		{slug: "diem-ban", takes: auth.ReadSalesPoints, rows: (*Office).pointLedger},
		{slug: "hoi-cho", takes: auth.ReadFairs, rows: (*Office).fairLedger},
		{slug: "nhan-chu-the", takes: auth.MessageProducers, rows: (*Office).messageLedger},
		{slug: "link", takes: auth.ReadLinks, rows: (*Office).linkLedger},
		{slug: "phien-live", takes: auth.ReadLive, rows: (*Office).liveLedger},
		{slug: "dat-lam", takes: auth.ReadOrders, rows: (*Office).quoteLedger},
		{slug: "mua-si", takes: auth.ReadOrders, rows: (*Office).dealLedger},
		{slug: "tien-ve", takes: auth.UpdatePayments, rows: (*Office).moneyLedger},
		{slug: "thu-ho", takes: auth.UpdatePayments, rows: (*Office).codLedger},
		{slug: "bang-ke", takes: auth.ReadOrders, rows: (*Office).monthLedger},
		{slug: "doi-tra", takes: auth.ReadOrders, rows: (*Office).caseLedger},
		{slug: "cho-hang", takes: auth.ReadOrders, rows: (*Office).waitingLedger},
		{slug: "du-lieu-ca-nhan", takes: auth.ManagePrivacy, rows: (*Office).privacyLedger},
		{slug: "nhan-xet", takes: auth.ReadReviews, rows: (*Office).reviewLedger},
		{slug: "y-kien", takes: auth.ManageCases, rows: (*Office).reportLedger},
		{slug: "hen-tham", takes: auth.ReadVisits, rows: (*Office).visitLedger},
		{slug: "giay-to-can-co", takes: auth.UpdatePaperRules, rows: (*Office).ruleLedger},
		{slug: "go-khan-cap", takes: auth.ManageTakedowns, rows: (*Office).takedownLedger},
		{slug: "nguoi-dung", takes: auth.ManageAccounts, rows: (*Office).peopleLedger, look: true},
	}
}

// twelve are the ledgers that an officer of the programme keeps, in their order: which of ours
// each is. Of those without one the system has no record.
var twelve = [12]string{"chu-the", "san-pham", "chung-nhan", "", "giay-to", "", "hoi-cho", "diem-ban", "", "", "phien-live", ""}

func (o *Office) ledgerRoutes() []route {
	out := []route{{fiber.MethodGet, ledgersAt, everyone, o.showLedgers}}
	for _, l := range ledgers() {
		out = append(out, route{fiber.MethodGet, ledgersAt + "/" + l.slug + ".xlsx", l.takes, func(c *fiber.Ctx, v *visit) error { return o.sendLedger(c, v, l, nil) }})
	}
	return out
}

// mayKeep lists the ledgers that somebody may read; on a phone nobody wants a workbook.
func (v *visit) mayKeep() (out []listBook) {
	for _, l := range ledgers() {
		if !v.own && v.who.Can(l.takes) && (l.slug != "don-hang-lien-he" || v.whole(l.takes) == catalog.Everything()) {
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
	for i, title := range t.Twelve {
		one := view.Ledger{Title: title, Lead: t.NoRecords}
		if slug := twelve[i]; slug != "" {
			if button := o.exportButton(v, slug, "", ""); button != nil {
				one.Href = button.Href
			}
			one.Lead = t.Rows[slug].Lead
		}
		body.Twelve = append(body.Twelve, one)
	}
	p, err := o.frame(c, v, t.Title, ledgersAt)
	if err != nil {
		return err
	}
	return page(c, fiber.StatusOK, view.LedgersPage(p, body))
}

// sendLedger writes a ledger part by part, of the rows alone that are picked if any. One that is too long ends with a row that says so.
func (o *Office) sendLedger(c *fiber.Ctx, v *visit, l listBook, only []string) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(c.UserContext()), ledgerWithin)
	defer cancel()
	words := o.Texts.Ledgers.Rows[l.slug]
	b := workbook.Book{Name: words.Title}
	for _, head := range words.Heads {
		b.Columns = append(b.Columns, workbook.Column{Title: head})
	}
	var rows [][]any
	at, sent, ended := &reading{c: c, v: v, only: only}, 0, false
	next := func() ([]any, error) {
		for len(rows) == 0 && !ended {
			at.part++
			var err error
			if rows, err = l.rows(o, ctx, at); err != nil {
				return nil, err
			}
			ended = rows == nil
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
	file, err := writtenBook(b, next)
	if err != nil {
		return err
	}
	if l.look {
		if err := o.Trail.Looked(ctx, v.who.Actor(), words.Title, min(sent, mostLedger)); err != nil {
			file.Close()
			return err
		}
	}
	return sendFile(c, words.File+"-"+vntime.In(o.Now()).Format("2006-01-02"), file)
}

// exportButton leads to the ledger of a list with the filters it is shown with; nil for who
// may not take it.
func (o *Office) exportButton(v *visit, slug, shown, text string) *ui.Button {
	for _, l := range v.mayKeep() {
		if l.slug == slug {
			return &ui.Button{Label: o.Texts.Ledgers.Get, Icon: "file-text", Href: listAddress(v.at(ledgersAt+"/"+slug+".xlsx"), shown, text, 1)}
		}
	}
	return nil
}
