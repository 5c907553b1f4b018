package admin

import (
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/trail"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const auditAt = "/quan-tri/nhat-ky"

// Who did it, when it was no account, and who looked at data of people, as addresses say it.
const (
	byBuyers = "khach"
	bySystem = "he-thong"
	atLooks  = "xem-du-lieu"
)

// mostRecord is how long what is looked for may be, in letters.
const mostRecord = 80

func (o *Office) auditRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, auditAt, auth.ReadAudit, o.showAudit},
		{post, auditAt + "/xuat", auth.ReadAudit, o.exportAudit},
		{get, auditAt + "/:id", auth.ReadAudit, func(c *fiber.Ctx, _ *visit) error { return c.Redirect(auditAt, fiber.StatusSeeOther) }},
		{post, auditAt + "/:id/khoi-phuc", auth.ReadAudit, o.restore},
		{post, undoAt + "/:id", everyone, o.undoSaved},
	}
}

// auditAsked is what an address asks of the log, as it was typed and as it is meant.
type auditAsked struct {
	trail.Query
	who, part, record, from, until string
	wrongs                         []ui.Wrong
}

// auditAskedOf reads the address. The log is of the whole commune: only who reads all of it
// reads any of it.
func (o *Office) auditAskedOf(c *fiber.Ctx, v *visit) (auditAsked, error) {
	if v.who.Reach(auth.ReadAudit) != auth.Commune {
		return auditAsked{}, fault.New(fault.NotFound, "page.not_found")
	}
	text := []rune(edge.Query(c, "q"))
	a := auditAsked{who: edge.Query(c, "ai"), part: edge.Query(c, "viec"), record: string(text[:min(len(text), mostRecord)]), from: edge.Query(c, "tu"), until: edge.Query(c, "den")}
	a.Record, a.Entity, a.EntityID, a.After = a.record, edge.Query(c, "loai"), id(edge.Query(c, "so")), trail.ParseCursor(edge.Query(c, "truoc"))
	if o.Texts.Audit.Entities[a.Entity] == "" || a.EntityID == 0 {
		a.Entity, a.EntityID = "", 0
	}
	switch a.who {
	case byBuyers:
		a.Kind = audit.Buyer
	case bySystem:
		a.Kind = audit.System
	default:
		a.ActorID = id(a.who)
	}
	a.Looks = a.part == atLooks
	for _, p := range o.Texts.Audit.Parts {
		if p.Slug == a.part {
			a.Parts = p.Actions
		}
	}
	a.Query.From = a.day(o, "tu", a.from)
	if until := a.day(o, "den", a.until); !until.IsZero() {
		a.Query.Until = until.AddDate(0, 0, 1)
	}
	return a, nil
}

// day is the midnight in Việt Nam with which a typed day begins; what is no day is said
// beside its field and filters nothing.
func (a *auditAsked) day(o *Office, field, text string) time.Time {
	if text == "" {
		return time.Time{}
	}
	day, err := vntime.ParseDate(text)
	if err != nil {
		a.wrongs = append(a.wrongs, ui.Wrong{ID: field, Text: o.sentence("audit.day", nil)})
		return time.Time{}
	}
	y, m, d := day.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, vntime.Zone())
}

// address is the log filtered the same way, from a place in it.
func (a *auditAsked) address(at string, after trail.Cursor) string {
	q := url.Values{}
	for name, value := range map[string]string{"ai": a.who, "viec": a.part, "q": a.record, "tu": a.from, "den": a.until, "loai": a.Entity, "truoc": after.String()} {
		if value != "" {
			q.Set(name, value)
		}
	}
	if a.EntityID != 0 {
		q.Set("so", strconv.FormatInt(a.EntityID, 10))
	}
	if len(q) == 0 {
		return at
	}
	return at + "?" + q.Encode()
}

// filtered says whether anything but one record is asked for.
func (a *auditAsked) filtered() bool {
	return a.who != "" || a.part != "" || a.record != "" || a.from != "" || a.until != ""
}

// historyLink leads from a record to its part of the log; nil for who may not read it.
func (o *Office) historyLink(v *visit, entity string, entityID int64) *ui.Link {
	if v.who.Reach(auth.ReadAudit) != auth.Commune {
		return nil
	}
	return &ui.Link{Label: o.Texts.Audit.History, Href: auditAt + "?loai=" + entity + "&so=" + itoa(entityID)}
}

func (o *Office) showAudit(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Audit
	a, err := o.auditAskedOf(c, v)
	if err != nil {
		return err
	}
	a.Limit = perPage + 1
	lines, err := o.Trail.Lines(c.UserContext(), a.Query)
	if err != nil {
		return err
	}
	body := view.Audit{Action: auditAt, Open: a.filtered(), Clear: auditAt, Export: a.address(auditAt+"/xuat", trail.Cursor{}), Hidden: v.hidden()}
	if len(lines) > perPage {
		lines = lines[:perPage]
		body.Older = a.address(auditAt, lines[perPage-1].Cursor())
	}
	if a.After.ID != 0 {
		body.Newest = a.address(auditAt, trail.Cursor{})
	}
	for i := range lines {
		body.Lines = append(body.Lines, o.auditLine(v, &lines[i]))
	}
	body.Empty = ui.Empty{Title: t.Empty, Text: t.EmptyText}
	if a.filtered() {
		body.Empty = ui.Empty{Title: t.None, Text: t.NoneText, Action: ui.Button{Label: t.Clear, Href: auditAt}}
	}
	if err := o.auditFilter(c, &a, &body); err != nil {
		return err
	}
	p, err := o.frame(c, v, t.Title, auditAt)
	if err != nil {
		return err
	}
	p.Note, p.Wrong = t.Note, len(a.wrongs) > 0
	if a.Entity != "" {
		p.Note, p.Back = t.OfText, &ui.Link{Label: t.All, Href: auditAt}
		if i := slices.IndexFunc(lines, func(l trail.Line) bool { return l.Entity == a.Entity && l.Label != "" }); i >= 0 {
			p.Title = t.Of(lines[i].Label)
		}
	}
	return page(c, fiber.StatusOK, view.AuditPage(p, body))
}

// auditFilter is the form above the log, with what was typed in it.
func (o *Office) auditFilter(c *fiber.Ctx, a *auditAsked, body *view.Audit) error {
	t := o.Texts.Audit
	people, err := o.Accounts.Names(c.UserContext())
	if err != nil {
		return err
	}
	body.Who = ui.Choices{ID: "ai", Label: t.Who.Label, Options: []ui.Option{{Label: t.Anybody}, {Value: byBuyers, Label: t.Buyers, Chosen: a.who == byBuyers}, {Value: bySystem, Label: t.System, Chosen: a.who == bySystem}}}
	for _, who := range people {
		n := itoa(who.ID)
		body.Who.Options = append(body.Who.Options, ui.Option{Value: n, Label: who.Name, Chosen: a.who == n})
	}
	body.Part = ui.Choices{ID: "viec", Label: t.Part.Label, Options: []ui.Option{{Label: t.AnyPart}, {Value: atLooks, Label: t.Looks, Chosen: a.Looks}}}
	for _, p := range t.Parts {
		body.Part.Options = append(body.Part.Options, ui.Option{Value: p.Slug, Label: p.Name, Chosen: a.part == p.Slug})
	}
	body.From = ui.Field{ID: "tu", Label: t.From.Label, Hint: t.From.Hint, Value: a.from, MaxLength: 20, InputMode: "numeric", Optional: true, Error: wrongAt(a.wrongs, "tu")}
	body.Until = ui.Field{ID: "den", Label: t.Until.Label, Hint: t.From.Hint, Value: a.until, MaxLength: 20, InputMode: "numeric", Optional: true, Error: wrongAt(a.wrongs, "den")}
	if a.Entity == "" {
		body.Record = ui.Field{ID: "q", Label: t.Record.Label, Hint: t.Record.Hint, Value: a.record, MaxLength: mostRecord, Optional: true}
		return nil
	}
	body.Keep = []ui.Hidden{{Name: "loai", Value: a.Entity}, {Name: "so", Value: itoa(a.EntityID)}}
	return nil
}
