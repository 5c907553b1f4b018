package admin

import (
	"strconv"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// liveStepFields are the fields of a step that is a form of single fields; nil of the goods,
// which are named by liveGoodsForm.
func liveStepFields(step int) (out []string) {
	switch step {
	case firstStep:
		return liveWords[:]
	case 1:
		for _, ch := range liveLinks {
			out = append(out, "link_"+string(ch))
		}
	case 2:
		for n := range livestream.MaxHosts {
			out = append(out, placed("host", n), placed("role", n), placed("checked", n))
		}
	}
	return out
}

// tidyHosts drops what lines without a name say: a role is chosen in each of them.
func tidyHosts(typed map[string]string) {
	for n := range livestream.MaxHosts {
		if typed[placed("host", n)] == "" {
			typed[placed("role", n)], typed[placed("checked", n)] = "", ""
		}
	}
}

// yesNo is how people read a field that is ticked.
func (o *Office) yesNo(on string) string {
	if on != "" {
		return o.Texts.Office.Edit.Yes
	}
	return o.Texts.Office.Edit.No
}

// liveClash is a step of a plan that somebody else saved while it was written.
func (o *Office) liveClash(f *livestream.Full, step int, typed map[string]string, open []string) clash {
	t := o.Texts.LiveOffice
	at := liveAddress(f.ID) + "/" + liveSteps[step]
	out := clash{name: f.Name, entity: "live_session", id: f.ID, action: at, cancel: at, back: ui.Link{Label: f.Name, Href: liveAddress(f.ID)}, active: liveAt,
		now: plannedLive(f), typed: typed, version: ui.Hidden{Name: "seen", Value: strconv.Itoa(f.RowVersion)}, open: open}
	role := func(role string) string { return t.Roles[role] }
	if step != 2 {
		for _, name := range liveStepFields(step) {
			field := clashField{name: name, label: t.Fields[name].Label}
			if name == "rules" {
				field.label, field.says = t.Rules, o.yesNo
			}
			out.fields = append(out.fields, field)
		}
		return out
	}
	for n := range livestream.MaxHosts {
		who := t.Host(n+1) + ": "
		out.fields = append(out.fields, clashField{placed("host", n), who + t.Fields["host"].Label, nil}, clashField{placed("role", n), who + t.RoleOf, role}, clashField{placed("checked", n), who + t.Checked, o.yesNo})
	}
	return out
}
