package imports

import (
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/workbook"
)

// What begins the line of totals below a table, or with $ is all of its first cell, and what stands
// where it is signed.
var (
	totals  = []string{"tong cong", "tong so", "tong$", "cong$"} // "Cộng Hòa" is a village
	signers = []string{"nguoi lap", "lap bieu", "nguoi ky", "noi nhan", "thu truong", "chu tich", "tm", "kt", "xac nhan cua", "ngay", "ha noi ngay", "hung dao ngay"}
)

// fullRow is how many cells a row of a table has at least; in a narrower table, all of them.
const fullRow = 3

// aboveFoot are the rows of a table without what an office writes below it: the line of totals, the
// place and day, who signs. Only what follows the last full row can be that, so that no row of a
// table is lost that stands among others.
func aboveFoot(rows []workbook.Row) []workbook.Row {
	wide := 0
	for _, r := range rows {
		wide = max(wide, filled(r))
	}
	last := len(rows)
	for last > 0 && (filled(rows[last-1]) < min(fullRow, wide) || begins(rows[last-1], totals)) {
		last--
	}
	for i := last; i < len(rows); i++ {
		if begins(rows[i], totals) || filled(rows[i]) < fullRow && begins(rows[i], signers) {
			return rows[:i]
		}
	}
	return rows
}

// filled counts the cells that say something of their own.
func filled(r workbook.Row) (n int) {
	for _, c := range r.Cells {
		if !c.Covered && strings.TrimSpace(c.Text) != "" {
			n++
		}
	}
	return n
}

// begins says whether the first words of a row are among them.
func begins(r workbook.Row, among []string) bool {
	i := slices.IndexFunc(r.Cells, func(c workbook.Cell) bool { return !c.Covered && strings.TrimSpace(c.Text) != "" })
	if i < 0 {
		return false
	}
	text := said(r.Cells[i].Text)
	return slices.ContainsFunc(among, func(w string) bool {
		alone, whole := strings.CutSuffix(w, "$")
		return text == alone || !whole && strings.HasPrefix(text, w+" ")
	})
}
