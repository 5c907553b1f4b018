package admin

import (
	"io"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/transfer/statement"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mostSaid is how many lines that are no transactions are named after a file was read.
const mostSaid = 8

// readStatement reads a bank's statement of a producer's account and books what is new.
func (o *Office) readStatement(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Desk
	d := draftLine{owner: edge.Form(c, "owner")}
	owner := id(d.owner)
	if owner == 0 || !v.scope(auth.UpdatePayments).Admits(owner) {
		d.wrongs = append(d.wrongs, ui.Wrong{ID: "owner", Text: o.sentence("txn.whose", nil)})
	}
	data, err := statementFile(c)
	if err != nil {
		d.wrongs = append(d.wrongs, ui.Wrong{ID: "file", Text: o.sentence("statement.empty", nil)})
	}
	if len(d.wrongs) > 0 {
		return o.deskPage(c, v, fiber.StatusUnprocessableEntity, d, ui.Message{})
	}
	d.titles = statement.Titles{Day: edge.Form(c, "title-day"), Content: edge.Form(c, "title-content"), In: edge.Form(c, "title-in"), Out: edge.Form(c, "title-out")}
	done, err := o.Money.ImportBy(c.UserContext(), v.who.Actor(), owner, data, d.titles)
	if form, ok := fault.AsForm(err); ok {
		d.wrongs = o.wrongs(form)
		return o.deskPage(c, v, fiber.StatusUnprocessableEntity, d, ui.Message{})
	}
	if no, ok := fault.As(err); ok {
		d.wrongs, d.unknown = []ui.Wrong{{ID: "file", Text: o.sentence(no.Key, no.Details)}}, no.Key == "statement.no_header"
		return o.deskPage(c, v, fiber.StatusUnprocessableEntity, d, ui.Message{})
	}
	if err != nil {
		return err
	}
	said := t.FileDone(done.Lines, done.New, done.Matched, done.Left, done.Out, done.Known)
	if len(done.Skipped) > 0 {
		said += " " + t.FileSkipped(skippedWords(done.Skipped))
	}
	return o.say(c, said, deskAt)
}

// skippedWords names the lines of a file that are no transactions, cut short.
func skippedWords(list []statement.Skip) string {
	var out []string
	for _, s := range list[:min(len(list), mostSaid)] {
		text := []rune(s.Text)
		words := string(text[:min(len(text), 40)])
		if s.Number > 0 {
			words = strconv.Itoa(s.Number) + " (" + words + ")"
		}
		out = append(out, words)
	}
	if more := len(list) - mostSaid; more > 0 {
		out = append(out, "+"+strconv.Itoa(more))
	}
	return strings.Join(out, ", ")
}

func statementFile(c *fiber.Ctx) ([]byte, error) {
	header, err := c.FormFile("file")
	if err != nil {
		return nil, err
	}
	file, err := header.Open()
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, statement.Most+1))
}

func (o *Office) statementForm(c *fiber.Ctx, v *visit, d draftLine) (*view.StatementForm, error) {
	t := o.Texts.Desk
	owner, err := o.whose(c, v, "owner", d.owner, d.wrongs)
	f := &view.StatementForm{Action: deskAt + "/sao-ke", Open: wrongAt(d.wrongs, "owner")+wrongAt(d.wrongs, "file") != "", Whose: owner, Named: d.unknown || !d.titles.None(),
		File: ui.Field{ID: "file", Label: t.FileField, Hint: o.hint("desk.file"), Type: "file", Error: wrongAt(d.wrongs, "file")}}
	for i, each := range []struct{ id, value string }{{"title-day", d.titles.Day}, {"title-content", d.titles.Content}, {"title-in", d.titles.In}, {"title-out", d.titles.Out}} {
		f.Titles = append(f.Titles, ui.Field{ID: each.id, Name: each.id, Label: t.FileTitles[i], Hint: t.FileTitleHints[i], Value: each.value, Optional: each.id == "title-out", MaxLength: 80, Error: wrongAt(d.wrongs, each.id)})
	}
	f.Open = f.Open || f.Named
	return f, err
}
