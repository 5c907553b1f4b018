package admin

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phrase"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// versionsShown is how many earlier changes the page of an occasion lists.
const versionsShown = 10

// phraseTyped is the form as it was typed, and what is wrong with it.
type phraseTyped struct {
	used   []string
	fresh  string
	wrongs []ui.Wrong
	flash  string
}

func (o *Office) showPhrases(a *phraseAsked) error {
	return o.phrasePage(a, fiber.StatusOK, phraseTyped{used: o.wording(&a.now)})
}

// savePhrases keeps what was typed, with one step beside it: a sentence goes up or down, is put
// away or is taken out again. So no step loses what was typed before it.
func (o *Office) savePhrases(a *phraseAsked) error {
	c := a.c
	if edge.Text(c, olderField) != "" {
		return o.answerPhrases(a)
	}
	var used []string
	for i := 0; i <= phrase.Most && c.Request().PostArgs().Has(phraseField(i)); i++ {
		used = append(used, edge.Form(c, phraseField(i)))
	}
	retired, err := o.retiredThen(a)
	if err != nil {
		return err
	}
	what, nth, _ := strings.Cut(edge.Form(c, "do"), "-")
	n, err := strconv.Atoi(nth)
	switch ok := err == nil && n >= 0; {
	case what == "len" && ok:
		used = phrase.Move(used, n, -1)
	case what == "xuong" && ok:
		used = phrase.Move(used, n, 1)
	case what == "cat" && ok && n < len(used):
		retired = append([]string{used[n]}, retired...)
		used = slices.Delete(used, n, n+1)
	case what == "dung" && ok && n < len(retired):
		used = append(used, retired[n])
		retired = slices.Delete(retired, n, n+1)
	}
	return o.keepPhrases(a, used, edge.Form(c, "fresh"), retired)
}

// retiredThen is what was put away when the form was made: which of them a step means is said by
// its place, and sent twice, the step has been taken already.
func (o *Office) retiredThen(a *phraseAsked) ([]string, error) {
	then := int(id(edge.Form(a.c, "version")))
	if then == a.now.Version {
		return slices.Clone(a.now.Retired), nil
	}
	past, err := o.Phrases.History(a.c.UserContext(), a.now.Occasion, versionsShown)
	for i := range past {
		if past[i].Version == then {
			return slices.Clone(past[i].Retired), err
		}
	}
	return nil, err
}

// answerPhrases is what somebody picked on the page of a difference.
func (o *Office) answerPhrases(a *phraseAsked) error {
	typed := map[string]string{phraseLines: edge.Text(a.c, phraseLines)}
	merge := merged(a.c, []string{phraseLines}, typed)
	lines := strings.Split(typed[phraseLines], "\n")
	switch {
	case merge.mend:
		return o.phrasePage(a, fiber.StatusOK, phraseTyped{used: lines[:min(len(lines), phrase.Most)]})
	case len(merge.open) > 0:
		return o.clashPage(a.c, a.v, o.phraseClash(a, lines, merge.open))
	}
	return o.keepPhrases(a, lines, "", a.now.Retired)
}

// phraseLines is the field that holds all sentences on the page of a difference.
const phraseLines = "sentences"

func phraseField(i int) string { return "line-" + strconv.Itoa(i) }

func (o *Office) keepPhrases(a *phraseAsked, used []string, fresh string, retired []string) error {
	all := used
	if fresh != "" {
		all = append(slices.Clone(used), fresh)
	}
	if a.now.Standard && slices.Equal(all, o.wording(&a.now)) && slices.Equal(retired, a.now.Retired) {
		return o.say(a.c, o.Texts.Clash.Stands, a.at())
	}
	version, err := o.Phrases.Save(a.c.UserContext(), a.v.who.Actor(), a.now.Occasion, int(id(edge.Form(a.c, "version"))), phrase.List{Used: all, Retired: retired})
	if fault.Is(err, "phrase.changed_meanwhile") {
		return o.clashPage(a.c, a.v, o.phraseClash(a, all, nil))
	}
	if form, ok := fault.AsForm(err); ok {
		typed := phraseTyped{used: used, fresh: fresh, wrongs: o.wrongs(form)}
		for i := range typed.wrongs {
			if typed.wrongs[i].ID == phraseField(len(used)) {
				typed.wrongs[i].ID = "fresh"
			}
		}
		return o.phrasePage(a, fiber.StatusUnprocessableEntity, typed)
	}
	if err != nil {
		return err
	}
	if version == int(id(edge.Form(a.c, "version"))) {
		return o.say(a.c, o.Texts.Clash.Stands, a.at())
	}
	return o.changedPhrases(a, version)
}

func (o *Office) phrasePage(a *phraseAsked, status int, typed phraseTyped) error {
	t := o.Texts.Phrases
	words := t.Of[string(a.now.Occasion)]
	version := ui.Hidden{Name: "version", Value: strconv.Itoa(a.now.Version)}
	body := view.PhraseSheet{Action: a.at() + "/luu", Hidden: append(a.v.hidden(), version, found(a.c, []string{phraseLines}, map[string]string{phraseLines: asLines(o.wording(&a.now))}, nil)), Wrongs: typed.wrongs, Where: words.Where,
		Badge: o.phraseBadge(&a.now), Cancel: phrasesAt}
	for i, text := range typed.used {
		n := i + 1
		body.Lines = append(body.Lines, view.PhraseLine{N: strconv.Itoa(i), Up: t.Up(n), Down: t.Down(n), Retire: t.Retire(n),
			Field: ui.Field{ID: phraseField(i), Label: t.Line(n), Hint: t.LineHint, Value: text, Rows: 2, MaxLength: phrase.MostLetters, Error: wrongAt(typed.wrongs, phraseField(i))}})
	}
	if len(typed.used) < phrase.Most || typed.fresh != "" {
		fresh := o.fieldOf("fresh", t.New, typed.fresh, typed.wrongs)
		fresh.Rows, fresh.MaxLength, fresh.Optional = 2, phrase.MostLetters, true
		body.New = &fresh
	}
	for i, text := range a.now.Retired {
		body.Retired = append(body.Retired, view.PhraseOld{N: strconv.Itoa(i), Text: text})
	}
	if !a.now.Standard {
		body.Standard = &view.Doing{Action: a.at() + "/ve-goc", Button: ui.Button{Label: t.Reset, Icon: "rotate-ccw"}, Note: t.ResetNote}
	}
	if a.now.Version > 0 {
		body.By = t.By(a.now.ByName, o.moment(a.now.At))
	}
	past, err := o.Phrases.History(a.c.UserContext(), a.now.Occasion, versionsShown)
	if err != nil {
		return err
	}
	for i := range past {
		x := &past[i]
		old := view.PhraseVersion{Title: t.By(x.ByName, o.moment(x.At)), Lines: o.wording(x)}
		if x.Version != a.now.Version {
			old.Bring = &view.Doing{Action: a.at() + "/khoi-phuc", Hidden: []ui.Hidden{{Name: "back", Value: strconv.Itoa(x.Version)}}, Button: ui.Button{Label: t.Bring, Small: true}}
		}
		body.Versions = append(body.Versions, old)
	}
	p, err := o.frame(a.c, a.v, words.Name, phrasesAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: t.Title, Href: phrasesAt}, len(typed.wrongs) > 0
	if p.Undo = o.undoPhrases(a); typed.flash != "" {
		p.Flash = ui.Message{Text: typed.flash, Icon: "info", Tone: ui.Straw}
	}
	return page(a.c, status, view.PhrasesPage(p, body))
}

// asLines is sentences one under the other, as the page of a difference shows them.
func asLines(all []string) string { return strings.Join(all, "\n") }

// phraseClash is sentences that somebody else saved while these were written.
func (o *Office) phraseClash(a *phraseAsked, typed, open []string) clash {
	t := o.Texts.Phrases
	name := t.Of[string(a.now.Occasion)].Name
	return clash{name: fmt.Sprintf("%s: %s", t.Title, name), action: a.at() + "/luu", cancel: a.at(), back: ui.Link{Label: name, Href: a.at()}, active: phrasesAt,
		fields: []clashField{{name: phraseLines, label: t.Clash}}, now: map[string]string{phraseLines: asLines(o.wording(&a.now))}, typed: map[string]string{phraseLines: asLines(typed)},
		version: ui.Hidden{Name: "version", Value: strconv.Itoa(a.now.Version)}, open: open,
		savedBy: func(context.Context) (string, string, error) { return a.now.ByName, o.moment(a.now.At), nil }}
}
