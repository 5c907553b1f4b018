package admin

import (
	"errors"
	"io/fs"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	reviews "github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/phrase"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const reviewsAt = "/quan-tri/nhan-xet"

// reviewViews are the saved views in their order, as addresses say them.
var reviewViews = views[reviews.View]{
	{reviews.ViewPending, "cho"}, {reviews.ViewUnanswered, "chua-tra-loi"}, {reviews.ViewShown, "hien"}, {reviews.ViewHidden, "an"}, {reviews.ViewAll, "tat-ca"},
}

// wrongReview is a form that was refused: of which review, and what was typed.
type wrongReview struct {
	id           int64
	answer, text string
	words        bool // what was typed says what is seen in photos
}

// listReviews shows a view of the reviews; who may not let any through sees those that
// want an answer first.
func (o *Office) listReviews(c *fiber.Ctx, v *visit) error {
	return o.reviewsPage(c, v, fiber.StatusOK, ui.Message{}, wrongReview{})
}

func (o *Office) reviewsPage(c *fiber.Ctx, v *visit, status int, flash ui.Message, wrong wrongReview) error {
	t := o.Texts.Review.Office
	asked, text := listAsked(c)
	at := v.at(reviewsAt)
	shown := reviews.ViewPending
	switch {
	case text != "":
		shown = reviews.ViewAll
	case !v.who.Can(auth.ModerateReviews):
		shown = reviews.ViewUnanswered
	}
	if wrong.id != 0 {
		asked.view = edge.Form(c, "view")
	}
	shown = reviewViews.of(asked.view, shown)
	slug := reviewViews.slug(shown)
	found, err := o.Reviews.ForOffice(c.UserContext(), reviews.OfficeQuery{View: shown, Text: text, Page: asked.page, Span: asked.span, PerPage: perPage, Scope: v.scope(auth.ReadReviews), ProductID: v.by.number(byProduct), Score: int(v.by.number(byScore))})
	if err != nil {
		return err
	}
	if beyond(asked.page, len(found.Rows), found.Total) {
		return c.Redirect(listAddress(at, slug, text, 1), fiber.StatusSeeOther)
	}
	body := view.Reviews{Lead: t.Lead, List: o.list(at, slug, text, asked.page, len(found.Rows), found.Total), Hidden: append(v.hidden(), v.by...), View: slug}
	marked(&body.List, found.Ends)
	body.Find, body.FindHint = t.Find, t.FindHint
	body.Views = reviewViews.tabs(at, text, t.Views, found.Counts, shown)
	if v.own { // what waits and what is hidden is the commune's work
		body.Lead, body.Action = t.OwnLead, ""
		body.Views = views[reviews.View]{{reviews.ViewUnanswered, "chua-tra-loi"}, {reviews.ViewShown, "hien"}, {reviews.ViewAll, "tat-ca"}}.tabs(at, text, t.Views, found.Counts, shown)
	}
	body.Empty = o.nothing(at, text, ui.Empty{Title: t.Empty[string(shown)], Text: t.EmptyText})
	body.Pick = o.pickReviews(v, shown, len(found.Rows))
	begin, err := o.begin(c.UserContext(), phrase.ReviewAnswer)
	if err != nil {
		return err
	}
	for _, r := range found.Rows {
		body.Rows = append(body.Rows, o.reviewRow(v, r, wrong, begin))
	}
	maker, err := o.ofMaker(c.UserContext(), v, auth.ReadReviews)
	if err != nil {
		return err
	}
	product, err := o.ofProduct(c.UserContext(), v, auth.ReadReviews)
	if err != nil {
		return err
	}
	o.narrow(&body.List, v, reviewsAt, slug, text, len(body.Rows), maker, product, o.ofScore())
	p, err := o.frame(c, v, t.Title, reviewsAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "nhan-xet", slug, text)
	if flash.Text != "" {
		p.Flash = flash
	}
	p.Wrong = wrong.id != 0
	return page(c, status, view.ReviewsPage(p, body))
}

// reviewRow is one review and what the account may do about it.
func (o *Office) reviewRow(v *visit, r reviews.Listed, wrong wrongReview, begin []string) view.ReviewRow {
	t := o.Texts.Review
	n := strconv.FormatInt(r.ID, 10)
	row := view.ReviewRow{ID: n, Pick: reviewPick(&r), Score: t.Score(r.Score), From: t.From(r.Author, r.Place), When: o.moment(r.CreatedAt), Product: r.ProductName, Variant: r.VariantName,
		Producer: r.ProducerName, Body: r.Body, Answer: r.Answer, Sample: r.Sample, Action: reviewsAt + "/" + n}
	if r.Body == "" {
		row.Body = t.Office.NoText
	}
	if v.own {
		row.Producer = ""
	}
	o.reviewPhotos(&row, r)
	o.photoWords(v, &row, r, wrong)
	if r.State == reviews.Hidden {
		row.HiddenFor = t.Office.HiddenFor(t.Office.Reasons[r.HiddenFor])
	}
	if v.who.Can(auth.ModerateReviews) {
		row.MayShow, row.MayHide = r.State != reviews.Shown, r.State != reviews.Hidden
		row.Reasons = ui.Choices{ID: "reason-" + n, Name: "reason", Label: t.Office.HideWhy, Hint: o.hint("reviews.reason"), Options: []ui.Option{{Label: o.Texts.Office.Form.Choose}}}
		for _, reason := range reviews.Reasons() {
			row.Reasons.Options = append(row.Reasons.Options, ui.Option{Value: reason, Label: t.Office.Reasons[reason]})
		}
	}
	if r.State == reviews.Shown && v.who.Can(auth.AnswerReviews) {
		row.Phrases = begin
		row.Reply = &ui.Field{ID: "answer-" + n, Name: "answer", Label: t.Office.Answer, Hint: t.Office.AnswerHint, Value: r.Answer, Rows: 3, MaxLength: reviews.MostAnswer}
		if wrong.id == r.ID && !wrong.words {
			row.Reply.Value, row.Reply.Error = wrong.answer, wrong.text
		}
	}
	return row
}

// reviewPhotos are the photos of a review, as far as they can be looked at.
func (o *Office) reviewPhotos(row *view.ReviewRow, r reviews.Listed) {
	t, bad := o.Texts.Review.Office, 0
	row.Seen = strconv.Itoa(r.RowVersion)
	for i, p := range r.Photos {
		switch p.State {
		case catalog.PhotoPending:
			row.PhotosNote = t.PhotoWaits
		case catalog.PhotoFailed:
			bad++
		default:
			at := row.Action + "/anh/"
			row.Photos = append(row.Photos, view.ReviewPhoto{ID: strconv.FormatInt(p.ID, 10), Alt: t.PhotoOf(i+1, len(r.Photos)), Drop: t.DropPhoto(i + 1),
				Src: at + media.Name{Hash: p.Hash, Width: int(p.Widths[0]), Format: media.JPEG}.String(), Href: at + media.Name{Hash: p.Hash, Width: p.Width, Format: media.JPEG}.String()})
		}
	}
	if bad > 0 && row.PhotosNote == "" {
		row.PhotosNote = t.PhotoBad(bad)
	}
}

// showReview lets buyers see a review; hideReview keeps it from them; answerReview puts
// the maker's words under it. Each leads back to the view it came from.
func (o *Office) showReview(c *fiber.Ctx, v *visit) error {
	return o.reviewed(c, v, o.Texts.Review.Office.ShownSaid, o.Reviews.Show(c.UserContext(), v.who.Actor(), id(c.Params("id")), int(id(edge.Form(c, "seen")))))
}

// dropReviewPhoto takes one photo away; what is said stays as it is.
func (o *Office) dropReviewPhoto(c *fiber.Ctx, v *visit) error {
	return o.reviewed(c, v, o.Texts.Review.Office.Dropped, o.Reviews.DropPicture(c.UserContext(), v.who.Actor(), id(c.Params("id")), id(edge.Form(c, "photo"))))
}

// photoWords is the field for what is seen in the photos of a review.
func (o *Office) photoWords(v *visit, row *view.ReviewRow, r reviews.Listed, wrong wrongReview) {
	if len(row.Photos) == 0 || !v.who.Can(auth.ModerateReviews) {
		return
	}
	t := o.Texts.Review.Office
	row.Words = &ui.Field{ID: "photo-words-" + row.ID, Name: "photo_words", Label: t.PhotoWords, Hint: t.PhotoWordsHint, Value: r.Seen(), MaxLength: reviews.MostSeen}
	if wrong.id == r.ID && wrong.words {
		row.Words.Value, row.Words.Error = wrong.answer, wrong.text
	}
}

// describeReviewPhotos keeps the office's words for what is seen in the photos.
func (o *Office) describeReviewPhotos(c *fiber.Ctx, v *visit) error {
	words := edge.Form(c, "photo_words")
	err := o.Reviews.Describe(c.UserContext(), v.who.Actor(), id(c.Params("id")), words)
	if form, ok := fault.AsForm(err); ok {
		f := form.Fields[0]
		return o.reviewsPage(c, v, fiber.StatusUnprocessableEntity, ui.Message{}, wrongReview{id: id(c.Params("id")), answer: words, text: o.sentence(f.Key, f.Details), words: true})
	}
	return o.reviewed(c, v, o.Texts.Review.Office.Described, err)
}

// reviewPhoto answers a copy of a photo of a review, let through or not.
func (o *Office) reviewPhoto(c *fiber.Ctx, v *visit) error {
	name, ok := media.ParseName(c.Params("file"))
	if ok {
		lends, err := o.Reviews.LendsOffice(c.UserContext(), v.scope(auth.ReadReviews), id(c.Params("id")), name.Hash)
		if err != nil {
			return err
		}
		ok = lends
	}
	if !ok {
		return fiber.ErrNotFound
	}
	body, err := o.Studio.Lent(c.UserContext(), name)
	if errors.Is(err, fs.ErrNotExist) {
		return fiber.ErrNotFound
	}
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, name.Type())
	c.Set(fiber.HeaderCacheControl, "private, no-store")
	return c.Send(body)
}

func (o *Office) hideReview(c *fiber.Ctx, v *visit) error {
	return o.reviewed(c, v, o.Texts.Review.Office.HiddenSaid, o.Reviews.Hide(c.UserContext(), v.who.Actor(), id(c.Params("id")), edge.Form(c, "reason")))
}

func (o *Office) answerReview(c *fiber.Ctx, v *visit) error {
	text := begun(c, "answer")
	err := o.Reviews.Answer(c.UserContext(), v.who.Actor(), v.scope(auth.AnswerReviews), id(c.Params("id")), text)
	if form, ok := fault.AsForm(err); ok {
		f := form.Fields[0]
		return o.reviewsPage(c, v, fiber.StatusUnprocessableEntity, ui.Message{}, wrongReview{id: id(c.Params("id")), answer: text, text: o.sentence(f.Key, f.Details)})
	}
	return o.reviewed(c, v, o.Texts.Review.Office.Answered, err)
}

func (o *Office) reviewed(c *fiber.Ctx, v *visit, said string, err error) error {
	if no, ok := fault.As(err); ok && (no.Kind == fault.Conflict || no.Kind == fault.Invalid) {
		return o.reviewsPage(c, v, fiber.StatusConflict, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}, wrongReview{})
	}
	if err != nil {
		return err
	}
	return o.say(c, said, listAddress(v.at(reviewsAt), reviewViews.slug(reviewViews.of(edge.Form(c, "view"), "")), "", 1))
}
