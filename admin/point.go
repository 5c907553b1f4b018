package admin

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) newPoint(c *fiber.Ctx, v *visit) error {
	return o.pointPage(c, v, fiber.StatusOK, nil, pointForm{"kind": string(salespoint.Shop), "pickup": ticked}, nil)
}

func (o *Office) showPoint(c *fiber.Ctx, v *visit) error {
	p, err := o.Points.ByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	return o.pointPage(c, v, fiber.StatusOK, p, formOf(p, o.Now()), nil)
}

func (o *Office) addPoint(c *fiber.Ctx, v *visit) error {
	form, made := typedPoint(c), &salespoint.Point{}
	wrong, err := o.readPoint(c, form, made)
	if err == nil && wrong == nil {
		err = o.Points.Create(c.UserContext(), v.who.Actor(), made, form["once"])
	}
	if answer, ok := o.mend(c, v, nil, form, wrong, err); ok {
		return answer
	}
	o.sent(c, v, unsentPoint, 0)
	return o.say(c, o.Texts.Points.Made(made.Name), pointAddress(made.ID))
}

func (o *Office) savePoint(c *fiber.Ctx, v *visit) error {
	p, err := o.Points.ByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	form, read := typedPoint(c), *p
	merge := merged(c, pointFields(), form)
	if merge.mend {
		return o.pointPage(c, v, fiber.StatusOK, p, form, nil)
	}
	if len(merge.open) > 0 {
		return o.clashPage(c, v, o.pointClash(p, form, merge.open))
	}
	wrong, err := o.readPoint(c, form, &read)
	if err == nil && wrong == nil {
		version, _ := strconv.Atoi(form["version"])
		err = o.Points.Update(c.UserContext(), v.who.Actor(), p.ID, version, func(now *salespoint.Point) error { *now = read; return nil })
	}
	if fault.Is(err, "salespoint.changed_meanwhile") {
		return o.clashPage(c, v, o.pointClash(p, form, nil))
	}
	if answer, ok := o.mend(c, v, p, form, wrong, err); ok {
		return answer
	}
	o.sent(c, v, unsentPoint, p.ID)
	return o.saved(c, v, o.Texts.Points.Saved, pointAddress(p.ID))
}

// mend answers with the form as it was typed and what is wrong with it; false when nothing
// is.
func (o *Office) mend(c *fiber.Ctx, v *visit, p *salespoint.Point, form pointForm, wrong *fault.Form, err error) (error, bool) {
	if f, ok := fault.AsForm(err); ok {
		wrong, err = f, nil
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		form["flash"] = o.sentence(no.Key, no.Details)
		return o.pointPage(c, v, edge.Status(no), p, form, nil), true
	}
	if err != nil {
		return err, true
	}
	if wrong != nil {
		return o.pointPage(c, v, fiber.StatusUnprocessableEntity, p, form, wrong), true
	}
	return nil, false
}

// saveUsual takes what a point usually sells.
func (o *Office) saveUsual(c *fiber.Ctx, v *visit) error {
	p, err := o.Points.ByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	var products []int64
	for _, text := range edge.Forms(c, "product", 1000) {
		products = append(products, id(text))
	}
	err = o.Points.SetUsual(c.UserContext(), v.who.Actor(), p.ID, products, strings.Split(edge.Text(c, "other"), "\n"))
	if no, ok := fault.As(err); ok && no.Kind == fault.Invalid {
		form := formOf(p, o.Now())
		form["other"], form["otherwrong"] = edge.Text(c, "other"), o.sentence(no.Key, no.Details)
		return o.pointPage(c, v, fiber.StatusUnprocessableEntity, p, form, nil)
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Points.ShelfSaved, pointAddress(p.ID))
}

// tellShelf is what an officer saw on the shelf, or heard on the telephone.
func (o *Office) tellShelf(c *fiber.Ctx, v *visit) error {
	p, err := o.Points.ByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	there := edge.Forms(c, "there", 1000)
	if err := o.Points.Tell(c.UserContext(), v.who.Actor(), p.ID, there); err != nil {
		return err
	}
	return o.say(c, o.Texts.Points.Told(len(there)), pointAddress(p.ID))
}

// relinkPoint makes a new link for the keeper, or takes the one back.
func (o *Office) relinkPoint(c *fiber.Ctx, v *visit) error {
	pointID, fresh := id(c.Params("id")), edge.Form(c, "do") != "drop"
	if err := o.Points.Relink(c.UserContext(), v.who.Actor(), pointID, fresh); err != nil {
		return err
	}
	said := o.Texts.Points.LinkDropped
	if fresh {
		said = o.Texts.Points.LinkMade
	}
	return o.say(c, said, pointAddress(pointID))
}

func (o *Office) pointPage(c *fiber.Ctx, v *visit, status int, p *salespoint.Point, form pointForm, wrong *fault.Form) error {
	t, record := o.Texts.Points, int64(0)
	if p != nil {
		record = p.ID
	}
	var left view.Unsent
	if v.who.Can(auth.UpdateSalesPoints) {
		typed, offered, err := o.unfinished(c, v, unsentPoint, record, pointFields(), form)
		if err != nil {
			return err
		}
		form, left = typed, offered
	}
	body, err := o.pointView(c, v, p, form, wrong)
	if err != nil {
		return err
	}
	body.Unsent = left
	if p != nil && p.State == salespoint.Ended {
		away := o.binDoing(pointAddress(p.ID))
		body.Away = &away
	}
	if p != nil {
		beside := view.Form{}
		o.besideTheirs(c, o.pointClash(p, form, nil), &beside)
		body.Diff, body.DiffTitle = beside.Diff, beside.DiffTitle
		body.Hidden = append(body.Hidden, found(c, pointFields(), formOf(p, o.Now()), form))
	}
	title := t.NewTitle
	if p != nil {
		title = p.Name
	}
	f, err := o.frame(c, v, title, pointsAt)
	if err != nil {
		return err
	}
	f.Back, f.Wrong = &ui.Link{Label: t.Title, Href: pointsAt}, len(body.Wrongs) > 0
	if p != nil {
		row := o.pointRow(p)
		f.Badge, f.History = &row.Badge, o.historyLink(v, "sales_point", p.ID)
		if p.State == salespoint.Running {
			f.Actions = ui.Btn(ui.Button{Label: t.See, Href: "/diem-ban/" + p.Slug, Icon: "eye"})
		}
		body.Album = pointAddress(p.ID) + "/anh"
	}
	if text := form["flash"]; text != "" {
		f.Flash = ui.Message{Text: text, Icon: "info", Tone: ui.Straw}
	}
	if !v.who.Can(auth.UpdateSalesPoints) {
		body.ReadOnly = t.ReadOnly
	}
	return page(c, status, view.PointPage(f, body))
}
