package statement

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

var errAmount = errors.New("statement: not an amount")

// hanoi is the zone of banks' clocks.
var hanoi = time.FixedZone("+07", 7*60*60)

// layouts are how banks write days, the day before the month always: a statement from
// elsewhere is not read.
var layouts = []string{"02/01/2006 15:04:05", "02/01/2006 15:04", "02/01/2006", "2/1/2006 15:04:05", "2/1/2006 15:04", "2/1/2006", "02-01-2006 15:04:05", "02-01-2006", "2006-01-02 15:04:05", "2006-01-02T15:04:05", "2006-01-02", "02.01.2006", "15:04:05 02/01/2006"}

// serials are days as Excel counts them, since the end of 1899.
var serials = regexp.MustCompile(`^[34567][0-9]{4}(\.[0-9]+)?$`)

// parseDate reads a day, with its hour where there is one, also as Excel keeps it.
func parseDate(text string) (time.Time, bool) {
	text = strings.Join(strings.Fields(text), " ")
	if serials.MatchString(text) {
		days, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return time.Time{}, false
		}
		return time.Date(1899, 12, 30, 0, 0, 0, 0, hanoi).Add(time.Duration(days*24*60*60+0.5) * time.Second), true
	}
	for _, layout := range layouts {
		if at, err := time.ParseInLocation(layout, text, hanoi); err == nil && at.Year() > 2000 && at.Year() < 2100 {
			return at, true
		}
	}
	return time.Time{}, false
}

var (
	bare    = regexp.MustCompile(`^[0-9]{1,13}(\.0{1,2})?$`)
	grouped = regexp.MustCompile(`^([0-9]{1,3}(,[0-9]{3})+(\.0{1,2})?|[0-9]{1,3}(\.[0-9]{3})+(,0{1,2})?)$`)
)

// parseAmount reads whole đồng as banks write them: 1234567, 1,234,567.00, 1.234.567, with
// a sign and a currency. Nothing and a dash are 0; a fraction is no amount.
func parseAmount(text string) (money.VND, error) {
	text = strings.ToUpper(strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "").Replace(text))
	for _, currency := range []string{"VND", "VNĐ", "₫", "Đ"} {
		text = strings.TrimSuffix(text, currency)
	}
	if text == "" || text == "-" {
		return 0, nil
	}
	negative := strings.HasPrefix(text, "-")
	digits := strings.TrimLeft(text, "+-")
	if len(text)-len(digits) > 1 {
		return 0, errAmount
	}
	switch {
	case bare.MatchString(digits):
		digits, _, _ = strings.Cut(digits, ".")
	case grouped.MatchString(digits):
		if i := strings.LastIndexAny(digits, ".,"); i >= 0 && len(digits)-i <= 3 {
			digits = digits[:i]
		}
		digits = strings.NewReplacer(".", "", ",", "").Replace(digits)
	default:
		return 0, errAmount
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || money.VND(n) > money.Max {
		return 0, errAmount
	}
	if negative {
		n = -n
	}
	return money.VND(n), nil
}

func fold(text string) string { return strings.TrimSpace(slug.Fold(text)) }
