package admin

import (
	"fmt"
	"slices"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// versionText is what a form carries of the saving of a product, and of its draft, that it
// was made from.
func versionText(d *catalog.Detail, draft *catalog.Revision) string {
	now := catalog.VersionOf(&d.Product, draft)
	return fmt.Sprintf("%d.%d", now.Product, now.Draft)
}

// contentClash is a product that somebody else saved while it was written.
func (o *Office) contentClash(d *catalog.Detail, draft *catalog.Revision, typed map[string]string, open []string) clash {
	out := clash{name: d.Name, entity: "product", id: d.ID, action: editAddress(d.ID) + "/luu", cancel: editAddress(d.ID), back: ui.Link{Label: d.Name, Href: productAddress(d.ID)},
		active: goodsAt, now: typedContent(catalog.ContentOf(&d.With(draft).Product)), typed: typed, version: ui.Hidden{Name: "seen", Value: versionText(d, draft)}, open: open}
	for _, name := range contentFields() {
		out.fields = append(out.fields, clashField{name, o.fieldLabel(name), func(value string) string { return o.fieldSays(name, value) }})
	}
	return out
}

// screenClash is contentClash for the fields of one screen of a producer's phone.
func (o *Office) screenClash(piece *ownPiece, at int, open []string) clash {
	out := o.contentClash(piece.d, piece.draft, piece.typed, open)
	screen := ownScreens()[at]
	out.fields = slices.DeleteFunc(out.fields, func(f clashField) bool { return !slices.Contains(screen.fields, f.name) })
	out.action, out.cancel = ownGoodsAt+"/"+itoa(piece.d.ID)+"/man/"+screen.name, ownGoodsAddress(piece.d.ID, screen.name)
	out.active, out.back = ownAt, ui.Link{Label: o.Texts.Own.Goods.Title, Href: ownGoodsAt}
	return out
}
