package admin

import (
	"maps"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// ownScreens are the six screens of a product in their order, and the fields of those that
// are a form (ux.md §7.3, C06). The name comes before the photos: a photo needs something
// to belong to.
func ownScreens() []part {
	return []part{
		{"ten", []string{"name", "summary"}},
		{"anh", nil},
		{"gia", nil},
		{"nhan", []string{"ingredients", "ingredient_origin", "net_quantity", "shelf_life", "storage", "usage", "allergens", "warnings", "care", "dimensions", "lead_time", "delivery_area", "cold_chain", "fresh_hours", "wholesale_from", "wholesale_note"}},
		{"loi", []string{"quote", "story"}},
		{"xem-lai", nil},
	}
}

func screenAt(name string) int {
	return slices.IndexFunc(ownScreens(), func(p part) bool { return p.name == name })
}

// ownPiece is the product that a screen is about, as it will be, and what was typed.
type ownPiece struct {
	d      *catalog.Detail
	draft  *catalog.Revision
	typed  map[string]string
	size   map[string]string // of the third screen
	wrongs []ui.Wrong
	flash  ui.Message
	photo  photoDraft
	label  photoDraft
}

func (o *Office) ownPieceOf(c *fiber.Ctx, v *visit) (*ownPiece, error) {
	d, draft, err := o.Catalog.Editing(c.UserContext(), v.scope(auth.UpdateProducts), id(c.Params("id")))
	if err != nil {
		return nil, err
	}
	return &ownPiece{d: d, draft: draft, typed: typedContent(catalog.ContentOf(&d.With(draft).Product)), size: newSize()}, nil
}

func (o *Office) ownScreen(c *fiber.Ctx, v *visit, at int) error {
	piece, err := o.ownPieceOf(c, v)
	if err != nil {
		return err
	}
	return o.ownScreenPage(c, v, fiber.StatusOK, at, piece)
}

// ownScreenSave keeps the fields of one screen and leads to the next, or back to the list.
func (o *Office) ownScreenSave(c *fiber.Ctx, v *visit) error {
	at := screenAt(c.Params("screen"))
	if at < 0 || len(ownScreens()[at].fields) == 0 {
		return fault.New(fault.NotFound, "product.not_found")
	}
	piece, err := o.ownPieceOf(c, v)
	if err != nil {
		return err
	}
	all, now := readContent(c), maps.Clone(piece.typed)
	for _, name := range ownScreens()[at].fields {
		if !needless(piece.d.Goods(), name) {
			piece.typed[name] = all[name]
		}
	}
	merge := merged(c, ownScreens()[at].fields, piece.typed)
	if merge.mend {
		return o.ownScreenPage(c, v, fiber.StatusOK, at, piece)
	}
	if len(merge.open) > 0 {
		return o.clashPage(c, v, o.screenClash(piece, at, merge.open))
	}
	seen := seenVersion(c)
	if untouched(c, ownScreens()[at].fields, now) {
		seen = catalog.VersionOf(&piece.d.Product, piece.draft) // what others saved stands on other screens
	}
	content, wrongs := o.contentOf(piece.typed)
	if len(wrongs) == 0 {
		err = o.Catalog.SaveContent(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), piece.d.ID, seen, content)
	}
	if form, ok := fault.AsForm(err); ok {
		wrongs, err = o.wrongs(form), nil
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.clashPage(c, v, o.screenClash(piece, at, nil))
	}
	if err != nil {
		return err
	}
	if piece.wrongs = wrongs; len(wrongs) > 0 {
		return o.ownScreenPage(c, v, fiber.StatusUnprocessableEntity, at, piece)
	}
	if edge.Form(c, "later") != "" {
		return o.saved(c, v, o.Texts.Own.Goods.Kept, ownGoodsAt)
	}
	return c.Redirect(ownGoodsAddress(piece.d.ID, ownScreens()[at+1].name), fiber.StatusSeeOther)
}

// ownSubmit hands the product to the commune.
func (o *Office) ownSubmit(c *fiber.Ctx, v *visit) error {
	piece, err := o.ownPieceOf(c, v)
	if err != nil {
		return err
	}
	err = o.Catalog.Submit(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), piece.d.ID)
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		piece.flash = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
		return o.ownScreenPage(c, v, fiber.StatusConflict, screenAt("xem-lai"), piece)
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Submissions.Sent, ownGoodsAt)
}

// ownGoodsAlbum is the photos of a product on the second screen.
func (o *Office) ownGoodsAlbum(c *fiber.Ctx, v *visit) (*album, error) {
	piece, err := o.ownPieceOf(c, v)
	if err != nil {
		return nil, err
	}
	a := productAlbum(piece.d.ID, piece.d.Name)
	a.action = ownGoodsAddress(piece.d.ID, "anh")
	a.labels = labelMark(piece.d, a.action)
	a.page = a.action
	a.again = func(status int, typed photoDraft) error {
		piece.photo = typed
		return o.ownScreenPage(c, v, status, screenAt("anh"), piece)
	}
	return a, nil
}

func (o *Office) ownScreenPage(c *fiber.Ctx, v *visit, status, at int, piece *ownPiece) error {
	t, all := o.Texts.Own.Goods, ownScreens()
	words := t.Screens[all[at].name]
	now := typedContent(catalog.ContentOf(&piece.d.With(piece.draft).Product))
	body := view.OwnScreen{Step: t.Of(at+1, len(all)), Title: words.Title, Note: words.Note, Wrongs: piece.wrongs, Next: t.Next, Later: t.Later,
		Action: ownGoodsAt + "/" + itoa(piece.d.ID) + "/man/" + all[at].name, Hidden: append(v.hidden(), carried(c, "seen", versionText(piece.d, piece.draft), nil))}
	if len(all[at].fields) > 0 {
		body.Hidden = append(body.Hidden, found(c, all[at].fields, now, nil))
	}
	for i := range all {
		body.Line = append(body.Line, view.OwnStep{Name: t.Screens[all[i].name].Name, Href: ownGoodsAddress(piece.d.ID, all[i].name), Done: i < at, Now: i == at})
	}
	err := o.ownMend(c, piece, all[at].name, &body)
	if err != nil {
		return err
	}
	switch all[at].name {
	case "anh":
		body.Action, body.Go = "", &ui.Button{Label: t.Photo, Kind: ui.Primary, Wide: true, Href: ownGoodsAddress(piece.d.ID, all[at+1].name)}
		a, opened := o.ownGoodsAlbum(c, v)
		if opened != nil {
			return opened
		}
		if body.Photos, err = o.photos(c, v, a, piece.photo, &body.Wrongs); err == nil {
			body.Photos.AtOnce = true // the large button leads on, and would leave them behind
		}
	case "gia":
		o.ownSizes(piece, &body)
	case "xem-lai":
		err = o.ownReview(c, v, piece, &body)
	default:
		if all[at].name == "nhan" {
			if err := o.ownLabel(c, v, piece, &body); err != nil {
				return err
			}
		}
		body.Items = o.contentItems(piece.d, all[at].fields, piece.typed, piece.wrongs)
		for _, item := range body.Items {
			if item.Input != nil && item.Input.Rows == 0 && !item.Half {
				item.Input.Rows = 2 // a narrow line would hide the end of a sentence
			}
		}
	}
	if err != nil {
		return err
	}
	p, err := o.framed(c, v, piece.d.With(piece.draft).Name, ownAt)
	if err != nil {
		return err
	}
	p.Back, p.Note, p.Wrong = &ui.Link{Label: t.Title, Href: ownGoodsAt}, body.Step, len(body.Wrongs) > 0
	if piece.flash.Text != "" {
		p.Flash = piece.flash
	}
	return page(c, status, view.OwnScreenPage(p, body))
}
