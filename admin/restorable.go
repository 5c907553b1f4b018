package admin

import (
	"bytes"
	"context"
	"encoding/json"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/trail"
)

// restorable is what a line of the log was written by that holds a whole older text of its record,
// and how that text is saved again: by the same use case, with the same right.
type restorable struct {
	takes auth.Permission
	own   auth.Permission // by which its writer takes it back, where that is another
	page  string          // where it is seen; empty: on the page of its record
	sure  bool            // it was saved by who had given their password
	once  bool            // only its writer takes it back, at once: later its effect has to be looked at first
	back  func(o *Office, x *restoring) (same bool, err error)
}

// restorables are they, by what the log calls the action. What two people decide, what was sent out
// of the house and what only adds a record are not among them.
func restorables() map[string]restorable {
	maker := restorable{takes: auth.UpdateProducers, back: backMaker}
	told := maker
	told.own, told.back = auth.TellProducers, backTold
	goods := restorable{takes: auth.UpdateProducts, back: backProduct}
	place := restorable{takes: auth.ManageContent, back: backPlace}
	rule := restorable{takes: auth.UpdatePaperRules, page: rulesAt, once: true, back: backRule}
	reminded := rule
	reminded.back = backReminders
	link := restorable{takes: auth.UpdateLinks, back: backLink}
	return map[string]restorable{
		"producer.edited": maker, "producer.told": told,
		"product.edited": goods, "product.drafted": goods, "product.published": goods,
		"sales_point.updated":                {takes: auth.UpdateSalesPoints, back: backPoint},
		"article.rewritten":                  {takes: auth.ManageContent, back: backArticle},
		"village.described":                  place,
		"heritage_site.described":            place,
		"fact.changed":                       {takes: auth.ManageContent, back: backFact},
		"fair.changed":                       {takes: auth.UpdateFairs, back: backFair},
		"fair.stalls_set":                    {takes: auth.UpdateFairs, back: backStalls},
		"voucher.changed":                    {takes: auth.UpdateProducts, back: backVoucher},
		"paper_rule.changed":                 rule,
		"paper_kind.changed":                 {takes: auth.UpdatePaperRules, page: rulesAt, back: backKind},
		"setting.changed/reminder_days":      reminded,
		"setting.changed/recognition_months": {takes: auth.UpdatePaperRules, page: rulesAt, back: backMonths},
		"paper.mended":                       {takes: auth.UpdatePapers, back: backPaper},
		"visits.place_changed":               {takes: auth.UpdateVisits, back: backVisits},
		"link.noted":                         link,
		"link.aimed":                         link,
		"setting.imprint":                    {takes: auth.UpdateLaunch, page: imprintAt, sure: true, back: backImprint},
		"setting.channels":                   {takes: auth.UpdateLaunch, page: channelsAt, back: backChannels},
		"setting.tiles":                      {takes: auth.UpdateLaunch, page: tilesAt, back: backTiles},
		"setting.numbers_set":                {takes: auth.UpdateLaunch, page: numbersAt, back: backNumbers},
	}
}

// restorableOf is how what a line tells can be brought back; false where it cannot.
func restorableOf(l *trail.Line) (restorable, bool) {
	name := l.Action
	if setting := settingOf(l); setting != "" {
		name += "/" + setting
	}
	r, ok := restorables()[name]
	return r, ok && len(l.Before) > 0 && l.Before[0] == '{' && fitsPaper(l) && fitsStalls(l)
}

// at is where what a line tells is seen.
func (r restorable) at(l *trail.Line) string {
	switch {
	case r.page != "":
		return r.page
	case l.Entity == "visit_place":
		return placeAddress(l.EntityID)
	}
	return recordAddress(l.Entity, l.Ref)
}

// right is what it takes to bring the older text back.
func (r restorable) right(undo bool) auth.Permission {
	if undo && r.own != "" {
		return r.own
	}
	return r.takes
}

// restoring is one older text on its way back. Undo is who saved it taking that back: then the record
// must stand as the line left it.
type restoring struct {
	ctx  context.Context
	v    *visit
	by   audit.Actor
	line *trail.Line
	undo bool
}

// overwrite saves what the line says was there before over what stands now. What the old line does not
// know stays as it is today. It says whether the record stood so already, and refuses an older text
// that cannot be read, and to undo what somebody changed since.
func overwrite[T any](x *restoring, now T, save func(then T) error) (same bool, err error) {
	stands := asJSON(now)
	then, left := now, now
	for text, to := range map[*T]json.RawMessage{&then: x.line.Before, &left: x.line.After} {
		var own T // nothing that is shared with what stands now
		if json.Unmarshal([]byte(stands), &own) != nil || json.Unmarshal(to, &own) != nil {
			return false, fault.New(fault.Conflict, "audit.no_restore")
		}
		*text = own
	}
	switch {
	case stands == asJSON(then):
		return true, nil
	case x.undo && stands != asJSON(left):
		return false, fault.New(fault.Conflict, "audit.changed_since")
	}
	return false, save(then)
}

// asJSON is a text of a record, to be compared.
func asJSON(content any) string {
	text, err := json.Marshal(content)
	if err != nil {
		return ""
	}
	return string(text)
}

// bring brings back what stood before the line.
func (o *Office) bring(c *fiber.Ctx, v *visit, r restorable, l *trail.Line, undo bool) (same bool, err error) {
	x := &restoring{ctx: c.UserContext(), v: v, by: v.who.Actor(), line: l, undo: undo}
	if undo {
		x.by = x.by.Undoing(l.ID)
	}
	return r.back(o, x)
}

// fitsPaper says of a line about a paper whether what was mended can be taken back: its copy is kept
// under another name, and what an officer sent back cannot be sent back again.
func fitsPaper(l *trail.Line) bool {
	if l.Action != "paper.mended" {
		return true
	}
	before, after, ok := paperLine(l)
	return ok && before.File == after.File && before.State == after.State
}

// fitsStalls says of a line about the stalls of a fair whether it has them by their producers' numbers:
// older lines have names alone.
func fitsStalls(l *trail.Line) bool {
	return l.Action != "fair.stalls_set" || bytes.Contains(l.Before, []byte(`"stall_rows"`))
}
