package admin

import (
	"strings"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// wordsForm is the form that all photos without words share.
const wordsForm = "photo-words"

func photoWordsField(photo string) string { return "alt_" + photo }

// wordless says that a photo waits only for its words.
func wordless(p *catalog.Photo) bool {
	return p.Alt == "" && p.State != catalog.PhotoFailed && p.DeletedAt == nil
}

// startWords puts into the field of a photo that has none what its words begin with: what the
// album is of, and which photo it is. Nothing is kept before somebody saves it.
func (o *Office) startWords(a *album, p *catalog.Photo, nth int, typed photoDraft, row *view.PhotoRow) {
	if !wordless(p) || a.title == "" || typed.id == p.ID {
		return
	}
	of, most := []rune(a.title), catalog.MostAlt-20
	row.Alt.Value, row.Alt.Hint = o.Texts.Office.Photos.StartOf(string(of[:min(len(of), most)]), nth), o.Texts.Office.Photos.StartHint
}

// wordsTogether gives the photos without words one form and one press, when there are several.
func (o *Office) wordsTogether(all []catalog.Photo, body *view.Photos) {
	waiting := []string{}
	for i := range all {
		if wordless(&all[i]) {
			waiting = append(waiting, itoa(all[i].ID))
		}
	}
	if len(waiting) < 2 {
		return
	}
	for i := range body.Rows {
		row := &body.Rows[i]
		for _, n := range waiting {
			if row.ID == n {
				row.Together = true
				row.Alt.Name, row.Alt.Attrs = photoWordsField(n), templ.Attributes{"form": wordsForm}
			}
		}
	}
	body.Words = &view.PhotoWords{ID: wordsForm, Label: o.Texts.Office.Photos.SaveAll(len(waiting)), Hidden: append(append([]ui.Hidden{}, body.Hidden...), ui.Hidden{Name: "photos", Value: strings.Join(waiting, ",")})}
}

// describePhotos saves the words of several photos. When those of one cannot be taken nothing is
// saved, and all that was typed is shown again.
func (o *Office) describePhotos(c *fiber.Ctx, v *visit, a *album) error {
	all, err := o.Catalog.PhotosForOffice(c.UserContext(), a.of)
	if err != nil {
		return err
	}
	asked := map[string]bool{}
	for _, n := range strings.Split(edge.Form(c, "photos"), ",") {
		asked[n] = true
	}
	draft, wrong, words := photoDraft{alts: map[int64]*typed{}}, false, map[int64]string{}
	for _, p := range all {
		if !asked[itoa(p.ID)] || p.DeletedAt != nil {
			continue
		}
		said := &typed{value: edge.Form(c, photoWordsField(itoa(p.ID)))}
		if no, ok := fault.As(p.Describe(said.value, p.FocalX, p.FocalY)); ok {
			said.wrong, wrong = o.sentence(no.Key, no.Details), true
		}
		draft.alts[p.ID] = said
		words[p.ID] = said.value
	}
	if wrong {
		return a.again(fiber.StatusUnprocessableEntity, draft)
	}
	err = o.Catalog.DescribePhotos(c.UserContext(), v.who.Actor(), v.scope(a.takes), a.of, words)
	return o.afterPhoto(c, a, err, o.Texts.Office.Photos.SavedAll(len(words)))
}
