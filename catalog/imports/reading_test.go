package imports

import (
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/workbook"
)

func TestCellsComeToWhatPeopleMean(t *testing.T) {
	t.Parallel()
	readers := map[string]reader{"whole": whole(1000), "amount": amount, "day": day, "phone": telephone, "tax": code(10), "words": words(5)}
	for ask, want := range map[string]string{
		"whole 12": "12", "whole 1.000": "1000", "whole 1,000": "1000 cell.commas", "whole 12,0": "12 cell.decimals", "whole #12.0": "12 cell.decimals", "whole #1.234": "!cell.whole",
		"whole 1 000": "1000 cell.spaces", "whole 12 gói": "12 cell.unit_word", "whole -1": "!cell.whole", "whole 1001": "!cell.whole", "whole 12,5": "!cell.whole", "whole mười": "!cell.whole",
		"amount 120000": "120000", "amount 120.000": "120000", "amount #120000": "120000", "amount #120000.0": "120000", "amount #0.12": "!cell.amount", "amount 120 nghìn": "120000 cell.money_words", "amount 120k": "120000 cell.money_words",
		"amount 120.000 ₫": "120000", "amount 120.000 đồng": "120000", "amount 120,000": "120000 cell.commas", "amount giá liên hệ": "!cell.amount", "amount -5": "!cell.amount",
		"day #46350": "2026-11-24", "day 46350": "2026-11-24 cell.serial", "day 24/11/2026": "2026-11-24", "day 2026-11-24": "2026-11-24", "day 24 tháng 11 năm 2026": "2026-11-24 cell.day_text", "day 24/11/26": "2026-11-24 cell.day_text",
		"day 11/24/2026": "2026-11-24 cell.month_first", "day 2026/11/24": "2026-11-24 cell.day_text", "day 24/11/2026 10:30": "2026-11-24 cell.day_text", "day 31/02/2026": "!cell.day", "day hôm qua": "!cell.day", "day #3": "!cell.day",
		"phone 0912345678": "+84912345678", "phone #912345678": "+84912345678 cell.lost_zero", "phone 0912.345.678": "+84912345678", "phone +84 912 345 678": "+84912345678", "phone 12345": "!phone.prefix",
		"tax 0101234567": "0101234567", "tax #101234567": "0101234567 cell.lost_zero", "tax 101234567-001": "0101234567-001 cell.lost_zero", "tax 0101234567-001": "0101234567-001",
		"words  a  b ": "a b", "words dài quá rồi": "!cell.long",
	} {
		kind, text, _ := strings.Cut(ask, " ")
		c := workbook.Cell{Text: strings.TrimPrefix(text, "#"), Number: strings.HasPrefix(text, "#")}
		r := readers[kind](c)
		got := strings.Join(append([]string{r.value}, r.mends...), " ")
		if r.wrong != nil {
			got = "!" + r.wrong.Key
		}
		if got != want {
			t.Errorf("%s is %q, want %q", ask, got, want)
		}
	}
}

func FuzzReadings(f *testing.F) {
	for _, s := range []string{"12", "1.200", "120 nghìn", "46350", "11/24/2026", "0912345678", "=1+1", "#N/A", "1e9", "−5", "٣"} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, text string, number bool) {
		c := workbook.Cell{Text: text, Number: number}
		for _, r := range []reader{whole(1_000_000), amount, day, telephone, code(10, 12), words(150), lines(2000)} {
			got := r(c)
			if got.wrong != nil && (got.value != "" || len(got.mends) > 0) {
				t.Fatalf("%q is wrong and is %q", text, got.value)
			}
		}
		heading(stockFields(), []workbook.Row{{Number: 1, Cells: []workbook.Cell{c, {Text: "Số lượng"}}}})
	})
}

func cellOf(text string) workbook.Cell { return workbook.Cell{Text: text} }
