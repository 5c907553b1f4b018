package admin

import (
	"strings"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/programme"
	"github.com/ocop-hungdao/ocop/catalog/shortlink"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/orders/trail"
)

// auditLine is one line of the log as people read it.
func (o *Office) auditLine(v *visit, l *trail.Line) view.AuditLine {
	t := o.Texts.Audit
	out := view.AuditLine{Who: o.auditWho(l), What: o.auditWhat(l), Label: l.Label, When: o.moment(l.At)}
	var told []string
	for _, c := range o.auditChanges(l) {
		if c.Before == "" {
			told = append(told, c.Name+": "+c.After)
			continue
		}
		out.Changes = append(out.Changes, c)
	}
	out.Told = strings.Join(told, " · ")
	switch l.Entity {
	case "order", "visit", "bespoke", "wholesale", "case":
		if code, nth, ok := strings.Cut(l.Label, "/"); ok {
			out.Label = shownCode(code) + "/" + nth
		} else if code != "" {
			out.Label = shownCode(code)
		}
	}
	if strings.HasPrefix(l.Action, "auth.") || out.Label == "" {
		out.Label, out.What = "", bare(out.What)
	}
	if l.Reason != "" {
		why := l.Reason
		if l.Entity == "review" {
			why = orElse(o.Texts.Review.Office.Reasons[why], why)
		}
		out.When = dots(out.When, t.Why(why))
	}
	if out.Label != "" && l.Ref != "" && (l.Entity != "account" || v.who.Can(auth.ManageAccounts)) {
		out.Href = recordAddress(l.Entity, l.Ref)
	}
	if r, ok := restorableOf(l); ok && !r.once && v.who.Can(r.takes) {
		out.Restore = auditAt + "/" + itoa(l.ID) + "/khoi-phuc"
	}
	return out
}

// bare is what was done without the words that lead to a name.
func bare(what string) string {
	what = strings.TrimRight(what, ",: ")
	for _, last := range []string{" của", " cho", " về", " ở", " số", ", đơn"} {
		what = strings.TrimSuffix(what, last)
	}
	return what
}

func (o *Office) auditWho(l *trail.Line) string {
	t := o.Texts.Audit
	switch {
	case l.ActorKind == audit.Buyer:
		return t.Buyers
	case l.ActorKind == audit.System:
		return t.System
	case l.ActorName == "":
		return t.NoName
	}
	return l.ActorName
}

// auditWhat is what was done; an action without words is told by the kind of its record.
func (o *Office) auditWhat(l *trail.Line) string {
	t := o.Texts.Audit
	what := orElse(t.Actions[l.Action], t.Other+" "+t.Entities[l.Entity])
	if l.Undoes != 0 {
		if undone, by := t.UndidBy[l.Action]; by {
			what = t.Actions[undone]
		}
		return t.Undid + " " + what
	}
	return what
}

// recordPages are where the office shows each kind of record: before its number, and after.
func recordPages() map[string][2]string {
	return map[string][2]string{
		"product": {goodsAt}, "variant": {goodsAt}, "photo": {goodsAt, "/anh"}, "lot": {goodsAt, "/lo"}, "producer": {makersAt}, "paper": {papersAt},
		"recognition": {starsAt + "/giay"}, "recognition_proposal": {starsAt + "/de-nghi"}, "sales_point": {pointsAt}, "article": {articlesAt}, programme.FairEntity: {fairsAt}, shortlink.Entity: {linksAt},
		"village": {villagesAt}, "heritage_site": {sitesAt}, "account": {peopleAt}, "voucher": {vouchersAt}, "case": {casesAt}, "takedown": {takedownsAt}, "bespoke": {bespokeAt}, "wholesale": {wholesaleAt},
	}
}

// recordAddress is where the office shows a record; empty where it has no page of its own.
func recordAddress(entity, ref string) string {
	if entity == "order" {
		return orderAddress(ref)
	}
	at, has := recordPages()[entity]
	if !has {
		return ""
	}
	return at[0] + "/" + ref + at[1]
}
