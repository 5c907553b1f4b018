package admin

import (
	"crypto/rand"
	"fmt"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
)

// batchDraft is a batch that was typed and could not be taken.
type batchDraft struct {
	variant                          int64
	count, day, wrongCount, wrongDay string
}

func (o *Office) ownShelf(c *fiber.Ctx, v *visit) error {
	return o.shelfPage(c, v, fiber.StatusOK, batchDraft{})
}

func (o *Office) shelfPage(c *fiber.Ctx, v *visit, status int, d batchDraft) error {
	t := o.Texts.Own.Stock
	rows, err := o.Catalog.Shelf(c.UserContext(), v.scope(auth.UpdateStock))
	if err != nil {
		return err
	}
	p, err := o.framed(c, v, t.Title, ownShelfAt)
	if err != nil {
		return err
	}
	body := view.OwnStock{Tap: ownShelfAt + "/cham", Batch: ownShelfAt + "/me", Who: itoa(v.who.Account.ID), Hidden: v.hidden(), Door: doorAddress(ownDoor, ownShelfAt, ""),
		Add: ui.Button{Label: t.Add, Href: goodsAt + "/moi", Icon: "plus"}}
	if v.who.Can(auth.UpdateProducts) {
		body.News = &ui.Button{Label: o.Texts.Consent.Own.Maker, Icon: "mail", Href: ownNewsAt}
	}
	var wrongs []ui.Wrong
	for i := range rows {
		size := o.ownSize(&rows[i])
		if d.variant == rows[i].VariantID {
			size.Count.Value, size.Day.Value, size.Count.Error, size.Day.Error, size.Open = d.count, d.day, d.wrongCount, d.wrongDay, true
			for _, w := range []ui.Wrong{{ID: size.Count.ID, Text: d.wrongCount}, {ID: size.Day.ID, Text: d.wrongDay}} {
				if w.Text != "" {
					wrongs = append(wrongs, w)
				}
			}
		}
		body.Sizes = append(body.Sizes, size)
		if undo := o.untap(c, v, &rows[i]); undo != nil {
			p.Undo = undo
		}
	}
	p.Wrong = len(wrongs) > 0
	return page(c, status, view.OwnStockPage(p, body, wrongs))
}

func (o *Office) ownSize(r *catalog.ShelfRow) view.OwnSize {
	t, n := o.Texts.Own.Stock, itoa(r.VariantID)
	s := view.OwnSize{ID: n, Name: r.Product + " " + r.Variant, Left: strconv.Itoa(r.Stock), Once: rand.Text(), ArtPath: art.Path(r.ArtKind, r.Slug, r.ArtVariant),
		Count: ui.Field{ID: "count-" + n, Name: "count", Label: t.BatchMore(r.UnitWord), InputMode: "numeric", MaxLength: 9},
		Day:   ui.Field{ID: "day-" + n, Name: "day", Label: t.BatchDay, Value: vntime.Date(o.Now()), InputMode: "numeric", MaxLength: 10}}
	if len(r.Widths) > 0 {
		s.ArtPath = thumb(r.Image)
	}
	switch {
	case !r.Shown:
		s.Note = t.Hidden
	case r.Stock == 0:
		s.Note, s.Tone = t.Gone, "own-few"
	case r.Stock <= catalog.FewLeft:
		s.Note, s.Tone = t.Few, "own-few"
	}
	return s
}

// tapShelf takes one less, one more or "none left". A phone that sent it by script is
// answered with the number alone.
func (o *Office) tapShelf(c *fiber.Ctx, v *visit) error {
	tap := catalog.Tap{VariantID: id(edge.Form(c, "variant")), Empty: edge.Form(c, "empty") != "", Reason: catalog.Counted, Once: edge.Form(c, "once")}
	if n, err := strconv.Atoi(edge.Form(c, "by")); err == nil {
		tap.By = n
	}
	done, err := o.Catalog.Tap(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateStock), tap)
	if err != nil {
		return err
	}
	if c.Get(fiber.HeaderAccept) == fiber.MIMETextPlain {
		return c.SendString(strconv.Itoa(done.After))
	}
	return c.Redirect(o.tapped(tap.VariantID, done), fiber.StatusSeeOther)
}

// tapped leads back to the size, and offers to take the change back.
func (o *Office) tapped(variant int64, done catalog.Tapped) string {
	return o.withUndo(ownShelfAt, fmt.Sprintf("%d.%d.%d", variant, done.Before, done.After)) + fmt.Sprintf("#l%d", variant)
}

// untap takes back what was just tapped, as long as nothing else happened to it.
func (o *Office) untap(c *fiber.Ctx, v *visit, r *catalog.ShelfRow) *ui.UndoToast {
	var variant int64
	var before, after int
	left := o.undoLeft(c)
	if n, err := fmt.Sscanf(c.Query("vua"), "%d.%d.%d", &variant, &before, &after); err != nil || n != 3 || variant != r.VariantID || after != r.Stock || before == after || left == 0 {
		return nil
	}
	hidden := append(v.hidden(), ui.Hidden{Name: "variant", Value: itoa(variant)}, ui.Hidden{Name: "once", Value: rand.Text()})
	return &ui.UndoToast{Left: left, Text: o.Texts.Own.Stock.Tapped(r.Product+" "+r.Variant, before, after), Action: ownShelfAt + "/cham", Hidden: hidden, Name: "by", Value: strconv.Itoa(before - after)}
}

// addBatch puts what was newly made on the shelf.
func (o *Office) addBatch(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Own.Stock
	d := batchDraft{variant: id(edge.Form(c, "variant")), count: edge.Form(c, "count"), day: edge.Form(c, "day")}
	n, ok := count(d.count)
	if !ok || n == 0 {
		d.wrongCount = t.Whole
	}
	day, err := vntime.ParseDate(d.day)
	if err != nil || day.After(vntime.Today(o.Now())) || day.Before(vntime.Today(o.Now()).Add(-365*24*time.Hour)) {
		d.wrongDay = t.Day
	}
	if d.wrongCount != "" || d.wrongDay != "" {
		return o.shelfPage(c, v, fiber.StatusUnprocessableEntity, d)
	}
	done, err := o.Catalog.Tap(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateStock),
		catalog.Tap{VariantID: d.variant, By: n, Reason: catalog.Produced, Note: t.BatchNote(vntime.Date(day)), Once: edge.Form(c, "once")})
	if err != nil {
		return err
	}
	return c.Redirect(o.tapped(d.variant, done), fiber.StatusSeeOther)
}
