package content

import (
	"regexp"
	"strconv"

	"github.com/ocop-hungdao/ocop/internal/slug"
)

// lunarForm reads "Mùng 8 đến mùng 10 tháng 2 âm lịch" and "Mùng 10 tháng 7 âm lịch",
// folded.
var lunarForm = regexp.MustCompile(`(?:mung |ngay |ram )?(\d{1,2})(?: (?:den|-) (?:mung |ngay )?(\d{1,2}))? thang (\d{1,2}) am lich`)

// Lunar are the days of the moon that a festival names; one day is both first and last.
// named is false when the text names none, as "cuối năm" does.
func (f Fact) Lunar() (first, last, month int, named bool) {
	m := lunarForm.FindStringSubmatch(slug.Fold(f.Text))
	if m == nil {
		return 0, 0, 0, false
	}
	first, _ = strconv.Atoi(m[1])
	last, err := strconv.Atoi(m[2])
	if err != nil {
		last = first
	}
	month, _ = strconv.Atoi(m[3])
	return first, last, month, true
}
