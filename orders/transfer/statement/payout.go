package statement

import (
	"regexp"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// Payout is a line of a courier's list: what it pays out for one parcel.
type Payout struct {
	Number   int // of the line in the file
	Tracking string
	Amount   money.VND
	At       time.Time // zero when the list has no days
}

// What the columns of couriers' lists are called. The longest name that fits counts.
var (
	trackingTitles = []string{"ma van don", "ma don hang ghn", "ma don ghtk", "ma phieu gui", "so hieu buu gui", "ma buu gui", "so van don", "van don", "tracking", "ma don"}
	payoutTitles   = []string{"tien thu ho", "so tien thu ho", "tong tien thu ho", "cod da thu", "tien cod", "so tien cod", "cod", "thu ho", "so tien", "amount"}
	payoutDays     = []string{"ngay doi soat", "ngay tra", "ngay chuyen", "ngay thanh toan", "ngay", "date"}

	trackingCode = regexp.MustCompile(`^[A-Z0-9.-]{4,40}$`)
)

// ParsePayouts reads a courier's list, CSV or XLSX: a code and an amount a line. A line
// without a code is a sum or a note and is said; one with a code and no amount refuses the
// list with "statement.amount", a list without the two columns with "payout.no_header".
func ParsePayouts(data []byte) ([]Payout, []Skip, error) {
	if err := readable(data); err != nil {
		return nil, nil, err
	}
	sheets, err := open(data)
	if err != nil {
		return nil, nil, err
	}
	for i := range sheets {
		for row := range min(len(sheets[i].rows), deepest) {
			code, paid, day := named(sheets[i].rows[row], trackingTitles), named(sheets[i].rows[row], payoutTitles), named(sheets[i].rows[row], payoutDays)
			if code >= 0 && paid >= 0 && code != paid {
				return payouts(&sheets[i], row, code, paid, day)
			}
		}
	}
	return nil, nil, fault.New(fault.Invalid, "payout.no_header")
}

// named finds the column of a heading that bears one of the names, the first name first.
func named(row []cell, titles []string) int {
	for _, t := range titles {
		for k, c := range row {
			if strings.HasPrefix(fold(c.text), t) {
				return k
			}
		}
	}
	return -1
}

func payouts(s *sheet, head, code, paid, day int) (out []Payout, skipped []Skip, err error) {
	for i := head + 1; i < len(s.rows); i++ {
		at := func(k int) string {
			if k < 0 || k >= len(s.rows[i]) {
				return ""
			}
			return strings.TrimSpace(s.rows[i][k].text)
		}
		all := joined(s.rows[i])
		if all == "" {
			continue
		}
		tracking := strings.ToUpper(strings.Join(strings.Fields(at(code)), ""))
		if !trackingCode.MatchString(tracking) {
			skipped = append(skipped, Skip{i + 1, all})
			continue
		}
		amount, wrong := parseAmount(at(paid))
		formula := paid < len(s.rows[i]) && s.rows[i][paid].formula
		if wrong != nil || amount < 0 || formula {
			return nil, nil, fault.New(fault.Invalid, "statement.amount").With("row", i+1).With("text", all)
		}
		if amount == 0 { // paid before: there was nothing to collect
			skipped = append(skipped, Skip{i + 1, all})
			continue
		}
		when, _ := parseDate(at(day))
		if out = append(out, Payout{Number: i + 1, Tracking: tracking, Amount: amount, At: when}); len(out) > MostRows {
			return nil, nil, fault.New(fault.Invalid, "statement.long").With("most", MostRows)
		}
	}
	if len(out) == 0 {
		return nil, nil, fault.New(fault.Invalid, "statement.no_rows")
	}
	return out, skipped, nil
}
