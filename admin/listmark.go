package admin

import (
	"fmt"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
)

// markText is a row of a list as an address says it, "1790000000000000.12".
func markText(m catalog.Mark) string { return fmt.Sprintf("%d.%d", m.At.UnixMicro(), m.ID) }

// markOf reads it; nil for what is no mark.
func markOf(text string) *catalog.Mark {
	var at int64
	var m catalog.Mark
	if n, err := fmt.Sscanf(text, "%d.%d", &at, &m.ID); err != nil || n != 2 || at <= 0 || at > lastMoment || m.ID <= 0 {
		return nil
	}
	m.At = time.UnixMicro(at)
	return &m
}

// lastMoment is later than any row of a list, and no more than a database can hold.
const lastMoment = 9_999_999_999_999_999

// marked lets the pages before and after be read from the rows at the ends of this one, so
// that a late page is as fast as the first.
func marked(l *view.List, ends catalog.Ends) {
	if l.Older != "" {
		l.Older = withParam(l.Older, "sau", markText(ends.Last))
	}
	if strings.Contains(l.Newer, "trang=") {
		l.Newer = withParam(l.Newer, "truoc", markText(ends.First))
	}
}
