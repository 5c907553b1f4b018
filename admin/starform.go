package admin

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// starFields are the fields of a decision.
var starFields = []string{"product", "number", "decided", "authority", "stars", "from", "until"}

// typedDate is a day that was typed: nil for nothing, and the first day there is for what
// cannot be read, which no rule takes.
func typedDate(text string) *time.Time {
	if text == "" {
		return nil
	}
	day, err := vntime.ParseDate(text)
	if err != nil {
		day = time.Time{}
	}
	return &day
}

func (o *Office) newStar(c *fiber.Ctx, v *visit) error {
	if a := o.returnedStar(c, v, c.Query(of)); a != nil {
		return o.starFormPage(c, v, fiber.StatusOK, starTyped(a), nil)
	}
	return o.starFormPage(c, v, fiber.StatusOK, map[string]string{"product": c.Query("san-pham")}, nil)
}

// proposeStar sends a decision to a second person.
func (o *Office) proposeStar(c *fiber.Ctx, v *visit) error {
	typed := map[string]string{}
	for _, f := range starFields {
		typed[f] = edge.Form(c, f)
	}
	p := ocop.Proposal{ProductID: id(typed["product"]), DecisionNumber: typed["number"], DecidedOn: typedDate(typed["decided"]), Authority: typed["authority"],
		ValidFrom: typedDate(typed["from"]), ValidUntil: typedDate(typed["until"])}
	if p.DecidedOn != nil && p.DecidedOn.IsZero() {
		p.DecidedOn = nil
	}
	if p.ValidFrom != nil && p.ValidFrom.IsZero() {
		p.ValidFrom = nil
	}
	if n, err := strconv.Atoi(typed["stars"]); err == nil {
		p.Stars = &n
	}
	var copied catalog.NewPaper
	err := o.takeCopy(c, &copied)
	if copied.File != nil {
		p.FileHash, p.FileType, p.FileSize = copied.File.Hash, copied.File.Type, copied.File.Size
	} else if a := o.returnedStar(c, v, edge.Form(c, of)); a != nil {
		typed[of] = itoa(a.ID)
		p.FileHash, p.FileType, p.FileSize = a.FileHash, a.FileType, a.FileSize
	}
	var asked int64
	if err == nil {
		asked, err = o.Stars.ProposeGrant(c.UserContext(), v.who.Actor(), p)
	}
	wrongs, err := o.paperWrongs(err)
	if fault.Is(err, "product.not_found") {
		wrongs, err = []ui.Wrong{{ID: "product", Text: o.sentence("recognition.product", nil)}}, nil
	}
	if err != nil {
		return err
	}
	if len(wrongs) > 0 {
		return o.starFormPage(c, v, fiber.StatusUnprocessableEntity, typed, wrongs)
	}
	return o.say(c, o.Texts.Office.Stars.Proposed, proposalAddress(asked))
}

func (o *Office) starFormPage(c *fiber.Ctx, v *visit, status int, typed map[string]string, wrongs []ui.Wrong) error {
	t := o.Texts.Office.Stars
	holders, err := o.Catalog.PaperHolders(c.UserContext(), catalog.Everything())
	if err != nil {
		return err
	}
	product := o.choiceOf("product", t.Fields["product"], wrongs)
	product.Options = []ui.Option{{Label: o.Texts.Office.Form.Choose}}
	for _, h := range holders {
		if n := strconv.FormatInt(h.ID, 10); h.Product != "" {
			product.Options = append(product.Options, ui.Option{Value: n, Label: h.Product + " · " + h.Name, Chosen: n == typed["product"]})
		}
	}
	file := o.fieldOf("file", t.Fields["file"], "", wrongs)
	file.Type = "file"
	if len(wrongs) > 0 && file.Error == "" {
		file.Hint = t.FileAgain
	}
	hidden, lead := v.hidden(), []ui.Message(nil)
	if a := o.returnedStar(c, v, typed[of]); a != nil {
		file.Hint, file.Optional = o.Texts.Office.Returned.KeepsFile, true
		hidden = append(hidden, ui.Hidden{Name: of, Value: typed[of]})
		lead = append(lead, ui.Message{Text: o.Texts.Office.Returned.Why(a.DecidedName, a.SentBackWhy), Icon: "rotate-ccw", Tone: ui.Straw})
	}
	stars := o.starsChoice(typed["stars"], wrongs)
	body := view.Form{New: true, Action: starsAt + "/de-nghi", Files: true, Save: t.Save, SaveNote: t.SaveNote, Cancel: starsAt, Wrongs: wrongs, Lead: lead, Hidden: hidden, Sections: []view.Section{
		{Title: t.Sections[0].Title, Note: t.Sections[0].Text, Items: []view.Item{{Select: &product}, o.starItem("number", typed, wrongs), o.starItem("decided", typed, wrongs), o.starItem("authority", typed, wrongs)}},
		{Title: t.Sections[1].Title, Items: []view.Item{{Pills: &stars}, o.starItem("from", typed, wrongs), o.starItem("until", typed, wrongs), {Input: &file}}}}}
	p, err := o.frame(c, v, t.FormTitle, starsAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: t.Title, Href: starsAt}, len(wrongs) > 0
	return page(c, status, view.FormPage(p, body))
}

func (o *Office) starItem(name string, typed map[string]string, wrongs []ui.Wrong) view.Item {
	words := o.Texts.Office.Stars.Fields[name]
	f := o.fieldOf(name, words, typed[name], wrongs)
	f.Optional = name == "until"
	return view.Item{Input: &f, Example: words.Example, Half: name == "number" || name == "decided" || name == "from" || name == "until"}
}

func (o *Office) starsChoice(chosen string, wrongs []ui.Wrong) ui.Choices {
	t := o.Texts.Office.Stars
	stars := o.choiceOf("stars", t.Fields["stars"], wrongs)
	for n := 3; n <= 5; n++ {
		stars.Options = append(stars.Options, ui.Option{Value: strconv.Itoa(n), Label: t.Stars(n), Chosen: chosen == strconv.Itoa(n)})
	}
	return stars
}
