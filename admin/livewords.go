package admin

import (
	"regexp"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// sayingsAt is where the sentences of the script are written anew: of a session, or of every one.
const sayingsAt = "/cau-noi"

func (o *Office) allWords(c *fiber.Ctx, v *visit) error     { return o.wordsOf(c, v, nil, nil, nil) }
func (o *Office) saveAllWords(c *fiber.Ctx, v *visit) error { return o.saveWordsOf(c, v, nil) }

func (o *Office) liveWords(c *fiber.Ctx, v *visit) error {
	f, err := o.liveSession(c)
	if err != nil {
		return err
	}
	return o.wordsOf(c, v, f, nil, nil)
}

func (o *Office) saveLiveWords(c *fiber.Ctx, v *visit) error {
	f, err := o.liveSession(c)
	if err != nil {
		return err
	}
	return o.saveWordsOf(c, v, f)
}

// saveWordsOf keeps what was written for a session; nil: for every one.
func (o *Office) saveWordsOf(c *fiber.Ctx, v *visit, f *livestream.Full) error {
	typed, said, id := map[livestream.Moment]string{}, livestream.Sentences{}, int64(0)
	for _, shape := range livestream.Shapes {
		typed[shape.Moment] = edge.Form(c, string(shape.Moment))
		said[shape.Moment] = o.blanked(typed[shape.Moment])
	}
	to := liveAt + sayingsAt
	if f != nil {
		id, to = f.ID, liveAddress(f.ID)+"/kich-ban"
	}
	err := o.Live.Write(c.UserContext(), v.who.Actor(), id, said)
	if form, ok := fault.AsForm(err); ok {
		return o.wordsOf(c, v, f, typed, o.wrongs(form))
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.LiveKit.Words.Kept, to)
}

// wordsOf is the form; typed is what stands in it, nil: what is kept.
func (o *Office) wordsOf(c *fiber.Ctx, v *visit, f *livestream.Full, typed map[livestream.Moment]string, wrongs []ui.Wrong) error {
	t, id := o.Texts.LiveKit.Words, int64(0)
	title, lead, at, back := t.TitleAll, t.LeadAll, liveAt+sayingsAt, ui.Link{Label: o.Texts.LiveOffice.Title, Href: liveAt}
	if f != nil {
		id, title, lead, at, back = f.ID, t.Title, t.Lead, liveAddress(f.ID)+sayingsAt, ui.Link{Label: f.Name, Href: liveAddress(f.ID) + "/kich-ban"}
	}
	house, _, err := o.Live.Sentences(c.UserContext(), 0)
	if err != nil {
		return err
	}
	_, own, err := o.Live.Sentences(c.UserContext(), id)
	if err != nil {
		return err
	}
	section := view.Section{}
	for _, shape := range livestream.Shapes {
		m := shape.Moment
		var may []string
		for _, b := range shape.May {
			may = append(may, "{"+t.Blanks[string(b)]+"}")
		}
		said := house[m]
		if said == "" || f == nil {
			said = o.shipped(m)
		}
		in := ui.Field{ID: string(m), Label: t.Names[string(m)], Hint: t.Said(o.worded(said)), Value: o.worded(own[m]), Error: wrongAt(wrongs, string(m)), Rows: 3, MaxLength: livestream.LongestSentence}
		if len(may) > 0 {
			in.Hint += " " + t.May(may)
		}
		if typed != nil {
			in.Value = typed[m]
		}
		section.Items = append(section.Items, view.Item{Input: &in})
	}
	p, err := o.frame(c, v, title, liveAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &back, len(wrongs) > 0
	status := fiber.StatusOK
	if len(wrongs) > 0 {
		status = fiber.StatusUnprocessableEntity
	}
	return page(c, status, view.FormPage(p, view.Form{Lead: []ui.Message{{Text: lead, Icon: "info"}}, Action: at, Sections: []view.Section{section}, Save: t.Save, Cancel: back.Href, Wrongs: wrongs, Hidden: v.hidden()}))
}

var braces = regexp.MustCompile(`\{[^{}]*\}`)

// blanked is what somebody wrote with the names of what is filled in as the records call them.
func (o *Office) blanked(text string) string {
	return braces.ReplaceAllStringFunc(text, func(typed string) string {
		name := strings.ToLower(strings.Join(strings.Fields(strings.Trim(typed, "{}")), " "))
		for key, word := range o.Texts.LiveKit.Words.Blanks {
			if word == name {
				return "{" + key + "}"
			}
		}
		return "{ " + name + " }" // none of ours, whatever it spells
	})
}

// worded is the same the other way round.
func (o *Office) worded(text string) string {
	return braces.ReplaceAllStringFunc(text, func(blank string) string {
		if word := o.Texts.LiveKit.Words.Blanks[strings.Trim(blank, "{}")]; word != "" {
			return "{" + word + "}"
		}
		return blank
	})
}

// shipped is what we let a host say, with what is filled in left open.
func (o *Office) shipped(m livestream.Moment) string {
	t := o.Texts.LiveKit.Lines
	open := func(b livestream.Blank) string { return "{" + string(b) + "}" }
	code := open(livestream.TheCode)
	switch m {
	case livestream.ToGreet:
		return t.Hello(open(livestream.TheSession), []string{open(livestream.TheGoods)})
	case livestream.ToName:
		return t.Code(code, open(livestream.TheName), open(livestream.TheUnit))
	case livestream.ToProve:
		return t.Proof(open(livestream.TheStars), open(livestream.TheNumber), open(livestream.TheUntil))
	case livestream.ToPrice:
		return t.Price(open(livestream.TheList), open(livestream.ThePrice), open(livestream.TheHour), open(livestream.TheUnits))
	case livestream.ToClose:
		return t.Close(code)
	case livestream.ToCount:
		return o.Texts.LiveConsole.Lines.LeftOf(open(livestream.TheLeft))
	case livestream.ToAssure:
		return t.Doubt
	case livestream.ToAnswer:
		return t.Answer(code)
	case livestream.ToEnd:
		return t.Gone(code)
	case livestream.ToRemind:
		return t.Profile
	}
	return t.Bye
}
