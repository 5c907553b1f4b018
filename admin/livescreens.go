package admin

import (
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// liveScreens are the pages that show a session in its picture and beside the goods; none for a
// rehearsal, which no buyer's page knows, and none after the end.
func (o *Office) liveScreens(f *livestream.Full) (out []ui.Link) {
	if f.Rehearsal || f.At(o.Now()) == livestream.Ended {
		return nil
	}
	t, at := o.Texts.Live.Screen, "/live/"+f.Slug
	for _, one := range []ui.Link{{Label: t.Overlay, Href: at + "/lop-phu"}, {Label: t.Board, Href: at + "/bang-gia"}} {
		out = append(out, one, ui.Link{Label: t.OnTikTok(one.Label), Href: one.Href + "?tiktok=1"})
	}
	return out
}
