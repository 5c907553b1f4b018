package admin

import (
	"slices"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// articleForm is the form of an article as it was typed, or as the record fills it.
type articleForm map[string]string

// articleField is how a field of the form looks.
type articleField struct {
	name           string
	rows, most     int
	optional, half bool
	number         bool
}

// articleParts are the sections of the form and their fields, after the kind.
func articleParts() [3][]articleField {
	return [3][]articleField{
		{{name: "title", most: content.MostTitle}, {name: "summary", rows: 3, most: content.MostSummary}, {name: "body", rows: 14, most: content.MostBody, optional: true}},
		{{name: "source", most: content.MostSource}, {name: "place", most: content.MostSource, optional: true}},
		{{name: "starts", half: true, optional: true, most: 20}, {name: "ends", half: true, optional: true, most: 20},
			{name: "lunar_from", half: true, optional: true, number: true, most: 4}, {name: "lunar_to", half: true, optional: true, number: true, most: 4}, {name: "lunar_month", half: true, optional: true, number: true, most: 4}},
	}
}

func typedArticle(c *fiber.Ctx) articleForm {
	f := articleForm{"kind": edge.Form(c, "kind"), "version": edge.Form(c, "version"), "once": edge.Form(c, "once")}
	for _, part := range articleParts() {
		for _, field := range part {
			if f[field.name] = edge.Form(c, field.name); field.rows > 0 {
				f[field.name] = edge.Text(c, field.name)
			}
		}
	}
	return f
}

// readArticle is what the form means; a day that is in no calendar is wrong here, the rest
// is for the package content to say.
func (o *Office) readArticle(f articleForm) (content.Article, []ui.Wrong) {
	var wrongs []ui.Wrong
	day := func(name string) *time.Time {
		if f[name] == "" {
			return nil
		}
		d, err := vntime.ParseDate(f[name])
		if err != nil {
			wrongs = append(wrongs, ui.Wrong{ID: name, Text: o.sentence("article.day", nil)})
			return nil
		}
		return &d
	}
	number := func(name string) *int {
		if f[name] == "" {
			return nil
		}
		n, _ := count(f[name]) // what is no number is 0, which no calendar has
		return &n
	}
	a := content.Article{Kind: content.ArticleKind(f["kind"]), Title: f["title"], Summary: f["summary"], Body: f["body"], Source: f["source"], Place: f["place"],
		StartsOn: day("starts"), EndsOn: day("ends"), LunarFrom: number("lunar_from"), LunarTo: number("lunar_to"), LunarMonth: number("lunar_month")}
	if len(wrongs) == 0 {
		return a, nil
	}
	var all []ui.Wrong
	if rest, ok := fault.AsForm(a.Check()); ok {
		for _, each := range o.wrongs(rest) {
			if !slices.Contains([]string{"starts", "ends", "lunar_from", "lunar_to", "lunar_month"}, each.ID) {
				all = append(all, each)
			}
		}
	}
	return a, append(all, wrongs...)
}

// articleSections is the form. The kind is asked for until the first publishing, and days
// only of what may be an event.
func (o *Office) articleSections(w *content.Writing, f articleForm, wrongs []ui.Wrong) []view.Section {
	t := o.Texts.Articles
	fixed := w != nil && w.Fixed()
	sections := []view.Section{{Title: t.Words, Note: t.WordsNote}, {Title: t.From, Note: t.FromNote}, {Title: t.Days, Note: t.DaysNote}}
	if !fixed {
		kind := o.choiceOf("kind", t.Fields["kind"], wrongs)
		for _, each := range []content.ArticleKind{content.News, content.Event} {
			kind.Options = append(kind.Options, ui.Option{Value: string(each), Label: t.Kinds[string(each)], Chosen: f["kind"] == string(each)})
		}
		sections[0].Items = append(sections[0].Items, view.Item{Pills: &kind})
	}
	for i, part := range articleParts() {
		for _, field := range part {
			in := o.fieldOf(field.name, t.Fields[field.name], f[field.name], wrongs)
			in.Rows, in.MaxLength, in.Optional = field.rows, field.most, field.optional
			if field.number {
				in.InputMode = "numeric"
			}
			sections[i].Items = append(sections[i].Items, view.Item{Input: &in, Half: field.half, Example: t.Fields[field.name].Example})
		}
	}
	if fixed && w.Kind == content.News {
		return sections[:2]
	}
	return sections
}
