package admin

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/width"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

var wholeNumber = regexp.MustCompile(`^(\d{1,7}|\d{1,3}(\.\d{3}){1,2})$`)

// most is the largest number of anything that is counted here.
const most = 1_000_000

// count reads a whole number as officers type it, "1200" or "1.200"; false when it is
// none, or not between 0 and a million.
func count(text string) (int, bool) {
	text = strings.TrimSpace(width.Narrow.String(text))
	if !wholeNumber.MatchString(text) {
		return 0, false
	}
	n, err := strconv.Atoi(strings.ReplaceAll(text, ".", ""))
	return n, err == nil && n <= most
}

// id reads a record's id; 0, which no record has, when it is not one.
func id(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// wrongs are the sentences of a wrong form; a field's id is its name.
func (o *Office) wrongs(form *fault.Form) []ui.Wrong {
	var out []ui.Wrong
	for _, f := range form.Fields {
		out = append(out, ui.Wrong{ID: f.Name, Text: o.sentence(f.Key, f.Details)})
	}
	return out
}

// wrongAt is the sentence of the field with this id, or empty.
func wrongAt(wrongs []ui.Wrong, id string) string {
	for _, w := range wrongs {
		if w.ID == id {
			return w.Text
		}
	}
	return ""
}
