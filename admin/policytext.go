package admin

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/policy"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// policyTyped is a text as it is being written: with what is wrong in it, or with what
// somebody else saved meanwhile; and what was said of its publishing.
type policyTyped struct {
	draft           policy.Draft
	effective, note string
	seen            bool
	open            bool // the form of publishing
	wrongs          []ui.Wrong
	diff            []view.Changed
	flash           ui.Message
}

// policyDraftOf is the draft of the page in the address.
func (o *Office) policyDraftOf(c *fiber.Ctx) (policy.Draft, error) {
	d, ok, err := o.Policies.Draft(c.UserContext(), c.Params("slug"))
	if err == nil && !ok {
		err = fault.New(fault.NotFound, "page.not_found")
	}
	return d, err
}

func (o *Office) showPolicy(c *fiber.Ctx, v *visit) error {
	d, err := o.policyDraftOf(c)
	if err != nil {
		return err
	}
	return o.policyPage(c, v, fiber.StatusOK, policyTyped{draft: d, effective: vntime.Date(o.Now())})
}

func (o *Office) savePolicy(c *fiber.Ctx, v *visit) error {
	stands, err := o.policyDraftOf(c)
	if err != nil {
		return err
	}
	d := policy.Draft{Slug: stands.Slug, Title: edge.Form(c, "title"), Summary: edge.Form(c, "summary"), Body: edge.Text(c, "body"), RowVersion: int(id(edge.Form(c, "version")))}
	at := policyTyped{draft: d, effective: vntime.Date(o.Now())}
	err = o.Policies.SaveDraft(c.UserContext(), v.who.Actor(), d)
	if form, ok := fault.AsForm(err); ok {
		at.wrongs = o.wrongs(form)
		return o.policyPage(c, v, fiber.StatusUnprocessableEntity, at)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		at.diff, at.draft.RowVersion = o.policyDiff(stands, d), stands.RowVersion
		at.flash = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
		return o.policyPage(c, v, fiber.StatusConflict, at)
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Policy.Saved, policyAddress(d.Slug))
}

// policyDiff is where what was typed differs from what stands.
func (o *Office) policyDiff(stands, typed policy.Draft) (out []view.Changed) {
	t := o.Texts.Policy
	for _, f := range [][3]string{{"title", stands.Title, typed.Title}, {"summary", stands.Summary, typed.Summary}, {"body", stands.Body, typed.Body}} {
		if f[1] != f[2] {
			cut := around([]rune(f[1]), []rune(f[2]))
			out = append(out, view.Changed{Name: t.Fields[f[0]].Label, Before: cmp.Or(cut[0], t.Empty), After: cmp.Or(cut[1], t.Empty)})
		}
	}
	return out
}

func (o *Office) dropPolicy(c *fiber.Ctx, v *visit) error {
	slug := c.Params("slug")
	err := o.Policies.DropDraft(c.UserContext(), v.who.Actor(), slug, int(id(edge.Form(c, "version"))))
	if fault.Is(err, "policy.no_draft") { // what was to go is gone
		return o.say(c, o.sentence("policy.no_draft", nil), policyAddress(slug))
	}
	if answer, refused := o.policyRefused(c, v, err); refused {
		return answer
	}
	return o.say(c, o.Texts.Policy.Dropped, policyAddress(slug))
}

// policyRefused answers with the page as it stands and why nothing was done; false when
// something was.
func (o *Office) policyRefused(c *fiber.Ctx, v *visit, err error) (error, bool) {
	no, ok := fault.As(err)
	if !ok || no.Kind != fault.Conflict {
		return err, err != nil
	}
	d, wrong := o.policyDraftOf(c)
	if wrong != nil {
		return wrong, true
	}
	return o.policyPage(c, v, fiber.StatusConflict, policyTyped{draft: d, effective: vntime.Date(o.Now()), flash: ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}}), true
}

func (o *Office) policyPage(c *fiber.Ctx, v *visit, status int, at policyTyped) error {
	t, d := o.Texts.Policy, at.draft
	texts, err := o.Policies.Texts(c.UserContext())
	if err != nil {
		return err
	}
	launch, err := o.Launches.Launch(c.UserContext())
	if err != nil {
		return err
	}
	current, _ := texts.Current(d.Slug, o.Now())
	gaps := openGaps(d.Body, o.owner(launch))
	body := view.Form{Action: policyAddress(d.Slug) + "/luu", Save: t.Save, SaveNote: t.SaveNote, Cancel: policiesAt, Wrongs: at.wrongs, DiffTitle: t.Differs, Diff: at.diff, StatusT: t.State,
		Hidden: append(v.hidden(), ui.Hidden{Name: "version", Value: strconv.Itoa(d.RowVersion)}), Status: []ui.Fact{{Name: t.StateForce, Value: t.InForce(current.Version, vntime.Date(current.Effective))}}}
	body.Lead = []ui.Message{{Text: t.NoDraft, Icon: "info"}}
	if d.RowVersion > 0 {
		body.Lead = []ui.Message{{Text: t.Draft, Icon: "pencil", Tone: ui.Straw}}
	}
	if coming, waits := texts.Coming(d.Slug, o.Now()); waits {
		body.Status = append(body.Status, ui.Fact{Name: t.StateComing, Value: t.InForce(coming.Version, vntime.Date(coming.Effective))})
		body.Lead = append(body.Lead, ui.Message{Text: t.OneWaits(coming.Version, vntime.Date(coming.Effective)), Icon: "calendar", Tone: ui.Straw})
	}
	var lacks []view.Lack
	for _, table := range policy.Tables() {
		if mark := "{{" + table + "}}"; strings.Contains(current.Body, mark) && !strings.Contains(d.Body, mark) {
			lacks = append(lacks, view.Lack{Text: t.Lost(table), Href: "#body", Blocks: true})
		}
	}
	for _, g := range gaps {
		lack := view.Lack{Text: t.GapHere(g.Line, g.What), Href: "#body"}
		if at := factAt(g, o.owner(launch)); at != "" {
			lack = view.Lack{Text: t.GapFact(g.What), Href: at}
		}
		if !slices.Contains(lacks, lack) {
			lacks = append(lacks, lack)
		}
	}
	if len(lacks) > 0 {
		body.Ready = &view.Ready{Title: t.GapsTitle, Lacks: lacks}
	}
	part := view.Section{Title: t.Words, Note: t.WordsNote}
	for _, f := range []struct {
		name, value string
		rows, most  int
	}{{"title", d.Title, 0, policy.MostTitle}, {"summary", d.Summary, 3, policy.MostSummary}, {"body", d.Body, 26, policy.MostBody}} {
		in := o.fieldOf(f.name, t.Fields[f.name], f.value, at.wrongs)
		in.MaxLength, in.Rows = f.most, f.rows
		part.Items = append(part.Items, view.Item{Input: &in, Example: t.Fields[f.name].Example})
	}
	body.Sections = []view.Section{part}
	o.policyDoings(at, len(policy.Gaps(d.Body)), &body)
	p, err := o.frame(c, v, current.Title, policiesAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: t.Title, Href: policiesAt}, len(at.wrongs) > 0
	p.Actions = ui.Btn(ui.Button{Label: t.Versions, Href: policyAddress(d.Slug) + "/ban", Icon: "history"})
	if at.flash.Text != "" {
		p.Flash = at.flash
	}
	return page(c, status, view.FormPage(p, body))
}
