package locale

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/money"
)

func TestAnAmountIsWrittenOutAsPeopleSayIt(t *testing.T) {
	t.Parallel()
	for v, want := range map[money.VND]string{
		0:                 "Không đồng",
		1:                 "Một đồng",
		5:                 "Năm đồng",
		10:                "Mười đồng",
		11:                "Mười một đồng",
		15:                "Mười lăm đồng",
		20:                "Hai mươi đồng",
		21:                "Hai mươi mốt đồng",
		24:                "Hai mươi bốn đồng",
		55:                "Năm mươi lăm đồng",
		100:               "Một trăm đồng",
		101:               "Một trăm linh một đồng",
		105:               "Một trăm linh năm đồng",
		110:               "Một trăm mười đồng",
		115:               "Một trăm mười lăm đồng",
		121:               "Một trăm hai mươi mốt đồng",
		1_000:             "Một nghìn đồng",
		1_005:             "Một nghìn không trăm linh năm đồng",
		15_021:            "Mười lăm nghìn không trăm hai mươi mốt đồng",
		258_000:           "Hai trăm năm mươi tám nghìn đồng",
		1_005_000:         "Một triệu không trăm linh năm nghìn đồng",
		1_000_005:         "Một triệu không trăm linh năm đồng",
		21_000_000:        "Hai mươi mốt triệu đồng",
		1_000_000_000:     "Một tỷ đồng",
		1_000_000_000_000: "Một nghìn tỷ đồng",
		2_005_000_010_000: "Hai nghìn không trăm linh năm tỷ không trăm mười nghìn đồng",
		-20_000:           "Âm hai mươi nghìn đồng",
	} {
		if got := AmountInWords(v); got != want {
			t.Errorf("%d: %q, want %q", v, got, want)
		}
	}
}

// FuzzAmountInWords reads every amount back from its words.
func FuzzAmountInWords(f *testing.F) {
	for _, n := range []int64{0, 1, 15, 21, 105, 1_005_000, 999_999_999_999, math.MaxInt64, math.MinInt64} {
		f.Add(n)
	}
	f.Fuzz(func(t *testing.T, n int64) {
		words := AmountInWords(money.VND(n))
		if got := readWords(t, words); got != n {
			t.Errorf("%d is written %q, which is %d", n, words, got)
		}
	})
}

// readWords is the other way, as a person would add it up; it wraps where int64 does.
func readWords(t *testing.T, text string) int64 {
	words := strings.Fields(strings.ToLower(strings.TrimSuffix(text, " đồng")))
	minus := words[0] == "âm"
	if minus {
		words = words[1:]
	}
	var billions, thousands, group, digit uint64
	for _, w := range words {
		if i := slices.Index(digitWords[:], w); i >= 0 {
			digit = uint64(i)
			continue
		}
		switch w {
		case "mốt":
			digit = 1
		case "lăm":
			digit = 5
		case "linh":
		case "mười":
			group += 10
		case "mươi":
			group, digit = group+digit*10, 0
		case "trăm":
			group, digit = group+digit*100, 0
		case "nghìn":
			thousands, group, digit = thousands+(group+digit)*1_000, 0, 0
		case "triệu":
			thousands, group, digit = thousands+(group+digit)*1_000_000, 0, 0
		case "tỷ":
			billions, thousands, group, digit = (billions+thousands+group+digit)*1_000_000_000, 0, 0, 0
		default:
			t.Fatalf("%q in %q", w, text)
		}
	}
	n := billions + thousands + group + digit
	if minus {
		return -int64(n)
	}
	return int64(n)
}
