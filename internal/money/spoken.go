package money

import "strings"

// Spoken writes the amount so that a Vietnamese screen reader says it right: many
// voices read "120.000" as a decimal, so thousands and millions are words.
// 1450000 becomes "1 triệu 450 nghìn đồng"; 0 becomes "0 đồng".
func (v VND) Spoken() string {
	if v < 0 {
		return "âm " + (-v).Spoken()
	}
	var parts []string
	for _, step := range []struct {
		size VND
		word string
	}{{1_000_000_000, "tỷ"}, {1_000_000, "triệu"}, {1_000, "nghìn"}} {
		if n := v / step.size; n > 0 {
			parts = append(parts, n.plain()+" "+step.word)
			v %= step.size
		}
	}
	if v > 0 || len(parts) == 0 {
		parts = append(parts, v.plain())
	}
	return strings.Join(parts, " ") + " đồng"
}

func (v VND) plain() string { return strings.ReplaceAll(v.Digits(), ".", "") }
