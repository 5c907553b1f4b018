package admin

import (
	"strconv"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// paperFields are the fields in which an unchecked paper is mended, in the order of the form.
func paperFields() []string {
	return []string{"number", "issuer", "issued", "expires", "visibility", "note"}
}

// fields is a form of a paper by the names of its fields.
func (t *typedPaper) fields() map[string]string {
	return map[string]string{"number": t.number, "issuer": t.issuer, "issued": t.issued, "expires": t.expires, "visibility": t.visibility, "note": t.note}
}

// take puts fields back into the form.
func (t *typedPaper) take(fields map[string]string) {
	t.number, t.issuer, t.issued, t.expires, t.visibility, t.note = fields["number"], fields["issuer"], fields["issued"], fields["expires"], fields["visibility"], fields["note"]
}

// formOfPaper is a paper as its form shows it.
func formOfPaper(p *catalog.Paper) *typedPaper {
	return &typedPaper{number: p.Number, issuer: p.Issuer, issued: dateOr(&p.IssuedOn), expires: dateOr(p.ExpiresOn), visibility: string(p.Visibility), note: p.Note}
}

// paperClash is an unchecked paper that somebody else mended while it was written. A copy that
// came with the form is not carried along, which is said.
func (o *Office) paperClash(r *catalog.PaperRow, typed map[string]string, open []string, copied bool) clash {
	t := o.Texts.Office.Papers
	out := clash{name: t.Kinds[r.Kind], entity: "paper", id: r.ID, action: paperAddress(r.ID) + "/sua", cancel: paperAddress(r.ID), back: ui.Link{Label: t.Kinds[r.Kind], Href: paperAddress(r.ID)},
		active: papersAt, now: formOfPaper(&r.Paper).fields(), typed: typed, version: ui.Hidden{Name: "seen", Value: strconv.Itoa(r.RowVersion)}, open: open}
	if copied {
		out.note = t.Check.CopyAgain
	}
	for _, name := range paperFields() {
		field := clashField{name: name, label: t.Fields[name].Label}
		if name == "visibility" {
			field.says = func(v string) string { return t.Visible[v] }
		}
		out.fields = append(out.fields, field)
	}
	return out
}
