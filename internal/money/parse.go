package money

import (
	"errors"
	"strconv"
	"strings"

	"golang.org/x/text/width"
)

// ErrNotAnAmount says that a text cannot be read as whole đồng.
var ErrNotAnAmount = errors.New("money: not an amount")

// Max is the largest amount Parse accepts: a thousand tỷ, far above any price here
// and far below what would overflow when multiplied by a quantity.
const Max VND = 1_000_000_000_000

// Parse reads what officers type: "120000", "120.000", "120.000 ₫", "120k", "120
// nghìn", "1tr2" (1.200.000), "1,5tr", also in full-width digits. An empty, negative, fractional or too large
// amount is ErrNotAnAmount.
func Parse(s string) (VND, error) {
	s = strings.ToLower(strings.TrimSpace(width.Narrow.String(s)))
	for _, sign := range []string{"₫", "đồng", "vnđ", "vnd", "đ"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, sign))
	}
	s = strings.NewReplacer(" ", "", nbsp, "", "nghìn", "k", "ngàn", "k", "triệu", "tr").Replace(s)
	if whole, rest, ok := strings.Cut(s, "tr"); ok {
		return scaled(whole, rest, 1_000_000)
	}
	if whole, rest, ok := strings.Cut(s, "k"); ok {
		return scaled(whole, rest, 1_000)
	}
	n, err := grouped(s)
	if err != nil || n > Max {
		return 0, ErrNotAnAmount
	}
	return n, nil
}

// scaled reads the parts around a unit word: whole "1,5" or "1" and rest "2" or "".
func scaled(whole, rest string, unit VND) (VND, error) {
	fraction := rest
	if head, tail, ok := strings.Cut(strings.Replace(whole, ".", ",", 1), ","); ok {
		if rest != "" {
			return 0, ErrNotAnAmount
		}
		whole, fraction = head, tail
	}
	n, err := grouped(whole)
	if err != nil || n > Max/unit {
		return 0, ErrNotAnAmount
	}
	n *= unit
	for _, digit := range fraction {
		unit /= 10
		if digit < '0' || digit > '9' || unit == 0 {
			return 0, ErrNotAnAmount
		}
		n += VND(digit-'0') * unit
	}
	return n, nil
}

// grouped reads digits, with or without a dot or comma before every three of them.
func grouped(s string) (VND, error) {
	groups := strings.FieldsFunc(s, func(r rune) bool { return r == '.' || r == ',' })
	if len(groups) == 0 || len(strings.Join(groups, "")) < len(s)-(len(groups)-1) {
		return 0, ErrNotAnAmount
	}
	for i, g := range groups {
		if len(groups) > 1 && (len(g) > 3 || i > 0 && len(g) != 3) {
			return 0, ErrNotAnAmount
		}
	}
	n, err := strconv.ParseUint(strings.Join(groups, ""), 10, 62)
	if err != nil {
		return 0, ErrNotAnAmount
	}
	return VND(n), nil
}
