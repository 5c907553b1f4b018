package web

import (
	"net/url"
	"strconv"
	"time"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// bespokeAt is where the private pages of requests are; bespokeAsk comes after a product.
const (
	bespokeAt  = "/dat-lam"
	bespokeAsk = "/dat-lam"
)

// mountBespoke gives what is made to measure its addresses.
func (s *Shop) mountBespoke(app fiber.Router) {
	small := edge.Limit(biggestForm)
	pace := edge.Throttle(s.Limiter, "bespoke", edge.Rate{Every: 10 * time.Second, Burst: 20})
	app.Get("/san-pham/:slug"+bespokeAsk, s.askBespoke)
	app.Post("/san-pham/:slug"+bespokeAsk, edge.Limit(biggestReview), pace, s.sendBespoke)
	app.Get(bespokeAt+"/:code", s.showBespoke)
	app.Get(bespokeAt+"/:code/bao-hanh", s.warrantyCard)
	app.Get(bespokeAt+"/:code/anh/:file", s.bespokePicture)
	app.Post(bespokeAt+"/:code/nhan", small, pace, s.acceptBespoke)
	app.Post(bespokeAt+"/:code/thoi", small, pace, s.withdrawBespoke)
	app.Post(bespokeAt+"/:code/dung", small, pace, s.breakOffBespoke)
}

// askBespoke is the form for what a product is to be like.
func (s *Shop) askBespoke(c *fiber.Ctx) error {
	slug, err := slugParam(c)
	if err != nil {
		return err
	}
	return s.bespokeForm(c, fiber.StatusOK, bespoke.Asking{Product: slug, Once: s.Bespoke.Once()}, nil, ui.Message{})
}

func (s *Shop) sendBespoke(c *fiber.Ctx) error {
	slug, err := slugParam(c)
	if err != nil {
		return err
	}
	a := bespoke.Asking{Product: slug, Size: edge.Form(c, "size"), Wishes: edge.Text(c, "wishes"), Name: edge.Form(c, "name"), Phone: edge.Form(c, "phone"),
		Email: edge.Form(c, "email"), Place: edge.Form(c, "place"), Once: edge.Form(c, "once")}
	names, files, err := edge.Files(c, "photos", media.MaxBytes)
	if err != nil {
		return err
	}
	var r *bespoke.Request
	if a.Photos, err = s.Studio.Keep(c.UserContext(), files[:min(len(files), bespoke.MostPhotos+1)]); err == nil {
		r, err = s.Bespoke.Ask(c.UserContext(), a)
	} else {
		err = s.unkept(c, names, err)
	}
	if form, ok := fault.AsForm(err); ok {
		return s.bespokeForm(c, fiber.StatusUnprocessableEntity, a, form, ui.Message{})
	}
	if no, ok := fault.As(err); ok && no.Kind != fault.NotFound {
		if a.Once == "" {
			a.Once = s.Bespoke.Once()
		}
		return s.bespokeForm(c, edge.Status(no), a, nil, ui.Message{Text: s.Texts.Faults.Sentence(no.Key, no.Details), Icon: "info", Tone: "warn"})
	}
	if err != nil {
		return err
	}
	return c.Redirect(s.Bespoke.Path(r), fiber.StatusSeeOther)
}

func (s *Shop) bespokeForm(c *fiber.Ctx, status int, a bespoke.Asking, wrong *fault.Form, flash ui.Message) error {
	t := s.Texts.Bespoke
	p, err := s.Catalog.PublishedBySlug(c.UserContext(), a.Product)
	if err != nil {
		return err
	}
	if p.SaleMode != catalog.ByQuote || !s.Launch.Said().Open() {
		return fault.New(fault.NotFound, "page.not_found")
	}
	at := "/san-pham/" + p.Slug
	v := view.BespokeForm{Title: t.AskFor(p.Name), Back: ui.Link{Label: p.Name, Href: at}, Lead: t.AskLead, Action: at + bespokeAsk, Once: a.Once, Flash: flash, Fields: []ui.Field{
		{ID: "size", Label: t.Size, Hint: t.SizeHint, Value: a.Size, MaxLength: bespoke.MostSize},
		{ID: "wishes", Label: t.Wishes, Hint: t.WishesHint, Value: a.Wishes, Optional: true, Rows: 3, MaxLength: bespoke.MostWishes},
		{ID: "photos", Type: "file", Label: t.Photos, Hint: t.PhotosHint(bespoke.MostPhotos), Optional: true, Attrs: templ.Attributes{"multiple": true, "accept": "image/jpeg,image/png,image/webp", "data-shrink": true}},
		{ID: "place", Label: t.Place, Hint: t.PlaceHint, Value: a.Place, Autocomplete: "street-address", MaxLength: bespoke.MostPlace},
		{ID: "name", Label: t.Name, Value: a.Name, Autocomplete: "name", MaxLength: bespoke.MostName},
		{ID: "phone", Label: t.Phone, Value: a.Phone, Type: "tel", InputMode: "tel", Autocomplete: "tel", MaxLength: 30},
		{ID: "email", Label: t.Email, Hint: t.EmailH, Value: a.Email, Type: "email", Autocomplete: "email", Optional: true, MaxLength: 254}}}
	if wrong != nil {
		for _, f := range wrong.Fields {
			text := s.Texts.Faults.Sentence(f.Key, f.Details)
			if name, ok := f.Details["name"].(string); ok {
				text = s.Texts.Review.PhotoFile(name, text)
			}
			for i := range v.Fields {
				if v.Fields[i].ID == f.Name {
					v.Fields[i].Error = text
				}
			}
			v.Wrongs = append(v.Wrongs, ui.Wrong{ID: f.Name, Text: text})
		}
	}
	page := s.hidden(v.Title)
	page.Wrong = len(v.Wrongs) > 0
	return s.private(c, status, view.BespokeFormPage(page, v))
}

// acceptBespoke takes the version that was read; with a box that is not ticked, or a version
// that is no longer the newest, the page says so.
func (s *Shop) acceptBespoke(c *fiber.Ctx) error {
	r, err := s.Bespoke.Open(c.UserContext(), c.Params("code"), edge.Form(c, "k"))
	if err != nil {
		return err
	}
	t := s.Texts.Bespoke
	version, _ := strconv.Atoi(edge.Form(c, "version"))
	if edge.Form(c, "agree") == "" {
		return s.bespokeSays(c, r, fault.New(fault.Invalid, "bespoke.agree"))
	}
	list, err := s.Bespoke.Quotes(c.UserContext(), r.ID)
	if err != nil {
		return err
	}
	if len(list) == 0 || list[0].Version != version || edge.Form(c, "wording") != t.WordingVersion {
		return s.bespokeSays(c, r, fault.New(fault.Conflict, "bespoke.newer"))
	}
	o, err := s.Bespoke.Accept(c.UserContext(), r.ID, bespoke.Yes{Version: version, WordingVersion: t.WordingVersion, Wording: s.bespokeWording(r, &list[0]), Line: t.Line(version), Place: t.Masked})
	if _, refused := fault.As(err); refused {
		return s.bespokeSays(c, r, err)
	}
	if err != nil {
		return err
	}
	p, err := s.Orders.PurchaseOf(c.UserContext(), o.ID)
	if err != nil {
		return err
	}
	return c.Redirect("/don/"+o.Code+"?k="+url.QueryEscape(s.Links.Key(p)), fiber.StatusSeeOther)
}

// withdrawBespoke ends a request before it is ordered.
func (s *Shop) withdrawBespoke(c *fiber.Ctx) error {
	return s.bespokeDoes(c, func(r *bespoke.Request) error { return s.Bespoke.Withdraw(c.UserContext(), r) })
}

// breakOffBespoke ends an ordered request by the rule that was accepted, for who ticked that
// they know it. What is finished is for the telephone.
func (s *Shop) breakOffBespoke(c *fiber.Ctx) error {
	return s.bespokeDoes(c, func(r *bespoke.Request) error {
		if edge.Form(c, "sure") == "" {
			return fault.New(fault.Invalid, "bespoke.sure")
		}
		return s.Bespoke.Quit(c.UserContext(), r, edge.Form(c, "reason"))
	})
}

// bespokeDoes lets the holder of a request's link do something, and shows the page again.
func (s *Shop) bespokeDoes(c *fiber.Ctx, do func(*bespoke.Request) error) error {
	r, err := s.Bespoke.Open(c.UserContext(), c.Params("code"), edge.Form(c, "k"))
	if err != nil {
		return err
	}
	err = do(r)
	if _, refused := fault.As(err); refused {
		return s.bespokeSays(c, r, err)
	}
	if err != nil {
		return err
	}
	return c.Redirect(s.Bespoke.Path(r), fiber.StatusSeeOther)
}

// bespokeSays shows the page as it is now, with what was refused above it.
func (s *Shop) bespokeSays(c *fiber.Ctx, r *bespoke.Request, err error) error {
	no, _ := fault.As(err)
	now, err := s.Bespoke.ByID(c.UserContext(), r.ID)
	if err != nil {
		return err
	}
	return s.bespokePage(c, edge.Status(no), now, ui.Message{Text: s.Texts.Faults.Sentence(no.Key, no.Details), Icon: "info", Tone: "warn"})
}
