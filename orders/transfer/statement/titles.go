package statement

import (
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Titles are the headings of the columns of somebody's own file, as they stand in it. Without Out
// there is one column for both ways, in which what went has a sign. The zero Titles leaves it to
// the headings that banks are known to use.
type Titles struct{ Day, Content, In, Out string }

// mostTitle is the longest heading.
const mostTitle = 80

// Clean trims headings as they were typed and says what is missing: fields title-day,
// title-content and title-in. With none of them typed nothing is wrong.
func (t *Titles) Clean() error {
	for _, each := range []*string{&t.Day, &t.Content, &t.In, &t.Out} {
		*each = typed.Name(*each)
		if letters := []rune(*each); len(letters) > mostTitle {
			*each = string(letters[:mostTitle])
		}
	}
	if t.None() {
		return nil
	}
	var wrong fault.Form
	for field, text := range map[string]string{"title-day": t.Day, "title-content": t.Content, "title-in": t.In} {
		if folded(text) == "" {
			wrong.Wrong(field, "statement.title")
		}
	}
	return wrong.Err()
}

// None says whether nobody named a heading.
func (t *Titles) None() bool { return t.Day == "" && t.Content == "" && t.In == "" && t.Out == "" }

// of is what a column with that heading is for; false when these titles do not say.
func (t *Titles) of(text string) (column, bool) {
	in := credit
	if t.Out == "" {
		in = amount
	}
	for _, each := range []struct {
		title string
		is    column
	}{{t.Day, date}, {t.Content, content}, {t.In, in}, {t.Out, debit}} {
		if each.title != "" && folded(each.title) == folded(text) {
			return each.is, true
		}
	}
	return ignored, false
}

func folded(text string) string { return strings.Join(strings.Fields(slug.Fold(text)), " ") }
