package web

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// received is one line of an order that its holder's link proves to have arrived.
type received struct {
	order *orders.Order
	line  orders.Line
	proof review.Bought
	key   string
}

// receipt opens the order by its link and finds the line in it. Only what was delivered
// can be spoken of.
func (s *Shop) receipt(c *fiber.Ctx, key string) (*received, error) {
	p, err := s.Links.Open(c.UserContext(), c.Params("code"), key)
	if err != nil {
		return nil, err
	}
	o, n := chosenOrder(p, c.Params("code")), id(c.Params("line"))
	lines, err := s.Orders.SentLines(c.UserContext(), o)
	if err != nil {
		return nil, err
	}
	for _, l := range lines {
		if l.ID != n {
			continue
		}
		if !o.Received() {
			return nil, fault.New(fault.Conflict, "review.not_delivered")
		}
		return &received{order: o, line: l, key: key, proof: review.Bought{LineID: l.ID, ProductID: l.ProductID, VariantName: l.VariantName,
			Author: authorOf(p), Place: wardOf(p), Sample: p.Sample}}, nil
	}
	return nil, fault.New(fault.NotFound, "order.not_found")
}

// authorOf is what a buyer is called in public: initials, four at most.
func authorOf(p *orders.Purchase) string {
	words := strings.Fields(maskName(p.BuyerName))
	return strings.Join(words[max(0, len(words)-4):], " ")
}

// wardOf is the ward a parcel went to: "phường Hà Đông". Of what was fetched nothing is
// known.
func wardOf(p *orders.Purchase) string {
	if p.Delivery == orders.ByPickup {
		return ""
	}
	ward, _, _ := strings.Cut(p.PlaceText, ",")
	first, size := utf8.DecodeRuneInString(ward)
	if size == 0 {
		return ""
	}
	return string(unicode.ToLower(first)) + ward[size:]
}

func (r *received) at() string {
	return "/don/" + r.order.Code + "/nhan-xet/" + strconv.FormatInt(r.line.ID, 10)
}

func (s *Shop) showReviewForm(c *fiber.Ctx) error {
	r, err := s.receipt(c, c.Query("k"))
	if err != nil {
		return err
	}
	said, err := s.Reviews.OfLines(c.UserContext(), []int64{r.line.ID})
	if err != nil {
		return err
	}
	was, wrote := said[r.line.ID]
	v := s.reviewForm(r, was, review.Said{Score: was.Score, Body: was.Body, Seen: was.Seen()})
	if wrote && was.State != review.Pending {
		v.Closed, v.Flash = true, ui.Message{Text: s.Texts.Faults.Sentence("review.decided", nil), Icon: "info", Tone: ui.Straw}
	}
	return s.private(c, fiber.StatusOK, view.ReviewFormPage(s.hidden(v.Title), v))
}

// writeReview notes what the buyer says; nobody else sees it until an officer has read it.
func (s *Shop) writeReview(c *fiber.Ctx) error {
	r, err := s.receipt(c, edge.Form(c, "k"))
	if err != nil {
		return err
	}
	said := review.Said{Score: number(edge.Form(c, "score"), 0), Body: edge.Text(c, "body"), Seen: edge.Form(c, "photo_words")}
	for _, text := range edge.Forms(c, "drop", review.MostPhotos) {
		said.Drop = append(said.Drop, id(text))
	}
	names, files, err := edge.Files(c, "photos", media.MaxBytes)
	if err != nil {
		return err
	}
	if said.Photos, err = s.Studio.Keep(c.UserContext(), files[:min(len(files), review.MostPhotos+1)]); err == nil {
		err = s.Reviews.Write(c.UserContext(), r.proof, said)
	} else {
		err = s.unkept(c, names, err)
	}
	if err == nil {
		return c.Redirect("/don/"+r.order.Code+"?k="+r.key+"#reviews", fiber.StatusSeeOther)
	}
	before, readErr := s.Reviews.OfLines(c.UserContext(), []int64{r.line.ID})
	if readErr != nil {
		return readErr
	}
	if form, ok := fault.AsForm(err); ok {
		v := s.reviewForm(r, before[r.line.ID], said)
		for _, f := range form.Fields {
			text := s.Texts.Faults.Sentence(f.Key, f.Details)
			if name, ok := f.Details["name"].(string); ok {
				text = s.Texts.Review.PhotoFile(name, text)
			}
			v.Wrongs = append(v.Wrongs, ui.Wrong{ID: f.Name, Text: text})
			switch f.Name {
			case "score":
				v.Score.Error = text
			case "photos":
				v.Photos.Error = text
			case "photo_words":
				v.Words.Error = text
			default:
				v.Body.Error = text
			}
		}
		p := s.hidden(v.Title)
		p.Wrong = true
		return s.private(c, fiber.StatusUnprocessableEntity, view.ReviewFormPage(p, v))
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		v := s.reviewForm(r, before[r.line.ID], said)
		v.Closed, v.Flash = true, ui.Message{Text: s.Texts.Faults.Sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
		return s.private(c, fiber.StatusConflict, view.ReviewFormPage(s.hidden(v.Title), v))
	}
	return err
}

// unkept makes of a photo that may not be taken a wrong field of the form, with the name
// its sender knows it by.
func (s *Shop) unkept(c *fiber.Ctx, names []string, err error) error {
	var wrong fault.Form
	no, ok := fault.As(err)
	switch {
	case errors.Is(err, catalog.ErrNotKept):
		s.Log.ErrorContext(c.UserContext(), "photos of a review could not be kept", "error", err)
		wrong.Wrong("photos", "review.photos_not_kept")
	case ok:
		details := map[string]any{}
		if n, ok := no.Details["file"].(int); ok {
			details["name"] = names[n]
		}
		wrong.WrongWith("photos", no.Key, details)
	default:
		return err
	}
	return wrong.Err()
}

func (s *Shop) reviewForm(r *received, was review.Own, said review.Said) view.ReviewForm {
	t := s.Texts.Review
	v := view.ReviewForm{
		Title: t.FormTitle(r.line.ProductName), Action: r.at(), Key: r.key, Consent: t.Consent(t.From(r.proof.Author, r.proof.Place)), Back: "/don/" + r.order.Code + "?k=" + r.key,
		Score: ui.Choices{ID: "score", Label: t.ScoreAsk},
		Body:  ui.Field{ID: "body", Label: t.Body, Hint: t.BodyHint, Value: said.Body, Rows: 5, MaxLength: review.MostBody, Optional: true},
	}
	s.photosOfForm(&v, r, was, said.Seen)
	for i, label := range t.Scores {
		n := len(t.Scores) - i
		v.Score.Options = append(v.Score.Options, ui.Option{Value: strconv.Itoa(n), Label: label, Chosen: n == said.Score})
	}
	return v
}

// orderReviews says of each thing that arrived whether it was spoken of.
func (s *Shop) orderReviews(ctx context.Context, o *orders.Order, key string) []view.OrderReview {
	lines, err := s.Orders.SentLines(ctx, o)
	if err != nil {
		side(ctx, s, "reviews of an order", lines, err)
		return nil
	}
	ids := make([]int64, len(lines))
	for i, l := range lines {
		ids[i] = l.ID
	}
	said, err := s.Reviews.OfLines(ctx, ids)
	if err != nil {
		side(ctx, s, "reviews of an order", said, err)
		return nil
	}
	t := s.Texts.Review
	var out []view.OrderReview
	for _, l := range lines {
		r := received{order: o, line: l}
		row := view.OrderReview{Name: dots(l.ProductName, l.VariantName), Label: t.Write, Href: r.at() + "?k=" + key}
		switch was, ok := said[l.ID]; {
		case !ok:
		case was.State == review.Pending:
			row.State, row.Label = t.Sent, t.Edit
		case was.State == review.Shown:
			row.State, row.Href = t.Seen, ""
		default:
			row.State, row.Href = t.NotSeen, ""
		}
		out = append(out, row)
	}
	return out
}
