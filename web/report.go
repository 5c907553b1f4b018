package web

import (
	"strconv"
	"time"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/report"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

const reportAt = "/phan-anh"

// mountReports gives what anybody may tell the commune its addresses (ux.md P23).
func (s *Shop) mountReports(app fiber.Router) {
	app.Get(reportAt, s.reportForm)
	app.Post(reportAt, edge.Limit(biggestReview), edge.Throttle(s.Limiter, "report", edge.Rate{Every: 2 * time.Minute, Burst: 5}), s.sendReport)
	app.Get(reportAt+"/:id", s.reportTicket)
	app.Get(reportAt+"/:id/anh/:file", s.reportPicture)
}

func (s *Shop) reportForm(c *fiber.Ctx) error {
	about, err := s.reportSubject(c)
	if err != nil {
		return err
	}
	return s.reportPage(c, fiber.StatusOK, about, nil, ui.Message{})
}

// reportSubject is what the page about which one comes from is about: of a product that is
// shown, its name; of anything else nothing.
func (s *Shop) reportSubject(c *fiber.Ctx) (report.Telling, error) {
	slug := c.Query("ve")
	if slug == "" {
		return report.Telling{}, nil
	}
	name, err := s.Catalog.ShownName(c.UserContext(), slug)
	if err != nil || name == "" {
		return report.Telling{}, err
	}
	return report.Telling{About: report.Product, Name: name}, nil
}

// sendReport takes what somebody tells. What was typed stays when something is wrong.
func (s *Shop) sendReport(c *fiber.Ctx) error {
	t := report.Telling{About: report.About(edge.Form(c, "about")), Name: edge.Form(c, "name"), Category: report.Category(edge.Form(c, "category")),
		Body: edge.Text(c, "body"), Phone: edge.Form(c, "phone"), Trap: edge.Form(c, "website")}
	names, files, err := edge.Files(c, "photos", media.MaxBytes)
	if err != nil {
		return err
	}
	var r *report.Report
	if t.Photos, err = s.Studio.Keep(c.UserContext(), files[:min(len(files), report.MostPhotos+1)]); err == nil {
		r, err = s.Reports.Tell(c.UserContext(), t)
	} else {
		err = s.unkept(c, names, err)
	}
	if form, ok := fault.AsForm(err); ok {
		return s.reportPage(c, fiber.StatusUnprocessableEntity, t, form, ui.Message{})
	}
	if no, ok := fault.As(err); ok {
		return s.reportPage(c, edge.Status(no), t, nil, s.refusal(no))
	}
	if err != nil {
		return err
	}
	return c.Redirect(reportAt+"/"+strconv.FormatInt(r.ID, 10)+"?k="+s.Reports.Key(r), fiber.StatusSeeOther)
}

func (s *Shop) reportPage(c *fiber.Ctx, status int, typed report.Telling, wrong *fault.Form, flash ui.Message) error {
	t := s.Texts.Reports
	v := view.ReportForm{Flash: flash, Photos: ui.Field{ID: "photos", Type: "file", Label: t.Photos, Hint: t.PhotoHint, Optional: true,
		Attrs: templ.Attributes{"multiple": true, "accept": "image/jpeg,image/png,image/webp", "data-shrink": true}}, About: ui.Choices{ID: "about", Label: t.About}, Category: ui.Choices{ID: "category", Label: t.Category},
		Name:  ui.Field{ID: "name", Label: t.Name, Hint: t.NameHint, Value: typed.Name, MaxLength: 120},
		Body:  ui.Field{ID: "body", Label: t.Body, Hint: t.BodyHint, Value: typed.Body, Rows: 5, MaxLength: 1500},
		Phone: ui.Field{ID: "phone", Label: t.Phone, Hint: t.PhoneHint, Value: typed.Phone, Type: "tel", InputMode: "tel", Autocomplete: "tel", MaxLength: 30, Optional: true}}
	for _, a := range report.Abouts() {
		v.About.Options = append(v.About.Options, ui.Option{Value: string(a), Label: t.Abouts[string(a)], Chosen: a == typed.About})
	}
	for _, k := range report.Categories() {
		v.Category.Options = append(v.Category.Options, ui.Option{Value: string(k), Label: t.Categories[string(k)], Chosen: k == typed.Category})
	}
	if wrong != nil {
		for _, f := range wrong.Fields {
			text := s.Texts.Faults.Sentence(f.Key, f.Details)
			if name, ok := f.Details["name"].(string); ok {
				text = s.Texts.Cases.PhotoFile(name, text)
			}
			v.Wrongs = append(v.Wrongs, ui.Wrong{ID: f.Name, Text: text})
			switch f.Name {
			case "about":
				v.About.Error = text
			case "category":
				v.Category.Error = text
			case "name":
				v.Name.Error = text
			case "body":
				v.Body.Error = text
			case "photos":
				v.Photos.Error = text
			default:
				v.Phone.Error = text
			}
		}
	}
	p := s.frame(t.Title, t.Description, reportAt)
	if p.Wrong = len(v.Wrongs) > 0; status == fiber.StatusOK {
		return s.public(c, view.ReportPage(p, v))
	}
	return s.private(c, status, view.ReportPage(p, v))
}

// reportTicket is a report for who holds its link: what was said, and what was answered.
func (s *Shop) reportTicket(c *fiber.Ctx) error {
	r, err := s.Reports.Ticket(c.UserContext(), id(c.Params("id")), c.Query("k"))
	if err != nil {
		return err
	}
	pictures, err := s.Reports.Pictures(c.UserContext(), r.ID)
	if err != nil {
		return err
	}
	t := s.Texts.Reports
	v := view.ReportTicket{Title: t.Ticket(r.Code()), State: ui.Badge{Label: t.Waits, Icon: "clock"}, Lead: t.Noted(r.Code(), vntime.Moment(r.ReplyBy)), Body: r.Body, Answer: r.Answer,
		Facts: []ui.Fact{{Name: t.AboutFact, Value: join(t.Abouts[string(r.About)]+":", r.Name)}, {Name: t.Category, Value: t.Categories[string(r.Category)]}}}
	if r.Name == "" {
		v.Facts[0].Value = t.Abouts[string(r.About)]
	}
	if r.AnsweredAt != nil {
		v.State, v.Lead = ui.Badge{Label: t.Answered, Icon: "circle-check", Tone: ui.Leaf}, vntime.Moment(*r.AnsweredAt)
	}
	for i, p := range pictures[r.ID] {
		own := view.OwnPhoto{Alt: t.PhotoNth(i + 1), Says: s.Texts.Cases.PhotoWait}
		switch p.State {
		case catalog.PhotoReady:
			own.Src = reportAt + "/" + strconv.FormatInt(r.ID, 10) + "/anh/" + media.Name{Hash: p.Hash, Width: int(p.Widths[0]), Format: media.JPEG}.String() + "?k=" + s.Reports.Key(r)
		case catalog.PhotoFailed:
			own.Says = s.Texts.Faults.Sentence(p.Reason, nil)
		}
		v.Photos = append(v.Photos, own)
	}
	if r.Body == "" {
		v.Body = t.NoWords
	}
	return s.private(c, fiber.StatusOK, view.ReportTicketPage(s.hidden(v.Title), v))
}

// reportPicture answers a copy of a picture to who holds the report's link.
func (s *Shop) reportPicture(c *fiber.Ctx) error {
	r, err := s.Reports.Ticket(c.UserContext(), id(c.Params("id")), c.Query("k"))
	if err != nil {
		return err
	}
	name, ok := media.ParseName(c.Params("file"))
	if ok {
		if ok, err = s.Reports.Has(c.UserContext(), r.ID, name.Hash); err != nil {
			return err
		}
	}
	if !ok {
		return fault.New(fault.NotFound, "page.not_found")
	}
	return s.lend(c, name, "private, no-store")
}
