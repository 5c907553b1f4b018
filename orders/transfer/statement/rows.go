package statement

import (
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// rows reads what stands below the heading. A row with a date and an amount is a
// transaction; one with a memo alone goes on with the memo above it; one with neither date
// nor memo is a sum or a note, and is said. Whatever is half of each refuses the file.
func rows(s *sheet, h *header) (*Read, error) {
	out := &Read{}
	for i := h.row + 1; i < len(s.rows); i++ {
		at := func(c column) string {
			k, ok := h.columns[c]
			if !ok || k >= len(s.rows[i]) {
				return ""
			}
			return strings.TrimSpace(s.rows[i][k].text)
		}
		all := joined(s.rows[i])
		if all == "" {
			continue
		}
		when, dated := parseDate(at(date))
		in, gone, err := amounts(h, at)
		if dated || in > 0 || gone > 0 {
			if err := sound(s, h, i); err != nil {
				return nil, err
			}
		}
		if err != nil {
			if !dated { // a heading once more, or words where sums stand
				out.Skipped = append(out.Skipped, Skip{i + 1, all})
				continue
			}
			return nil, fault.New(fault.Invalid, "statement.amount").With("row", i+1).With("text", all)
		}
		moved := in > 0 || gone > 0
		switch {
		case dated && moved:
			out.Rows = append(out.Rows, Row{Number: i + 1, At: when, In: in, Out: gone, Content: at(content), Reference: at(reference), Counterparty: at(counterparty)})
			if len(out.Rows) > MostRows {
				return nil, fault.New(fault.Invalid, "statement.long").With("most", MostRows)
			}
		case !dated && !moved && at(date) == "" && at(content) == all && len(out.Rows) > 0:
			last := &out.Rows[len(out.Rows)-1]
			last.Content = strings.TrimSpace(last.Content + " " + all)
		case !dated && moved && !summed(all):
			return nil, fault.New(fault.Invalid, "statement.date").With("row", i+1).With("text", all)
		default:
			out.Skipped = append(out.Skipped, Skip{i + 1, all})
		}
	}
	return out, nil
}

// sound refuses cells in which a line says something that nobody typed and no bank wrote:
// formulas, and one cell over several lines.
func sound(s *sheet, h *header, row int) error {
	for _, c := range []column{date, credit, debit, amount, content} {
		k, ok := h.columns[c]
		if !ok {
			continue
		}
		if s.covered(row, k) {
			return fault.New(fault.Invalid, "statement.merged").With("row", row+1)
		}
		if k < len(s.rows[row]) && s.rows[row][k].formula && !summed(joined(s.rows[row])) {
			return fault.New(fault.Invalid, "statement.formula").With("row", row+1)
		}
	}
	return nil
}

// amounts reads what came and went of a row.
func amounts(h *header, at func(column) string) (in, out money.VND, err error) {
	if h.has(credit) {
		if in, err = parseAmount(at(credit)); err != nil {
			return 0, 0, err
		}
		if out, err = parseAmount(at(debit)); err != nil {
			return 0, 0, err
		}
		// Some banks write what goes out below zero.
		in, out = max(in, 0), max(out, -out)
		if in > 0 && out > 0 {
			return 0, 0, errAmount
		}
		return in, out, nil
	}
	n, err := parseAmount(at(amount))
	if err != nil {
		return 0, 0, err
	}
	switch mark := strings.ToLower(at(sign)); {
	case n < 0 || mark == "-" || mark == "d" || mark == "dr" || mark == "no" || mark == "nợ":
		return 0, max(n, -n), nil
	case h.has(sign) && n > 0 && mark != "+" && mark != "c" && mark != "cr" && mark != "co" && mark != "có":
		return 0, 0, errAmount
	}
	return n, 0, nil
}

func joined(row []cell) string {
	var out []string
	for _, c := range row {
		if t := strings.TrimSpace(c.text); t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, " ")
}

// sums are how rows begin that add others up.
func summed(text string) bool {
	column, _ := titleOf(text)
	folded := fold(text)
	for _, word := range []string{"tong", "cong", "total", "so du", "phat sinh trong ky", "opening", "closing", "ending"} {
		if strings.HasPrefix(folded, word) {
			return true
		}
	}
	return column == ignored && strings.HasPrefix(folded, "so du")
}
