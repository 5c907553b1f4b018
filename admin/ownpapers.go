package admin

import (
	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// fewPapers is how many papers one looks through without a search box.
const fewPapers = 12

// ownPapers makes the list of papers what a producer's phone needs of it: to photograph a new one
// first, all papers before any part of them, no name of whose they are, no box to search a few.
func (o *Office) ownPapers(body *view.Records) {
	if body.Add != nil {
		body.Add.Kind, body.Add.Wide = ui.Primary, true
	}
	body.Views = phoneViews(body.Views)
	if body.Query == "" && len(body.Rows) <= fewPapers {
		body.Action = ""
	}
	for i := range body.Rows {
		r := &body.Rows[i]
		if r.BNote == o.Texts.Office.Papers.OfMaker {
			r.B = r.BNote
		}
		r.BNote = ""
	}
}

// phoneViews are the views of a list on a producer's phone: the last, of all, comes first, and of
// the others those in which something is.
func phoneViews(all []ui.Chip) []ui.Chip {
	out := []ui.Chip{all[len(all)-1]}
	for _, one := range all[:len(all)-1] {
		if one.Count > 0 || one.Current {
			out = append(out, one)
		}
	}
	return out
}
