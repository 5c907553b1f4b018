package admin

import (
	"errors"
	"github.com/ocop-hungdao/ocop/orders/transfer/statement"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
)

// biggestSending is what one form with pictures may weigh; the server takes no more.
const biggestSending = 12 << 20

// heavyForms are the addresses whose forms carry files, and the most bytes of each.
func heavyForms() map[string]int {
	heavy := map[string]int{goodsAt + "/:id/anh": biggestSending, ownGoodsAt + "/:id/anh": biggestSending, deskAt + "/sao-ke": statement.Most + biggestForm, bespokeAt + "/:code/tien-do": biggestSending, codAt + "/bang": statement.Most + biggestForm, makersAt + "/:id/anh": biggestSending, villagesAt + "/:id/anh": biggestSending, pointsAt + "/:id/anh": biggestSending,
		papersAt + "/them": catalog.MostPaper + biggestForm, starsAt + "/de-nghi": catalog.MostPaper + biggestForm, mapAt + "/tai-len": salespoint.MostOutline + biggestForm, papersAt + "/:id/gia-han": catalog.MostPaper + biggestForm,
		papersAt + "/:id/sua": catalog.MostPaper + biggestForm, papersAt + "/:id/ban-chup": catalog.MostPaper + biggestForm, starsAt + "/de-nghi/:id/ban-chup": catalog.MostPaper + biggestForm}
	heavy[goodsAt+"/:id/anh/nhan"], heavy[ownGoodsAt+"/:id/anh/nhan"] = biggestSending, biggestSending
	heavy[picturesAt+"/tai-len"], heavy[picturesAt+"/:id/thay"] = biggestSending, biggestSending
	for _, at := range []string{goodsAt + "/:id/sua", makersAt + "/:id", articlesAt + "/:id", villagesAt + "/:id", sitesAt + "/:id", pointsAt + "/:id"} {
		heavy[at+"/luu"] = biggestWords
	}
	heavy[ownGoodsAt+"/:id/man/:screen"] = biggestWords
	for _, f := range unsentForms() {
		heavy[unsentAt+"/"+f.slug+"/:id"] = biggestWords
	}
	for _, k := range importKinds() {
		heavy[k.at()+"/tai-len"] = biggestTable
	}
	return heavy
}

// photoDraft is what was typed of a photo, or sent, and could not be taken.
type photoDraft struct {
	id         int64
	alt        *typed
	wrongFiles string
	agreed     bool
	alts       map[int64]*typed // of those that were described together
}

// addPhotos takes pictures for an album. A script that sends them one by one asks for
// plain text and gets a sentence.
func (o *Office) addPhotos(c *fiber.Ctx, v *visit, a *album) error {
	t := o.Texts.Office.Photos
	names, files, err := edge.Files(c, "files", media.MaxBytes)
	if err != nil {
		return err
	}
	added, agreed := 0, ""
	if a.faces() && edge.Form(c, "agreed") != "" {
		agreed = o.Texts.Office.Pictures.Agree
	}
	switch {
	case len(files) == 0:
		err = fault.New(fault.Invalid, "photo.none_chosen")
	case a.faces() && agreed == "":
		err = fault.New(fault.Invalid, "photo.not_agreed")
	case a.label:
		added, err = o.Studio.ReceiveLabel(c.UserContext(), v.who.Actor(), v.scope(a.takes), a.of.ID, files, o.Texts.Office.LabelPhotos.Alt(a.title))
	default:
		added, err = o.Studio.ReceiveAgreed(c.UserContext(), v.who.Actor(), v.scope(a.takes), a.of, files, agreed)
	}
	no, refused := fault.As(err)
	if errors.Is(err, catalog.ErrNotKept) {
		o.Log.ErrorContext(c.UserContext(), "photos could not be kept", "error", err)
		no, refused = fault.New(fault.Closed, "photo.not_kept"), true
	}
	if err != nil && (!refused || no.Kind == fault.NotFound) {
		return err
	}
	plain := c.Get(fiber.HeaderAccept) == fiber.MIMETextPlain
	if refused {
		words, status := o.sentence(no.Key, no.Details), edge.Status(no)
		if no.Key == "photo.not_kept" {
			status = fiber.StatusServiceUnavailable
		}
		if n, ok := no.Details["file"].(int); ok {
			if words = t.File(names[n], words); plain {
				words = t.FileOne(names[n], o.sentence(no.Key, no.Details))
			}
		}
		if plain {
			return c.Status(status).SendString(words)
		}
		return a.again(status, photoDraft{wrongFiles: words, agreed: agreed != ""})
	}
	words := t.Added(added)
	if added == 0 {
		words = t.AddedNo
	}
	if a.label {
		words = o.Texts.Office.LabelPhotos.Added(added)
	}
	if plain {
		return c.SendString(words)
	}
	return o.say(c, words, a.page)
}

// describePhoto saves the words for a photo and what must stay when it is cropped.
func (o *Office) describePhoto(c *fiber.Ctx, v *visit, a *album) error {
	alt, photo := edge.Form(c, "alt"), id(edge.Form(c, "photo"))
	x, y := focalPoint(edge.Form(c, "focal"))
	err := o.Catalog.DescribePhoto(c.UserContext(), v.who.Actor(), v.scope(a.takes), a.of, photo, alt, x, y)
	if no, ok := fault.As(err); ok && no.Kind == fault.Invalid {
		return a.again(fiber.StatusUnprocessableEntity, photoDraft{id: photo, alt: &typed{value: alt, wrong: o.sentence(no.Key, no.Details)}})
	}
	return o.afterPhoto(c, a, err, o.Texts.Office.Photos.Saved)
}

// focalPoint reads one of the nine places, 4 being the middle; -1 is none of them.
func focalPoint(text string) (x, y int) {
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > 8 {
		return -1, -1
	}
	return n % 3 * 50, n / 3 * 50
}

func (o *Office) movePhoto(c *fiber.Ctx, v *visit, a *album) error {
	places := map[string]int{"-1": -1, "1": 1, "first": catalog.MoveFirst}[edge.Form(c, "move")]
	err := o.Catalog.MovePhoto(c.UserContext(), v.who.Actor(), v.scope(a.takes), a.of, id(edge.Form(c, "photo")), places)
	return o.afterPhoto(c, a, err, o.Texts.Office.Photos.Moved)
}

func (o *Office) binPhoto(c *fiber.Ctx, v *visit, a *album) error {
	err := o.Catalog.BinPhoto(c.UserContext(), v.who.Actor(), v.scope(a.takes), a.of, id(edge.Form(c, "photo")))
	return o.afterPhoto(c, a, err, o.Texts.Office.Photos.Dropped)
}

func (o *Office) restorePhoto(c *fiber.Ctx, v *visit, a *album) error {
	err := o.Catalog.RestorePhoto(c.UserContext(), v.who.Actor(), v.scope(a.takes), a.of, id(edge.Form(c, "photo")))
	return o.afterPhoto(c, a, err, o.Texts.Office.Photos.Restored)
}

func (o *Office) purgePhoto(c *fiber.Ctx, v *visit, a *album) error {
	err := o.Studio.Purge(c.UserContext(), v.who.Actor(), v.scope(a.takes), a.of, id(edge.Form(c, "photo")))
	return o.afterPhoto(c, a, err, o.Texts.Office.Photos.Purged)
}

// afterPhoto says what was done, or why not, beside the photos.
func (o *Office) afterPhoto(c *fiber.Ctx, a *album, err error, said string) error {
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		said, err = o.sentence(no.Key, no.Details), nil
	}
	if err != nil {
		return err
	}
	return o.say(c, said, a.page)
}
