package admin

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// How far back, and how many of, what nobody found is shown.
const (
	missDays  = 30
	missLines = 50
)

// typedWords is a line of synonyms as it was typed, and what is wrong with it.
type typedWords struct {
	id    int64
	text  string
	wrong string
}

// searchWords shows what buyers looked for in vain, and which words mean the same.
func (o *Office) searchWords(c *fiber.Ctx, v *visit) error {
	if err := o.overall(v); err != nil {
		return err
	}
	return o.searchWordsPage(c, v, fiber.StatusOK, typedWords{id: -1})
}

// overall refuses who has the permission for their own records only: words are everybody's.
func (o *Office) overall(v *visit) error {
	if v.who.Reach(auth.UpdateProducts) != auth.Commune {
		return fault.New(fault.NotFound, "page.not_found")
	}
	return nil
}

func (o *Office) searchWordsPage(c *fiber.Ctx, v *visit, status int, was typedWords) error {
	ctx, t := c.UserContext(), o.Texts.Office.Words
	p, err := o.frame(c, v, t.Title, wordsAt)
	if err != nil {
		return err
	}
	missed, err := o.Words.Missed(ctx, missDays, missLines)
	if err != nil {
		return err
	}
	synonyms, err := o.Words.Synonyms(ctx)
	if err != nil {
		return err
	}
	out := view.Words{Hidden: v.hidden(), Days: missDays}
	for _, m := range missed {
		out.Missed = append(out.Missed, view.Missed{Term: m.Term, Times: t.Times(m.N), Last: vntime.Date(m.Last), Href: "/tim?q=" + url.QueryEscape(m.Term)})
	}
	out.New = o.wordsForm(search.Synonym{}, was)
	for _, s := range synonyms {
		out.Synonyms = append(out.Synonyms, o.wordsForm(s, was))
	}
	if was.wrong != "" {
		out.Wrongs = []ui.Wrong{{ID: wordsField(was.id), Text: was.wrong}}
	}
	return page(c, status, view.WordsPage(p, out))
}

func wordsField(id int64) string { return "phrases-" + strconv.FormatInt(id, 10) }

// wordsForm is a line to be changed; a new one has id 0.
func (o *Office) wordsForm(s search.Synonym, was typedWords) view.WordsForm {
	t := o.Texts.Office.Words
	f := view.WordsForm{ID: strconv.FormatInt(s.ID, 10), Version: strconv.Itoa(s.RowVersion), Shown: strings.Join(s.Phrases, " · "), BuiltIn: s.BuiltIn,
		Phrases: ui.Field{ID: wordsField(s.ID), Name: "phrases", Label: t.Phrases, Hint: o.hint("search.phrases"), Value: strings.Join(s.Phrases, ", "), MaxLength: 600}}
	if s.ID == 0 {
		f.Phrases.Hint = t.PhrasesHint
	}
	if was.id == s.ID {
		f.Phrases.Value, f.Phrases.Error, f.Open = was.text, was.wrong, true
	}
	return f
}

// saveWords adds or changes a line. What was typed stays when it is refused.
func (o *Office) saveWords(c *fiber.Ctx, v *visit) error {
	if err := o.overall(v); err != nil {
		return err
	}
	was := typedWords{id: id(edge.Form(c, "id")), text: edge.Form(c, "phrases")}
	version, _ := count(edge.Form(c, "version"))
	phrases, err := search.ReadPhrases(was.text)
	if err == nil {
		err = o.Words.SaveSynonym(c.UserContext(), v.who.Actor(), search.Synonym{ID: was.id, Phrases: phrases, RowVersion: version})
	}
	if form, wrong := fault.AsForm(err); wrong {
		was.wrong = o.wrongs(form)[0].Text
		return o.searchWordsPage(c, v, fiber.StatusUnprocessableEntity, was)
	}
	if no, refused := fault.As(err); refused && no.Kind == fault.Conflict {
		was.wrong = o.sentence(no.Key, no.Details)
		return o.searchWordsPage(c, v, fiber.StatusConflict, was)
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Words.Saved, wordsAt)
}

func (o *Office) dropWords(c *fiber.Ctx, v *visit) error {
	if err := o.overall(v); err != nil {
		return err
	}
	version, _ := count(edge.Form(c, "version"))
	number, err := o.Words.RemoveSynonym(c.UserContext(), v.who.Actor(), id(edge.Form(c, "id")), version)
	if err != nil {
		return err
	}
	return o.gone(c, number, wordsAt)
}
