package locale

import (
	"strings"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// AmountInWords writes an amount as it is written out on papers that are signed:
// 1.005.000 is "Một triệu không trăm linh năm nghìn đồng". 0 is "Không đồng"; a negative
// amount begins with "Âm".
func AmountInWords(v money.VND) string {
	n, minus := uint64(v), v < 0
	if minus {
		n = -n
	}
	words := inWords(n, false)
	if n == 0 {
		words = []string{digitWords[0]}
	}
	if minus {
		words = append([]string{"âm"}, words...)
	}
	first, rest := words[0], append(words[1:], "đồng")
	r := []rune(first)
	return strings.ToUpper(string(r[:1])) + string(r[1:]) + " " + strings.Join(rest, " ")
}

var digitWords = [10]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

// inWords says a number; full says that something stands before it, so that its hundreds
// are said even when there are none.
func inWords(n uint64, full bool) (out []string) {
	for _, step := range []struct {
		size uint64
		word string
	}{{1_000_000_000, "tỷ"}, {1_000_000, "triệu"}, {1_000, "nghìn"}} {
		if n >= step.size {
			out = append(append(out, inWords(n/step.size, full)...), step.word)
			n, full = n%step.size, true
		}
	}
	return append(out, below1000(n, full)...)
}

func below1000(n uint64, full bool) (out []string) {
	hundreds, tens, ones := n/100, n/10%10, n%10
	if n == 0 {
		return nil
	}
	if hundreds > 0 || full {
		out = append(out, digitWords[hundreds], "trăm")
	}
	switch {
	case tens == 0 && ones > 0 && len(out) > 0:
		out = append(out, "linh")
	case tens == 1:
		out = append(out, "mười")
	case tens > 1:
		out = append(out, digitWords[tens], "mươi")
	}
	switch {
	case ones == 0:
	case ones == 1 && tens > 1:
		out = append(out, "mốt")
	case ones == 5 && tens > 0:
		out = append(out, "lăm")
	default:
		out = append(out, digitWords[ones])
	}
	return out
}
