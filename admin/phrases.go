package admin

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phrase"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const phrasesAt = settingsAt + "/mau-cau"

// phraseSlugs are the occasions as addresses say them.
var phraseSlugs = map[phrase.Occasion]string{phrase.GoodsBack: "tra-lai-san-pham", phrase.PaperBack: "tra-lai-giay", phrase.OrderCancel: "huy-don", phrase.ReviewAnswer: "nhan-xet",
	phrase.ReportAnswer: "y-kien", phrase.CaseAnswer: "doi-tra", phrase.BulkDecline: "mua-si", phrase.MadeBreak: "dat-lam"}

func phraseAddress(o phrase.Occasion) string { return phrasesAt + "/" + phraseSlugs[o] }

// phraseRoutes are the addresses of the sentences with which people begin what they write.
func (o *Office) phraseRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, phrasesAt, auth.UpdatePhrases, o.listPhrases},
		{get, phrasesAt + "/:dip", auth.UpdatePhrases, o.onOccasion(o.showPhrases)},
		{post, phrasesAt + "/:dip/luu", auth.UpdatePhrases, o.onOccasion(o.savePhrases)},
		{post, phrasesAt + "/:dip/ve-goc", auth.UpdatePhrases, o.onOccasion(o.resetPhrases)},
		{post, phrasesAt + "/:dip/khoi-phuc", auth.UpdatePhrases, o.onOccasion(o.bringPhrases)},
	}
}

// begin is what people may begin with on an occasion, as the commune wants it.
func (o *Office) begin(ctx context.Context, on phrase.Occasion) ([]string, error) {
	now, err := o.Begin.Of(ctx, on)
	return o.wording(&now), err
}

// offers says whether a page offers a sentence to choose on an occasion, or did when it was made.
func (o *Office) offers(ctx context.Context, on phrase.Occasion, text string) (bool, error) {
	if slices.Contains(o.Texts.Phrases.Of[string(on)].Standard, text) {
		return true, nil
	}
	return o.Phrases.Ever(ctx, on, text)
}

// wording is the sentences of a version; of a standard one those that come with the program.
func (o *Office) wording(v *phrase.Version) []string {
	if v.Standard {
		return o.Texts.Phrases.Of[string(v.Occasion)].Standard
	}
	return v.Used
}

// begun is what was typed into a field, behind the sentence that was picked to begin it where there
// is no script.
func begun(c *fiber.Ctx, field string) string {
	return strings.TrimSpace(edge.Form(c, field+view.PhrasePart) + " " + edge.Text(c, field))
}

// begunAgain is the same of a form that was sent and is shown again; nothing of a page that is opened.
func begunAgain(c *fiber.Ctx, field string) string {
	if c.Method() != fiber.MethodPost {
		return ""
	}
	return begun(c, field)
}

// phrasesNow is how many occasions have sentences of the commune's own.
func (o *Office) phrasesNow(ctx context.Context, now map[string]string) error {
	all, err := o.Phrases.All(ctx)
	changed := 0
	for _, v := range all {
		if !v.Standard {
			changed++
		}
	}
	now[phrasesAt] = o.Texts.Phrases.Now(changed, len(phrase.Occasions()))
	return err
}

func (o *Office) listPhrases(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Phrases
	all, err := o.Phrases.All(c.UserContext())
	if err != nil {
		return err
	}
	body := view.SettingRows{Hidden: v.hidden()}
	for _, on := range phrase.Occasions() {
		now, changed := all[on]
		if !changed {
			now = phrase.Version{Occasion: on, Standard: true}
		}
		row := view.SettingRow{Name: t.Of[string(on)].Name, Badge: o.phraseBadge(&now), Notes: []string{t.Of[string(on)].Where}, Links: []ui.Link{{Label: t.Edit, Href: phraseAddress(on)}}}
		for _, one := range o.wording(&now) {
			row.Notes = append(row.Notes, "“"+one+"”")
		}
		body.Rows = append(body.Rows, row)
	}
	p, err := o.frame(c, v, t.Title, phrasesAt)
	if err != nil {
		return err
	}
	p.Back, p.Note = o.settingsBack(), t.Note
	return page(c, fiber.StatusOK, view.SettingRowsPage(p, body))
}

func (o *Office) phraseBadge(v *phrase.Version) ui.Badge {
	if v.Standard {
		return ui.Badge{Label: o.Texts.Phrases.Standard, Icon: "file-text"}
	}
	return ui.Badge{Label: o.Texts.Phrases.Own, Icon: "pencil", Tone: ui.Leaf}
}

// phraseAsked is an occasion somebody asks for, and how its sentences stand.
type phraseAsked struct {
	c   *fiber.Ctx
	v   *visit
	now phrase.Version
}

func (a *phraseAsked) at() string { return phraseAddress(a.now.Occasion) }

func (o *Office) onOccasion(do func(*phraseAsked) error) func(*fiber.Ctx, *visit) error {
	return func(c *fiber.Ctx, v *visit) error {
		for on, slug := range phraseSlugs {
			if slug == c.Params("dip") {
				now, err := o.Phrases.Of(c.UserContext(), on)
				if err != nil {
					return err
				}
				return do(&phraseAsked{c, v, now})
			}
		}
		return fault.New(fault.NotFound, "phrase.no_occasion")
	}
}

// phraseUndo names a change in an address: what stood before it is one version earlier.
const phraseUndo = "mau.%d"

func (o *Office) changedPhrases(a *phraseAsked, version int) error {
	o.Begin.Forget()
	return a.c.Redirect(o.withUndo(a.at(), fmt.Sprintf(phraseUndo, version)), fiber.StatusSeeOther)
}

// undoPhrases offers to take back the last change, as long as nobody made another.
func (o *Office) undoPhrases(a *phraseAsked) *ui.UndoToast {
	version, toast := 0, &ui.UndoToast{Left: o.undoLeft(a.c), Hidden: append(a.v.hidden(), ui.Hidden{Name: "version", Value: itoa(int64(a.now.Version))}), Action: a.at() + "/khoi-phuc", Name: "back", Text: o.Texts.Phrases.Saved}
	if n, _ := fmt.Sscanf(a.c.Query("vua"), phraseUndo, &version); n != 1 || version != a.now.Version || version < 1 || toast.Left == 0 {
		return nil
	}
	toast.Value = itoa(int64(version - 1))
	return toast
}

func (o *Office) resetPhrases(a *phraseAsked) error {
	on := a.now.Occasion
	version, err := o.Phrases.Reset(a.c.UserContext(), a.v.who.Actor(), on, int(id(edge.Form(a.c, "version"))), o.Texts.Phrases.Of[string(on)].Standard)
	return o.turnedPhrases(a, version, err)
}

// bringPhrases brings an earlier version back; 0 is before anybody changed anything.
func (o *Office) bringPhrases(a *phraseAsked) error {
	version, err := o.Phrases.Bring(a.c.UserContext(), a.v.who.Actor(), a.now.Occasion, int(id(edge.Form(a.c, "version"))), int(id(edge.Form(a.c, "back"))))
	return o.turnedPhrases(a, version, err)
}

func (o *Office) turnedPhrases(a *phraseAsked, version int, err error) error {
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.phrasePage(a, fiber.StatusConflict, phraseTyped{used: slices.Clone(o.wording(&a.now)), flash: o.sentence(no.Key, no.Details)})
	}
	if err != nil {
		return err
	}
	return o.changedPhrases(a, version)
}
