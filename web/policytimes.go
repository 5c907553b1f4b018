package web

import (
	"context"
	"html"
	"strings"

	"github.com/ocop-hungdao/ocop/orders/privacy"
	"github.com/ocop-hungdao/ocop/orders/returns"
)

// termsWanted is where a text wants how long what is kept.
const termsWanted = "<p>{{bảng thời hạn lưu}}</p>"

// withTerms puts in what is kept of buyers and for how long, from the table that the jobs
// keep to.
func (s *Shop) withTerms(text string) string {
	t := s.Texts.Privacy
	var b strings.Builder
	b.WriteString("<table><thead><tr><th>" + html.EscapeString(t.Terms[0]) + "</th><th>" + html.EscapeString(t.Terms[1]) + "</th></tr></thead><tbody>")
	for _, term := range privacy.Terms() {
		b.WriteString("<tr><td>" + html.EscapeString(t.TermNames[term.What]) + "</td><td>" + html.EscapeString(t.Term(term.Keep)) + "</td></tr>")
	}
	b.WriteString("</tbody></table>")
	return strings.Replace(text, termsWanted, b.String(), 1)
}

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
	for _, head := range t.Times {
		cell("th", head)
	}
	b.WriteString("</tr></thead><tbody>")
	for _, each := range returns.Targets() {
		b.WriteString("<tr>")
		cell("td", t.Reasons[string(each.Reason)])
		reply, settle := s.span(each.Reply), s.span(each.Settle)
		if f, enough := figures[each.Reason]; enough {
			reply, settle = reply+t.TimesOf(s.span(f.Reply), f.Cases), settle+t.TimesOf(s.span(f.Settle), f.Cases)
		}
		cell("td", reply)
		cell("td", settle)
		b.WriteString("</tr>")
	}
	b.WriteString("</tbody></table><p>" + html.EscapeString(t.TimesOff(s.offNames(s.comingOff()))) + "</p>")
	return strings.Replace(text, timesWanted, b.String(), 1)
}
