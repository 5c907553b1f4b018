package admin

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/merging"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mergeRoutes are the addresses of two records of one producer that become one.
func (o *Office) mergeRoutes() []route {
	return []route{
		{fiber.MethodGet, makersAt + "/:id/gop", auth.UpdateProducers, o.findMerge},
		{fiber.MethodGet, makersAt + "/:id/gop/:other", auth.UpdateProducers, o.showMerge},
		{fiber.MethodPost, makersAt + "/:id/gop/:other", auth.UpdateProducers, o.sure(o.doMerge)},
		{fiber.MethodPost, makersAt + "/:id/tach", auth.UpdateProducers, o.sure(o.undoMerge)},
	}
}

func mergeAddress(id int64) string { return makerAddress(id) + "/gop" }

// mayMerge says whether an account answers for all producers.
func mayMerge(v *visit) bool {
	return !v.own && v.who.Can(auth.UpdateProducers) && v.scope(auth.UpdateProducers) == catalog.Everything()
}

// mergedOf is a producer for who may merge it; nobody else finds it here.
func (o *Office) mergedOf(c *fiber.Ctx, v *visit, param string) (*catalog.ProducerCard, error) {
	if !mayMerge(v) {
		return nil, fault.New(fault.NotFound, "producer.not_found")
	}
	return o.Catalog.ProducerByID(c.UserContext(), catalog.Everything(), id(c.Params(param)))
}

// findMerge offers who may be the same as a producer, or finds one by a text.
func (o *Office) findMerge(c *fiber.Ctx, v *visit) error {
	m, err := o.mergedOf(c, v, "id")
	if err != nil {
		return err
	}
	text := []rune(strings.TrimSpace(edge.Query(c, "q")))
	sought := string(text[:min(len(text), 80)])
	list, err := o.Merging.Alike(c.UserContext(), m.ID, sought)
	if err != nil {
		return err
	}
	t := o.Texts.Office.Merge
	body := view.MergeFind{Lead: t.FindLead(m.Name), Title: t.Alike, None: t.NoneAlike, Action: mergeAddress(m.ID),
		Find: ui.Field{ID: "q", Label: t.Find.Label, Hint: t.Find.Hint, Value: sought, MaxLength: 80, Type: "search"}}
	if sought != "" {
		body.Title, body.None = t.Found, t.NoneFound(sought)
	}
	for _, one := range list {
		row := view.MergeRow{Name: one.Name, Where: joined(one.Village, phone.Number(one.Phone).National()), Href: mergeAddress(m.ID) + "/" + itoa(one.ID), Badge: o.makerBadge(one.State, false)}
		var why []string
		for _, w := range one.Why {
			why = append(why, t.Why[w])
		}
		row.Why = upperFirst(strings.Join(why, ", "))
		body.Rows = append(body.Rows, row)
	}
	p, err := o.frame(c, v, t.FindTitle, makersAt)
	if err != nil {
		return err
	}
	p.Back = &ui.Link{Label: m.Name, Href: makerAddress(m.ID)}
	return page(c, fiber.StatusOK, view.MergeFindPage(p, body))
}

// joined is the parts that say something, with a dot between them.
func joined(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}

// mergeDraft is the page of two records as it was sent.
type mergeDraft struct {
	picks       map[string]string
	apart, sure bool
	wrongs      []ui.Wrong
	flash       ui.Message
	sent        bool
}

func (o *Office) showMerge(c *fiber.Ctx, v *visit) error {
	return o.mergePage(c, v, fiber.StatusOK, mergeDraft{})
}

// mergePage shows two records side by side: which words stay, what goes over, what is in the way.
func (o *Office) mergePage(c *fiber.Ctx, v *visit, status int, d mergeDraft) error {
	kept, err := o.mergedOf(c, v, "id")
	if err != nil {
		return o.movedMaker(c, v, err)
	}
	gone, err := o.mergedOf(c, v, "other")
	if err != nil {
		return err
	}
	pair, err := o.Merging.Compare(c.UserContext(), kept.ID, gone.ID)
	if err != nil {
		return err
	}
	t := o.Texts.Office.Merge
	body := view.MergePair{Action: mergeAddress(kept.ID) + "/" + itoa(gone.ID), Swap: mergeAddress(gone.ID) + "/" + itoa(kept.ID), Cancel: makerAddress(kept.ID), Apart: pair.Apart, ApartOn: d.apart, SureOn: d.sure,
		Do: t.Do(gone.Name, kept.Name), Wrongs: d.wrongs, Facts: []ui.Fact{{Name: t.Kept, Value: o.mergeFact(kept)}, {Name: t.Gone, Value: o.mergeFact(gone)}},
		Hidden: append(v.hidden(), ui.Hidden{Name: "kept_seen", Value: strconv.Itoa(kept.RowVersion)}, ui.Hidden{Name: "gone_seen", Value: strconv.Itoa(gone.RowVersion)})}
	for _, key := range pair.InTheWay {
		body.InTheWay = append(body.InTheWay, o.sentence(key, nil))
	}
	if body.Fields, err = o.mergeFields(c, kept, gone, d); err != nil {
		return err
	}
	for _, table := range merging.Counted() {
		if n := pair.Counts[table]; n > 0 {
			body.Moves = append(body.Moves, ui.Fact{Name: t.Counts[table], Value: strconv.Itoa(n)})
		}
	}
	for _, table := range pair.Drops {
		body.Drops = append(body.Drops, t.Drops[table])
	}
	p, err := o.frame(c, v, t.Title(gone.Name, kept.Name), makersAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: t.FindTitle, Href: mergeAddress(kept.ID)}, len(d.wrongs) > 0
	if d.flash.Text != "" {
		p.Flash = d.flash
	}
	return page(c, status, view.MergePairPage(p, body))
}

func (o *Office) mergeFact(m *catalog.ProducerCard) string {
	return o.Texts.Office.Merge.Facts(m.Name, o.makerBadge(m.State, m.TakenDown).Label, m.Products, vntime.Date(m.CreatedAt))
}

// mergeFields are the fields in which both say something else, with the kept one's words chosen.
func (o *Office) mergeFields(c *fiber.Ctx, kept, gone *catalog.ProducerCard, d mergeDraft) (out []view.ClashField, err error) {
	t := o.Texts.Office.Merge
	x, err := o.makerClash(c, kept, typedMaker(&gone.Producer), nil)
	if err != nil {
		return nil, err
	}
	for _, f := range x.fields {
		mine, theirs := x.now[f.name], x.typed[f.name]
		if seen(mine) == seen(theirs) || mine == "" || theirs == "" {
			continue
		}
		field := o.clashSides(f, [3]string{"", mine, theirs}, t.Kept, false)
		field.Sides[0].Value, field.Sides[1].Value, field.Sides[1].Title = keepKept, keepGone, t.Gone
		field.Choose(mergePick(mine, theirs, d.picks[f.name]))
		out = append(out, field)
	}
	return out, nil
}

// Whose words a field keeps.
const (
	keepKept = "kept"
	keepGone = "gone"
)

// mergePick is whose words stay: of one who says something, else as it was picked, else the kept
// one's.
func mergePick(kept, gone, picked string) string {
	if kept == "" || gone != "" && picked == keepGone {
		return keepGone
	}
	return keepKept
}

// upperFirst begins a sentence.
func upperFirst(text string) string {
	for i, r := range text {
		return strings.ToUpper(string(r)) + text[i+len(string(r)):]
	}
	return text
}
