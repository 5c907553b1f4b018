package web

import (
	"context"
	"html"
	"strings"

	"github.com/ocop-hungdao/ocop/orders/returns"
)

// timesWanted is where a text wants the promised times of cases.
const timesWanted = "<p>{{bảng thời hạn}}</p>"

// withTimes puts in how soon cases are answered and ended: what is promised, from the table
// that the deadlines come from, and what it really took. While that cannot be read the
// promises stand alone.
func (s *Shop) withTimes(ctx context.Context, text string) string {
	if !strings.Contains(text, timesWanted) {
		return text
	}
	figures, err := s.Cases.Figures(ctx)
	figures = side(ctx, s, "times of cases", figures, err)
	t := s.Texts.Cases
	var b strings.Builder
	cell := func(tag, words string) { b.WriteString("<" + tag + ">" + html.EscapeString(words) + "</" + tag + ">") }
	b.WriteString("<table><thead><tr>")
	for _, head := range t.Times[:5] {
		cell("th", head)
	}
	b.WriteString("</tr></thead><tbody>")
	for _, each := range returns.Targets() {
		b.WriteString("<tr>")
		cell("td", t.Reasons[string(each.Reason)])
		cell("td", s.span(each.Reply))
		cell("td", s.span(each.Settle))
		if f, enough := figures[each.Reason]; enough {
			cell("td", t.TimesOf(s.span(f.Reply), f.Cases))
			cell("td", t.TimesOf(s.span(f.Settle), f.Cases))
		} else {
			cell("td", t.TimesNot)
			cell("td", t.TimesNot)
		}
		b.WriteString("</tr>")
	}
	b.WriteString("</tbody></table>")
	return strings.Replace(text, timesWanted, b.String(), 1)
}
