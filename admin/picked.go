package admin

import (
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// excelMany takes the rows that are picked as a workbook.
const excelMany = "excel"

// allPicked stands in an address for every row that matches.
const allPicked = "tat-ca"

// pickFrom is what a form over picked rows says of the part of the list it stands under, so
// that what could not be done leads back there.
func pickFrom(c *fiber.Ctx, v *visit, slug, text string) []ui.Hidden {
	out := append(v.hidden(), ui.Hidden{Name: "xem", Value: slug}, ui.Hidden{Name: "q", Value: text})
	out = append(out, v.by...)
	if asked, _ := listAsked(c); asked.page > 1 {
		out = append(out, ui.Hidden{Name: "trang", Value: strconv.Itoa(asked.page)}, ui.Hidden{Name: "sau", Value: edge.Query(c, "sau")}, ui.Hidden{Name: "truoc", Value: edge.Query(c, "truoc")})
	}
	return out
}

// stillPicked is that part of the list, with the same rows picked.
func stillPicked(c *fiber.Ctx, at, slug string) string {
	n, err := strconv.Atoi(edge.Form(c, "trang"))
	if err != nil || n > lastPage {
		n = 1
	}
	at = listAddress(at, slug, edge.Form(c, "q"), n)
	for _, name := range []string{"sau", "truoc"} {
		if mark := markOf(edge.Form(c, name)); mark != nil && n > 1 {
			at = withParam(at, name, markText(*mark))
		}
	}
	rows := strings.Join(edge.Forms(c, "chon", perPage), "_")
	if edge.Form(c, allPicked) != "" {
		rows = allPicked
	}
	return withParam(at, "chon", rows)
}

// keepPicked ticks the rows that an address says are picked still.
func keepPicked(c *fiber.Ctx, p *view.Pick) {
	rows := edge.Query(c, "chon")
	if p == nil || rows == "" {
		return
	}
	if rows == allPicked {
		p.AllIn = p.All != ""
		return
	}
	p.Chosen = map[string]bool{}
	for row := range strings.SplitSeq(rows, "_") {
		p.Chosen[row] = true
	}
}

// pickedIDs are the records that a form picked, at most so many.
func pickedIDs(c *fiber.Ctx, most int) []int64 {
	var out []int64
	for _, text := range edge.Forms(c, "chon", most) {
		if n := id(text); n > 0 && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// excelButton takes what is picked; nil where nobody may have the ledger of the list.
func (o *Office) excelButton(v *visit, ledger string) []ui.Button {
	if !slices.ContainsFunc(v.mayKeep(), func(l listBook) bool { return l.slug == ledger }) {
		return nil
	}
	return []ui.Button{{Label: o.Texts.Picks.Excel, Icon: "file-text", Name: "viec", Value: excelMany}}
}

// sendPicked is the ledger of a list with the rows alone that are picked; of all that match it
// is the one that the list exports.
func (o *Office) sendPicked(c *fiber.Ctx, v *visit, ledger, slug string, only []string) error {
	for _, l := range v.mayKeep() {
		if l.slug != ledger {
			continue
		}
		if edge.Form(c, allPicked) != "" {
			return c.Redirect(listAddress(v.at(ledgersAt+"/"+ledger+".xlsx"), slug, edge.Form(c, "q"), 1), fiber.StatusSeeOther)
		}
		return o.sendLedger(c, v, l, only)
	}
	return fault.New(fault.Forbidden, "office.no_right")
}

// picks is a bar with what all lists have.
func (o *Office) picks(c *fiber.Ctx, v *visit, at, slug, text string, rows int) *view.Pick {
	t := o.Texts.Picks
	return &view.Pick{Action: at + "/nhieu", Words: t.Picked, Page: t.Page(rows), Hidden: pickFrom(c, v, slug, text)}
}

// onlyIDs are the records of a ledger that is not of all of them; nil for all.
func (r *reading) onlyIDs() []int64 {
	if r.only == nil {
		return nil
	}
	out := []int64{}
	for _, text := range r.only {
		out = append(out, id(text))
	}
	return out
}
