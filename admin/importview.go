package admin

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/imports"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const (
	firstRows   = 8  // of those that would be written
	mostRefused = 50 // rows that are listed of those that were not
)

// again is in how many seconds a page of work under way loads itself anew where no script does.
const again = "3"

func (o *Office) showImport(c *fiber.Ctx, v *visit, k importing) error {
	i, err := o.importOf(c, v, k)
	if err != nil {
		return err
	}
	return o.importPage(c, v, fiber.StatusOK, k, i, ui.Message{})
}

func (o *Office) importPage(c *fiber.Ctx, v *visit, status int, k importing, i *imports.Import, flash ui.Message) error {
	t := o.Texts.Imports
	body := view.Import{Hidden: v.hidden(), Steps: o.importSteps(i)}
	var err error
	if i.State == imports.Ready {
		err = o.previewImport(c, v, k, i, &body)
	} else {
		err = o.importReport(c, k, i, &body)
	}
	if err != nil {
		return err
	}
	p, err := o.frame(c, v, t.Kinds[string(k.kind)].Title, importsAt)
	if err != nil {
		return err
	}
	badge := o.importBadge(i.State)
	p.Note, p.Badge, p.Back = t.FileNote(i.FileName, i.Rows, len(i.Columns)), &badge, &ui.Link{Label: t.Title, Href: importsAt}
	if flash.Text != "" {
		p.Flash = flash
	}
	if body.Work != nil {
		p.Again = again
	}
	return page(c, status, view.ImportPage(p, body))
}

func (o *Office) importSteps(i *imports.Import) []ui.Step {
	now := 2
	switch {
	case i.State != imports.Ready:
		now = 3
	case len(i.Missing()) > 0:
		now = 1
	}
	var out []ui.Step
	for n, label := range o.Texts.Imports.Steps {
		if n == 3 && (i.State == imports.Running || i.State == imports.Undoing) {
			label = o.Texts.Imports.StepRunning
		}
		s := ui.Step{Label: label}
		if n < now {
			s.State = ui.Done
		} else if n == now {
			s.State = ui.Now
		}
		out = append(out, s)
	}
	return out
}

// previewImport shows what the rows would do, and what is wrong with the others.
func (o *Office) previewImport(c *fiber.Ctx, v *visit, k importing, i *imports.Import, body *view.Import) error {
	t := o.Texts.Imports
	at := k.page(i.ID)
	body.Drop, body.Match = at+"/bo", o.importMatch(k, i)
	if unused := i.Unused(); len(unused) > 0 {
		body.Lead = append(body.Lead, ui.Message{Text: t.Unused(strings.Join(unused, ", ")), Icon: "info"})
	}
	if len(i.Missing()) > 0 {
		return nil
	}
	plan, err := o.Imports.Plan(c.UserContext(), i)
	if err != nil {
		return err
	}
	choices, err := o.importChoices(c, k, v.scope(k.takes))
	if err != nil {
		return err
	}
	for _, deed := range []imports.Deed{imports.Create, imports.Change, imports.Nothing, imports.Wrong} {
		if n := plan.Counts[deed]; n > 0 {
			body.Figures = append(body.Figures, ui.Figure{Number: money.VND(n).Digits(), Text: t.Deeds[string(deed)]})
		}
	}
	todo, done := 0, 0
	slices.SortStableFunc(plan.Groups, func(a, b imports.Group) int { return cmp.Compare(mended(a.Done), mended(b.Done)) }) // what is left to do comes first
	for _, g := range plan.Groups {
		if g.Done {
			done++
		} else {
			todo++
		}
		body.Groups = append(body.Groups, o.importGroup(k, at, &g, choices[g.Field]))
	}
	body.Title, body.Fix = t.Groups(todo, done), at+"/sua"
	if n := plan.Counts[imports.Wrong]; n > 0 {
		body.Wrong = ui.Link{Label: t.WrongFile(n), Href: at + "/dong-loi.xlsx"}
	}
	for field, list := range choices {
		body.Lists = append(body.Lists, view.ImportList{ID: "list-" + field, Choices: list})
	}
	for _, p := range plan.Rows {
		if p.Deed != imports.Create && p.Deed != imports.Change || len(body.Rows) == firstRows {
			continue
		}
		line := view.ImportLine{Row: t.Row(p.Number), Title: p.Title, Deed: t.Deed[string(p.Deed)]}
		for _, ch := range p.Changes {
			line.Changes = append(line.Changes, view.Changed{Name: t.Fields[string(k.kind)+"."+ch.Field].Label, Before: o.importValue(k.kind, ch.Field, ch.Before), After: o.importValue(k.kind, ch.Field, ch.After)})
		}
		body.Rows = append(body.Rows, line)
	}
	if n := plan.Todo(); n > 0 {
		body.First = t.First(len(body.Rows))
		body.Do = &view.ImportDo{Action: at + "/nhap", Count: strconv.Itoa(n), Label: t.Do(n), Text: t.Ready(n, plan.Counts[imports.Wrong])}
		body.Lead = append(body.Lead, ui.Message{Text: t.NotYet, Icon: "info"})
	} else {
		none := ui.Message{Text: t.None, Icon: "info", Tone: ui.Straw}
		if plan.Counts[imports.Wrong] > 0 {
			none.Text = t.NoneYet
		}
		body.Lead = append(body.Lead, none)
	}
	return nil
}

// mended is where a group of mistakes stands among the others.
func mended(done bool) int {
	if done {
		return 1
	}
	return 0
}

// importChoices are what cells may say, in words.
func (o *Office) importChoices(c *fiber.Ctx, k importing, scope catalog.Scope) (map[string][]string, error) {
	choices, err := o.Imports.Choices(c.UserContext(), k.kind, scope)
	for field, list := range choices {
		for n, value := range list {
			list[n] = o.importValue(k.kind, field, value)
		}
	}
	return choices, err
}

func (o *Office) importMatch(k importing, i *imports.Import) *view.ImportMatch {
	t := o.Texts.Imports
	m := &view.ImportMatch{Action: k.page(i.ID) + "/cot"}
	var missing []string
	for _, f := range i.Missing() {
		missing = append(missing, t.Fields[string(k.kind)+"."+f].Label)
	}
	if len(missing) > 0 {
		m.Open, m.Lead = true, t.MatchLead(strings.Join(missing, ", "))
	}
	for _, f := range imports.Fields(k.kind) {
		words := t.Fields[string(k.kind)+"."+f.Key]
		c := ui.Choices{ID: "cot-" + f.Key, Label: words.Label, Hint: words.Hint, Options: []ui.Option{{Value: "-1", Label: t.MatchNone}}}
		chosen, ok := i.Columns[f.Key]
		for n, h := range i.Headings {
			if h != "" {
				c.Options = append(c.Options, ui.Option{Value: strconv.Itoa(n), Label: h, Chosen: ok && chosen == n})
			}
		}
		m.Fields = append(m.Fields, c)
	}
	return m
}

// importValue is a value as people read it.
func (o *Office) importValue(kind imports.Kind, field, value string) string {
	if word := o.Texts.Imports.Values[string(kind)+"."+field][value]; word != "" {
		return word
	}
	if words := o.importWords(kind, field); words != nil && words[value] != "" {
		return words[value]
	}
	switch imports.FormOf(kind, field) {
	case imports.Number:
		if n, err := strconv.ParseInt(value, 10, 64); err == nil {
			return money.VND(n).Digits()
		}
	case imports.Amount:
		if n, err := strconv.ParseInt(value, 10, 64); err == nil {
			return money.VND(n).String()
		}
	case imports.Day:
		if day, err := time.Parse(time.DateOnly, value); err == nil {
			return vntime.Date(day)
		}
	case imports.Telephone:
		return phone.Number(value).National()
	}
	return value
}

// importWords are the words for the codes of a field that other pages have words for too.
func (o *Office) importWords(kind imports.Kind, field string) map[string]string {
	switch string(kind) + "." + field {
	case "producers.legal_form":
		return o.Texts.Office.Makers.Forms
	case "papers.kind":
		return o.Texts.Office.Papers.Kinds
	case "papers.visibility":
		return o.Texts.Office.Papers.Visible
	case "points.kind":
		return o.Texts.Point.Kinds
	}
	return nil
}

// importReport shows what became of the rows, or how far that is.
func (o *Office) importReport(c *fiber.Ctx, k importing, i *imports.Import, body *view.Import) error {
	t := o.Texts.Imports
	waiting, of := i.Outcomes[imports.Waiting], i.Outcomes[imports.Written]+i.Outcomes[imports.Back]+i.Outcomes[imports.Kept]
	said := ui.Message{Icon: "circle-check", Tone: ui.Leaf}
	work := func(text string, done, of int) *view.ImportWork {
		return &view.ImportWork{Text: text + ".", Patience: t.Patience, Reload: k.page(i.ID), Done: strconv.Itoa(done), Of: strconv.Itoa(of)}
	}
	refused := imports.Left
	switch i.State {
	case imports.Running:
		body.Work = work(t.Working(i.Rows-waiting, i.Rows), i.Rows-waiting, i.Rows)
	case imports.Undoing:
		body.Work = work(t.Undoing(of-i.Outcomes[imports.Written], of), of-i.Outcomes[imports.Written], of)
	case imports.Done:
		said.Text, body.Back = t.Done(i.Outcomes[imports.Written]), k.page(i.ID)+"/hoan-tac"
		if next := t.Next[string(k.kind)]; next != "" && i.Outcomes[imports.Written] > 0 {
			said.Text += " " + next
		}
		body.See = &ui.Button{Label: t.See[string(k.kind)], Href: k.list}
	case imports.Undone:
		said.Text, refused = t.Undone(i.Outcomes[imports.Back]), imports.Kept
	}
	if body.Another = importsAt; body.Work != nil {
		return nil
	}
	body.Lead = append(body.Lead, said)
	list, err := o.Imports.Refusals(c.UserContext(), i.ID, refused, mostRefused)
	if err != nil {
		return err
	}
	body.LeftOf = map[imports.Outcome]string{imports.Left: t.Left, imports.Kept: t.Kept}[refused]
	for _, r := range list {
		body.Left = append(body.Left, view.ImportLeft{Row: t.Row(r.Number), Title: r.Title, Why: o.sentence(r.No.Key, r.No.Details)})
	}
	if more := i.Outcomes[refused] - len(list); more > 0 {
		body.More = t.More(more)
	}
	if i.State == imports.Done && len(list) > 0 {
		body.Wrong = ui.Link{Label: t.WrongFile(i.Outcomes[refused]), Href: k.page(i.ID) + "/dong-loi.xlsx"}
	}
	return nil
}
