package statement

import (
	"strings"

	"github.com/ocop-hungdao/ocop/internal/slug"
)

// column is what a column is for.
type column int

const (
	date column = iota
	credit
	debit
	amount // one column for both, with a sign
	sign   // and a column that says which
	content
	reference
	counterparty
	ignored
)

// titles are how banks head their columns, without accents. The first that a heading
// begins with decides, so longer ones come first. They are those of Vietcombank, BIDV
// and Agribank as far as they are known, and plain words for anybody's own table.
var titles = []struct {
	title string
	is    column
}{
	{"so tien ghi co", credit}, {"so tien co", credit}, {"phat sinh co", credit}, {"ghi co", credit}, {"tien vao", credit}, {"credit", credit}, {"so tien vao", credit},
	{"so tien ghi no", debit}, {"so tien no", debit}, {"phat sinh no", debit}, {"ghi no", debit}, {"tien ra", debit}, {"debit", debit}, {"so tien ra", debit},
	{"thay doi", sign}, {"+/-", sign}, {"dd/cr", sign}, {"dr/cr", sign}, {"no/co", sign},
	{"so du", ignored}, {"balance", ignored}, {"phi", ignored},
	{"so tien", amount}, {"amount", amount},
	{"ngay gio giao dich", date}, {"ngay giao dich", date}, {"ngay gd", date}, {"ngay hach toan", date}, {"thoi gian", date}, {"transaction date", date}, {"tnx date", date}, {"ngay", date}, {"date", date},
	{"noi dung", content}, {"mo ta", content}, {"dien giai", content}, {"chi tiet giao dich", content}, {"description", content}, {"transactions in detail", content}, {"remark", content},
	{"so tham chieu", reference}, {"ma tham chieu", reference}, {"ma giao dich", reference}, {"ma gd", reference}, {"so but toan", reference}, {"so chung tu", reference}, {"so ct", reference}, {"doc no", reference}, {"trans code", reference}, {"reference", reference},
	{"ten doi ung", counterparty}, {"nguoi chuyen", counterparty}, {"tai khoan doi ung", counterparty}, {"doi tac", counterparty},
}

// header is where the columns are.
type header struct {
	row     int
	columns map[column]int
}

// deepest is how far down a heading is looked for: banks write a letter above it.
const deepest = 40

// findHeader looks for the row that heads a table of transactions: a date, amounts and a
// memo. Without one it says what the best row lacks.
func findHeader(s *sheet, own Titles) (*header, string) {
	missing, best := "ngày, số tiền, nội dung", 0
	for i := range min(len(s.rows), deepest) {
		h := &header{row: i, columns: map[column]int{}}
		for k, c := range s.rows[i] {
			is, ok := own.of(c.text)
			if !ok {
				is, ok = titleOf(c.text)
			}
			if _, twice := h.columns[is]; ok && !twice {
				h.columns[is] = k
			}
		}
		lacks := h.lacks()
		if lacks == "" {
			return h, ""
		}
		if n := len(h.columns); n > best && n > 1 {
			missing, best = lacks, n
		}
	}
	return nil, missing
}

func (h *header) has(c column) bool { _, ok := h.columns[c]; return ok }

func (h *header) lacks() string {
	var out []string
	if !h.has(date) {
		out = append(out, "ngày")
	}
	if !h.has(credit) && !h.has(amount) {
		out = append(out, "số tiền")
	}
	if !h.has(content) {
		out = append(out, "nội dung")
	}
	return strings.Join(out, ", ")
}

func titleOf(text string) (column, bool) {
	folded := strings.TrimSpace(slug.Fold(text))
	for _, t := range titles {
		if strings.HasPrefix(folded, t.title) {
			return t.is, true
		}
	}
	return ignored, false
}
