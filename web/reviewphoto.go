package web

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"strconv"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// saidPhotosAt is where copies of photos are that came with reviews which buyers see.
const saidPhotosAt = "/anh-nhan-xet/"

// biggestReview is what a review with its photos may weigh; the server takes no more.
const biggestReview = 12 << 20

// saidPicture answers one copy of a photo of a review, while buyers see the review: one
// that is hidden or withdrawn is gone here at once, and from caches within an hour.
func (s *Shop) saidPicture(c *fiber.Ctx) error {
	name, ok := media.ParseName(c.Params("file"))
	if ok {
		lends, err := s.Reviews.Lends(c.UserContext(), name.Hash)
		if err != nil {
			return err
		}
		ok = lends
	}
	if !ok {
		return fault.New(fault.NotFound, "page.not_found")
	}
	return s.lend(c, name, "public, max-age=3600")
}

// ownPicture answers a copy of what a buyer sent to who holds the link of their order,
// before anybody let it through.
func (s *Shop) ownPicture(c *fiber.Ctx) error {
	r, err := s.receipt(c, c.Query("k"))
	if err != nil {
		return err
	}
	said, err := s.Reviews.OfLines(c.UserContext(), []int64{r.line.ID})
	if err != nil {
		return err
	}
	if name, ok := media.ParseName(c.Params("file")); ok {
		for _, p := range said[r.line.ID].Photos {
			if p.State == catalog.PhotoReady && p.Hash == name.Hash {
				return s.lend(c, name, "private, no-store")
			}
		}
	}
	return fault.New(fault.NotFound, "page.not_found")
}

func (s *Shop) lend(c *fiber.Ctx, name media.Name, cache string) error {
	body, err := s.Studio.Lent(c.UserContext(), name)
	if errors.Is(err, fs.ErrNotExist) {
		return fault.New(fault.NotFound, "page.not_found")
	}
	if err != nil {
		return fmt.Errorf("read a picture of a review: %w", err)
	}
	c.Set(fiber.HeaderContentType, name.Type())
	c.Set(fiber.HeaderCacheControl, cache)
	c.Response().SetBodyRaw(body)
	return nil
}

// saidPhotos are the photos of a review as pages draw them; each leads to its largest copy.
func (s *Shop) saidPhotos(r review.Listed) []view.ReviewPhoto {
	var out []view.ReviewPhoto
	for i, p := range r.Photos {
		img := photo(p.Image)
		img.Base, img.Alt = saidPhotosAt+p.Hash+"-", s.Texts.Review.PhotoAlt(cmp.Or(p.Alt, r.ProductName), i+1, len(r.Photos))
		out = append(out, view.ReviewPhoto{Photo: img, Href: saidPhotosAt + media.Name{Hash: p.Hash, Width: p.Width, Format: media.JPEG}.String()})
	}
	return out
}

// photosOfForm are what a buyer sent before, each to be taken back, the field for more, and
// the one for what is seen in them.
func (s *Shop) photosOfForm(v *view.ReviewForm, r *received, was review.Own, seen string) {
	t := s.Texts.Review
	left := review.MostPhotos - len(was.Photos)
	v.Photos = ui.Field{ID: "photos", Type: "file", Label: t.Photos, Hint: t.PhotosHint(review.MostPhotos), Optional: true,
		Attrs: templ.Attributes{"multiple": true, "accept": "image/jpeg,image/png,image/webp", "data-shrink": true}}
	v.Words = ui.Field{ID: "photo_words", Label: t.PhotoWords, Hint: t.PhotoWordsHint, Value: seen, MaxLength: review.MostSeen, Optional: true}
	if left < review.MostPhotos {
		v.Photos.Hint = t.PhotosLeft(left)
	}
	for i, p := range was.Photos {
		own := view.OwnPhoto{ID: strconv.FormatInt(p.ID, 10), Alt: t.PhotoNth(i + 1), Drop: t.PhotoDrop(i + 1)}
		switch p.State {
		case catalog.PhotoReady:
			own.Src = r.at() + "/anh/" + media.Name{Hash: p.Hash, Width: int(p.Widths[0]), Format: media.JPEG}.String() + "?k=" + r.key
		case catalog.PhotoFailed:
			own.Says = s.Texts.Faults.Sentence(p.Reason, nil)
		default:
			own.Says = t.PhotoWaits
		}
		v.Own = append(v.Own, own)
	}
	if was.ID != 0 {
		v.Withdraw = r.at() + "/xoa"
	}
}

// withdrawReview deletes what the buyer said, shown or not.
func (s *Shop) withdrawReview(c *fiber.Ctx) error {
	r, err := s.receipt(c, edge.Form(c, "k"))
	if err != nil {
		return err
	}
	if err := s.Reviews.Withdraw(c.UserContext(), r.proof); err != nil {
		return err
	}
	return c.Redirect("/don/"+r.order.Code+"?k="+r.key+"#reviews", fiber.StatusSeeOther)
}
