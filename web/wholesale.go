package web

import (
	"slices"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

const wholesaleAt = "/mua-si"

// mostBulk is how many goods the table holds; the words have room for what is not among them.
const mostBulk = 100

// mountWholesale gives what is sold in bulk its addresses (ux.md P22).
func (s *Shop) mountWholesale(app fiber.Router) {
	small := edge.Limit(biggestForm)
	pace := edge.Throttle(s.Limiter, "wholesale", edge.Rate{Every: time.Minute, Burst: 10})
	app.Get(wholesaleAt, s.wholesaleForm)
	app.Post(wholesaleAt, small, pace, s.sendWholesale)
	app.Get(wholesaleAt+"/:code", s.showWholesale)
	app.Post(wholesaleAt+"/:code/rut", small, pace, s.withdrawWholesale)
	app.Post(wholesaleAt+"/:code/xoa", small, pace, s.forgetWholesale)
}

func (s *Shop) wholesaleForm(c *fiber.Ctx) error {
	return s.wholesalePage(c, fiber.StatusOK, wholesale.Asking{}, nil, ui.Message{})
}

// sendWholesale takes what a shop asks for. What was typed stays when something is wrong.
func (s *Shop) sendWholesale(c *fiber.Ctx) error {
	list, _, err := s.Catalog.InBulk(c.UserContext(), mostBulk)
	if err != nil {
		return err
	}
	a := wholesale.Asking{Shop: edge.Form(c, "shop"), Name: edge.Form(c, "name"), Phone: edge.Form(c, "phone"), Email: edge.Form(c, "email"), Province: edge.Form(c, "province"),
		Often: wholesale.Often(edge.Form(c, "often")), Wishes: edge.Text(c, "wishes"), Trap: edge.Form(c, "website"), Wants: map[string]string{}}
	for i := range list {
		if amount := edge.Form(c, amountField(list[i].Slug)); amount != "" {
			a.Wants[list[i].Slug] = amount
		}
	}
	r, err := s.Wholesale.Ask(c.UserContext(), a)
	if form, ok := fault.AsForm(err); ok {
		return s.wholesalePage(c, fiber.StatusUnprocessableEntity, a, form, ui.Message{})
	}
	if no, ok := fault.As(err); ok {
		return s.wholesalePage(c, edge.Status(no), a, nil, s.refusal(no))
	}
	if err != nil {
		return err
	}
	return c.Redirect(s.Wholesale.Path(r), fiber.StatusSeeOther)
}

func amountField(slug string) string { return "amount-" + slug }

func (s *Shop) wholesalePage(c *fiber.Ctx, status int, a wholesale.Asking, form *fault.Form, flash ui.Message) error {
	ctx, t := c.UserContext(), s.Texts.Wholesale
	list, more, err := s.Catalog.InBulk(ctx, mostBulk)
	if err != nil {
		return err
	}
	wrongs := map[string]string{}
	v := view.Wholesale{Action: wholesaleAt, Flash: flash}
	if form != nil {
		for _, f := range form.Fields {
			wrongs[f.Name] = s.Texts.Faults.Sentence(f.Key, f.Details)
			v.Wrongs = append(v.Wrongs, ui.Wrong{ID: f.Name, Text: wrongs[f.Name]})
		}
	}
	if more > 0 {
		v.More = t.More(more)
	}
	v.WantsWrong = wrongs["wants"]
	if v.Parts, err = s.bulkParts(c, list, a.Wants, wrongs); err != nil {
		return err
	}
	v.Before = []ui.Field{{ID: "shop", Label: t.Shop, Hint: t.ShopHint, Value: a.Shop, Autocomplete: "organization", MaxLength: wholesale.MostShop},
		{ID: "name", Label: t.Name, Value: a.Name, Autocomplete: "name", MaxLength: wholesale.MostName},
		{ID: "phone", Label: t.Phone, Hint: t.PhoneHint, Value: a.Phone, Type: "tel", InputMode: "tel", Autocomplete: "tel", MaxLength: 30},
		{ID: "email", Label: t.Email, Hint: t.EmailHint, Value: a.Email, Type: "email", Autocomplete: "email", Optional: true, MaxLength: 254}}
	v.After = []ui.Field{{ID: "wishes", Label: t.Wishes, Hint: t.WishesHint, Value: a.Wishes, Rows: 4, Optional: true, MaxLength: wholesale.MostText}}
	for _, fields := range [][]ui.Field{v.Before, v.After} {
		for i := range fields {
			fields[i].Error = wrongs[fields[i].ID]
		}
	}
	v.Province = ui.Choices{ID: "province", Label: t.Province, Autocomplete: "address-level1", Error: wrongs["province"], Options: []ui.Option{{Label: t.Choose, Chosen: a.Province == ""}}}
	for _, p := range s.Places.Provinces() {
		v.Province.Options = append(v.Province.Options, ui.Option{Value: p.Code, Label: p.Name, Chosen: p.Code == a.Province})
	}
	v.Often = ui.Choices{ID: "often", Label: t.Often, Error: wrongs["often"]}
	for _, often := range wholesale.Oftens() {
		v.Often.Options = append(v.Often.Options, ui.Option{Value: string(often), Label: t.Oftens[string(often)], Chosen: often == a.Often})
	}
	p := s.frame(t.Title, t.Description, wholesaleAt)
	if p.Wrong = len(v.Wrongs) > 0; status == fiber.StatusOK {
		return s.public(c, view.WholesalePage(p, v))
	}
	return s.private(c, status, view.WholesalePage(p, v))
}

// bulkParts are the goods in tables: first the one from whose page somebody comes, then what says
// from how much on, then shelf by shelf. What was typed or is wrong lies in no fold that is shut.
func (s *Shop) bulkParts(c *fiber.Ctx, list []catalog.BulkGoods, wants, wrongs map[string]string) ([]view.BulkPart, error) {
	t := s.Texts.Wholesale
	ids := make([]int64, len(list))
	for i := range list {
		ids[i] = list[i].ID
	}
	stars, err := s.Stars.Shown(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	if at := slices.IndexFunc(list, func(g catalog.BulkGoods) bool { return g.Slug == c.Query("sp") }); at >= 0 {
		list = slices.Concat(list[at:at+1], list[:at], list[at+1:])
	}
	var out []view.BulkPart
	for i := range list {
		g := &list[i]
		row := view.BulkRow{Name: g.Name, Href: "/san-pham/" + g.Slug, Maker: g.ProducerName, Sizes: g.Sizes, From: orElse(g.From, t.FromNone), Note: g.Note,
			Amount: ui.Field{ID: amountField(g.Slug), Label: g.Name, Value: wants[g.Slug], MaxLength: wholesale.MostAmount, Error: wrongs[amountField(g.Slug)]}}
		if r, ok := stars[g.ID]; ok {
			row.Star = &ui.Link{Label: t.Stars(r.Stars), Href: "/cn/" + r.CertificateCode}
		}
		for _, p := range g.Papers {
			until := ""
			if p.Until != nil {
				until = vntime.Date(*p.Until)
			}
			row.Papers = append(row.Papers, t.Paper(s.Texts.Product.Papers[p.Kind], p.Number, p.Issuer, until))
		}
		row.PapersN = t.PapersN(len(row.Papers))
		title := g.Group
		switch {
		case i == 0 && g.Slug == c.Query("sp"):
			title = t.Yours
		case g.From != "":
			title = t.Ready
		}
		if len(out) == 0 || out[len(out)-1].Title != title {
			out = append(out, view.BulkPart{Title: title, Open: len(out) == 0})
		}
		part := &out[len(out)-1]
		part.Goods, part.Open = append(part.Goods, row), part.Open || row.Amount.Value != "" || row.Amount.Error != ""
		part.Count = t.Count(len(part.Goods))
	}
	return out, nil
}

func orElse(value, other string) string {
	if value == "" {
		return other
	}
	return value
}
